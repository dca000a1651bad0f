"""Taking back and doing again, as actions."""

from typing import TYPE_CHECKING

from brainlift_tui.store.file import journal
from brainlift_tui.store.rest.resting import end_rest

if TYPE_CHECKING:
    from brainlift_tui.core.said import Said
    from brainlift_tui.store.file.writer import Change


_SETS_OF_NOW = (
    "SELECT 1 FROM open_workout JOIN workout_exercise ON workout_id = open_workout.id"
    " JOIN workout_set ON entry_id = workout_exercise.id LIMIT 1"
)
"""A set behind which there is something to rest from."""


def undo(change: "Change") -> "Said | None":
    """Take back the last thing done, here or in another window; returns what it was.

    Where no set of today is left, nobody rests.
    """
    step = journal.undo(change.db)
    if step is not None and not change.db.execute(_SETS_OF_NOW).fetchone():
        end_rest(change)
    return step.label if step else None


def redo(change: "Change") -> "Said | None":
    """Do again what was taken back last; returns what it was."""
    step = journal.redo(change.db)
    return step.label if step else None
