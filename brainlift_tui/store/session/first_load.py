"""What is known of a lifter that says where to begin an exercise never done."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from brainlift_tui.core.coaching.easing.layoff import fraction_after
from brainlift_tui.core.session.first_load import FirstLoad, Lifted, first_load
from brainlift_tui.core.session.session import Session
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.core.workout.past_session import PastSession
from brainlift_tui.core.workout.plausible import doubted
from brainlift_tui.store.coaching.reading import read_confirmed, read_lifter
from brainlift_tui.store.exercise.exercises import read_exercises
from brainlift_tui.store.session.past import read_past

LATELY_DAYS = 365
"""What was lifted longer ago says nothing of today."""

LATE_WORKOUTS = 10
"""So many workouts are looked through for exercises of any movement."""

SESSIONS_BEFORE = 6
"""Sessions of an exercise that say whether its newest one can be meant."""


def read_first_load(
    connection: sqlite3.Connection, session: Session, exercise: SessionExercise
) -> FirstLoad | None:
    """The load to begin an exercise of today with; None where nothing is known."""
    lifter = read_lifter(connection, session.day)
    older, confirmed = lifter.older(session.day), read_confirmed(connection)
    return first_load(
        exercise.exercise,
        exercise.loads,
        [
            *_today(session, confirmed),
            *_before(connection, session, exercise, confirmed, older=older),
        ],
        bodyweight_kg=lifter.bodyweight_kg,
        careful=older or lifter.novice,
    )


def _today(session: Session, confirmed: Mapping[str, date]) -> Iterator[Lifted]:
    for exercise in session.exercises:
        done = exercise.as_past(session.day)
        days = [*exercise.past[-SESSIONS_BEFORE:], done]
        newest = _newest_meant(days, confirmed.get(exercise.exercise.slug))
        if exercise.work_done and newest is not None and newest.day == session.day:
            yield Lifted(exercise.exercise, newest.work_sets, today=True)


def _before(
    connection: sqlite3.Connection,
    session: Session,
    exercise: SessionExercise,
    confirmed: Mapping[str, date],
    *,
    older: bool,
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
        days = read_past(connection, row, limit=SESSIONS_BEFORE)
        newest = _newest_meant(days, confirmed.get(known.slug))
        if newest and newest.day >= since and known.slug != exercise.exercise.slug:
            share = fraction_after((session.day - newest.day).days, older=older)
            yield Lifted(known, newest.work_sets, share)


def _newest_meant(days: Sequence[PastSession], confirmed: date | None) -> PastSession | None:
    """The newest session with work sets, without those that are in doubt."""
    sure = sum(confirmed is not None and session.day <= confirmed for session in days)
    strange = doubted([session.sets for session in days], sure)
    for at, session in reversed(list(enumerate(days))):
        kept = (done for place, done in enumerate(session.sets) if (at, place) not in strange)
        meant = session._replace(sets=tuple(kept))
        if meant.work_sets:
            return meant
    return None
