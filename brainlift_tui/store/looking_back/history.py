"""Looking back: workouts newest first, one opened to its sets, one exercise over time."""

import sqlite3
from datetime import date, datetime
from typing import TYPE_CHECKING

from brainlift_tui.core.coaching.nudge import NudgeAnswer
from brainlift_tui.core.errors import Refused
from brainlift_tui.core.exercise.exercise import Exercise, Measure
from brainlift_tui.core.identity import EntryId, WorkoutId
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import Said, said
from brainlift_tui.core.session.open_rows import labels_of
from brainlift_tui.core.session.session_exercise import LoggedSet
from brainlift_tui.core.workout.past_session import PastSession
from brainlift_tui.core.workout.workout import (
    check_instant,
    check_name,
    check_text,
    check_visible,
    local_day,
)
from brainlift_tui.store.exercise.exercises import exercise_id, read_exercises
from brainlift_tui.store.file.values import instant, unix
from brainlift_tui.store.looking_back.derived import day_of
from brainlift_tui.store.session.past import read_past
from brainlift_tui.store.workout.doubts import doubted_in
from brainlift_tui.store.workout.set_columns import SET

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change

EVERY_SESSION = 1_000_000
"""More than anybody has."""


class PastExercise(NamedTuple):
    """One exercise of a past workout, with the ids its sets are edited by.

    Attributes:
        entry: Its id in the workout.
        exercise: What was done.
        note: Words on it.
        sets: Its sets.
        doubted: The places of those in doubt, which nothing counts.
    """

    entry: EntryId
    exercise: Exercise
    note: str
    sets: tuple[LoggedSet, ...]
    doubted: frozenset[int] = frozenset()

    @property
    def labels(self) -> tuple[str, ...]:
        """What stands before each of its sets: "1", "W", "2L"."""
        return labels_of([logged.done for logged in self.sets])

    def label_of(self, logged: LoggedSet) -> str:
        """What stands before one of its sets."""
        return self.labels[self.sets.index(logged)]


class PastWorkout(NamedTuple):
    """One workout opened to its sets."""

    id: WorkoutId
    day: date
    started_at: datetime
    finished_at: datetime | None
    zone: str | None
    title: str
    note: str
    exercises: tuple[PastExercise, ...]


class ExerciseLine(NamedTuple):
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


def _escaped(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def read_workout(connection: sqlite3.Connection, workout: WorkoutId) -> PastWorkout | None:
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
    read = (
        PastExercise(
            entry,
            exercises[exercise],
            note,
            _logged(connection, entry),
            doubted_in(connection, entry),
        )
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
        exercises=tuple(exercise for exercise in read if exercise.sets),
    )


def _logged(connection: sqlite3.Connection, entry: EntryId) -> tuple[LoggedSet, ...]:
    return tuple(
        LoggedSet(position, SET.value(columns))
        for position, *columns in connection.execute(
            f"SELECT position, {SET} FROM workout_set WHERE entry_id = ? ORDER BY position",
            [entry],
        )
    )


def exercise_lines(connection: sqlite3.Connection, text: str = "") -> tuple[ExerciseLine, ...]:
    """The exercises ever done whose names hold every word typed, those done last first."""
    words = text.split()
    rows = connection.execute(
        "SELECT slug, name, measure,"
        " (SELECT sum(sessions) FROM exercise_month WHERE exercise_id = exercise.id),"
        " (SELECT max(day) FROM exercise_session WHERE exercise_id = exercise.id) AS last"
        f" FROM exercise WHERE last{_NAME_LIKE * len(words)} ORDER BY last DESC, name",
        [f"%{_escaped(word)}%" for word in words],
    )
    return tuple(
        ExerciseLine(slug, name, Measure(measure), workouts, day_of(last))
        for slug, name, measure, workouts, last in rows
    )


_NAME_LIKE = " AND exercise.name LIKE ? ESCAPE '\\'"


def nudges_are_off(connection: sqlite3.Connection, slug: str) -> bool:
    """Whether the lifter asked never to be nudged on an exercise, and has not gone on since."""
    row = connection.execute(
        "SELECT answer FROM nudge_answer"
        " WHERE exercise_id = (SELECT id FROM exercise WHERE slug = ?) AND kind <> 'deload'"
        " ORDER BY answered_at DESC, id DESC LIMIT 1",
        [slug],
    ).fetchone()
    return row is not None and row[0] == NudgeAnswer.NEVER


def read_exercise(connection: sqlite3.Connection, slug: str) -> Exercise:
    """An exercise by its slug."""
    exercise_row = exercise_id(connection, slug)
    return read_exercises(connection, [exercise_row])[exercise_row]


def exercise_sessions(
    connection: sqlite3.Connection, slug: str
) -> tuple[Exercise, tuple[PastSession, ...]]:
    """An exercise and every session of it, oldest first."""
    exercise_row = exercise_id(connection, slug)
    exercise = read_exercises(connection, [exercise_row])[exercise_row]
    return exercise, read_past(connection, exercise_row, EVERY_SESSION)


def delete_workout(change: "Change", workout: WorkoutId, label: Said) -> None:
    """Delete a workout; its id stays behind, so that a merge does not bring it back."""
    with change.step(label):
        change.db.execute("UPDATE workout SET deleted_at = ? WHERE id = ?", [change.now, workout])


def rename_workout(change: "Change", workout: WorkoutId, title: str) -> None:
    """Give a workout another name."""
    check_name(title, "title of a workout")
    check_visible(title, "title of a workout")
    with change.step(said("Workout renamed to {title}", title=title)):
        change.db.execute("UPDATE workout SET title = ? WHERE id = ?", [title, workout])


def note_past_workout(change: "Change", workout: WorkoutId, note: str) -> None:
    """Keep words on a past workout."""
    check_text(note, "note")
    with change.step(said("Note on a workout")):
        change.db.execute("UPDATE workout SET note = ? WHERE id = ?", [note, workout])


def move_workout(change: "Change", workout: WorkoutId, started_at: datetime) -> None:
    """Move a workout to another time, its sets along with it.

    Raises:
        BadInput: The date can't be meant.
        Refused: The workout is gone.
    """
    check_instant(started_at, change.moment.wall, change.zone)
    row = change.db.execute(
        "SELECT started_at, zone FROM workout WHERE id = ?", [workout]
    ).fetchone()
    if row is None:
        raise Refused("That workout is not there any more.")
    by = unix(started_at) - row[0]
    with change.step(said("Workout moved to another time")):
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
