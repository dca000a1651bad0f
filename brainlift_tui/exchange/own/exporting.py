"""Exporting everything, so that it never depends on this program."""

import sqlite3

from brainlift_tui.exchange.own.brainlift_json import archive_text
from brainlift_tui.store.workout.archive import read_archive


def export_text(connection: sqlite3.Connection) -> str:
    """The whole log as our JSON, read in one piece."""
    connection.execute("BEGIN")
    try:
        return archive_text(read_archive(connection))
    finally:
        connection.execute("ROLLBACK")
