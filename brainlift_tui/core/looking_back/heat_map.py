"""A year of training as a heat map: what a day counts, how dark it is drawn, where it stands."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache


class DayMeasure(StrEnum):
    """What a day is measured by."""

    SESSIONS = "sessions"
    HARD_SETS = "hard sets"
    MINUTES = "minutes"

    @property
    def next(self) -> "DayMeasure":
        """The one behind it, round and round."""
        every = list(DayMeasure)
        return every[(every.index(self) + 1) % len(every)]


@dataclass(frozen=True, slots=True)
class DayTotals:
    """What a day, or several together, came to.

    Attributes:
        workouts: Finished workouts.
        hard_sets: Sets of kind work or failure.
        seconds: How long the workouts took; 0 where that is not known.
    """

    workouts: int = 0
    hard_sets: int = 0
    seconds: int = 0

    def __add__(self, other: "DayTotals") -> "DayTotals":
        """Both together."""
        return DayTotals(
            self.workouts + other.workouts,
            self.hard_sets + other.hard_sets,
            self.seconds + other.seconds,
        )

    def of(self, counted: DayMeasure) -> int:
        """The number that is counted; minutes are rounded, never to 0."""
        match counted:
            case DayMeasure.SESSIONS:
                return self.workouts
            case DayMeasure.HARD_SETS:
                return self.hard_sets
            case DayMeasure.MINUTES:
                return max(round(self.seconds / 60), 1) if self.seconds > 0 else 0


NOTHING = DayTotals()

DAY_STEPS: Mapping[DayMeasure, tuple[int, ...]] = {
    DayMeasure.SESSIONS: (1, 2, 3),
    DayMeasure.HARD_SETS: (1, 10, 20, 30),
    DayMeasure.MINUTES: (1, 30, 60, 90),
}
"""From how many on a day is a shade darker. Fixed, so that years can be compared."""

WEEK_STEPS: Mapping[DayMeasure, tuple[int, ...]] = {
    DayMeasure.SESSIONS: (1, 2, 3, 4),
    DayMeasure.HARD_SETS: (1, 30, 60, 90),
    DayMeasure.MINUTES: (1, 60, 120, 180),
}
"""The same for a week."""


def shade(
    trained: DayTotals, counted: DayMeasure, steps: Mapping[DayMeasure, tuple[int, ...]]
) -> int:
    """How dark it is drawn: 0 for nothing counted, one more at each step."""
    return bisect_right(steps[counted], trained.of(counted))


# Where a day stands: weeks are columns, the weekday they begin on is the first row


def column_of(day: date, begins: int = 0) -> int:
    """The column of a day in its year's map; the first week may be a short one.

    Args:
        day: Which.
        begins: The weekday that weeks begin on, Monday 0.
    """
    return (day.toordinal() - _first_week(day.year, begins)) // 7


@cache
def _first_week(year: int, begins: int) -> int:
    """The number of the first day of the week that a year begins in."""
    first = date(year, 1, 1)
    return first.toordinal() - (first.weekday() - begins) % 7


def columns_of(year: int, begins: int = 0) -> int:
    """How many columns a year has: 53, or 54 where a leap year begins on a week's last day."""
    return column_of(date(year, 12, 31), begins) + 1


def day_at(year: int, column: int, row: int, begins: int = 0) -> date | None:
    """The day that stands there, None outside the year."""
    first, last = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
    number = _first_week(year, begins) + column * 7 + row
    return date.fromordinal(number) if first <= number <= last else None


def by_week(days: Mapping[date, DayTotals], begins: int = 0) -> dict[tuple[int, int], DayTotals]:
    """What each year's columns came to: year and column to the sum of its days."""
    sums: dict[tuple[int, int], DayTotals] = {}
    for day, trained in days.items():
        place = day.year, column_of(day, begins)
        sums[place] = sums.get(place, NOTHING) + trained
    return sums


def together(days: Iterable[DayTotals]) -> DayTotals:
    """What they came to together."""
    return sum(days, NOTHING)


def stepped(day: date, days: int, first: date, last: date) -> date:
    """A day so many days on, never before the first or behind the last that there is."""
    return date.fromordinal(min(max(day.toordinal() + days, first.toordinal()), last.toordinal()))


def years_on(day: date, years: int, first: date, last: date) -> date:
    """The same day of another year (29 Feb: the 28th), between the first and the last."""
    year = min(max(day.year + years, first.year), last.year)
    if (day.month, day.day) == (2, 29):
        day = day.replace(day=28)
    return min(max(day.replace(year=year), first), last)
