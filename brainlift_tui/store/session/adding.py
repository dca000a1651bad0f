"""Adding what was picked from the list of exercises, or typed there, to today's session."""

from typing import TYPE_CHECKING

from brainlift_tui.core.entry.entry import suited
from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.identity import EntryId
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import said
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.core.workout.workout import TrainingSet
from brainlift_tui.store.exercise.exercises import add_own_exercise, exercise_id, read_exercises
from brainlift_tui.store.session.today import read_under_way
from brainlift_tui.store.session.training import (
    add_exercise,
    change_rows,
    entry_of,
    log_set,
    remove_exercise,
    swap_exercise,
)

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change


class Picked(NamedTuple):
    """What was chosen to be added.

    Attributes:
        slug: The exercise, None for a new one of the lifter's own.
        name: Its name.
        sets: Sets typed behind the name, to be logged at once.
        described: What a new exercise is like, None to guess it by the name.
    """

    slug: str | None
    name: str
    sets: tuple[TrainingSet, ...] = ()
    described: Exercise | None = None


def add_picked(change: "Change", picked: Picked, behind: SessionExercise | None) -> None:
    """Add an exercise to today's session, made if it is new, with the sets typed.

    Raises:
        BadInput: The name or a set makes no sense; nothing is added.
    """
    with change.step(said("{name} added", name=picked.name)):
        slug = picked.slug or add_own_exercise(change, picked.name, picked.described, picked.sets)
        row = exercise_id(change.db, slug)
        exercise = read_exercises(change.db, [row])[row]
        sets = [suited(done, exercise) for done in picked.sets]
        entry = add_exercise(change, slug, behind)
        for done in sets:
            log_set(change, read_under_way(change.db, entry), done, None)


def go_on_with(change: "Change", exercise: SessionExercise, picked: Picked) -> None:
    """Do more of an exercise that is on Today already: the sets typed, else one set more.

    Raises:
        BadInput: A set makes no sense; nothing is logged.
    """
    if not picked.sets:
        change_rows(change, exercise, exercise.work_count + exercise.open_rows + 1)
        return
    with change.step(said("{name} added", name=picked.name)):
        for done in picked.sets:
            log_set(change, exercise, done, None)
            exercise = read_under_way(change.db, entry_of(change, exercise))


def swap_picked(change: "Change", exercise: SessionExercise, picked: Picked) -> None:
    """Do what was picked in an exercise's place today, made if it is new.

    What is on Today already goes on there, by the sets that were left of the other.

    Raises:
        BadInput: The name makes no sense.
        Refused: Sets of the exercise were logged already.
    """
    name = exercise.exercise.name
    with change.step(said("For today {picked} instead of {name}", picked=picked.name, name=name)):
        slug = picked.slug or add_own_exercise(change, picked.name, picked.described)
        there = _there_today(change, exercise, slug)
        if there is None:
            swap_exercise(change, exercise, slug)
            return
        exercise.check_swappable()
        remove_exercise(change, exercise)
        change_rows(change, there, there.work_count + there.open_rows + exercise.open_rows)


def _there_today(change: "Change", exercise: SessionExercise, slug: str) -> SessionExercise | None:
    """Where an exercise stands on Today besides; None where it does not."""
    row = change.db.execute(
        "SELECT other.id FROM workout_exercise AS left_out"
        " JOIN workout_exercise AS other USING (workout_id)"
        " JOIN exercise ON exercise.id = other.exercise_id"
        " WHERE left_out.id = ? AND other.id <> left_out.id AND NOT other.skipped AND slug = ?"
        " ORDER BY other.position LIMIT 1",
        [entry_of(change, exercise), slug],
    ).fetchone()
    return None if row is None else read_under_way(change.db, EntryId(row[0]))
