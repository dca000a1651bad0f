"""What the lifter wants done with what an import finds."""

from enum import StrEnum
from typing import Self

from brainlift_tui.core.named_tuple import NamedTuple


class ChangedThere(StrEnum):
    """What becomes of a workout that was changed in the other app after it was imported."""

    TAKE = "take"
    """It is taken as the file has it now."""
    KEEP = "keep"
    """It stays as the log has it."""
    BOTH = "both"
    """The file's is added beside that of the log."""


class ChosenName(NamedTuple):
    """What the lifter says that a name of the file is.

    Attributes:
        name: What the exercise is called in the file.
        slug: The exercise here, "" for one of its own.
    """

    name: str
    slug: str = ""


class ImportChoices(NamedTuple):
    """What the lifter chose for an import.

    Attributes:
        changed: What becomes of workouts changed in the other app; None takes those that were not
            edited here, and keeps the others.
        restore_deleted: Whether workouts come back that were deleted here.
        names: What names of the file are, where that was said.
    """

    changed: ChangedThere | None = None
    restore_deleted: bool = False
    names: tuple[ChosenName, ...] = ()

    def naming(self, chosen: ChosenName) -> Self:
        """The same where a name is what was chosen last."""
        others = (each for each in self.names if each.name != chosen.name)
        return self._replace(names=(*others, chosen))

    def for_changed(self, *, edited: bool) -> ChangedThere:
        """What becomes of one that was changed there, and edited here or not."""
        return self.changed or (ChangedThere.KEEP if edited else ChangedThere.TAKE)


USUAL = ImportChoices()
"""What is done where nothing was chosen."""
