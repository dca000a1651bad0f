"""What the lifter has set, beyond the rack and the programme."""

from enum import StrEnum
from typing import NamedTuple

from brainlift_tui.core.load import Unit


class Experience(StrEnum):
    """How long somebody has lifted."""

    NEW = "new"
    """Not yet two months."""
    SOME = "some"
    """Months."""
    YEARS = "years"
    """Years."""


class Settings(NamedTuple):
    """The lifter's choices.

    Attributes:
        unit: The unit loads are shown and typed in.
        programme: Slug of the programme followed.
        rest: Whether a rest starts by itself after each set.
        rest_s: Seconds of every rest, or None for each exercise's own.
        sound: Whether the end of a rest rings.
        countdown: Whether the last ten seconds of a rest are heard too.
        hold_down: Whether a hold counts down to its target, and not up from zero.
        experience: How long they have lifted, wherever it was logged; newcomers begin light.
        birth_year: The lifter's, where they told it; from 65 on raises are made with more care.
    """

    unit: Unit = Unit.KG
    programme: str = "split-ab"
    rest: bool = True
    rest_s: int | None = None
    sound: bool = True
    countdown: bool = False
    hold_down: bool = True
    birth_year: int | None = None
    experience: Experience = Experience.NEW


POUND_REGIONS = frozenset({"US", "LR", "MM"})
"""Regions where an everyday weight is in pounds."""


def unit_of_locale(locale: str) -> Unit:
    """The unit people weigh in where a locale like "en_US.UTF-8" is used."""
    region = locale.split(".", 1)[0].split("@", 1)[0].rpartition("_")[2]
    return Unit.LB if region in POUND_REGIONS else Unit.KG
