"""Putting a workout of the past right: each action one transaction and one step of undo."""

from datetime import datetime
from typing import TYPE_CHECKING

from brainlift_tui.core.entry.entry import suited
from brainlift_tui.core.errors import BadInput, Refused
from brainlift_tui.core.identity import EntryId, Position, WorkoutId
from brainlift_tui.core.said import said
from brainlift_tui.core.workout.wording import minutes_words
from brainlift_tui.core.workout.workout import TrainingSet, check_instant, check_text
from brainlift_tui.store.entry.quick_log import QuickLog, Understood, log_understood
from brainlift_tui.store.exercise.exercises import add_own_exercise, exercise_id, read_exercises
from brainlift_tui.store.file.values import unix
from brainlift_tui.store.session.adding import Picked
from brainlift_tui.store.workout.set_columns import STORED
from brainlift_tui.store.workout.set_sentences import label_of_set

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change

LONGEST_WORKOUT_S = 24 * 3600


def time_set(
    change: "Change", entry: EntryId, position: Position, instant: datetime, name: str
) -> None:
    """Say when a set was done.

    Raises:
        BadInput: The time can't be meant.
    """
    check_instant(instant, change.moment.wall, change.zone)
    label = label_of_set(change.db, entry, position)
    with change.step(said("{name}: time of set {position}", name=name, position=label)):
        change.db.execute(
            "UPDATE workout_set SET done_at = ? WHERE entry_id = ? AND position = ?",
            [unix(instant), entry, position],
        )


def move_set(change: "Change", entry: EntryId, position: Position, by: int, name: str) -> None:
    """Move a set one place up (negative) or down within its exercise."""
    order = "position > ? ORDER BY position" if by > 0 else "position < ? ORDER BY position DESC"
    other = change.db.execute(
        f"SELECT position FROM workout_set WHERE entry_id = ? AND {order} LIMIT 1",
        [entry, position],
    ).fetchone()
    if other is None:
        return
    free = change.db.execute(
        "SELECT max(position) + 1 FROM workout_set WHERE entry_id = ?", [entry]
    ).fetchone()[0]
    label = label_of_set(change.db, entry, position)
    with change.step(said("{name}: set {position} moved", name=name, position=label)):
        for old, new in ((position, free), (other[0], position), (free, other[0])):
            change.db.execute(
                "UPDATE workout_set SET position = ? WHERE entry_id = ? AND position = ?",
                [new, entry, old],
            )


def repeat_set(change: "Change", entry: EntryId, position: Position, name: str) -> None:
    """Add a set like this one behind the last of its exercise."""
    alike = ", ".join(column for column in STORED if column != "note")
    with change.step(said("{name}: one set more", name=name)):
        change.db.execute(
            f"INSERT INTO workout_set (entry_id, position, {alike})"
            " SELECT entry_id, (SELECT max(position) + 1 FROM workout_set WHERE entry_id = ?1),"
            f" {alike} FROM workout_set WHERE entry_id = ?1 AND position = ?2",
            [entry, position],
        )


def move_past_exercise(change: "Change", entry: EntryId, by: int, name: str) -> None:
    """Move an exercise one place up (negative) or down among those done in its workout."""
    db = change.db
    workout, position = db.execute(
        "SELECT workout_id, position FROM workout_exercise WHERE id = ?", [entry]
    ).fetchone()
    order = "position > ? ORDER BY position" if by > 0 else "position < ? ORDER BY position DESC"
    other = db.execute(
        "SELECT id, position FROM workout_exercise WHERE workout_id = ? AND EXISTS"
        f" (SELECT 1 FROM workout_set WHERE entry_id = workout_exercise.id) AND {order} LIMIT 1",
        [workout, position],
    ).fetchone()
    if other is None:
        return
    with change.step(said("{name} moved", name=name)):
        for moved, to in ((entry, other[1]), (other[0], position)):
            db.execute("UPDATE workout_exercise SET position = ? WHERE id = ?", [to, moved])


def swap_past_exercise(change: "Change", entry: EntryId, picked: Picked, name: str) -> None:
    """Say that the sets were of another exercise, made if it is new.

    Raises:
        BadInput: The name makes no sense, or a set can't be one of that exercise.
    """
    with change.step(said("{name} is {picked_name}", name=name, picked_name=picked.name)):
        slug = picked.slug or add_own_exercise(change, picked.name, picked.described)
        exercise_row = exercise_id(change.db, slug)
        check_loads(change, entry, exercise_row)
        change.db.execute(
            "UPDATE workout_exercise SET exercise_id = ? WHERE id = ?", [exercise_row, entry]
        )


def check_loads(change: "Change", entry: EntryId, exercise: int) -> None:
    """Refuse an exercise that the sets of an entry can't be sets of.

    Raises:
        BadInput: A set has a load below zero, and nothing helps in the exercise.
    """
    described = read_exercises(change.db, [exercise])[exercise]
    helped = change.db.execute(
        "SELECT 1 FROM workout_set WHERE entry_id = ? AND load_ng < 0", [entry]
    ).fetchone()
    if helped and described.measure not in ("bodyweight", "assisted"):
        raise BadInput(
            "A set has a load below zero; {name} is done without help.", name=described.name
        )


def remove_past_exercise(change: "Change", entry: EntryId, name: str) -> None:
    """Delete an exercise of a workout with its sets; a planned one is kept as skipped."""
    with change.step(said("{name} deleted from the workout", name=name)):
        change.db.execute("DELETE FROM workout_set WHERE entry_id = ?", [entry])
        change.db.execute(
            "UPDATE workout_exercise SET skipped = 1 WHERE id = ? AND origin = 'planned'", [entry]
        )
        change.db.execute(
            "DELETE FROM workout_exercise WHERE id = ? AND origin <> 'planned'", [entry]
        )


def note_past_exercise(change: "Change", entry: EntryId, note: str, name: str) -> None:
    """Keep words on an exercise of a past workout."""
    check_text(note, "note")
    with change.step(said("{name}: note", name=name)):
        change.db.execute("UPDATE workout_exercise SET note = ? WHERE id = ?", [note, entry])


def set_length(change: "Change", workout: WorkoutId, seconds: int) -> None:
    """Say how long a workout took.

    Raises:
        BadInput: It is longer than a day.
    """
    if not 0 <= seconds <= LONGEST_WORKOUT_S:
        raise BadInput("A workout takes at most 24 hours.")
    with change.step(said("Workout took {seconds}", seconds=minutes_words(seconds))):
        change.db.execute(
            "UPDATE workout SET finished_at = started_at + ? WHERE id = ?", [seconds, workout]
        )


def add_to_past(
    change: "Change", workout: WorkoutId, picked: Picked, sets: tuple[TrainingSet, ...]
) -> QuickLog:
    """Add sets of an exercise, made if it is new, to a past workout.

    Raises:
        BadInput: The name or a set makes no sense.
        Refused: The workout is gone, or there are no sets.
    """
    if not sets:
        raise Refused("Type the sets behind the name: 20x8, 8.")
    with change.step(said("{name} added to the workout", name=picked.name)):
        slug = picked.slug or add_own_exercise(change, picked.name, picked.described, sets)
        exercise_row = exercise_id(change.db, slug)
        exercise = read_exercises(change.db, [exercise_row])[exercise_row]
        suits = tuple(suited(done._replace(done_at=None), exercise) for done in sets)
        return log_understood(change, Understood(exercise, suits), workout=workout)
