"""The plan of "am I sharper after I lift?": its blocks, its end, how its error is spent."""

from collections.abc import Sequence
from functools import cache
from hashlib import shake_256
from itertools import combinations
from math import erfc, sqrt

HORIZON = 120
"""Workouts after which the question ends; what comes later is a new one."""

BLOCK = 4
"""Workouts drawn at once: two are tested before, two after lifting."""

ORDERS = tuple(
    tuple(place in after for place in range(BLOCK))
    for after in combinations(range(BLOCK), BLOCK // 2)
)
"""All that can be drawn for a block: for each workout whether it is tested after lifting."""

FIRST_INTERVAL = 20
"""Workouts before which no interval is shown."""

DEVIATES = (4.75, 3.98, 3.40, 3.05, 2.81, 2.64, 2.50, 2.38, 2.29, 2.20, 2.14)
"""Of the repeated interval (Jennison & Turnbull 1989), at 20, 30, ... 120 workouts."""

PRIOR_SD = 0.3
"""Effects to be expected, in standard deviations of one test: a claim is shrunk towards none."""

_EVEN = 256 - 256 % len(ORDERS)


def drawn_block(seed: int, number: int) -> tuple[bool, ...]:
    """The order of a block's workouts, True where one is tested after lifting.

    Args:
        seed: Drawn by chance when the lifter agreed, and kept.
        number: Of the block, from 0.
    """
    return ORDERS[_even_bytes(f"drawn-{seed}-{number}", 1)[0] % len(ORDERS)]


def redrawn(
    after: Sequence[bool], blocks: Sequence[int], *, seed: int, redraws: int
) -> list[bytes]:
    """Draw the order anew by the same blocks.

    What is drawn for a block hangs on the seed and on how many blocks were before it alone: no
    later test changes what an earlier look was held against.

    Args:
        after: Whether each test was taken after lifting.
        blocks: The block of each test.
        seed: Kept with the question.
        redraws: How often.

    Returns:
        For each test a byte for each order, 1 where it is after lifting; the order as it was is
        the first, those drawn anew follow.
    """
    places: dict[int, list[int]] = {}
    for place, block in enumerate(blocks):
        places.setdefault(block, []).append(place)
    columns = [b""] * len(after)
    for number, its in enumerate(places.values()):
        orders = [after[place] for place in its]
        label = f"again-{seed}-{number}"
        if max(orders.count(True), orders.count(False)) <= BLOCK // 2:
            drawn = _even_bytes(label, redraws)
            anew = [drawn.translate(_taken(at)) for at in range(len(its))]
        else:
            anew = _shuffled(label, orders, redraws)
        for place, column in zip(its, anew, strict=True):
            columns[place] = bytes([after[place]]) + column
    return columns


@cache
def _taken(place: int) -> bytes:
    """What a drawn byte says about the workout at a place of its block."""
    return bytes(ORDERS[byte % len(ORDERS)][place] for byte in range(256))


def _even_bytes(label: str, count: int) -> bytes:
    """So many bytes of which each order gets equally many.

    The stream of SHAKE-256 (FIPS 202) is the same on every machine and in every release: what was
    drawn years ago can be drawn again.
    """
    stream = shake_256(label.encode()).digest(2 * count + 64)
    return stream.translate(None, bytes(range(_EVEN, 256)))[:count]


def _shuffled(label: str, orders: Sequence[bool], redraws: int) -> list[bytes]:
    """Orders of a block that was not drawn by the plan: as many after lifting as there were."""
    count, width = len(orders), 8
    stream = shake_256(label.encode()).digest(width * count * redraws)
    rows = []
    for start in range(0, len(stream), width * count):
        keys = [stream[start + width * at : start + width * (at + 1)] for at in range(count)]
        rows.append(bytes(orders[at] for at in sorted(range(count), key=keys.__getitem__)))
    return [bytes(column) for column in zip(*rows, strict=True)] if rows else [b""] * count


def error_spent(share: float) -> float:
    """How much of the 5 % of error may be spent by then, little at first.

    O'Brien and Fleming's way (Lan & DeMets 1983): 2 (1 - Phi(1.96 / sqrt(share))).

    Args:
        share: Of the whole that is done, above 0 to 1.
    """
    return erfc(1.96 / sqrt(2 * share))


def deviate(workouts: int) -> float | None:
    """Half the repeated interval after so many workouts, in standard errors; None before the 20th.

    Between two of the tens a straight line, which lies above the curve.
    """
    if workouts < FIRST_INTERVAL:
        return None
    tens, over = divmod(min(workouts, HORIZON) - FIRST_INTERVAL, 10)
    at = DEVIATES[tens]
    return at if not over else at + (DEVIATES[tens + 1] - at) * over / 10


def workouts_until(effect: float, noise: float) -> int | None:
    """After how many workouts an effect is told as likely as not; None where 120 don't do.

    Args:
        effect: Points of the test.
        noise: The standard deviation of one test, in points, as the lifter's own were.
    """
    return next(
        (
            workouts
            for workouts in range(FIRST_INTERVAL, HORIZON + 1, BLOCK)
            if abs(effect) * sqrt(workouts) >= 2 * noise * (deviate(workouts) or 0.0)
        ),
        None,
    )
