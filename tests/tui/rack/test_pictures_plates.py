"""Plates beside the load, and the racks, as they look."""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.tui.lifting import open_app
from tests.tui.pictures import Way, compare
from tests.tui.rack.test_racks import barbell

WAYS: dict[str, Way] = {
    "barbell with plates": (),
    "warm-ups towards it": ("v",),
    "rest with plates": ("e",),
    "plates and racks": ("p",),
    "a new rack begins": ("p", "n", *"Gym", "enter"),
    "a load the rack lacks": (*"61x8", "enter", "T"),
}


@pytest.mark.parametrize("way", WAYS)
async def test_the_screen_looks_as_it_did(
    demo: Path, way: str, snapshot: SnapshotAssertion
) -> None:
    async with open_app(demo) as lifter:
        await barbell(lifter)
        await lifter.press(*WAYS[way])
        await compare(lifter, snapshot)
