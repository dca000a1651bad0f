"""The lifter's sets as the backtest replays them."""

import sqlite3
from datetime import date

from brainlift_tui.core.backtest import Figure, report_card
from brainlift_tui.core.load import NANOGRAMS, Unit
from brainlift_tui.core.replay import PlainSet
from brainlift_tui.store.coaching import read_outcomes


def read_log(connection: sqlite3.Connection) -> dict[str, list[PlainSet]]:
    """Every set with a load and reps by exercise, oldest first, warm-ups left out."""
    log: dict[str, list[PlainSet]] = {}
    for slug, day, load_ng, reps, rir in connection.execute(
        "SELECT slug, day, load_ng, reps, rir FROM workout"
        " JOIN workout_exercise ON workout_id = workout.id"
        " JOIN exercise ON exercise.id = exercise_id"
        " JOIN workout_set ON entry_id = workout_exercise.id"
        " WHERE workout.deleted_at IS NULL AND finished_at IS NOT NULL AND kind <> 'warmup'"
        " AND load_ng IS NOT NULL AND reps IS NOT NULL"
        " ORDER BY day, started_at, workout_exercise.position, workout_set.position"
    ):
        kg = load_ng / NANOGRAMS[Unit.KG]
        log.setdefault(slug, []).append(PlainSet(date.fromisoformat(day), kg, reps, rir))
    return log


def read_report_card(connection: sqlite3.Connection) -> tuple[Figure, ...]:
    """How the engine would have done on this log; seconds of work for a decade."""
    return report_card(read_log(connection), read_outcomes(connection))
