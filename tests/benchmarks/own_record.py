"""What a lifter's own outcomes say about the probabilities stated to them."""

from collections.abc import Iterable

PRIOR_TRIALS = 12
"""Outcomes of one's own that weigh as much as everyone else's , by judgement."""

SURE = 0.75
"""Only rises said to be at least so likely count: what failed as foretold says little."""


def recalibrated(said: float, outcomes: Iterable[tuple[float, bool]]) -> float:
    """A probability moved by how such promises to this lifter have come out so far.

    The mean of a beta distribution that weighs what was said as 12 trials: with all promises
    equal it is (12 p + successes) / (12 + trials). A success never counts less than a failure.

    Args:
        said: The forecast's probability, 0 to 1.
        outcomes: The lifter's earlier rises: the probability said then, and whether it came true.
    """
    counted = [(p, kept) for p, kept in outcomes if p >= SURE]
    surplus = sum(kept - p for p, kept in counted)
    return min(max(said + surplus / (PRIOR_TRIALS + len(counted)), 0.0), 1.0)
