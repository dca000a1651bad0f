"""How an exercise is to grow from one session to the next."""

from enum import StrEnum


class Progression(StrEnum):
    """What has to be reached first, and what is raised then."""

    DOUBLE = "double"
    """Reps to the top of the range first, then the next load (ACSM 2009)."""
    LINEAR = "linear"
    """The next load whenever every set was done."""
    REPS = "reps"
    """More reps only; the load stays."""
    OFF = "off"
    """No nudges."""
