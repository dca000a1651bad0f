"""What the log tells the coach of a row, and what is nudged within a workout."""

from datetime import date, timedelta

import pytest

from brainlift_tui.core.coaching.nudge import Advice, AdviceKind, Level, Reasons
from brainlift_tui.core.lifter.settings import Experience
from brainlift_tui.core.said import said
from brainlift_tui.core.workout.workout import Effort, SetKind, TrainingSet
from brainlift_tui.store.coaching.answering import (
    allow_again,
    put_off,
    refuse_for_ever,
    take_advice,
)
from brainlift_tui.store.coaching.reading import (
    advice_after,
    outlooks_after,
    read_advice,
    read_circumstances,
    read_nudges,
)
from brainlift_tui.store.lifter.settings import read_settings
from brainlift_tui.store.looking_back.history import nudges_are_off
from brainlift_tui.store.programme.due import read_due
from brainlift_tui.store.rack.racks import read_rack
from brainlift_tui.store.session import training
from tests.store.coaching.coached import (
    NEXT,
    TWENTY,
    advice,
    answer,
    next_time,
)
from tests.store.lifting import BENCH, SQUAT, Lifter, change_settings

# --- what stands on a row ---------------------------------------------------------------------


def test_without_a_past_nothing_is_advised(lifter):
    assert read_advice(lifter.reader, lifter.session, {}) == {}
    assert read_nudges(lifter.reader, lifter.clock.today()) == ()


def test_a_nudge_changes_nothing_until_it_is_taken(strong):
    found = advice(strong)
    assert (found.kind, found.load_from, found.load_to) == (AdviceKind.HEAVIER, TWENTY, NEXT)
    assert strong.exercise(SQUAT).upcoming()[0].load == TWENTY
    assert strong.one("SELECT count(*) FROM nudge_answer") == 0


def as_many_as_possible(change, last: bool) -> None:
    with change.step("The last set"):
        change.db.execute("UPDATE programme_slot SET amrap = ?", [last])


@pytest.mark.parametrize("amrap", [True, False])
def test_a_last_set_of_as_many_as_possible_may_go_to_failure_and_leads_on(seasoned, amrap):
    seasoned.do(as_many_as_possible, amrap)
    for _ in range(2):
        for reps, felt in ((12, None), (12, None), (16, Effort.FAILED)):
            done = TrainingSet(load=TWENTY, reps=reps, effort=felt)
            seasoned.do(training.log_set, seasoned.exercise(SQUAT), done, None)
        seasoned.finish()
        next_time(seasoned)
    found = advice(seasoned)
    assert found is not None
    assert found.kind is AdviceKind.HEAVIER
    assert ("Stop a rep earlier" in found.why.english()) is not amrap


def test_it_stands_on_the_exercise_also_once_the_workout_is_under_way(strong):
    before = advice(strong)
    strong.log(1, "20x8")
    assert advice(strong) == before


def test_a_nudge_that_was_answered_is_not_said_again_and_undo_brings_it_back(strong):
    before = answer(strong, take_advice)
    assert advice(strong) is None
    strong.undo()
    assert advice(strong) == before


@pytest.mark.parametrize("kind", list(AdviceKind))
def test_once_something_was_taken_nothing_else_is_said_before_the_first_set(strong, kind):
    taken = Advice(kind, Level.SUGGEST, said("it"), said("Why."), Reasons((), said("A rule.")))
    strong.do(take_advice, strong.exercise(SQUAT), taken)
    assert advice(strong) is None


def test_a_nudge_answered_in_a_workout_that_is_abandoned_stands_again(strong):
    before = answer(strong, take_advice)
    strong.do(training.abandon_workout)
    assert strong.exercise(SQUAT).upcoming()[0].load == TWENTY
    assert advice(strong) == before


def test_a_nudge_put_off_is_quiet_for_this_session_and_the_next(strong):
    answer(strong, put_off)
    quiet = []
    for _ in range(3):
        quiet.append(advice(strong) is None)
        strong.train("20x14, 14, 14")
        next_time(strong)
    assert quiet == [True, True, False]


def test_a_session_in_which_the_exercise_was_not_done_does_not_end_a_snooze(strong):
    answer(strong, put_off)
    strong.train("20x14, 14, 14")
    for _ in range(2):
        next_time(strong)
        strong.log(1, "20x8")
        strong.finish()
    next_time(strong)
    assert advice(strong) is None
    strong.train("20x14, 14, 14")
    next_time(strong)
    assert advice(strong) is not None


def test_a_snooze_taken_back_nudges_again(strong):
    answer(strong, put_off)
    strong.undo()
    assert advice(strong) is not None


def test_never_is_never_for_this_exercise_and_only_for_it(strong):
    strong.type("bench press dumbbell 20x14, 14, 14", "2026-11-20 18:00")
    answer(strong, refuse_for_ever)
    for _ in range(4):
        strong.train("20x14, 14, 14")
        next_time(strong)
        assert advice(strong) is None
    slugs = [exercise.slug for exercise, _ in read_nudges(strong.reader, strong.clock.today())]
    assert SQUAT not in slugs
    assert BENCH in slugs


def test_never_taken_back_nudges_again(strong):
    answer(strong, refuse_for_ever)
    strong.undo()
    assert advice(strong) is not None


# --- within a workout -------------------------------------------------------------------------


