"""Am I sharper after I lift? A randomised experiment on one person.

The order of tests before and after lifting was drawn beforehand, in blocks of four. At each look
practice is fitted as 1, e^(-i/3) and ln i, i the number of the test, without the order; what is
left, added up with + after and - before lifting, is held against the same sum of orders drawn anew
by the same blocks. The 5 % of error is spent bit by bit along those redrawn orders that have not
crossed yet (Plamadeala & Rosenberger 2012, 10.1214/11-AOS941). That is exact where lifting changes
no test, whatever practice, drift or heavy tails do to the scores, and however often one looks.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from heapq import nlargest
from math import exp, floor, isfinite, log, sqrt
from typing import Protocol

from brainlift_tui.core.brain.least_squares import Fit, fit
from brainlift_tui.core.brain.plan import HORIZON, PRIOR_SD, deviate, error_spent, redrawn
from brainlift_tui.core.named_tuple import NamedTuple

REDRAWS = 4999
"""How often the order is drawn anew."""

LOW_SHARE = 0.1
"""A skipped test is filled with what the lifter stays below this often."""

_FEWEST = 6
"""Scores below which nothing is fitted."""

_NOTHING_LEFT = 1e-20
"""Of the squares: less is the noise of the sums."""


class LiftingTest(Protocol):
    """A test of this question, whatever it is kept in."""

    @property
    def after(self) -> bool:
        """Whether it was drawn to be taken after lifting."""

    @property
    def block(self) -> int:
        """The block of four it was drawn in."""

    @property
    def score(self) -> float | None:
        """Higher is better; None: skipped, undone, deleted or void."""


class Sharper(StrEnum):
    """What is claimed of tests after lifting."""

    SHARPER = "sharper"
    DULLER = "duller"


class Skipped(NamedTuple):
    """Tests that were drawn and have no score."""

    before: int
    after: int


class AfterLifting(NamedTuple):
    """How the question stands.

    Attributes:
        claim: What can be told from chance; once claimed it stays.
        since: The workout after which it was first claimed.
        estimate: Points that tests after lifting are higher by; None before the 20th workout.
        low: The lower end of the repeated interval around it: 95 % at all looks taken together.
        high: The upper end.
        shrunk: The estimate drawn towards none, as the first that are claimed are too large; not
            beyond the interval.
        noise: The standard deviation of one test around practice and lifting, points.
        skipped: Tests without a score, drawn before and after lifting.
        workouts: How many of the 120 are used up.
    """

    claim: Sharper | None = None
    since: int | None = None
    estimate: float | None = None
    low: float | None = None
    high: float | None = None
    shrunk: float | None = None
    noise: float | None = None
    skipped: Skipped = Skipped(0, 0)
    workouts: int = 0


def after_lifting(
    tests: Iterable[LiftingTest], *, seed: int, redraws: int = REDRAWS
) -> AfterLifting:
    """How "am I sharper after I lift?" stands, every look so far computed anew.

    Where tests were skipped it is answered twice, from those that were taken and with each skip
    filled by a bad score of the lifter's own; only what both say is claimed.

    Args:
        tests: In order. What lies beyond the 120th is left out.
        seed: Kept with the question; the same seed gives the same answer.
        redraws: How often the order is drawn anew.
    """
    kept = list(tests)[:HORIZON]
    after = [bool(test.after) for test in kept]
    scores = [_number(test.score) for test in kept]
    missing = [is_after for is_after, score in zip(after, scores, strict=True) if score is None]
    skipped = Skipped(missing.count(False), missing.count(True))
    columns = redrawn(after, [test.block for test in kept], seed=seed, redraws=redraws)
    claim, since = first_claim(scores, columns)
    standing = AfterLifting(claim, since, skipped=skipped, workouts=len(kept))
    return _sized(standing, after, scores)


def first_claim(
    scores: Sequence[float | None], columns: Sequence[bytes]
) -> tuple[Sharper | None, int | None]:
    """What is claimed at the first look at which it can be, and after how many workouts.

    Args:
        scores: Of each test, None where there is none.
        columns: For each test whether it is after lifting, in the order as it was and in all
            drawn anew, as `plan.redrawn` gives them.
    """
    if not columns:
        return None, None
    orders = len(columns[0])
    base = next((score for score in scores if score is not None), 0.0)
    # Signs times score, 1, e^(-i/3) and ln i of the tests taken, and signs of those skipped.
    sums = [[0.0] * orders for _ in range(5)]
    as_taken, as_filled = _Crossings(orders), _Crossings(orders)
    rows: list[tuple[float, ...]] = []
    values: list[float] = []
    for number, (score, column) in enumerate(zip(scores, columns, strict=True), 1):
        if score is None:
            parts: tuple[float, ...] = (0.0, 0.0, 0.0, 0.0, 1.0)
        else:
            rows.append(_practice(number))
            values.append(score - base)
            parts = (score - base, *rows[-1], 0.0)
        for place, part in enumerate(parts):
            if part:
                sums[place] = [
                    at + part if is_after else at - part
                    for at, is_after in zip(sums[place], column, strict=True)
                ]
        room = floor(error_spent(number / HORIZON) * orders + 1e-9)
        if room <= as_taken.spent and room <= as_filled.spent:
            continue
        fitted = _fitted(rows, values)
        if fitted is None:
            continue
        level, first, slow = fitted.weights
        taken = [
            with_score - level * with_one - first * with_exp - slow * with_log
            for with_score, with_one, with_exp, with_log in zip(*sums[:4], strict=True)
        ]
        as_taken.look(taken, room, number)
        if len(values) == number:
            filled = taken
        else:
            low = _low_residual(fitted, rows, values)
            filled = [at + low * of for at, of in zip(taken, sums[4], strict=True)]
        as_filled.look(filled, room, number)
        if as_taken.sign and as_filled.sign:
            break
    if not as_taken.sign or as_taken.sign != as_filled.sign:
        return None, None
    claim = Sharper.SHARPER if as_taken.sign > 0 else Sharper.DULLER
    return claim, max(as_taken.since, as_filled.since)


class _Crossings:
    """Which orders have crossed, look after look; the one as it was is the first."""

    def __init__(self, orders: int) -> None:
        self.orders = orders
        self.gone: list[int] = []
        self.sign = 0
        self.since = 0

    @property
    def spent(self) -> int:
        """How many orders have crossed."""
        return len(self.gone)

    def look(self, sums: Sequence[float], room: int, number: int) -> None:
        """Let those with the largest sums cross, at most so many that `room` have in all.

        Those that are as large as the first that may not, may not either.
        """
        free = room - len(self.gone)
        if free < 1 or self.sign:
            return
        sizes = list(map(abs, sums))
        for place in self.gone:
            sizes[place] = -1.0
        bound = nlargest(free + 1, sizes)[-1] if free < self.orders else -1.0
        crossed = [place for place, size in enumerate(sizes) if size > bound]
        self.gone += crossed
        if crossed and crossed[0] == 0:
            self.sign, self.since = (1 if sums[0] > 0 else -1), number


def _practice(number: int) -> tuple[float, ...]:
    """What practice is made of at the test of this number, from 1."""
    return 1.0, exp(-number / 3), log(number)


def _fitted(rows: Sequence[Sequence[float]], values: Sequence[float]) -> Fit | None:
    """Practice through the scores; None where they are too few, or leave nothing."""
    if len(values) < _FEWEST:
        return None
    fitted = fit(list(zip(*rows, strict=True)), values)
    if fitted is None or fitted.rest <= _NOTHING_LEFT * sum(value**2 for value in values):
        return None
    return fitted


def _low_residual(fitted: Fit, rows: Sequence[Sequence[float]], values: Sequence[float]) -> float:
    """What the lifter's scores stay below, around practice, in a tenth of the tests."""
    left = sorted(
        value - sum(weight * part for weight, part in zip(fitted.weights, row, strict=True))
        for row, value in zip(rows, values, strict=True)
    )
    place = LOW_SHARE * (len(left) - 1)
    below = int(place)
    above = min(below + 1, len(left) - 1)
    return left[below] + (left[above] - left[below]) * (place - below)


def _sized(
    standing: AfterLifting, after: Sequence[bool], scores: Sequence[float | None]
) -> AfterLifting:
    """With the size of the difference, its interval and the noise of one test."""
    half_width = deviate(len(scores))
    taken = [
        ((*_practice(number), float(is_after)), score)
        for number, (is_after, score) in enumerate(zip(after, scores, strict=True), 1)
        if score is not None
    ]
    if half_width is None or len(taken) < _FEWEST:
        return standing
    base = taken[0][1]
    columns = list(zip(*(row for row, _ in taken), strict=True))
    fitted = fit(columns, [score - base for _, score in taken])
    if fitted is None:
        return standing
    estimate = fitted.weights[-1]
    noise = sqrt(fitted.rest / (len(taken) - len(columns)))
    error = noise * sqrt(fitted.spreads[-1])
    low, high = estimate - half_width * error, estimate + half_width * error
    expected = (PRIOR_SD * noise) ** 2
    shrunk = estimate * expected / (expected + error**2) if noise else estimate
    return standing._replace(
        estimate=estimate,
        low=low,
        high=high,
        shrunk=min(max(shrunk, low), high),
        noise=noise,
    )


def _number(score: float | None) -> float | None:
    return score if score is not None and isfinite(score) else None
