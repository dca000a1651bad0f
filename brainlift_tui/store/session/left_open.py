"""A workout that was left open, and is closed before another day is logged into it."""

import sqlite3

from brainlift_tui.core.identity import WorkoutId
from brainlift_tui.core.session.session import Session
from brainlift_tui.store.session.today import stale_workout


class LeftOpen:
    """Finds workouts left open; one whose closing is taken back is gone on with."""

    def __init__(self) -> None:
        self._closed: tuple[WorkoutId | None, int] = (None, 0)

    def found(self, connection: sqlite3.Connection, session: Session, now: int) -> bool:
        """Whether the workout of a session was left open hours ago, and was not closed before.

        Args:
            connection: Where to read.
            session: Today's.
            now: Unix seconds.
        """
        if session.workout is None or _of(session) == self._closed:
            return False
        return stale_workout(connection, now)

    def closed(self, session: Session) -> None:
        """Remember that the workout of a session was closed as it stands."""
        self._closed = _of(session)


def _of(session: Session) -> tuple[WorkoutId | None, int]:
    return session.workout, session.sets_done
