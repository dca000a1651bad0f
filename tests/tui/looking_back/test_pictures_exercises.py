"""Choosing, making, describing and merging exercises, and the quick entry, as they look."""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.tui.lifting import open_app
from tests.tui.pictures import Way, compare

WAYS: dict[str, Way] = {
    "swap": ("w",),
    "near": ("n", *"hamer crul"),
    "new": ("n", *"sandbag curl 30x12", "enter"),
    "described": ("s",),
    "merge": ("H", "enter", "enter", "m", *"goblet squat kettle", "enter"),
    "quick entry": ("colon", *"goblet squat dumb 20x12, 10 @1"),
    "quick entry unfinished": ("colon", *"squat gob"),
    "quick entry not understood": ("colon", *"goblet squat dumbbell 20x12, 1o"),
    "workout of the past": ("H", "enter", "down", "down", "h", "s", *"slow", "enter"),
}


@pytest.mark.parametrize("way", WAYS)
async def test_it_looks_as_it_did(demo: Path, way: str, snapshot: SnapshotAssertion) -> None:
    async with open_app(demo) as lifter:
        await lifter.press(*WAYS[way])
        await compare(lifter, snapshot)
