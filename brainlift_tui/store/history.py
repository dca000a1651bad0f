"""Looking back: workouts newest first, one opened to its sets, one exercise over time."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from brainlift_tui.core.errors import Refused
from brainlift_tui.core.exercise import Exercise, Measure
from brainlift_tui.core.past_session import PastSession
from brainlift_tui.core.session import LoggedSet
from brainlift_tui.core.workout import check_instant, check_name, check_text, local_day
from brainlift_tui.store.exercises import exercise_id, read_exercises
from brainlift_tui.store.today import read_past
from brainlift_tui.store.values import SET_COLUMNS, instant, set_of, unix

if TYPE_CHECKING:
    from brainlift_tui.store.writer import Change

PAGE = 100

EVERY_SESSION = 1_000_000
"""More than anybody has."""


@dataclass(frozen=True, slots=True)
class WorkoutLine:
    """One workout in a list.

    Attributes:
        id: Its id in this database.
        day: The local day it was on.
        title: Its name.
        exercises: The names of what was done, in order.
        sets: How many sets, warm-ups included.
        seconds: How long it took, None where that is not known.
    """

    id: int
    day: date
    title: str
    exercises: tuple[str, ...]
    sets: int
    seconds: int | None


@dataclass(frozen=True, slots=True)
class PastExercise:
    """One exercise of a past workout, with the ids its sets are edited by."""

    entry: int
    exercise: Exercise
    note: str
    sets: tuple[LoggedSet, ...]


@dataclass(frozen=True, slots=True)
class PastWorkout:
    """One workout opened to its sets."""

    id: int
    day: date
    started_at: datetime
    finished_at: datetime | None
    zone: str | None
    title: str
    note: str
    exercises: tuple[PastExercise, ...]


@dataclass(frozen=True, slots=True)
class ExerciseLine:
    """One exercise in the list of those done.

    Attributes:
        slug: The exercise.
        name: As shown.
        measure: What it is counted in.
        workouts: In how many workouts it was done.
        last: The day it was done last.
    """

    slug: str
    name: str
    measure: Measure
    workouts: int
    last: date


_KEPT = "workout.deleted_at IS NULL AND finished_at IS NOT NULL"


def _search(text: str) -> tuple[str, list[str]]:
    """A condition that every word typed is in the title, a note or a name; its values."""
    condition = (
        " AND (workout.title LIKE ? ESCAPE '\\' OR workout.note LIKE ? ESCAPE '\\'"
        " OR workout.day LIKE ? ESCAPE '\\' OR EXISTS (SELECT 1 FROM workout_exercise"
        "  JOIN exercise ON exercise.id = exercise_id WHERE workout_id = workout.id"
        "  AND (exercise.name LIKE ? ESCAPE '\\' OR workout_exercise.note LIKE ? ESCAPE '\\'"
        "   OR EXISTS (SELECT 1 FROM workout_set WHERE entry_id = workout_exercise.id"
        "    AND workout_set.note LIKE ? ESCAPE '\\'))))"
    )
    words = text.split()
    values = [f"%{_escaped(word)}%" for word in words for _ in range(condition.count("?"))]
    return condition * len(words), values


def _escaped(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def count_workouts(connection: sqlite3.Connection, text: str = "") -> int:
    """How many finished workouts there are that hold every word of a search."""
    condition, values = _search(text)
    row = connection.execute(f"SELECT count(*) FROM workout WHERE {_KEPT}{condition}", values)
    return int(row.fetchone()[0])


def workout_lines(
    connection: sqlite3.Connection, offset: int, limit: int, text: str = ""
) -> tuple[WorkoutLine, ...]:
    """A page of the finished workouts, newest first.

    Args:
        connection: Where to read.
        offset: How many newer ones to pass over.
        limit: How many to return at most.
        text: Words that all have to be in the title, the day, a note or an exercise's name.
    """
    condition, values = _search(text)
    rows = connection.execute(
        "SELECT id, day, title, started_at, finished_at FROM workout"
        f" WHERE {_KEPT}{condition} ORDER BY started_at DESC, id DESC LIMIT ? OFFSET ?",
        [*values, limit, offset],
    ).fetchall()
    lines = []
    for workout, day, title, started_at, finished_at in rows:
        names: dict[str, None] = {}
        sets = 0
        for name, count in connection.execute(
            "SELECT exercise.name,"
            " (SELECT count(*) FROM workout_set WHERE entry_id = workout_exercise.id)"
            " FROM workout_exercise JOIN exercise ON exercise.id = exercise_id"
            " WHERE workout_id = ? ORDER BY position",
            [workout],
        ):
            if count:
                names[name] = None
                sets += count
        lines.append(
            WorkoutLine(
                id=workout,
                day=date.fromisoformat(day),
                title=title,
                exercises=tuple(names),
                sets=sets,
                seconds=(finished_at - started_at) or None,
            )
        )
    return tuple(lines)


def every_workout_line(connection: sqlite3.Connection) -> Iterator[WorkoutLine]:
    """Every finished workout, newest first, read page by page."""
    offset = 0
    while page := workout_lines(connection, offset, PAGE):
        yield from page
        offset += PAGE


def read_workout(connection: sqlite3.Connection, workout: int) -> PastWorkout | None:
    """One workout with its sets, None if it is gone."""
    row = connection.execute(
        "SELECT day, started_at, finished_at, zone, title, note FROM workout"
        " WHERE id = ? AND deleted_at IS NULL",
        [workout],
    ).fetchone()
    if row is None:
        return None
    entries = connection.execute(
        "SELECT id, exercise_id, note FROM workout_exercise WHERE workout_id = ? ORDER BY position",
        [workout],
    ).fetchall()
    exercises = read_exercises(connection, (entry[1] for entry in entries))
    found = (
        PastExercise(entry, exercises[exercise], note, _logged(connection, entry))
        for entry, exercise, note in entries
    )
    return PastWorkout(
        id=workout,
        day=date.fromisoformat(row[0]),
        started_at=instant(row[1]),
        finished_at=None if row[2] is None else instant(row[2]),
        zone=row[3],
        title=row[4],
        note=row[5],
        exercises=tuple(exercise for exercise in found if exercise.sets),
    )


def _logged(connection: sqlite3.Connection, entry: int) -> tuple[LoggedSet, ...]:
    return tuple(
        LoggedSet(position, set_of(columns))
        for position, *columns in connection.execute(
            f"SELECT position, {SET_COLUMNS} FROM workout_set WHERE entry_id = ? ORDER BY position",
            [entry],
        )
    )


def exercise_lines(connection: sqlite3.Connection, text: str = "") -> tuple[ExerciseLine, ...]:
    """The exercises ever done whose names hold every word typed, those done last first."""
    words = text.split()
    rows = connection.execute(
        "SELECT slug, name, measure, count(DISTINCT workout_id), max(day) FROM exercise"
        " JOIN workout_exercise ON exercise_id = exercise.id"
        f" JOIN workout ON workout.id = workout_id WHERE {_KEPT}"
        " AND EXISTS (SELECT 1 FROM workout_set WHERE entry_id = workout_exercise.id)"
        f"{_NAME_LIKE * len(words)} GROUP BY exercise.id ORDER BY max(day) DESC, name",
        [f"%{_escaped(word)}%" for word in words],
    )
    return tuple(
        ExerciseLine(slug, name, Measure(measure), workouts, date.fromisoformat(last))
        for slug, name, measure, workouts, last in rows
    )


_NAME_LIKE = " AND exercise.name LIKE ? ESCAPE '\\'"


def exercise_sessions(
    connection: sqlite3.Connection, slug: str
) -> tuple[Exercise, tuple[PastSession, ...]]:
    """An exercise and every session of it, oldest first."""
    found = exercise_id(connection, slug)
    exercise = read_exercises(connection, [found])[found]
    return exercise, read_past(connection, found, EVERY_SESSION)


def delete_workout(change: "Change", workout: int, label: str) -> None:
    """Delete a workout; its id stays behind, so that a merge does not bring it back."""
    with change.step(label):
        change.db.execute("UPDATE workout SET deleted_at = ? WHERE id = ?", [change.now, workout])


def rename_workout(change: "Change", workout: int, title: str) -> None:
    """Give a workout another name."""
    check_name(title, "title of a workout")
    with change.step(f"Workout renamed to {title}"):
        change.db.execute("UPDATE workout SET title = ? WHERE id = ?", [title, workout])


def note_past_workout(change: "Change", workout: int, note: str) -> None:
    """Keep words on a past workout."""
    check_text(note, "note")
    with change.step("Note on a workout"):
        change.db.execute("UPDATE workout SET note = ? WHERE id = ?", [note, workout])


def move_workout(change: "Change", workout: int, started_at: datetime) -> None:
    """Move a workout to another time, its sets along with it.

    Raises:
        BadInput: The date can't be meant.
        Refused: The workout is gone.
    """
    check_instant(started_at, change.moment.wall)
    row = change.db.execute(
        "SELECT started_at, zone FROM workout WHERE id = ?", [workout]
    ).fetchone()
    if row is None:
        raise Refused("That workout is not there any more.")
    by = unix(started_at) - row[0]
    with change.step("Workout moved to another time"):
        change.db.execute(
            "UPDATE workout SET started_at = started_at + ?, finished_at = finished_at + ?, day = ?"
            " WHERE id = ?",
            [by, by, local_day(started_at, row[1]).isoformat(), workout],
        )
        change.db.execute(
            "UPDATE workout_set SET done_at = done_at + ? WHERE done_at IS NOT NULL"
            " AND entry_id IN (SELECT id FROM workout_exercise WHERE workout_id = ?)",
            [by, workout],
        )
