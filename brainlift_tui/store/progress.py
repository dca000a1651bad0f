"""One exercise over time, read from what was worked out beforehand: no query walks its sets."""

import sqlite3
from dataclasses import dataclass
from datetime import date

from brainlift_tui.core.body import Weights
from brainlift_tui.core.load import NANOGRAMS, Unit
from brainlift_tui.core.progress import Summary
from brainlift_tui.core.records import Axis, Best
from brainlift_tui.core.workout import TrainingSet, local_day
from brainlift_tui.store.derived import day_of
from brainlift_tui.store.exercises import exercise_id
from brainlift_tui.store.records import KeptBest, read_bests, read_kept_bests
from brainlift_tui.store.values import SET_COLUMNS, instant, load_of, set_of


@dataclass(frozen=True, slots=True)
class DatedBest:
    """A personal best and when it was.

    Attributes:
        best: The best.
        workout: The workout's id.
        day: Its local day.
    """

    best: Best
    workout: int
    day: date


def read_summaries(connection: sqlite3.Connection, slug: str) -> tuple[Summary, ...]:
    """Every session of an exercise in a finished workout, oldest first."""
    rows = connection.execute(
        "SELECT day, workout_id, hard_sets, reps, volume_g, top_ng, e1rm_g, most_reps, longest_s"
        " FROM exercise_session WHERE exercise_id = ? ORDER BY day, workout_id",
        [exercise_id(connection, slug)],
    )
    return tuple(Summary(day_of(day), *rest) for day, *rest in rows)


def read_session_sets(
    connection: sqlite3.Connection, slug: str, workout: int
) -> tuple[TrainingSet, ...]:
    """The sets of an exercise in one workout, in order."""
    columns = ", ".join(f"workout_set.{column}" for column in SET_COLUMNS.split(", "))
    rows = connection.execute(
        f"SELECT {columns} FROM workout_exercise CROSS JOIN workout_set"
        " ON entry_id = workout_exercise.id WHERE workout_id = ? AND exercise_id = ?"
        " ORDER BY workout_exercise.position, workout_set.position",
        [workout, exercise_id(connection, slug)],
    )
    return tuple(set_of(row) for row in rows)


def record_workouts(connection: sqlite3.Connection, slug: str) -> frozenset[int]:
    """The workouts that a record of the exercise was told in."""
    rows = connection.execute(
        "SELECT workout_id FROM personal_best WHERE exercise_id = ? AND record IS NOT NULL",
        [exercise_id(connection, slug)],
    )
    return frozenset(row[0] for row in rows)


def read_rep_bests(connection: sqlite3.Connection, slug: str) -> dict[int, DatedBest]:
    """The heaviest set for each number of reps from 1 to 12, as far as there is one."""
    exercise = exercise_id(connection, slug)
    found = read_bests(connection, exercise).by_reps
    kept = read_kept_bests(connection, exercise)
    return {reps: _dated(connection, best, kept) for reps, best in found.items()}


def read_other_bests(connection: sqlite3.Connection, slug: str) -> tuple[DatedBest, ...]:
    """The best on each other axis: holds, distances, the estimate, the volume of a session."""
    exercise = exercise_id(connection, slug)
    kept = read_kept_bests(connection, exercise)
    found = []
    for axis in Axis:
        of_axis = [one for one in kept if one.best.axis is axis]
        if of_axis and axis is not Axis.REPS:
            top = max(of_axis, key=lambda one: (one.best.size, one.best.count))
            found.append(_dated(connection, top.best, kept))
        counted = axis in (Axis.REPS, Axis.SECONDS)
        if counted and (most := max(of_axis, key=lambda one: one.best.count, default=None)):
            most_best = _dated(connection, most.best, kept)
            if most_best not in found:
                found.append(most_best)
    return tuple(found)


def _dated(connection: sqlite3.Connection, best: Best, kept: tuple[KeptBest, ...]) -> DatedBest:
    workout = next(one.workout for one in kept if one.best == best)
    row = connection.execute("SELECT day FROM workout WHERE id = ?", [workout]).fetchone()
    return DatedBest(best, workout, date.fromisoformat(row[0]))


def read_weights(connection: sqlite3.Connection) -> Weights:
    """What the lifter weighed, ever."""
    rows = connection.execute(
        "SELECT measured_at, zone, value, unit FROM body WHERE what = 'bodyweight'"
        " AND unit IN ('kg', 'lb') ORDER BY measured_at, id"
    )
    weighed = []
    for at, zone, text, unit in rows:
        load = load_of(text, unit)
        if load is not None:
            weighed.append((local_day(instant(at), zone), load.ng / NANOGRAMS[Unit.KG]))
    return Weights(weighed)
