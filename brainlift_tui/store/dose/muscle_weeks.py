"""Hard sets per muscle and day, of some weeks: the workouts of those weeks alone are read."""

import sqlite3
from collections import Counter
from datetime import date

from brainlift_tui.core.dose.muscle_weeks import MuscleDay
from brainlift_tui.core.exercise.exercise import Exercise, Muscle
from brainlift_tui.store.exercise.exercises import read_exercises
from brainlift_tui.store.file.schema import FINISHED, UNDER_WAY
from brainlift_tui.store.looking_back.derived import HARD_SETS

_SETS = f"""
FROM (SELECT day, entry.exercise_id, {HARD_SETS} AS hard
FROM workout INDEXED BY {{index}}
CROSS JOIN workout_exercise AS entry ON workout_id = workout.id
CROSS JOIN exercise ON exercise.id = entry.exercise_id
CROSS JOIN workout_set ON entry_id = entry.id
WHERE {{which}} AND day BETWEEN ? AND ?
GROUP BY workout.id, entry.exercise_id)
"""
_MUSCLES = " CROSS JOIN exercise_muscle AS works USING (exercise_id)"
_OF = tuple(
    _SETS.format(index=index, which=which)
    for index, which in (
        ("workout_by_day", FINISHED),
        ("one_open_workout", UNDER_WAY),
    )
)
"""Of the finished workouts and of the one under way, which stand in different indexes."""


def read_muscle_sets(connection: sqlite3.Connection, first: date, last: date) -> list[MuscleDay]:
    """What was done for each muscle on each of those days, the workout under way included.

    Warm-ups, drops, cardio and failed attempts don't count, as in `core.dose.trained`.
    """
    between = [first.isoformat(), last.isoformat()]
    return [
        MuscleDay(date.fromisoformat(day), Muscle(muscle), direct, indirect)
        for sets in _OF
        for day, muscle, direct, indirect in connection.execute(
            "SELECT day, muscle, coalesce(sum(hard) FILTER (WHERE share = 'direct'), 0),"
            " coalesce(sum(hard) FILTER (WHERE share = 'indirect'), 0)"
            f" {sets}{_MUSCLES} WHERE hard GROUP BY day, muscle",
            between,
        )
    ]


def read_exercise_sets(
    connection: sqlite3.Connection, first: date, last: date
) -> list[tuple[Exercise, int]]:
    """The exercises of those days with their hard sets, those with the most first."""
    between = [first.isoformat(), last.isoformat()]
    sums: Counter[int] = Counter()
    for sets in _OF:
        for exercise, count in connection.execute(
            f"SELECT exercise_id, sum(hard) {sets} WHERE hard GROUP BY exercise_id",
            between,
        ):
            sums[exercise] += count
    exercises = read_exercises(connection, sums)
    counted = [(exercises[row], count) for row, count in sums.items()]
    return sorted(counted, key=lambda pair: (-pair[1], pair[0].name))
