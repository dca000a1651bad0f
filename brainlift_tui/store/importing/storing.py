"""Writing what an import brings, as a part of its one step of undo.

Rows are written unrecorded, and the journal holds one pair of statements for many of them. Taken
back they leave tombstones, by which the log knows them when they come again.
"""

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from contextlib import nullcontext
from functools import partial
from itertools import chain, islice
from operator import is_not, itemgetter
from typing import TYPE_CHECKING, NamedTuple

from brainlift_tui.core.exercise.recognition import recognition_key
from brainlift_tui.core.workout.log import EntryOrigin, ImportReport, KeptImport, KeptWorkout
from brainlift_tui.core.workout.workout import TrainingSet, WorkoutExercise, local_day
from brainlift_tui.store.exercise.exercises import insert_exercise
from brainlift_tui.store.file.journal import record_bulk, unrecorded
from brainlift_tui.store.file.triggers import away, workouts_added
from brainlift_tui.store.file.values import Column, insert_row, instant, unix
from brainlift_tui.store.identity import new_uid
from brainlift_tui.store.importing.plan import ImportPlan, Incoming, Known
from brainlift_tui.store.workout.set_columns import ROW, STORED, TARGET, stored

if TYPE_CHECKING:
    from sqlite3 import Connection

    from brainlift_tui.store.file.writer import Change


def store_import(
    change: "Change", step: int, format_name: str, file_name: str, report: ImportReport
) -> int:
    """Add the import under way; returns its id."""
    now = instant(change.now)
    kept = KeptImport(new_uid(), now, format_name, file_name, report.workouts, report.sets)
    return insert_import(change, step, kept)


def insert_import(change: "Change", step: int, kept: KeptImport) -> int:
    """Add an import, which taking the step back takes back; returns its id."""
    with unrecorded(change.db):
        row = insert_row(
            change.db,
            "INSERT INTO import (uid, imported_at, format, file_name, workouts, sets)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            [
                kept.uid or new_uid(),
                unix(kept.imported_at),
                kept.format,
                kept.file_name,
                kept.workouts,
                kept.sets,
            ],
        )
    record_bulk(
        change.db,
        step,
        f"UPDATE import SET taken_back = 0 WHERE id = {row}",
        f"UPDATE import SET taken_back = 1 WHERE id = {row}",
    )
    return row


def store_newcomers(
    change: "Change", step: int, plan: ImportPlan, known: Known, import_ids: Sequence[int]
) -> dict[str, int]:
    """Add the exercises that are new, each with its import; returns the ids of all by slug."""
    db = change.db
    ids = dict(known.by_slug)
    added: list[int] = []
    with unrecorded(db):
        for (slug, new), import_id in zip(plan.newcomers.items(), import_ids, strict=True):
            if new.revived is not None:
                db.execute(
                    "UPDATE exercise SET deleted_at = NULL WHERE id = ?",
                    [new.revived],
                )
                ids[slug] = new.revived
            else:
                ids[slug] = insert_exercise(
                    db, new.exercise, new.origin, new.uid or new_uid(), import_id
                )
            added.append(ids[slug])
    if added:
        record_tombstones(change, step, "exercise", among(added))
    for slug, new in plan.newcomers.items():
        if new.takes_name:
            db.execute(
                "UPDATE exercise_name SET exercise_id = ?, name = ? WHERE key = ?",
                [ids[slug], new.exercise.name, recognition_key(new.exercise.name)],
            )
    return ids


def record_tombstones(change: "Change", step: int, table: str, which: str) -> None:
    """Journal that taking the step back deletes these rows, leaving tombstones.

    Steps are taken back in order, so that all the rows live when it comes to this one.
    """
    record_bulk(
        change.db,
        step,
        f"UPDATE {table} SET deleted_at = NULL WHERE {which}",
        f"UPDATE {table} SET deleted_at = {change.now} WHERE {which}",
    )


