"""The open rows of today's exercises, where more is asked than work sets."""

import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING

from brainlift_tui.core.identity import EntryId
from brainlift_tui.core.open_rows import PlannedRow, plain
from brainlift_tui.core.workout import SetKind
from brainlift_tui.store.values import load_of

if TYPE_CHECKING:
    from brainlift_tui.store.writer import Change


def keep_rows(change: "Change", entry: EntryId, rows: Sequence[PlannedRow]) -> None:
    """Store the open rows of an exercise; plain work sets need none."""
    change.db.execute("DELETE FROM open_row WHERE entry_id = ?", [entry])
    if not plain(rows):
        change.db.conn.executemany(
            "INSERT INTO open_row VALUES (?, ?, ?, ?, ?, ?)",
            ([entry, at, *columns_of(row)] for at, row in enumerate(rows)),
        )


def columns_of(row: PlannedRow) -> list[str | int | None]:
    """The columns of an open row behind its position."""
    load = row.load
    return [row.kind, load.text if load else None, load.unit if load else None, row.reps]


def read_rows(connection: sqlite3.Connection, where: str) -> dict[int, tuple[PlannedRow, ...]]:
    """The open rows of exercises of workouts, by the exercise's id there.

    Args:
        connection: Where to read.
        where: Which ones, a condition on `workout_exercise` and `workout`.
    """
    found: dict[int, list[PlannedRow]] = {}
    for entry, kind, load, unit, reps in connection.execute(
        "SELECT entry_id, kind, load, unit, reps FROM open_row"
        " JOIN workout_exercise ON workout_exercise.id = entry_id"
        f" JOIN workout ON workout.id = workout_id WHERE {where}"
        " ORDER BY entry_id, open_row.position"
    ):
        found.setdefault(entry, []).append(PlannedRow(SetKind(kind), load_of(load, unit), reps))
    return {entry: tuple(rows) for entry, rows in found.items()}
