"""Programmes: days in a cycle, each a list of exercises with sets, a rep range and a rest."""

from collections.abc import Sequence
from dataclasses import dataclass

from brainlift_tui.core.errors import BadInput


@dataclass(frozen=True, slots=True)
class Slot:
    """One exercise of a day.

    Attributes:
        slug: The exercise.
        sets: Work sets asked for.
        low: Fewest reps of the range; seconds for a hold or cardio.
        high: Most reps of the range; seconds for a hold or cardio.
        rest_s: Seconds of rest after a set, or None for the exercise's own or the rule's.
        superset: Slots of a day with the same number are done in rounds; None stands alone.
    """

    slug: str
    sets: int
    low: int
    high: int
    rest_s: int | None = None
    superset: int | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.sets <= 20:
            raise BadInput(f"{self.slug}: {self.sets} sets; a slot has 1 to 20.")
        if not 1 <= self.low <= self.high:
            raise BadInput(f"{self.slug}: the range {self.low}–{self.high} is upside down.")


@dataclass(frozen=True, slots=True)
class Day:
    """One training day of the cycle.

    Attributes:
        name: "A: biceps, legs, core".
        slots: What is done, in order.
    """

    name: str
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Programme:
    """A cycle of days, one revision of it.

    Attributes:
        slug: Short stable name.
        name: As shown.
        days: The cycle, in order.
        needs_weights: Whether it asks for something to hold.
        revision: 1 for the first; editing makes the next.
    """

    slug: str
    name: str
    days: tuple[Day, ...]
    needs_weights: bool = True
    revision: int = 1

    def due(self, last_day: int | None) -> int:
        """The position of the day that comes next in the cycle.

        Args:
            last_day: Position of the day done last, None if none was.
        """
        return 0 if last_day is None else (last_day + 1) % len(self.days)


def fitting(programmes: Sequence[Programme], chosen: str, *, weights: bool) -> Programme:
    """The form of the chosen programme that this rack can do.

    Args:
        programmes: All there are; forms of one programme share their name.
        chosen: Slug of the programme chosen.
        weights: Whether the lifter owns something to hold.
    """
    wanted = next(p for p in programmes if p.slug == chosen)
    if weights or not wanted.needs_weights:
        return wanted
    forms = (p for p in programmes if p.name == wanted.name and not p.needs_weights)
    return next(forms, wanted)
