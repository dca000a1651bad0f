"""Logs of the app Hevy."""

from collections.abc import Iterable

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.workout.log import ForeignLog
from brainlift_tui.core.workout.workout import SetKind
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

_CELLS = (
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

_MEANINGS = {meaning: (meaning,) for meaning in _CELLS}

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
    cells = columns.picked(*_CELLS)

    def read(row: FileRow) -> None:
        columns.check(row)
        builder.add(_set_row(row.line, *cells(row)))

    read_rows(rows, builder, read)
    return builder.log()


def _set_row(  # noqa: PLR0917 # the columns, in their order
    line: int,
    title: str,
    start: str,
    end: str,
    description: str,
    exercise_title: str,
    superset_id: str,
    notes: str,
    index: str,
    set_type: str,
    kilograms: str,
    pounds: str,
    reps: str,
    kilometres: str,
    miles: str,
    seconds: str,
    rpe: str,
) -> SetRow:
    started_at = written_date(start)
    exercise = exercise_named(exercise_title)
    kind = _KINDS.get(set_type) or kind_named(set_type.strip().casefold(), _KINDS)
    superset = whole_number(superset_id, "as superset") if superset_id else None
    if superset is not None and superset < 0:
        raise BadInput("the superset {superset} is below 0.", superset=superset)
    return SetRow(
        line=line,
        started_at=started_at,
        finished_at=written_date(end) if end.strip() else None,
        title=tidy_name(title),
        workout_note=_words(description) if description else "",
        exercise=exercise,
        note=_words(notes) if notes else "",
        superset=None if superset is None else superset + 1,
        number=whole_number(index, "as set index"),
        done=file_set(
            kind,
            load=load_of_columns(kilograms, pounds),
            reps=whole_number(reps, "reps"),
            seconds=number(seconds),
            metres=(number(kilometres) or 0) * METRES["km"] or (number(miles) or 0) * METRES["mi"],
            rpe=number(rpe),
        ),
    )


def _words(text: str) -> str:
    # The app writes a line break in a note as a backslash and an n.
    return tidy(text.replace("\\n", "\n"))


READER = TableReader(_MEANINGS, _NEEDED, _read, dates=("start_time", "end_time"))
