"""What the lifter answered about safety: a setting with its date, undone as every other."""

import sqlite3
from collections.abc import Iterable
from typing import TYPE_CHECKING

from brainlift_tui.core.lifter.safety import Answer, Concern
from brainlift_tui.core.said import said
from brainlift_tui.store.file.values import as_stored
from brainlift_tui.store.lifter.settings import write_setting

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change

KEY = "safety"


@as_stored()
def read_safety(connection: sqlite3.Connection) -> Answer | None:
    """The last answer, None before it."""
    row = connection.execute("SELECT value FROM setting WHERE key = ?", [KEY]).fetchone()
    return None if row is None else Answer.read(row[0])


def answer_safety(change: "Change", concerns: Iterable[Concern]) -> Answer:
    """Keep today's answer."""
    kept = set(concerns)
    answer = Answer(change.today, tuple(concern for concern in Concern if concern in kept))
    with change.step(said("Safety: answered")):
        write_setting(change.db, KEY, str(answer))
    return answer
