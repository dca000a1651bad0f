"""The workout under way."""

import sqlite3
from typing import TYPE_CHECKING

from brainlift_tui.core.errors import Refused
from brainlift_tui.core.said import Key, said

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change

FINISH_FIRST = said(
    "A workout is open; finish it first: {key} goes to Finish, on Today.",
    key=Key("list.last", "end"),
)

_ANY_SET = (
    "SELECT 1 FROM open_workout CROSS JOIN workout_exercise ON workout_id = open_workout.id"
    " CROSS JOIN workout_set ON entry_id = workout_exercise.id LIMIT 1"
)
"""Crossed in this order: by itself SQLite would walk through every set there is."""


def anything_under_way(connection: sqlite3.Connection) -> bool:
    """Whether a set stands in it."""
    return connection.execute(_ANY_SET).fetchone() is not None


def make_room(change: "Change") -> None:
    """Throw it away if no set of it is done: an answer to a nudge opens one too.

    Raises:
        Refused: A set of it is done.
    """
    if anything_under_way(change.db):
        raise Refused(FINISH_FIRST)
    change.db.execute(
        "UPDATE workout SET deleted_at = ? WHERE id = (SELECT id FROM open_workout)", [change.now]
    )
