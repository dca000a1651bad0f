"""A workout that was left open, and is closed before another day is logged into it."""

import sqlite3

from brainlift_tui.core.identity import WorkoutId
from brainlift_tui.core.session.session import Session
from brainlift_tui.store.session.today import stale_workout


class LeftOpen:
    """Tells of each workout left open once: whoever takes its closing back goes on with it."""

    def __init__(self) -> None:
        self._told: tuple[WorkoutId | None, int] = (None, 0)

    def found(self, connection: sqlite3.Connection, session: Session, now: int) -> bool:
        """Whether the workout of a session was left open and has not been told of.

        Args:
            connection: Where to read.
            session: Today's.
            now: Unix seconds.
        """
        left = session.workout, session.sets_done
        if session.workout is None or left == self._told or not stale_workout(connection, now):
            return False
        self._told = left
        return True
