"""Logged sets that can hardly be meant, where the lifter has not said that they are right."""

import sqlite3
from itertools import groupby

from brainlift_tui.core.coaching.nudge import AdviceKind, NudgeAnswer
from brainlift_tui.core.workout.plausible import doubted
from brainlift_tui.store.workout.set_columns import SET

Place = tuple[int, int]
"""Where a set stands: the id of the exercise in its workout, and the set's position there."""


def read_doubted(connection: sqlite3.Connection, exercise: int) -> frozenset[Place]:
    """The sets of an exercise that are in doubt.

    Args:
        connection: Where to read.
        exercise: The exercise's id.
    """
    rows = connection.execute(
        f"SELECT workout.id, day, entry_id, workout_set.position, {SET.of('workout_set')}"
        " FROM workout_exercise CROSS JOIN workout ON workout.id = workout_id"
        " CROSS JOIN workout_set ON entry_id = workout_exercise.id"
        " WHERE exercise_id = ? AND deleted_at IS NULL"
        " ORDER BY started_at, workout.id, workout_exercise.position, workout_exercise.id,"
        "  workout_set.position",
        [exercise],
    )
    workouts = [list(group) for _, group in groupby(rows, key=lambda row: row[0])]
    confirmed = connection.execute(
        "SELECT max(day) FROM nudge_answer JOIN workout ON workout.id = workout_id"
        f" WHERE exercise_id = ? AND kind = '{AdviceKind.HOLD}'"
        f" AND answer = '{NudgeAnswer.TAKEN}' AND deleted_at IS NULL",
        [exercise],
    ).fetchone()[0]
    sure = sum(confirmed is not None and rows[0][1] <= confirmed for rows in workouts)
    found = doubted([[SET.value(row[4:]) for row in rows] for rows in workouts], sure)
    return frozenset(tuple(workouts[at][place][2:4]) for at, place in found)
