"""Logs of the app Hevy."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import lru_cache

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.workout.log import ForeignLog
from brainlift_tui.core.workout.workout import SetKind, TrainingSet
from brainlift_tui.exchange.readers.cells import (
    METRES,
    exercise_named,
    file_set,
    kind_named,
    load_of_columns,
    number,
    tidy,
    tidy_name,
    whole_number,
)
from brainlift_tui.exchange.readers.dates import written_date
from brainlift_tui.exchange.readers.records import FileColumns, FileRow
from brainlift_tui.exchange.readers.rows import LogBuilder, SetRow
from brainlift_tui.exchange.readers.table import TableReader, read_rows

_OF_EXERCISE = (
    "title",
    "start_time",
    "end_time",
    "description",
    "exercise_title",
    "superset_id",
    "exercise_notes",
)
"""Alike in all rows of an exercise of a workout."""

_OF_SET = (
    "set_index",
    "set_type",
    "weight_kg",
    "weight_lbs",
    "reps",
    "distance_km",
    "distance_miles",
    "duration_seconds",
    "rpe",
)

_MEANINGS = {meaning: (meaning,) for meaning in _OF_EXERCISE + _OF_SET}

_NEEDED = ("start_time", "exercise_title", "set_type", "reps", "duration_seconds")

_KINDS = {
    "": SetKind.WORK,
    "normal": SetKind.WORK,
    "warmup": SetKind.WARMUP,
    "dropset": SetKind.DROP,
    "failure": SetKind.FAILURE,
}


def _read(rows: Iterable[FileRow], columns: FileColumns, _: Unit | None) -> ForeignLog:
    """Read the rows behind the header; the newest workout comes first in the file."""
    builder = LogBuilder("hevy", "Hevy")
    shared, of_exercise = columns.picked(*_OF_EXERCISE)
    own, of_set = columns.picked(*_OF_SET)
    last: tuple[str, ...] = ()

    @lru_cache(maxsize=16384)  # sets alike are one value
    def set_told(cells: tuple[str, ...]) -> tuple[int | None, TrainingSet]:
        return _set(dict(zip(own, cells, strict=True)))

    def read(row: FileRow) -> None:
        nonlocal last
        columns.check(row)
        line, cells = row
        place, done = set_told(of_set(cells))
        now = of_exercise(cells)
        if now == last and builder.one_more(line, place, done):
            return
        told = now if shared == _OF_EXERCISE else _whole(dict(zip(shared, now, strict=True)))
        title, start, end, description = _workout(*told[:4])
        exercise, superset, note = _exercise(*told[4:])
        builder.add(
            SetRow(line, start, exercise, done, end, title, description, note, superset, place)
        )
        last = now

    read_rows(rows, builder, read)
    return builder.log()


def _whole(cells: Mapping[str, str]) -> tuple[str, ...]:
    """What is told of an exercise, "" where the file has no such column."""
    return tuple(cells.get(meaning, "") for meaning in _OF_EXERCISE)


class _WorkoutTold(NamedTuple):
    """What each row of a workout repeats of it."""

    title: str
    started_at: datetime
    finished_at: datetime | None
    note: str


@lru_cache(maxsize=64)  # the rows of a workout stand together
def _workout(title: str, start: str, end: str, description: str) -> _WorkoutTold:
    return _WorkoutTold(
        tidy_name(title),
        written_date(start),
        written_date(end) if end.strip() else None,
        _words(description),
    )


class _ExerciseTold(NamedTuple):
    """What each row of an exercise of a workout repeats of it."""

    name: str
    superset: int | None
    note: str


@lru_cache(maxsize=1024)  # so do those of an exercise
def _exercise(title: str, superset_id: str, notes: str) -> _ExerciseTold:
    superset = whole_number(superset_id, "as superset")
    if superset is not None and superset < 0:
        raise BadInput("the superset {superset} is below 0.", superset=superset)
    return _ExerciseTold(
        exercise_named(title), None if superset is None else superset + 1, _words(notes)
    )


def _set(cells: Mapping[str, str]) -> tuple[int | None, TrainingSet]:
    """The place of a set in its exercise, and the set."""
    set_type, kilometres = cells["set_type"], number(cells.get("distance_km", "")) or 0
    miles = number(cells.get("distance_miles", "")) or 0
    return whole_number(cells.get("set_index", ""), "as set index"), file_set(
        _KINDS.get(set_type) or kind_named(set_type.strip().casefold(), _KINDS),
        load=load_of_columns(cells.get("weight_kg", ""), cells.get("weight_lbs", "")),
        reps=whole_number(cells["reps"], "reps"),
        seconds=number(cells["duration_seconds"]),
        metres=kilometres * METRES["km"] + miles * METRES["mi"],
        rpe=number(cells.get("rpe", "")),
    )


def _words(text: str) -> str:
    # The app writes a line break in a note as a backslash and an n.
    return tidy(text.replace("\\n", "\n"))


READER = TableReader(_MEANINGS, _NEEDED, _read, dates=("start_time", "end_time"))
