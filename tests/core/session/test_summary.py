"""What a workout came to, in the words of its last screen."""

from datetime import UTC, date, datetime, timedelta

import pytest

from brainlift_tui.core.coaching.nudge import Advice, AdviceKind, Level, Reasons
from brainlift_tui.core.entry.entry import parse_sets
from brainlift_tui.core.exercise.exercise import Equipment, Exercise, Measure
from brainlift_tui.core.identity import ExerciseKey
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.looking_back.records import Best, BestAxis, Record, RecordKind
from brainlift_tui.core.said import said
from brainlift_tui.core.session.session import Session
from brainlift_tui.core.session.session_exercise import LoggedSet, SessionExercise
from brainlift_tui.core.session.summary import (
    Finished,
    Origin,
    Rests,
    rests_of,
    summarise,
    week_words,
)
from brainlift_tui.core.workout.past_session import PastSession
from brainlift_tui.core.workout.workout import SetKind, Side, Target, TrainingSet

EVENING = datetime(2026, 11, 22, 17, 5, tzinfo=UTC)
BENCH = Exercise("bench", "Bench Press (Dumbbell)", equipment=Equipment.DUMBBELL)
PULL_UP = Exercise("pull-up", "Pull Up", measure=Measure.BODYWEIGHT)
PLANK = Exercise("plank", "Plank", measure=Measure.HOLD)
TARGET = Target(3, 8, 12)
KG = Unit.KG
LESS_HELP = "less help than last time: 15 kg of help instead of 20 kg of help"
MORE_HELP = "more help than last time: 20 kg of help instead of 15 kg of help"
LOADS = (Load("20", Unit.KG), Load("22.5", Unit.KG), Load("25", Unit.KG))


def sets(text: str) -> tuple[TrainingSet, ...]:
    return parse_sets(text, Unit.KG) if text else ()


def shown(exercise: Exercise, today: str, last: str = "", **more: object) -> SessionExercise:
    """An exercise of today's session, its sets logged two minutes apart."""
    past = (PastSession(date(2026, 11, 19), TARGET, sets(last)),) if last else ()
    done = tuple(
        LoggedSet(at, found._replace(done_at=EVENING + timedelta(0, 120 * at)))
        for at, found in enumerate(sets(today))
    )
    return SessionExercise(
        key=ExerciseKey(exercise.slug, 0), entry=1, position=0, exercise=exercise, target=TARGET,
        rows=3, past=past, done=done, loads=LOADS, **more,
    )  # fmt: skip


def session(*exercises: SessionExercise) -> Session:
    return Session(date(2026, 11, 22), "B", "Split A/B", exercises, workout=1)


def change(exercise: Exercise, today: str, last: str = "") -> str:
    (found,) = summarise(Finished(session(shown(exercise, today, last))), KG).exercises
    return str(found.change)


@pytest.mark.parametrize(
    ("exercise", "last", "today", "words"),
    [
        (BENCH, "", "20x8", "first time"),
        (BENCH, "20x8, 8", "20x8, 8", "the same as last time"),
        (BENCH, "20x8, 8", "20x9, 8", "1 rep more than last time"),
        (BENCH, "20x8, 8", "20x8, 6", "2 reps fewer than last time"),
        (BENCH, "20x8, 8", "20x8, 8, 8", "8 reps more than last time"),
        (BENCH, "20x12, 12", "20x12", "the same as last time"),
        (BENCH, "20x12, 12", "20x9", "3 reps fewer than last time"),
        (BENCH, "20x8", "22.5x8", "heavier than last time: 22.5 kg instead of 20 kg"),
        (BENCH, "22.5x8", "20x12", "lighter than last time: 20 kg instead of 22.5 kg"),
        (BENCH, "20x8", "44.1lb x 8", "the same as last time"),
        (PLANK, "45s", "60s", "15 s more than last time"),
        (PLANK, "45s", "44s", "1 s less than last time"),
        (PULL_UP, "8", "9", "1 rep more than last time"),
        (PULL_UP, "-20x8", "-15x8", LESS_HELP),
        (PULL_UP, "-15x8", "-20x8", MORE_HELP),
        (PULL_UP, "8", "10x5", "heavier than last time: +10 kg instead of bodyweight"),
        (PULL_UP, "10x5", "8", "lighter than last time: bodyweight instead of +10 kg"),
        (PULL_UP, "-20x8", "5", "heavier than last time: bodyweight instead of 20 kg of help"),
    ],
)
def test_what_changed_since_last_time(exercise, last, today, words):
    assert change(exercise, today, last) == words


