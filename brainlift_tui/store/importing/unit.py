"""The unit that an import tells of."""

from collections import Counter
from typing import TYPE_CHECKING

from brainlift_tui.core.load.load import Unit
from brainlift_tui.store.importing.plan import ImportPlan
from brainlift_tui.store.lifter.settings import read_settings

if TYPE_CHECKING:
    from sqlite_utils import Database


def unit_told(db: "Database", plan: ImportPlan) -> Unit | None:
    """The unit that most loads of an import are in.

    None where loads are shown in it already, or where the lifter chose a unit or lifted by it here.
    """
    units = Counter(
        done.weight.unit
        for incoming in plan.workouts
        for entry in incoming.kept.workout.exercises
        for done in entry.sets
        if done.weight is not None
    )
    told = max(units, key=lambda unit: units[unit], default=None)
    return None if told in (None, read_settings(db.conn).unit) or _chosen(db) else told


def _chosen(db: "Database") -> bool:
    """Whether the lifter ever changed the unit, or has a workout that no file brought."""
    turned, own = db.execute(
        "SELECT EXISTS (SELECT 1 FROM journal_change WHERE sql LIKE ?),"
        " EXISTS (SELECT 1 FROM workout WHERE import_id IS NULL AND deleted_at IS NULL)",
        ["UPDATE setting SET key='unit'%"],
    ).fetchone()
    return bool(turned or own)
