"""The key of an exercise of today: it is known again whatever becomes of the workout around it."""

import pytest

from brainlift_tui.core.errors import Refused
from brainlift_tui.core.identity import ExerciseKey
from brainlift_tui.store.session import training as actions


def keys(lifter) -> dict[str, ExerciseKey]:
    return {found.exercise.slug: found.key for found in lifter.session.exercises}


def test_an_exercise_keeps_its_key_when_the_workout_begins_and_when_it_is_moved(lifter):
    before = keys(lifter)
    assert len(set(before.values())) == len(before) > 2
    lifter.log(1, "20x8")
    assert keys(lifter) == before
    lifter.do(actions.move_exercise, lifter.exercise(0), 1)
    lifter.do(actions.move_exercise, lifter.exercise(1), 1)
    assert keys(lifter) == before
    lifter.undo()
    assert keys(lifter) == before


def test_one_done_in_its_place_has_its_key(lifter):
    planned = lifter.exercise(0)
    lifter.do(actions.swap_exercise, planned, "push-up")
    assert lifter.exercise(0).exercise.slug != planned.exercise.slug
    assert lifter.exercise(0).key == planned.key
    lifter.do(actions.swap_exercise, lifter.exercise(0), planned.exercise.slug)
    assert lifter.exercise(0).key == planned.key


def test_what_is_added_or_left_out_changes_no_key_of_the_others(lifter):
    before = keys(lifter)
    lifter.do(actions.add_exercise, "push-up", lifter.exercise(0))
    added = lifter.exercise(1) if lifter.exercise(1).exercise.slug == "push-up" else None
    lifter.do(actions.remove_exercise, lifter.exercise(0))
    after = keys(lifter)
    assert {slug: key for slug, key in after.items() if slug in before} == {
        slug: key for slug, key in before.items() if slug in after
    }
    assert len(set(after.values())) == len(after)
    assert added is None or added.key not in before.values()


def test_another_window_that_moved_what_is_due_does_not_lead_a_set_astray(lifter):
    shown = lifter.exercise(0)
    lifter.do(actions.move_exercise, shown, 1)
    lifter.do(actions.note_exercise, shown, "still this one")
    assert [found.note for found in lifter.session.exercises][:2] == ["", "still this one"]


def test_what_another_window_left_out_is_told(lifter):
    shown = lifter.exercise(0)
    lifter.do(actions.remove_exercise, shown)
    with pytest.raises(Refused, match="not in today's workout any more"):
        lifter.do(actions.note_exercise, shown, "gone")
