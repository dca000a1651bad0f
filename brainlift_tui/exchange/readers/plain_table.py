"""Any table with a row for each set, whose columns the lifter names."""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import islice

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.workout.log import ForeignLog
from brainlift_tui.exchange.readers.cells import (
    clock_seconds,
    exercise_named,
    file_load,
    file_set,
    named_unit,
    number,
    tidy,
    tidy_name,
    told_unit,
    whole_number,
)
from brainlift_tui.exchange.readers.dates import written_day
from brainlift_tui.exchange.readers.file import GivenFile
from brainlift_tui.exchange.readers.records import FileColumns, FileRow
from brainlift_tui.exchange.readers.rows import LogBuilder, SetRow
from brainlift_tui.exchange.readers.slashed_dates import with_plain_dates
from brainlift_tui.exchange.readers.table import DELIMITERS, Cells, read_rows

_USUAL = {
    "date": ("date", "day", "start", "datetime", "timestamp", "datum"),
    "time": ("time", "clock", "start time", "uhrzeit"),
    "workout": ("workout", "session", "workout name", "routine", "training"),
    "exercise": ("exercise", "lift", "movement", "exercise name", "name", "übung"),
    "load": ("load", "weight", "kg", "lb", "lbs", "kilos", "pounds", "gewicht"),
    "unit": ("unit", "weight unit", "units", "einheit"),
    "reps": ("reps", "repetitions", "rep", "wiederholungen", "wdh"),
    "sets": ("sets", "sätze"),
    "seconds": ("seconds", "duration", "secs", "sekunden"),
    "rir": ("rir", "reps in reserve"),
    "rpe": ("rpe",),
    "note": ("note", "notes", "comment", "comments", "notiz"),
}
"""What a column may say, and what it is often called, without a unit in brackets behind it."""

_NEEDED = ("date", "exercise")

_COUNTED = ("reps", "seconds")
"""One of these there has to be."""

LONGEST_WRITTEN = 40
"""A column of a longer name is called by its number."""

LONGEST_NAME = 200
"""So much of what a column is called is looked at: a million brackets name none."""

MOST_SETS = 50
"""Sets that a row can stand for at most."""

_BRACKETS = re.compile(r"\s*[\(\[].*?[\)\]]")
_UNIT = re.compile(r"(?<![^\W\d_])(kgs?|kilograms|lbs?|pounds)(?![^\W\d_])", re.IGNORECASE)
_LOAD = re.compile(r"(?P<number>[-+]?[\d.,]+)\s*(?P<unit>[^\W\d_]*)")


class ColumnsUnknown(BadInput):
    """A table is of no app that is known, and nobody has said what its columns are.

    Attributes:
        columns: What they are called.
        guess: What they seem to be, as it is written behind `--columns`.
    """

    columns = ""
    guess = ""


class _PlainTable:
    """Reads a table by the columns that the lifter names."""

    def read(self, file: GivenFile, unit: Unit | None) -> ForeignLog | None:
        """What a table says, None where nobody says what its columns are.

        Raises:
            BadInput: It has no such columns.
        """
        if file.columns is None:
            return None
        named = named_columns(file.columns)
        for delimiter in DELIMITERS:
            header = file.header(delimiter)
            rows = islice(file.records(delimiter), 1, None)
            if len(header) > 1 or delimiter == DELIMITERS[-1]:
                columns = _columns(header, named)
                builder = LogBuilder("table", "")
                in_header = _UNIT.search(header[columns.place("load") or 0])
                told = named_unit(in_header[1]) if in_header and "load" in columns else unit
                read = _reading(builder, columns, told)
                dated = with_plain_dates(rows, columns, ("date",), file.day_first)
                read_rows(dated, builder, read)
                return builder.log()
        return None


def ask_for_columns(file: GivenFile) -> None:
    """Ask what the columns of a file are, if it seems to be a table of sets.

    Raises:
        ColumnsUnknown: It does; with a guess.
    """
    for delimiter in DELIMITERS:
        header = file.header(delimiter)
        guess = _guessed(header)
        if all(meaning in guess for meaning in _NEEDED) and any(c in guess for c in _COUNTED):
            written = ", ".join(f"{meaning}={name}" for meaning, name in guess.items())
            called = ", ".join(cell.strip() for cell in header)[:400]
            error = ColumnsUnknown(
                "{name} is of no app that is known here. It has the columns {columns}; say which"
                ' of them are what: --columns "{guess}". There are also {others}.',
                name=file.name,
                columns=called,
                guess=written,
                others=", ".join(meaning for meaning in _USUAL if meaning not in guess),
            )
            error.columns, error.guess = called, written
            raise error


