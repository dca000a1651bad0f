"""Taking back and doing again, as actions."""

from typing import TYPE_CHECKING

from brainlift_tui.store.file import journal

if TYPE_CHECKING:
    from brainlift_tui.core.said import Said
    from brainlift_tui.store.file.writer import Change


def undo(change: "Change") -> "Said | None":
    """Take back the last thing done, here or in another window; returns what it was."""
    step = journal.undo(change.db)
    return step.label if step else None


def redo(change: "Change") -> "Said | None":
    """Do again what was taken back last; returns what it was."""
    step = journal.redo(change.db)
    return step.label if step else None
