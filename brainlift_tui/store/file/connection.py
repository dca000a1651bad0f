"""Connections to a database file, each with the settings that hold for every one of ours."""

import sqlite3
from pathlib import Path

APPLICATION_ID = 0x42524C46
"""Stands in the file's header ("BRLF") and tells our files from other programs'."""

BUSY_MS = 5000
"""How long a write waits for another window's."""


def connect(path: Path, busy_ms: int = BUSY_MS) -> sqlite3.Connection:
    """A connection with the settings that hold for every one of ours; it makes no file.

    Args:
        path: The file.
        busy_ms: How long it waits for another's write.
    """
    connection = reach(path, "mode=rw", busy_ms)
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA wal_autocheckpoint = 0")  # store/file/checkpoint.py sees to it
    return connection


def data_version(connection: sqlite3.Connection) -> int:
    """A number that changes whenever another connection has written."""
    return int(connection.execute("PRAGMA data_version").fetchone()[0])


def is_file_of(connection: sqlite3.Connection, path: Path) -> bool:
    """Whether a path leads to the connection's own file, which nothing else may open."""
    own = connection.execute("PRAGMA database_list").fetchone()[2]
    try:
        return bool(own) and path.samefile(own)
    except OSError:
        return False


def reach(path: Path, how: str, busy_ms: int = BUSY_MS) -> sqlite3.Connection:
    """A connection without any settings.

    Args:
        path: The file.
        how: How SQLite is to open it, as it stands in an address: "mode=ro".
        busy_ms: How long it waits for another's write.
    """
    address = f"{path.absolute().as_uri()}?{how}"
    return sqlite3.connect(address, timeout=busy_ms / 1000, uri=True)
