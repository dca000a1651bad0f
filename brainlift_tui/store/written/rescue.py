"""Saving what a window still has open of a log whose file is gone."""

import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from brainlift_tui.core.errors import Refused, StoreUnusable
from brainlift_tui.store.file.failures import unusable
from brainlift_tui.store.written.whole_copy import copy_whole
from brainlift_tui.store.written.written_file import new_file

NAME = "brainlift-saved.db"


def save_anew(connection: sqlite3.Connection, folder: Path) -> Path:
    """Write everything that a connection can still read into a new database file.

    Args:
        connection: The connection to the file that is gone.
        folder: Where to write; a file that is there stays, the new one is numbered.

    Returns:
        The new file.

    Raises:
        Refused: It can't be written, or what could be read is not whole.
    """
    path, number = folder / NAME, 2
    while True:
        try:
            with new_file(path) as part:
                if not copy_whole(connection, part):
                    raise StoreUnusable(
                        "What can still be read of your log is damaged; nothing was saved."
                    )
        except FileExistsError:
            path, number = path.with_stem(f"{Path(NAME).stem}-{number}"), number + 1
        except sqlite3.Error as error:
            raise unusable(path, error) from error
        else:
            return path


def save_in_first(connection: sqlite3.Connection, folders: Iterable[Path]) -> Path | None:
    """Write everything that a connection can still read into the first folder that takes it.

    Returns:
        The new file; None where no folder took it.
    """
    for folder in folders:
        with suppress(Refused):
            return save_anew(connection, folder)
    return None
