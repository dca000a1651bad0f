"""What became of the nudges that were taken."""

import pytest

from brainlift_tui.core.coaching.nudge import AdviceKind
from brainlift_tui.core.forecast.backtest import Outcome
from brainlift_tui.store.coaching.answering import (
    put_off,
    take_advice,
)
from brainlift_tui.store.coaching.own_raises import finished_state, read_outcome, read_own_raises
from brainlift_tui.store.looking_back.history import delete_workout
from tests.store.coaching.coached import advice, answer, case, next_time
from tests.store.lifting import SQUAT, Lifter

# --- what became of the nudges ----------------------------------------------------------------


def outcome(lifter: Lifter) -> Outcome:
    return read_outcome(lifter.reader)


@pytest.mark.parametrize(
    ("sets", "found"),
    [
        ("22x8, 8, 8", Outcome(1, 1)),
        ("22x12", Outcome(1, 1)),
        ("22x7, 9, 9", Outcome(0, 1)),
        ("20x12, 12, 12", Outcome()),
        ("20x12, 22x8", Outcome(1, 1)),
    ],
)
def test_a_raise_taken_came_true_if_the_first_set_at_its_load_stayed_in_the_range(
    strong, sets, found
):
    answer(strong, take_advice)
    strong.log(SQUAT, sets)
    assert outcome(strong) == Outcome()
    strong.finish()
    assert outcome(strong) == found


def test_outcomes_add_up(strong):
    for text in ("22x12, 12, 12", "22x14, 14, 14", "22x14, 14, 14"):
        sets = text
        found = advice(strong)
        if found is not None and found.kind is AdviceKind.HEAVIER:
            answer(strong, take_advice)
            sets = text.replace("22", found.load_to.text)
        strong.train(sets)
        next_time(strong)
    taken = strong.one("SELECT count(*) FROM nudge_answer WHERE answer = 'taken'")
    assert outcome(strong).trials == taken > 1


def test_neither_a_snooze_nor_an_undone_answer_nor_a_deleted_workout_counts(strong):
    answer(strong, put_off)
    strong.train("22x8, 8, 8")
    assert outcome(strong) == Outcome()
    strong.undo()  # the finish
    for _ in range(4):
        strong.undo()
    answer(strong, take_advice)
    strong.train("22x8, 8, 8")
    assert outcome(strong) == Outcome(1, 1)
    last = strong.one("SELECT max(id) FROM workout")
    strong.do(delete_workout, last, "Workout deleted")
    assert outcome(strong) == Outcome()


def test_raises_that_were_taken_reach_the_coach(strong):
    answer(strong, take_advice)
    strong.train("22x7, 7, 7")
    next_time(strong)
    (own,) = case(strong).own.values()
    assert (own.kept, own.trials) == (0, 1)
    assert 0.8 < own.expected < 1


def test_raises_of_an_imported_log_are_measured_by_habit(seasoned):
    for day, sets in enumerate(("20x10", "20x10", "20x11", "20x10", "22x10", "24x3"), start=10):
        seasoned.type(f"bench press dumbbell {sets}", f"2026-10-{day} 18:00")
    assert read_own_raises(seasoned.reader)["5 to 10 %"].kept == 1
    own = read_own_raises(seasoned.reader)
    assert sum(one.trials for one in own.values()) == 2
    assert sum(one.kept for one in own.values()) == 1


def test_an_edit_of_an_old_set_changes_what_counts(seasoned):
    state = finished_state(seasoned.reader)
    seasoned.log(SQUAT, "20x10")
    assert finished_state(seasoned.reader) == state
    seasoned.finish()
    after = finished_state(seasoned.reader)
    assert after != state
    seasoned.undo()
    seasoned.undo()
    seasoned.log(SQUAT, "20x3")
    seasoned.finish()
    assert finished_state(seasoned.reader) != after
