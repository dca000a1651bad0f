"""What was being typed when the program ended: kept once, outside undo and export."""

from datetime import UTC, datetime

import pytest

from brainlift_tui.core.identity import ExerciseKey, WorkoutId
from brainlift_tui.store.entry.half_typed import (
    HalfTyped,
    LineTyped,
    RowTyped,
    keep_half_typed,
    read_half_typed,
    take_half_typed,
)
from brainlift_tui.store.session import training as actions
from brainlift_tui.store.workout.archive import read_archive

PLANNED = RowTyped(ExerciseKey("goblet-squat-dumbbell", 0), "push-up", 2)
EDITED = RowTyped(ExerciseKey("", 7), "push-up", 1, logged=True)
LINE = LineTyped()


@pytest.mark.parametrize("where", [PLANNED, EDITED, LINE])
def test_it_is_kept_as_it_was_and_taken_once(lifter, where):
    typed = HalfTyped("22.5x1", where)
    lifter.do(keep_half_typed, typed)
    assert read_half_typed(lifter.reader) == typed
    assert lifter.do(take_half_typed) == typed
    assert lifter.do(take_half_typed) is None


def test_a_line_for_a_past_workout_goes_on_into_that(lifter):
    lifter.log(0, "20x8")
    workout = lifter.session.workout
    typed = HalfTyped("curl", LineTyped(WorkoutId(workout), datetime(2026, 11, 20, 17, tzinfo=UTC)))
    lifter.do(keep_half_typed, typed)
    assert read_half_typed(lifter.reader) == typed


def test_it_is_no_step_of_undo_and_in_no_export(lifter):
    lifter.log(0, "20x8")
    before = read_archive(lifter.reader)
    lifter.do(keep_half_typed, HalfTyped("x" * 2000, PLANNED))
    assert read_archive(lifter.reader) == before
    lifter.undo()
    assert len(read_half_typed(lifter.reader).text) == 1000
    assert not lifter.session.sets_done


def test_the_exercise_it_was_typed_for_may_be_merged_into_another(lifter):
    from brainlift_tui.store.exercise.describing import merge_exercises

    lifter.do(actions.swap_exercise, lifter.exercise(0), "push-up")
    lifter.do(keep_half_typed, HalfTyped("12", lifter_row(lifter)))
    lifter.do(merge_exercises, "push-up", "knee-push-up")
    assert read_half_typed(lifter.reader).where.slug == "knee-push-up"


def lifter_row(lifter) -> RowTyped:
    exercise = lifter.exercise(0)
    return RowTyped(exercise.key, exercise.exercise.slug, 0)
