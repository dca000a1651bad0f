"""Logs of the app Liftosaur: instants in UTC, planned sets beside those done."""

from collections.abc import Iterator

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.workout.workout import SetKind
from brainlift_tui.exchange.readers.dates import written_instant
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
    name, comma, equipment = tidy_name(cells["exercise"]).rpartition(", ")
    if not equipment:
        raise BadInput("it names no exercise.")
    loaded = number(cells["weight"])
    done = file_set(
        SetKind.WARMUP if cells["warm-up"] == "1" else SetKind.WORK,
        load=file_load(cells["weight"], named_unit(cells["unit"])) if loaded else None,
        reps=whole_number(cells["reps"], "reps"),
        seconds=None,
        metres=None,
        rpe=number(cells["rpe"]),
    )
    yield SetRow(
        line=cells.row.line,
        started_at=started_at,
        finished_at=max(started_at, done_at or started_at),
        title=tidy_name(cells["day"]),
        workout_note="",
        exercise=f"{name} ({equipment})" if comma else equipment,
        note=tidy(cells["notes"]),
        superset=None,
        number=None,
        done=done._replace(done_at=done_at),
        zone="UTC",
    )


READER = table_of_sets("liftosaur", "Liftosaur", _MEANINGS, _NEEDED, _sets)
