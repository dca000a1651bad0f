"""The axes of a plot: how far they reach, and which round values and days on them are named."""

from collections.abc import Callable, Iterator
from datetime import date
from math import ceil, floor, log10

from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import Said, said

MOST_VALUES = 8
"""Values named on an axis, however long it is."""


def day_name(day: date) -> Said:
    """A day on an axis: "3 Aug"."""
    return said("{day:%-d %b}", day=day)


def _month_name(day: date) -> Said:
    return said("{day:%b}", day=day)


def _year_name(day: date) -> Said:
    return said("{year}", year=day.year)


class Axis(NamedTuple):
    """What an axis reaches from and to, and the values on it that are named."""

    low: float
    high: float
    named: tuple[tuple[float, Said], ...]


LEAST_ROOM = 1.0
"""Values on either side of the middle that an axis shows at least."""


def scale(low: float, high: float, rows: int, least_room: float = LEAST_ROOM) -> Axis:
    """The values so many rows show; the round ones among them are named.

    Values that hardly differ are not spread over the whole height: they would look like a change.
    """
    room = max(least_room, abs(low) / 100, abs(high) / 100)
    if high - low < 2 * room:
        middle = (low + high) / 2
        low, high = (max(0.0, middle - room) if low >= 0 else middle - room), middle + room
    closest = (high - low) * max(1 / (rows - 1), 1 / (2 * MOST_VALUES))
    power = 10.0 ** floor(log10(closest))
    steps = [digit * power for digit in (1, 2, 5, 10, 20, 50) if digit * power >= closest]
    roomy = next(index for index, step in enumerate(steps) if step >= 2 * closest)
    for step in reversed(steps[: roomy + 1]):
        named = range(ceil(low / step), floor(high / step) + 1)
        if len(named) > 1:
            break
    else:
        named = range(floor(low / step), ceil(high / step) + 1)
        low, high = min(low, named[0] * step), max(high, named[-1] * step)
    decimals = max(0, -floor(log10(step)))
    names = (said("{number}", number=f"{number * step:.{decimals}f}") for number in named)
    return Axis(low, high, tuple(zip((number * step for number in named), names, strict=True)))


def calendar(first: date, last: date, most: int) -> Axis:
    """The days from the first to the last; at most so many of at least two are named."""
    if first == last:
        return Axis(-1, 1, ((0, said("{day}", day=first)),))
    span = (last - first).days
    days = [first, last]
    name_of: Callable[[date], Said] = day_name if span < 300 else _month_name
    for places, day_at, name in _rhythms(first, last):
        if 2 <= len(places) <= most:
            days, name_of = [day_at(place) for place in places], name
            break
    names = [name_of(day) for day in days]
    if name_of is _month_name:
        # The year stands where it begins: "Nov 2025", "Jan 2026", "Mar".
        years = [0, *(day.year for day in days)]
        for index, day in enumerate(days):
            if day.year != years[index]:
                names[index] = said("{month} {year}", month=names[index], year=day.year)
    return Axis(0, span, tuple(zip(((day - first).days for day in days), names, strict=True)))


def _rhythms(
    first: date, last: date
) -> Iterator[tuple[range, Callable[[int], date], Callable[[date], Said]]]:
    """Some days of a span, then Mondays, months and years: the closest together first."""
    start, end = first.toordinal(), last.toordinal() + 1
    monday = start + -first.weekday() % 7
    for step in (1, 2, 7, 14):
        yield range(start if step < 7 else monday, end, step), date.fromordinal, day_name
    start, end = _month(first) + (first.day > 1), _month(last) + 1
    for step in (1, 2, 3, 6, *(12 * years for years in (1, 2, 5, 10, 20, 50, 100, 1000))):
        aligned = -(-start // step) * step
        yield range(aligned, end, step), _first_of_month, _month_name if step < 12 else _year_name


def _month(day: date) -> int:
    """The number of a month, counted on from year to year."""
    return day.year * 12 + day.month - 1


def _first_of_month(number: int) -> date:
    return date(number // 12, number % 12 + 1, 1)
