"""What is measured on the lifter's body, over time."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from math import exp

SMOOTHED_DAYS = 10
"""The time constant of the smoothed line."""


class Weights:
    """What the lifter weighed, asked for by day."""

    def __init__(self, weighed: Iterable[tuple[date, float]] = ()) -> None:
        """Take over what was weighed.

        Args:
            weighed: Days and kilograms, oldest first.
        """
        self._weighed = list(weighed)
        self._days = [day for day, _ in self._weighed]

    def on(self, day: date) -> float | None:
        """The weight in kg entered last up to a day; before the first one, that; None without."""
        if not self._weighed:
            return None
        return self._weighed[max(0, bisect_right(self._days, day) - 1)][1]


def smoothed(points: Sequence[tuple[date, float]]) -> tuple[tuple[date, float], ...]:
    """An exponentially weighted average that forgets with time, not with the count of entries.

    What is `SMOOTHED_DAYS` old counts 1/e as much as what was measured now; each line is made of
    what was known by then.

    Args:
        points: Days and values, oldest first.
    """
    found: list[tuple[date, float]] = []
    total = weight = 0.0
    before: date | None = None
    for day, measured in points:
        kept = 1.0 if before is None else exp(-(day - before).days / SMOOTHED_DAYS)
        total, weight, before = total * kept + measured, weight * kept + 1, day
        found.append((day, total / weight))
    return tuple(found)