def _guessed(header: tuple[str, ...]) -> dict[str, str]:
    """What each column seems to say; one that could not be written after `=` by its number."""
    told = [cell[:LONGEST_NAME] for cell in header]
    names = [" ".join(_BRACKETS.sub("", cell).split()).casefold() for cell in told]
    guess: dict[str, str] = {}
    for meaning, usual in _USUAL.items():
        place = next((names.index(name) for name in usual if name in names), None)
        if place is not None:
            cell = header[place].strip()
            plain = len(cell) <= LONGEST_WRITTEN and not set(cell) & set(',="')
            guess[meaning] = cell if plain else str(place + 1)
    return guess


def named_columns(text: str) -> dict[str, str]:
    """What the lifter says of the columns: "date=Day, exercise=Lift, reps=4".

    Raises:
        BadInput: It can't be read, or something needed is missing.
    """
    named: dict[str, str] = {}
    for part in text.split(","):
        meaning, _, column = (piece.strip() for piece in part.partition("="))
        if meaning.casefold() not in _USUAL or not column:
            raise BadInput(
                "{part!r} does not say what a column is; write it as in date=Day, exercise=Lift,"
                " load=Weight, reps=Reps. There are {meanings}.",
                part=part.strip()[:60],
                meanings=", ".join(_USUAL),
            )
        named[meaning.casefold()] = column
    if not (all(meaning in named for meaning in _NEEDED) and any(c in named for c in _COUNTED)):
        raise BadInput("The date, the exercise, and reps or seconds need a column each.")
    return named


def _columns(header: tuple[str, ...], named: Mapping[str, str]) -> FileColumns:
    """The columns by what they say.

    Raises:
        BadInput: There is none of a name or number.
    """
    known = {" ".join(cell.split()).casefold(): place for place, cell in enumerate(header)}
    words = [""] * len(header)
    for meaning, name in named.items():
        place = known.get(" ".join(name.split()).casefold())
        if place is None and name.isdecimal() and 0 < int(name[:6]) <= len(header):
            place = int(name) - 1
        if place is None:
            raise BadInput(
                "has no column {column!r}; it has {columns}.",
                column=name[:60],
                columns=", ".join(cell.strip() for cell in header)[:400],
            )
        if words[place]:
            raise BadInput("the column {column!r} can't be two things.", column=name[:60])
        words[place] = meaning
    found = FileColumns(words, {meaning: (meaning,) for meaning in named})
    found.header = header
    return found


def _reading(
    builder: LogBuilder, columns: FileColumns, unit: Unit | None
) -> Callable[[FileRow], None]:
    def read(row: FileRow) -> None:
        columns.check(row)
        for done in tuple(_sets(Cells(row, columns), unit)):
            builder.add(done)

    return read


def _sets(cells: Cells, unit: Unit | None) -> Iterator[SetRow]:
    """The set of a row, or so many of them as its column of sets says."""
    clock = cells["time"]
    row = SetRow(
        line=cells.row.line,
        started_at=written_day(f"{cells['date']} {clock}" if clock else cells["date"]),
        title=tidy_name(cells["workout"]),
        exercise=exercise_named(cells["exercise"]),
        note=tidy(cells["note"]),
        done=file_set(
            load=_load(cells["load"], cells["unit"], unit),
            reps=whole_number(cells["reps"], "reps"),
            seconds=clock_seconds(cells["seconds"]),
            rir=number(cells["rir"]),
            rpe=number(cells["rpe"]),
        ),
    )
    sets = whole_number(cells["sets"], "sets")
    count = 1 if sets is None else sets
    if not 1 <= count <= MOST_SETS:
        raise BadInput("{count} sets: a row is 1 to {most}.", count=count, most=MOST_SETS)
    for _ in range(count):
        yield row


def _load(text: str, unit_name: str, unit: Unit | None) -> Load | None:
    """A load as "20", "20 kg" or "20 lbs"; the unit beside it wins."""
    match = _LOAD.fullmatch(text)
    told = match["unit"] if match else ""
    plain = match["number"] if match else text
    if not number(plain):
        return None
    named = told or unit_name
    return file_load(plain, named_unit(named) if named else told_unit(unit))


READER = _PlainTable()
