"""What the command line prints where there is no screen."""

from datetime import date

import pytest

from brainlift_tui.core.coaching.nudge import Advice, AdviceKind, Level, Reasons
from brainlift_tui.core.entry.entry import parse_sets
from brainlift_tui.core.exercise.exercise import Equipment, Exercise, Measure
from brainlift_tui.core.identity import ExerciseKey
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.said import said
from brainlift_tui.core.session.session import Session
from brainlift_tui.core.session.session_exercise import LoggedSet, SessionExercise
from brainlift_tui.core.workout.past_session import PastSession
from brainlift_tui.core.workout.plain_text import (
    exercise_text,
    nudges_text,
    today_text,
    workout_text,
)
from brainlift_tui.core.workout.workout import Target, TrainingSet

SUNDAY = date(2026, 11, 22)
BENCH = Exercise("bench", "Bench Press (Dumbbell)", equipment=Equipment.DUMBBELL)
PLANK = Exercise("plank", "Plank", measure=Measure.HOLD)
FIRST, SECOND = ExerciseKey("bench", 0), ExerciseKey("plank", 1)
LOADS = (Load("20", Unit.KG), Load("22.5", Unit.KG))


def past(text: str, day: date = date(2026, 11, 19)) -> PastSession:
    return PastSession(day, Target(3, 8, 12), parse_sets(text, Unit.KG))


HEAVIER = Advice(
    AdviceKind.HEAVIER,
    Level.STRONG,
    said("22.5 kg"),
    said("12, 12, 12 at 20 kg: every set at the top. 9 of 10 such raises keep their range."),
    Reasons((), said("Heavier at the top.")),
    load_from=LOADS[0],
    load_to=LOADS[1],
    p=0.87,
)


def today(*exercises: SessionExercise, advice: dict[int, Advice] | None = None) -> str:
    session = Session(SUNDAY, "Day B", "Split A/B", exercises)
    return str(today_text(session, Unit.KG, advice or {}))


def test_today_says_for_each_exercise_the_target_last_time_and_what_comes_next():
    last = past("20x12, 12, 12")
    bench = SessionExercise(FIRST, None, 0, BENCH, Target(3, 8, 12), 3, past=(last,), loads=LOADS)
    plank = SessionExercise(SECOND, None, 1, PLANK, Target(2, 20, 40), 2)
    assert today(bench, plank, advice={0: HEAVIER}).splitlines() == [
        "Today, Sunday 22 November 2026 · Split A/B · Day B",
        "",
        "Bench Press (Dumbbell)  3 × 8–12",
        "  Thu: 20 kg × 12 · 12 · 12",
        "  next: 20 kg × 12",
        f"  ▲ 22.5 kg?  {HEAVIER.why}",
        "",
        "Plank  2 × 20–40 s",
        "  next: 20 s",
    ]


def test_a_first_time_says_how_to_choose_the_weight():
    bench = SessionExercise(FIRST, None, 0, BENCH, Target(3, 8, 12), 3, loads=LOADS)
    assert "  next: a weight you could lift 15 times" in today(bench).splitlines()


def test_what_was_done_today_stands_there_and_a_finished_exercise_has_no_next():
    done = tuple(LoggedSet(at, s) for at, s in enumerate(parse_sets("20x8, 8, 7", Unit.KG)))
    lines = today(SessionExercise(FIRST, 1, 0, BENCH, Target(3, 8, 12), 3, done=done)).splitlines()
    assert lines[-1] == "  done: 20 kg × 8 · 8 · 7"


def test_a_day_without_a_plan_says_so():
    text = str(today_text(Session(SUNDAY, "", "", ()), Unit.KG, {}))
    assert text == "Today, Sunday 22 November 2026\nNothing is planned."


def test_a_day_that_is_done_says_so_and_what_comes_next():
    bench = SessionExercise(FIRST, None, 0, BENCH, Target(3, 8, 12), 3)
    done = said("Done for today. Next: Day B, from Tuesday.")
    session = Session(SUNDAY, "Day B", "Split A/B", (bench,), day_done=done)
    assert str(today_text(session, Unit.KG, {})).splitlines()[:4] == [
        "Today, Sunday 22 November 2026 · Split A/B",
        "Done for today. Next: Day B",
        "",
        "Bench Press (Dumbbell)  3 × 8–12",
    ]


def test_loads_are_shown_in_the_lifters_unit():
    bench = SessionExercise(FIRST, None, 0, BENCH, Target(3, 8, 12), 3, past=(past("20x8"),))
    text = str(today_text(Session(SUNDAY, "B", "", (bench,)), Unit.LB, {}))
    assert "Thu: 44.1 lb × 8" in text


def test_nudges_are_told_with_their_reason_below_or_that_there_are_none():
    hold = HEAVIER._replace(kind=AdviceKind.HOLD, offer="20 kg once more", load_to=LOADS[0], p=None)
    assert str(nudges_text([(BENCH, HEAVIER), (PLANK, hold)])).splitlines() == [
        "Bench Press (Dumbbell): ▲ 22.5 kg?",
        f"  {HEAVIER.why}",
        "Plank: = 20 kg once more",
        f"  {HEAVIER.why}",
    ]
    assert str(nudges_text([])) == "No nudge stands now."


def test_an_exercise_over_time_comes_newest_first():
    sessions = (past("20x8", date(2025, 1, 2)), past("22.5x8, 7", date(2026, 1, 2)))
    assert str(exercise_text(BENCH, sessions, Unit.KG)).splitlines() == [
        "Bench Press (Dumbbell), 2 sessions",
        "2026-01-02  22.5 kg × 8 · 7",
        "2025-01-02  20 kg × 8",
    ]
    assert str(exercise_text(BENCH, (), Unit.KG)) == "Bench Press (Dumbbell), 0 sessions"
    assert str(exercise_text(BENCH, sessions[:1], Unit.KG)).startswith(
        "Bench Press (Dumbbell), 1 session\n"
    )


@pytest.mark.parametrize(
    ("sets", "seconds", "words"),
    [
        (9, 2280, "(9 sets, 38 min)"),
        (1, None, "(1 set)"),
        (2, 3900, "(2 sets, 1 h 05 min)"),
        (2, 264 * 3600, "(2 sets, 264 h?)"),
    ],
)
def test_a_workout_says_what_it_came_to(sets, seconds, words):
    done = [(BENCH, [TrainingSet(load=Load("20", Unit.KG), reps=8)] * sets)]
    line = str(workout_text(SUNDAY, "Day B", seconds, done, Unit.KG))
    assert line.splitlines()[0] == f"2026-11-22  Day B  {words}"


def test_a_workout_says_each_exercises_sets_with_their_loads():
    done = [
        (BENCH, [TrainingSet(load=Load(load, Unit.KG), reps=8) for load in ("20", "22.5")]),
        (PLANK, [TrainingSet(seconds=40)]),
    ]
    assert str(workout_text(SUNDAY, "Day B", None, done, Unit.KG)).splitlines()[1:] == [
        "  Bench Press (Dumbbell)  20 kg × 8 · 22.5 kg × 8",
        "  Plank  40 s",
    ]