def test_the_summary_hands_on_what_to_do_next_time_by_the_exercises_place():
    advice = Advice(
        AdviceKind.HEAVIER, Level.SUGGEST, said("22.5 kg"), said("Top."), Reasons((), said("Rule."))
    )
    bench = shown(BENCH, "20x12, 12, 12", "20x12, 11, 10")
    plank = shown(PLANK, "40s")._replace(position=1)
    found = summarise(Finished(session(bench, plank), next_time={0: advice}), KG).exercises
    assert [one.next_time for one in found] == [advice, None]
    found = summarise(Finished(session(bench, plank), next_time={1: advice}), KG).exercises
    assert [one.next_time for one in found] == [None, advice]
    until = said("12 in every set brings 22 kg.")
    found = summarise(Finished(session(bench, plank), same_until={1: until}), KG).exercises
    assert [str(one.same_until) for one in found] == ["", str(until)]


def test_what_was_planned_and_not_done_is_named():
    summary = summarise(Finished(session(shown(BENCH, "20x8"), shown(PULL_UP, ""))), KG)
    assert summary.skipped == ("Pull Up",)
    assert [found.exercise for found in summary.exercises] == [BENCH]


def test_warm_ups_are_no_work_and_no_omission():
    warm_up = LoggedSet(0, TrainingSet(kind=SetKind.WARMUP, load=LOADS[0], reps=12))
    only = SessionExercise(ExerciseKey(BENCH.slug, 0), 1, 0, BENCH, TARGET, 3, done=(warm_up,))
    summary = summarise(Finished(session(only)), KG)
    assert (summary.exercises, summary.skipped, summary.sets) == ((), (), 0)


def test_it_took_as_long_as_history_says_or_from_the_first_set_to_the_last():
    assert (
        summarise(Finished(session(shown(BENCH, "20x8, 8, 8")), lasted_s=3000), KG).seconds == 3000
    )
    assert summarise(Finished(session(shown(BENCH, "20x8, 8, 8"))), KG).seconds == 240
    assert summarise(Finished(session(shown(BENCH, "20x8"))), KG).seconds == 0
    assert summarise(Finished(session()), KG).seconds == 0


# --- beside the plan --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("today", "origin", "words"),
    [
        ("20x8, 8, 8", Origin(), "3 of 3 sets"),
        ("20x8, 8", Origin(), "2 of 3 sets"),
        ("20x8, 7, 7", Origin(), "3 of 3 sets, 2 below 8"),
        ("20x8, 8, 8, 8", Origin(), "4 sets, 3 planned"),
        ("20x8, 8", Origin(instead_of="Push Up"), "instead of Push Up, 2 of 3 sets"),
        ("20x5, 8", Origin(planned=False), "added, 2 sets"),
        ("20x5", Origin(planned=False), "added, 1 set"),
        ("20x5", Origin(planned=False, imported=True), "1 set"),
    ],
)
def test_planned_done_added_and_swapped_are_told_apart(today, origin, words):
    found = summarise(Finished(session(shown(BENCH, today)), origins={0: origin}), KG)
    assert str(found.exercises[0].plan) == words


def test_the_plan_is_counted_without_what_was_added_or_done_on_top():
    bench = shown(BENCH, "20x8, 8, 8, 8")
    added = shown(PULL_UP, "8, 8")._replace(position=1)
    left = shown(PLANK, "")._replace(position=2)
    finished = Finished(
        session(bench, added, left), origins={1: Origin(planned=False)}, skipped=("Crunch",)
    )
    found = summarise(finished, KG)
    assert (found.done_of_plan, found.planned_sets, found.sets) == (3, 6, 6)
    assert found.skipped == ("Plank", "Crunch")


