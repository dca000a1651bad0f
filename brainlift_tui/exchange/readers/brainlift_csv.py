"""Our own CSV, a row for each set, as `exchange.drawing.csv_export` writes it."""

import re
from collections.abc import Iterable
from datetime import datetime, timedelta

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.load.named import NamedLoad
from brainlift_tui.core.workout.log import ForeignLog
from brainlift_tui.core.workout.workout import Effort, SetKind, Side, TrainingSet
from brainlift_tui.exchange.readers.cells import (
    exercise_named,
    number,
    plausible,
    tidy,
    tidy_name,
    whole_number,
)
from brainlift_tui.exchange.readers.records import FileColumns, FileRow
from brainlift_tui.exchange.readers.rows import LogBuilder, SetRow
from brainlift_tui.exchange.readers.table import TableReader, read_rows

_COLUMNS = (
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
    "reps",
    "seconds",
    "distance_m",
    "reps_in_reserve",
    "effort",
    "side",
    "done_at",
    "rest_s",
    "note",
    "band",
)
_MEANINGS = {name: (name,) for name in _COLUMNS}
_NEEDED = ("started_at", "exercise", "set", "kind", "load", "unit", "reps", "reps_in_reserve")

_KEPT_FROM_FORMULAS = re.compile(r"'(?='*(\s*[=+\-@＝＋－＠]|[\t\r\n]))")

_ZONES = {
    timedelta(hours=-3.5): "America/St_Johns",
    timedelta(hours=3.5): "Asia/Tehran",
    timedelta(hours=4.5): "Asia/Kabul",
    timedelta(hours=5.5): "Asia/Kolkata",
    timedelta(hours=5.75): "Asia/Kathmandu",
    timedelta(hours=6.5): "Asia/Yangon",
    timedelta(hours=9.5): "Australia/Darwin",
}
"""A zone for offsets that no plain one has."""


def _read(rows: Iterable[FileRow], columns: FileColumns, _: Unit | None) -> ForeignLog:
    """Read the rows behind the header; they are never silent about a unit."""
    builder = LogBuilder("brainlift-csv", "")

    def read(row: FileRow) -> None:
        columns.check(row)
        try:
            builder.add(_set_row(row, columns))
        except ValueError as error:
            raise BadInput("{why}.", why=str(error)) from error

    read_rows(rows, builder, read)
    return builder.log()


def _set_row(row: FileRow, columns: FileColumns) -> SetRow:
    def cell(meaning: str) -> str:
        return columns.cell(row, meaning).strip()

    def words(meaning: str) -> str:
        return tidy(_KEPT_FROM_FORMULAS.sub("", columns.cell(row, meaning), count=1))

    started_at = _instant(cell("started_at"))
    ended = cell("finished_at")
    exercise = exercise_named(words("exercise"))
    return SetRow(
        line=row.line,
        started_at=started_at,
        finished_at=_instant(ended) if ended else None,
        title=tidy_name(words("workout")),
        workout_note=words("workout_note"),
        exercise=exercise,
        note=words("exercise_note"),
        superset=whole_number(cell("superset"), "as superset"),
        number=whole_number(cell("set"), "as the number of a set"),
        done=TrainingSet(
            kind=SetKind(cell("kind") or SetKind.WORK),
            load=_load(cell("load"), cell("unit"), words("band")),
            reps=whole_number(cell("reps"), "reps"),
            seconds=whole_number(cell("seconds"), "seconds"),
            distance_m=number(cell("distance_m")),
            rir=number(cell("reps_in_reserve")),
            effort=Effort(cell("effort")) if cell("effort") else None,
            side=Side(cell("side")) if cell("side") else None,
            done_at=_instant(cell("done_at")) if cell("done_at") else None,
            rest_s=whole_number(cell("rest_s"), "seconds of rest"),
            note=words("note"),
        ),
        zone=_zone(started_at),
    )


def _load(number_text: str, unit: str, band: str) -> "Load | NamedLoad | None":
    if band:
        return NamedLoad(band)
    if not number_text:
        return None
    return Load.parse(number_text, Unit(unit))


def _instant(text: str) -> datetime:
    try:
        instant = plausible(datetime.fromisoformat(text))
    except ValueError as error:
        raise BadInput("{text!r} is not a date.", text=text[:40]) from error
    if instant.tzinfo is None:
        raise BadInput("{text!r} has no zone.", text=text[:40])
    return instant


def _zone(started_at: datetime) -> str | None:
    """A zone in which the workout is at its local time; None where it was kept as wall time."""
    offset = started_at.utcoffset()
    if not offset:
        return None
    hours = offset / timedelta(hours=1)
    if hours != int(hours):
        return _ZONES.get(offset)
    return f"Etc/GMT{-int(hours):+d}"


READER = TableReader(_MEANINGS, _NEEDED, _read)
