"""Logs of the app flexRep: kilograms, a row for each set."""

from collections.abc import Iterator

from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.workout.workout import SetKind
from brainlift_tui.exchange.readers.cells import (
    exercise_named,
    file_load,
    file_set,
    kind_named,
    number,
    tidy,
    tidy_name,
    whole_number,
)
from brainlift_tui.exchange.readers.dates import written_date
from brainlift_tui.exchange.readers.rows import SetRow
from brainlift_tui.exchange.readers.table import Cells, table_of_sets

_COLUMNS = (
    *("date", "time", "exercise", "group", "equipment", "set type", "weight", "reps", "rpe"),
    *("rir", "notes"),
)

_KINDS = {
    "": SetKind.WORK,
    "working": SetKind.WORK,
    "warmup": SetKind.WARMUP,
    "drop": SetKind.DROP,
    "failure": SetKind.FAILURE,
}


def _sets(cells: Cells, _: Unit | None) -> Iterator[SetRow]:
    done_at = written_date(f"{cells['date']} {cells['time'] or '00:00'}")
    exercise, equipment = exercise_named(cells["exercise"]), tidy_name(cells["equipment"])
    done = file_set(
        kind_named(cells["set type"].casefold(), _KINDS),
        load=file_load(cells["weight"], Unit.KG),
        reps=whole_number(cells["reps"], "reps"),
        rpe=number(cells["rpe"]),
        rir=number(cells["rir"]),
    )
    yield SetRow(
        line=cells.row.line,
        started_at=done_at,
        exercise=f"{exercise} ({equipment})" if equipment else exercise,
        note=tidy(cells["notes"]),
        done=done._replace(done_at=done_at),
        session=cells["date"],
    )


READER = table_of_sets("flexrep", "flexRep", {name: (name,) for name in _COLUMNS}, _COLUMNS, _sets)
