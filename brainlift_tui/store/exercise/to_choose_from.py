"""Every exercise there is to choose from, read once and then found and ranked without SQL."""

import sqlite3

from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.exercise.finding import Findable
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.store.exercise.exercises import read_exercises
from brainlift_tui.store.lifter.settings import read_settings
from brainlift_tui.store.looking_back.derived import day_of


class Shelved(NamedTuple):
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
        "SELECT id, slug, name, hidden FROM exercise"
        " WHERE deleted_at IS NULL AND merged_into IS NULL"
    ).fetchall()
    last, planned = _last_days(connection), planned_exercises(connection)
    names: dict[int, list[str]] = {}
    for row, name in connection.execute(
        "SELECT coalesce(merged_into, id), exercise_name.name FROM exercise_name"
        " JOIN exercise ON exercise.id = exercise_id ORDER BY key"
    ):
        names.setdefault(row, []).append(name)
    exercises = read_exercises(connection, (row[0] for row in rows))
    return tuple(
        Shelved(
            exercises[row],
            Findable(
                slug,
                (name, *(other for other in names.get(row, ()) if other != name)),
                last.get(row, ""),
                bool(hidden),
                row in planned,
            ),
        )
        for row, slug, name, hidden in rows
    )


def planned_exercises(connection: sqlite3.Connection) -> frozenset[int]:
    """The exercises that the programme followed has on any of its days."""
    return frozenset(
        row
        for (row,) in connection.execute(
            "SELECT exercise_id FROM programme_slot"
            " JOIN programme ON programme.id = programme_id"
            " AND programme.revision = programme_slot.revision WHERE slug = ?",
            [read_settings(connection).programme],
        )
    )


def _last_days(connection: sqlite3.Connection) -> dict[int, str]:
    """The ISO day on which each exercise was done last, the workout under way counted."""
    last_days = {
        row: day_of(day).isoformat()
        for row, day in connection.execute(
            "SELECT id, (SELECT max(day) FROM exercise_session WHERE exercise_id = exercise.id)"
            " FROM exercise"
        )
        if day is not None
    }
    # CROSS: first the workout, then what is in it.
    under_way = connection.execute(
        "SELECT exercise_id, day FROM open_workout AS workout"
        " CROSS JOIN workout_exercise ON workout_id = workout.id"
        " WHERE EXISTS (SELECT 1 FROM workout_set WHERE entry_id = workout_exercise.id)"
    )
    return last_days | dict(under_way.fetchall())
