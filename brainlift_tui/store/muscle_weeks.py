"""Hard sets per muscle and day, of some weeks: the workouts of those weeks alone are read."""

import sqlite3
from datetime import date

from brainlift_tui.core.dose.muscle_weeks import Counted
from brainlift_tui.core.exercise import Muscle

_SETS = """
SELECT day, muscle, count(*) FILTER (WHERE share = 'direct'),
    count(*) FILTER (WHERE share = 'indirect')
FROM workout CROSS JOIN workout_exercise AS entry ON workout_id = workout.id
CROSS JOIN exercise ON exercise.id = entry.exercise_id
CROSS JOIN exercise_muscle AS works ON works.exercise_id = exercise.id
CROSS JOIN workout_set ON entry_id = entry.id
WHERE workout.deleted_at IS NULL AND {which} AND day BETWEEN ? AND ?
    AND measure <> 'cardio' AND kind IN ('work', 'failure') AND (reps > 0 OR seconds > 0)
GROUP BY day, muscle
"""
_FINISHED = _SETS.format(which="finished_at IS NOT NULL")
_UNDER_WAY = _SETS.format(which="finished_at IS NULL")


def read_muscle_sets(connection: sqlite3.Connection, first: date, last: date) -> list[Counted]:
    """What was done for each muscle on each of those days, the workout under way included.

    Warm-ups, drops, cardio and failed attempts don't count, as in `core.dose.trained`.
    """
    between = [first.isoformat(), last.isoformat()]
    return [
        Counted(date.fromisoformat(day), Muscle(muscle), direct, indirect)
        for sql in (_FINISHED, _UNDER_WAY)
        for day, muscle, direct, indirect in connection.execute(sql, between)
    ]
