"""What actions do to the sets of a log, in words that mean the same in memory and in the file.

The numbers of rows do not: another window may have given them away meanwhile. So a set is told by
its exercise, its clock and what was lifted. Triggers of the connection's own note it. Which
exercises a workout begins with is left aside: another window may have begun it.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.store.workout.set_columns import STORED

_WATCHED = (
    ("workout_set", "INSERT", ("new",)),
    ("workout_set", "UPDATE", ("old", "new")),
    ("workout_set", "DELETE", ("old",)),
    ("workout_exercise", "UPDATE", ("old", "new")),
)
"""What is done to which table, and which states of the row there are."""

_ROW = {"workout_set": STORED, "workout_exercise": ("note", "skipped", "superset")}


class Effect(NamedTuple):
    """One row that an action changed.

    Attributes:
        what: The table and what was done to its row: "workout_set INSERT".
        slug: The exercise.
        done_at: When the set was done, Unix seconds; None for another row.
        values: What stands in it, as SQL.
    """

    what: str
    slug: str | None
    done_at: int | None
    values: str


@contextmanager
def watching(db: sqlite3.Connection) -> Iterator[None]:
    """Note from now on what is changed through this connection."""
    db.execute('CREATE TEMP TABLE effect (what TEXT, slug TEXT, done_at INTEGER, "values" TEXT)')
    for sql in _triggers():
        db.execute(sql)
    try:
        yield
    finally:
        for table, event, _ in _WATCHED:
            db.execute(f"DROP TRIGGER IF EXISTS temp.{table}_{event}_effect")
        db.execute("DROP TABLE IF EXISTS temp.effect")


def taken(db: sqlite3.Connection) -> tuple[Effect, ...]:
    """What was changed since this was asked last."""
    rows = db.execute('SELECT what, slug, done_at, "values" FROM temp.effect ORDER BY rowid')
    effects = tuple(Effect(*row) for row in rows.fetchall())
    db.execute("DELETE FROM temp.effect")
    return effects


def _triggers() -> Iterator[str]:
    exercises = {
        "workout_set": "(SELECT exercise_id FROM workout_exercise WHERE id = {row}.entry_id)",
        "workout_exercise": "{row}.exercise_id",
    }
    for table, event, rows in _WATCHED:
        exercise = exercises[table].format(row=rows[-1])
        done_at = f"{rows[-1]}.done_at" if table == "workout_set" else "NULL"
        values = " || ',' || ".join(f"quote({row}.{part})" for row in rows for part in _ROW[table])
        yield (
            f"CREATE TEMP TRIGGER {table}_{event}_effect AFTER {event} ON main.{table} BEGIN"
            f" INSERT INTO effect VALUES ('{table} {event}',"
            f" (SELECT slug FROM exercise WHERE id = {exercise}), {done_at}, {values}); END"
        )
