"""What is known of a lifter that says where to begin an exercise never done."""

import sqlite3
from collections.abc import Iterator
from datetime import timedelta

from brainlift_tui.core.coaching.easing.layoff import fraction_after
from brainlift_tui.core.session.first_load import FirstLoad, Lifted, first_load
from brainlift_tui.core.session.session import Session
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.store.coaching.reading import read_lifter
from brainlift_tui.store.exercise.exercises import read_exercises
from brainlift_tui.store.session.past import read_past

LATELY_DAYS = 365
"""What was lifted longer ago says nothing of today."""

LATE_WORKOUTS = 10
"""So many workouts are looked through for exercises of any movement."""


def read_first_load(
    connection: sqlite3.Connection, session: Session, exercise: SessionExercise
) -> FirstLoad | None:
    """The load to begin an exercise of today with; None where nothing is known."""
    lifter = read_lifter(connection, session.day)
    older = lifter.older(session.day)
    return first_load(
        exercise.exercise,
        exercise.loads,
        [*_today(session), *_before(connection, session, exercise, older=older)],
        bodyweight_kg=lifter.bodyweight_kg,
        careful=older or lifter.novice,
    )


def _today(session: Session) -> Iterator[Lifted]:
    for exercise in session.exercises:
        sets = tuple(logged.done for logged in exercise.work_done)
        if sets:
            yield Lifted(exercise.exercise, sets, today=True)


def _before(
    connection: sqlite3.Connection, session: Session, exercise: SessionExercise, *, older: bool
) -> Iterator[Lifted]:
    """The same movement whenever it was done, and every other of the newest workouts."""
    rows = connection.execute(
        "SELECT id FROM exercise WHERE pattern = ? AND measure = 'weighted'"
        " UNION SELECT exercise_id FROM workout_exercise WHERE workout_id IN"
        " (SELECT id FROM finished_workout ORDER BY started_at DESC LIMIT ?)",
        [exercise.exercise.pattern, LATE_WORKOUTS],
    )
    since = session.day - timedelta(days=LATELY_DAYS)
    for row, known in read_exercises(connection, [row for (row,) in rows]).items():
        newest = read_past(connection, row, limit=1)
        if newest and newest[-1].day >= since and known.slug != exercise.exercise.slug:
            days = (session.day - newest[-1].day).days
            yield Lifted(known, newest[-1].work_sets, fraction_after(days, older=older))
