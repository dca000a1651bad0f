"""Logs of the app Hevy."""

from collections.abc import Iterable

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.workout.log import ForeignLog
from brainlift_tui.core.workout.workout import SetKind
from brainlift_tui.exchange.readers.dates import written_date
from brainlift_tui.exchange.readers.rows import (
    METRES,
    FileColumns,
    FileRow,
    LogBuilder,
    SetRow,
    file_load,
    file_set,
    number,
    tidy,
    tidy_name,
    whole_number,
)
from brainlift_tui.exchange.readers.table import TableReader

_MEANINGS = {
    meaning: (meaning,)
    for meaning in (
        "title",
        "start_time",
        "end_time",
        "description",
        "exercise_title",
        "superset_id",
        "exercise_notes",
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
}

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
    for row in rows:
        try:
            columns.check(row)
            builder.add(_set_row(row, columns))
        except BadInput as error:
            builder.leave_out(row.line, error.said)
    return builder.log()


def _set_row(row: FileRow, columns: FileColumns) -> SetRow:
    def cell(meaning: str) -> str:
        return columns.cell(row, meaning)

    def words(meaning: str) -> str:
        # The app writes a line break in a note as a backslash and an n.
        return tidy(cell(meaning).replace("\\n", "\n"))

    started_at = written_date(cell("start_time"))
    ended = cell("end_time").strip()
    exercise = tidy_name(cell("exercise_title"))
    if not exercise:
        raise BadInput("it names no exercise.")
    kind = cell("set_type").strip().casefold()
    if kind not in _KINDS:
        raise BadInput("the kind of set {kind!r} is not known.", kind=kind)
    superset = whole_number(cell("superset_id"), "as superset")
    if superset is not None and superset < 0:
        raise BadInput("the superset {superset} is below 0.", superset=superset)
    kilograms = cell("weight_kg")
    kilometres = number(cell("distance_km"))
    miles = number(cell("distance_miles"))
    return SetRow(
        line=row.line,
        started_at=started_at,
        finished_at=max(started_at, written_date(ended)) if ended else started_at,
        title=tidy_name(cell("title")),
        workout_note=words("description"),
        exercise=exercise,
        note=words("exercise_notes"),
        superset=None if superset is None else superset + 1,
        number=whole_number(cell("set_index"), "as set index"),
        done=file_set(
            _KINDS[kind],
            load=file_load(kilograms, Unit.KG)
            if kilograms.strip()
            else file_load(cell("weight_lbs"), Unit.LB),
            reps=whole_number(cell("reps"), "reps"),
            seconds=number(cell("duration_seconds")),
            metres=kilometres * METRES["km"] if kilometres else (miles or 0) * METRES["mi"],
            rpe=number(cell("rpe")),
        ),
    )


READER = TableReader(_MEANINGS, _NEEDED, _read)
