"""Changing workouts of the log as an import says, each in a few statements of the journal.

A workout that is taken anew keeps its id. As it was before it stays behind as a deleted one, under
an id that nothing knows.
"""

import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING

from brainlift_tui.core.exercise.recognition import recognition_key
from brainlift_tui.core.workout.workout import local_day
from brainlift_tui.store.file.journal import record_bulk, unrecorded
from brainlift_tui.store.file.values import unix
from brainlift_tui.store.identity import new_uid
from brainlift_tui.store.importing.held import HeldWorkout
from brainlift_tui.store.importing.plan import Incoming
from brainlift_tui.store.importing.storing import among, record_tombstones

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change


def put_in_place(change: "Change", step: int, replaced: Sequence[tuple[int, HeldWorkout]]) -> None:
    """Let new rows stand for workouts that were changed in the other app.

    Args:
        change: The change under way.
        step: Its step of undo.
        replaced: The new row, and the workout it stands for from now on.
    """
    for row, held in replaced:
        spare = change.db.execute("SELECT uid FROM workout WHERE id = ?", [row]).fetchone()[0]
        left_behind = new_uid()
        mark = f"'{held.told.mark}'" if held.told.mark else "NULL"
        both_ways(
            change.db,
            step,
            f"UPDATE workout SET uid = '{left_behind}', fingerprint = NULL,"
            f" deleted_at = {change.now} WHERE id = {held.row}",
            f"UPDATE workout SET uid = '{held.uid}', fingerprint = {mark},"
            f" deleted_at = NULL WHERE id = {held.row}",
        )
        both_ways(
            change.db,
            step,
            f"UPDATE workout SET uid = '{held.uid}' WHERE id = {row}",
            f"UPDATE workout SET uid = '{spare}' WHERE id = {row}",
        )


def put_right(change: "Change", step: int, late: Sequence[tuple[Incoming, HeldWorkout]]) -> None:
    """Give workouts the time that the file has, where an earlier one had it wrong."""
    for incoming, held in late:
        workout = incoming.kept.workout
        *before, zone = change.db.execute(
            "SELECT started_at, finished_at, day, zone FROM workout WHERE id = ?", [held.row]
        ).fetchone()
        ended = workout.finished_at or workout.started_at
        day = local_day(workout.started_at, zone).isoformat()
        now = (unix(workout.started_at), unix(ended), day)
        both_ways(change.db, step, _timed(held.row, *now), _timed(held.row, *before))


def _timed(row: int, started: int, finished: int, day: str) -> str:
    return (
        f"UPDATE workout SET started_at = {started}, finished_at = {finished}, day = '{day}'"
        f" WHERE id = {row}"
    )


def bring_back(change: "Change", step: int, deleted: Sequence[HeldWorkout]) -> None:
    """Restore workouts that were deleted here."""
    if deleted:
        rows = among(held.row for held in deleted)
        with unrecorded(change.db):
            change.db.execute(f"UPDATE workout SET deleted_at = NULL WHERE {rows}")
        record_tombstones(change, step, "workout", rows)


def also_call(change: "Change", names: dict[str, int]) -> None:
    """Let exercises be found by the names that they have in the other app, too."""
    for name, exercise in names.items():
        change.db.execute(
            "INSERT INTO exercise_name (key, exercise_id, name) VALUES (?, ?, ?) ON CONFLICT (key)"
            " DO UPDATE SET exercise_id = excluded.exercise_id, name = excluded.name",
            [recognition_key(name), exercise, name],
        )


def both_ways(db: sqlite3.Connection, step: int, forth: str, back: str) -> None:
    """Carry out a statement and journal how it is taken back; no revision is raised."""
    with unrecorded(db):
        db.execute(forth)
    record_bulk(db, step, forth, back)
