"""Opening the database file: is it ours, is it of our version, may it be written."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from brainlift_tui.core.errors import NoRoomLeft, NotWritable, StoreUnusable
from brainlift_tui.store.file.connection import (
    APPLICATION_ID,
    AS_FAR_AS_IT_GOES,
    AS_IT_IS,
    BUSY_MS,
    connect,
    look_at,
    reach,
)
from brainlift_tui.store.file.failures import unusable
from brainlift_tui.store.file.schema import SCHEMA_VERSION
from brainlift_tui.store.lifter.paths import make_private


def open_reader(path: Path) -> sqlite3.Connection:
    """A connection for a screen's or a command's queries; it never writes.

    The file is made, or migrated, where that is needed.

    Raises:
        StoreUnusable: It can't be opened, or is not a database of ours.
    """
    if version_of(path) != SCHEMA_VERSION:
        from brainlift_tui.store.file.migrations import prepare

        prepare(path)
        version_of(path)  # meanwhile a newer release may have been there
    try:
        connection = connect(path)
        connection.execute("PRAGMA query_only = ON")
    except sqlite3.Error as error:
        raise unusable(path, error) from error
    return connection


def open_to_look(path: Path) -> sqlite3.Connection:
    """A connection for a command that only looks, and opens no other.

    It is as `open_reader` gives it, but where the disk is full or may not be written, the file is
    read without what several processes share: others wait until it is closed.

    Raises:
        StoreUnusable: It can't be opened, or is not a database of ours.
    """
    try:
        return open_reader(path)
    except (NoRoomLeft, NotWritable) as error:
        connection = _read_alone(path)
        if connection is None:
            raise
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        if version != SCHEMA_VERSION:
            connection.close()
            raise error from None
        return connection


def _read_alone(path: Path) -> sqlite3.Connection | None:
    """A connection that needs no shared memory beside the file, None where there is none."""
    log = path.resolve().with_name(f"{path.resolve().name}-wal")
    # Locked for one, SQLite keeps the index of the log to itself; without a log there is nothing
    # that only an index leads to.
    ways = [("mode=rw", "EXCLUSIVE")]
    if not log.exists() or not log.stat().st_size:
        ways.append((AS_IT_IS, "NORMAL"))
    for how, locking in ways:
        with suppress(sqlite3.Error):
            return alone(path, how, locking)
    return None


def alone(
    path: Path,
    how: str = "mode=rw",
    locking: str = "EXCLUSIVE",
    busy_ms: int = BUSY_MS,
    *,
    as_far_as_it_goes: bool = False,
) -> sqlite3.Connection:
    """A connection for queries that no other program can have beside it, if its lock says so.

    Args:
        path: The file.
        how: How SQLite is to open it, as it stands in an address.
        locking: Its way of locking.
        busy_ms: How long it waits for others.
        as_far_as_it_goes: Whether a file that lacks its end is read, and the tables still found.

    Raises:
        sqlite3.Error: Another one has the file open, or it can't be read.
    """
    connection = reach(path, how, busy_ms)
    try:
        if as_far_as_it_goes:
            connection.execute(AS_FAR_AS_IT_GOES)
        connection.execute(f"PRAGMA locking_mode = {locking}")
        connection.execute("PRAGMA query_only = ON")
        probe = "PRAGMA user_version" if as_far_as_it_goes else "SELECT count(*) FROM sqlite_master"
        connection.execute(probe).fetchone()
    except sqlite3.Error:
        connection.close()
        raise
    connection.isolation_level = None
    return connection


def version_of(path: Path) -> int:
    """The schema version of the file, 0 where there is no database yet.

    Raises:
        StoreUnusable: It is no database of ours, or of a newer release.
    """
    try:
        if path.exists() and not path.is_file():
            raise StoreUnusable(
                "{path} is not a file; name a database file with --db.", path=str(path)
            )
        if not path.exists() or path.stat().st_size == 0:
            make_private(path)
            return 0
        with closing(look_at(path)) as connection:
            application = connection.execute("PRAGMA application_id").fetchone()[0]
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])
            others = application != APPLICATION_ID and (application or _has_tables(connection))
    except sqlite3.Error as error:
        raise unusable(path, error) from error
    except OSError as error:
        raise StoreUnusable(
            "{path} can't be opened ({strerror}); choose another place with --db.",
            path=str(path),
            strerror=str(error.strerror),
        ) from error
    if others:
        raise StoreUnusable(
            "{path} is another program's database; name another file with --db.", path=str(path)
        )
    if version > SCHEMA_VERSION:
        raise StoreUnusable(
            "{path} was written by a newer release of brainlift (version {version}, this "
            "one knows {schema_version}); install that one to open it.",
            path=str(path),
            version=version,
            schema_version=SCHEMA_VERSION,
        )
    return version


def _has_tables(connection: sqlite3.Connection) -> bool:
    """Whether it has any; for that SQLite has to read the whole schema."""
    return bool(connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])
