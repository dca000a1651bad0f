"""Logs of the app Strong: iOS and Android, in languages known, and in others by their shape."""

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.workout.log import ForeignLog
from brainlift_tui.core.workout.workout import SetKind, TrainingSet
from brainlift_tui.exchange.readers.cells import (
    exercise_named,
    file_load,
    file_set,
    kind_named,
    metres_each,
    named_unit,
    number,
    plausible,
    tidy,
    tidy_name,
    told_unit,
    whole_number,
)
from brainlift_tui.exchange.readers.records import FileColumns, FileRow
from brainlift_tui.exchange.readers.rows import LogBuilder, SetRow
from brainlift_tui.exchange.readers.table import TableReader, read_rows

_MEANINGS = {
    "date": ("date", "datum", "日期", "data"),
    "title": ("workout name", "workout-name", "锻炼名称", "nome do treino"),
    "duration": (
        "duration",
        "duration (sec)",
        "workout duration",
        "dauer",
        "workout-dauer",
        "时长",
        "duração",
    ),
    "exercise": ("exercise name", "name der übung", "运动名称", "nome do exercício"),
    "order": ("set order", "reihenfolge festlegen", "设置顺序", "ordem da série"),
    "weight": ("weight", "weight (kg)", "weight (lbs)", "weight (lb)", "gewicht", "重量", "peso"),
    "weight kg": ("weight (kg)",),
    "weight lb": ("weight (lbs)", "weight (lb)"),
    "weight unit": ("weight unit", "gewichtseinheit"),
    "reps": ("reps", "wiederh.", "次"),
    "distance": ("distance", "distance (meters)", "entfernung", "距离", "distância"),
    "distance m": ("distance (meters)",),
    "distance unit": ("distance unit", "entfernungseinheit"),
    "seconds": ("seconds", "sekunden", "秒", "segundos"),
    "note": ("notes", "notizen", "备注", "notas"),
    "workout note": ("workout notes", "workout-notizen", "锻炼备注", "notas do treino"),
    "rpe": ("rpe",),
}

_NEEDED = ("date", "exercise", "order", "weight", "reps", "seconds")

_KINDS = {
    "W": SetKind.WARMUP,
    "A": SetKind.WARMUP,  # "aquecimento", "Aufwärmen"
    "热": SetKind.WARMUP,
    "D": SetKind.DROP,
    "F": SetKind.FAILURE,
}

NO_NOTE = "-"

_LONGEST_LETTERS = 2
"""A set order of more letters than these is no kind of set but the row of a rest."""

_DURATION = re.compile(
    r"(?:(?P<hours>\d{1,5})\s*(?:hr?s?|std|小时|時間|시간|ч|godz|t|u|sa))?\.?\s*"
    r"(?:(?P<minutes>\d{1,5})\s*(?:min|m|分钟|分|분|мин|м|dk))?\.?\s*"
    r"(?:(?P<seconds>\d{1,5})\s*(?:sec|sek|seg|s|秒钟?|초|сек|с|sn))?\.?"
)

_SHAPES = {
    4: ("date", "workout name", "duration"),
    3: ("date", "workout name"),
}
"""What stands before the exercise in a language not known, by the place of the set order."""

_NUMBERS = ("weight", "reps", "distance", "seconds")


def _read(rows: Iterable[FileRow], columns: FileColumns, unit: Unit | None) -> ForeignLog:
    """Read the rows behind the header.

    Args:
        rows: The rows.
        columns: The header's columns.
        unit: The unit of loads where the file is silent about it.

    Raises:
        BadInput: There are loads, and neither the file nor `unit` says in what.
    """
    builder = LogBuilder("strong", "Strong")

    def read(row: FileRow) -> None:
        columns.check(row)
        _RowReader(row, columns, unit).add_to(builder)

    read_rows(rows, builder, read)
    return builder.log()


