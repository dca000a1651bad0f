"""Measurements of the body as the app FitNotes exports them, apart from its training."""

from collections.abc import Iterable

from brainlift_tui.core.body.body import BODYWEIGHT, UNITS, check_reading
from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Unit, shortest
from brainlift_tui.core.workout.log import BodyLog, LeftOut, Measurement
from brainlift_tui.exchange.readers.cells import number, tidy_name
from brainlift_tui.exchange.readers.dates import written_date
from brainlift_tui.exchange.readers.records import FileColumns, FileRow
from brainlift_tui.exchange.readers.table import TableReader

_MEANINGS = {name: (name,) for name in ("date", "time", "measurement", "value", "unit", "comment")}
_NEEDED = ("date", "time", "measurement", "value", "unit")

_UNITS = {"kgs": "kg", "lbs": "lb", "cms": "cm", "inches": "in", "percent": "%"}
_WEIGHTS = ("bodyweight", "body weight", "weight")


def _read(rows: Iterable[FileRow], columns: FileColumns, _: Unit | None) -> BodyLog:
    """Read the rows behind the header."""
    measured, left_out = [], []
    for row in rows:
        try:
            columns.check(row)
            measured.append(_measurement(row, columns))
        except BadInput as error:
            left_out.append(LeftOut(row.line, error.said))
    return BodyLog(tuple(measured), tuple(left_out))


def _measurement(row: FileRow, columns: FileColumns) -> Measurement:
    def cell(meaning: str) -> str:
        return columns.cell(row, meaning).strip()

    name = tidy_name(cell("measurement"))
    if not name:
        raise BadInput("it names nothing that was measured.")
    what = BODYWEIGHT if name.casefold() in _WEIGHTS else name.lower()
    value = number(cell("value"))
    if value is None:
        raise BadInput("{name} has no value.", name=name)
    unit = cell("unit").casefold()
    unit = _UNITS.get(unit, unit)
    if unit not in UNITS:
        raise BadInput("{unit!r} is no unit that is known here.", unit=cell("unit")[:20])
    written = shortest(f"{value:.3f}")
    check_reading(what, written, unit)
    instant = written_date(f"{cell('date')} {cell('time') or '00:00'}")
    return Measurement("", instant, None, what, written, unit)


READER = TableReader(_MEANINGS, _NEEDED, _read)
