"""The week's dose, recovery and the check-in, as they look."""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.tui.lifter import LARGE, SMALL, open_app

WAYS: dict[str, tuple[str, ...]] = {
    "week": ("W",),
    "cardio": ("W", "c", *"walking 30 min"),
    "recovery": ("W", "tab"),
    "sore": ("tab", "7", "n", "l"),
    "short night": ("tab", "4", "l", "n", "y"),
}


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])
@pytest.mark.parametrize("way", WAYS)
async def test_it_looks_as_it_did(
    demo: Path, size: tuple[int, int], way: str, snapshot: SnapshotAssertion
) -> None:
    async with open_app(demo, size) as lifter:
        await lifter.press(*WAYS[way])
        assert await lifter.picture() == snapshot


async def test_a_new_lifters_week(empty: Path, snapshot: SnapshotAssertion) -> None:
    async with open_app(empty) as lifter:
        await lifter.press("W")
        assert await lifter.picture() == snapshot
