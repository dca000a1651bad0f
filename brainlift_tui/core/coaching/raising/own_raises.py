"""How the lifter's own raises correct the probability that is stated."""

from collections.abc import Iterable, Mapping
from datetime import date
from heapq import nlargest
from math import ceil

from brainlift_tui.core.coaching.case import OwnRaises
from brainlift_tui.core.coaching.raising.public_logs import chance_in_public_logs
from brainlift_tui.core.forecast import Forecast
from brainlift_tui.core.forecast.replay import (
    EARLIER_SESSIONS,
    LoadChange,
    Log,
    SessionAhead,
    foreseen_at,
    moments,
)
from brainlift_tui.core.named_tuple import NamedTuple

PRIOR_TRIALS = 12
"""The forecast weighs as much as so many raises of one's own."""

NEWEST = 200
"""Raises looked back on: some years of most lifters, and a tenth of a second of work."""


class Raise(NamedTuple):
    """A raise that happened, with what would have been said of it.

    Attributes:
        day: Its day.
        size: The kind it is counted by, see `size_of`.
        said: The probability of keeping the range, from what was known before.
        kept: Whether the first set stayed in the range.
    """

    day: date
    size: str
    said: float
    kept: bool

    @classmethod
    def of(cls, moment: SessionAhead, foreseen: Forecast) -> "Raise":
        """A raise in the log, and what was forecast for its load before it."""
        low, step = ceil(moment.low), moment.jump - 1
        said = (
            foreseen.p_at_least(low)
            if foreseen.enough
            else chance_in_public_logs(moment.last.reps, low, step)
        )
        return cls(moment.now.day, size_of(step), said, moment.now.reps[0] >= low)


def size_of(step: float) -> str:
    """The kind of raise that is counted together: its size, as a share of the load.

    It is not the probability, so that more reps can never lower what is said.
    """
    if step <= 0.0501:
        return "up to 5 %"
    return "5 to 10 %" if step <= 0.1001 else "over 10 %"


def newest_raises(log: Log) -> list[Raise]:
    """The newest raises of a log, each forecast from what was before it and nothing else.

    Before a habit has formed only what had a range planned is counted.
    """
    risen = (
        moment
        for moment in moments(log, earlier=1)
        if moment.change is LoadChange.UP
        and (moment.now.low is not None or len(moment.past) >= EARLIER_SESSIONS)
    )
    return [
        Raise.of(moment, foreseen_at(moment))
        for moment in nlargest(NEWEST, risen, key=lambda moment: moment.now.day)
    ]


def counted(raises: Iterable[Raise]) -> dict[str, OwnRaises]:
    """Raises counted by their size."""
    tally: dict[str, OwnRaises] = {}
    for raised in raises:
        so_far = tally.get(raised.size, OwnRaises())
        tally[raised.size] = OwnRaises(
            so_far.kept + raised.kept, so_far.trials + 1, so_far.expected + raised.said
        )
    return tally


def recalibrated(p: float, own: OwnRaises) -> float:
    """The probability after the lifter's own raises.

    The mean of a beta distribution in which what was said weighs 12 trials: where the same was
    said every time it is (12 p + kept) / (12 + trials). A raise that came out as foretold moves
    little, and one that was kept never counts less than one that was not.
    """
    return min(max(p + (own.kept - own.expected) / (PRIOR_TRIALS + own.trials), 0.0), 1.0)


def own_raises(own: Mapping[str, OwnRaises], step: float) -> OwnRaises:
    """What became of the lifter's own raises of this size of step."""
    return own.get(size_of(step), OwnRaises())
