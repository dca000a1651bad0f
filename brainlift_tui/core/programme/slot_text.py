"""What a slot asks for, as it is typed: sets, and a range of reps, seconds or minutes."""

import re
from enum import StrEnum

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.exercise.exercise import Exercise, Measure
from brainlift_tui.core.programme.programme import MOST_SETS, Slot
from brainlift_tui.core.said import said

MOST_REPS = 100
MOST_SECONDS = 3600
MOST_MINUTES = 600

_RANGE = re.compile(r"(\d{1,5})(?:\s*(?:-|–|to|bis)\s*(\d{1,5}))?", re.ASCII)


class RangeUnit(StrEnum):
    """What a range counts."""

    REPS = "reps"
    SECONDS = "seconds"
    MINUTES = "minutes"


_UNITS = {Measure.HOLD: RangeUnit.SECONDS, Measure.CARDIO: RangeUnit.MINUTES}


def range_unit(exercise: Exercise) -> RangeUnit:
    """What a range of this exercise counts."""
    return _UNITS.get(exercise.measure, RangeUnit.REPS)


def range_text(slot: Slot, exercise: Exercise) -> str:
    """The range as it is typed: "8-12", "5"."""
    per = 60 if exercise.measure is Measure.CARDIO else 1
    low, high = slot.low // per, slot.high // per
    return f"{low}" if low == high else f"{low}-{high}"


_MOST = {
    RangeUnit.REPS: MOST_REPS,
    RangeUnit.SECONDS: MOST_SECONDS,
    RangeUnit.MINUTES: MOST_MINUTES,
}
"""The most that can be meant."""


def read_range(text: str, exercise: Exercise) -> tuple[int, int]:
    """Fewest and most of a range: "8-12", "8 to 12" or "5"; minutes become seconds.

    Raises:
        BadInput: It is no such range, upside down, or more than can be meant.
    """
    unit = range_unit(exercise)
    most = _MOST[unit]
    match = _RANGE.fullmatch(text.strip())
    if match is None:
        raise BadInput(
            "A range is written 8-12, or 5 for five {unit} exactly.", unit=said(unit.value)
        )
    low = int(match[1])
    high = int(match[2] or low)
    if low > high:
        raise BadInput("{low}-{high} is upside down: write {high}-{low}.", low=low, high=high)
    if not 1 <= low <= high <= most:
        raise BadInput("A range is 1 to {most} {unit}.", most=most, unit=said(unit.value))
    per = 60 if unit is RangeUnit.MINUTES else 1
    return low * per, high * per


def read_sets(text: str) -> int:
    """A number of sets.

    Raises:
        BadInput: It is none, or more than can be meant.
    """
    typed = text.strip()
    if not (typed.isascii() and typed.isdecimal()) or not 1 <= int(typed) <= MOST_SETS:
        raise BadInput("An exercise has 1 to {most_sets} sets.", most_sets=MOST_SETS)
    return int(typed)
