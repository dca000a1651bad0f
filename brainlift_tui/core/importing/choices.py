"""What the lifter wants done with what an import finds."""

from enum import StrEnum
from typing import NamedTuple


class ChangedThere(StrEnum):
    """What becomes of a workout that was changed in the other app after it was imported."""

    TAKE = "take"
    """It is taken as the file has it now."""
    KEEP = "keep"
    """It stays as the log has it."""
    BOTH = "both"
    """The file's is added beside that of the log."""


class ImportChoices(NamedTuple):
    """What the lifter chose for an import.

    Attributes:
        changed: What becomes of workouts changed in the other app; None takes those that were not
            edited here, and keeps the others.
        restore_deleted: Whether workouts come back that were deleted here.
    """

    changed: ChangedThere | None = None
    restore_deleted: bool = False

    def for_changed(self, *, edited: bool) -> ChangedThere:
        """What becomes of one that was changed there, and edited here or not."""
        return self.changed or (ChangedThere.KEEP if edited else ChangedThere.TAKE)


USUAL = ImportChoices()
"""What is done where nothing was chosen."""
