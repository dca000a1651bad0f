"""Logs of the app MacroFactor Workouts: its workout log, not its day totals."""

from collections.abc import Iterator
from datetime import timedelta

from brainlift_tui.core.load.load import Unit
from brainlift_tui.exchange.readers.cells import (
    clock_seconds,
    exercise_named,
    file_set,
    load_of_columns,
    whole_number,
)
from brainlift_tui.exchange.readers.dates import written_day
from brainlift_tui.exchange.readers.rows import SetRow
from brainlift_tui.exchange.readers.table import Cells, table_of_sets

_MEANINGS = {
    "date": ("date",),
    "exercise": ("exercise",),
    "reps": ("reps",),
    "weight kg": ("weight (kg)",),
    "weight lb": ("weight (lbs)", "weight (lb)"),
    "duration": ("duration",),
    "workout duration": ("workout duration",),
}
_NEEDED = ("date", "exercise", "reps", "workout duration")


def _sets(cells: Cells, _: Unit | None) -> Iterator[SetRow]:
    day = written_day(cells["date"])
    exercise = exercise_named(cells["exercise"])
    yield SetRow(
        line=cells.row.line,
        started_at=day,
        finished_at=day + timedelta(seconds=clock_seconds(cells["workout duration"]) or 0),
        exercise=exercise,
        done=file_set(
            load=load_of_columns(cells["weight kg"], cells["weight lb"]),
            reps=whole_number(cells["reps"], "reps"),
            seconds=clock_seconds(cells["duration"]),
        ),
    )


READER = table_of_sets("macrofactor", "MacroFactor", _MEANINGS, _NEEDED, _sets)
