"""The few errors a user can meet; each one carries a sentence for the screen."""

from brainlift_tui.core.said import Said, Value
from brainlift_tui.core.said import said as say


class Refused(Exception):
    """What was asked can't be done.

    Attributes:
        said: What, and what to do; `str(error)` is the English of it.
    """

    def __init__(self, sentence: str | Said, /, **values: Value) -> None:
        """Refuse with a sentence: Refused("{name} has no sets.", name=name).

        Args:
            sentence: The sentence's id, or the whole of it said already.
            values: What stands in it.
        """
        self.said = sentence if isinstance(sentence, Said) else say(sentence, **values)
        super().__init__(self.said.english())


class BadInput(Refused):
    """Something typed or read makes no sense; nothing was stored."""


class NoSuchExercise(Refused):
    """A name fits no exercise, or more than one.

    Attributes:
        candidates: Names of exercises that come near, the nearest first.
    """

    def __init__(
        self, sentence: str | Said, /, candidates: tuple[str, ...] = (), **values: Value
    ) -> None:
        super().__init__(sentence, **values)
        self.candidates = candidates


class OwnFault(Refused):
    """The program met a fault of its own."""


class StoreUnusable(Refused):
    """The database file can't be opened or written."""


class Damaged(StoreUnusable):
    """What stands in the database file is no longer what was written."""


class WrittenOver(Damaged):
    """Another program wrote over the database file in place, while it was open."""


class FileGone(StoreUnusable):
    """The database file was moved, deleted or replaced while it was open."""


class NoRoomLeft(StoreUnusable):
    """The disk that the database lies on is full."""


class DiskFails(StoreUnusable):
    """The disk that the database lies on failed to read or write it."""


class NotWritable(StoreUnusable):
    """The database, or the folder or disk that it lies on, may not be written."""
