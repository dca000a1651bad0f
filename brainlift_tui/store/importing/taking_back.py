"""Taking an import back at any later time, whatever was done since.

Its workouts are deleted as one step of undo, and so are the exercises that came with it and that
nothing else has. What it had only changed, of an earlier import, stays as it is now and counts as
that one's.
"""

import sqlite3
from typing import TYPE_CHECKING

from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import said, said_of
from brainlift_tui.core.workout.wall_time import wall_seconds
from brainlift_tui.store.importing.sorting import NEAR
from brainlift_tui.store.importing.storing import among
from brainlift_tui.store.importing.taking import both_ways

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change


class PastImport(NamedTuple):
    """An import of which workouts are in the log.

    Attributes:
        row: Its row.
        file_name: The file's name.
        imported_at: When it was taken over, Unix seconds.
        workouts: How many of its workouts the log still has.
        edited: How many of them were changed here since.
    """

    row: int
    file_name: str
    imported_at: int
    workouts: int
    edited: int


def read_past_imports(connection: sqlite3.Connection) -> tuple[PastImport, ...]:
    """The imports that can be taken back, the newest first."""
    rows = connection.execute(
        "SELECT import.id, file_name, imported_at, count(*), sum(workout.revision > 1)"
        " FROM import JOIN workout ON import_id = import.id"
        " WHERE NOT taken_back AND deleted_at IS NULL"
        " GROUP BY import.id ORDER BY imported_at DESC, import.id DESC"
    )
    return tuple(PastImport(*row) for row in rows)


def take_back(change: "Change", past: PastImport) -> None:
    """Delete what an import brought; the same file then comes in anew.

    Args:
        change: The change under way.
        past: The import.
    """
    db = change.db
    changed = _changed_by(db, past)
    rows = [
        row
        for (row,) in db.execute(
            "SELECT id FROM workout WHERE import_id = ? AND deleted_at IS NULL", [past.row]
        ).fetchall()
        if row not in changed
    ]
    workouts = said_of(len(rows), "1 workout", "{number} workouts")
    label = said(
        "Import of {file_name} taken back: {workouts}", file_name=past.file_name, workouts=workouts
    )
    with change.step(label) as step:
        for row, before in changed.items():
            set_to = "UPDATE workout SET import_id = {} WHERE id = {}"
            earlier = "NULL" if before is None else before
            both_ways(db, step, set_to.format(earlier, row), set_to.format(past.row, row))
        if rows:
            deleted = f"UPDATE workout SET deleted_at = {{}} WHERE {among(rows)}"
            both_ways(db, step, deleted.format(change.now), deleted.format("NULL"))
        if unused := _unused_exercises(db, past):
            deleted = f"UPDATE exercise SET deleted_at = {{}} WHERE {among(unused)}"
            both_ways(db, step, deleted.format(change.now), deleted.format("NULL"))
        taken_back = f"UPDATE import SET taken_back = {{}} WHERE id = {past.row}"
        both_ways(db, step, taken_back.format(1), taken_back.format(0))


def _changed_by(connection: sqlite3.Connection, past: PastImport) -> dict[int, int | None]:
    """Workouts that an import had changed, with the import before it; None for one logged here.

    As they were before they were left behind at that instant, with nothing to be recognised by;
    what was logged here began about when the other app says, by the clock on the wall.
    """
    left_behind = connection.execute(
        "SELECT started_at, zone, import_id FROM workout WHERE deleted_at = ?"
        " AND fingerprint IS NULL AND import_id IS NOT ?",
        [past.imported_at, past.row],
    ).fetchall()
    before = {start // 60: earlier for start, _, earlier in left_behind}
    logged = [wall_seconds(start, zone) for start, zone, earlier in left_behind if earlier is None]
    rows = connection.execute(
        "SELECT id, started_at, zone FROM workout WHERE import_id = ? AND deleted_at IS NULL",
        [past.row],
    )
    return {
        row: before.get(start // 60)
        for row, start, zone in rows
        if start // 60 in before
        or any(abs(wall_seconds(start, zone) - other) <= NEAR for other in logged)
    }


def _unused_exercises(connection: sqlite3.Connection, past: PastImport) -> list[int]:
    """The exercises that came with an import and that neither log nor programme has now."""
    rows = connection.execute(
        "SELECT id FROM exercise WHERE import_id = ? AND deleted_at IS NULL AND NOT EXISTS"
        " (SELECT 1 FROM workout_exercise JOIN workout ON workout.id = workout_id"
        "  WHERE exercise_id = exercise.id AND deleted_at IS NULL)"
        " AND id NOT IN (SELECT exercise_id FROM programme_slot)"
        " AND id NOT IN (SELECT merged_into FROM exercise WHERE merged_into IS NOT NULL)",
        [past.row],
    )
    return [row for (row,) in rows]
