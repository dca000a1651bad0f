"""What the log holds of other files: what it recognises them by, and what they consist of."""

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from itertools import groupby
from operator import itemgetter

from brainlift_tui.core.exercise.recognition import fingerprint
from brainlift_tui.core.importing.comparing import EntryNumbers, SetNumbers
from brainlift_tui.core.importing.pairing import Told
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.workout.log import KeptWorkout
from brainlift_tui.core.workout.wall_time import wall_seconds
from brainlift_tui.core.workout.workout import Workout
from brainlift_tui.store.workout.archive import OWN_FORMAT, read_workouts
from brainlift_tui.store.workout.set_columns import SET

HELD = (
    "workout LEFT JOIN import ON import.id = import_id WHERE (import.id IS NULL OR NOT taken_back)"
)
"""The workouts that the log holds: deleted ones too, but none whose import was taken back."""

_AT_ONCE = 500


class HeldWorkout(NamedTuple):
    """A workout of the log that came from a file.

    Attributes:
        row: Its row.
        uid: Its id.
        told: What it is recognised by.
        deleted: Whether it was deleted here.
        edited: Whether it was changed here since it came.
        brought_by: The import that brought it.
        format: The app that it is from, None where that is not known.
        logged: Whether it was logged with this program, here or on another computer.
    """

    row: int
    uid: str
    told: Told
    deleted: bool
    edited: bool
    brought_by: int | None
    format: str | None
    logged: bool = False


def read_logged(db: sqlite3.Connection) -> list[HeldWorkout]:
    """All that were logged here, and so may be in a table that we wrote ourselves."""
    rows = db.execute(
        "SELECT uid, id, revision > 1 FROM workout WHERE deleted_at IS NULL AND fingerprint IS NULL"
    )
    known = {uid: (row, bool(edited)) for uid, row, edited in rows}
    workouts: list[HeldWorkout] = []
    for kept in read_workouts(db, [row for row, _ in known.values()]):
        row, edited = known[kept.workout.uid]
        told = told_of(kept._replace(fingerprint=fingerprint(kept.workout)))
        workouts.append(HeldWorkout(row, kept.workout.uid, told, False, edited, None, None, True))
    return workouts


def read_logged_on(
    db: sqlite3.Connection, days: Collection[date]
) -> list[tuple[HeldWorkout, int, int]]:
    """All that were logged with this program on some days or next to them.

    Each with its start as the wall's clock there showed it and as it was, both in Unix seconds:
    other apps' files tell the one or the other. What they consist of is not looked at.
    """
    beside = timedelta(days=1)
    first, last = (min(days) - beside).isoformat(), (max(days) + beside).isoformat()
    return [
        (
            HeldWorkout(row, uid, Told("", started), False, edited, by, app, True),
            wall_seconds(started, zone),
            started,
        )
        for row, uid, started, zone, edited, by, app in db.execute(
            "SELECT workout.id, workout.uid, started_at, zone, revision > 1, import_id, format"
            f" FROM {HELD} AND deleted_at IS NULL AND finished_at IS NOT NULL"
            " AND (fingerprint IS NULL OR format = ?) AND day BETWEEN ? AND ? ORDER BY workout.id",
            [OWN_FORMAT, first, last],
        )
    ]


def read_held(db: sqlite3.Connection) -> list[HeldWorkout]:
    """All that came from files, those that stand first.

    Where all that an import brought was deleted, it counts as never done; a single workout that was
    deleted is remembered.
    """
    held = [
        HeldWorkout(row, uid, Told(mark, start, None if end is None else end - start), *rest)
        for row, uid, mark, start, end, *rest in db.execute(
            "SELECT workout.id, workout.uid, fingerprint, started_at, finished_at,"
            f" deleted_at IS NOT NULL, revision > 1, import_id, format FROM {HELD}"
            " AND fingerprint IS NOT NULL ORDER BY deleted_at IS NOT NULL, workout.id"
        )
    ]
    brought: dict[int | None, list[bool]] = defaultdict(list)
    for each in held:
        brought[each.brought_by].append(bool(each.deleted))
    gone = {
        bringer
        for bringer, deleted in brought.items()
        if bringer is not None and len(deleted) > 1 and all(deleted)
    }
    return [each for each in held if each.brought_by not in gone]


def told_of(kept: KeptWorkout) -> Told:
    """What a workout of a file is recognised by."""
    workout = kept.workout
    started = int(workout.started_at.timestamp())
    ended = workout.finished_at
    lasted = None if ended is None else int(ended.timestamp()) - started
    return Told(kept.fingerprint, started, lasted)


def numbers_of(workout: Workout) -> tuple[EntryNumbers, ...]:
    """What is compared of a workout of a file."""
    return tuple(
        EntryNumbers(entry.slug, tuple(map(SetNumbers.of, entry.sets)))
        for entry in workout.exercises
        if entry.sets
    )


def read_numbers(
    db: sqlite3.Connection, rows: Iterable[int]
) -> dict[int, tuple[EntryNumbers, ...]]:
    """The same of workouts of the log, by row; exercises that became part of another are that."""
    wanted = list(rows)
    numbers: dict[int, tuple[EntryNumbers, ...]] = dict.fromkeys(wanted, ())
    for first in range(0, len(wanted), _AT_ONCE):
        numbers.update(_numbers(db, wanted[first : first + _AT_ONCE]))
    return numbers


def _numbers(
    db: sqlite3.Connection, rows: Sequence[int]
) -> Iterable[tuple[int, tuple[EntryNumbers, ...]]]:
    found = db.execute(
        "SELECT workout_id, workout_exercise.id, coalesce(main.slug, exercise.slug),"
        f" {SET.of('workout_set')} FROM workout_exercise"
        " JOIN exercise ON exercise.id = exercise_id"
        " LEFT JOIN exercise AS main ON main.id = exercise.merged_into"
        " JOIN workout_set ON entry_id = workout_exercise.id"
        f" WHERE workout_id IN ({','.join(map(str, rows))})"
        " ORDER BY workout_id, workout_exercise.position, workout_exercise.id,"
        " workout_set.position"
    )
    for workout, of_workout in groupby(found, key=itemgetter(0)):
        yield (
            workout,
            tuple(
                EntryNumbers(slug, tuple(SetNumbers.of(SET.value(c)) for _, _, _, *c in of_entry))
                for (_, slug), of_entry in groupby(of_workout, key=itemgetter(1, 2))
            ),
        )