def test_within_a_workout_the_next_set_is_nudged_up_and_down(seasoned):
    seasoned.train("20x10, 10, 10")
    next_time(seasoned)
    seasoned.log(SQUAT, "20x14")
    assert (advice(seasoned).kind, advice(seasoned).load_to) == (AdviceKind.HEAVIER, NEXT)
    seasoned.undo()
    seasoned.log(SQUAT, "22x5")
    assert (advice(seasoned).kind, advice(seasoned).load_to) == (AdviceKind.LIGHTER, TWENTY)
    seasoned.undo()
    seasoned.log(SQUAT, "20x10")
    assert advice(seasoned) is None


def test_where_the_next_set_comes_heavier_anyway_nothing_is_nudged(seasoned):
    for _ in range(2):
        seasoned.train("20x12, 22x12, 22x12")
        next_time(seasoned)
    seasoned.log(SQUAT, "20x14")
    assert seasoned.exercise(SQUAT).upcoming()[0].load == NEXT
    assert advice(seasoned) is None


def test_behind_the_last_planned_set_there_is_no_next_one_to_nudge(seasoned):
    seasoned.train("20x10, 10, 10")
    next_time(seasoned)
    seasoned.log(SQUAT, "20x10, 10, 16")
    assert advice(seasoned) is None


def test_a_warm_up_is_no_set_to_judge_by(strong):
    before = advice(strong)
    warm_up = TrainingSet(kind=SetKind.WARMUP, load=TWENTY, reps=20)
    strong.do(training.log_set, strong.exercise(SQUAT), warm_up, None)
    assert advice(strong) == before


def test_a_set_below_the_reps_that_were_taken_on_but_in_the_range_is_no_miss(strong):
    more = Advice(
        AdviceKind.MORE_REPS,
        Level.SUGGEST,
        said("16"),
        said("Why."),
        Reasons((), said("R.")),
        reps=16,
    )
    strong.do(take_advice, strong.exercise(SQUAT), more)
    strong.log(SQUAT, "22x12")
    assert advice(strong) is None
    strong.log(SQUAT, "22x12, 12")
    after = advice_after(strong.reader, strong.session, {})
    found = after.get(strong.exercise(SQUAT).position)
    assert found is None or found.kind is not AdviceKind.REPEAT


def test_what_today_says_about_next_time_is_said_by_place(strong):
    strong.log(1, "20x8, 8, 8")
    strong.log(SQUAT, "20x14, 14, 14")
    after = advice_after(strong.reader, strong.session, {})
    assert after[strong.exercise(SQUAT).position].load_to == NEXT
    assert set(after) <= {0, 1}


def test_where_next_time_is_the_same_it_is_said_until_when(strong):
    strong.log(SQUAT, "22x9, 9, 9")
    place, own = strong.exercise(SQUAT).position, {}
    told = outlooks_after(strong.reader, strong.session, own, ())
    assert " in every set" in str(told[place])
    assert "the last time" not in str(told[place])
    assert outlooks_after(strong.reader, strong.session, own, {place}) == {}


# --- the list of all --------------------------------------------------------------------------


def test_every_nudge_of_the_programme_and_of_what_was_done_lately_is_listed(strong):
    strong.type("push-up 12, 12, 12", "2026-11-20 18:00")
    found = {
        exercise.slug: advice
        for exercise, advice in read_nudges(strong.reader, strong.clock.today())
    }
    assert found[SQUAT].load_to == NEXT
    assert "push-up" in found
    assert "sit-up" not in found


def test_never_is_taken_back_where_the_exercise_is_looked_at(strong):
    answer(strong, refuse_for_ever)
    assert nudges_are_off(strong.reader, SQUAT)
    assert advice(strong) is None
    strong.finish()
    strong.do(allow_again, SQUAT)
    assert not nudges_are_off(strong.reader, SQUAT)
    assert advice(strong) is not None
    strong.undo()
    assert nudges_are_off(strong.reader, SQUAT)


def test_a_raise_taken_that_failed_leads_back_and_cools_down(strong):
    for day in ("02", "05"):
        strong.type("goblet squat 22x9, 9, 9", f"2026-11-{day} 18:00")
    answer(strong, take_advice)
    strong.train("22x9, 7, 6")
    next_time(strong)
    back = advice(strong)
    assert (back.kind, back.load_to) == (AdviceKind.LIGHTER, TWENTY)
    answer(strong, take_advice)
    strong.train("20x12, 12, 12")
    next_time(strong)
    assert advice(strong).kind is AdviceKind.HOLD
    assert "the last raise failed 1 session ago" in advice(strong).why.english()


@pytest.mark.parametrize("days", [0, 27, 55, 56, 62, 63])
def test_the_first_weeks_end_for_the_programme_and_for_the_coach_on_one_day(
    lifter: Lifter, days: int
) -> None:
    settings = read_settings(lifter.reader)._replace(experience=Experience.NEW)
    lifter.do(change_settings, settings, said("New to lifting"))
    lifter.type("goblet squat 20x8", "2026-09-01 18:00")
    today, rack = date(2026, 9, 1) + timedelta(days=days), read_rack(lifter.reader)
    due = read_due(lifter.reader, settings, rack, today)
    coached = read_circumstances(lifter.reader, today, {}).lifter
    assert due is not None
    assert (due.phase is not None) == coached.novice == (coached.started is not None) == (days < 56)
