"""Personal bests, kept beside the log so that asking for them never reads the log.

The table `personal_best` holds what `core.records` derives: each row is something that no session
of the exercise before had reached. It is small, a few hundred rows for an exercise of decades.
Whatever changes a set, an exercise of a workout or a workout marks the exercise as stale from that
workout on, by triggers, undo and imports included; the writer derives it anew from there before it
commits. For a set just logged that is today's workout alone.
"""

import sqlite3
from collections.abc import Iterable, Sequence

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
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.workout.plausible import Most, hardly_meant
from brainlift_tui.store.workout.doubts import (
    CONFIRMS,
    EVER,
    PlacedSession,
    PlacesOfDoubt,
    keep_doubted,
    places_of_doubt,
    read_doubted,
)

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

_OF_ANSWER = _MARK.format(rows=f"VALUES ({{row}}.exercise_id, {EVER})")

_SET_PARTS = "entry_id, position, kind, load_ng, unit, reps, seconds, distance_m, rir, effort, side"
_ENTRY_PARTS = "exercise_id, workout_id, position, target_reserve"
_NEW_CONFIRMS, _OLD_CONFIRMS = CONFIRMS.format(row="new"), CONFIRMS.format(row="old")


def _trigger(name: str, event: str, *marks: str) -> str:
    body = "".join(f" {mark};" for mark in marks)
    return f"CREATE TRIGGER personal_best_{name} {event} BEGIN{body} END"


_NEW_SET, _OLD_SET = _OF_SET.format(row="new"), _OF_SET.format(row="old")
_NEW_ANSWER, _OLD_ANSWER = _OF_ANSWER.format(row="new"), _OF_ANSWER.format(row="old")
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
            f"AFTER UPDATE OF {_ENTRY_PARTS} ON workout_exercise",
            _OLD_ENTRY,
            _NEW_ENTRY,
        ),
        # With the row its sets go too, and could no longer tell what they were of.
        ("entry_delete", "BEFORE DELETE ON workout_exercise", _OLD_ENTRY),
        ("workout_update", "AFTER UPDATE OF started_at, deleted_at ON workout", _MOVED),
        ("workout_delete", "BEFORE DELETE ON workout", _GONE),
        ("exercise_update", "AFTER UPDATE OF measure ON exercise", _OF_EXERCISE),
        # What was in doubt is settled by an answer, and in doubt again without it.
        ("answer_insert", f"AFTER INSERT ON nudge_answer WHEN {_NEW_CONFIRMS}", _NEW_ANSWER),
        ("answer_update", "AFTER UPDATE ON nudge_answer", _OLD_ANSWER, _NEW_ANSWER),
        ("answer_delete", f"AFTER DELETE ON nudge_answer WHEN {_OLD_CONFIRMS}", _OLD_ANSWER),
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


def mark_everything(db: sqlite3.Connection) -> None:
    """Mark the bests of every exercise as stale, for a migration: at its end they are derived."""
    db.execute(
        "INSERT OR REPLACE INTO personal_best_stale"
        " SELECT DISTINCT exercise_id, ? FROM workout_exercise",
        [EVER],
    )


def mark_workouts(db: sqlite3.Connection, rows: range) -> None:
    """Mark the bests that workouts may bear on which were added without triggers, by their rows."""
    db.execute(
        _MARK.format(
            rows="SELECT exercise_id, min(started_at) FROM workout_exercise"
            " JOIN workout ON workout.id = workout_id"
            f" WHERE workout.id BETWEEN {rows.start} AND {rows.stop - 1}"
            " AND EXISTS (SELECT 1 FROM workout_set WHERE entry_id = workout_exercise.id)"
            " GROUP BY exercise_id"
        )
    )


def refresh(db: sqlite3.Connection) -> None:
    """Derive what has become stale anew; to be called before each commit."""
    stale = db.execute("SELECT exercise_id, since FROM personal_best_stale").fetchall()
    for exercise, since in stale:
        _derive(db, exercise, since)
    if stale:
        db.execute("DELETE FROM personal_best_stale")


