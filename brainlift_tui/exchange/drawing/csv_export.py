"""Tables as CSV for a spreadsheet: what a screen shows, or the whole log, a row for each set.

The form is RFC 4180: commas, a row ended by carriage return and line feed, a field in quotes where
it has to be; in UTF-8. The first row names the columns, with their units. A text that a spreadsheet
would take for a formula ("=1+1") has an apostrophe before it; a number never has.
"""

import re
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from brainlift_tui.core.load.load import Load, shortest
from brainlift_tui.core.load.named import NamedLoad
from brainlift_tui.core.parts import Part, parts_of
from brainlift_tui.core.workout.workout import TrainingSet
from brainlift_tui.exchange.own.parts_json import instant_text
from brainlift_tui.store.workout.archive import read_workouts

Cell = str | int | None
"""A number as a lifter reads it, words, or nothing."""

_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?", re.ASCII)

_FORMULA = re.compile(r"'*(\s*[=+\-@＝＋－＠]|[\t\r\n])")
"""How a text begins that a spreadsheet would carry out, and one that was kept from it."""

_QUOTE = '"'

_IN_QUOTES = re.compile(r'[",;\t\r\n]')
"""What parts cells, here or where a spreadsheet takes a semicolon for a comma."""


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
    return "".join(f"{','.join(map(_field, cells))}\r\n" for cells in (table.columns, *table.rows))


def _field(cell: Cell) -> str:
    if cell is None or isinstance(cell, int):
        return "" if cell is None else str(cell)
    text = f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell
    return f'"{text.replace(_QUOTE, _QUOTE * 2)}"' if _IN_QUOTES.search(text) else text


_HEADINGS = {"load": ("load", "unit", "load_kg"), "rir": ("reps_in_reserve",)}
"""Names of columns where a part of a set has more than one, or one that says more."""

SET_COLUMNS = (
    "started_at",
    "finished_at",
    "workout",
    "workout_note",
    "exercise",
    "exercise_note",
    "superset",
    "set",
    *(
        heading
        for part in parts_of(TrainingSet)
        for heading in _HEADINGS.get(part.name, (part.name,))
    ),
    "band",
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
    cells = (
        cell
        for part in parts_of(TrainingSet)
        for cell in _cells(part, getattr(done, part.name), zone)
    )
    return (*cells, done.load.text if isinstance(done.load, NamedLoad) else None)


def _cells(part: Part, value: object, zone: str | None) -> tuple[Cell, ...]:
    match value:
        case None | NamedLoad():
            return (None,) * len(_HEADINGS.get(part.name, (part.name,)))
        case Load():
            return value.text, value.unit.value, shortest(f"{value.kg:.6f}")
        case datetime():
            return (instant_text(value, zone),)
        case StrEnum():
            return (value.value,)
        case float():
            return (number(value),)
        case str() | int():
            return (value,)
    raise TypeError(f"{part.name} has no form in a table")


def number(value: float | None, decimals: int = 6) -> str | None:
    """A number in its shortest form, at most so many decimals."""
    return None if value is None else shortest(f"{value:.{decimals}f}")
