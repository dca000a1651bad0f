"""Logs of the app Flexify, its table of graphs: a row for each set, with its own time."""

from collections.abc import Iterator

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Unit
from brainlift_tui.exchange.readers.cells import (
    exercise_named,
    file_set,
    load_in,
    metres_each,
    number,
    whole_number,
)
from brainlift_tui.exchange.readers.dates import written_date
from brainlift_tui.exchange.readers.rows import SetRow
from brainlift_tui.exchange.readers.table import Cells, table_of_sets

_COLUMNS = (
    *("name", "reps", "weight", "created", "unit", "bodyweight", "duration", "distance"),
    *("cardio", "hidden"),
)
_NEEDED = ("name", "reps", "weight", "created", "unit", "hidden")

_TRUE = ("1", "true")


def _sets(cells: Cells, _: Unit | None) -> Iterator[SetRow]:
    done_at = written_date(cells["created"].removesuffix("Z"))
    exercise = exercise_named(cells["name"])
    if cells["hidden"].casefold() in _TRUE:
        raise BadInput("it is hidden in Flexify.")
    cardio = cells["cardio"].casefold() in _TRUE
    unit = cells["unit"]
    minutes = number(cells["duration"]) or 0
    yield SetRow(
        line=cells.row.line,
        started_at=done_at,
        exercise=exercise,
        done=file_set(
            load=None if cardio else load_in(cells["weight"], unit),
            reps=None if cardio else whole_number(cells["reps"], "reps"),
            seconds=minutes * 60,
            metres=(number(cells["distance"]) or 0) * metres_each(unit) if cardio else None,
        )._replace(done_at=done_at),
        session=f"{done_at:%Y-%m-%d}",
        bodyweight=None if cardio else load_in(cells["bodyweight"], unit),
    )


READER = table_of_sets("flexify", "Flexify", {name: (name,) for name in _COLUMNS}, _NEEDED, _sets)
