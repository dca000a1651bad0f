"""Strength against the first month, from sums kept per session: two months of each exercise."""

import sqlite3
from dataclasses import dataclass
from datetime import date

from brainlift_tui.core.exercise import Exercise
from brainlift_tui.core.strength_change import (
    Compared,
    Months,
    Part,
    PartChange,
    part_change,
    part_of,
)
from brainlift_tui.store.derived import day_of
from brainlift_tui.store.exercises import read_exercises
from brainlift_tui.store.training_days import read_span


@dataclass(frozen=True, slots=True)
class Strength:
    """What the Strength screen shows.

    Attributes:
        months: The two months; None before anything is logged.
        parts: Legs and hips, then the upper body; empty while the months are not apart.
    """

    months: Months | None
    parts: tuple[PartChange, ...] = ()


_DONE = """
SELECT id FROM exercise WHERE measure = 'weighted'
    AND EXISTS (SELECT 1 FROM exercise_session WHERE exercise_id = exercise.id)
"""
_SESSIONS = (
    "SELECT e1rm_g FROM exercise_session"
    " WHERE exercise_id = ? AND day BETWEEN ? AND ? AND e1rm_g IS NOT NULL ORDER BY day"
)
_BEGAN = (
    "SELECT day FROM exercise_session WHERE exercise_id = ? AND e1rm_g IS NOT NULL"
    " ORDER BY day LIMIT 1"
)


def read_strength(connection: sqlite3.Connection) -> Strength:
    """How much stronger the lifter is than in the first month."""
    span = read_span(connection)
    if span is None:
        return Strength(None)
    months = Months(*span)
    if not months.apart:
        return Strength(months)
    exercises = read_exercises(connection, (row for (row,) in connection.execute(_DONE)))
    return Strength(
        months,
        tuple(
            _part(
                connection,
                part,
                months,
                {row: exercise for row, exercise in exercises.items() if part_of(exercise) is part},
            )
            for part in Part
        ),
    )


def _part(
    connection: sqlite3.Connection, part: Part, months: Months, exercises: dict[int, Exercise]
) -> PartChange:
    compared, later, gone = [], [], 0
    for row, exercise in exercises.items():
        first = _estimates(connection, row, *months.first)
        now = _estimates(connection, row, *months.now)
        if first and now:
            compared.append(Compared(exercise, first, now, months.began))
        elif first:
            gone += 1
        elif now:
            began = connection.execute(_BEGAN, [row]).fetchone()[0]
            own = Months(day_of(began), months.until)
            if own.apart:
                first = _estimates(connection, row, *own.first)
                later.append(Compared(exercise, first, now, own.began))
    return part_change(part, compared, later, gone)


def _estimates(
    connection: sqlite3.Connection, exercise: int, first: date, last: date
) -> tuple[float, ...]:
    """The best estimated 1RM of each session of those days, in kg."""
    between = [exercise, int(f"{first:%Y%m%d}"), int(f"{last:%Y%m%d}")]
    return tuple(grams / 1000 for (grams,) in connection.execute(_SESSIONS, between))
