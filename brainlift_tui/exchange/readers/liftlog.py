"""Logs of the app LiftLog, its export as text."""

from collections.abc import Iterator

from brainlift_tui.core.load.load import Unit
from brainlift_tui.exchange.readers.cells import (
    exercise_named,
    file_set,
    load_in,
    tidy,
    whole_number,
)
from brainlift_tui.exchange.readers.dates import written_date
from brainlift_tui.exchange.readers.rows import SetRow
from brainlift_tui.exchange.readers.table import Cells, table_of_sets

_COLUMNS = ("sessionid", "timestamp", "exercise", "weight", "weightunit", "reps", "notes")


def _sets(cells: Cells, _: Unit | None) -> Iterator[SetRow]:
    done_at = written_date(cells["timestamp"])
    exercise = exercise_named(cells["exercise"])
    yield SetRow(
        line=cells.row.line,
        started_at=done_at,
        exercise=exercise,
        note=tidy(cells["notes"]),
        done=file_set(
            load=load_in(cells["weight"], cells["weightunit"]),
            reps=whole_number(cells["reps"], "reps"),
        )._replace(done_at=done_at),
        session=cells["sessionid"],
    )


READER = table_of_sets(
    "liftlog", "LiftLog", {name: (name,) for name in _COLUMNS}, _COLUMNS[:-1], _sets
)
