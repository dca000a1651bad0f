"""The end of a workout, and the workout in History, at both sizes."""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.tui.lifting import open_app
from tests.tui.pictures import Way, compare

WAYS: dict[str, Way] = {
    "a record in passing": ("a", "e"),
    "the end": ("a", "e", "e", "e", "h", "T", "G", "enter"),
    "the end, rated and noted": (
        *("a", "e", "e", "T", "G", "enter", "7", "s"),
        *"left elbow",
        "enter",
    ),
    "an earlier one again": ("H", "enter", "o"),
    "the end, with reasons": ("a", "e", "e", "e", "h", "T", "G", "enter", "y"),
    "an earlier one further down": ("H", "enter", "o", "pagedown"),
    "its records in History": ("H", "enter"),
}


@pytest.mark.parametrize("way", WAYS)
async def test_the_end_of_a_workout_looks_as_it_did(
    demo: Path, way: str, snapshot: SnapshotAssertion
) -> None:
    async with open_app(demo) as lifter:
        await lifter.press(*WAYS[way])
        await compare(lifter, snapshot)
