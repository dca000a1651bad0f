"""Whether values of one exercise rise: a robust line against the logarithm of time.

Strength grows fast at first and ever more slowly, so the line is drawn against ln(1 + weeks since
the first session), and through the logarithm of the value: log v = a + b ln(1 + weeks). The slope
is the median of the slopes between all pairs of sessions (Theil 1950, Sen 1968): a few bad days, or
loads entered wrong, hardly move it. Its interval of 80 % is Sen's, from Kendall's S with ties
counted. Sessions close together swing together, so the true interval is rather wider.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from itertools import pairwise
from math import exp, log, log1p, sqrt
from statistics import median

from brainlift_tui.core.named_tuple import NamedTuple

LEAST_SESSIONS = 6
"""Of fewer nothing is said."""

MOST_POINTS = 120
"""More sessions than these are taken together, the median of each stretch of time."""

_NORMAL_90 = 1.2815515655446004
"""The normal deviate that leaves a tenth on each side."""


class Direction(StrEnum):
    """Where values go."""

    RISING = "rising"
    FALLING = "falling"
    UNCLEAR = "no clear trend"
    """The interval of the slope holds zero."""
    FEW = "too few sessions to say"


class Trend(NamedTuple):
    """A line through sessions.

    Attributes:
        sessions: How many sessions it goes through.
        slope: Of the logarithm of the value against ln(1 + weeks), or of the value itself.
        low: The lower end of the slope's interval.
        high: The upper end.
        middle: Where the line and its interval meet: ln(1 + weeks) there.
        height: The line's height there.
        start: The day that weeks are counted from.
        logarithmic: Whether the line is one of logarithms.
    """

    sessions: int
    slope: float
    low: float
    high: float
    middle: float
    height: float
    start: date
    logarithmic: bool

    @property
    def direction(self) -> Direction:
        """Said only where six sessions or more leave no doubt about it."""
        if self.sessions < LEAST_SESSIONS:
            return Direction.FEW
        if self.low > 0:
            return Direction.RISING
        return Direction.FALLING if self.high < 0 else Direction.UNCLEAR

    def on(self, day: date) -> tuple[float, float, float]:
        """The line's value on a day, and the interval that its slope leaves it: low, high."""
        by = _time(day, self.start) - self.middle
        ends = sorted((self.low * by, self.high * by))
        heights = (self.height + height for height in (self.slope * by, *ends))
        line, low, high = (_exp(height) if self.logarithmic else height for height in heights)
        return line, low, high

    def change(self, first: date, last: date) -> tuple[float, float, float]:
        """How much it changes from one day to another, with its interval.

        Returns:
            Change, low, high: as shares (0.06 is 6 %) of a line of logarithms, else in its values.
        """
        by = _time(last, self.start) - _time(first, self.start)
        changes = (slope * by for slope in (self.slope, self.low, self.high))
        changed, low, high = (_exp(each) - 1 if self.logarithmic else each for each in changes)
        return changed, low, high


def trend(
    points: Iterable[tuple[date, float]], start: date, *, logarithmic: bool = True
) -> Trend | None:
    """The line through the values of sessions.

    Args:
        points: Days and values, in any order; of a line of logarithms only those above zero count.
        start: The day of the first session there ever was; no point lies before it.
        logarithmic: Whether the line goes through the logarithms of the values.

    Returns:
        None where all points lie on one day, or there are none.
    """
    kept = sorted(
        (_time(day, start), log(value) if logarithmic else value)
        for day, value in points
        if value > 0 or not logarithmic
    )
    thin = _thinned(kept)
    slopes = sorted(
        (later[1] - earlier[1]) / (later[0] - earlier[0])
        for place, earlier in enumerate(thin)
        for later in thin[place + 1 :]
        if later[0] > earlier[0]
    )
    if not slopes:
        return None
    slope = median(slopes)
    low, high = _interval(thin, slopes)
    middle = median(x for x, _ in thin)
    height = median(y - slope * (x - middle) for x, y in thin)
    return Trend(len(kept), slope, low, high, middle, height, start, logarithmic)


def _exp(power: float) -> float:
    """A slope between two days in one week has no end to where it leads; a float has."""
    return exp(min(power, 700.0))


def _time(day: date, start: date) -> float:
    return log1p(max(0, (day - start).days) / 7)


def _thinned(points: Sequence[tuple[float, float]]) -> Sequence[tuple[float, float]]:
    """The points, or the medians of equally long stretches where they are too many."""
    if len(points) <= MOST_POINTS:
        return points
    first, last = points[0][0], points[-1][0]
    xs = [x for x, _ in points]
    ends = [first + (last - first) * part / MOST_POINTS for part in range(1, MOST_POINTS)]
    cuts = [0, *(bisect_left(xs, end) for end in ends), len(points)]
    stretches = (points[start:to] for start, to in pairwise(cuts) if to > start)
    return [(median(x for x, _ in some), median(y for _, y in some)) for some in stretches]


def _interval(
    points: Sequence[tuple[float, float]], slopes: Sequence[float]
) -> tuple[float, float]:
    """The slopes that leave a tenth on either side, by the spread of Kendall's S."""
    spread = sqrt(_spread(points))
    rank = (len(slopes) - _NORMAL_90 * spread) / 2
    low = max(0, int(rank) - 1)
    return slopes[low], slopes[len(slopes) - 1 - low]


def _spread(points: Sequence[tuple[float, float]]) -> float:
    """The variance of Kendall's S where nothing is related, ties on either side counted."""
    count = len(points)
    ties = [list(Counter(point[side] for point in points).values()) for side in (0, 1)]

    def of(number: int) -> int:
        return number * (number - 1) * (2 * number + 5)

    first = (of(count) - sum(of(number) for side in ties for number in side)) / 18
    pairs = [sum(number * (number - 1) for number in side) for side in ties]
    triples = [sum(number * (number - 1) * (number - 2) for number in side) for side in ties]
    second = pairs[0] * pairs[1] / (2 * count * (count - 1)) if count > 1 else 0
    third = triples[0] * triples[1] / (9 * count * (count - 1) * (count - 2)) if count > 2 else 0
    return max(0.0, first + second + third)
