"""The lifter's own raises: those in the log, and what became of those that were nudged."""

import sqlite3
from datetime import date
from typing import TYPE_CHECKING

from brainlift_tui.core.coaching.case import OwnRaises
from brainlift_tui.core.coaching.nudge import AdviceKind, NudgeAnswer
from brainlift_tui.core.coaching.raising.own_raises import counted, newest_raises
from brainlift_tui.core.forecast.replay import PlainSet
from brainlift_tui.core.load.load import NANOGRAMS, Unit
from brainlift_tui.core.load.named import NAMED, weight_of
from brainlift_tui.store.file.values import any_load_of

if TYPE_CHECKING:
    from brainlift_tui.core.forecast.backtest import Outcome

WORKOUTS_LOOKED_BACK_ON = 600
"""The newest so many hold the newest 200 raises and what led up to them: four years and more."""

_NEWEST = "(SELECT * FROM finished_workout ORDER BY started_at DESC LIMIT ?) AS workout"


def read_log(connection: sqlite3.Connection, workouts: int = -1) -> dict[str, list[PlainSet]]:
    """The sets with a load and reps by exercise, oldest first, warm-ups left out.

    Args:
        connection: Where to read.
        workouts: From how many workouts, the newest; -1 for all.
    """
    log: dict[str, list[PlainSet]] = {}
    for slug, day, load_ng, reps, rir, low in connection.execute(
        f"SELECT slug, day, load_ng, reps, rir, target_low FROM {_NEWEST}"
        " CROSS JOIN workout_exercise ON workout_id = workout.id"
        " JOIN exercise ON exercise.id = exercise_id"
        " JOIN workout_set ON entry_id = workout_exercise.id"
        " WHERE kind <> 'warmup' AND load_ng IS NOT NULL AND reps IS NOT NULL"
        " ORDER BY day, started_at, workout_exercise.position, workout_set.position",
        [workouts],
    ):
        kg = load_ng / NANOGRAMS[Unit.KG]
        log.setdefault(slug, []).append(PlainSet(date.fromisoformat(day), kg, reps, rir, low))
    return log


def read_own_raises(connection: sqlite3.Connection) -> dict[str, OwnRaises]:
    """What the lifter's own newest raises came to, by their size."""
    return counted(newest_raises(read_log(connection, WORKOUTS_LOOKED_BACK_ON)))


def finished_state(connection: sqlite3.Connection) -> tuple[object, ...]:
    """What changes with each answer, and each workout looked back on that is added or edited."""
    row: tuple[object, ...] = connection.execute(
        "SELECT count(*), sum(revision), sum(finished_at), max(id),"
        f" (SELECT count(*) FROM nudge_answer) FROM {_NEWEST}",
        [WORKOUTS_LOOKED_BACK_ON],
    ).fetchone()
    return row


def read_outcome(connection: sqlite3.Connection) -> "Outcome":
    """What became of the raises that were nudged and taken.

    One came true if the first work set at the load proposed stayed in the range; one that was
    never lifted counts for nothing.
    """
    from brainlift_tui.core.forecast.backtest import Outcome

    successes = trials = 0
    for load_to, unit_to, workout, exercise in connection.execute(
        "SELECT load_to, unit_to, workout.id, exercise_id"
        " FROM nudge_answer JOIN finished_workout AS workout ON workout.id = workout_id"
        f" WHERE kind = ? AND answer = '{NudgeAnswer.TAKEN}'",
        [AdviceKind.HEAVIER],
    ):
        after = any_load_of(load_to, unit_to)
        if after is None:
            continue
        weight = weight_of(after)
        lifted = connection.execute(
            "SELECT reps >= target_low FROM workout_exercise"
            " JOIN work_set AS workout_set ON entry_id = workout_exercise.id"
            " WHERE workout_id = ?1 AND exercise_id = ?2 AND reps IS NOT NULL"
            " AND (abs(load_ng - ?3) * 1000 <= abs(load_ng)"
            f"  OR unit = '{NAMED}' AND lower(load) = lower(?4))"
            " AND target_low IS NOT NULL"
            " ORDER BY workout_exercise.position, workout_set.position LIMIT 1",
            [workout, exercise, weight.ng if weight else None, after.text],
        ).fetchone()
        if lifted is not None:
            successes, trials = successes + lifted[0], trials + 1
    return Outcome(successes, trials)
