"""Exporting everything, so that it never depends on this program."""

import sqlite3
from collections.abc import Iterator

from brainlift_tui.exchange.own.brainlift_json import archive_pieces
from brainlift_tui.store.workout.archive import each_workout, read_archive


def export_pieces(connection: sqlite3.Connection) -> Iterator[str]:
    """The whole log as our JSON, piece by piece, as it stood at the first one."""
    connection.execute("BEGIN")
    try:
        archive = read_archive(connection, workouts=False)
        yield from archive_pieces(archive, each_workout(connection))
    finally:
        connection.execute("ROLLBACK")


def export_text(connection: sqlite3.Connection) -> str:
    """The whole log as our JSON."""
    return "".join(export_pieces(connection))
