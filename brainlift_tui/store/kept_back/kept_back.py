"""A log gone on with in memory while its disk takes nothing, and stored once it does.

What is done meanwhile is done to a copy in memory, and done again to the file, in the same order
and at the same times, as soon as that can be written. Until then none of it is called stored.
"""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING, NamedTuple

from brainlift_tui.core.errors import Refused, StoreUnusable
from brainlift_tui.core.said import Said

if TYPE_CHECKING:
    from datetime import datetime

    from sqlite_utils import Database


class Unstored(NamedTuple):
    """A log whose file does not have everything.

    Attributes:
        address: Where SQLite finds it in memory.
        since: The moment from which on nothing was stored.
        why: What the disk said.
    """

    address: str
    since: "datetime"
    why: Said


class KeptBack:
    """The log in memory. It belongs to the thread that writes.

    Attributes:
        unstored: What others have to know of it.
        db: The database in memory.
    """

    def __init__(self, source: sqlite3.Connection, since: "datetime", why: Said) -> None:
        """Begin with what a connection can still read.

        Raises:
            sqlite3.Error: It can't be read, or there is no room in memory.
        """
        from sqlite_utils import Database

        address = f"file:brainlift-{token_hex(8)}?mode=memory&cache=shared"
        self.unstored = Unstored(address, since, why)
        connection = _join(address)
        try:
            source.backup(connection)
        except sqlite3.Error:
            connection.close()
            raise
        self.db = Database(connection, execute_plugins=False)
        self._done: list[Callable[[Database], object]] = []

    def note(self, done: "Callable[[Database], object]") -> None:
        """Remember what was done in memory, so that it can be done to the file."""
        self._done.append(done)

    def do_again(self, db: "Database") -> None:
        """Do to the file what was done in memory.

        What no longer fits, because another window has changed the file meanwhile, is left out.
        """
        for done in self._done:
            db.execute("SAVEPOINT kept_back")
            try:
                done(db)
            except StoreUnusable:
                raise
            except (Refused, sqlite3.IntegrityError, LookupError):
                db.execute("ROLLBACK TO kept_back")
            db.execute("RELEASE kept_back")

    def save(self, folders: tuple[Path, ...]) -> Path | None:
        """Write all of it into a new file, in the first of these folders that takes it."""
        from brainlift_tui.store.written.rescue import save_anew

        for folder in folders:
            with suppress(Refused):
                return save_anew(self.db.conn, folder)
        return None

    def close(self) -> None:
        """Let go of it."""
        self.db.close()


def open_unstored(unstored: Unstored) -> sqlite3.Connection:
    """A connection for queries on what is kept in memory."""
    connection = _join(unstored.address)
    connection.execute("PRAGMA query_only = ON")
    return connection


def _join(address: str) -> sqlite3.Connection:
    connection = sqlite3.connect(address, uri=True)
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    # Who reads holds up nobody who writes: both are windows of one lifter, one after the other.
    connection.execute("PRAGMA read_uncommitted = ON")
    return connection
