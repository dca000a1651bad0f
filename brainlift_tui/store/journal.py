"""Undo and redo of every change, kept in the database itself.

SQLite's documentation calls the technique "Automatic Undo/Redo": a trigger on each table writes the
statement that would take a change back. Triggers also raise the revision number of what was edited.
Both look at `journal_open`: while its step is null nothing is written, which is how an import of
thousands of rows journals one.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

TABLES = """
CREATE TABLE journal_step (
    id INTEGER PRIMARY KEY,
    label TEXT NOT NULL,
    at INTEGER NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

CREATE TABLE journal_change (
    id INTEGER PRIMARY KEY,
    step_id INTEGER NOT NULL REFERENCES journal_step (id) ON DELETE CASCADE,
    sql TEXT NOT NULL,
    inverse TEXT
) STRICT;
CREATE INDEX journal_change_by_step ON journal_change (step_id);

CREATE TABLE journal_open (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    step_id INTEGER
) STRICT;
INSERT INTO journal_open VALUES (1, NULL);
"""

JOURNALED = (
    "import",
    "exercise",
    "exercise_muscle",
    "exercise_name",
    "programme",
    "programme_day",
    "programme_slot",
    "workout",
    "workout_exercise",
    "workout_set",
    "open_row",
    "rack",
    "rack_item",
    "body",
    "nudge_answer",
    "setting",
)
"""Every table that undo covers: all but the timers, which are clocks and no records."""

_WORKOUT_OF_SET = "(SELECT workout_id FROM workout_exercise WHERE id = {row}.entry_id)"
_REVISED = {
    "workout": ("workout", "{row}.id"),
    "workout_exercise": ("workout", "{row}.workout_id"),
    "workout_set": ("workout", _WORKOUT_OF_SET),
    "exercise": ("exercise", "{row}.id"),
}
"""Tables whose changes raise a revision number: of which row of which table."""

_RECORDING = "(SELECT step_id FROM journal_open) IS NOT NULL"


def expected_triggers(db: "Database") -> dict[str, str]:
    """The triggers there should be: names to the statements that make them."""
    triggers: dict[str, str] = {}
    for table in JOURNALED:
        info = db.execute(f"PRAGMA table_info({table})").fetchall()
        columns = [row[1] for row in info]
        keys = [row[1] for row in sorted(info, key=lambda row: row[5]) if row[5]]
        triggers |= _inverses(table, columns, keys)
        if table in _REVISED:
            triggers |= _revisions(table, columns)
    return triggers


def _inverses(table: str, columns: list[str], keys: list[str]) -> dict[str, str]:
    kept = [column for column in columns if column != "revision" or table == "programme"]

    def where(row: str) -> str:
        return " || ' AND ' || ".join(f"'{key}=' || quote({row}.{key})" for key in keys)

    values = " || ',' || ".join(f"quote(old.{column})" for column in columns)
    assignments = " || ',' || ".join(f"'{column}=' || quote(old.{column})" for column in kept)
    inverse = {
        "insert": f"'DELETE FROM {table} WHERE ' || {where('new')}",
        "update": f"'UPDATE {table} SET ' || {assignments} || ' WHERE ' || {where('new')}",
        "delete": (f"'INSERT INTO {table} ({','.join(columns)}) VALUES (' || {values} || ')'"),
    }
    return {
        f"{table}_{event}_journal": (
            f"CREATE TRIGGER {table}_{event}_journal AFTER {event.upper()}"
            f"{' OF ' + ', '.join(kept) if event == 'update' else ''} ON {table} "
            f"WHEN {_RECORDING} BEGIN INSERT INTO journal_change (step_id, sql) "
            f"VALUES ((SELECT step_id FROM journal_open), {sql}); END"
        )
        for event, sql in inverse.items()
    }


def _revisions(table: str, columns: list[str]) -> dict[str, str]:
    revised, which = _REVISED[table]
    kept = ", ".join(column for column in columns if column != "revision")
    events = {"update": f"UPDATE OF {kept}"}
    if table != revised:
        events |= {"insert": "INSERT", "delete": "DELETE"}
    return {
        f"{table}_{event}_revision": (
            f"CREATE TRIGGER {table}_{event}_revision AFTER {clause} ON {table} "
            f"WHEN {_RECORDING} BEGIN UPDATE {revised} SET revision = revision + 1 "
            f"WHERE id = {which.format(row='old' if event == 'delete' else 'new')}; END"
        )
        for event, clause in events.items()
    }


def open_step(db: "Database") -> int | None:
    """The step that changes are being recorded under, None while none is."""
    row = db.execute("SELECT step_id FROM journal_open").fetchone()
    return None if row[0] is None else int(row[0])


@contextmanager
def recording(db: "Database", label: str, at: int) -> Iterator[int]:
    """Journal the changes made inside as one step; what could be redone till now is gone.

    Args:
        db: A database inside a transaction.
        label: What is being done, in words for the lifter.
        at: The instant, Unix seconds.

    Yields:
        The step's id.
    """
    step = db.execute("INSERT INTO journal_step (label, at) VALUES (?, ?)", [label, at]).lastrowid
    db.execute("UPDATE journal_open SET step_id = ?", [step])
    yield step or 0
    db.execute("UPDATE journal_open SET step_id = NULL")
    if db.execute("SELECT 1 FROM journal_change WHERE step_id = ?", [step]).fetchone():
        db.execute("DELETE FROM journal_step WHERE undone")
    else:
        db.execute("DELETE FROM journal_step WHERE id = ?", [step])


def record_bulk(db: "Database", step: int, inverse: str, sql: str) -> None:
    """Journal one pair of statements for many rows, which were changed unrecorded.

    Args:
        db: The database.
        step: The step it belongs to.
        inverse: The statement that does it again.
        sql: The statement that takes it back.
    """
    db.execute(
        "INSERT INTO journal_change (step_id, sql, inverse) VALUES (?, ?, ?)", [step, sql, inverse]
    )


@contextmanager
def unrecorded(db: "Database") -> Iterator[None]:
    """Keep the changes made inside out of the journal and out of the revision numbers."""
    step = open_step(db)
    db.execute("UPDATE journal_open SET step_id = NULL")
    yield
    db.execute("UPDATE journal_open SET step_id = ?", [step])


@dataclass(frozen=True, slots=True)
class Step:
    """One thing the lifter did that can be taken back.

    Attributes:
        id: Its number in the one order of this database.
        label: What it was, in words.
    """

    id: int
    label: str


def undo(db: "Database") -> Step | None:
    """Take back the last step that stands; None if there is none."""
    return _turn(db, "SELECT id, label FROM journal_step WHERE NOT undone ORDER BY id DESC LIMIT 1")


def redo(db: "Database") -> Step | None:
    """Do the first step again that was taken back; None if there is none."""
    return _turn(db, "SELECT id, label FROM journal_step WHERE undone ORDER BY id LIMIT 1")


def _turn(db: "Database", choose: str) -> Step | None:
    found = db.execute(choose).fetchone()
    if found is None:
        return None
    step = Step(*found)
    changes = db.execute(
        "SELECT sql, inverse FROM journal_change WHERE step_id = ? ORDER BY id DESC", [step.id]
    ).fetchall()
    db.execute("DELETE FROM journal_change WHERE step_id = ?", [step.id])
    # A row and its parent come back in either order; only the whole has to fit.
    db.execute("PRAGMA defer_foreign_keys = ON")
    db.execute("UPDATE journal_open SET step_id = ?", [step.id])
    for sql, inverse in changes:
        if inverse is None:
            db.execute(sql)
        else:
            with unrecorded(db):
                db.execute(sql)
            record_bulk(db, step.id, sql, inverse)
    db.execute("UPDATE journal_open SET step_id = NULL")
    db.execute("UPDATE journal_step SET undone = NOT undone WHERE id = ?", [step.id])
    return step
