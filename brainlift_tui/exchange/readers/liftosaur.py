"""Logs of the app Liftosaur: instants in UTC, planned sets beside those done."""

from collections.abc import Iterator

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.workout.workout import SetKind
from brainlift_tui.exchange.readers.cells import (
    exercise_named,
    file_set,
    load_in,
    number,
    tidy,
    tidy_name,
    whole_number,
)
from brainlift_tui.exchange.readers.dates import written_instant
from brainlift_tui.exchange.readers.rows import SetRow
from brainlift_tui.exchange.readers.table import Cells, table_of_sets

_MEANINGS = {
    "date": ("workout datetime",),
    "day": ("day name",),
    "exercise": ("exercise",),
    "warm-up": ("is warmup set?",),
    "reps": ("completed reps",),
    "rpe": ("completed rpe",),
    "weight": ("completed weight value",),
    "unit": ("completed weight unit",),
    "done at": ("completed reps time",),
    "notes": ("notes",),
}
_NEEDED = ("date", "exercise", "warm-up", "reps", "weight", "unit")


def _sets(cells: Cells, _: Unit | None) -> Iterator[SetRow]:
    started_at = written_instant(cells["date"])
    if not cells["reps"]:
        raise BadInput("it was planned and not done.")
    done_at = written_instant(cells["done at"]) if cells["done at"] else None
    name, comma, equipment = exercise_named(cells["exercise"]).rpartition(", ")
    done = file_set(
        SetKind.WARMUP if cells["warm-up"] == "1" else SetKind.WORK,
        load=load_in(cells["weight"], cells["unit"]),
        reps=whole_number(cells["reps"], "reps"),
        rpe=number(cells["rpe"]),
    )
    yield SetRow(
        line=cells.row.line,
        started_at=started_at,
        finished_at=done_at,
        title=tidy_name(cells["day"]),
        exercise=f"{name} ({equipment})" if comma else equipment,
        note=tidy(cells["notes"]),
        done=done._replace(done_at=done_at),
        zone="UTC",
    )


READER = table_of_sets("liftosaur", "Liftosaur", _MEANINGS, _NEEDED, _sets)
