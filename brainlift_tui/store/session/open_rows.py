"""The open rows of today's exercises, where more is asked than work sets."""

import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING

from brainlift_tui.core.identity import EntryId
from brainlift_tui.core.session.open_rows import PlannedRow, plain
from brainlift_tui.store.workout.set_columns import INSERT_ROW, ROW

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change


def keep_rows(change: "Change", entry: EntryId, rows: Sequence[PlannedRow]) -> None:
    """Store the open rows of an exercise; plain work sets need none."""
    change.db.execute("DELETE FROM open_row WHERE entry_id = ?", [entry])
    if not plain(rows):
        change.db.executemany(
            INSERT_ROW, ([entry, position, *ROW.row(row)] for position, row in enumerate(rows))
        )


def read_rows(connection: sqlite3.Connection, where: str) -> dict[int, tuple[PlannedRow, ...]]:
    """The open rows of exercises of workouts, by the exercise's id there.

    Args:
        connection: Where to read.
        where: Which ones, a condition on `workout_exercise` and `workout`.
    """
    by_entry: dict[int, list[PlannedRow]] = {}
    for entry, *columns in connection.execute(
        f"SELECT entry_id, {ROW} FROM open_row"
        " JOIN workout_exercise ON workout_exercise.id = entry_id"
        f" JOIN workout ON workout.id = workout_id WHERE {where}"
        " ORDER BY entry_id, open_row.position"
    ):
        by_entry.setdefault(entry, []).append(ROW.value(columns))
    return {entry: tuple(rows) for entry, rows in by_entry.items()}
