"""Saving what a window still has open of a log whose file is gone."""

import sqlite3
from contextlib import closing
from pathlib import Path

from brainlift_tui.core.errors import StoreUnusable
from brainlift_tui.store.database import connect, unusable
from brainlift_tui.store.paths import make_new_private

NAME = "brainlift-saved.db"


def save_anew(connection: sqlite3.Connection, folder: Path) -> Path:
    """Write everything that a connection can still read into a new database file.

    Args:
        connection: The connection to the file that is gone.
        folder: Where to write; a file that is there stays, the new one is numbered.

    Returns:
        The new file.

    Raises:
        StoreUnusable: It can't be written, or what could be read is not whole.
    """
    path, number = folder / NAME, 2
    while not make_new_private(path):
        path, number = path.with_stem(f"{Path(NAME).stem}-{number}"), number + 1
    try:
        with closing(connect(path)) as copy:
            connection.backup(copy)
            found = [row[0] for row in copy.execute("PRAGMA integrity_check")]
            torn = copy.execute("PRAGMA foreign_key_check").fetchone()
    except sqlite3.Error as error:
        path.unlink(missing_ok=True)
        raise unusable(path, error) from error
    if found != ["ok"] or torn is not None:
        path.unlink(missing_ok=True)
        raise StoreUnusable("What can still be read of your log is damaged; nothing was saved.")
    return path
