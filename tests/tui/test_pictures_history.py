"""Every view of what was done, as it looks in both sizes, in colour and without."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from brainlift_tui.store.body import log_measurement
from brainlift_tui.store.quick_log import log_text
from brainlift_tui.store.writer import Writer
from tests.tui.lifter import LARGE, NOW, SMALL, open_app, stopped_clock

CURL = ("H", "tab", "slash", *"bicep curl", "enter", "enter")
OLDER = ("H", "tab", "slash")

LEFT: dict[str, tuple[str, ...]] = {
    "workouts": ("H",),
    "workouts with a word": ("H", "slash", *"squat from:2026-09 to:2026-10", "enter"),
    "workouts with a record": ("H", "f"),
    "a workout": ("H", "enter", "down", "down"),
    "exercises": ("H", "tab"),
    "top load of all time": (*CURL, "0", "v"),
    "most reps": (*CURL, "v", "v", "v"),
    "a hold": (*OLDER, *"plank", "enter", "enter"),
    "by minutes": ("H", "y", "c", "c"),
    "all years by sessions": ("H", "y", "a"),
    "all years by hard sets": ("H", "y", "a", "c"),
    "muscles of twelve weeks": ("H", "v", "a", "a"),
    "body": ("H", "b"),
}
"""Views that no other pictures show in colour."""

TOO: dict[str, tuple[str, ...]] = {
    "estimated 1RM": CURL,
    "volume in pounds": (*CURL, "v", "v", "#"),
    "three months read off": (*CURL, "3", "left", "left"),
    "bests": (*CURL, "tab"),
    "week": ("W",),
    "recovery": ("W", "tab"),
    "plan": ("P",),
}
"""Those that others show in colour and not without."""

ELSEWHERE: dict[str, tuple[str, ...]] = {
    "year": ("H", "y"),
    "year by hard sets": ("H", "y", "c", "up", "up", "up"),
    "all years by minutes": ("H", "y", "c", "c", "a"),
    "muscles": ("H", "v"),
    "strength": ("H", "s"),
}
"""Those that others show without colour in the smaller size."""

SIZES = pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])


@SIZES
@pytest.mark.parametrize("way", LEFT)
async def test_it_looks_as_it_did(
    demo: Path, size: tuple[int, int], way: str, snapshot: SnapshotAssertion
) -> None:
    async with open_app(demo, size) as lifter:
        await lifter.press(*LEFT[way])
        assert await lifter.picture() == snapshot


def without_scrollbar(lines: list[str], size: tuple[int, int]) -> list[str]:
    """The lines without their last column, where a scrollbar is drawn in half blocks."""
    return [line[: size[0] - 1].rstrip() for line in lines]


@SIZES
@pytest.mark.parametrize("way", LEFT | TOO | ELSEWHERE)
async def test_without_colour_nothing_of_it_gets_lost(
    demo: Path, size: tuple[int, int], way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = (LEFT | TOO | ELSEWHERE)[way]
    async with open_app(Path(shutil.copy(demo, demo.with_name("coloured.db"))), size) as lifter:
        await lifter.press(*keys)
        coloured = without_scrollbar(lifter.lines, size)
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_app(demo, size) as lifter:
        await lifter.press(*keys)
        assert without_scrollbar(lifter.lines, size) == coloured


@SIZES
@pytest.mark.parametrize("way", LEFT | TOO)
async def test_it_reads_without_colours_too(
    demo: Path,
    size: tuple[int, int],
    way: str,
    snapshot: SnapshotAssertion,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_app(demo, size) as lifter:
        await lifter.press(*(LEFT | TOO)[way])
        assert await lifter.picture() == snapshot


@pytest.fixture
def of_two_years(empty: Path) -> Path:
    """Pull-ups with help that gets less, then with load, weighed in every half a year."""
    with Writer(empty, stopped_clock()) as writer:
        for weeks, kilos in ((104, "84"), (78, "83"), (52, "81.5"), (26, "80"), (1, "79.5")):
            at = NOW - timedelta(weeks=weeks)
            writer.do(log_measurement, "bodyweight", kilos, "kg", at)
        for week in range(104):
            at = NOW - timedelta(weeks=104 - week)
            help_kg = max(0, 40 - week // 3)
            helped = f"-{help_kg}x8, 7" if help_kg else "x8, 7"
            writer.do(log_text, f"pull up assisted {helped}", at)
            loaded = f"{(week - 52) // 6 * 1.25 + 2.5}x6, 5" if week > 52 else "x6, 5"
            writer.do(log_text, f"pistol squat {loaded}", at)
    return empty


YEARS: dict[str, tuple[str, ...]] = {
    "help that gets less": (*OLDER, *"pull up assisted", "enter", "enter", "0"),
    "added load beside last year": (*OLDER, *"pistol", "enter", "enter", "v", "v"),
    "bodyweight and load": (*OLDER, *"pistol", "enter", "enter", "v", "v", "v", "0"),
    "strength of one's own weight": ("H", "s"),
}


@SIZES
@pytest.mark.parametrize("way", YEARS)
async def test_years_of_ones_own_weight_look_as_they_did(
    of_two_years: Path, size: tuple[int, int], way: str, snapshot: SnapshotAssertion
) -> None:
    async with open_app(of_two_years, size) as lifter:
        await lifter.press(*YEARS[way])
        assert await lifter.picture() == snapshot
