"""A copy of a database in one file, looked through before it is taken for one."""

import sqlite3
from contextlib import closing
from pathlib import Path


def copy_whole(source: sqlite3.Connection, part: Path) -> bool:
    """Copy all that a connection reads, at one moment, into a file that needs no other beside it.

    Args:
        source: A connection to what is copied; others may read and write meanwhile.
        part: An empty file, or none.

    Returns:
        Whether what was copied is sound.
    """
    with closing(sqlite3.connect(part)) as copy:
        source.backup(copy)
        if not is_sound(copy):
            return False
        copy.execute("PRAGMA journal_mode = DELETE")
    return True


def is_sound(connection: sqlite3.Connection) -> bool:
    """Whether SQLite finds nothing wrong: every page in its place, every row with its parent."""
    told = [row[0] for row in connection.execute("PRAGMA integrity_check")]
    torn = connection.execute("PRAGMA foreign_key_check").fetchone()
    return told == ["ok"] and torn is None
