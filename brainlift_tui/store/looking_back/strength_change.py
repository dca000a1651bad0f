"""Strength against the first month: two months of each exercise, and nothing read besides.

The first month is that in which it began to be told, by keys, numbers or a programme, how much was
left in the sets; where it never was, or not long ago, that in which training began.
"""

import sqlite3
from collections.abc import Iterable
from datetime import date
from itertools import groupby

from brainlift_tui.core.body.body import Weights
from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.looking_back.strength import Shown, shown, shown_by
from brainlift_tui.core.looking_back.strength_change import (
    BodyHalf,
    Compared,
    Months,
    PartChange,
    baseline,
    part_change,
    part_of,
)
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.workout.workout import TrainingSet
from brainlift_tui.store.exercise.exercises import read_exercises
from brainlift_tui.store.looking_back.derived import day_of
from brainlift_tui.store.looking_back.progress import read_weights
from brainlift_tui.store.looking_back.training_days import read_span
from brainlift_tui.store.workout.set_columns import SET


class Strength(NamedTuple):
    """What the Strength screen shows.

    Attributes:
        months: The two months; None before anything is logged.
        parts: Legs and hips, then the upper body; empty while the months are not apart.
    """

    months: Months | None
    parts: tuple[PartChange, ...] = ()


_DONE = """
SELECT id FROM exercise WHERE measure IN ('weighted', 'bodyweight', 'assisted')
    AND EXISTS (SELECT 1 FROM exercise_session WHERE exercise_id = exercise.id)
"""
_BETWEEN = "exercise_id = ? AND day BETWEEN ? AND ?"
_SETS = (
    "SELECT exercise_session.day, exercise_session.workout_id, target_reserve,"
    f" {SET.of('workout_set')}"
    " FROM exercise_session CROSS JOIN workout_exercise"
    "  ON workout_exercise.workout_id = exercise_session.workout_id"
    "  AND workout_exercise.exercise_id = exercise_session.exercise_id"
    " CROSS JOIN workout_set ON entry_id = workout_exercise.id"
    " WHERE exercise_session.exercise_id = ? AND exercise_session.day BETWEEN ? AND ?"
    " AND NOT EXISTS (SELECT 1 FROM doubted_set WHERE doubted_set.entry_id = workout_set.entry_id"
    "  AND doubted_set.position = workout_set.position AND NOT settled)"
    " ORDER BY exercise_session.day, exercise_session.workout_id"
)
_DONE_BETWEEN = f"SELECT EXISTS (SELECT 1 FROM exercise_session WHERE {_BETWEEN})"
_BEGAN = "SELECT day FROM exercise_session WHERE exercise_id = ? ORDER BY day LIMIT 1"
_BEGAN_WEIGHTED = _BEGAN.replace(" ORDER", " AND e1rm_g IS NOT NULL ORDER")
_FIRST_TOLD = "SELECT min(day) FROM exercise_session WHERE effort_told = 1"


def read_strength(
    connection: sqlite3.Connection,
    until: date | None = None,
    halves: Iterable[BodyHalf] = BodyHalf,
) -> Strength:
    """How much stronger the lifter is than in the first month.

    Args:
        connection: What reads the database.
        until: As it stood on a day; None for the last day trained.
        halves: Of these halves of the body.
    """
    span = read_span(connection)
    if span is None or (until is not None and until < span[0]):
        return Strength(None)
    began, last = span
    months = _months(connection, Months(began, last if until is None else min(until, last)))
    if not months.apart:
        return Strength(months)
    exercises = read_exercises(connection, (row for (row,) in connection.execute(_DONE)))
    estimates = _Estimates(connection, read_weights(connection))
    return Strength(
        months,
        tuple(
            _part(
                estimates,
                part,
                months,
                {row: exercise for row, exercise in exercises.items() if part_of(exercise) is part},
            )
            for part in halves
        ),
    )


def _months(connection: sqlite3.Connection, ever: Months) -> Months:
    """The two months to compare: from where effort was first told, if that is long enough ago."""
    first = connection.execute(_FIRST_TOLD).fetchone()[0]
    if first is None or day_of(first) == ever.began:
        return ever
    told = ever._replace(began=day_of(first), moved=True)
    return told if told.apart else ever


def _part(
    estimates: "_Estimates", part: BodyHalf, months: Months, exercises: dict[int, Exercise]
) -> PartChange:
    compared, later, unrated, gone = [], [], [], 0
    for row, exercise in exercises.items():
        in_bodyweights = exercise.lifts_body and not estimates.weights
        first = estimates.of(row, exercise, *months.first)
        now = estimates.of(row, exercise, *months.now)
        if first and now:
            compared.append(Compared(exercise, first, now, months.began, in_bodyweights))
        elif estimates.done(row, *months.first):
            if estimates.done(row, *months.now):
                unrated.append(exercise)
            else:
                gone += 1
        elif now:
            own = Months(estimates.began(row, exercise), months.until)
            if own.apart:
                first = estimates.of(row, exercise, *own.first)
                later.append(Compared(exercise, first, now, own.began, in_bodyweights))
    return part_change(part, compared, later, gone, unrated)


class _Estimates:
    """What each session of an exercise shows of the 1RM, in kg or in bodyweights."""

    def __init__(self, connection: sqlite3.Connection, weights: Weights) -> None:
        self._connection = connection
        self.weights = weights

    def of(self, row: int, exercise: Exercise, first: date, last: date) -> tuple[Shown, ...]:
        """Those from one day to another; sessions without an estimate are left out."""
        sessions = []
        sets = self._connection.execute(_SETS, [row, *_numbers(first, last)])
        for (day, _), session in groupby(sets, key=lambda of_set: of_set[:2]):
            done = [(asked, SET.value(of_set)) for _, _, asked, *of_set in session]
            bodyweight = self._bodyweight(exercise, day_of(day), done)
            if bodyweight is None:
                continue
            of_sets = (shown(training_set, bodyweight, asked) for asked, training_set in done)
            if (best := shown_by(filter(None, of_sets))) is not None:
                sessions.append(best)
        return baseline(sessions)

    def _bodyweight(
        self, exercise: Exercise, day: date, done: Iterable[tuple[int | None, TrainingSet]]
    ) -> float | None:
        """What the body adds to the load, in kg or as 1; None where that can't be told."""
        if not exercise.lifts_body:
            return 0.0
        bodyweight = self.weights.on(day)
        if bodyweight is None and any(training_set.load for _, training_set in done):
            return None
        return bodyweight or 1.0

    def done(self, row: int, first: date, last: date) -> bool:
        """Whether it was done at all between two days."""
        rows = self._connection.execute(_DONE_BETWEEN, [row, *_numbers(first, last)])
        return bool(rows.fetchone()[0])

    def began(self, row: int, exercise: Exercise) -> date:
        """The first day with an estimate, else the first day at all."""
        tried = (_BEGAN,) if exercise.lifts_body else (_BEGAN_WEIGHTED, _BEGAN)
        days = (self._connection.execute(sql, [row]).fetchone() for sql in tried)
        return day_of(next(day[0] for day in days if day is not None))


def _numbers(first: date, last: date) -> tuple[int, int]:
    return int(f"{first:%Y%m%d}"), int(f"{last:%Y%m%d}")
