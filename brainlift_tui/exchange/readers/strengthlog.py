"""Logs of the app StrengthLog: times in milliseconds, help and added load apart."""

from collections.abc import Iterator
from datetime import UTC, datetime

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.workout.workout import SetKind
from brainlift_tui.exchange.readers.cells import (
    clock_seconds,
    exercise_named,
    file_set,
    load_as_told,
    number,
    plausible,
    tidy,
    tidy_name,
    whole_number,
)
from brainlift_tui.exchange.readers.rows import SetRow
from brainlift_tui.exchange.readers.table import Cells, table_of_sets

_COLUMNS = (
    *("workout", "start", "end", "exercise", "weight", "bodyweight", "extraweight"),
    *("assistingweight", "distancekm", "distancem", "reps", "time", "warmup", "fail", "checked"),
    *("setcomment", "workoutcomment"),
)
_NEEDED = ("workout", "start", "exercise", "weight", "extraweight", "assistingweight", "checked")

_FALSE = ("", "0", "false")


def _sets(cells: Cells, unit: Unit | None) -> Iterator[SetRow]:
    started_at = _instant(cells["start"])
    if cells["checked"].casefold() in ("0", "false"):
        raise BadInput("it was planned and not done.")
    exercise = exercise_named(cells["exercise"])
    kind = SetKind.WORK
    if cells["warmup"].casefold() not in _FALSE:
        kind = SetKind.WARMUP
    elif cells["fail"].casefold() not in _FALSE:
        kind = SetKind.FAILURE
    metres = (number(cells["distancekm"]) or 0) * 1000 + (number(cells["distancem"]) or 0)
    yield SetRow(
        line=cells.row.line,
        started_at=started_at,
        finished_at=_instant(cells["end"]) if cells["end"] else None,
        title=tidy_name(cells["workout"]),
        workout_note=tidy(cells["workoutcomment"]),
        exercise=exercise,
        note=tidy(cells["setcomment"]),
        done=file_set(
            kind,
            load=_load(cells, unit),
            reps=whole_number(cells["reps"], "reps"),
            seconds=clock_seconds(cells["time"]),
            metres=metres or None,
        ),
        zone="UTC",
        bodyweight=load_as_told(cells["bodyweight"], unit),
    )


def _load(cells: Cells, unit: Unit | None) -> Load | None:
    if number(cells["assistingweight"]):
        return load_as_told(f"-{cells['assistingweight'].removeprefix('-')}", unit)
    added = "weight" if number(cells["weight"]) else "extraweight"
    return load_as_told(cells[added], unit)


def _instant(text: str) -> datetime:
    try:
        return plausible(datetime.fromtimestamp(int(text) / 1000, UTC).replace(microsecond=0))
    except (ValueError, OverflowError, OSError) as error:
        raise BadInput("{text!r} is not a date.", text=text[:40]) from error


READER = table_of_sets(
    "strengthlog", "StrengthLog", {name: (name,) for name in _COLUMNS}, _NEEDED, _sets
)
