"""The workout under way."""

import sqlite3

_ANY_SET = (
    "SELECT 1 FROM open_workout JOIN workout_exercise ON workout_id = open_workout.id"
    " JOIN workout_set ON entry_id = workout_exercise.id LIMIT 1"
)


def anything_under_way(connection: sqlite3.Connection) -> bool:
    """Whether a set stands in it."""
    return connection.execute(_ANY_SET).fetchone() is not None
