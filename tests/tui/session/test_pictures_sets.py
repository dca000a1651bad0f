"""Supersets, warm-ups, sides and holds as they look."""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.tui.lifting import open_app
from tests.tui.pictures import Way, compare

WAYS: dict[str, Way] = {
    "superset": ("r", "down", "e", "h", "T"),
    "joining": ("r",),
    "warm-ups and a drop": ("v", "G", "k", "t", "t", "g"),
}


@pytest.mark.parametrize("way", WAYS)
async def test_today_looks_as_it_did(demo: Path, way: str, snapshot: SnapshotAssertion) -> None:
    async with open_app(demo) as lifter:
        await lifter.press(*WAYS[way])
        await compare(lifter, snapshot)
