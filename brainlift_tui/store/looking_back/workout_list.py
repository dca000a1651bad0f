"""The list of finished workouts, newest first, of which only what is looked at is read.

A list knows how many workouts each month holds, the ids of the months that were looked at and the
lines that were drawn: that is the same few milliseconds and kilobytes after forty years. Each step
is answered by an index; nothing passes over rows that are not shown.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from brainlift_tui.core.exercise.search_words import folded
from brainlift_tui.core.identity import WorkoutId
from brainlift_tui.core.looking_back.workout_search import WorkoutFilter, is_day
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.store.file.schema import FINISHED
from brainlift_tui.store.looking_back.derived import HARD_SETS

EVERYTHING = WorkoutFilter()


@dataclass(frozen=True, slots=True)
class Month:
    """A month with workouts in it.

    Attributes:
        first: Its first day.
        count: How many of the wanted workouts it holds.
        hard_sets: How many sets of them count; 0 where only some workouts are wanted.
    """

    first: date
    count: int
    hard_sets: int = 0


class WorkoutLine(NamedTuple):
    """One workout in a list.

    Attributes:
        id: Its id in this database.
        day: The local day it was on.
        title: Its name.
        exercises: The names of what was done, in order.
        sets: How many sets, warm-ups included.
        hard_sets: How many of them count: no warm-ups, no drops, no cardio, no failed try.
        seconds: How long it took, None where that is not known.
        records: How many records were set in it.
    """

    id: WorkoutId
    day: date
    title: str
    exercises: tuple[str, ...]
    sets: int
    hard_sets: int
    seconds: int | None
    records: int


def read_months(
    connection: sqlite3.Connection, wanted: WorkoutFilter = EVERYTHING
) -> tuple[Month, ...]:
    """The months that hold workouts, newest first."""
    if wanted == EVERYTHING:
        rows = connection.execute(
            "SELECT month, workouts, hard_sets FROM training_month ORDER BY month DESC"
        ).fetchall()
        return tuple(
            Month(date(month // 100, month % 100, 1), count, sets) for month, count, sets in rows
        )
    condition, values = _condition(connection, wanted)
    rows = connection.execute(
        "SELECT substr(day, 1, 7) AS month, count(*) FROM workout INDEXED BY workout_by_day"
        f" WHERE {FINISHED}{condition} GROUP BY month ORDER BY month DESC",
        values,
    ).fetchall()
    return tuple(Month(date.fromisoformat(f"{month}-01"), count) for month, count in rows)


def workouts_of_month(
    connection: sqlite3.Connection, month: date, wanted: WorkoutFilter = EVERYTHING
) -> tuple[WorkoutId, ...]:
    """The ids of a month's workouts, newest first."""
    condition, values = _condition(connection, wanted)
    rows = connection.execute(
        f"SELECT id FROM workout INDEXED BY workout_by_day WHERE {FINISHED} AND day BETWEEN ? AND ?"
        f"{condition} ORDER BY day DESC, started_at DESC, id DESC",
        [f"{month:%Y-%m}-01", f"{month:%Y-%m}-31", *values],
    )
    return tuple(row[0] for row in rows)


def read_line(connection: sqlite3.Connection, workout: WorkoutId) -> WorkoutLine | None:
    """One workout as it stands in the list, None if it is gone."""
    row = connection.execute(
        "SELECT day, title, finished_at - started_at,"
        " (SELECT count(*) FROM personal_best WHERE workout_id = workout.id"
        "  AND record IS NOT NULL)"
        f" FROM workout WHERE id = ? AND {FINISHED}",
        [workout],
    ).fetchone()
    if row is None:
        return None
    names: dict[str, None] = {}
    sets = hard = 0
    for name, count, counted in connection.execute(
        f"SELECT exercise.name, count(*), {HARD_SETS}"
        " FROM workout_exercise INDEXED BY workout_exercise_in_order"
        " CROSS JOIN exercise ON exercise.id = exercise_id"
        " CROSS JOIN workout_set ON entry_id = workout_exercise.id"
        " WHERE workout_id = ? GROUP BY workout_exercise.position, workout_exercise.id",
        [workout],
    ):
        names[name] = None
        sets += count
        hard += counted
    return WorkoutLine(
        id=workout,
        day=date.fromisoformat(row[0]),
        title=row[1],
        exercises=tuple(names),
        sets=sets,
        hard_sets=hard,
        seconds=row[2] or None,
        records=row[3],
    )


def every_workout_line(
    connection: sqlite3.Connection, wanted: WorkoutFilter = EVERYTHING
) -> Iterator[WorkoutLine]:
    """Every finished workout, newest first, read month by month."""
    for month in read_months(connection, wanted):
        for workout in workouts_of_month(connection, month.first, wanted):
            line = read_line(connection, workout)
            if line is not None:
                yield line


def _condition(
    connection: sqlite3.Connection, wanted: WorkoutFilter
) -> tuple[str, list[str | int]]:
    """What the rows of `workout` have to fulfil besides being kept; its values."""
    conditions: list[str] = []
    values: list[str | int] = []
    for word in wanted.words:
        holds, value = _holding(word)
        if is_day(word):
            holds, value = f"({holds} OR day BETWEEN ? AND ?)", [*value, word, f"{word}~"]
        conditions.append(holds)
        values += value
    if wanted.exercise:
        ids = _named(connection, wanted.exercise)
        conditions.append(
            "id IN (SELECT workout_id FROM exercise_session"
            f" WHERE exercise_id IN ({', '.join(map(str, ids))}))"
        )
    if wanted.muscle is not None:
        conditions.append(
            "id IN (SELECT workout_id FROM exercise_muscle CROSS JOIN exercise_session"
            " USING (exercise_id) WHERE muscle = ? AND share = 'direct' AND hard_sets)"
        )
        values.append(wanted.muscle)
    if wanted.since is not None:
        conditions.append("day >= ?")
        values.append(wanted.since.isoformat())
    if wanted.until is not None:
        conditions.append("day <= ?")
        values.append(wanted.until.isoformat())
    if wanted.records:
        conditions.append("id IN (SELECT workout_id FROM personal_best WHERE record IS NOT NULL)")
    return "".join(f" AND {condition}" for condition in conditions), values


def _holding(word: str) -> tuple[str, list[str | int]]:
    """A condition that a folded word is in a name, the title or a note.

    Letters and digits are looked up in the full-text index, at the beginning of words; what else
    was typed has to stand there as it was.
    """
    tokens = "".join(sign if sign.isalnum() else " " for sign in word).split()
    if not tokens:
        return "id IN (SELECT rowid FROM workout_words WHERE instr(words, ?))", [word]
    match = " ".join(f'"{token}"*' for token in tokens)
    if tokens == [word]:
        return "id IN (SELECT rowid FROM workout_words WHERE workout_words MATCH ?)", [match]
    return (
        "id IN (SELECT rowid FROM workout_words WHERE workout_words MATCH ? AND instr(words, ?))",
        [match, word],
    )


def _named(connection: sqlite3.Connection, parts: tuple[str, ...]) -> list[int]:
    return [
        row
        for row, name in connection.execute("SELECT id, name FROM exercise")
        if all(part in folded(name) for part in parts)
    ]
