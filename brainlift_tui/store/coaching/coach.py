"""The nudges of today, and what is looked back on for them."""

import sqlite3
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from brainlift_tui.core.identity import ExerciseKey
from brainlift_tui.core.session.session import Session
from brainlift_tui.store.file.failures import is_damage

if TYPE_CHECKING:
    from brainlift_tui.core.coaching.case import OwnRaises
    from brainlift_tui.core.coaching.nudge import Advice
    from brainlift_tui.store.coaching.looked_back import LookedBack
    from brainlift_tui.store.coaching.reading import Advised

READ_ONCE_KB = 200
"""What SQLite may keep of the pages it reads while it looks back: each is wanted about once."""


class Coach:
    """What the lifter is advised today; what it needs is imported after the first frame.

    Attributes:
        present: Whether nudges are looked for.
        advice: What stands on each exercise, by its place; empty until the coach is present.
        own: What the lifter's own raises came to; empty until they were looked back on.
        deload: The offer of a deload week; None where none is due.
        found: What was found looking back and is not kept yet; None where all is.
        look_back_due: Whether the finished workouts have changed since they were looked back on.
        damage: What kept it from advising the last time, for it stands in a damaged file.
    """

    def __init__(self, path: Path) -> None:
        self.present = False
        self.advice: dict[int, Advice] = {}
        self.own: Mapping[str, OwnRaises] = {}
        self.deload: Advice | None = None
        self.found: LookedBack | None = None
        self.look_back_due = False
        self.damage: Exception | None = None
        self._path = path
        self._looked_back_on: tuple[object, ...] = ()
        self._advised: dict[ExerciseKey, Advised] = {}

    def advise(self, reader: sqlite3.Connection, session: Session) -> None:
        """Look for the nudges of a session, if the coach is present."""
        if not self.present:
            return
        from brainlift_tui.store.coaching.looked_back import read_looked_back
        from brainlift_tui.store.coaching.own_raises import finished_state
        from brainlift_tui.store.coaching.reading import read_advice

        finished = session.day, *finished_state(reader)
        self.look_back_due = finished != self._looked_back_on
        self.damage = None
        try:
            if self.look_back_due and (kept := read_looked_back(reader, session.day)) is not None:
                self._looked_back_on, self.look_back_due = finished, False
                self.found = None if kept.kept else kept
                self._go_by(kept)
            self.advice = read_advice(reader, session, self.own, self._advised)
        except Exception as error:  # whatever stands in a damaged file comes up as another
            if not is_damage(self._path, error):
                raise
            self.advice, self.damage = {}, error

    def look_back(self, connection: sqlite3.Connection, day: date) -> None:
        """Go through the whole log; what is found counts from the next advice on."""
        from brainlift_tui.store.coaching.looked_back import look_back
        from brainlift_tui.store.coaching.own_raises import finished_state

        connection.execute(f"PRAGMA cache_size = -{READ_ONCE_KB}")
        self._looked_back_on = (day, *finished_state(connection))
        self.found = look_back(connection, day)
        self._go_by(self.found)

    def _go_by(self, found: "LookedBack") -> None:
        from brainlift_tui.core.coaching.easing.deload import offer_deload

        self.own = found.own
        self.deload = None if found.signs is None else offer_deload(found.signs)

    def let_go(self) -> None:
        """Forget what was advised on the exercises of a workout that has ended."""
        self._advised.clear()
