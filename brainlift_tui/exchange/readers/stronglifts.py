"""Logs of the app StrongLifts: a row for each exercise, in earlier years for each workout."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from functools import partial
from itertools import islice

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.workout.log import ForeignLog
from brainlift_tui.exchange.readers.cells import (
    exercise_named,
    file_load,
    file_set,
    load_of_columns,
    named_unit,
    tidy,
    tidy_name,
    whole_number,
)
from brainlift_tui.exchange.readers.dates import date_in_form, written_day
from brainlift_tui.exchange.readers.file import GivenFile
from brainlift_tui.exchange.readers.records import FileColumns, FileRow
from brainlift_tui.exchange.readers.rows import LogBuilder, SetRow
from brainlift_tui.exchange.readers.table import DELIMITERS, Cells, read_rows

_SETS = 12
_MEANINGS = {
    "date": ("date (yyyy/mm/dd)", "date"),
    "title": ("workout name",),
    "exercise": ("exercise",),
    "sets": ("sets×reps",),
    "begin": ("start time (h:mm)",),
    "end": ("end time (h:mm)",),
    "note": ("notes",),
    "weighed kg": ("body weight (kg)",),
    "weighed lb": ("body weight (lb)",),
    **{f"load kg {place}": (f"set {place} (kg)",) for place in range(1, _SETS + 1)},
    **{f"load lb {place}": (f"set {place} (lb)",) for place in range(1, _SETS + 1)},
}
_NEEDED = ("date", "exercise", "sets", "begin")

_GROUP = re.compile(r"exercise \d+")
_WEIGHED = re.compile(r"([\d.,]+)\s*(kg|lb)s?", re.IGNORECASE)
_LEGACY = ("date", "note", "workout", "body weight", "exercise 1", "weight (kg)", "weight (lb)")


class _StrongLifts:
    """Reads both forms."""

    def read(self, file: GivenFile, unit: Unit | None) -> ForeignLog | None:  # noqa: ARG002
        """What a file says, None where its header is another's; it is never silent about a unit."""
        for delimiter in DELIMITERS:
            columns = FileColumns(file.header(delimiter), _MEANINGS)
            rows = islice(file.records(delimiter), 1, None)
            names = [" ".join(cell.split()).casefold() for cell in columns.header]
            builder = LogBuilder("stronglifts", "StrongLifts")
            if all(meaning in columns for meaning in _NEEDED):
                add = partial(_add_exercise, builder, columns)
                read_rows(rows, builder, add)
                return builder.log()
            if tuple(names[: len(_LEGACY)]) == _LEGACY:
                add = partial(_add_workout, builder, names)
                read_rows(rows, builder, add)
                return builder.log()
        return None


def _add_exercise(builder: LogBuilder, columns: FileColumns, row: FileRow) -> None:
    columns.check(row)
    for done in tuple(_exercise(Cells(row, columns))):  # all of the row, or none
        builder.add(done)


def _add_workout(builder: LogBuilder, names: Sequence[str], row: FileRow) -> None:
    for done in tuple(_workout(row, names)):
        builder.add(done)


def _exercise(cells: Cells) -> Iterator[SetRow]:
    """The sets of one exercise; a dash stands for one that was not done."""
    exercise = exercise_named(cells["exercise"])
    day = written_day(cells["date"].replace("/", "-"))
    started_at, ended = _at(day, cells["begin"]), _at(day, cells["end"] or cells["begin"])
    if ended < started_at:
        ended += timedelta(days=1)
    for place, told in enumerate(cells["sets"].split("/"), 1):
        reps = told.strip()
        if reps in ("", "-"):
            continue
        kilograms, pounds = cells[f"load kg {place}"], cells[f"load lb {place}"]
        yield SetRow(
            line=cells.row.line,
            started_at=started_at,
            finished_at=ended,
            title=tidy_name(cells["title"]),
            workout_note=tidy(cells["note"]),
            exercise=exercise,
            number=place,
            done=file_set(
                load=load_of_columns(kilograms, pounds),
                reps=whole_number(reps, "reps"),
            ),
            bodyweight=load_of_columns(cells["weighed kg"], cells["weighed lb"]),
        )


def _at(day: datetime, clock: str) -> datetime:
    """An instant of a day: "10:56 PM", "22:56"; midnight for a blank."""
    for form in ("%I:%M %p", "%H:%M"):
        try:
            told = datetime.strptime(clock.strip().upper(), form)  # noqa: DTZ007 # only its clock
        except ValueError:
            continue
        return day.replace(hour=told.hour, minute=told.minute)
    if clock.strip():
        raise BadInput("{text!r} is no time of day.", text=clock.strip()[:40])
    return day


def _workout(row: FileRow, names: Sequence[str]) -> Iterator[SetRow]:
    """The sets of all exercises of a workout, one group of columns after the other."""
    cells = [cell.strip() for cell in row.cells]
    cells += [""] * (len(names) - len(cells))
    started_at = date_in_form(cells[0], "%d/%m/%Y")
    match = _WEIGHED.fullmatch(cells[3])
    weighed = file_load(match[1], named_unit(match[2])) if match else None
    begins = [place for place, name in enumerate(names) if _GROUP.fullmatch(name)]
    for begin, end in zip(begins, [*begins[1:], len(names)], strict=True):
        exercise = tidy_name(cells[begin])
        for place, reps in enumerate(cells[begin + 3 : end], 1) if exercise else ():
            if reps in ("", "-"):
                continue
            kilograms, pounds = cells[begin + 1], cells[begin + 2]
            yield SetRow(
                line=row.line,
                started_at=started_at,
                title=tidy_name(cells[2]),
                workout_note=tidy(cells[1]),
                exercise=exercise,
                number=place,
                done=file_set(
                    load=load_of_columns(kilograms, pounds),
                    reps=whole_number(reps, "reps"),
                ),
                bodyweight=weighed,
            )


READER = _StrongLifts()
