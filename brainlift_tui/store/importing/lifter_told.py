"""What an import tells of the lifter: their unit, and whether they train by days of their own."""

import sqlite3
from collections import Counter
from itertools import chain
from typing import Any

from brainlift_tui.core.lifter.settings import PROGRAMME, UNIT, Setting, Settings
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.workout.counted import counted
from brainlift_tui.store.importing.plan import ImportPlan
from brainlift_tui.store.lifter.settings import read_settings
from brainlift_tui.store.programme.own_days import read_own_days


def unit_told(db: sqlite3.Connection, plan: ImportPlan, *, anew: bool = False) -> Unit | None:
    """The unit that most loads of an import are in.

    None where loads are shown in it already, or where the lifter chose a unit or lifted by it here.

    Args:
        db: The log.
        plan: What is going to be stored.
        anew: Whether what an earlier import told was in a wrong unit.
    """
    units: Counter[Unit] = Counter()
    for done, times in counted(
        chain.from_iterable(
            entry.sets for incoming in plan.stored for entry in incoming.kept.workout.exercises
        )
    ):
        if done.weight is not None:
            units[done.weight.unit] += times
    told = max(units, key=lambda unit: units[unit], default=None)
    if told in (None, read_settings(db).unit) or (_chosen(db, UNIT) and not anew):
        return None
    return told


def own_programme_told(db: sqlite3.Connection) -> bool:
    """Whether the log tells of days of the lifter's own, and nobody chose a programme here."""
    followed = read_settings(db).programme
    untouched = followed == Settings().programme and not _chosen(db, PROGRAMME)
    return untouched and read_own_days(db) is not None


def _chosen(db: sqlite3.Connection, setting: Setting[Any]) -> bool:
    """Whether the lifter ever changed a setting, or has a workout that no file brought."""
    turned, own = db.execute(
        "SELECT EXISTS (SELECT 1 FROM journal_change JOIN journal_done"
        " ON journal_done.id = step_id WHERE NOT undone AND sql LIKE ?),"
        " EXISTS (SELECT 1 FROM workout WHERE import_id IS NULL AND deleted_at IS NULL)",
        [f"UPDATE setting SET key='{setting.key}'%"],
    ).fetchone()
    return bool(turned or own)
