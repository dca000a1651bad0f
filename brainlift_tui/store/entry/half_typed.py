"""What was being typed when the program was ended: kept for the next start, and never logged."""

import sqlite3
from datetime import datetime
from typing import TYPE_CHECKING

from brainlift_tui.core.identity import ExerciseKey, WorkoutId
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.store.exercise.exercises import exercise_id
from brainlift_tui.store.file.values import instant, unix

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change

LONGEST = 1000
"""Characters that are kept; nobody types more of one set or of one line."""


class RowTyped(NamedTuple):
    """The row of today that an entry was typed in.

    Attributes:
        key: Which exercise of today.
        slug: What is done there.
        number: The position of a logged set; else the row's place among all of its exercise.
        logged: Whether it is a set that was logged.
    """

    key: ExerciseKey
    slug: str
    number: int
    logged: bool = False


class LineTyped(NamedTuple):
    """What the line of quick entry was opened for.

    Attributes:
        workout: The past workout that it goes into; None for the one of now or a new one.
        when: When it was done; None for now.
    """

    workout: WorkoutId | None = None
    when: datetime | None = None


class HalfTyped(NamedTuple):
    """An entry that was not ended.

    Attributes:
        text: What was typed.
        where: Where that was.
    """

    text: str
    where: RowTyped | LineTyped


def read_half_typed(connection: sqlite3.Connection) -> HalfTyped | None:
    """The entry that was not ended when the program was; None where there was none."""
    row = connection.execute(
        "SELECT text, exercise.slug, planned.slug, place, number, logged, workout_id, done_at"
        " FROM half_typed LEFT JOIN exercise ON exercise.id = exercise_id"
        " LEFT JOIN exercise AS planned ON planned.id = planned_exercise_id"
    ).fetchone()
    if row is None:
        return None
    text, slug, planned, place, number, logged, workout, done_at = row
    if slug is None:
        return HalfTyped(text, LineTyped(workout, None if done_at is None else instant(done_at)))
    key = ExerciseKey(planned or "", place)
    return HalfTyped(text, RowTyped(key, slug, number, bool(logged)))


def keep_half_typed(change: "Change", typed: HalfTyped | None) -> None:
    """Keep an entry in place of the one there was, None for none; undo does not cover it."""
    change.db.execute("DELETE FROM half_typed")
    if typed is None:
        return
    columns: dict[str, str | int | None] = {"text": typed.text[:LONGEST]}
    where = typed.where
    if isinstance(where, RowTyped):
        planned = where.key.planned
        columns |= {
            "exercise_id": exercise_id(change.db, where.slug),
            "planned_exercise_id": exercise_id(change.db, planned) if planned else None,
            "place": where.key.number,
            "number": where.number,
            "logged": where.logged,
        }
    else:
        when = None if where.when is None else unix(where.when)
        columns |= {"workout_id": where.workout, "done_at": when}
    change.db.execute(
        f"INSERT INTO half_typed (id, {', '.join(columns)}) VALUES (1{', ?' * len(columns)})",
        list(columns.values()),
    )


def take_half_typed(change: "Change") -> HalfTyped | None:
    """Take what was kept: whoever takes it shows it, so that two windows do not."""
    typed = read_half_typed(change.db)
    if typed is not None:
        keep_half_typed(change, None)
    return typed
