"""Personal bests, kept beside the log so that asking for them never reads the log.

The table `personal_best` holds what `core.records` derives: each row is something that no session
of the exercise before had reached. It is small, a few hundred rows for an exercise of decades.
Whatever changes a set, an exercise of a workout or a workout marks the exercise as stale from that
workout on, by triggers, undo and imports included; the writer derives it anew from there before it
commits. For a set just logged that is today's workout alone.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from brainlift_tui.core.exercise.exercise import Measure
from brainlift_tui.core.identity import EntryId, WorkoutId
from brainlift_tui.core.looking_back.records import (
    LEAST_SESSIONS,
    ONE_SIDED,
    Best,
    BestAxis,
    Bests,
    Record,
    RecordKind,
    bests_of_session,
)
from brainlift_tui.core.workout.plausible import Most, hardly_meant
from brainlift_tui.core.workout.workout import TrainingSet
from brainlift_tui.store.workout.doubts import Place, read_doubted
from brainlift_tui.store.workout.set_columns import SET

if TYPE_CHECKING:
    from sqlite_utils import Database

EVER = -(2**62)
"""Before every workout."""

_MARK = (
    "INSERT INTO personal_best_stale (exercise_id, since) {rows}"
    " ON CONFLICT (exercise_id) DO UPDATE SET since = min(since, excluded.since)"
)
_OF_SET = _MARK.format(
    rows="SELECT exercise_id, started_at FROM workout_exercise"
    " JOIN workout ON workout.id = workout_id WHERE workout_exercise.id = {row}.entry_id"
)
_OF_ENTRY = _MARK.format(
    rows="SELECT {row}.exercise_id, started_at FROM workout WHERE id = {row}.workout_id"
)
_OF_WORKOUT = _MARK.format(
    rows="SELECT exercise_id, min(old.started_at, {row}.started_at) FROM workout_exercise"
    " WHERE workout_id = old.id"
)
_OF_EXERCISE = _MARK.format(rows=f"VALUES (new.id, {EVER})")

_SET_PARTS = "entry_id, position, kind, load_ng, unit, reps, seconds, distance_m, rir, side"


def _trigger(name: str, event: str, *marks: str) -> str:
    body = "".join(f" {mark};" for mark in marks)
    return f"CREATE TRIGGER personal_best_{name} {event} BEGIN{body} END"


_NEW_SET, _OLD_SET = _OF_SET.format(row="new"), _OF_SET.format(row="old")
_NEW_ENTRY, _OLD_ENTRY = _OF_ENTRY.format(row="new"), _OF_ENTRY.format(row="old")
_MOVED, _GONE = _OF_WORKOUT.format(row="new"), _OF_WORKOUT.format(row="old")

TRIGGERS = {
    f"personal_best_{name}": _trigger(name, event, *marks)
    for name, event, *marks in (
        ("set_insert", "AFTER INSERT ON workout_set", _NEW_SET),
        ("set_update", f"AFTER UPDATE OF {_SET_PARTS} ON workout_set", _OLD_SET, _NEW_SET),
        ("set_delete", "AFTER DELETE ON workout_set", _OLD_SET),
        (
            "entry_update",
            "AFTER UPDATE OF exercise_id, workout_id, position ON workout_exercise",
            _OLD_ENTRY,
            _NEW_ENTRY,
        ),
        # With the row its sets go too, and could no longer tell what they were of.
        ("entry_delete", "BEFORE DELETE ON workout_exercise", _OLD_ENTRY),
        ("workout_update", "AFTER UPDATE OF started_at, deleted_at ON workout", _MOVED),
        ("workout_delete", "BEFORE DELETE ON workout", _GONE),
        ("exercise_update", "AFTER UPDATE OF measure ON exercise", _OF_EXERCISE),
    )
}
"""The triggers that mark what has to be derived anew: names to the statements that make them."""


class KeptBest(NamedTuple):
    """A personal best with where it stands.

    Attributes:
        best: The best; its `at` is the set's position in its entry.
        exercise: The exercise's id.
        workout: The workout's id.
        entry: Id of the exercise in the workout, None where a best is of the whole session.
    """

    best: Best
    exercise: int
    workout: WorkoutId
    entry: EntryId | None


def mark_everything(db: "Database") -> None:
    """Mark the bests of every exercise as stale, for a migration: at its end they are derived."""
    db.execute(
        "INSERT OR REPLACE INTO personal_best_stale"
        " SELECT DISTINCT exercise_id, ? FROM workout_exercise",
        [EVER],
    )


def mark_exercise(connection: sqlite3.Connection, slug: str) -> None:
    """Mark the bests of one exercise as stale, for what was said about its sets."""
    connection.execute(
        "INSERT OR REPLACE INTO personal_best_stale SELECT id, ? FROM exercise WHERE slug = ?",
        [EVER, slug],
    )


def refresh(db: "Database") -> None:
    """Derive what has become stale anew; to be called before each commit."""
    connection = db.conn
    stale = connection.execute("SELECT exercise_id, since FROM personal_best_stale").fetchall()
    for exercise, since in stale:
        _derive(connection, exercise, since)
    if stale:
        connection.execute("DELETE FROM personal_best_stale")


def _derive(connection: sqlite3.Connection, exercise: int, since: int) -> None:
    connection.execute(
        "DELETE FROM personal_best WHERE exercise_id = ? AND started_at >= ?", [exercise, since]
    )
    row = connection.execute("SELECT measure FROM exercise WHERE id = ?", [exercise]).fetchone()
    if row is None:
        return
    measure = Measure(row[0])
    bests = _held_against(connection, exercise)
    bests.sessions = _sessions_before(connection, exercise, since)
    # From the workouts on: of a set just logged that is one, of an import it is all of them.
    rows_since = connection.execute(
        f"SELECT workout.id, started_at, entry_id, workout_set.position, {SET.of('workout_set')}"
        " FROM workout CROSS JOIN workout_exercise"
        "  ON workout_id = workout.id AND exercise_id = ?"
        " CROSS JOIN workout_set ON entry_id = workout_exercise.id"
        " WHERE started_at >= ? AND deleted_at IS NULL"
        " ORDER BY started_at, workout.id, workout_exercise.position, workout_exercise.id,"
        "  workout_set.position",
        [exercise, since],
    ).fetchall()
    left_out: frozenset[Place] = frozenset()
    if since == EVER or _far_beyond(bests, [SET.value(row[4:]) for row in rows_since]):
        left_out = read_doubted(connection, exercise)
        if since != EVER:
            _derive(connection, exercise, EVER)
            return
    sets = [row for row in rows_since if row[2:4] not in left_out]
    rows: list[list[str | int | None]] = []
    for (workout, started_at), group in groupby(sets, key=lambda row: (row[0], row[1])):
        of_session = list(group)
        done = [SET.value(row[4:]) for row in of_session]
        reached = bests_of_session(measure, bests, done)
        bests.add(reached)
        for number, best in enumerate(reached):
            entry, position = (
                (None, None) if best.position is None else of_session[best.position][2:4]
            )
            rows.append([exercise, started_at, workout, number, *_row_of(best, entry, position)])
    connection.executemany(f"INSERT INTO personal_best VALUES ({','.join('?' * 12)})", rows)


def _far_beyond(bests: Bests, sets: Sequence[TrainingSet]) -> bool:
    """Whether a set is so far beyond the bests that it may be in doubt, or settle a doubt."""
    ever = Most(bests.top(BestAxis.REPS) or 0, bests.count_at(BestAxis.REPS, EVER) or 0)
    return any(hardly_meant(done, ever, ever, 2) for done in sets)


def _held_against(connection: sqlite3.Connection, exercise: int) -> Bests:
    """What was reached so far, as far as a new session is held against it.

    Decades leave a hundred rows for an exercise; what matters of them are the loads there were.
    """
    marks = ", ".join("?" * len(ONE_SIDED))
    rows = connection.execute(
        "SELECT axis, size, max(count) FROM personal_best"
        f" WHERE exercise_id = ? AND axis NOT IN ({marks}) GROUP BY axis, size"
        " UNION ALL SELECT axis, max(size), 0 FROM personal_best"
        f" WHERE exercise_id = ? AND axis IN ({marks}) GROUP BY axis",
        [exercise, *ONE_SIDED, exercise, *ONE_SIDED],
    )
    return Bests(Best(BestAxis(axis), size, count) for axis, size, count in rows)


def _sessions_before(connection: sqlite3.Connection, exercise: int, since: int) -> int:
    """In how many workouts it was done before, as far as that matters."""
    row = connection.execute(
        "SELECT count(*) FROM (SELECT DISTINCT workout_id FROM workout_exercise"
        " JOIN workout ON workout.id = workout_id WHERE exercise_id = ? AND started_at < ?"
        " AND deleted_at IS NULL"
        " AND EXISTS (SELECT 1 FROM workout_set WHERE entry_id = workout_exercise.id)"
        " LIMIT ?)",
        [exercise, since, LEAST_SESSIONS],
    ).fetchone()
    return int(row[0])


def _row_of(best: Best, entry: EntryId | None, position: int | None) -> list[str | int | None]:
    told = best.record
    return [
        best.axis,
        best.size,
        best.count,
        entry,
        position,
        told.kind if told else None,
        told.before if told else None,
        told.before_count if told else None,
    ]


BestRow = tuple[str, int, int, int | None, str | None, int | None, int | None]
"""The columns of a best in the order of `_BEST_COLUMNS`."""

_BEST_COLUMNS = "axis, size, count, position, record, before, before_count"


def _best_of(row: BestRow) -> Best:
    axis, size, count, position, kind, before, before_count = row
    told = Record(RecordKind(kind), before or 0, before_count or 0) if kind else None
    return Best(BestAxis(axis), size, count, position, told)


def read_bests(
    connection: sqlite3.Connection, exercise: int, workout: WorkoutId | None = None
) -> Bests:
    """What was reached in an exercise before a workout, or ever.

    Args:
        connection: Where to read.
        exercise: The exercise's id.
        workout: The workout's id, None for all that was ever reached.
    """
    return Bests(kept.best for kept in read_kept_bests(connection, exercise, workout))


def read_kept_bests(
    connection: sqlite3.Connection, exercise: int, workout: WorkoutId | None = None
) -> tuple[KeptBest, ...]:
    """The same, each best with the workout and the set it was reached in, oldest first."""
    before = (
        ""
        if workout is None
        else " AND (started_at, workout_id) < (SELECT started_at, id FROM workout WHERE id = ?)"
    )
    rows = connection.execute(
        f"SELECT workout_id, entry_id, {_BEST_COLUMNS} FROM personal_best WHERE exercise_id = ?"
        f"{before} ORDER BY started_at, workout_id, number",
        [exercise] if workout is None else [exercise, workout],
    )
    return tuple(
        KeptBest(_best_of(tuple(best)), exercise, workout, entry) for workout, entry, *best in rows
    )


def records_of_workout(connection: sqlite3.Connection, workout: WorkoutId) -> tuple[KeptBest, ...]:
    """The records of a workout, an exercise after the other in the order they were done.

    One of a whole session stands with the exercise's first place in the workout.
    """
    rows = connection.execute(
        "SELECT best.exercise_id, entry.id, coalesce(of_set.position, entry.position),"
        f" {_BEST_COLUMNS.replace('position', 'best.position')} FROM personal_best AS best"
        " LEFT JOIN workout_exercise AS of_set ON of_set.id = best.entry_id"
        " JOIN workout_exercise AS entry ON entry.id = coalesce(best.entry_id,"
        "  (SELECT id FROM workout_exercise AS any_place WHERE any_place.workout_id = ?1"
        "   AND any_place.exercise_id = best.exercise_id ORDER BY position LIMIT 1))"
        " WHERE best.workout_id = ?1 AND record IS NOT NULL ORDER BY 3, number",
        [workout],
    )
    return tuple(
        KeptBest(_best_of(tuple(best)), exercise, workout, entry)
        for exercise, entry, _, *best in rows
    )


def count_records(connection: sqlite3.Connection, workouts: Iterable[int]) -> dict[int, int]:
    """How many records each of these workouts holds; those without any are left out."""
    counts = {
        workout: WorkoutId(
            connection.execute(
                "SELECT count(*) FROM personal_best WHERE workout_id = ? AND record IS NOT NULL",
                [workout],
            ).fetchone()[0]
        )
        for workout in workouts
    }
    return {workout: count for workout, count in counts.items() if count}
