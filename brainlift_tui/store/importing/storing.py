"""Writing what an import brings, as a part of its one step of undo.

Rows are written unrecorded, and the journal holds one pair of statements for many of them. Taken
back they leave tombstones, by which the log knows them when they come again.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from typing import TYPE_CHECKING

from brainlift_tui.core.exercise.recognition import recognition_key
from brainlift_tui.core.workout.log import ImportReport, KeptImport, KeptWorkout
from brainlift_tui.store.exercise.exercises import insert_exercise
from brainlift_tui.store.file.journal import record_bulk, unrecorded
from brainlift_tui.store.file.triggers import away, workouts_added
from brainlift_tui.store.file.values import insert_row, instant, unix
from brainlift_tui.store.identity import new_uid
from brainlift_tui.store.importing.new_rows import FEW, WRITTEN, Ids, NewRows
from brainlift_tui.store.importing.plan import ImportPlan, Incoming, Known

if TYPE_CHECKING:
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
    rows = NewRows(ids, first, _next_id(db, "workout_exercise"))
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
        with unrecorded(db), away(db, WRITTEN) if rows.sets > FEW else nullcontext():
            rows.insert(db)
        workouts_added(db, added)
        rows.derive_bests(db, first)
        among_them = f"id BETWEEN {added.start} AND {added.stop - 1}"
        record_tombstones(change, step, "workout", among_them)
    return added


def _last_instant(kept: KeptWorkout) -> int:
    """When the last set of a workout was done, its start if that is not known."""
    workout = kept.workout
    logged = [s.done_at for e in workout.exercises for s in e.sets if s.done_at is not None]
    return unix(max([workout.started_at, *logged]))


def _next_id(db: sqlite3.Connection, table: str) -> int:
    return int(db.execute(f"SELECT coalesce(max(id), 0) + 1 FROM {table}").fetchone()[0])
