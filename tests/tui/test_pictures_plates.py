"""Plates beside the load, and the racks, at 80×24 and 120×40; see test_pictures.py."""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.tui.lifter import LARGE, SMALL, open_app
from tests.tui.test_racks import barbell

SIZES = pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])

WAYS: dict[str, tuple[str, ...]] = {
    "barbell with plates": (),
    "warm-ups towards it": ("v",),
    "rest with plates": ("e",),
    "plates and racks": ("p",),
    "a new rack begins": ("p", "n", *"Gym", "enter"),
    "a load the rack lacks": (*"61x8", "enter", "T"),
}


@SIZES
@pytest.mark.parametrize("way", WAYS)
async def test_the_screen_looks_as_it_did(
    demo: Path, size: tuple[int, int], way: str, snapshot: SnapshotAssertion
) -> None:
    async with open_app(demo, size) as lifter:
        await barbell(lifter)
        await lifter.press(*WAYS[way])
        assert await lifter.picture() == snapshot
