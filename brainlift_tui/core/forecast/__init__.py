"""How many reps the first work set of an exercise will have at a load, and how likely.

The model is in `forecast.model`, its fitted constants with their origin in `forecast.constants`;
here a log of any quality is read into it. `python -m tests.benchmarks.nudges FILE...` measures it
against "the same reps as last time".
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from itertools import pairwise
from math import ceil, isfinite, log
from operator import le
from typing import Protocol

from brainlift_tui.core.forecast.constants import FITTED
from brainlift_tui.core.forecast.model import (
    MOST_REPS,
    SAME_LOAD,
    WINDOW,
    Constants,
    Observation,
    survival,
)
from brainlift_tui.core.named_tuple import NamedTuple

FEWEST_SESSIONS = 3
"""Below it a history says too little."""

WIDEST_JUMP = log(1.6)
"""Log distance to the nearest load done beyond which a history says too little."""

LONGEST_GAP_DAYS = 365
"""After a longer break a history says too little."""

MOST_RESERVE = 4.0
"""Reports of more reps in reserve are off by two and more (Hackett 2017); they count as four."""

CREDIBLE_KG = 2000
"""A set of more is a slip of the finger and is left out."""

NOMINAL_BODYWEIGHT_KG = 75.0
"""Stands in for a bodyweight that was not told."""

_LIGHTEST_KG = 0.1
_POUND_SLIP, _SLIP_WIDTH = log(2.20462), 0.02


class PastSet(Protocol):
    """An earlier set, whatever it is kept in."""

    @property
    def day(self) -> date:
        """The local day it was done on."""

    @property
    def load(self) -> float | None:
        """Load in kg; None is bodyweight alone, below zero is help."""

    @property
    def reps(self) -> int | None:
        """Reps done."""

    @property
    def rir(self) -> float | None:
        """Reps in reserve, None if not told."""


class Forecast(NamedTuple):
    """What the first work set at a load will be.

    Attributes:
        expected_reps: Median of the distribution: whole reps, as a float.
        enough: Whether the history says enough for advice; if not, the distribution is wide.
        at_least: Probabilities of at least 1, 2, ... reps, falling; beyond its end they are zero.
        sessions: Sessions it rests on.
        unit_slip: Whether loads among them jump by 2.2, as if kg and lb were mixed up.
    """

    expected_reps: float
    enough: bool
    at_least: tuple[float, ...]
    sessions: int
    unit_slip: bool = False

    def p_at_least(self, k: float) -> float:
        """Probability of at least `k` reps; 1.0 for k <= 0."""
        if not k > 0:
            return 1.0
        return self.at_least[ceil(k) - 1] if k <= len(self.at_least) else 0.0


class HistoryRead(NamedTuple):
    """What a history says, ready for the model.

    Attributes:
        sessions: The newest sessions, newest first.
        asked: The load asked, kg, above zero; the lifter's own weight added where it counts.
        gap_days: Days from the newest session to the one asked about.
    """

    sessions: list[Observation]
    asked: float
    gap_days: int


def forecast(
    history: Iterable[PastSet],
    load: float | None,
    *,
    day: date | None = None,
    bodyweight: float | None = None,
    others: Mapping[str, Sequence[PastSet]] | Sequence[object] = (),  # noqa: ARG001 - part of the interface that stays put
) -> Forecast:
    """The distribution of the reps in the first work set at `load`.

    Never raises for data of the declared types; what can't be read of a history is left out.

    Args:
        history: The lifter's earlier sets of the exercise, light and ramping ones included. Those
            on `day` or later are left out. Expected oldest first; any order is put right.
        load: Load asked, kg; None is bodyweight alone, below zero is help.
        day: The day of the session forecast; None: no break since the newest session.
        bodyweight: The lifter's, kg, where the exercise lifts it: then loads are added to it.
        others: The same for the lifter's other exercises, by name. Not used so far: what the
            forecast missed in one exercise did not foretell what it missed in another
            (correlation -0.13 to 0.19 over five lifters).
    """
    return forecast_of(reading_of(history, load, day=day, bodyweight=bodyweight), FITTED)


def forecast_of(seen: HistoryRead, constants: Constants) -> Forecast:
    """The forecast from a history that was read, with these constants."""
    sessions = seen.sessions
    tail = survival(sessions, seen.asked, seen.gap_days, constants)
    enough = (
        len(sessions) >= FEWEST_SESSIONS
        and seen.gap_days <= LONGEST_GAP_DAYS
        and min(abs(log(seen.asked / session.load)) for session in sessions) <= WIDEST_JUMP
    )
    expected = float(sum(p >= 0.5 for p in tail))
    return Forecast(expected, enough, tuple(tail), len(sessions), _unit_slip(sessions))


def reading_of(
    history: Iterable[PastSet],
    load: float | None,
    *,
    day: date | None = None,
    bodyweight: float | None = None,
) -> HistoryRead:
    """Read a history; the arguments are `forecast`'s."""
    asked = _number(load)
    days = _newest_days(history, day) if asked is not None else []
    asked = asked or 0.0
    carried = _carried([s for _, sets in days for s in sets], asked, bodyweight)
    sessions = _sessions([sets for _, sets in days], carried)
    gap_days = (_plain(day) - days[0][0]).days if days and day is not None else 0
    return HistoryRead(sessions, max(asked + carried, _LIGHTEST_KG), gap_days)


