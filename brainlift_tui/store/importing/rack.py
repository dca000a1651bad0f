"""The rack that the loads of an import tell of."""

import sqlite3
from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.rack.from_log import INFERRED_NAME, inferred_rack
from brainlift_tui.core.workout.log import DoubtedSet
from brainlift_tui.store.importing.plan import ImportPlan, Known
from brainlift_tui.store.rack.racks import is_guess, read_rack

if TYPE_CHECKING:
    from brainlift_tui.core.rack.rack import Rack

RACK_DAYS = 365
"""The loads of so many days before the last workout tell what the lifter owns."""


def rack_told(
    db: sqlite3.Connection,
    plan: ImportPlan,
    known: Known,
    in_doubt: Sequence[DoubtedSet],
    *,
    anew: bool = False,
) -> "Rack | None":
    """The rack that the last twelve months of an import tell of, sets in doubt left out.

    None where they tell of none, or where the lifter said what is on the rack.

    Args:
        db: The log.
        plan: What is going to be stored.
        known: The exercises of the log.
        in_doubt: Sets that can hardly be meant.
        anew: Whether what an earlier import told was in a wrong unit.
    """
    doubted = frozenset(in_doubt)
    if not plan.stored or not (is_guess(db) or (anew and _is_inferred(db))):
        return None
    last = max(incoming.kept.workout.started_at for incoming in plan.stored)
    lifted: dict[tuple[str, Load], Exercise] = {}
    units: dict[Unit, int] = dict.fromkeys(Unit, 0)
    for incoming in plan.stored:
        if last - incoming.kept.workout.started_at > timedelta(days=RACK_DAYS):
            continue
        for entry in incoming.kept.workout.exercises:
            exercise, day = plan.exercise(entry.slug, known), incoming.kept.workout.day
            for done in entry.sets:
                if done.weight is None or DoubtedSet(exercise.name, day, done) in doubted:
                    continue
                units[done.weight.unit] += 1
                lifted[entry.slug, done.weight] = exercise
    unit = max(units, key=lambda told: units[told])
    inferred = inferred_rack([(exercise, load) for (_, load), exercise in lifted.items()], unit)
    return inferred if inferred.weights else None


def _is_inferred(db: sqlite3.Connection) -> bool:
    """Whether the rack in use is called as one that an import put together."""
    return read_rack(db).name == INFERRED_NAME
