"""What looking back on the log came to, kept so that the next start has it at once.

It holds while the finished workouts are as they were: who opens the file again has no need to go
through all of them. A trigger throws it away with whatever is worked out from workouts anew,
whoever changed them. What speaks for a deload week depends on the day as well, and on whatever else
was done; that alone is a matter of milliseconds. It stays outside the journal and outside exports.
"""

import json
import sqlite3
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from brainlift_tui import __version__
from brainlift_tui.core.coaching.case import OwnRaises
from brainlift_tui.core.coaching.easing.deload import DeloadSigns
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.store.coaching.own_raises import finished_state
from brainlift_tui.store.file.journal import reached
from brainlift_tui.store.file.schema import SCHEMA_VERSION

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change
    from brainlift_tui.store.prefill.habits import Learned


class LookedBack(NamedTuple):
    """What looking back came to.

    Attributes:
        log: What the log was then, see `state_of`.
        own: What the lifter's own raises came to, by their size.
        day: The day, and what else `signs` hold for, see `_circumstances`.
        signs: What speaks for a deload week; None where none is to be offered, whatever does.
        learned: What was learned of the lifter and is not kept yet; None where nothing new was.
        kept: Whether all of it is kept.
    """

    log: str
    own: Mapping[str, OwnRaises]
    day: list[object]
    signs: DeloadSigns | None
    learned: "Learned | None" = None
    kept: bool = False


def state_of(connection: sqlite3.Connection) -> str:
    """What tells the workouts of a log, and the rules they are looked back on by, from others."""
    return json.dumps([__version__, SCHEMA_VERSION, *finished_state(connection)])


def _circumstances(connection: sqlite3.Connection, day: date) -> list[object]:
    return [str(day), *reached(connection)]


def look_back(connection: sqlite3.Connection, day: date) -> LookedBack:
    """Count the lifter's own raises, learn their habits, see what speaks for a deload week.

    It goes through the whole log.
    """
    from brainlift_tui.store.coaching.deload import read_deload_signs
    from brainlift_tui.store.coaching.own_raises import read_own_raises
    from brainlift_tui.store.prefill.habits import learn_habits

    log, circumstances = state_of(connection), _circumstances(connection, day)
    own, signs = read_own_raises(connection), read_deload_signs(connection, day)
    return LookedBack(log, own, circumstances, signs, learn_habits(connection))


def read_looked_back(connection: sqlite3.Connection, day: date) -> LookedBack | None:
    """What is kept of the log as it is; None where it was another, or nothing is kept."""
    log, circumstances = state_of(connection), _circumstances(connection, day)
    row = connection.execute(
        "SELECT own, signs FROM looked_back JOIN habits USING (id) WHERE id = 1 AND log = ?", [log]
    ).fetchone()
    if row is None:
        return None
    own = {size: OwnRaises(*counts) for size, counts in json.loads(row[0]).items()}
    held_for, signs = json.loads(row[1])
    if held_for == circumstances:
        found = None if signs is None else DeloadSigns(*signs)
        return LookedBack(log, own, circumstances, found, kept=True)
    from brainlift_tui.store.coaching.deload import read_deload_signs

    return LookedBack(log, own, circumstances, read_deload_signs(connection, day))


def keep_looked_back(change: "Change", found: LookedBack) -> None:
    """Keep what looking back came to; no step of undo."""
    from brainlift_tui.store.prefill.habits import keep_habits

    if found.learned is not None:
        keep_habits(change, found.learned)
    change.db.execute(
        "INSERT OR REPLACE INTO looked_back VALUES (1, ?, ?, ?)",
        [found.log, json.dumps(found.own), json.dumps([found.day, found.signs])],
    )
