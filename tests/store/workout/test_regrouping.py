"""Two workouts made one, and one made two."""

import pytest

from brainlift_tui.core.errors import Refused
from brainlift_tui.store.looking_back import history
from brainlift_tui.store.workout.regrouping import merge_workouts, split_workout
from tests.store.derived_anew import held, worked_out


def sets_of(lifter, workout: int) -> list[tuple[str, int]]:
    found = history.read_workout(lifter.reader, workout)
    return [(part.exercise.slug, len(part.sets)) for part in found.exercises]


@pytest.fixture
def twice(lifter):
    """Two workouts of a day."""
    lifter.type("goblet squat 20x8, 8", "2026-11-20 08:00")
    lifter.type("bench press dumbbell 20x8", "2026-11-20 18:00")
    lifter.type("crunch 12", "2026-11-20 18:10")
    lifter.do(history.note_past_workout, 1, "early")
    lifter.do(history.note_past_workout, 2, "late")
    return lifter


def test_merged_workouts_are_one_with_the_notes_sets_and_times_of_both(twice):
    before = twice.stored()
    assert twice.do(merge_workouts, 2, 1) == 1
    merged = history.read_workout(twice.reader, 1)
    assert merged.note == "early\nlate"
    assert (merged.started_at.hour, merged.finished_at.hour) == (7, 17)
    assert sets_of(twice, 1) == [
        ("goblet-squat-dumbbell", 2),
        ("bench-press-dumbbell", 1),
        ("crunch", 1),
    ]
    assert history.read_workout(twice.reader, 2) is None
    assert held(twice.reader) == worked_out(twice.reader)
    twice.undo()
    assert [len(lines) for lines in (twice.listed(),)] == [2]
    for table in ("workout_exercise", "workout_set", "exercise_session", "personal_best"):
        assert twice.stored()[table] == before[table]


@pytest.mark.parametrize("other", [1, 99])
def test_a_workout_is_not_merged_with_itself_or_with_one_that_is_gone(twice, other):
    before = twice.stored()
    with pytest.raises(Refused):
        twice.do(merge_workouts, 1, other)
    assert twice.stored() == before


def test_a_split_workout_ends_with_its_last_set_and_the_other_begins_with_its_first(twice):
    found = history.read_workout(twice.reader, 2)
    new = twice.do(split_workout, 2, found.exercises[1].entry)
    first, second = (history.read_workout(twice.reader, row) for row in (2, new))
    assert sets_of(twice, 2) == [("bench-press-dumbbell", 1)]
    assert sets_of(twice, new) == [("crunch", 1)]
    assert first.finished_at.minute == 0
    assert (second.started_at.minute, second.day) == (10, first.day)
    assert held(twice.reader) == worked_out(twice.reader)
    twice.undo()
    assert len(twice.listed()) == 2


def test_nothing_is_split_off_where_nothing_would_be_left(twice):
    found = history.read_workout(twice.reader, 2)
    with pytest.raises(Refused, match="later exercise"):
        twice.do(split_workout, 2, found.exercises[0].entry)
