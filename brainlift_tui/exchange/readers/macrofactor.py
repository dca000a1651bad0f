"""Logs of the app MacroFactor Workouts: its workout log, not its day totals."""

from collections.abc import Iterator
from datetime import timedelta

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.workout.workout import SetKind
from brainlift_tui.exchange.readers.dates import written_day
from brainlift_tui.exchange.readers.rows import (
    SetRow,
    clock_seconds,
    file_load,
    file_set,
    tidy_name,
    whole_number,
)
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
    exercise = tidy_name(cells["exercise"])
    if not exercise:
        raise BadInput("it names no exercise.")
    kilograms = cells["weight kg"]
    yield SetRow(
        line=cells.row.line,
        started_at=day,
        finished_at=day + timedelta(seconds=clock_seconds(cells["workout duration"]) or 0),
        title="",
        workout_note="",
        exercise=exercise,
        note="",
        superset=None,
        number=None,
        done=file_set(
            SetKind.WORK,
            load=file_load(kilograms, Unit.KG)
            if kilograms
            else file_load(cells["weight lb"], Unit.LB),
            reps=whole_number(cells["reps"], "reps"),
            seconds=clock_seconds(cells["duration"]),
            metres=None,
            rpe=None,
        ),
    )


READER = table_of_sets("macrofactor", "MacroFactor", _MEANINGS, _NEEDED, _sets)
