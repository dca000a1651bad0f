"""How the last sessions left the lifter, with their sets and the night before."""

import sqlite3
from datetime import date

from brainlift_tui.core.dose.feeling import LeftBy
from brainlift_tui.core.workout.workout import Felt

LOOKED_BACK = 150
"""About a year of training: so many of the last workouts are looked at."""


def read_left(connection: sqlite3.Connection) -> tuple[LeftBy, ...]:
    """The last workouts after which the lifter said how they felt, the newest first."""
    rows = connection.execute(
        "SELECT last.day, felt, slept_h, session_effort,"
        " (SELECT coalesce(sum(hard_sets), 0) FROM workout_exercise JOIN exercise_session"
        "  ON exercise_session.exercise_id = workout_exercise.exercise_id"
        "  AND exercise_session.day = CAST(replace(last.day, '-', '') AS INTEGER)"
        "  AND exercise_session.workout_id = last.id WHERE workout_exercise.workout_id = last.id)"
        " FROM (SELECT id, day, felt, session_effort FROM finished_workout"
        "  ORDER BY started_at DESC LIMIT ?) AS last"
        " LEFT JOIN check_in ON check_in.day = last.day WHERE felt IS NOT NULL",
        [LOOKED_BACK],
    )
    return tuple(
        LeftBy(date.fromisoformat(day), Felt(felt), hard_sets, slept_h, effort)
        for day, felt, slept_h, effort, hard_sets in rows
    )
