"""Plan and a programme's days, as they look."""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.tui.lifting import open_app
from tests.tui.pictures import Way, compare, compare_in_colour_and_without

WAYS: dict[str, Way] = {
    "adapted to the rack": ("P", "G"),
    "days and exercises": ("P", "e", "down", "down"),
    "what an exercise is asked for": ("P", "e", "down", "down", "enter", "down", "down"),
}


@pytest.mark.parametrize("way", WAYS)
async def test_the_screen_looks_as_it_did(
    demo: Path, way: str, snapshot: SnapshotAssertion
) -> None:
    async with open_app(demo) as lifter:
        await lifter.press(*WAYS[way])
        await compare(lifter, snapshot)


async def test_the_plan_looks_as_it_did_and_loses_nothing_without_colour(
    demo: Path, snapshot: SnapshotAssertion, monkeypatch: pytest.MonkeyPatch
) -> None:
    await compare_in_colour_and_without(demo, ("P",), snapshot, monkeypatch)
