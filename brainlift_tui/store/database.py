"""Opening the database file: is it ours, is it of our version, may it be written."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from brainlift_tui.core.errors import StoreUnusable
from brainlift_tui.store.paths import database_path, make_private

APPLICATION_ID = 0x42524C46
"""Stands in the file's header ("BRLF") and tells our files from other programs'."""

SCHEMA_VERSION = 15
"""Raised by each release that changes the tables, or ships exercises or programmes anew; stands in
the header as `user_version`."""

BUSY_MS = 5000
"""How long a write waits for another window's."""


def open_reader(path: Path) -> sqlite3.Connection:
    """A connection for a screen's or a command's queries; it never writes.

    The file is made, or migrated, where that is needed.

    Raises:
        StoreUnusable: It can't be opened, or is not a database of ours.
    """
    if _version(path) != SCHEMA_VERSION:
        from brainlift_tui.store.migrations import prepare

        prepare(path)
    try:
        connection = connect(path)
        connection.execute("PRAGMA query_only = ON")
    except sqlite3.Error as error:
        raise unusable(path, error) from error
    return connection


def connect(path: Path) -> sqlite3.Connection:
    """A connection with the settings that hold for every one of ours."""
    connection = sqlite3.connect(path, isolation_level=None, timeout=BUSY_MS / 1000)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    return connection


def data_version(connection: sqlite3.Connection) -> int:
    """A number that changes whenever another connection has written."""
    return int(connection.execute("PRAGMA data_version").fetchone()[0])


def _version(path: Path) -> int:
    """The schema version of the file, 0 where there is no database yet.

    Raises:
        StoreUnusable: It is no database of ours, or of a newer release.
    """
    try:
        if path.exists() and not path.is_file():
            raise StoreUnusable(f"{path} is not a file; name a database file with --db.")
        if not path.exists() or path.stat().st_size == 0:
            make_private(path)
            return 0
        with closing(_look_at(path)) as connection:
            application = connection.execute("PRAGMA application_id").fetchone()[0]
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])
            tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    except sqlite3.Error as error:
        raise unusable(path, error) from error
    except OSError as error:
        raise StoreUnusable(
            f"{path} can't be opened ({error.strerror}); choose another place with --db."
        ) from error
    if application != APPLICATION_ID and (application or tables):
        raise StoreUnusable(f"{path} is another program's database; name another file with --db.")
    if version > SCHEMA_VERSION:
        raise StoreUnusable(
            f"{path} was written by a newer release of brainlift "
            f"(version {version}, this one knows {SCHEMA_VERSION}); install that one to open it."
        )
    return version


def _look_at(path: Path) -> sqlite3.Connection:
    """A connection that leaves the file as it is, its write-ahead log too, unless it is ours."""
    with path.open("rb") as file:
        header = file.read(100)
    if len(header) < 100 or not header.startswith(b"SQLite format 3\0"):
        raise sqlite3.DatabaseError("file is not a database")
    if int.from_bytes(header[68:72], "big") == APPLICATION_ID:
        return sqlite3.connect(path, timeout=BUSY_MS / 1000)
    log = path.with_name(f"{path.name}-wal")
    how = "mode=ro" if log.exists() and log.stat().st_size else "immutable=1"
    address = f"{path.absolute().as_uri()}?{how}"
    return sqlite3.connect(address, timeout=BUSY_MS / 1000, uri=True)


@contextmanager
def told_in_words(given: str | None) -> Iterator[None]:
    """Turn what SQLite says while a database is read into a sentence.

    Args:
        given: The database file that was named, None for the usual one.

    Raises:
        StoreUnusable: Part of the file can't be read.
    """
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise unusable(database_path(given), error) from error


def unusable(path: Path, error: sqlite3.Error) -> StoreUnusable:
    """What SQLite said of the file, in words for the lifter."""
    text = str(error)
    if "not a database" in text or "malformed" in text:
        return StoreUnusable(
            f"{path} is not a brainlift database, or is damaged; it was left as it is."
        )
    if "readonly" in text or "unable to open" in text:
        return StoreUnusable(f"{path} can't be written; choose another place with --db.")
    if "locked" in text:
        return StoreUnusable(f"{path} is busy in another program; try again in a moment.")
    if "full" in text:
        return StoreUnusable(f"There is no room left on the disk for {path}; nothing was stored.")
    return StoreUnusable(f"{path} can't be used: {text}.")