def among(rows: Iterable[int]) -> str:
    """The condition that a row is one of these."""
    return f"id IN ({', '.join(str(row) for row in rows)})"


class Ids(NamedTuple):
    """Where what an import names is found in the database.

    Attributes:
        exercises: Ids of the exercises by slug.
        programmes: Ids of the programmes by slug.
    """

    exercises: dict[str, int]
    programmes: dict[str, int]


def store_workouts(
    change: "Change",
    step: int,
    incoming: Sequence[Incoming],
    *,
    ids: Ids,
    import_ids: Sequence[int | None],
) -> range:
    """Add workouts with all that is in them; returns their rows.

    Args:
        change: The change under way.
        step: Its step of undo.
        incoming: The workouts.
        ids: Where the exercises and programmes are that they name.
        import_ids: For each workout the import that it belongs to.
    """
    db = change.db
    first = _next_id(db, "workout")
    rows = _NewRows(ids, first, _next_id(db, "workout_exercise"))
    one_open = db.execute("SELECT 1 FROM open_workout").fetchone() is not None
    for workout, import_id in zip(incoming, import_ids, strict=True):
        ended = workout.kept.workout.finished_at
        finished = None if ended is None else unix(ended)
        if finished is None and one_open:
            finished = _last_instant(workout.kept)
        one_open = one_open or finished is None
        rows.add(workout, finished, import_id)
    added = range(first, rows.workout_id)
    if added:
        with unrecorded(db), away(db, _WRITTEN) if rows.sets > FEW else nullcontext():
            rows.insert(db)
        workouts_added(db, added)
        among_them = f"id BETWEEN {added.start} AND {added.stop - 1}"
        record_tombstones(change, step, "workout", among_them)
    return added


_WRITTEN = ("workout", "workout_exercise", "workout_set", "open_row")

FEW = 2000
"""So many sets are added sooner than the triggers are taken off and put on again, after which every
connection reads the whole schema anew."""


class _NewRows:
    """The rows of workouts to add, each with the id that it will have."""

    def __init__(self, ids: Ids, workout_id: int, entry_id: int) -> None:
        self.workout_id = workout_id
        self._ids, self._entry_id = ids, entry_id
        self._workouts: list[list[Column]] = []
        self._entries: list[list[Column]] = []
        self._sets: list[tuple[int, tuple[TrainingSet, ...]]] = []
        self._open_rows: list[list[Column]] = []
        self._known: dict[int, list[Column]] = {}

    def add(self, incoming: Incoming, finished: int | None, import_id: int | None) -> None:
        """Take a workout and all that is in it.

        Args:
            incoming: The workout.
            finished: When it ended, Unix seconds; None where it is to be the one under way.
            import_id: The import that it belongs to.
        """
        kept = incoming.kept
        workout, weighed = kept.workout, kept.workout.bodyweight
        programme = self._ids.programmes.get(kept.programme)
        self._workouts.append(
            [
                self.workout_id,
                workout.uid or new_uid(),
                unix(workout.started_at),
                finished,
                workout.zone,
                local_day(workout.started_at, workout.zone).isoformat(),
                workout.title,
                workout.note,
                weighed.text if weighed else None,
                weighed.unit if weighed else None,
                programme,
                kept.programme_revision if programme else None,
                kept.programme_day if programme else None,
                import_id,
                kept.fingerprint or None,
                workout.session_effort,
                workout.felt,
                2 if incoming.edited else 1,
            ]
        )
        both = zip(workout.exercises, kept.origins, strict=True)
        for position, (entry, origin) in enumerate(both):
            self._add_entry(position, entry, origin, under_way=finished is None)
        self.workout_id += 1

    def _add_entry(
        self, position: int, entry: WorkoutExercise, origin: EntryOrigin, *, under_way: bool
    ) -> None:
        entry_id = self._entry_id
        self._entries.append(
            [
                entry_id,
                self.workout_id,
                position,
                self._ids.exercises[entry.slug],
                origin.origin,
                origin.skipped,
                self._ids.exercises.get(origin.planned),
                entry.note,
                entry.superset,
                origin.rows,
                *TARGET.row(entry.target),
                origin.apart,
            ]
        )
        if under_way:
            asked = enumerate(origin.open_rows)
            self._open_rows += ([entry_id, place, *ROW.row(row)] for place, row in asked)
        self._sets.append((entry_id, entry.sets))
        self._entry_id += 1

    def _columns(self, done: TrainingSet) -> list[Column]:
        """The columns of a set; the sets of a file that are alike are one value."""
        columns = self._known.get(id(done))
        if columns is None:
            columns = self._known[id(done)] = stored(done)
        return columns

    @property
    def sets(self) -> int:
        """How many sets there are."""
        return sum(len(sets) for _, sets in self._sets)

    def insert(self, db: sqlite3.Connection) -> None:
        """Add them."""
        _insert_rows(db, "workout", _WORKOUT, self._workouts)
        _insert_rows(db, "workout_exercise", _ENTRY, self._entries)
        for _, sets in self._sets:
            for done in sets:
                self._columns(done)
        filled = _filled(self._known.values(), len(STORED))
        picked = {known: [row[at] for at in filled] for known, row in self._known.items()}
        _insert_all(
            db,
            "workout_set",
            ("entry_id", "position", *(STORED[at] for at in filled)),
            (
                (entry_id, place, *picked[id(done)])
                for entry_id, sets in self._sets
                for place, done in enumerate(sets)
            ),
        )
        _insert_rows(db, "open_row", ("entry_id", "position", *ROW.names), self._open_rows)


