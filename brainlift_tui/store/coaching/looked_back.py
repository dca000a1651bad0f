"""What looking back on the log came to, kept so that the next start has it at once.

It holds while the log is as it was, on the day it was looked back on: who opens the file again has
no need to go through all of it. A trigger throws it away with whatever is worked out from workouts
anew, whoever changed them. It stays outside the journal and outside exports.
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
        signs: What a deload week is offered for; None where none is to be offered now.
        learned: What was learned of the lifter and is not kept yet; None where nothing new was.
    """

    log: str
    own: Mapping[str, OwnRaises]
    signs: DeloadSigns | None
    learned: "Learned | None" = None


def state_of(connection: sqlite3.Connection, day: date) -> str:
    """What tells a log on one day from any other: all that is looked back on changes it."""
    told = __version__, SCHEMA_VERSION, str(day), *finished_state(connection), *reached(connection)
    return json.dumps(told)


def look_back(connection: sqlite3.Connection, day: date) -> LookedBack:
    """Count the lifter's own raises, learn their habits, see what speaks for a deload week.

    It goes through the whole log.
    """
    from brainlift_tui.store.coaching.deload import read_deload_signs
    from brainlift_tui.store.coaching.own_raises import read_own_raises
    from brainlift_tui.store.prefill.habits import learn_habits

    log = state_of(connection, day)
    own = read_own_raises(connection)
    return LookedBack(log, own, read_deload_signs(connection, day), learn_habits(connection))


def read_looked_back(connection: sqlite3.Connection, day: date) -> LookedBack | None:
    """What is kept of the log as it is; None where it was another, or nothing is kept."""
    log = state_of(connection, day)
    row = connection.execute(
        "SELECT own, signs FROM looked_back JOIN habits USING (id) WHERE id = 1 AND log = ?",
        [log],
    ).fetchone()
    if row is None:
        return None
    own = {size: OwnRaises(*counts) for size, counts in json.loads(row[0]).items()}
    return LookedBack(log, own, None if row[1] is None else DeloadSigns(*json.loads(row[1])))


def keep_looked_back(change: "Change", found: LookedBack) -> None:
    """Keep what looking back came to; no step of undo."""
    from brainlift_tui.store.prefill.habits import keep_habits

    if found.learned is not None:
        keep_habits(change, found.learned)
    change.db.execute(
        "INSERT OR REPLACE INTO looked_back VALUES (1, ?, ?, ?)",
        [found.log, json.dumps(found.own), found.signs and json.dumps(found.signs)],
    )
