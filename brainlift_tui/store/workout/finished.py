"""A finished workout read for looking back on it: at its end, and any time later."""

import sqlite3
from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType

from brainlift_tui.core.coaching.case import OwnRaises
from brainlift_tui.core.dose.trained import week_start
from brainlift_tui.core.identity import WorkoutId
from brainlift_tui.core.looking_back.records import Best
from brainlift_tui.core.session.session import Session
from brainlift_tui.core.session.summary import Finished, Origin
from brainlift_tui.core.workout.workout import Felt
from brainlift_tui.store.coaching.reading import advice_after, outlooks_after
from brainlift_tui.store.lifter.settings import read_settings
from brainlift_tui.store.looking_back.records import records_of_workout
from brainlift_tui.store.session.today import read_session_of

NOT_COUNTED: Mapping[str, OwnRaises] = MappingProxyType({})
"""The lifter's own raises before they were looked back on."""


def read_finished(
    connection: sqlite3.Connection, workout: WorkoutId, own: Mapping[str, OwnRaises] = NOT_COUNTED
) -> Finished | None:
    """A finished workout with its records, its plan and what it says about next time.

    Args:
        connection: Where to read.
        workout: Its id.
        own: What the lifter's own raises came to, for what is said about next time.

    Returns:
        None if the workout is gone, or is not finished (any more).
    """
    row = connection.execute(
        "SELECT uid, day, finished_at - started_at, session_effort, felt FROM finished_workout"
        " WHERE id = ?",
        [workout],
    ).fetchone()
    session = None if row is None else read_session_of(connection, workout)
    if session is None:
        return None
    uid, day, lasted_s, effort, felt = row
    next_time = advice_after(connection, session, own)
    return Finished(
        session=session,
        id=workout,
        uid=uid,
        lasted_s=lasted_s,
        origins=_origins(connection, workout),
        skipped=_skipped(connection, workout),
        records=_records(connection, workout, session),
        next_time=next_time,
        same_until=outlooks_after(connection, session, own, next_time),
        session_effort=effort,
        felt=None if felt is None else Felt(felt),
        sessions_this_week=_sessions(connection, date.fromisoformat(day)),
    )


def finished_id(connection: sqlite3.Connection, uid: str) -> WorkoutId:
    """The id in this database of a workout just finished."""
    row = connection.execute("SELECT id FROM workout WHERE uid = ?", [uid]).fetchone()
    return WorkoutId(row[0])


def _origins(connection: sqlite3.Connection, workout: WorkoutId) -> dict[int, Origin]:
    return {
        position: Origin(origin == "planned", instead_of or "", origin == "imported")
        for position, origin, instead_of in connection.execute(
            "SELECT position, workout_exercise.origin, planned.name FROM workout_exercise"
            " LEFT JOIN exercise AS planned ON planned.id = planned_exercise_id"
            "  AND planned.id <> exercise_id"
            " WHERE workout_id = ?",
            [workout],
        )
    }


def _skipped(connection: sqlite3.Connection, workout: WorkoutId) -> tuple[str, ...]:
    rows = connection.execute(
        "SELECT name FROM workout_exercise JOIN exercise ON exercise.id = exercise_id"
        " WHERE workout_id = ? AND skipped ORDER BY position",
        [workout],
    )
    return tuple(row[0] for row in rows)


def _records(
    connection: sqlite3.Connection, workout: WorkoutId, session: Session
) -> dict[int, tuple[Best, ...]]:
    """The records by the place of the exercise."""
    places = {exercise.entry: exercise.position for exercise in session.exercises}
    records: dict[int, tuple[Best, ...]] = {}
    for kept in records_of_workout(connection, workout):
        if kept.entry in places:
            place = places[kept.entry]
            records[place] = (*records.get(place, ()), kept.best)
    return records


def _sessions(connection: sqlite3.Connection, day: date) -> int:
    """The days of a day's week that were trained on."""
    first = week_start(day, read_settings(connection).week_begins)
    row = connection.execute(
        "SELECT count(DISTINCT day) FROM finished_workout WHERE day BETWEEN ? AND ?",
        [first.isoformat(), (first + timedelta(days=6)).isoformat()],
    ).fetchone()
    return int(row[0])
