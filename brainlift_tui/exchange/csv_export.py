"""Tables as CSV for a spreadsheet: what a screen shows, or the whole log, a row for each set.

The form is RFC 4180: commas, a row ended by carriage return and line feed, a field in quotes where
it has to be; in UTF-8. The first row names the columns, with their units.
"""

import csv
import io
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from brainlift_tui.core.load import shortest
from brainlift_tui.core.workout import TrainingSet
from brainlift_tui.exchange.brainlift_json import instant_text
from brainlift_tui.store.archive import read_workouts

Cell = str | int | None
"""A number as a lifter reads it, words, or nothing."""


@dataclass(frozen=True, slots=True)
class Table:
    """What stands in a table.

    Attributes:
        name: What it is of: "Goblet Squat, sessions".
        columns: Their names, with units.
        rows: The cells, row by row.
    """

    name: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def csv_text(table: Table) -> str:
    """The table as CSV."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows(table.rows)
    return written.getvalue()


SET_COLUMNS = (
    "started_at",
    "finished_at",
    "workout",
    "workout_note",
    "exercise",
    "exercise_note",
    "superset",
    "set",
    "kind",
    "load",
    "unit",
    "load_kg",
    "reps",
    "seconds",
    "distance_m",
    "reps_in_reserve",
    "effort",
    "side",
    "done_at",
    "rest_s",
    "note",
)


def log_table(connection: sqlite3.Connection) -> Table:
    """Every set of the log, oldest first; loads as entered, and in kilograms beside that."""
    return Table("log", SET_COLUMNS, list(_rows(connection)))


def log_csv(connection: sqlite3.Connection) -> str:
    """The same as CSV, read in one piece."""
    connection.execute("BEGIN")
    try:
        return csv_text(log_table(connection))
    finally:
        connection.execute("ROLLBACK")


def _rows(connection: sqlite3.Connection) -> Iterable[Sequence[Cell]]:
    for kept in read_workouts(connection):
        workout = kept.workout
        finished = workout.finished_at
        begun = (
            instant_text(workout.started_at, workout.zone),
            None if finished is None else instant_text(finished, workout.zone),
            workout.title,
            workout.note,
        )
        for entry in workout.exercises:
            of = (entry.name, entry.note, entry.superset)
            for number, done in enumerate(entry.sets, 1):
                yield *begun, *of, number, *set_cells(done, workout.zone)


def set_cells(done: TrainingSet, zone: str | None) -> tuple[Cell, ...]:
    """A set from its kind on, in the order of `SET_COLUMNS`."""
    load = done.load
    return (
        done.kind.value,
        load.text if load else None,
        load.unit.value if load else None,
        shortest(f"{load.kg:.6f}") if load else None,
        done.reps,
        done.seconds,
        number(done.distance_m),
        number(done.rir),
        done.effort.value if done.effort else None,
        done.side.value if done.side else None,
        None if done.done_at is None else instant_text(done.done_at, zone),
        done.rest_s,
        done.note,
    )


def number(value: float | None, decimals: int = 6) -> str | None:
    """A number in its shortest form, at most so many decimals."""
    return None if value is None else shortest(f"{value:.{decimals}f}")
