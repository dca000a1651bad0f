"""What is asked of today's open rows: their kinds, warm-ups, sides; each change one undo step."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from brainlift_tui.core.errors import Refused
from brainlift_tui.core.said import said, said_of
from brainlift_tui.core.session.open_rows import (
    OpenRow,
    PlannedRow,
    turned,
    with_kind,
    with_warmups,
    without_warmups,
)
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.core.workout.wording import kind_words
from brainlift_tui.core.workout.workout import SetKind, TrainingSet
from brainlift_tui.store.session.open_rows import keep_rows
from brainlift_tui.store.session.training import entry_of

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change


def turn_row(change: "Change", exercise: SessionExercise, row: OpenRow) -> SetKind:
    """Turn an open row to the next kind; returns that kind.

    Raises:
        Refused: It is the second side of a set begun.
    """
    if row.planned is None:
        raise Refused("The other side of this set is logged already; it is of the same kind.")
    kind = turned(row.kind)
    rows = with_kind(exercise.planned_rows, row.planned, kind)
    with change.step(said("{name}: {kind}", name=exercise.exercise.name, kind=kind_words(kind))):
        _ask(change, exercise, rows)
    return kind


def drop_row(change: "Change", exercise: SessionExercise, row: OpenRow) -> None:
    """Take an open row off today; the programme stays as it is.

    Raises:
        Refused: One side of it is logged already.
    """
    place, rows = row.planned, exercise.planned_rows
    if place is None:
        raise Refused("One side of this set is logged already; delete that one instead.")
    what = said("one {kind} less", kind=kind_words(row.kind))
    if row.kind.counts:
        what = said("one set less today")
    with change.step(said("{name}: {what}", name=exercise.exercise.name, what=what)):
        _ask(change, exercise, (*rows[:place], *rows[place + 1 :]))


def ask_warmups(
    change: "Change", exercise: SessionExercise, warmups: Sequence[TrainingSet]
) -> None:
    """Put warm-up sets before the first work set; none takes away those that are there."""
    rows = exercise.planned_rows
    asked = with_warmups(rows, warmups) if warmups else without_warmups(rows)
    what = said("without warm-up sets")
    if warmups:
        what = said_of(
            len(warmups),
            "one warm-up set before the work",
            "{number} warm-up sets before the work",
        )
    with change.step(said("{name}: {what}", name=exercise.exercise.name, what=what)):
        _ask(change, exercise, asked)


def log_sides(change: "Change", exercise: SessionExercise, *, apart: bool) -> None:
    """Log each side in a row of its own today, or both in one."""
    what = said("left and right in rows of their own") if apart else said("both sides in one row")
    with change.step(said("{name}: {what}", name=exercise.exercise.name, what=what)):
        change.db.execute(
            "UPDATE workout_exercise SET apart = ? WHERE id = ?",
            [apart, entry_of(change, exercise)],
        )


def _ask(change: "Change", exercise: SessionExercise, rows: Sequence[PlannedRow]) -> None:
    entry = entry_of(change, exercise)
    work = exercise.work_count + sum(row.counts for row in rows)
    change.db.execute("UPDATE workout_exercise SET rows_today = ? WHERE id = ?", [work, entry])
    keep_rows(change, entry, rows)