class _RowReader:
    """Reads one row."""

    def __init__(self, row: FileRow, columns: FileColumns, unit: Unit | None) -> None:
        self._row = row
        self._found = columns
        self._unit = unit

    def add_to(self, builder: LogBuilder) -> None:
        """Add what the row tells to the log."""
        started_at = wall_time(self._cell("date"))
        title = tidy_name(self._cell("title"))
        exercise = exercise_named(self._cell("exercise"))
        order = self._cell("order").strip()
        seconds = number(self._cell("seconds"))
        if len(order) > _LONGEST_LETTERS and not order.isdecimal():
            if number(self._cell("weight")) or number(self._cell("reps")):
                raise BadInput("the kind of set {kind!r} is not known.", kind=order)
            builder.rest(started_at, title, exercise, round(seconds or 0))
            return
        builder.add(
            SetRow(
                line=self._row.line,
                started_at=started_at,
                finished_at=started_at + duration(self._cell("duration")),
                title=title,
                workout_note=_note(self._cell("workout note")),
                exercise=exercise,
                note=_note(self._cell("note")),
                number=int(order[:9]) if order.isdecimal() else None,
                done=self._set(_kind(order), seconds),
            )
        )

    def _set(self, kind: SetKind, seconds: float | None) -> TrainingSet:
        weight = self._cell("weight")
        return file_set(
            kind,
            load=file_load(weight, self._weight_unit()) if number(weight) else None,
            reps=whole_number(self._cell("reps"), "reps"),
            seconds=seconds,
            metres=self._metres(),
            rpe=number(self._cell("rpe")),
        )

    def _weight_unit(self) -> Unit:
        if "weight kg" in self._found:
            return Unit.KG
        if "weight lb" in self._found:
            return Unit.LB
        named = self._cell("weight unit").strip().casefold()
        if named:
            return named_unit(named)
        return told_unit(self._unit)

    def _metres(self) -> float | None:
        distance = number(self._cell("distance"))
        if not distance:
            return None
        if "distance m" in self._found:
            return distance
        # Strong has one switch for both: kilometres go with kilograms.
        named = self._cell("distance unit").strip() or ("mi" if self._unit is Unit.LB else "km")
        return distance * metres_each(named)

    def _cell(self, meaning: str) -> str:
        return self._found.cell(self._row, meaning)


def _note(text: str) -> str:
    """A note; a dash stands for none where an import asks for something."""
    words = tidy(text)
    return "" if words == NO_NOTE else words


def _kind(order: str) -> SetKind:
    if order.isdecimal():
        return SetKind.WORK
    return kind_named(order.upper(), _KINDS)


def wall_time(text: str) -> datetime:
    """The date of a row: wall time, kept as if it were UTC.

    Raises:
        BadInput: It is no date.
    """
    try:
        return plausible(datetime.fromisoformat(text.strip()).replace(tzinfo=UTC))
    except ValueError as error:
        raise BadInput("{text!r} is not a date.", text=text.strip()[:40]) from error


def duration(text: str) -> timedelta:
    """How long a workout took: "2h 38m", "1h 5min", "264h 1m", "1小时13分钟", "1267" seconds.

    Raises:
        BadInput: It can't be read.
    """
    stripped = text.strip().casefold()
    if stripped.isdecimal() and len(stripped) <= 9:
        return timedelta(seconds=int(stripped))
    match = _DURATION.fullmatch(stripped)
    if match is None:
        raise BadInput("{text!r} is not a duration.", text=text.strip()[:40])
    hours, minutes, seconds = (int(match[part] or 0) for part in ("hours", "minutes", "seconds"))
    return timedelta(hours=hours, minutes=minutes, seconds=seconds)


def _shaped(header: Sequence[str], first: Sequence[str]) -> Sequence[str] | None:
    """The header in words that are known, where the first row has the shape of Strong's."""
    for order, before in _SHAPES.items():
        for notes in (("notes", "workout notes"), ()):
            known = (*before, "exercise name", "set order", *_NUMBERS, *notes, "rpe")
            if len(known) == len(header) and _is_row(first, order):
                return known
    return None


def _is_row(cells: Sequence[str], order: int) -> bool:
    """Whether a row has a start, the number of a set in this place, and four numbers behind."""
    try:
        wall_time(cells[0])
        numbers = [number(cell) for cell in cells[order + 1 : order + 5]]
    except (BadInput, IndexError):
        return False
    of_set = cells[order].strip() if len(cells) > order else ""
    return len(numbers) == len(_NUMBERS) and (of_set.isdecimal() or of_set.upper() in _KINDS)


READER = TableReader(_MEANINGS, _NEEDED, _read, _shaped, dates=("date",))
