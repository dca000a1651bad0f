"""Every exercise there is to choose from, read once and then found and ranked without SQL."""

import sqlite3
from dataclasses import dataclass

from brainlift_tui.core.exercise import Exercise
from brainlift_tui.core.finding import Findable
from brainlift_tui.store.derived import day_of
from brainlift_tui.store.exercises import read_exercises


@dataclass(frozen=True, slots=True)
class Shelved:
    """One exercise to choose.

    Attributes:
        exercise: The exercise.
        findable: What it is found by, and the day it was done last.
    """

    exercise: Exercise
    findable: Findable


def read_shelf(connection: sqlite3.Connection) -> tuple[Shelved, ...]:
    """Every exercise that stands, hidden ones marked; what became part of another is left out."""
    rows = connection.execute(
        "SELECT id, slug, name, hidden,"
        " (SELECT max(day) FROM exercise_session WHERE exercise_id = exercise.id)"
        " FROM exercise WHERE deleted_at IS NULL AND merged_into IS NULL"
    ).fetchall()
    names: dict[int, list[str]] = {}
    for row, name in connection.execute("SELECT exercise_id, name FROM exercise_name ORDER BY key"):
        names.setdefault(row, []).append(name)
    exercises = read_exercises(connection, (row[0] for row in rows))
    return tuple(
        Shelved(
            exercises[row],
            Findable(
                slug,
                (name, *(other for other in names.get(row, ()) if other != name)),
                day_of(last_day).isoformat() if last_day else "",
                bool(hidden),
            ),
        )
        for row, slug, name, hidden, last_day in rows
    )
