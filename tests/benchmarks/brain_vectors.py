"""The two questions for thousands of people at once, with numpy: what the product does, twice.

All orders are added up at once, practice is fitted at all looks together and slow noise inverted
whole, where the product goes number by number and filters; `test_brain_vectors.py` holds that both
say the same.
"""

from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from brainlift_tui.core.brain.boundaries import bounds
from brainlift_tui.core.brain.months import (
    READING_WEEKS,
    RUN_IN_DAYS,
    RUN_IN_TESTS,
    SLOW_SHARES,
    WEEK_TO_WEEK,
    planned_information,
)
from brainlift_tui.core.brain.plan import (
    BLOCK,
    FIRST_INTERVAL,
    HORIZON,
    ORDERS,
    deviate,
    error_spent,
)
from brainlift_tui.core.brain.sharper import LOW_SHARE
from tests.benchmarks.made_up_minds import MONTHS_DAYS, Numbers

Signs = NDArray[np.float64]

_FEWEST = 6
"""Scores below which nothing is fitted."""

_MOST = 0.9
"""Of the last bound: what is smaller hardly ever crosses next."""


def drawn_orders(number: int, tests: int, drawn: np.random.Generator) -> NDArray[np.bool_]:
    """Orders by blocks of four, number x tests."""
    blocks = -(-tests // 4)
    orders = np.array(ORDERS)[drawn.integers(0, len(ORDERS), (number, blocks))]
    return orders.reshape(number, -1)[:, :tests]


@cache
def _practice(tests: int) -> Numbers:
    number = np.arange(1, tests + 1, dtype=float)
    return np.stack([np.ones(tests), np.exp(-number / 3), np.log(number)], 1)


_BLOCK_SIGNS = np.array(ORDERS).T * 2.0 - 1


def drawn_signs(after: NDArray[np.bool_], redraws: int, drawn: np.random.Generator) -> Signs:
    """Orders of one person drawn anew by blocks of four, tests x orders: 1 after, -1 before.

    Args:
        after: The order as it was, which is the first.
        redraws: How many follow.
        drawn: Where chance comes from.
    """
    blocks = -(-len(after) // BLOCK)
    which = drawn.integers(0, len(ORDERS), (blocks, redraws), dtype=np.uint8)
    signs = np.empty((blocks, BLOCK, 1 + redraws))
    for place, of_order in enumerate(_BLOCK_SIGNS):
        signs[:, place, 1:] = of_order[which]
    flat = signs.reshape(blocks * BLOCK, -1)[: len(after)]
    flat[:, 0] = after * 2.0 - 1
    return flat


def claimed(scores: Numbers, signs: Signs) -> tuple[int, int, int]:
    """Which way each analysis crosses, 1, -1 or 0, and when both have: taken, filled, look.

    Args:
        scores: Of one person, NaN where a test was skipped.
        signs: Tests x orders, 1 after and -1 before lifting, the order as it was the first.
    """
    tests, orders = signs.shape
    there = ~np.isnan(scores)
    parts = np.column_stack([np.where(there, scores, 0), _practice(tests) * there[:, None]])
    room = np.array([int(error_spent(k / HORIZON) * orders + 1e-9) for k in range(1, tests + 1)])
    first = max(np.argmax(room > 0), np.argmax(np.cumsum(there) >= _FEWEST))
    fits = _fits(parts, there, first)
    taken = _Crossings(orders)
    filled = taken if there.all() else _Crossings(orders)
    # Signs times score and the three columns of practice, and signs of the tests skipped.
    sums = np.zeros((5, orders))
    for at, sign in enumerate(signs):
        if there[at]:
            sums[:4] += parts[at][:, None] * sign
        else:
            sums[4] += sign
        if at < first:
            continue
        left = sums[0] - fits.weights[at - first] @ sums[1:4]
        taken.look(left, int(room[at]), at + 1)
        if filled is not taken:
            filled.look(left + fits.low[at - first] * sums[4], int(room[at]), at + 1)
        if taken.way and filled.way:
            break
    since = max(taken.since, filled.since) if taken.way and filled.way else 0
    return taken.way, filled.way, since


class _Fits(NamedTuple):
    """Practice through the scores at each look.

    Attributes:
        weights: Looks x 3.
        low: What a tenth of the scores stay below, around practice.
    """

    weights: Numbers
    low: Numbers


def _fits(parts: Numbers, there: NDArray[np.bool_], first: int) -> _Fits:
    """Fit practice after each test from the first on, counted from 0.

    Args:
        parts: Tests x 4, the score and practice, 0 where a test was skipped.
        there: Which were not.
        first: The first look.
    """
    products = np.cumsum(parts[:, :, None] * parts[:, None, :], 0)[first:]
    weights = np.linalg.solve(products[:, 1:, 1:], products[:, 1:, :1])[..., 0]
    seen = np.tri(len(parts), dtype=bool)[first:] & there
    left = np.sort(np.where(seen, parts[:, 0] - weights @ parts[:, 1:].T, np.inf), 1)
    place = LOW_SHARE * (seen.sum(1) - 1)
    looks, below = np.arange(len(left)), place.astype(int)
    under, over = left[looks, below], left[looks, below + 1]
    return _Fits(weights, under + (over - under) * (place - below))


class _Crossings:
    """Which orders have crossed, look after look; the one as it was is the first."""

    def __init__(self, orders: int) -> None:
        self.gone = np.zeros(orders, dtype=bool)
        self.way = 0
        self.since = 0
        self.bound = np.inf

    def look(self, sums: Numbers, room: int, number: int) -> None:
        """Let the largest cross, at most so many that `room` have in all."""
        free = room - int(np.count_nonzero(self.gone))
        if self.way or free < 1:
            return
        sizes = np.abs(sums)
        sizes[self.gone] = -1
        # Nearly all are smaller than most of what the last bound was: no need to order those.
        large = sizes[sizes > _MOST * self.bound]
        if len(large) <= free:
            large = sizes
        self.bound = np.partition(large, -free - 1)[-free - 1]
        crossed = sizes > self.bound
        self.gone |= crossed
        if crossed[0]:
            self.way, self.since = int(np.sign(sums[0])), number


def intervals(scores: Numbers, after: NDArray[np.bool_]) -> tuple[Numbers, Numbers, Numbers]:
    """Estimate, low and high at every look from the 20th on, of one person without skips."""
    tests = len(scores)
    x = np.concatenate([_practice(tests), after[:, None]], 1)
    products = np.cumsum(x[:, :, None] * x[:, None, :], 0)[FIRST_INTERVAL - 1 :]
    with_scores = np.cumsum(x * scores[:, None], 0)[FIRST_INTERVAL - 1 :]
    squares = np.cumsum(scores**2)[FIRST_INTERVAL - 1 :]
    inverse = np.linalg.inv(products)
    weights = np.einsum("kij,kj->ki", inverse, with_scores)
    rest = squares - np.einsum("ki,ki->k", weights, with_scores)
    looks = np.arange(FIRST_INTERVAL, tests + 1)
    half = np.array([deviate(int(k)) for k in looks], dtype=float)
    half *= np.sqrt(rest / (looks - 4) * inverse[:, 3, 3])
    return weights[:, 3], weights[:, 3] - half, weights[:, 3] + half


_YEARS = MONTHS_DAYS / 365.25
_NUMBERS = np.arange(1, len(MONTHS_DAYS) + 1)
_COLUMNS = np.stack([np.ones(len(_YEARS)), _YEARS, np.exp(-_NUMBERS / 8), np.log(_NUMBERS)], 1)
_AFTER = (_NUMBERS > RUN_IN_TESTS) & (MONTHS_DAYS >= RUN_IN_DAYS)
_MODELS = ([0, 1], [0, 1, 2], [0, 1, 3])


def changed(scores: Numbers) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]:
    """What is claimed of people tested on MONTHS_DAYS: way, reading, beyond practice or not.

    Args:
        scores: People x tests.
    """
    days, columns, values = MONTHS_DAYS[_AFTER], _COLUMNS[_AFTER], scores[:, _AFTER]
    counts = [int((days <= 7 * weeks).sum()) for weeks in READING_WEEKS]
    told = [((days[:n] / 7 - (days[:n] / 7).mean()) ** 2).sum() for n in counts]
    limits = bounds(tuple(map(planned_information, READING_WEEKS)), tuple(map(float, told)))
    apart = np.abs(days[:, None] - days[None, :]) / 7
    kinds = []
    for share in SLOW_SHARES:
        for lasting in WEEK_TO_WEEK:
            root = np.linalg.cholesky(share * lasting**apart + (1 - share) * np.eye(len(days)))
            white = np.linalg.inv(root)
            kinds.append((np.diag(root), white @ columns, values @ white.T))
    people = len(values)
    way = np.zeros(people, dtype=np.int64)
    reading = np.full(people, -1)
    ways = []
    for model in _MODELS:
        sides = np.stack(
            [_deviates(kinds, model, n, limit) for n, limit in zip(counts, limits, strict=True)],
            1,
        )
        ways.append(sides)
    for place in range(len(counts)):
        fresh = (way == 0) & (ways[0][:, place] != 0)
        way[fresh], reading[fresh] = ways[0][fresh, place], place
    beyond = (way != 0) & np.all([(side == way[:, None]).any(1) for side in ways[1:]], axis=0)
    return way, reading, beyond


def _deviates(
    kinds: list[tuple[Numbers, Numbers, Numbers]], model: list[int], count: int, limit: float
) -> NDArray[np.int64]:
    """On which side of none each person's slope is, 0 where it is within the limit."""
    people = len(kinds[0][2])
    best, slope, error = np.full(people, -np.inf), np.zeros(people), np.ones(people)
    free = count - len(model)
    for roots, white, values in kinds:
        x, y = white[:count][:, model], values[:, :count]
        inverse = np.linalg.inv(x.T @ x)
        weights = y @ x @ inverse
        rest = ((y - weights @ x.T) ** 2).sum(1)
        likely = -free / 2 * np.log(rest) - np.log(roots[:count]).sum()
        likely -= np.linalg.slogdet(x.T @ x)[1] / 2
        better = likely > best
        best = np.where(better, likely, best)
        slope = np.where(better, weights[:, 1], slope)
        error = np.where(better, np.sqrt(rest / free * inverse[1, 1]), error)
    return np.where(np.abs(slope) > limit * error, np.sign(slope), 0).astype(np.int64)
