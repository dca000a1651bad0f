"""Logs of the app FitNotes: three ages of Android, and iOS."""

from collections.abc import Iterator

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.workout.workout import SetKind
from brainlift_tui.exchange.readers.cells import (
    clock_seconds,
    exercise_named,
    file_set,
    load_in,
    load_of_columns,
    metres_each,
    number,
    tidy,
    whole_number,
)
from brainlift_tui.exchange.readers.dates import written_day
from brainlift_tui.exchange.readers.records import FileColumns, FileRow
from brainlift_tui.exchange.readers.rows import SetRow
from brainlift_tui.exchange.readers.table import Cells, table_of_sets

_MEANINGS = {
    "date": ("date",),
    "exercise": ("exercise",),
    "category": ("category",),
    "weight": ("weight",),
    "weight unit": ("weight unit",),
    "weight kg": ("weight (kgs)", "weight (kg)"),
    "weight lb": ("weight (lbs)", "weight (lb)"),
    "reps": ("reps",),
    "distance": ("distance",),
    "distance unit": ("distance unit",),
    "time": ("time",),
    "comment": ("comment", "notes"),
    "kind": ("kind",),
}
_NEEDED = ("date", "exercise", "category", "reps", "distance unit", "time")

_KINDS = {"d": SetKind.DROP, "dt": SetKind.DROP}


def _sets(cells: Cells, _: Unit | None) -> Iterator[SetRow]:
    day = written_day(cells["date"])
    exercise = exercise_named(cells["exercise"])
    distance = number(cells["distance"])
    yield SetRow(
        line=cells.row.line,
        started_at=day,
        exercise=exercise,
        note=tidy(cells["comment"]),
        done=file_set(
            _KINDS.get(cells["kind"].casefold(), SetKind.WORK),
            load=_load(cells),
            reps=whole_number(cells["reps"], "reps"),
            seconds=clock_seconds(cells["time"]),
            metres=distance * metres_each(cells["distance unit"]) if distance else None,
        ),
    )


def _load(cells: Cells) -> Load | None:
    load = load_in(cells["weight"], cells["weight unit"])
    return load or load_of_columns(cells["weight kg"], cells["weight lb"])


def _mended(row: FileRow, columns: FileColumns) -> FileRow:
    """A row whose exercise has commas and no quotes: "Press (Each Side, Dumbbells)".

    What is too much belongs to the name, or to a comment at the end; the numbers between them tell.
    """
    more = len(row.cells) - columns.width
    exercise, comment = columns.place("exercise"), columns.place("comment")
    if more <= 0 or exercise is None:
        return row
    for in_name in range(more, -1, -1):
        at, cells = exercise + in_name, row.cells
        joined = (*cells[:exercise], ",".join(cells[exercise : at + 1]), *cells[at + 1 :])
        if comment is not None:
            joined = (*joined[:comment], ",".join(joined[comment:]))
        mended = FileRow(row.line, joined)
        if len(joined) == columns.width and _numbers_fit(mended, columns):
            return mended
    return row


def _numbers_fit(row: FileRow, columns: FileColumns) -> bool:
    try:
        next(_sets(Cells(row, columns), None))
    except BadInput:
        return False
    return True


READER = table_of_sets("fitnotes", "FitNotes", _MEANINGS, _NEEDED, _sets, mended=_mended)