class _Done(NamedTuple):
    """A set that can be believed."""

    load: float
    reps: int
    reserve: float | None


def _newest_days(history: Iterable[PastSet], before: date | None) -> list[tuple[date, list[_Done]]]:
    """The sets of the newest days before `before`, newest day first, each day's sets in order."""
    past = list(history)
    dates = [s.day for s in past]
    if not set(map(type, dates)) <= {date}:
        past = [s for s in past if _is_day(s.day)]
        dates = [_plain(s.day) for s in past]
    if not all(map(le, dates, dates[1:])):
        order = sorted(range(len(past)), key=dates.__getitem__)
        past, dates = [past[place] for place in order], [dates[place] for place in order]
    end = bisect_left(dates, _plain(before)) if before is not None else len(past)
    days: list[tuple[date, list[_Done]]] = []
    for place in range(end - 1, -1, -1):
        done = _believed(past[place])
        if done is None:
            continue
        if not days or days[-1][0] != dates[place]:
            if len(days) > WINDOW:
                break
            days.append((dates[place], []))
        days[-1][1].append(done)
    for _, sets in days:
        sets.reverse()
    return days


def _believed(past: PastSet) -> _Done | None:
    """What a set says, or None where its numbers can't be meant."""
    load, reps, reserve = _number(past.load), past.reps, past.rir
    if load is None or not isinstance(reps, int | float) or not 0 <= reps <= MOST_REPS:
        return None
    if reserve is not None:
        told = _number(reserve)
        reserve = min(max(told, 0.0), MOST_RESERVE) if told is not None else None
    return _Done(load, int(reps), reserve)


def _carried(sets: Sequence[_Done], asked: float, bodyweight: float | None) -> float:
    """The part of the lifter's own weight to add to every load, kg.

    Where it is not told but loads are mostly nothing or help, an ordinary weight stands in, so
    that differences in load have a sensible size.
    """
    if bodyweight is not None and isfinite(bodyweight) and bodyweight > 0:
        return bodyweight
    unloaded = sum(s.load <= 0 for s in sets)
    return NOMINAL_BODYWEIGHT_KG if asked <= 0 or 2 * unloaded > len(sets) else 0.0


def _sessions(days: Sequence[Sequence[_Done]], carried: float) -> list[Observation]:
    """What each day says, newest first; loads of nothing say nothing where loads are lifted."""
    tops: list[tuple[float, list[_Done]]] = []
    for sets in days:
        usable = [s for s in sets if s.load + carried > 0]
        if usable:
            top = max(s.load for s in usable)
            at_top = [s for s in usable if top - s.load <= SAME_LOAD * (top + carried)]
            tops.append((max(top + carried, _LIGHTEST_KG), at_top))
    loads = [load for load, _ in tops]
    earlier = [*loads[1:], loads[-1]] if loads else []
    return [
        Observation(
            load=load,
            reps=at_top[0].reps,
            fewest=min(s.reps for s in at_top),
            reserve=at_top[0].reserve,
            rose=load > before * (1 + SAME_LOAD),
        )
        for (load, at_top), before in zip(tops, earlier, strict=True)
    ][:WINDOW]


def _unit_slip(sessions: Sequence[Observation]) -> bool:
    """Whether a load is 2.2 times the one before or after, as if kg and lb were mixed up."""
    jumps = (abs(log(later.load / earlier.load)) for later, earlier in pairwise(sessions))
    return any(abs(jump - _POUND_SLIP) < _SLIP_WIDTH for jump in jumps)


def _number(value: float | None) -> float | None:
    """A load as a number, nothing being zero; None where it can't be meant."""
    if value is None:
        return 0.0
    return float(value) if isfinite(value) and abs(value) <= CREDIBLE_KG else None


def _is_day(day: object) -> bool:
    return isinstance(day, date)


def _plain(day: date) -> date:
    return day.date() if isinstance(day, datetime) else day
