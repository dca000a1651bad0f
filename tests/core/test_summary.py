"""What a workout came to, in the words of its last screen."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from brainlift_tui.core.coaching.nudge import Advice, AdviceKind, Level, Reasons
from brainlift_tui.core.entry import parse_sets
from brainlift_tui.core.exercise import Equipment, Exercise, Measure
from brainlift_tui.core.load import Load, Unit
from brainlift_tui.core.past_session import PastSession
from brainlift_tui.core.session import LoggedSet, Session, SessionExercise
from brainlift_tui.core.summary import summarise
from brainlift_tui.core.workout import SetKind, Target, TrainingSet

EVENING = datetime(2026, 11, 22, 17, 5, tzinfo=UTC)
BENCH = Exercise("bench", "Bench Press (Dumbbell)", equipment=Equipment.DUMBBELL)
PULL_UP = Exercise("pull-up", "Pull Up", measure=Measure.BODYWEIGHT)
PLANK = Exercise("plank", "Plank", measure=Measure.HOLD)
TARGET = Target(3, 8, 12)
LOADS = (Load("20", Unit.KG), Load("22.5", Unit.KG), Load("25", Unit.KG))


def sets(text: str) -> tuple[TrainingSet, ...]:
    return parse_sets(text, Unit.KG) if text else ()


def shown(exercise: Exercise, today: str, last: str = "", **more: object) -> SessionExercise:
    """An exercise of today's session, its sets logged two minutes apart."""
    past = (PastSession(date(2026, 11, 19), TARGET, sets(last)),) if last else ()
    done = tuple(
        LoggedSet(
            at, TrainingSet(**{**_fields(found), "done_at": EVENING + timedelta(0, 120 * at)})
        )
        for at, found in enumerate(sets(today))
    )
    return SessionExercise(
        entry=1, position=0, exercise=exercise, target=TARGET, rows=3, past=past, done=done,
        loads=LOADS, **more,
    )  # fmt: skip


def _fields(done: TrainingSet) -> dict[str, object]:
    return {name: getattr(done, name) for name in done.__dataclass_fields__}


def session(*exercises: SessionExercise) -> Session:
    return Session(date(2026, 11, 22), "B", "Split A/B", exercises, workout=1)


def change(exercise: Exercise, today: str, last: str = "") -> str:
    (found,) = summarise(session(shown(exercise, today, last)), {}).exercises
    return found.change


@pytest.mark.parametrize(
    ("exercise", "last", "today", "words"),
    [
        (BENCH, "", "20x8", "first time"),
        (BENCH, "20x8, 8", "20x8, 8", "the same as last time"),
        (BENCH, "20x8, 8", "20x9, 8", "1 rep more than last time"),
        (BENCH, "20x8, 8", "20x8, 6", "2 reps less than last time"),
        (BENCH, "20x8, 8", "20x8, 8, 8", "8 reps more than last time"),
        (BENCH, "20x8", "22.5x8", "heavier than last time: 22.5 kg instead of 20 kg"),
        (BENCH, "22.5x8", "20x12", "lighter than last time: 20 kg instead of 22.5 kg"),
        (BENCH, "20x8", "44.1lb x 8", "the same as last time"),
        (PLANK, "45s", "60s", "15 s more than last time"),
        (PLANK, "45s", "44s", "1 s less than last time"),
        (PULL_UP, "8", "9", "1 rep more than last time"),
        (PULL_UP, "-20x8", "-15x8", "heavier than last time: -15 kg instead of -20 kg"),
        (PULL_UP, "8", "10x5", "heavier than last time: 10 kg instead of bodyweight"),
        (PULL_UP, "10x5", "8", "lighter than last time: bodyweight instead of 10 kg"),
        (PULL_UP, "-20x8", "5", "heavier than last time: bodyweight instead of -20 kg"),
    ],
)
def test_what_changed_since_last_time(exercise, last, today, words):
    assert change(exercise, today, last) == words


def test_the_summary_hands_on_what_to_do_next_time_by_the_exercises_place():
    advice = Advice(AdviceKind.HEAVIER, Level.SUGGEST, "22.5 kg", "Top.", Reasons((), "Rule."))
    bench = shown(BENCH, "20x12, 12, 12", "20x12, 11, 10")
    plank = replace(shown(PLANK, "40s"), position=1)
    found = summarise(session(bench, plank), {0: advice}).exercises
    assert [one.next_time for one in found] == [advice, None]
    found = summarise(session(bench, plank), {1: advice}).exercises
    assert [one.next_time for one in found] == [None, advice]


def test_what_was_planned_and_not_done_is_named():
    summary = summarise(session(shown(BENCH, "20x8"), shown(PULL_UP, "")), {})
    assert summary.skipped == ("Pull Up",)
    assert [found.exercise for found in summary.exercises] == [BENCH]


def test_warm_ups_are_no_work_and_no_omission():
    warm_up = LoggedSet(0, TrainingSet(kind=SetKind.WARMUP, load=LOADS[0], reps=12))
    only = SessionExercise(1, 0, BENCH, TARGET, 3, done=(warm_up,))
    summary = summarise(session(only), {})
    assert (summary.exercises, summary.skipped) == ((), ())


def test_it_took_from_the_first_set_to_the_last():
    assert summarise(session(shown(BENCH, "20x8, 8, 8")), {}).seconds == 240
    assert summarise(session(shown(BENCH, "20x8")), {}).seconds == 0
    assert summarise(session(), {}).seconds == 0
