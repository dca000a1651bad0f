"""Logs of the app Lyfta, which says no unit; sides are logged apart."""

from collections.abc import Iterator
from datetime import timedelta

from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.workout.workout import SetKind, Side
from brainlift_tui.exchange.readers.cells import (
    clock_seconds,
    exercise_named,
    file_set,
    kind_named,
    load_as_told,
    number,
    tidy_name,
    whole_number,
    without_distance,
)
from brainlift_tui.exchange.readers.dates import written_date
from brainlift_tui.exchange.readers.rows import SetRow
from brainlift_tui.exchange.readers.table import Cells, table_of_sets

_COLUMNS = (
    *("title", "date", "duration", "exercise", "superset id", "weight", "reps", "distance"),
    *("time", "set type", "rir", "rpe"),
)
_NEEDED = ("title", "date", "exercise", "superset id", "weight", "reps", "time", "set type")

_KINDS = {
    "": SetKind.WORK,
    "NORMAL_SET": SetKind.WORK,
    "LEFT_SET": SetKind.WORK,
    "RIGHT_SET": SetKind.WORK,
    "DROP_SET": SetKind.DROP,
    "WARMUP_SET": SetKind.WARMUP,
    "FAILURE_SET": SetKind.FAILURE,
}
_SIDES = {"LEFT_SET": Side.LEFT, "RIGHT_SET": Side.RIGHT}


def _sets(cells: Cells, unit: Unit | None) -> Iterator[SetRow]:
    started_at = written_date(cells["date"])
    exercise, kind = exercise_named(cells["exercise"]), cells["set type"].upper()
    without_distance(cells["distance"])
    superset = whole_number(cells["superset id"], "as superset")
    done = file_set(
        kind_named(kind, _KINDS),
        load=load_as_told(cells["weight"], unit),
        reps=whole_number(cells["reps"], "reps"),
        seconds=clock_seconds(cells["time"]),
        rpe=number(cells["rpe"]),
        rir=number(cells["rir"]),
    )
    yield SetRow(
        line=cells.row.line,
        started_at=started_at,
        finished_at=started_at + timedelta(seconds=clock_seconds(cells["duration"]) or 0),
        title=tidy_name(cells["title"]),
        exercise=exercise,
        superset=None if superset is None or superset < 0 else superset + 1,
        done=done._replace(side=_SIDES.get(kind)),
    )


READER = table_of_sets("lyfta", "Lyfta", {name: (name,) for name in _COLUMNS}, _NEEDED, _sets)
