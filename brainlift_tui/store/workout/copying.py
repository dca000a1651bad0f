"""Doing a past workout again today."""

from typing import TYPE_CHECKING

from brainlift_tui.core.errors import Refused
from brainlift_tui.core.identity import WorkoutId
from brainlift_tui.core.said import said
from brainlift_tui.store.session.training import open_workout, start_empty
from brainlift_tui.store.workout.set_columns import SETS_OF_BOTH_SIDES, TARGET

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change


def copy_workout(change: "Change", workout: WorkoutId | None = None) -> str:
    """Take the exercises of a past workout into today's, each with as many rows as it had sets.

    They go behind those of the workout under way; without one a workout of the same name begins.
    What the rows show is what this lifter will most likely do, as always.

    Args:
        change: The change under way.
        workout: Which one; None for the last.

    Returns:
        The name of the workout that was copied.

    Raises:
        Refused: There is none, or nothing was done in it.
    """
    db = change.db
    which = "workout WHERE deleted_at IS NULL AND id = ?"
    if workout is None:
        which = "finished_workout AS workout WHERE ? IS NULL"
    row = db.execute(
        f"SELECT id, title FROM {which} AND EXISTS"
        " (SELECT 1 FROM workout_exercise JOIN workout_set ON entry_id = workout_exercise.id"
        "  WHERE workout_id = workout.id) ORDER BY started_at DESC, id DESC LIMIT 1",
        [workout],
    ).fetchone()
    if row is None:
        raise Refused("There is no workout to copy yet.")
    source, title = row
    with change.step(said("{title} copied into today", title=title or said("Workout"))):
        here = open_workout(db)
        if here is None:
            here = start_empty(change, title or "Workout")
        behind, rounds = db.execute(
            "SELECT coalesce(max(position) + 1, 0), coalesce(max(superset), 0)"
            " FROM workout_exercise WHERE workout_id = ?",
            [here],
        ).fetchone()
        entries = db.execute(
            "SELECT id FROM workout_exercise WHERE workout_id = ? AND EXISTS"
            " (SELECT 1 FROM workout_set WHERE entry_id = workout_exercise.id) ORDER BY position",
            [source],
        ).fetchall()
        asked = ", ".join(TARGET.without("load"))  # which load, the rows show
        for place, (entry,) in enumerate(entries, behind):
            db.execute(
                "INSERT INTO workout_exercise (workout_id, position, exercise_id, origin, superset,"
                f" rows_today, {asked})"
                " SELECT ?, ?, exercise_id, 'added', superset + ?,"
                f" (SELECT {SETS_OF_BOTH_SIDES} FROM work_set"
                "  WHERE entry_id = workout_exercise.id),"
                f" {asked} FROM workout_exercise WHERE id = ?",
                [here, place, rounds, entry],
            )
    return str(title or "Workout")
