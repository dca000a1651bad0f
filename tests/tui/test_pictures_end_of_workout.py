"""The end of a workout, and the workout in History, at both sizes."""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.tui.lifter import LARGE, SMALL, open_app

SIZES = pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])

WAYS: dict[str, tuple[str, ...]] = {
    "a record in passing": ("a", "e"),
    "the end": ("a", "e", "e", "e", "h", "T", "G", "enter"),
    "the end, rated and noted": (
        *("a", "e", "e", "T", "G", "enter", "7", "o"),
        *"left elbow",
        "enter",
    ),
    "an earlier one again": ("H", "enter", "s"),
    "an earlier one further down": ("H", "enter", "s", "pagedown"),
    "its records in History": ("H", "enter"),
}


@SIZES
@pytest.mark.parametrize("way", WAYS)
async def test_the_end_of_a_workout_looks_as_it_did(
    demo: Path, size: tuple[int, int], way: str, snapshot: SnapshotAssertion
) -> None:
    async with open_app(demo, size) as lifter:
        await lifter.press(*WAYS[way])
        assert await lifter.picture() == snapshot
