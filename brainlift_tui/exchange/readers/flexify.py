"""Logs of the app Flexify, its table of graphs: a row for each set, with its own time."""

from collections.abc import Iterator

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.workout.workout import SetKind
from brainlift_tui.exchange.readers.dates import written_date
from brainlift_tui.exchange.readers.rows import (
    METRES,
    SetRow,
    file_load,
    file_set,
    named_unit,
    number,
    tidy_name,
    whole_number,
)
from brainlift_tui.exchange.readers.table import Cells, table_of_sets

_COLUMNS = (
    *("name", "reps", "weight", "created", "unit", "bodyweight", "duration", "distance"),
    *("cardio", "hidden"),
)
_NEEDED = ("name", "reps", "weight", "created", "unit", "hidden")

_TRUE = ("1", "true")


def _sets(cells: Cells, _: Unit | None) -> Iterator[SetRow]:
    done_at = written_date(cells["created"].removesuffix("Z"))
    exercise = tidy_name(cells["name"])
    if not exercise:
        raise BadInput("it names no exercise.")
    if cells["hidden"].casefold() in _TRUE:
        raise BadInput("it is hidden in Flexify.")
    cardio = cells["cardio"].casefold() in _TRUE
    unit = cells["unit"].casefold()
    if cardio and unit not in METRES:
        raise BadInput("the unit of distance {unit!r} is not known.", unit=unit)
    minutes = number(cells["duration"]) or 0
    yield SetRow(
        line=cells.row.line,
        started_at=done_at,
        finished_at=done_at,
        title="",
        workout_note="",
        exercise=exercise,
        note="",
        superset=None,
        number=None,
        done=file_set(
            SetKind.WORK,
            load=None if cardio else _load(cells["weight"], unit),
            reps=None if cardio else whole_number(cells["reps"], "reps"),
            seconds=minutes * 60,
            metres=(number(cells["distance"]) or 0) * METRES[unit] if cardio else None,
            rpe=None,
        )._replace(done_at=done_at),
        session=f"{done_at:%Y-%m-%d}",
        bodyweight=None if cardio else _load(cells["bodyweight"], unit),
    )


def _load(text: str, unit: str) -> Load | None:
    return file_load(text, named_unit(unit)) if number(text) else None


READER = table_of_sets("flexify", "Flexify", {name: (name,) for name in _COLUMNS}, _NEEDED, _sets)
