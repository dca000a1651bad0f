"""A log gone through session by session: what was known before each, and what then happened."""

import math
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum

from brainlift_tui.core.forecast import Forecast, forecast_of, reading_of
from brainlift_tui.core.forecast.constants import FITTED
from brainlift_tui.core.forecast.model import SAME_LOAD, Constants
from brainlift_tui.core.named_tuple import NamedTuple

BIGGEST_RISE = 1.6 * (1 + SAME_LOAD)
"""A bigger change of load is another exercise, or a slip."""

EARLIER_SESSIONS = 4
"""Fewer say too little to be held to it."""


class PlainSet(NamedTuple):
    """A set as `forecast` reads it.

    Attributes:
        day: Its day.
        load: Load, kg.
        reps: Reps done.
        rir: Reps in reserve, None if not told.
        low: The low end of the range that was planned; None without a plan.
    """

    day: date
    load: float
    reps: int
    rir: float | None
    low: int | None = None


Log = Mapping[str, Sequence[PlainSet]]
"""One lifter's sets by exercise, oldest first."""


class LoadChange(StrEnum):
    """How a session's top load compares with the one before."""

    UP = "up"
    SAME = "same"
    DOWN = "down"


class ReplayDay(NamedTuple):
    """One session of an exercise.

    Attributes:
        first: Position of its first set in the exercise's sets.
        day: Its date.
        load: The heaviest load, kg.
        reps: Reps of each set at that load, in order.
        rirs: Reps in reserve told for them.
        low: The low end of the range that was planned; None without a plan.
    """

    first: int
    day: date
    load: float
    reps: tuple[int, ...]
    rirs: tuple[float | None, ...]
    low: int | None = None


class SessionAhead(NamedTuple):
    """A session about to begin, and what came of it.

    Attributes:
        exercise: Its name.
        history: Every earlier set of the exercise.
        past: Every earlier session of it, oldest first.
        now: The session itself; a forecast sees its day and load only.
    """

    exercise: str
    history: Sequence[PlainSet]
    past: Sequence[ReplayDay]
    now: ReplayDay

    @property
    def last(self) -> ReplayDay:
        """The session before."""
        return self.past[-1]

    @property
    def low(self) -> float:
        """The low end of the range: the one planned, else the lifter's habit."""
        return habitual_range(self.past)[0] if self.now.low is None else self.now.low

    @property
    def jump(self) -> float:
        """The load over last session's."""
        return self.now.load / self.last.load

    @property
    def change(self) -> LoadChange:
        """How its top load compares with the one before."""
        if abs(self.jump - 1) <= SAME_LOAD:
            return LoadChange.SAME
        return LoadChange.UP if self.jump > 1 else LoadChange.DOWN


def days_of(sets: Sequence[PlainSet]) -> list[ReplayDay]:
    """The sessions that sets make up, one a day."""
    days = []
    start = 0
    while start < len(sets):
        end = start
        while end < len(sets) and sets[end].day == sets[start].day:
            end += 1
        today = sets[start:end]
        top = max(s.load for s in today)
        at_top = [s for s in today if top - s.load <= SAME_LOAD * abs(top)]
        days.append(
            ReplayDay(
                start,
                today[0].day,
                top,
                tuple(s.reps for s in at_top),
                tuple(s.rir for s in at_top),
                at_top[0].low,
            )
        )
        start = end
    return days


def moments(log: Log, earlier: int = EARLIER_SESSIONS) -> Iterator[SessionAhead]:
    """Every session with so many or more before it, loads and reps like the last one's."""
    for exercise, sets in log.items():
        days = days_of(sets)
        for place in range(earlier, len(days)):
            now, last = days[place], days[place - 1]
            if last.load <= 0 or now.load <= 0 or not 1 <= now.reps[0] <= 20:
                continue
            if not 1 / BIGGEST_RISE <= now.load / last.load <= BIGGEST_RISE:
                continue
            yield SessionAhead(exercise, sets[: now.first], days[:place], now)


def foreseen_at(moment: SessionAhead, constants: Constants = FITTED) -> Forecast:
    """What is forecast for a session from what was before it, and nothing else."""
    seen = reading_of(moment.history, moment.now.load, day=moment.now.day)
    return forecast_of(seen, constants)


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which a share of the values lies, between neighbours by straight line."""
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    low = math.floor(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (place - low) * (ordered[high] - ordered[low])


def habitual_range(past: Sequence[ReplayDay]) -> tuple[float, float]:
    """The 20th and 80th percentile of the first sets of the last 10 sessions."""
    firsts = [day.reps[0] for day in past[-10:]]
    return percentile(firsts, 0.2), percentile(firsts, 0.8)
