"""Logs of the app Gymrun."""

from collections.abc import Iterator

from brainlift_tui.core.load.load import Unit
from brainlift_tui.exchange.readers.cells import (
    clock_seconds,
    exercise_named,
    file_set,
    load_as_told,
    tidy,
    tidy_name,
    whole_number,
    without_distance,
)
from brainlift_tui.exchange.readers.dates import written_date
from brainlift_tui.exchange.readers.rows import SetRow
from brainlift_tui.exchange.readers.table import Cells, table_of_sets

_COLUMNS = (
    *("date", "time", "routine", "exercise", "set", "weight", "reps", "duration", "distance"),
    *("note", "book", "version1"),
)
_NEEDED = ("date", "time", "routine", "exercise", "set", "weight", "reps", "duration", "book")


def _sets(cells: Cells, unit: Unit | None) -> Iterator[SetRow]:
    started_at = written_date(f"{cells['date']} {cells['time'] or '00:00'}")
    exercise = exercise_named(cells["exercise"])
    without_distance(cells["distance"])
    yield SetRow(
        line=cells.row.line,
        started_at=started_at,
        title=tidy_name(cells["routine"]),
        exercise=exercise,
        note=tidy(cells["note"]),
        number=whole_number(cells["set"], "as the number of a set"),
        done=file_set(
            load=load_as_told(cells["weight"], unit),
            reps=whole_number(cells["reps"], "reps"),
            seconds=clock_seconds(cells["duration"]),
        ),
    )


READER = table_of_sets("gymrun", "Gymrun", {name: (name,) for name in _COLUMNS}, _NEEDED, _sets)
