"""How far a line has to be from level at each reading day, so that all of them err in 5 %.

The error is spent by the information that weekly tests would have given by then; how closely one
reading goes with the next comes from the tests there were. The chance to stay within all earlier
bounds is followed from reading to reading on a grid (Armitage, McPherson & Rowe 1969).
"""

from collections.abc import Sequence
from functools import lru_cache
from math import erfc, exp, inf, pi, sqrt

from brainlift_tui.core.brain.plan import error_spent

_STEPS = 81
"""Points of the grid, odd for Simpson's rule."""

_LEAST_ERROR = 1e-7
"""Nothing is claimed where less is to be spent."""

_WIDEST = 6.0
"""Standard deviations beyond which nothing is followed."""


@lru_cache(maxsize=64)
def bounds(shares: Sequence[float], information: Sequence[float]) -> tuple[float, ...]:
    """The deviates that a line's slope has to exceed, one for each reading.

    Args:
        shares: Of the whole, by which the error is spent: rising, the last of a plan is 1.
        information: What the tests so far say of a slope, in any unit, never falling.
    """
    found: list[float] = []
    spent = 0.0
    grid: list[tuple[float, float]] = [(0.0, 1.0)]  # Where the sum may be, and its chance there.
    before = 0.0
    for share, now in zip(shares, information, strict=True):
        room = error_spent(share) - spent
        if room < _LEAST_ERROR or now <= before:
            found.append(inf)
            continue
        spread = sqrt(now - before)
        bound = _bound(grid, spread, sqrt(now) * _WIDEST, room)
        found.append(bound / sqrt(now))
        grid = _within(grid, spread, bound)
        spent, before = spent + room, now
    return tuple(found)


def _bound(grid: Sequence[tuple[float, float]], spread: float, widest: float, room: float) -> float:
    """The sum that is left on either side with a chance of `room`, by halving."""
    low, high = 0.0, widest
    for _ in range(30):
        middle = (low + high) / 2
        beyond = sum(
            chance * (_tail((middle - at) / spread) + _tail((middle + at) / spread))
            for at, chance in grid
        )
        low, high = (middle, high) if beyond > room else (low, middle)
    return (low + high) / 2


def _within(
    grid: Sequence[tuple[float, float]], spread: float, bound: float
) -> list[tuple[float, float]]:
    """The chance of each place within the bound at the next reading."""
    step = 2 * bound / (_STEPS - 1)
    height = step / 3 / (spread * sqrt(2 * pi))
    places = []
    for place in range(_STEPS):
        at = place * step - bound
        part = 1 if place in (0, _STEPS - 1) else 4 if place % 2 else 2
        density = sum(chance * exp(-(((at - was) / spread) ** 2) / 2) for was, chance in grid)
        places.append((at, part * height * density))
    return places


def _tail(deviate: float) -> float:
    """How much of a normal distribution lies above."""
    return erfc(deviate / sqrt(2)) / 2