def test_a_failed_try_and_cardio_are_no_sets_as_in_history():
    walk = Exercise("walking", "Walking", measure=Measure.CARDIO)
    bench, walked = shown(BENCH, "20x8, 25x0"), shown(walk, "10 min")._replace(position=1)
    assert summarise(Finished(session(bench, walked)), KG).sets == 1


def test_records_stand_with_their_exercise():
    best = Best(BestAxis.REPS, 20, 8, 0, Record(RecordKind.HEAVIEST, 10))
    finished = Finished(session(shown(BENCH, "20x8")), records={0: (best,)})
    assert summarise(finished, KG).records == ((BENCH, best),)


# --- rests ------------------------------------------------------------------------------------


def rested(*times: tuple[int, int | None]) -> Rests | None:
    """Sets logged so many seconds after the first, with the rest planned behind each."""
    return rests_of(
        TrainingSet(reps=8, done_at=EVENING + timedelta(seconds=at), rest_s=rest)
        for at, rest in times
    )


def test_rest_planned_stands_against_rest_taken():
    assert rested((0, 90), (100, 90), (220, 120), (400, None)) == Rests(3, 90, 120)
    assert rested((100, 90), (0, 90)) == Rests(1, 90, 100)


def test_a_set_without_a_planned_rest_or_a_next_one_tells_nothing():
    assert rested() is None
    assert rested((0, 90)) is None
    assert rested((0, None), (100, 90)) is None
    assert rested((0, 0), (100, 90)) is None
    assert rests_of([TrainingSet(reps=8, rest_s=90), TrainingSet(reps=8, rest_s=90)]) is None


def test_what_came_between_is_no_rest():
    assert rested((0, 90), (2000, 90), (2100, None)) == Rests(1, 90, 100)
    assert rested((0, 90), (0, None)) is None
    assert rested((0, None), (0, 90)) is None


def test_the_week_stands_beside_the_dose():
    assert str(week_words(1)) == "1 session this week; 2 to 3 are advised"
    assert str(week_words(2)) == "2 sessions this week; 2 to 3 are advised"


def test_loads_are_told_in_the_unit_that_is_shown():
    heavier = shown(BENCH, "45lb x 8", "40lb x 8")
    found = summarise(Finished(session(heavier)), KG).exercises[0]
    assert str(found.change) == "heavier than last time: 20.4 kg instead of 18.1 kg"


def test_the_left_and_the_right_side_of_a_set_are_one_of_the_plan():
    row = shown(BENCH, "20x8, 8, 8, 8, 8, 8")
    sides = (Side.LEFT, Side.RIGHT) * 3
    done = tuple(
        logged._replace(done=logged.done._replace(side=side))
        for logged, side in zip(row.done, sides, strict=True)
    )
    found = summarise(Finished(session(row._replace(done=done, apart=True))), KG)
    assert (found.sets, found.done_of_plan, found.planned_sets) == (3, 3, 3)
    assert str(found.exercises[0].plan) == "3 of 3 sets"


# --- what was moved ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("exercise", "today", "moved_kg"),
    [
        (BENCH, "20x10, 10", 400),
        (BENCH._replace(implements=2), "20x10", 400),
        (BENCH._replace(one_sided=True), "20x10", 400),
        (PULL_UP, "10", 0),
        (PULL_UP, "10x5", 50),
        (PULL_UP, "-20x8", 0),
        (PLANK, "45s", 0),
    ],
)
def test_what_was_moved_is_load_times_reps_of_both_implements_and_sides(exercise, today, moved_kg):
    assert summarise(Finished(session(shown(exercise, today))), KG).moved(KG) == moved_kg


def test_a_row_logged_left_and_right_moves_as_much_as_one_set_per_side():
    row = shown(BENCH._replace(one_sided=True), "20x10, 10")
    done = tuple(
        logged._replace(done=logged.done._replace(side=side))
        for logged, side in zip(row.done, (Side.LEFT, Side.RIGHT), strict=True)
    )
    assert summarise(Finished(session(row._replace(done=done, apart=True))), KG).moved(KG) == 400
