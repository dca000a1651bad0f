"""Measurements of the body as the app Hevy exports them, a day in each row."""

from collections.abc import Iterable, Iterator

from brainlift_tui.core.body.body import BODYWEIGHT, check_reading
from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Unit, shortest
from brainlift_tui.core.workout.log import BodyLog, LeftOut, Measurement
from brainlift_tui.exchange.readers.cells import number
from brainlift_tui.exchange.readers.dates import written_day
from brainlift_tui.exchange.readers.records import FileColumns, FileRow
from brainlift_tui.exchange.readers.table import TableReader

_GIRTHS = (
    *("neck", "shoulder", "chest", "left_bicep", "right_bicep", "left_forearm", "right_forearm"),
    *("abdomen", "waist", "hips", "left_thigh", "right_thigh", "left_calf", "right_calf"),
)
_UNITS = {
    "weight_kg": (BODYWEIGHT, "kg"),
    "weight_lbs": (BODYWEIGHT, "lb"),
    "fat_percent": ("body fat", "%"),
    **{f"{name}_cm": (name.replace("_", " "), "cm") for name in _GIRTHS},
    **{f"{name}_in": (name.replace("_", " "), "in") for name in _GIRTHS},
}
_NEEDED = ("date", "fat_percent")


def _read(rows: Iterable[FileRow], columns: FileColumns, _: Unit | None) -> BodyLog:
    """Read the rows behind the header."""
    measured: list[Measurement] = []
    left_out: list[LeftOut] = []
    for row in rows:
        try:
            columns.check(row)
            measured += _measurements(row, columns)
        except BadInput as error:
            left_out.append(LeftOut(row.line, error.said))
    return BodyLog(tuple(measured), tuple(left_out))


def _measurements(row: FileRow, columns: FileColumns) -> Iterator[Measurement]:
    instant = written_day(columns.cell(row, "date"))
    for column, (what, unit) in _UNITS.items():
        value = number(columns.cell(row, column))
        if value:
            written = shortest(f"{value:.3f}")
            check_reading(what, written, unit)
            yield Measurement("", instant, None, what, written, unit)


READER = TableReader({name: (name,) for name in ("date", *_UNITS)}, _NEEDED, _read, dates=("date",))
