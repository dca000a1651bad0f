"""Every view of what was done, as it looks in both sizes, in colour and without."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from brainlift_tui.store.body.body import log_measurement
from brainlift_tui.store.entry.quick_log import log_text
from brainlift_tui.store.file.writer import Change, Writer
from tests.made_once import made_once
from tests.tui.lifting import NOW, open_app, stopped_clock
from tests.tui.pictures import Way, compare, compare_in_colour_and_without

CURL = ("H", "tab", "slash", *"bicep curl", "enter", "enter")
OLDER = ("H", "tab", "slash")

WAYS: dict[str, Way] = {
    "workouts": ("H",),
    "workouts with a word": ("H", "slash", *"squat from:2026-09 to:2026-10", "enter"),
    "workouts with a record": ("H", "f"),
    "a workout": ("H", "enter", "down", "down"),
    "exercises": ("H", "tab"),
    "estimated 1RM": CURL,
    "top load of all time": (*CURL, "0", "v"),
    "volume in pounds": (*CURL, "v", "v", "#"),
    "most reps": (*CURL, "v", "v", "v"),
    "three months read off": (*CURL, "3", "left", "left"),
    "bests": (*CURL, "tab"),
    "a hold": (*OLDER, *"plank", "enter", "enter"),
    "year": ("H", "y"),
    "year by hard sets, a day": ("H", "y", "c", "up", "up", "up"),
    "by minutes": ("H", "y", "c", "c"),
    "all years by sessions": ("H", "y", "a"),
    "all years by hard sets": ("H", "y", "a", "c"),
    "all years by minutes": ("H", "y", "c", "c", "a"),
    "muscles this week": ("H", "v"),
    "muscles on average": ("H", "v", "a", "left"),
    "muscles of twelve weeks": ("H", "v", "a", "a"),
    "strength": ("H", "s"),
    "strength, what it rests on": ("H", "s", "G"),
    "body": ("H", "b"),
}


@pytest.mark.parametrize("way", WAYS)
async def test_it_looks_as_it_did_and_loses_nothing_without_colour(
    demo: Path, way: str, snapshot: SnapshotAssertion, monkeypatch: pytest.MonkeyPatch
) -> None:
    await compare_in_colour_and_without(demo, WAYS[way], snapshot, monkeypatch)


async def test_an_exercise_counted_in_reps_looks_as_it_did(
    demo: Path, snapshot: SnapshotAssertion
) -> None:
    async with open_app(demo) as lifter:
        await lifter.press(*OLDER, *"crunch", "enter", "enter")
        await compare(lifter, snapshot)


async def test_without_colour_a_plot_tells_by_its_signs(
    demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_app(demo) as lifter:
        await lifter.press(*CURL)
        assert lifter.sees("•", "▲ record", "⠒⠒ trend", "◆")


@pytest.fixture(scope="module")
def two_years(new_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pull-ups with help that gets less, then with load, weighed in every half a year."""

    def two_years_of(change: Change) -> None:
        for weeks, kilos in ((104, "84"), (78, "83"), (52, "81.5"), (26, "80"), (1, "79.5")):
            at = NOW - timedelta(weeks=weeks)
            log_measurement(change, "bodyweight", kilos, "kg", at)
        for week in range(104):
            at = NOW - timedelta(weeks=104 - week)
            help_kg = max(0, 40 - week // 3)
            helped = f"-{help_kg}x8, 7" if help_kg else "x8, 7"
            log_text(change, f"pull up assisted {helped}", at)
            loaded = f"{(week - 52) // 6 * 1.25 + 2.5}x6, 5" if week > 52 else "x6, 5"
            log_text(change, f"pistol squat {loaded}", at)

    def make(path: Path) -> None:
        shutil.copy(new_database, path)
        with Writer(path, stopped_clock()) as writer:
            writer.do(two_years_of)

    return made_once(tmp_path_factory, "two-years.db", make)


YEARS: dict[str, Way] = {
    "help that gets less": (*OLDER, *"pull up assisted", "enter", "enter", "0"),
    "added load beside last year": (*OLDER, *"pistol", "enter", "enter", "v", "v"),
    "bodyweight and load": (*OLDER, *"pistol", "enter", "enter", "v", "v", "v", "0"),
    "strength of one's own weight": ("H", "s"),
}


@pytest.mark.parametrize("way", YEARS)
async def test_years_of_ones_own_weight_look_as_they_did(
    two_years: Path, tmp_path: Path, way: str, snapshot: SnapshotAssertion
) -> None:
    async with open_app(Path(shutil.copy(two_years, tmp_path / "years.db"))) as lifter:
        await lifter.press(*YEARS[way])
        await compare(lifter, snapshot)
