"""Logs of the app Fitbod: kilograms whatever was lifted, the newest workout first."""

from collections.abc import Iterator

from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.workout.workout import SetKind
from brainlift_tui.exchange.readers.cells import (
    exercise_named,
    file_load,
    file_set,
    number,
    tidy,
    whole_number,
)
from brainlift_tui.exchange.readers.dates import written_instant
from brainlift_tui.exchange.readers.rows import SetRow
from brainlift_tui.exchange.readers.table import Cells, table_of_sets

_MEANINGS = {
    "date": ("date",),
    "exercise": ("exercise",),
    "reps": ("reps",),
    "weight": ("weight(kg)",),
    "seconds": ("duration(s)",),
    "metres": ("distance(m)",),
    "warm-up": ("iswarmup",),
    "note": ("note",),
    "multiplier": ("multiplier",),
}
_NEEDED = ("date", "exercise", "reps", "weight", "seconds", "warm-up", "multiplier")


def _sets(cells: Cells, _: Unit | None) -> Iterator[SetRow]:
    started_at = written_instant(cells["date"])
    exercise = exercise_named(cells["exercise"])
    yield SetRow(
        line=cells.row.line,
        started_at=started_at,
        exercise=exercise,
        note=tidy(cells["note"]),
        done=file_set(
            SetKind.WARMUP if cells["warm-up"].casefold() == "true" else SetKind.WORK,
            load=file_load(cells["weight"], Unit.KG),
            reps=whole_number(cells["reps"], "reps"),
            seconds=number(cells["seconds"]),
            metres=number(cells["metres"]),
        ),
        zone="UTC",
    )


READER = table_of_sets("fitbod", "Fitbod", _MEANINGS, _NEEDED, _sets)
