"""A database of made-up decades, as if each set had been logged in the app."""

import random
import sqlite3
from pathlib import Path

from brainlift_tui.core.exercise.exercise import Measure
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.workout.wording import set_words
from brainlift_tui.store.file.connection import connect
from brainlift_tui.store.file.database import open_reader
from brainlift_tui.store.looking_back import derived, records
from brainlift_tui.store.workout.set_columns import INSERT_SET, stored
from tests.benchmarks.made_up_decades import BUSIEST_NAME, EXERCISES, SEED, Workout, decades


def make_database(path: Path, sets: int, *, journaled: bool = True) -> None:
    """Make a database of so many sets, each a step of undo if it is journaled."""
    open_reader(path).close()
    connection = connect(path)
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("BEGIN")
    writing = _Writing(connection, journaled=journaled)
    for workout in decades(sets):
        writing.add(workout)
    connection.execute("UPDATE journal_open SET step_id = NULL")
    records.refresh(connection)
    derived.refresh(connection)
    connection.execute("COMMIT")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


class _Writing:
    """Writes workouts as the app does: a step for each set, the first one starts the workout."""

    def __init__(self, connection: sqlite3.Connection, *, journaled: bool) -> None:
        self._connection = connection
        self._journaled = journaled
        self._chance = random.Random(SEED)
        self._step = self._workout = self._entry = 0
        rows = connection.execute(
            "SELECT id, name FROM exercise WHERE measure = 'weighted' AND deleted_at IS NULL"
            " ORDER BY name <> ?, slug LIMIT ?",
            [BUSIEST_NAME, EXERCISES],
        ).fetchall()
        self._ids = [row[0] for row in rows]
        self._names = [row[1] for row in rows]

    def _begin(self, label: str, at: int) -> None:
        if not self._journaled:
            return
        self._step += 1
        execute = self._connection.execute
        execute("INSERT OR IGNORE INTO journal_label (text) VALUES (?)", [label])
        execute(
            "INSERT INTO journal_done (id, label_id, at)"
            " SELECT ?, id, ? FROM journal_label WHERE text = ?",
            [self._step, at, label],
        )
        execute("UPDATE journal_open SET step_id = ?", [self._step])

    def add(self, workout: Workout) -> None:
        """Write one workout."""
        execute = self._connection.execute
        started = int(workout.started_at.timestamp())
        self._workout += 1
        self._begin(self._label(workout, 0, 0), started)
        execute(
            "INSERT INTO workout (id, uid, started_at, zone, day, title, note, programme_id,"
            " programme_revision, programme_day) VALUES (?, ?, ?, 'UTC', ?, ?, ?, 1, 1, 0)",
            [
                self._workout,
                f"{self._chance.getrandbits(128):032x}",
                started,
                workout.started_at.date().isoformat(),
                workout.title,
                workout.note,
            ],
        )
        first = self._entry + 1
        for position, entry in enumerate(workout.entries):
            self._entry += 1
            execute(
                "INSERT INTO workout_exercise (id, workout_id, position, exercise_id, origin, note,"
                " rows_today, target_sets, target_low, target_high, target_rest_s)"
                " VALUES (?, ?, ?, ?, 'planned', ?, 3, 3, 8, 12, 120)",
                [self._entry, self._workout, position, self._ids[entry.exercise], entry.note],
            )
        last = started
        for position, entry in enumerate(workout.entries):
            for logged in entry.sets:
                last = int(logged.done.done_at.timestamp()) if logged.done.done_at else last
                if position or logged.position:
                    self._begin(self._label(workout, position, logged.position), last)
                execute(INSERT_SET, [first + position, logged.position, *stored(logged.done)])
        self._begin("Workout finished", last)
        execute("UPDATE workout SET finished_at = ? WHERE id = ?", [last, self._workout])

    def _label(self, workout: Workout, entry: int, place: int) -> str:
        found = workout.entries[entry]
        words = set_words(found.sets[place].done, Measure.WEIGHTED, Unit.KG)
        return f"{self._names[found.exercise]}: {words}"
