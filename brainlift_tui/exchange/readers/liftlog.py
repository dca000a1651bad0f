"""Logs of the app LiftLog, its export as text."""

from collections.abc import Iterator

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.workout.workout import SetKind
from brainlift_tui.exchange.readers.dates import written_date
from brainlift_tui.exchange.readers.rows import (
    SetRow,
    file_load,
    file_set,
    named_unit,
    number,
    tidy,
    tidy_name,
    whole_number,
)
from brainlift_tui.exchange.readers.table import Cells, table_of_sets

_COLUMNS = ("sessionid", "timestamp", "exercise", "weight", "weightunit", "reps", "notes")


def _sets(cells: Cells, _: Unit | None) -> Iterator[SetRow]:
    done_at = written_date(cells["timestamp"])
    exercise = tidy_name(cells["exercise"])
    if not exercise:
        raise BadInput("it names no exercise.")
    loaded = number(cells["weight"])
    yield SetRow(
        line=cells.row.line,
        started_at=done_at,
        finished_at=done_at,
        title="",
        workout_note="",
        exercise=exercise,
        note=tidy(cells["notes"]),
        superset=None,
        number=None,
        done=file_set(
            SetKind.WORK,
            load=file_load(cells["weight"], named_unit(cells["weightunit"])) if loaded else None,
            reps=whole_number(cells["reps"], "reps"),
            seconds=None,
            metres=None,
            rpe=None,
        )._replace(done_at=done_at),
        session=cells["sessionid"],
    )


READER = table_of_sets(
    "liftlog", "LiftLog", {name: (name,) for name in _COLUMNS}, _COLUMNS[:-1], _sets
)
