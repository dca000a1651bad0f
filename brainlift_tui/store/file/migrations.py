"""Making the tables, and bringing an older file up to date after backing it up."""

import json
import sqlite3
import time
from pathlib import Path

from sqlite_utils import Database, Migrations

from brainlift_tui.core.errors import Damaged
from brainlift_tui.core.exercise.recognition import recognition_key
from brainlift_tui.store.backup.backups import (
    back_up_before_migration,
    backups_folder,
    read_backups,
)
from brainlift_tui.store.clock import SystemClock, local_now
from brainlift_tui.store.file import triggers
from brainlift_tui.store.file.connection import APPLICATION_ID, BUSY_MS, connect
from brainlift_tui.store.file.failures import unusable
from brainlift_tui.store.file.remaking import ASIDE, bring_to_schema, is_aside
from brainlift_tui.store.file.schema import SCHEMA_VERSION
from brainlift_tui.store.file.seed import seed
from brainlift_tui.store.looking_back import derived, records

migrations = Migrations("brainlift")
"""What comes from earlier releases besides the tables themselves, which are as the schema has them
by then. In a new file there is nothing of it, so that nothing is done."""


@migrations()
def m007_lean_journal(db: Database) -> None:
    """Take over a journal that kept the label with each step and the step with each change."""
    if is_aside(db.conn, "journal_step"):
        db.executescript(_LEAN_JOURNAL)


_LEAN_JOURNAL = f"""
INSERT OR IGNORE INTO journal_label (text) SELECT label FROM {ASIDE}journal_step ORDER BY id;
INSERT INTO journal_done SELECT before.id, journal_label.id, at, undone
FROM {ASIDE}journal_step AS before JOIN journal_label ON text = label;
DELETE FROM journal_change;
INSERT INTO journal_change (id, sql, inverse)
SELECT (step_id << 24) + row_number() OVER (PARTITION BY step_id ORDER BY id), sql, inverse
FROM {ASIDE}journal_change;
"""


@migrations()
def m012_both_sides(db: Database) -> None:
    """Count anew by the rules of the week's dose, of reserve and of the two sides of a set."""
    note_everything(db.conn)


@migrations()
def m014_names_with_vowels(db: Database) -> None:
    """Let names be found by their vowels too, where a script writes them as marks."""
    # The new keys only tell more names apart, so none takes another's place.
    for key, name in db.execute("SELECT key, name FROM exercise_name").fetchall():
        anew = recognition_key(name)
        if anew != key:
            db.execute("UPDATE exercise_name SET key = ? WHERE key = ?", [anew, key])


@migrations()
def m016_benches(db: Database) -> None:
    """Give a bench to racks of which nobody could say what exercises are done on."""
    version = int(db.execute("PRAGMA user_version").fetchone()[0])
    told = "SELECT 1 FROM rack_item WHERE kind = 'station'"
    if version <= LAST_WITHOUT_STATIONS and not db.execute(told).fetchone():
        db.execute(
            "INSERT INTO rack_item (rack_id, kind, position, name)"
            " SELECT id, 'station', 0, 'bench' FROM rack WHERE true ON CONFLICT DO NOTHING"
        )


@migrations()
def m017_holds_by_slot(db: Database) -> None:
    """Let a clock that runs know its exercise by its slot in the plan, no more by its position."""
    if is_aside(db.conn, "hold_timer"):
        db.execute(
            "UPDATE hold_timer SET planned_exercise_id = exercise_id,"
            f" place = (SELECT position FROM {ASIDE}hold_timer)"
        )


LAST_WITHOUT_STATIONS = 7

NEW_STATIONS = (
    "ab wheel",
    "back extension bench",
    "battle ropes",
    "climbing rope",
    "foot anchor",
    "glute-ham bench",
    "hand gripper",
    "rings",
    "sled",
    "stability ball",
)
"""What exercises are done on since version 19; before, they were done as if they needed nothing."""


