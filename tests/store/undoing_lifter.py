"""A lifter whose every table can be looked at before and after an undo."""

import sqlite3
from functools import cached_property
from pathlib import Path

from brainlift_tui.store.file.connection import connect, data_version
from brainlift_tui.store.file.database import open_reader
from brainlift_tui.store.file.labels import read_label
from tests.store.lifting import Lifter

SLUGS = ("crunch", "bench-press-dumbbell", "goblet-squat-dumbbell", "plank")
PROGRAMMES = ("split-ab", "full-body")
OUTSIDE_UNDO = (
    "journal_%",
    "rest_timer",
    "hold_timer",
    "lifting_question",
    "lifting_draw",
    "half_typed",
    "sqlite_%",
    "_sqlite_migrations",
    "personal_best%",
    "derived_due",
    "doubted_set",
    "habits",
    "looked_back",
    "this_log",
    "held_by_both",
    "exercise_session",
    "exercise_month",
    "training_day",
    "training_month",
    "workout_words%",
)


class UndoingLifter(Lifter):
    """A lifter who looks at what the steps of the journal are and what the tables hold."""

    def __init__(self, path: Path, zone: str = "Europe/Berlin") -> None:
        super().__init__(path, zone)
        self._seen = 0, dict[str, str]()

    def steps(self) -> list[tuple[str, int]]:
        steps = self.reader.execute("SELECT label, undone FROM journal_step ORDER BY id")
        return [(read_label(text).english(), undone) for text, undone in steps]

    def contents(self) -> dict[str, str]:
        """Every table that undo covers, row for row, without the revision numbers of edits."""
        version = data_version(self.reader)
        if self._seen[0] != version:  # SQLite's own word on whether anything was written since
            self._seen = version, self._read()
        return self._seen[1]

    def _read(self) -> dict[str, str]:
        return {
            table: repr(self.reader.execute(everything).fetchall())
            for table, everything in self._everything.items()
        }

    @cached_property
    def _everything(self) -> dict[str, str]:
        """The statement that reads all of a table."""
        found = {}
        for table in tables_of(self.reader):
            columns = [
                row[1]
                for row in self.reader.execute(f"PRAGMA table_info({table})")
                if row[1] != "revision" or table.startswith("programme")
            ]
            names = ", ".join(columns)
            found[table] = f"SELECT {names} FROM {table} ORDER BY {names}"
        return found


def tables_of(connection: sqlite3.Connection) -> list[str]:
    excluded = " AND ".join("name NOT LIKE ?" for _ in OUTSIDE_UNDO)
    return [
        row[0]
        for row in connection.execute(
            f"SELECT name FROM sqlite_master WHERE type = 'table' AND {excluded} ORDER BY name",
            OUTSIDE_UNDO,
        )
    ]


def small_database(path: Path, slugs: tuple[str, ...] = SLUGS) -> None:
    """A new lifter's database, cut down to a few exercises and programmes: it is quick to read."""
    open_reader(path).close()
    connection = connect(path)
    connection.execute(f"DELETE FROM programme WHERE slug NOT IN {PROGRAMMES}")
    connection.execute(
        "DELETE FROM exercise WHERE id NOT IN (SELECT exercise_id FROM programme_slot)"
        f" AND slug NOT IN ({', '.join('?' for _ in slugs)})",
        slugs,
    )
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 1)  # VACUUM works with another file
    connection.execute("VACUUM")
    connection.close()
