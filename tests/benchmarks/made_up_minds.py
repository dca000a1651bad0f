"""Scores of made-up people, in standard deviations of one test of theirs.

A third of the noise varies slowly, half of the people have heavy tails (Student's, 3 degrees), and
everybody gets better by practice, on a curve of one kind or another.
"""

from collections.abc import Callable
from functools import partial

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

SLOW = 1 / 3
HEAVY_DEGREES = 3
SKIPPED = 0.35
"""Of the tests on bad days after lifting, where those are skipped."""

BAD_DAY = -0.43
"""Noise below which a day is bad, as the worst third of them is."""

LASTING = 0.5
"""How much of the slow noise lasts until the next test, where tests are weekly."""

RUN_IN = (0, 2, 4, 6, 7, 9, 11, 13)
MONTHS_DAYS = np.array([*RUN_IN, *range(14, 104 * 7 + 1, 7)])
"""Eight tests in two weeks, then one a week for two years."""


def _number(count: int) -> Numbers:
    return np.arange(1, count + 1, dtype=float)


def none(count: int) -> Numbers:
    """No practice."""
    return np.zeros(count)


def exponential(count: int, tests: float = 5.0, size: float = 1.5) -> Numbers:
    """Practice that ends: two thirds of it within so many tests."""
    return size * -np.expm1(-_number(count) / tests)


def power(count: int, exponent: float = 0.5, size: float = 1.5) -> Numbers:
    """Practice by the power law."""
    return size * (1 - _number(count) ** -exponent)


def logarithmic(count: int, size: float = 0.4) -> Numbers:
    """Practice that never ends."""
    return size * np.log(_number(count))


Curve = Callable[[int], Numbers]
CURVES: dict[str, Curve] = {
    "none": none,
    "exponential(3)": partial(exponential, tests=3.0),
    "exponential(5)": exponential,
    "exponential(15)": partial(exponential, tests=15.0),
    "power": power,
    "logarithmic": logarithmic,
}


def noise(people: int, count: int, drawn: np.random.Generator, lasting: Numbers | float) -> Numbers:
    """Noise of one standard deviation, a row for each person.

    Args:
        people: How many.
        count: Tests of each.
        drawn: Where chance comes from.
        lasting: How much of the slow part lasts until the next test; for all, or for each person
            or for each step between two tests (people x 1, 1 x count - 1).
    """
    steps = np.broadcast_to(lasting, (people, count - 1))
    slow = np.empty((people, count))
    slow[:, 0] = drawn.standard_normal(people)
    for at in range(1, count):
        lasts = steps[:, at - 1]
        fresh = np.sqrt(1 - lasts**2) * drawn.standard_normal(people)
        slow[:, at] = lasts * slow[:, at - 1] + fresh
    own = drawn.standard_normal((people, count))
    heavy = drawn.standard_t(HEAVY_DEGREES, (people, count)) / np.sqrt(
        HEAVY_DEGREES / (HEAVY_DEGREES - 2)
    )
    own = np.where((np.arange(people) % 2 == 0)[:, None], own, heavy)
    return np.sqrt(SLOW) * slow + np.sqrt(1 - SLOW) * own


def around_lifting(
    after: NDArray[np.bool_], effect: float, curve: Curve, drawn: np.random.Generator
) -> tuple[Numbers, Numbers]:
    """Scores of tests before and after lifting.

    Args:
        after: People x tests, whether each is after lifting.
        effect: What lifting adds.
        curve: Of practice.
        drawn: Where chance comes from.

    Returns:
        Scores, and the noise in them, by which a day is good or bad.
    """
    people, count = after.shape
    lasting = drawn.uniform(0.5, 0.95, (people, 1))
    noises = noise(people, count, drawn, lasting)
    return curve(count) + noises + effect * after, noises


def bad_days_skipped(
    scores: Numbers, noises: Numbers, after: NDArray[np.bool_], drawn: np.random.Generator
) -> Numbers:
    """Scores without those of bad days after lifting that were skipped: NaN."""
    skipped = after & (noises < BAD_DAY) & (drawn.random(scores.shape) < SKIPPED)
    return np.where(skipped, np.nan, scores)


def over_months(people: int, a_year: float, curve: Curve, drawn: np.random.Generator) -> Numbers:
    """Scores on MONTHS_DAYS that change by so much a year."""
    count = len(MONTHS_DAYS)
    lasting = LASTING ** (np.diff(MONTHS_DAYS) / 7)[None, :]
    return curve(count) + a_year * MONTHS_DAYS / 365.25 + noise(people, count, drawn, lasting)