@migrations()
def m019_catalogue_put_right(db: Database) -> None:
    """Put right what goes with the catalogue; the seed does that itself.

    Where machines and dip bars are, is all that exercises are now said to need. A trap bar that was
    used is as heavy as the bars are. A stretch is no cardio.
    """
    db.execute(
        "INSERT INTO rack_item (rack_id, kind, position, name)"
        " SELECT rack_id, 'station', 1000 + key, value FROM rack_item, json_each(?)"
        " WHERE kind = 'station' AND name = 'dip bars' AND rack_id IN"
        "  (SELECT rack_id FROM rack_item WHERE kind = 'stack lowest')",
        [json.dumps(NEW_STATIONS)],
    )
    db.execute(
        "INSERT INTO rack_item (rack_id, kind, position, load, unit)"
        " SELECT rack_id, 'trap bar', position, load, unit FROM rack_item WHERE kind = 'bar'"
        " AND EXISTS (SELECT 1 FROM workout_exercise JOIN exercise ON exercise.id = exercise_id"
        "  WHERE slug IN ('trap-bar-deadlift', 'farmers-carry-trap-bar'))"
    )
    db.execute(
        "UPDATE exercise SET pattern = 'mobility' WHERE origin = 'own' AND pattern = 'cardio'"
        " AND measure <> 'cardio' AND name LIKE '%stretch%'"
    )
    note_everything(db.conn)


LAST_TO_BEGIN_WITH_A_SPLIT = 20


@migrations()
def m021_programme_stays(db: Database) -> None:
    """Let whoever trained by the programme one used to begin with go on with it."""
    version = int(db.execute("PRAGMA user_version").fetchone()[0])
    if version <= LAST_TO_BEGIN_WITH_A_SPLIT:
        db.execute(
            "INSERT INTO setting (key, value) SELECT 'programme', 'split-ab'"
            " WHERE EXISTS (SELECT 1 FROM workout) ON CONFLICT DO NOTHING"
        )


@migrations()
def m022_never_ended(db: Database) -> None:
    """Leave workouts that nobody ended out of the time that was trained."""
    note_everything(db.conn)


def note_everything(db: sqlite3.Connection) -> None:
    """Have all that is derived worked out anew from the log."""
    derived.note_everything(db)
    records.mark_everything(db)


def prepare(path: Path, *, beside_copies: bool = False) -> None:
    """Bring the file to the newest schema; one that holds data is copied first.

    Args:
        path: The file.
        beside_copies: Whether an empty one is filled though there are copies of what it was.

    Raises:
        Damaged: Nothing is in it, and copies of what was lie beside it.
        StoreUnusable: It can't be written.
    """
    if not beside_copies and path.stat().st_size == 0 and read_backups(path):
        raise Damaged(
            "{path} is empty, but copies of your log lie beside it: brainlift restore lists them. "
            "To begin anew, put {folder} elsewhere.",
            path=str(path),
            folder=str(backups_folder(path)),
        )
    connection: sqlite3.Connection | None = None
    try:
        connection = connect(path)
        connection.execute("PRAGMA foreign_keys = OFF")  # no change to a table may touch another's
        as_database = Database(connection, execute_plugins=False)
        _enable_wal(as_database)
        # Two windows may open a file at once; the second waits here and finds it made or migrated.
        connection.execute("BEGIN IMMEDIATE")
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        if version >= SCHEMA_VERSION:
            connection.rollback()
            return
        if version:
            back_up_before_migration(path, local_now(SystemClock.from_environment()))
        triggers.remove(connection)
        if bring_to_schema(connection):
            note_everything(connection)
        migrations.apply(as_database)
        seed(connection)
        triggers.install(connection)
        records.refresh(connection)
        derived.refresh(connection)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        connection.commit()
    except sqlite3.Error as error:
        raise unusable(path, error) from error
    finally:
        if connection is not None:
            connection.close()


def _enable_wal(db: Database) -> None:
    """Keep a write-ahead log from now on.

    SQLite waits for no other window here, whatever its time-out, so that is done by hand.
    """
    until = time.monotonic() + BUSY_MS / 1000
    while True:
        try:
            db.enable_wal()
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(0.01)
        else:
            return
