"""Logs of the app Gymrun."""

from collections.abc import Iterator

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.workout.workout import SetKind
from brainlift_tui.exchange.readers.dates import written_date
from brainlift_tui.exchange.readers.rows import (
    SetRow,
    clock_seconds,
    file_load,
    file_set,
    number,
    tidy,
    tidy_name,
    told_unit,
    whole_number,
)
from brainlift_tui.exchange.readers.table import Cells, table_of_sets

_COLUMNS = (
    *("date", "time", "routine", "exercise", "set", "weight", "reps", "duration", "distance"),
    *("note", "book", "version1"),
)
_NEEDED = ("date", "time", "routine", "exercise", "set", "weight", "reps", "duration", "book")


def _sets(cells: Cells, unit: Unit | None) -> Iterator[SetRow]:
    started_at = written_date(f"{cells['date']} {cells['time'] or '00:00'}")
    exercise = tidy_name(cells["exercise"])
    if not exercise:
        raise BadInput("it names no exercise.")
    if number(cells["distance"]):
        raise BadInput("its distance has no unit.")
    loaded = number(cells["weight"])
    yield SetRow(
        line=cells.row.line,
        started_at=started_at,
        finished_at=started_at,
        title=tidy_name(cells["routine"]),
        workout_note="",
        exercise=exercise,
        note=tidy(cells["note"]),
        superset=None,
        number=whole_number(cells["set"], "as the number of a set"),
        done=file_set(
            SetKind.WORK,
            load=file_load(cells["weight"], told_unit(unit)) if loaded else None,
            reps=whole_number(cells["reps"], "reps"),
            seconds=clock_seconds(cells["duration"]),
            metres=None,
            rpe=None,
        ),
    )


READER = table_of_sets("gymrun", "Gymrun", {name: (name,) for name in _COLUMNS}, _NEEDED, _sets)
