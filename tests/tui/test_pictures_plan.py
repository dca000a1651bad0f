"""Plan and a programme's days at 80×24 and 120×40; see test_pictures.py."""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.tui.lifter import LARGE, SMALL, open_app

SIZES = pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])

WAYS: dict[str, tuple[str, ...]] = {
    "plan": ("P",),
    "adapted to the rack": ("P", "G"),
    "days and exercises": ("P", "e", "down", "down"),
    "what an exercise is asked for": ("P", "e", "down", "down", "enter", "down", "down"),
}


@SIZES
@pytest.mark.parametrize("way", WAYS)
async def test_the_screen_looks_as_it_did(
    demo: Path, size: tuple[int, int], way: str, snapshot: SnapshotAssertion
) -> None:
    async with open_app(demo, size) as lifter:
        await lifter.press(*WAYS[way])
        assert await lifter.picture() == snapshot
