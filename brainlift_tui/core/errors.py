"""The few errors a user can meet; each one's text is a sentence for the screen."""


class Refused(Exception):
    """What was asked can't be done; `str(error)` says what, and what to do."""


class BadInput(Refused):
    """Something typed or read makes no sense; nothing was stored."""


class NoSuchExercise(Refused):
    """A name fits no exercise, or more than one.

    Attributes:
        candidates: Names of exercises that come near, the nearest first.
    """

    def __init__(self, sentence: str, candidates: tuple[str, ...] = ()) -> None:
        super().__init__(sentence)
        self.candidates = candidates


class StoreUnusable(Refused):
    """The database file can't be opened or written."""


class FileGone(StoreUnusable):
    """The database file was moved, deleted or replaced while it was open."""


class NoRoomLeft(StoreUnusable):
    """The disk that the database lies on is full."""