_WORKOUT = (
    "id", "uid", "started_at", "finished_at", "zone", "day", "title", "note", "bodyweight",
    "bodyweight_unit", "programme_id", "programme_revision", "programme_day", "import_id",
    "fingerprint", "session_effort", "felt", "revision",
)  # fmt: skip

_ENTRY = (
    "id", "workout_id", "position", "exercise_id", "origin", "skipped", "planned_exercise_id",
    "note", "superset", "rows_today", *TARGET.names, "apart",
)  # fmt: skip

_AT_ONCE = 100
"""Rows that one statement adds: SQLite takes half the time of as many statements."""


def _insert_rows(
    connection: "Connection", table: str, columns: Sequence[str], rows: Sequence[list[Column]]
) -> None:
    """Add rows; columns that all of them leave empty are left out, which halves the time."""
    filled = _filled(rows, len(columns))
    picked = ([row[at] for at in filled] for row in rows)
    _insert_all(connection, table, [columns[at] for at in filled], picked)


def _filled(rows: Collection[Sequence[Column]], width: int) -> list[int]:
    """The places in which any of the rows says something."""
    says_something = partial(is_not, None)
    return [at for at in range(width) if any(map(says_something, map(itemgetter(at), rows)))]


def _insert_all(
    connection: "Connection",
    table: str,
    columns: Sequence[str],
    rows: Iterable[Sequence[Column]],
) -> None:
    """Add rows that say something in these columns alone."""
    into = f"INSERT INTO {table} ({', '.join(columns)}) VALUES "
    marks = f"({', '.join('?' * len(columns))})"
    of_many = into + ", ".join([marks] * _AT_ONCE)
    coming = iter(rows)
    while len(several := list(islice(coming, _AT_ONCE))) == _AT_ONCE:
        connection.execute(of_many, list(chain.from_iterable(several)))
    if several:
        connection.executemany(into + marks, several)


def _last_instant(kept: KeptWorkout) -> int:
    """When the last set of a workout was done, its start if that is not known."""
    workout = kept.workout
    logged = [s.done_at for e in workout.exercises for s in e.sets if s.done_at is not None]
    return unix(max([workout.started_at, *logged]))


def _next_id(db: sqlite3.Connection, table: str) -> int:
    return int(db.execute(f"SELECT coalesce(max(id), 0) + 1 FROM {table}").fetchone()[0])
