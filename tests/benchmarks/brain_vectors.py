"""The two questions for thousands of people at once, with numpy: what the product does, twice.

Residuals are projected, orders multiplied as matrices and slow noise inverted whole, where the
product adds up and filters; `test_brain_vectors.py` holds that both say the same.
"""

from functools import cache

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
    FIRST_INTERVAL,
    HORIZON,
    ORDERS,
    deviate,
    error_spent,
)
from brainlift_tui.core.brain.sharper import LOW_SHARE
from tests.benchmarks.made_up_minds import MONTHS_DAYS, Numbers

Signs = NDArray[np.float64]


def drawn_orders(number: int, tests: int, drawn: np.random.Generator) -> NDArray[np.bool_]:
    """Orders by blocks of four, number x tests."""
    blocks = -(-tests // 4)
    orders = np.array(ORDERS)[drawn.integers(0, len(ORDERS), (number, blocks))]
    return orders.reshape(number, -1)[:, :tests]


@cache
def _practice(tests: int) -> Numbers:
    number = np.arange(1, tests + 1, dtype=float)
    return np.stack([np.ones(tests), np.exp(-number / 3), np.log(number)], 1)


def claimed(scores: Numbers, signs: Signs) -> tuple[int, int, int]:
    """Which way each analysis crosses, 1, -1 or 0, and when both have: taken, filled, look.

    Args:
        scores: Of one person, NaN where a test was skipped.
        signs: Orders x tests, 1 after and -1 before lifting, the order as it was the first.
    """
    orders, tests = signs.shape
    there = ~np.isnan(scores)
    columns = _practice(tests)
    allowed = [int(error_spent(k / HORIZON) * orders + 1e-9) for k in range(1, tests + 1)]
    looks = [k for k in range(1, tests + 1) if allowed[k - 1] > 0 and there[:k].sum() >= 6]
    taken, filled = np.zeros((tests, len(looks))), np.zeros((tests, len(looks)))
    for place, k in enumerate(looks):
        kept = there[:k]
        x, y = columns[:k][kept], scores[:k][kept]
        left = y - x @ np.linalg.lstsq(x, y, rcond=None)[0]
        taken[:k, place][kept] = filled[:k, place][kept] = left
        filled[:k, place][~kept] = np.quantile(left, LOW_SHARE)
    room = [allowed[k - 1] for k in looks]
    analyses = (taken,) if there.all() else (taken, filled)
    ways = [_crossing(signs @ residuals, room) for residuals in analyses]
    (one, first), (other, second) = ways[0], ways[-1]
    return one, other, looks[max(first, second)] if one and other else 0


def _crossing(sums: Numbers, room: list[int]) -> tuple[int, int]:
    """Which way the first row crosses, and at which look."""
    sizes = np.abs(sums)
    alive = np.ones(len(sums), dtype=bool)
    for place, allowed in enumerate(room):
        free = allowed - int((~alive).sum())
        if free < 1:
            continue
        left = np.where(alive, sizes[:, place], -1)
        bound = np.partition(left, -free - 1)[-free - 1]
        crossed = left > bound
        alive &= ~crossed
        if crossed[0]:
            return int(np.sign(sums[0, place])), place
    return 0, 0


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
