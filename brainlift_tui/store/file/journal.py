"""Undo and redo of every change, kept in the database itself.

SQLite's documentation calls the technique "Automatic Undo/Redo": a trigger on each table writes the
statement that would take a change back. Triggers also raise the revision number of what was edited.
Both look at `journal_open`: while its step is null nothing is written, which is how an import of
thousands of rows journals one.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import Said
from brainlift_tui.store.file.labels import label_text, read_label

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
    "rack_pins",
    "body",
    "nudge_answer",
    "setting",
    "check_in",
    "check_in_sore",
    "memory_test",
    "memory_trial",
)
"""Every table that undo covers: neither the timers, which are clocks and no records, nor what was
agreed to and drawn, which nobody may draw again; a merge says itself what goes with it."""

_WORKOUT_OF_SET = "(SELECT workout_id FROM workout_exercise WHERE id = {row}.entry_id)"
_REVISED = {
    "workout": ("workout", "{row}.id"),
    "workout_exercise": ("workout", "{row}.workout_id"),
    "workout_set": ("workout", _WORKOUT_OF_SET),
    "exercise": ("exercise", "{row}.id"),
}
"""Tables whose changes raise a revision number: of which row of which table."""

_RECORDING = "(SELECT step_id FROM journal_open) IS NOT NULL"


def set_up(db: sqlite3.Connection) -> None:
    """Give each table the number that the journal knows it by; to precede the triggers."""
    db.execute("INSERT OR IGNORE INTO journal_open VALUES (1, NULL)")
    for table in JOURNALED:
        db.execute("INSERT OR IGNORE INTO journal_table (name) VALUES (?)", [table])


def expected_triggers(db: sqlite3.Connection) -> dict[str, str]:
    """The triggers there should be: names to the statements that make them."""
    numbers = dict(db.execute("SELECT name, id FROM journal_table").fetchall())
    triggers = {
        "journal_done_delete_changes": (
            "CREATE TRIGGER journal_done_delete_changes AFTER DELETE ON journal_done BEGIN"
            f" DELETE FROM journal_change WHERE id {_OF_STEP.format(step='old.id')}; END"
        )
    }
    for table in JOURNALED:
        columns, keys = _columns_and_keys(db, table)
        triggers |= _inverses(table, numbers[table], columns, keys)
        if table in _REVISED:
            triggers |= _revisions(table, columns)
    return triggers


def _columns_and_keys(db: sqlite3.Connection, table: str) -> tuple[list[str], list[str]]:
    info = db.execute(f"PRAGMA table_info({table})").fetchall()
    keys = [row[1] for row in sorted(info, key=lambda row: row[5]) if row[5]]
    return [row[1] for row in info], keys


_OF_STEP = "BETWEEN {step} << 24 AND ({step} << 24) + 16777215"
_NEXT_ID = (
    "(SELECT coalesce(max(id), {step} << 24) + 1 FROM journal_change WHERE id " + _OF_STEP + ")"
)


def _inverses(table: str, number: int, columns: list[str], keys: list[str]) -> dict[str, str]:
    kept = [column for column in columns if column != "revision" or table == "programme"]
    key = "||','||".join(f"quote(new.{column})" for column in keys)
    values = "||','||".join(f"quote(old.{column})" for column in columns)
    # A row set to what it was is a step too, so something is always assigned.
    changed = "||".join(
        f"iif(old.{column} IS new.{column},'',',{column}='||quote(old.{column}))" for column in kept
    )
    before = (
        f"'UPDATE {table} SET {keys[0]}=' || quote(old.{keys[0]}) || {changed}"
        f" || ' WHERE ({','.join(keys)})=(' || {key} || ')'"
    )
    inverse = {
        "insert": (number, key),
        "update": ("NULL", before),
        "delete": (
            "NULL",
            f"'INSERT INTO {table} ({','.join(columns)}) VALUES (' || {values} || ')'",
        ),
    }
    return {
        f"{table}_{event}_journal": (
            f"CREATE TRIGGER {table}_{event}_journal AFTER {event.upper()}"
            f"{' OF ' + ', '.join(kept) if event == 'update' else ''} ON {table} "
            f"WHEN {_RECORDING} BEGIN INSERT INTO journal_change(id,added,sql)"
            f" SELECT id,{added},{sql} FROM journal_next; END"
        )
        for event, (added, sql) in inverse.items()
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


def open_step(db: sqlite3.Connection) -> int | None:
    """The step that changes are being recorded under, None while none is."""
    row = db.execute("SELECT step_id FROM journal_open").fetchone()
    return None if row[0] is None else int(row[0])


@contextmanager
def recording(db: sqlite3.Connection, label: Said, unix_s: int) -> Iterator[int]:
    """Journal the changes made inside as one step; what could be redone till now is gone.

    Args:
        db: A database inside a transaction.
        label: What is being done.
        unix_s: The instant, Unix seconds.

    Yields:
        The step's id.
    """
    text = label_text(label)
    new = db.execute("INSERT OR IGNORE INTO journal_label (text) VALUES (?)", [text]).rowcount
    step = db.execute(
        "INSERT INTO journal_done (label_id, at) SELECT id, ? FROM journal_label WHERE text = ?",
        [unix_s, text],
    ).lastrowid
    db.execute("UPDATE journal_open SET step_id = ?", [step])
    yield step or 0
    db.execute("UPDATE journal_open SET step_id = NULL")
    changed = f"SELECT 1 FROM journal_change WHERE id {_OF_STEP.format(step=step)}"
    if db.execute(changed).fetchone():
        db.execute("DELETE FROM journal_done WHERE undone")
    else:
        db.execute("DELETE FROM journal_done WHERE id = ?", [step])
        if new:
            db.execute("DELETE FROM journal_label WHERE text = ?", [text])


def record_bulk(db: sqlite3.Connection, step: int, inverse: str, sql: str) -> None:
    """Journal one pair of statements for many rows, which were changed unrecorded.

    Args:
        db: The database.
        step: The step it belongs to.
        inverse: The statement that does it again.
        sql: The statement that takes it back.
    """
    next_id = _NEXT_ID.format(step=step)
    db.execute(
        f"INSERT INTO journal_change (id, sql, inverse) VALUES ({next_id}, ?, ?)", [sql, inverse]
    )


@contextmanager
def unrecorded(db: sqlite3.Connection) -> Iterator[None]:
    """Keep the changes made inside out of the journal and out of the revision numbers."""
    step = open_step(db)
    db.execute("UPDATE journal_open SET step_id = NULL")
    yield
    db.execute("UPDATE journal_open SET step_id = ?", [step])


LAST_DONE = "SELECT id, label FROM journal_step WHERE NOT undone ORDER BY id DESC LIMIT 1"


class Step(NamedTuple):
    """One thing the lifter did that can be taken back.

    Attributes:
        id: Its number in the one order of this database.
        label: What it was.
    """

    id: int
    label: Said


def last_done(connection: sqlite3.Connection) -> Step | None:
    """The last step that stands; None if there is none."""
    row = connection.execute(LAST_DONE).fetchone()
    return None if row is None else Step(row[0], read_label(row[1]))


def reached(connection: sqlite3.Connection) -> tuple[int | None, ...]:
    """How far the journal has come: it differs after whatever is done, undone or redone."""
    how_far: tuple[int | None, ...] = connection.execute(
        "SELECT (SELECT max(id) FROM journal_done), (SELECT max(id) FROM journal_change),"
        " (SELECT count(*) FROM journal_done WHERE undone)"
    ).fetchone()
    return how_far


def reaches_far(connection: sqlite3.Connection, step: Step) -> bool:
    """Whether a step changed many rows by one statement, as an import does."""
    of_step = _OF_STEP.format(step=step.id)
    sql = f"SELECT 1 FROM journal_change WHERE id {of_step} AND inverse IS NOT NULL"
    return connection.execute(sql).fetchone() is not None


def undo(db: sqlite3.Connection) -> Step | None:
    """Take back the last step that stands; None if there is none."""
    return _turn(db, LAST_DONE)


def redo(db: sqlite3.Connection) -> Step | None:
    """Do the first step again that was taken back; None if there is none."""
    return _turn(
        db,
        "SELECT journal_done.id, text FROM journal_done INDEXED BY journal_undone"
        " JOIN journal_label ON journal_label.id = label_id"
        " WHERE undone ORDER BY undone, journal_done.id LIMIT 1",
    )


def forget(db: sqlite3.Connection) -> None:
    """Let nothing of what was done till now be undone."""
    db.execute("DELETE FROM journal_done")


def _turn(db: sqlite3.Connection, choose: str) -> Step | None:
    row = db.execute(choose).fetchone()
    if row is None:
        return None
    step = Step(row[0], read_label(row[1]))
    of_step = f"WHERE journal_change.id {_OF_STEP.format(step=step.id)}"
    changes = db.execute(
        "SELECT name, sql, inverse FROM journal_change LEFT JOIN journal_table"
        f" ON journal_table.id = added {of_step} ORDER BY journal_change.id DESC"
    ).fetchall()
    db.execute(f"DELETE FROM journal_change {of_step}")
    # A row and its parent come back in either order; only the whole has to fit.
    db.execute("PRAGMA defer_foreign_keys = ON")
    db.execute("UPDATE journal_open SET step_id = ?", [step.id])
    for added, sql, inverse in changes:
        if added is not None:
            keys = ", ".join(_columns_and_keys(db, added)[1])
            db.execute(f"DELETE FROM {added} WHERE ({keys}) = ({sql})")
        elif inverse is None:
            db.execute(sql)
        else:
            with unrecorded(db):
                db.execute(sql)
            record_bulk(db, step.id, sql, inverse)
    db.execute("UPDATE journal_open SET step_id = NULL")
    db.execute("UPDATE journal_done SET undone = NOT undone WHERE id = ?", [step.id])
    return step
