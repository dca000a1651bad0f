"""The columns of sets, of targets and of rows still to be done."""

from brainlift_tui.core.session.open_rows import PlannedRow
from brainlift_tui.core.workout.workout import Target, TrainingSet
from brainlift_tui.store.file.columns import Columns
from brainlift_tui.store.file.values import Column

SET = Columns(TrainingSet)
"""A set; the exact load stands behind it, in `load_ng`, where it has kilograms."""

TARGET = Columns(Target, "target_")
"""What was asked of an exercise of a workout."""

TARGET_OF_SLOT = ", ".join(
    "NULL" if part in ("load", "unit") else part for part in Columns(Target).names
)
"""The same as a slot of a programme has it, which says no load."""

ROW = Columns(PlannedRow)
"""A row that is still to be done."""

STORED = (*SET.names, "load_ng")
"""All that a set is stored in besides its place."""

INSERT_SET = (
    f"INSERT INTO workout_set (entry_id, position, {SET}, load_ng) VALUES (?, ?, {SET.marks}, ?)"
)

INSERT_ROW = f"INSERT INTO open_row (entry_id, position, {ROW}) VALUES (?, ?, {ROW.marks})"

SETS_OF_BOTH_SIDES = (
    "(count(*) FILTER (WHERE side IS NULL) + max(count(*) FILTER (WHERE side = 'left'),"
    " count(*) FILTER (WHERE side = 'right')))"
)
"""How many sets some rows are; the left and the right side of one are one."""


def stored(done: TrainingSet) -> list[Column]:
    """A set in the order of `STORED`."""
    return [*SET.row(done), done.weight.ng if done.weight else None]
