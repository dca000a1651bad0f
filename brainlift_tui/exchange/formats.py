"""The formats that an import can read, by the names that the command line knows them by."""

from enum import StrEnum


class Format(StrEnum):
    """Whose form a file is in."""

    BRAINLIFT = "brainlift"
    """Our own export."""
    HEVY = "hevy"
    STRONG = "strong"
    FITNOTES_BODY = "fitnotes-body"
    """What FitNotes measured of the body."""
