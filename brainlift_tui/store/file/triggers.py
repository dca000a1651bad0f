"""Every trigger of the database: those of the journal and those that keep what is derived."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from brainlift_tui.store.file import journal
from brainlift_tui.store.looking_back import derived, records


def remove(db: sqlite3.Connection) -> None:
    """Take every trigger off: those of an earlier release speak of tables as they were then."""
    names = db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for (name,) in names:
        db.execute(f"DROP TRIGGER {name}")


def install(db: sqlite3.Connection) -> None:
    """Put the triggers on every table, in place of those that are there.

    To be called once all tables are as this release has them.
    """
    remove(db)
    journal.set_up(db)
    for sql in expected_triggers(db).values():
        db.execute(sql)


@contextmanager
def away(db: sqlite3.Connection, tables: Iterable[str]) -> Iterator[None]:
    """Take the triggers of some tables off while many rows are written, and put them on again.

    A row takes several times as long with them. What they would have noted of new workouts has to
    be noted by `workouts_added`; that they are off is seen by nobody outside the transaction.
    """
    marks = ", ".join(f"'{table}'" for table in tables)
    taken_off = db.execute(
        f"SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ({marks})"
    ).fetchall()
    for name, _ in taken_off:
        db.execute(f"DROP TRIGGER {name}")
    yield
    for _, sql in taken_off:
        db.execute(sql)


def workouts_added(db: sqlite3.Connection, rows: range) -> None:
    """Note what triggers note of new workouts; rows are those of the workouts."""
    derived.note_workouts(db, rows)
    records.mark_workouts(db, rows)


def expected_triggers(db: sqlite3.Connection) -> dict[str, str]:
    """The triggers there should be: names to the statements that make them."""
    return journal.expected_triggers(db) | records.TRIGGERS | derived.expected_triggers(db)
