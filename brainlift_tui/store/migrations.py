"""Making the tables, and bringing an older file up to date after backing it up."""

import sqlite3
from pathlib import Path

from sqlite_utils import Database, Migrations

from brainlift_tui.store import journal, schema
from brainlift_tui.store.database import APPLICATION_ID, SCHEMA_VERSION, connect, unusable
from brainlift_tui.store.seed import seed_catalogue, seed_lifter

migrations = Migrations("brainlift")


@migrations()
def m001_first(db: Database) -> None:
    """Every table, the catalogue, the programmes and a new lifter's defaults."""
    db.executescript(schema.FIRST)
    db.executescript(journal.TABLES)
    seed_catalogue(db)
    seed_lifter(db)


def prepare(path: Path) -> None:
    """Bring the file to the newest schema; one that holds data is copied beside it first.

    Raises:
        StoreUnusable: It can't be written.
    """
    connection: sqlite3.Connection | None = None
    try:
        connection = connect(path)
        db = Database(connection)
        version = int(db.execute("PRAGMA user_version").fetchone()[0])
        if 0 < version < SCHEMA_VERSION:
            _back_up(connection, path.with_name(f"{path.stem}-version-{version}.db"))
        db.enable_wal()
        # Two windows may open a new file at once; the second waits here and finds it made.
        db.execute("BEGIN IMMEDIATE")
        migrations.apply(db)
        journal.install(db)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        db.commit()
    except sqlite3.Error as error:
        raise unusable(path, error) from error
    finally:
        if connection is not None:
            connection.close()


def _back_up(connection: sqlite3.Connection, copy: Path) -> None:
    if copy.exists():
        return
    copy.touch(mode=0o600)
    target = sqlite3.connect(copy)
    try:
        connection.backup(target)
    finally:
        target.close()
