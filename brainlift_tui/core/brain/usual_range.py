"""Where one's own scores usually lie, and how far apart two have to be to differ at all.

The standard error of measurement is the spread of one's own scores; two of them differ by chance
by up to 1.96 sqrt(2) = 2.77 times as much in 95 of 100 pairs (Weir 2005, 10.1519/15184.1).
"""

from collections.abc import Iterable
from math import isfinite, sqrt
from statistics import fmean, stdev

from brainlift_tui.core.named_tuple import NamedTuple

FEWEST = 6
"""Tests after the run-in below which nothing is said."""


class UsualRange(NamedTuple):
    """One's own scores, in points of the test.

    Attributes:
        low: The lower end of what 95 of 100 scores lie within.
        high: The upper end.
        error: The standard error of measurement.
        least_change: What two scores differ by at most, by chance, in 95 of 100 pairs.
    """

    low: float
    high: float
    error: float
    least_change: float


def usual_range(scores: Iterable[float | None]) -> UsualRange | None:
    """The range of the scores after the run-in; None where they are fewer than six.

    Args:
        scores: Of one series; None is left out.
    """
    kept = [score for score in scores if score is not None and isfinite(score)]
    if len(kept) < FEWEST:
        return None
    middle, error = fmean(kept), stdev(kept)
    half = 1.96 * error
    return UsualRange(middle - half, middle + half, error, half * sqrt(2))
