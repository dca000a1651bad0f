"""Connections to a database file, each with the settings that hold for every one of ours."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING
from weakref import ref

if TYPE_CHECKING:
    from collections.abc import Iterable
    from sqlite3 import _Parameters as Values

APPLICATION_ID = 0x42524C46
"""Stands in the file's header ("BRLF") and tells our files from other programs'."""

BUSY_MS = 5000
"""How long a write waits for another window's."""


HEADER_BYTES = 100
"""No database is shorter than its header."""

AS_IT_IS = "mode=ro&immutable=1"
"""How SQLite reads the one file alone: without locks, its log or anything beside it."""

AS_FAR_AS_IT_GOES = "PRAGMA writable_schema = ON"
"""Lets SQLite read a file that is shorter than its header says, and what tables it still finds
(sqlite.org, "PRAGMA writable_schema"; btree.c, lockBtree)."""


def connect(path: Path, busy_ms: int = BUSY_MS) -> "LogConnection":
    """A connection with the settings that hold for every one of ours; it makes no file.

    Args:
        path: The file.
        busy_ms: How long it waits for another's write.
    """
    connection = reach(path, "mode=rw", busy_ms)
    connection.isolation_level = None
    settings = (
        "foreign_keys = ON",
        "recursive_triggers = ON",  # what a REPLACE deletes is journalled too
        "synchronous = FULL",
        "wal_autocheckpoint = 0",  # store/file/checkpoint.py sees to it
    )
    try:
        for setting in settings:
            connection.execute(f"PRAGMA {setting}")
    except sqlite3.Error:  # the schema, which has to be read for it, is damaged
        connection.close()
        raise
    return connection


def connect_to_lock(path: Path) -> sqlite3.Connection:
    """A connection that only takes the write lock, or is refused it at once.

    It never reads the schema, which takes a megabyte of every connection that does.
    """
    connection = reach(path, "mode=rw", busy_ms=0)
    connection.isolation_level = None
    return connection


LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 64 << 20,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 16 << 20,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 32,
}
"""Bytes of a value and of a statement, other files, and triggers that set each other off: more than
any log needs."""

LONGEST_S = 120.0
"""So long one statement may work: on a slow machine those over a million sets take seconds."""

STEPS_A_LOOK = 1_000_000
"""Steps of SQLite's machine between two looks at the clock: some hundredths of a second."""

_SAME_S = 2.0
"""Looks that are further apart have others' work between them, such as writing what was read."""


class LogConnection(sqlite3.Connection):
    """A connection whose statements end by themselves, or are ended.

    Attributes:
        stopped: Set by another thread where whatever is under way is to end.
    """

    stopped: Event | None = None

    _began = _looked = -_SAME_S

    def execute(self, sql: str, values: "Values" = (), /) -> sqlite3.Cursor:
        """Begin a statement, and the time it may take."""
        self._began = self._looked = -_SAME_S
        return super().execute(sql, values)

    def executemany(self, sql: str, rows: "Iterable[Values]", /) -> sqlite3.Cursor:
        """Begin a statement for each of the rows, each with a time of its own."""
        return super().executemany(sql, map(self._each, rows))

    def _each(self, row: "Values") -> "Values":
        self._began = self._looked = -_SAME_S
        return row

    def is_to_end(self) -> bool:
        """Whether the statement under way is stopped, or has worked for too long.

        Short ones are never asked.
        """
        if self.stopped is not None and self.stopped.is_set():
            return True
        now = time.monotonic()
        if now - self._looked > _SAME_S:
            self._began = now
        self._looked = now
        return now - self._began > LONGEST_S


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


def reach(path: Path, how: str, busy_ms: int = BUSY_MS) -> LogConnection:
    """A connection without any settings but those that keep a hostile file from doing harm.

    What stands in its schema calls nothing that reaches out of it, no value and no statement is of
    any size, and no statement works without an end.

    Args:
        path: The file.
        how: How SQLite is to open it, as it stands in an address: "mode=ro".
        busy_ms: How long it waits for another's write.
    """
    address = f"{path.absolute().as_uri()}?{how}"
    connection = sqlite3.connect(address, timeout=busy_ms / 1000, uri=True, factory=LogConnection)
    connection.execute("PRAGMA trusted_schema = OFF")
    for limit, most in LIMITS.items():
        connection.setlimit(limit, most)
    # A bound method would keep the connection open for as long as the connection keeps it.
    held = ref(connection)
    connection.set_progress_handler(
        lambda: (c := held()) is not None and c.is_to_end(), STEPS_A_LOOK
    )
    return connection


def look_at(path: Path) -> sqlite3.Connection:
    """A connection that leaves the file as it is, its write-ahead log too, unless it is ours.

    SQLite alone opens the file: where this process has it open already, closing any other
    descriptor of it would drop every lock that SQLite holds (sqlite.org, "How To Corrupt An SQLite
    Database File", 2.2), and the next program to leave would throw the log away.
    """
    if path.stat().st_size < HEADER_BYTES:
        # SQLite takes a file of one byte for an empty one, and would write over it.
        raise sqlite3.DatabaseError("file is not a database")
    real = path.resolve()  # SQLite keeps the log beside what a link leads to
    log = real.with_name(f"{real.name}-wal")
    logged = log.exists() and log.stat().st_size
    try:
        with closing(reach(path, AS_IT_IS)) as header:
            ours = header.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    except sqlite3.DatabaseError as error:
        # Cut short while the log was brought in, the file alone is no whole: its first page may
        # say that it is longer than it is yet.
        if not logged or error.sqlite_errorcode != sqlite3.SQLITE_CORRUPT:
            raise
        ours = False
    if ours:
        return reach(path, "mode=rw")
    return reach(path, "mode=ro" if logged else AS_IT_IS)