def _derive(connection: sqlite3.Connection, exercise: int, since: int) -> None:
    connection.execute(
        "DELETE FROM personal_best WHERE exercise_id = ? AND started_at >= ?", [exercise, since]
    )
    row = connection.execute("SELECT measure FROM exercise WHERE id = ?", [exercise]).fetchone()
    if row is None:
        keep_doubted(connection, exercise, PlacesOfDoubt())
        return
    measure = Measure(row[0])
    bests = _held_against(connection, exercise)
    # From the workouts on: of a set just logged that is one, of an import it is all of them.
    sessions = PlacedSession.of_exercise(connection, exercise, since)
    if not _is_all(connection, exercise, sessions):
        bests.sessions = _sessions_before(connection, exercise, since)
    strange = read_doubted(connection, exercise)
    if any(strange) or _may_be_in_doubt(connection, exercise, bests, sessions):
        every = sessions if not bests.sessions else PlacedSession.of_exercise(connection, exercise)
        strange = places_of_doubt(connection, exercise, every)
        if keep_doubted(connection, exercise, strange) and bests.sessions:
            _derive(connection, exercise, EVER)
            return
    sure = (session.without(strange.open) for session in sessions)
    _keep_bests(connection, exercise, measure, bests, sure)


def derive_first(
    connection: sqlite3.Connection, exercise: int, sessions: Sequence[PlacedSession]
) -> None:
    """Derive the bests of an exercise that was in no workout before those just added.

    To read back what was just written would take as long as writing it.

    Args:
        connection: In the transaction of the change.
        exercise: The exercise's id.
        sessions: All there are of it, oldest first.
    """
    row = connection.execute("SELECT measure FROM exercise WHERE id = ?", [exercise]).fetchone()
    strange = places_of_doubt(connection, exercise, sessions)
    keep_doubted(connection, exercise, strange)
    sure = (session.without(strange.open) for session in sessions)
    _keep_bests(connection, exercise, Measure(row[0]), Bests(), sure)
    connection.execute("DELETE FROM personal_best_stale WHERE exercise_id = ?", [exercise])


def _keep_bests(
    connection: sqlite3.Connection,
    exercise: int,
    measure: Measure,
    bests: Bests,
    sessions: Iterable[PlacedSession],
) -> None:
    """Keep what sessions reached beyond the bests before them."""
    rows: list[list[str | int | None]] = []
    for workout, began, _, places, asked, sets in sessions:
        if not sets:
            continue
        reached = bests_of_session(measure, bests, sets, asked)
        bests.add(reached)
        for number, best in enumerate(reached):
            entry, position = (None, None) if best.position is None else places[best.position]
            rows.append([exercise, began, workout, number, *_row_of(best, entry, position)])
    connection.executemany(f"INSERT INTO personal_best VALUES ({','.join('?' * 12)})", rows)


def _may_be_in_doubt(
    connection: sqlite3.Connection, exercise: int, bests: Bests, sessions: Sequence[PlacedSession]
) -> bool:
    """Whether a set may be in doubt, or settle a doubt: it is far beyond what was before.

    Of several workouts any may be beyond one of the others, and of a first one any set beyond
    those before it.
    """
    if len(sessions) != 1 or not bests.sessions:
        return bool(sessions)
    last = _last_before(connection, exercise, sessions[0].workout)
    ever = Most(bests.top(BestAxis.REPS) or 0, bests.count_at(BestAxis.REPS, EVER) or 0)
    return any(hardly_meant(done, last, ever, 2) for done in sessions[0].sets)


def _last_before(connection: sqlite3.Connection, exercise: int, workout: int) -> Most:
    """The most of the newest session besides a workout; enough where that is the newest of all."""
    row = connection.execute(
        "SELECT top_ng, most_reps FROM exercise_session WHERE exercise_id = ? AND workout_id <> ?"
        " ORDER BY day DESC LIMIT 1",
        [exercise, workout],
    ).fetchone()
    return Most() if row is None else Most(row[0] or 0, row[1] or 0)


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


def _is_all(
    connection: sqlite3.Connection, exercise: int, sessions: Sequence[PlacedSession]
) -> bool:
    """Whether an exercise was in no other workouts, as when a log was just imported."""
    seen = {entry for session in sessions for entry, _ in session.places}
    every = "SELECT count(*) FROM workout_exercise WHERE exercise_id = ?"
    return len(seen) > 1 and connection.execute(every, [exercise]).fetchone() == (len(seen),)


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
        best.amount,
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
