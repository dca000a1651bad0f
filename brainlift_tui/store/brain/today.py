"""What was lifted today, and whether that is a habit, as far as an offered test has to know."""

import sqlite3
from datetime import date, datetime

from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.store.file.schema import FINISHED
from brainlift_tui.store.file.values import instant

_LOOKED_AT = 40
"""The newest workouts: few enough to be read whenever Today is drawn."""


class LiftedToday(NamedTuple):
    """Whether sets were done today, and when the last one was.

    Attributes:
        any: Whether there is one.
        last: Its instant; None where that isn't known.
    """

    any: bool
    last: datetime | None


def read_lifted_today(connection: sqlite3.Connection, today: date) -> LiftedToday:
    """What was lifted on the local day."""
    count, last = connection.execute(
        "SELECT count(*), max(done_at) FROM workout"
        " JOIN workout_exercise ON workout_id = workout.id"
        " JOIN workout_set ON entry_id = workout_exercise.id"
        " WHERE day = ? AND deleted_at IS NULL",
        [today.isoformat()],
    ).fetchone()
    return LiftedToday(count > 0, None if last is None else instant(last))


def read_workouts_done_here(connection: sqlite3.Connection) -> int:
    """How many of the newest workouts were done and finished in this file, none of them imported.

    Whoever imported decades before has few of their own: no more is looked at than tells them.
    """
    count = connection.execute(
        f"SELECT count(*) FROM (SELECT import_id FROM workout WHERE {FINISHED}"
        f" ORDER BY started_at DESC LIMIT {_LOOKED_AT}) WHERE import_id IS NULL"
    ).fetchone()
    return int(count[0])
