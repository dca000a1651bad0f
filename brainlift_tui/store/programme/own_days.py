"""The days that the lifter trains by, read from their log."""

import sqlite3
from collections.abc import Iterator
from datetime import date
from itertools import groupby

from brainlift_tui.core.programme.own_days import (
    LATELY,
    EarlierEntry,
    EarlierWorkout,
    OwnDays,
    own_days,
)
from brainlift_tui.store.exercise.exercises import read_exercises


def read_own_days(connection: sqlite3.Connection) -> OwnDays | None:
    """The days that come again in the last weeks of the log; None where there are none."""
    first, last = connection.execute("SELECT min(day), max(day) FROM finished_workout").fetchone()
    if first is None:
        return None
    since = date.fromisoformat(last) - LATELY
    return own_days(tuple(_workouts(connection, since)), date.fromisoformat(first))


def _workouts(connection: sqlite3.Connection, since: date) -> Iterator[EarlierWorkout]:
    """The workouts since a day, oldest first, with what counts in them."""
    rows = connection.execute(
        "SELECT workout.id, day, title, entry.id, exercise_id, superset,"
        " CASE WHEN measure IN ('hold', 'cardio') THEN seconds ELSE coalesce(reps, seconds) END"
        " FROM finished_workout AS workout"
        " CROSS JOIN workout_exercise AS entry ON workout_id = workout.id"
        " JOIN exercise ON exercise.id = exercise_id"
        " JOIN work_set ON entry_id = entry.id"
        " WHERE day > ? ORDER BY day, started_at, workout.id, entry.position, work_set.position",
        [since.isoformat()],
    ).fetchall()
    exercises = read_exercises(connection, {row[4] for row in rows})
    for (_, day, title), of_workout in groupby(rows, lambda row: row[:3]):
        entries = []
        for (_, exercise, superset), sets in groupby(of_workout, lambda row: row[3:6]):
            counts = tuple(row[6] for row in sets if row[6])
            if counts:
                entries.append(EarlierEntry(exercises[exercise], counts, superset))
        yield EarlierWorkout(date.fromisoformat(day), title, tuple(entries))
