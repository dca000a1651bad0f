"""A deload week for everything is offered where one is due, taken by one step, and put off."""

import pytest

from brainlift_tui.core.coaching.nudge import Advice
from brainlift_tui.core.errors import Refused
from brainlift_tui.core.lifter.settings import Experience
from brainlift_tui.core.said import said
from brainlift_tui.store.coaching.answering import refuse_for_ever
from brainlift_tui.store.coaching.deload import (
    begin_deload,
    deload_today,
    put_off_deload,
    read_deload_offer,
)
from brainlift_tui.store.lifter.settings import read_settings
from tests.store.lifting import Lifter, change_settings


def offer(lifter: Lifter, *, asked: bool = False) -> Advice | None:
    return read_deload_offer(lifter.reader, lifter.clock.today(), asked=asked)


def weeks_of_training(lifter: Lifter, weeks: int) -> None:
    for _ in range(weeks):
        lifter.train("20x10, 10, 10")
        lifter.days_pass(3)
        lifter.train("20x10, 10, 10")
        lifter.days_pass(4)


def begin(lifter: Lifter) -> None:
    lifter.do(begin_deload, deload_today(lifter.reader, lifter.session, {}))


@pytest.mark.parametrize(("weeks", "offered"), [(5, False), (6, True)])
def test_it_is_offered_after_six_weeks_of_training(lifter, weeks, offered):
    weeks_of_training(lifter, weeks)
    assert (offer(lifter) is not None) == offered
    assert offer(lifter, asked=True) is not None


def test_one_session_a_week_tires_nobody(lifter):
    for _ in range(8):
        lifter.train("20x10, 10, 10")
        lifter.days_pass(7)
    assert offer(lifter) is None


def test_nobody_is_offered_one_who_has_rested_already(lifter):
    weeks_of_training(lifter, 7)
    lifter.days_pass(11)
    assert offer(lifter) is None
    assert offer(lifter, asked=True) is None


def test_taking_it_halves_the_sets_of_today_and_is_one_step_back(lifter):
    weeks_of_training(lifter, 6)
    squat = lifter.exercise(0)
    begin(lifter)
    eased = lifter.exercise(0)
    assert (squat.rows, eased.rows) == (3, 2)
    assert eased.target.load.text == "18"
    assert offer(lifter) is None
    assert offer(lifter, asked=True) is None
    lifter.undo()
    assert lifter.exercise(0).rows == 3
    assert lifter.session.workout is None
    assert offer(lifter) is not None


def test_the_count_of_weeks_begins_anew_behind_it(lifter):
    weeks_of_training(lifter, 6)
    begin(lifter)
    lifter.train("18x8, 8")
    lifter.days_pass(7)
    assert offer(lifter) is None


def test_put_off_it_is_not_heard_of_for_two_workouts(lifter):
    weeks_of_training(lifter, 6)
    lifter.do(put_off_deload, lifter.session)
    heard = []
    for _ in range(3):
        heard.append(offer(lifter) is not None)
        lifter.train("20x10, 10, 10")
        lifter.days_pass(3)
    assert heard == [False, False, True]


def test_putting_it_off_silences_no_exercise_and_is_undone(lifter):
    weeks_of_training(lifter, 6)
    lifter.train("20x12, 12, 12")
    lifter.days_pass(2)
    lifter.do(put_off_deload, lifter.session)
    assert not any(exercise.snoozed for exercise in lifter.session.exercises)
    assert lifter.session.workout is None
    lifter.undo()
    assert offer(lifter) is not None


def test_never_stays_never_through_a_deload_week(lifter):
    weeks_of_training(lifter, 6)
    eased = deload_today(lifter.reader, lifter.session, {})
    lifter.do(refuse_for_ever, *eased[0])
    lifter.do(begin_deload, deload_today(lifter.reader, lifter.session, {}))
    assert lifter.exercise(0).snoozed


def test_a_day_of_new_exercises_has_nothing_to_ease(lifter):
    with pytest.raises(Refused, match="new, or done already"):
        begin(lifter)


def test_a_lifter_without_a_workout_is_offered_nothing(lifter):
    assert offer(lifter) is None


def test_after_it_the_rows_are_those_before_it(lifter):
    weeks_of_training(lifter, 6)
    begin(lifter)
    for done in ("18x8, 8", "20x10, 10, 10"):
        lifter.train(done)
        lifter.days_pass(4)
    squat = lifter.exercise("goblet-squat-dumbbell")
    assert squat.last.eased
    shown = [(row.shown.load.text, row.shown.reps) for row in squat.open_list()]
    assert shown == [("20", 10)] * 3


def test_a_newcomer_is_offered_none_in_the_first_weeks(lifter):
    settings = read_settings(lifter.reader)._replace(experience=Experience.NEW)
    lifter.do(change_settings, settings, said("New to lifting"))
    weeks_of_training(lifter, 7)
    assert offer(lifter) is None
    assert offer(lifter, asked=True) is not None


def test_walks_are_no_weeks_of_training(lifter):
    for _ in range(7):
        for days in (3, 4):
            lifter.type("walking 30:00", f"{lifter.clock.today()} 12:00")
            lifter.days_pass(days)
    lifter.train("20x10, 10, 10")
    lifter.days_pass(3)
    assert offer(lifter) is None
