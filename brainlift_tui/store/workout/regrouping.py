"""Two workouts made one, and one made two; each is one step of undo."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from brainlift_tui.core.errors import Refused
from brainlift_tui.core.identity import EntryId, WorkoutId
from brainlift_tui.core.said import said
from brainlift_tui.core.workout.workout import check_text, local_day
from brainlift_tui.store.file.values import insert_row
from brainlift_tui.store.identity import new_uid

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change


def merge_workouts(change: "Change", workout: WorkoutId, other: WorkoutId) -> WorkoutId:
    """Put two finished workouts together; the one that began first stays and gets the rest.

    It ends when the later of them did, and has the notes of both. The other leaves its id behind.

    Args:
        change: The change under way.
        workout: One of them.
        other: The other.

    Returns:
        The workout that stays.

    Raises:
        Refused: One of them is gone or still under way, or they are the same.
        BadInput: Their notes are too long for one.
    """
    db = change.db
    rows = db.execute(
        "SELECT id, note FROM finished_workout WHERE id IN (?, ?) ORDER BY started_at, id",
        [workout, other],
    ).fetchall()
    if len(rows) != 2:
        raise Refused("Two finished workouts are needed to make one of them.")
    (kept, first_note), (gone, second_note) = rows
    note = "\n".join(filter(None, (first_note, second_note)))
    check_text(note, "note")
    with change.step(said("Two workouts made one")):
        behind, rounds = db.execute(
            "SELECT coalesce(max(position) + 1, 0), coalesce(max(superset), 0)"
            " FROM workout_exercise WHERE workout_id = ?",
            [kept],
        ).fetchone()
        db.execute(
            "UPDATE workout_exercise SET workout_id = ?, position = position + ?,"
            " superset = superset + ? WHERE workout_id = ?",
            [kept, behind, rounds, gone],
        )
        db.execute("UPDATE nudge_answer SET workout_id = ? WHERE workout_id = ?", [kept, gone])
        db.execute(
            "UPDATE workout SET note = ?, (finished_at, title, bodyweight, bodyweight_unit) ="
            " (SELECT max(workout.finished_at, gone.finished_at),"
            "  CASE workout.title WHEN '' THEN gone.title ELSE workout.title END,"
            "  coalesce(workout.bodyweight, gone.bodyweight),"
            "  coalesce(workout.bodyweight_unit, gone.bodyweight_unit)"
            "  FROM workout AS gone WHERE gone.id = ?) WHERE id = ?",
            [note, gone, kept],
        )
        db.execute("UPDATE workout SET deleted_at = ? WHERE id = ?", [change.now, gone])
    return WorkoutId(kept)


def split_workout(change: "Change", workout: WorkoutId, entry: EntryId) -> WorkoutId:
    """Make a workout of its own of an exercise and those behind it.

    It begins with its first set, where the time of that is known, and the other ends with its last.

    Args:
        change: The change under way.
        workout: The workout.
        entry: The exercise in it that the second one begins with.

    Returns:
        The new workout.

    Raises:
        Refused: Nothing would be left of the first one, or it is gone.
    """
    db = change.db
    row = db.execute(
        "SELECT position, started_at, finished_at, zone FROM workout_exercise"
        " JOIN finished_workout AS workout ON workout.id = workout_id"
        " WHERE workout_exercise.id = ? AND workout.id = ?",
        [entry, workout],
    ).fetchone()
    if row is None:
        raise Refused("That workout is not there any more.")
    position, started, finished, zone = row
    times = (
        "SELECT {what}(done_at), count(*) FROM workout_exercise"
        " JOIN workout_set ON entry_id = workout_exercise.id"
        " WHERE workout_id = ? AND workout_exercise.position {side} ?"
    )
    last, before = db.execute(times.format(what="max", side="<"), [workout, position]).fetchone()
    first, _ = db.execute(times.format(what="min", side=">="), [workout, position]).fetchone()
    if not before:
        raise Refused("Stand on a later exercise; nothing would be left of the first workout.")
    begins = max(first if first is not None else started, started)
    with change.step(said("One workout made two")):
        new = insert_row(
            db,
            "INSERT INTO workout (uid, started_at, finished_at, zone, day, title, import_id)"
            " SELECT ?, ?, ?, zone, ?, title, import_id FROM workout WHERE id = ?",
            [
                new_uid(),
                begins,
                max(finished, begins),
                local_day(datetime.fromtimestamp(begins, UTC), zone).isoformat(),
                workout,
            ],
        )
        db.execute(
            "UPDATE workout_exercise SET workout_id = ?, position = position - ?"
            " WHERE workout_id = ? AND position >= ?",
            [new, position, workout, position],
        )
        db.execute(
            "UPDATE workout SET finished_at = ? WHERE id = ?",
            [max(last if last is not None else finished, started), workout],
        )
    return WorkoutId(new)
