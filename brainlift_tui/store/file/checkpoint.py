"""Bringing what was committed into the one file, so that a plain copy of it holds every set.

A commit goes to the write-ahead log beside the file; a checkpoint copies it over. SQLite would do
that by itself at some commit, while other programs write: from 3.7.0 to 3.51.2 a log that is begun
anew meanwhile can then lose transactions (sqlite.org, "Write-Ahead Logging", the WAL-reset bug).
So a second connection holds the write lock as long as ours takes, and SQLite's own is switched off.
The checkpoint of the last connection that closes needs no such guard: it has the file for itself.
"""

import sqlite3
import time

SOON_S = 0.3
"""How long after a commit a checkpoint is due: behind the keys of one exercise, within a second."""

AGAIN_S = 1.0
"""When it is tried again where a reader or somebody else's write held it up."""

PATIENCE_S = 1.0
"""How long a program that ends waits for others."""

PAUSE_S = 0.02


class Checkpoint:
    """Checkpoints of one file. It belongs to the thread that made its two connections."""

    def __init__(self, connection: sqlite3.Connection, guard: sqlite3.Connection) -> None:
        """Make them by two connections to the same file.

        Args:
            connection: The one that copies.
            guard: The one that keeps others from writing meanwhile; it waits for nobody.
        """
        self._connection = connection
        self._guard = guard

    def attempt(self) -> bool:
        """Copy over what can be; whether that was all.

        Somebody who writes, or reads what was before, holds it up. A disk that is full or fails
        does too: the log has everything, and the next attempt may fare better.
        """
        try:
            self._guard.execute("BEGIN IMMEDIATE")
            try:
                _, frames, copied = self._connection.execute(
                    "PRAGMA wal_checkpoint(PASSIVE)"
                ).fetchone()
            finally:
                self._guard.execute("ROLLBACK")
        except sqlite3.Error:
            return False
        return bool(frames == copied)

    def finish(self) -> None:
        """Copy everything over before the program ends, unless others hold it up for long."""
        until = time.monotonic() + PATIENCE_S
        while not self.attempt() and time.monotonic() < until:
            time.sleep(PAUSE_S)

    def close(self) -> None:
        """Close the guard."""
        self._guard.close()
