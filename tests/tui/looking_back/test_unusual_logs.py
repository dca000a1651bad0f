"""Days that are longer or shorter, workouts of nothing and of very much, exercises hardly done."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.workout.log import ForeignLog
from brainlift_tui.core.workout.workout import TrainingSet, Workout, WorkoutExercise
from brainlift_tui.store.clock import StoppedClock
from brainlift_tui.store.importing.foreign import add_log
from brainlift_tui.tui.looking_back.exercise import ExerciseScreen
from tests.tui.lifting import LARGE, NOW, SMALL, Lifter, open_app

SQUAT = "Goblet Squat (Dumbbell)"
SIZES = pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])


def workout(
    began: datetime, ended: datetime, zone: str, sets: int = 3, name: str = SQUAT
) -> Workout:
    done = (TrainingSet(load=Load("20", Unit.KG), reps=8),) * sets
    exercises = (WorkoutExercise(SQUAT, sets=done),) if sets else ()
    return Workout(began, ended, zone, "Legs", exercises=exercises)


async def keep(lifter: Lifter, *workouts: Workout) -> None:
    await lifter.app.training.do(add_log, ForeignLog("strong", workouts), "log.csv")


def at(zone: str, *when: int) -> datetime:
    return datetime(*when, tzinfo=ZoneInfo(zone))


# Clocks


NIGHTS = (
    # The night in which 2 o'clock comes twice: an hour more than the clock on the wall tells.
    ("Europe/Berlin", "2025-10-26 01:30", "2025-10-26 03:30", "Sun 26 Oct 2025", "3 h 00"),
    # The night in which 2 o'clock is left out.
    ("Europe/Berlin", "2026-03-29 01:30", "2026-03-29 03:30", "Sun 29 Mar 2026", "1 h 00"),
    # A day that has no midnight.
    ("America/Santiago", "2025-09-07 01:00", "2025-09-07 01:45", "Sun 7 Sep 2025", "45 min"),
    # Past midnight, and another day in Berlin.
    ("America/Los_Angeles", "2026-07-03 22:00", "2026-07-04 00:10", "Fri 3 Jul 2026", "2 h 10"),
    # Nearly a whole day ahead of Berlin's.
    ("Pacific/Kiritimati", "2026-07-04 07:00", "2026-07-04 08:00", "Sat 4 Jul 2026", "1 h 00"),
)


@pytest.mark.parametrize("night", NIGHTS, ids=lambda night: f"{night[0]} {night[1]}")
async def test_a_workout_stays_on_its_day_and_took_what_it_took(
    empty: Path, night: tuple[str, str, str, str, str]
) -> None:
    zone, began, ended, day, took = night
    times = [datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo(zone)) for wall in (began, ended)]
    async with open_app(empty, LARGE) as lifter:
        await keep(lifter, workout(*times, zone))
        await lifter.press("H")
        assert day.rpartition(" ")[0] in " ".join(lifter.cursor_line.split())
        assert took in lifter.cursor_line
        await lifter.press("enter")
        assert day in " ".join(lifter.lines[0].split())
        assert began[-5:] in lifter.text
        await lifter.press("escape", "y", "a")
        assert f"all years: 1 session, 3 hard sets, {took}" in lifter.line("all years:")


async def test_a_lifter_who_travels_finds_the_workout_where_it_was(empty: Path) -> None:
    tokyo = StoppedClock(NOW.astimezone(UTC), "Asia/Tokyo")  # there it is Monday already
    async with open_app(empty, SMALL, tokyo) as lifter:
        began = at("America/Los_Angeles", 2026, 11, 20, 22, 0)
        await keep(lifter, workout(began, began.replace(hour=23), "America/Los_Angeles"))
        await lifter.press("H", "y", "up", "up")
        assert lifter.sees("Sat 21 Nov 2026", "nothing logged")
        await lifter.press("up")
        assert lifter.sees("Fri 20 Nov 2026", "Legs", "1 h 00 min")
        await lifter.press("enter")
        assert "22:00" in lifter.text


# Sizes


@pytest.fixture
async def of_500(empty: Path) -> Path:
    async with open_app(empty) as lifter:
        began = at("Europe/Berlin", 2026, 11, 20, 18)
        await keep(lifter, workout(began, began.replace(hour=21), "Europe/Berlin", 500))
    return empty


@SIZES
async def test_a_workout_of_500_sets_is_listed_opened_and_walked_through(
    of_500: Path, size: tuple[int, int]
) -> None:
    async with open_app(of_500, size) as lifter:
        await lifter.press("H")
        assert "500 sets" in lifter.cursor_line.replace("hard ", "")
        await lifter.press("enter", "end")
        assert "500" in lifter.cursor_line
        await lifter.press("escape", "tab", "enter")
        assert lifter.sees("20 kg × 8 · 8 · 8")
        assert all(len(line) <= size[0] for line in lifter.lines)


@SIZES
async def test_a_workout_of_no_set_is_listed_opened_and_deleted(
    demo: Path, size: tuple[int, int]
) -> None:
    async with open_app(demo, size) as lifter:
        with lifter.elsewhere() as writer:
            writer.do(
                lambda change: change.db.execute(
                    "INSERT INTO workout (uid, started_at, finished_at, zone, day, title)"
                    " VALUES (printf('%032d', 7), 1795248000, 1795248000, 'Europe/Berlin',"
                    " '2026-11-21', 'Came, saw, left')"
                )
            )
        await lifter.press("H")
        assert "Came, saw, left" in lifter.cursor_line
        assert "sets" not in lifter.cursor_line
        await lifter.press("enter")
        assert "Came, saw, left" in lifter.text
        await lifter.press("escape", "y", "up")
        assert lifter.place == "calendar"
        await lifter.press("escape", "g", "d")
        assert not lifter.sees("Came, saw, left 0")
        assert "106 workouts" in lifter.lines[0]


# Exercises


@SIZES
async def test_an_exercise_of_one_session_says_what_can_be_said(
    empty: Path, size: tuple[int, int]
) -> None:
    async with open_app(empty, size) as lifter:
        began = at("Europe/Berlin", 2026, 11, 20, 18)
        await keep(lifter, workout(began, began.replace(hour=19), "Europe/Berlin"))
        await lifter.press("H", "tab", "enter")
        assert "1 session" in lifter.lines[0]
        assert lifter.sees("too few sessions to say", "est. 1RM 25.3 kg")
        await lifter.press("3", "0", "v", "left", "right", "tab")
        assert lifter.sees("20 kg × 8")
        await lifter.press("escape", "s")
        assert lifter.sees("days are still to come")


@SIZES
async def test_an_exercise_of_no_session_says_so(demo: Path, size: tuple[int, int]) -> None:
    async with open_app(demo, size) as lifter:
        lifter.app.push_screen(ExerciseScreen("leg-press-machine"))
        await lifter.settle()
        assert lifter.sees("Nothing")
        await lifter.press("3", "0", "v", "left", "right", "tab", "enter", "tab", "enter")
        assert lifter.place == "exercise"
