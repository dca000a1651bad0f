"""The week's dose, recovery and the check-in, as they look."""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.tui.lifting import open_app
from tests.tui.pictures import Way, compare, compare_in_colour_and_without

WAYS: dict[str, Way] = {
    "cardio": ("W", "c", *"walking 30 min"),
    "sore": ("tab", "7", "n", "l"),
    "short night": ("tab", "4", "l", "n", "y"),
}


@pytest.mark.parametrize("way", WAYS)
async def test_it_looks_as_it_did(demo: Path, way: str, snapshot: SnapshotAssertion) -> None:
    async with open_app(demo) as lifter:
        await lifter.press(*WAYS[way])
        await compare(lifter, snapshot)


async def test_a_new_lifters_week(empty: Path, snapshot: SnapshotAssertion) -> None:
    async with open_app(empty) as lifter:
        await lifter.press("W")
        await compare(lifter, snapshot)


WEEK: dict[str, Way] = {"dose": ("W",), "recovery": ("W", "tab")}


@pytest.mark.parametrize("way", WEEK)
async def test_the_week_looks_as_it_did_and_loses_nothing_without_colour(
    demo: Path, way: str, snapshot: SnapshotAssertion, monkeypatch: pytest.MonkeyPatch
) -> None:
    await compare_in_colour_and_without(demo, WEEK[way], snapshot, monkeypatch)
