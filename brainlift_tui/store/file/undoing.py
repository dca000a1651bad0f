"""Taking back and doing again, as actions."""

from typing import TYPE_CHECKING

from brainlift_tui.store.file import journal
from brainlift_tui.store.rest.resting import end_rest
from brainlift_tui.store.workout.under_way import anything_under_way

if TYPE_CHECKING:
    from brainlift_tui.core.said import Said
    from brainlift_tui.store.file.writer import Change


def undo(change: "Change") -> "Said | None":
    """Take back the last thing done, here or in another window; returns what it was.

    Where no set of today is left, nobody rests.
    """
    step = journal.undo(change.db)
    if step is not None and not anything_under_way(change.db):
        end_rest(change)
    return step.label if step else None


def redo(change: "Change") -> "Said | None":
    """Do again what was taken back last; returns what it was."""
    step = journal.redo(change.db)
    return step.label if step else None
