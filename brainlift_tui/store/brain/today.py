"""What was lifted today, as far as a drawn test has to know."""

import sqlite3
from datetime import date, datetime
from typing import NamedTuple

from brainlift_tui.store.file.values import instant


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
