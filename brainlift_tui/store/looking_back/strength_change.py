"""Strength against the first month: two months of each exercise, from what is kept of sessions."""

import sqlite3
from datetime import date
from itertools import groupby
from typing import NamedTuple

from brainlift_tui.core.body.body import Weights
from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.looking_back.strength import system_estimate
from brainlift_tui.core.looking_back.strength_change import (
    BodyHalf,
    Compared,
    Months,
    PartChange,
    part_change,
    part_of,
)
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
_SESSIONS = (
    f"SELECT e1rm_g FROM exercise_session WHERE {_BETWEEN} AND e1rm_g IS NOT NULL ORDER BY day"
)
_SETS = (
    "SELECT exercise_session.day, exercise_session.workout_id,"
    f" {SET.of('workout_set')}"
    " FROM exercise_session CROSS JOIN workout_exercise"
    "  ON workout_exercise.workout_id = exercise_session.workout_id"
    "  AND workout_exercise.exercise_id = exercise_session.exercise_id"
    " CROSS JOIN workout_set ON entry_id = workout_exercise.id"
    " WHERE exercise_session.exercise_id = ? AND exercise_session.day BETWEEN ? AND ?"
    " ORDER BY exercise_session.day, exercise_session.workout_id"
)
_DONE_BETWEEN = f"SELECT EXISTS (SELECT 1 FROM exercise_session WHERE {_BETWEEN})"
_BEGAN = "SELECT day FROM exercise_session WHERE exercise_id = ? ORDER BY day LIMIT 1"
_BEGAN_WEIGHTED = _BEGAN.replace(" ORDER", " AND e1rm_g IS NOT NULL ORDER")


def read_strength(connection: sqlite3.Connection) -> Strength:
    """How much stronger the lifter is than in the first month."""
    span = read_span(connection)
    if span is None:
        return Strength(None)
    months = Months(*span)
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
            for part in BodyHalf
        ),
    )


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
    """The best estimated 1RM of each session of an exercise, in kg or in bodyweights."""

    def __init__(self, connection: sqlite3.Connection, weights: Weights) -> None:
        self._connection = connection
        self.weights = weights

    def of(self, row: int, exercise: Exercise, first: date, last: date) -> tuple[float, ...]:
        """Those from one day to another; sessions without an estimate are left out."""
        between = [row, *_numbers(first, last)]
        if not exercise.lifts_body:
            rows = self._connection.execute(_SESSIONS, between)
            return tuple(grams / 1000 for (grams,) in rows)
        estimates = []
        sets = self._connection.execute(_SETS, between)
        for (day, _), session in groupby(sets, key=lambda of_set: of_set[:2]):
            done = [SET.value(of_set[2:]) for of_set in session]
            bodyweight = self.weights.on(day_of(day))
            if bodyweight is None and any(training_set.load for training_set in done):
                continue
            best = (system_estimate(training_set, bodyweight or 1) for training_set in done)
            if told := [estimate for estimate in best if estimate is not None]:
                estimates.append(max(told))
        return tuple(estimates)

    def done(self, row: int, first: date, last: date) -> bool:
        """Whether it was done at all between two days."""
        rows = self._connection.execute(_DONE_BETWEEN, [row, *_numbers(first, last)])
        return bool(rows.fetchone()[0])

    def began(self, row: int, exercise: Exercise) -> date:
        """The first day that counts."""
        own_weight = exercise.lifts_body
        rows = self._connection.execute(_BEGAN if own_weight else _BEGAN_WEIGHTED, [row])
        return day_of(rows.fetchone()[0])


def _numbers(first: date, last: date) -> tuple[int, int]:
    return int(f"{first:%Y%m%d}"), int(f"{last:%Y%m%d}")
