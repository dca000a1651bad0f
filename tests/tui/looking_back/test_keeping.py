"""What is shown is taken along: tables as CSV, copied or saved."""

import csv
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.tui.lifting import Lifter, open_app

SCREENS: dict[str, tuple[tuple[str, ...], int, str, str]] = {
    "workouts": (("H",), 106, "brainlift-workouts.csv", "day"),
    "workouts searched": (("H", "slash", *"2026-11", "enter"), 6, "brainlift-workouts.csv", "day"),
    "exercises": (("H", "tab"), 10, "brainlift-exercises.csv", "exercise"),
    "a workout": (("H", "enter"), 8, "brainlift-workout-2026-11-19.csv", "day"),
    "an exercise": (
        ("H", "tab", "enter"),
        54,
        "brainlift-bicep-curl-dumbbell-sessions.csv",
        "estimated 1RM, kg",
    ),
    "calendar": (("H", "y"), 100, "brainlift-days-trained.csv", "minutes"),
    "muscles": (("H", "v"), 45, "brainlift-sets-a-week-for-each-muscle.csv", "quads, sets"),
    "strength": (("H", "s"), 1, "brainlift-strength.csv", "change, %"),
    "today": ((), 30, "brainlift-today-2026-11-22.csv", "reps_in_reserve"),
    "week": (("W",), 12, "brainlift-week-from-2026-11-16.csv", "hours since it was trained"),
    "plan": (("P",), 14, "brainlift-split-a-b.csv", "leave in reserve"),
    "programme": (("P", "e"), 14, "brainlift-split-a-b.csv", "rest, s"),
    "body": (("H", "b"), 42, "brainlift-bodyweight.csv", "bodyweight, kg"),
}


@pytest.fixture
def papers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "Papers"
    folder.mkdir()
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(folder))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return folder


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def copied(lifter: Lifter) -> str:
    return lifter.app.clipboard


async def test_every_table_is_saved_and_copied_from_where_it_is_shown(
    demo: Path, papers: Path
) -> None:
    async with open_app(demo) as lifter:
        for screen, (keys, least, name, column) in SCREENS.items():
            await lifter.press(*keys, ">", "down", "enter")
            assert lifter.sees("Saved: "), screen
            rows = read(papers / name)
            assert len(rows) >= least, screen
            assert column in rows[0], screen
            await lifter.press(">", "enter")
            assert lifter.sees("rows copied"), screen
            assert copied(lifter) == (papers / name).read_bytes().decode(), screen
            (papers / name).unlink()  # two have one name
            await lifter.back_on_today()


async def test_the_sets_of_a_workout_just_finished_are_copied(demo: Path, papers: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("enter", "escape", "T", "G", "enter")
        await lifter.press(">", "enter")
        await lifter.until(lambda: lifter.sees("1 row copied"))
        assert copied(lifter).startswith("day,exercise,set")
        assert copied(lifter).count("\r\n") == 2
        assert lifter.sees("Finished")


async def test_check_ins_and_the_weeks_are_two_tables(demo: Path, papers: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("W", "tab", ">", "down", "enter")
        (row, *_) = read(papers / "brainlift-check-ins.csv")
        assert "slept, h" in row
        await lifter.press("tab", ">", "down", "down", "down", "enter")
        weeks = read(papers / "brainlift-weeks.csv")
        assert len(weeks) == 13
        assert weeks[0]["week from"] == "2026-11-16"


async def test_the_report_card_is_taken_along_once_it_is_there(demo: Path, papers: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "r")
        await lifter.until(lambda: lifter.sees("Reps off at the same load"))
        await lifter.press(">", "down", "enter")
        (row, *_) = read(papers / "brainlift-report-card.csv")
        assert row["figure"] == "Reps off at the same load"
        assert float(row["lowest"]) <= float(row["value"]) <= float(row["highest"])


async def test_a_file_that_is_there_stays(demo: Path, papers: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "b", ">", "down", "enter", ">", "down", "enter")
        first, second = sorted(papers.iterdir())
        assert first.read_bytes() == second.read_bytes()
        assert second.name == "brainlift-bodyweight.csv"
        assert first.name == "brainlift-bodyweight-2.csv"


async def test_loads_are_in_the_unit_shown(demo: Path, papers: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("#", "H", "tab", "enter", ">", "down", "enter")
        (row, *_) = read(papers / "brainlift-bicep-curl-dumbbell-sessions.csv")
        assert float(row["top load, lb"]) == pytest.approx(14 / 0.45359237, abs=0.001)
        assert row["record"] in ("", "yes")


async def test_a_folder_that_cannot_be_written_is_told(
    demo: Path, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "b", ">")
        papers.rmdir()
        await lifter.press("down", "enter")
        assert lifter.sees("✗ It can't be written (No such file or directory)")


async def test_nothing_is_taken_along_where_escape_is_pressed_or_nothing_is(
    demo: Path, papers: Path
) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", ">", "escape")
        assert lifter.place == "history"
        await lifter.press("S", ">")
        assert lifter.sees("There is no table and no plot here")
        assert not list(papers.iterdir())


async def test_the_plot_is_saved_as_it_is_shown(demo: Path, papers: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "tab", "enter", "v", "#", ">", "end", "enter")
        svg = (papers / "brainlift-bicep-curl-dumbbell-top-load.svg").read_text(encoding="utf-8")
        assert "top load, lb" in svg
        assert "trend with its 80 % interval" in svg
        await lifter.press("escape", "b", ">", "end", "enter")
        svg = (papers / "brainlift-bodyweight-bodyweight.svg").read_text(encoding="utf-8")
        assert "smoothed, 10 days" in svg


PICTURES: dict[str, tuple[tuple[str, ...], str, tuple[str, ...]]] = {
    "a year": (
        ("H", "y", "c"),
        "brainlift-training-2026-hard-sets.svg",
        ("Thu 19 Nov 2026: 22 hard sets", "Mon", "20+"),
    ),
    "all years": (
        ("H", "y", "a"),
        "brainlift-training-2025-2026-sessions.svg",
        ("2026, week 47: 2 sessions", "2025"),
    ),
    "muscles": (
        ("H", "v"),
        "brainlift-muscles-hard-sets-a-week-this-week-16-nov-22-nov-2026.svg",
        ("upper back", "9.5"),
    ),
    "strength": (
        ("H", "s"),
        "brainlift-strength-change-with-its-80-interval.svg",
        ("Goblet Squat (Dumbbell)", "+105 %", "legs and hips, mean of 2"),
    ),
}


async def test_the_other_views_are_saved_as_pictures_too(demo: Path, papers: Path) -> None:
    async with open_app(demo) as lifter:
        for picture, (keys, name, words) in PICTURES.items():
            await lifter.press(*keys, ">", "end", "enter")
            assert lifter.sees("Saved: "), picture
            root = ET.fromstring((papers / name).read_text(encoding="utf-8"))
            told = [found.text for found in root.iter() if found.text]
            assert set(words) <= set(told), picture
            for drawn in root.iter("{http://www.w3.org/2000/svg}text"):
                assert 0 <= float(drawn.get("x") or 0) <= 900, picture
            await lifter.back_on_today()
