"""Is it changing over the months? One person, weekly tests, no control.

A straight line through the tests after the run-in, by generalised least squares: part of the noise
varies slowly, as AR(1), and never less than a quarter of it is taken to. It is read on seven days
only, with error spent by O'Brien and Fleming's way. A line can't tell practice from change, so a
claim says "practice can do that"; "more than practice explains" is said only where two more models
agree, one with practice that ends, e^(-i/8), and one with practice that never does, ln i.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum
from itertools import accumulate
from math import exp, inf, isfinite, log, sqrt
from operator import mul
from typing import Protocol

from brainlift_tui.core.brain.boundaries import bounds
from brainlift_tui.core.brain.least_squares import Fit, solved
from brainlift_tui.core.named_tuple import NamedTuple

RUN_IN_TESTS = 8
"""The first tests, which are learning and never a baseline."""

RUN_IN_DAYS = 14
"""All tests of the first two weeks are learning too."""

READING_WEEKS = (26, 39, 52, 65, 78, 91, 104)
"""Weeks after the first test at which something may be claimed."""

SLOW_SHARES = (0.25, 0.35, 0.5)
"""Of the noise that varies slowly; the likeliest is taken."""

WEEK_TO_WEEK = (0.5, 0.7, 0.85)
"""How much of it lasts until a week later; the likeliest is taken."""

_FEWEST = 8
"""Tests after the run-in below which there is no interval."""

_YEAR_DAYS = 365.25


class MonthlyTest(Protocol):
    """A test of one series: the same test, device and terminal."""

    @property
    def day(self) -> date:
        """The local day it was done on."""

    @property
    def score(self) -> float | None:
        """Higher is better; None: undone, deleted or void."""


class MonthsClaim(StrEnum):
    """What is claimed of the months."""

    HIGHER = "higher"
    LOWER = "lower"


class OverMonths(NamedTuple):
    """How the question stands.

    Attributes:
        claim: What a line says; practice can do that too. Once claimed it stays.
        since: The reading day on which it was first claimed.
        beyond_practice: Whether it is more than practice explains.
        estimate: Points a year, of all tests after the run-in; None where they are too few.
        low: The lower end of its interval.
        high: The upper end.
        next_reading: The next day on which something may be claimed; None before the first test
            and after week 104.
        tests: Tests after the run-in.
        to_learn: Tests of the run-in that are still to come.
    """

    claim: MonthsClaim | None = None
    since: date | None = None
    beyond_practice: bool = False
    estimate: float | None = None
    low: float | None = None
    high: float | None = None
    next_reading: date | None = None
    tests: int = 0
    to_learn: int = RUN_IN_TESTS


class _Taken(NamedTuple):
    """A test after the run-in: its day, its number from 1, its score."""

    day: date
    number: int
    score: float


def over_months(tests: Iterable[MonthlyTest]) -> OverMonths:
    """How "is it changing over the months?" stands after the last test.

    Args:
        tests: Of one series, in any order.
    """
    in_order = sorted(tests, key=lambda test: test.day)
    if not in_order:
        return OverMonths()
    first, last = in_order[0].day, in_order[-1].day
    taken = [
        _Taken(test.day, number, test.score)
        for number, test in enumerate(in_order, 1)
        if number > RUN_IN_TESTS
        and (test.day - first).days >= RUN_IN_DAYS
        and test.score is not None
        and isfinite(test.score)
    ]
    days = [first + timedelta(weeks=weeks) for weeks in READING_WEEKS]
    passed = [day for day in days if day <= last]
    standing = OverMonths(
        next_reading=next((day for day in days if day > last), None),
        tests=len(taken),
        to_learn=max(0, RUN_IN_TESTS - len(in_order)),
    )
    if len(taken) < _FEWEST or len({test.day for test in taken}) < 3:
        return standing
    counts = [sum(test.day <= day for test in taken) for day in passed]
    read = _bounds(first, taken, counts)
    lines = _Slopes(first, taken)
    plain = [
        lines.slope(_LINE, count) if bound < inf else None
        for count, bound in zip(counts, read, strict=True)
    ]
    standing = _with_interval(
        standing, lines.slope(_LINE, len(taken)), read, (last - first).days // 7
    )
    for reading, (line, bound) in enumerate(zip(plain, read, strict=True)):
        side = _side(line, bound)
        if side:
            standing = standing._replace(
                claim=MonthsClaim.HIGHER if side > 0 else MonthsClaim.LOWER, since=passed[reading]
            )
            break
    if standing.claim is None:
        return standing
    upwards = 1 if standing.claim is MonthsClaim.HIGHER else -1
    beyond = all(
        any(
            _side(lines.slope(model, count), bound) == upwards
            for count, bound in zip(counts, read, strict=True)
        )
        for model in _WITH_PRACTICE
    )
    return standing._replace(beyond_practice=beyond)


_LINE = (0, 1)
_WITH_PRACTICE = ((0, 1, 2), (0, 1, 3))
"""The columns of each model: the line alone, with practice that ends, with one that never does."""

_SCORE = 4


class Slope(NamedTuple):
    """Points a year, and the standard error."""

    value: float
    error: float


def _side(slope: Slope | None, bound: float) -> int:
    """On which side of none it is, 1 or -1, where it is so many standard errors away; else 0."""
    if slope is None or slope.value == 0 or not abs(slope.value) > bound * slope.error:
        return 0
    return 1 if slope.value > 0 else -1


class _Slopes:
    """Lines through the first so many tests, for every kind of slow noise."""

    def __init__(self, first: date, taken: Sequence[_Taken]) -> None:
        base = taken[0].score
        years = [(test.day - first).days / _YEAR_DAYS for test in taken]
        rows = [
            (1.0, year, exp(-test.number / 8), log(test.number), test.score - base)
            for year, test in zip(years, taken, strict=True)
        ]
        weeks = [year * _YEAR_DAYS / 7 for year in years]
        self.kinds = [
            _Summed(whitened(rows, weeks, share, lasting))
            for share in SLOW_SHARES
            for lasting in WEEK_TO_WEEK
        ]

    def slope(self, columns: Sequence[int], count: int) -> Slope | None:
        """The slope through the first tests, with the likeliest slow noise (REML)."""
        free = count - len(columns)
        if free < _FEWEST - 2:
            return None
        likeliest, found = -inf, None
        for kind in self.kinds:
            fitted = kind.fitted(columns, count)
            if fitted is None:
                return None
            if fitted.rest == 0:
                return Slope(fitted.weights[1], 0.0)
            spread = kind.log_variances[count - 1]
            likely = -(free * log(fitted.rest) + spread + fitted.log_det) / 2
            if likely > likeliest:
                error = sqrt(fitted.rest / free * fitted.spreads[1])
                likeliest, found = likely, Slope(fitted.weights[1], error)
        return found


class White(NamedTuple):
    """A test without what those before it foretell.

    Attributes:
        values: Of each column, in standard deviations of what is not foretold.
        variance: Of what is not foretold, where a test's own noise is 1.
    """

    values: tuple[float, ...]
    variance: float


def whitened(
    rows: Sequence[Sequence[float]], weeks: Sequence[float], share: float, lasting: float
) -> list[White]:
    """Free columns of slow noise: what is left of each test is independent (Kalman 1960).

    Args:
        rows: The columns of each test.
        weeks: When it was, never falling.
        share: Of the noise that varies slowly.
        lasting: How much of that lasts until a week later.
    """
    found: list[White] = []
    told = [0.0] * len(rows[0])
    variance, before = share, weeks[0]
    for row, week in zip(rows, weeks, strict=True):
        lasts = lasting ** (week - before)
        told = [lasts * at for at in told]
        variance = lasts**2 * variance + (1 - lasts**2) * share
        untold = variance + 1 - share
        left = [value - at for value, at in zip(row, told, strict=True)]
        found.append(White(tuple(value / sqrt(untold) for value in left), untold))
        gain = variance / untold
        told = [at + gain * value for at, value in zip(told, left, strict=True)]
        variance, before = variance * (1 - gain), week
    return found


class _Summed:
    """Products of the columns added up over the first so many tests."""

    def __init__(self, white: Sequence[White]) -> None:
        columns = list(zip(*(test.values for test in white), strict=True))
        self.products = [
            [list(accumulate(map(mul, one, other))) for other in columns[: place + 1]]
            for place, one in enumerate(columns)
        ]
        self.log_variances = list(accumulate(log(test.variance) for test in white))

    def fitted(self, columns: Sequence[int], count: int) -> Fit | None:
        """Columns, by their place, fitted to the scores of the first tests."""
        used = (*columns, _SCORE)
        *of_columns, of_score = (
            [self.products[max(one, other)][min(one, other)][count - 1] for other in used]
            for one in used
        )
        return solved([row[:-1] for row in of_columns], of_score[:-1], of_score[-1])


def planned_information(week: int) -> float:
    """What weekly tests after the run-in say of a slope by then, as a share of that by week 104."""

    def told(until: int) -> int:
        tests = max(2, until - 1)
        return tests * (tests**2 - 1)

    return min(1.0, told(week) / told(READING_WEEKS[-1]))


def _bounds(first: date, taken: Sequence[_Taken], counts: Sequence[int]) -> tuple[float, ...]:
    """The deviates of the readings that are passed, by the tests there were until each."""
    information = []
    for count in counts:
        weeks = [(test.day - first).days / 7 for test in taken[:count]]
        middle = sum(weeks) / count if count else 0.0
        information.append(sum((week - middle) ** 2 for week in weeks))
    shares = tuple(planned_information(week) for week in READING_WEEKS[: len(counts)])
    return bounds(shares, tuple(information))


def _with_interval(
    standing: OverMonths, line: Slope | None, read: Sequence[float], week: int
) -> OverMonths:
    """With the slope of all tests, its interval as wide as the last reading's bound."""
    if line is None:
        return standing
    bound = next(
        (bound for bound in reversed(read) if bound < inf),
        1.96 / sqrt(planned_information(week)),
    )
    half = bound * line.error
    return standing._replace(estimate=line.value, low=line.value - half, high=line.value + half)
