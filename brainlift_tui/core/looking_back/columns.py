"""Many days drawn in few columns: what lies in one column is told by its middle and its ends."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median


@dataclass(frozen=True, slots=True)
class Column:
    """The values that fall into one column of a plot.

    Attributes:
        place: Which column, from 0.
        low: The lowest value.
        middle: The median.
        high: The highest value.
        count: How many there are.
    """

    place: int
    low: float
    middle: float
    high: float
    count: int


def place_of(day: date, first: date, last: date, columns: int) -> int:
    """The column that a day falls into, of so many from the first day to the last."""
    span = (last - first).days
    return 0 if span == 0 else round((day - first).days * (columns - 1) / span)


def middle_of(place: float, first: date, last: date, columns: int) -> date:
    """The day in the middle of a column."""
    return first + timedelta(days=round((last - first).days * place / max(1, columns - 1)))


def in_columns(
    points: Iterable[tuple[date, float]], first: date, last: date, columns: int
) -> tuple[Column, ...]:
    """The columns that hold anything, from left to right.

    Args:
        points: Days and values from the first day to the last, in any order.
        first: The day of the leftmost column.
        last: The day of the rightmost column.
        columns: How many columns there are.
    """
    held: dict[int, list[float]] = {}
    for day, value in points:
        held.setdefault(place_of(day, first, last, columns), []).append(value)
    return tuple(
        Column(place, min(values), median(values), max(values), len(values))
        for place, values in sorted(held.items())
    )
