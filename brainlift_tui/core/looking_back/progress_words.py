"""What an exercise's progress comes to, in words."""

from collections.abc import Iterator
from datetime import date, timedelta

from brainlift_tui.core.exercise.exercise import Measure
from brainlift_tui.core.load.load import NANOGRAMS, Unit, shortest
from brainlift_tui.core.looking_back.progress import (
    SessionSummary,
    View,
    ViewBasis,
    YearBefore,
    unit_words,
    value,
)
from brainlift_tui.core.looking_back.record_words import (
    mass_words,
    one_rep_max_words,
    volume_words,
)
from brainlift_tui.core.looking_back.records import UNTIMED, Best, BestAxis
from brainlift_tui.core.looking_back.trend import LEAST_SESSIONS, Direction, Trend
from brainlift_tui.core.said import NOTHING, Said, Value, in_turn, said
from brainlift_tui.core.workout.wording import distance_words, time_words, timed_words

MOST = 9.0
"""Tenfold in a month: more than that is a slope between days too close together."""

SLOW = 0.005
"""What changes less in a month is told by the year."""


def number_words(view: View, amount: float, unit: Unit) -> Said:
    """A value with its unit: "74.1 kg", "12 reps", "1:30"."""
    if view is View.LONGEST:
        return time_words(round(amount))
    if view is View.VOLUME:
        return volume_words(amount, unit)
    number = shortest(f"{amount:.1f}")
    return said("{number} {unit}", number=number, unit=unit_words(view, unit))


_BRIEF = {
    View.ONE_REP_MAX: said("est. 1RM"),
    View.TOP: said("top"),
    View.VOLUME: said("volume"),
    View.MOST_REPS: said("best set"),
    View.REPS: said("in all"),
    View.SYSTEM: said("with bodyweight"),
    View.ADDED: said("added"),
    View.HELP: said("help"),
    View.LONGEST: said("longest"),
}


def readings(of: SessionSummary, views: tuple[View, ...], scale: ViewBasis) -> Iterator[Said]:
    """A session read off: "Thu 14 Mar 2024  est. 1RM 74.1 kg  top 60 kg".

    Where there are too few characters for it the weekday goes, then what is last.

    Args:
        of: The session.
        views: What is told of it, that which says most first.
        scale: What it is read by.

    Yields:
        The whole of it, then what is shorter and shorter.
    """
    pieces = []
    for view in views:
        seen = value(view, of, scale)
        if seen is not None:
            shown = number_words(view, abs(seen) if view is View.HELP else seen, scale.unit)
            pieces.append(said("{what} {number}", what=_BRIEF[view], number=shown))
    yield in_turn((said("{day:%a %-d %b %Y}", day=of.day), *pieces), "  ")
    for count in range(len(pieces), -1, -1):
        yield in_turn((said("{day}", day=of.day), *pieces[:count]), "  ")


WITH_ANY_BAND = said("no trend: fewer reps with a harder band are no step back")


def trend_words(line: Trend | None, last: date, view: View, unit: Unit) -> Said:
    """Where it goes, and how fast by now: "rising: +1.9 % a month (80 %: +1.5 to +2.4)".

    Growth slows down, so what is told is the pace of the last month shown.
    """
    if line is None or line.direction is Direction.FEW:
        return said("trend: too few sessions to say, {least} are needed", least=LEAST_SESSIONS)
    goes = said(line.direction.value)
    pace = line.change(last - timedelta(days=30), last)
    if not line.logarithmic:
        now, low, high = pace
        return said(
            "{goes}: {now:+.1f} {unit} a month (80 %: {low:+.1f} to {high:+.1f})",
            goes=goes,
            now=now,
            unit=unit_words(view, unit),
            low=low,
            high=high,
        )
    slow = abs(pace[0]) < SLOW
    now, low, high = (((1 + min(each, MOST)) ** (12 if slow else 1) - 1) * 100 for each in pace)
    percents: dict[str, Value] = {"goes": goes, "now": now, "low": low, "high": high}
    if slow:
        return said("{goes}: {now:+.1f} % a year (80 %: {low:+.1f} to {high:+.1f})", **percents)
    return said("{goes}: {now:+.1f} % a month (80 %: {low:+.1f} to {high:+.1f})", **percents)


def year_before_words(
    year: YearBefore | None, view: View, unit: Unit, until: date | None = None
) -> Said:
    """The last four weeks beside those a year before, nothing where either is empty.

    Args:
        year: Both.
        view: What is looked at.
        unit: The unit shown.
        until: The day those weeks ended on, None for today.
    """
    if year is None:
        return NOTHING
    shown = [abs(each) if view is View.HELP else each for each in (year.now, year.then)]
    now, then = (number_words(view, each, unit) for each in shown)
    told = said("4 weeks {now}, a year before {then}", now=now, then=then)
    if until:
        told = said(
            "4 weeks to {until} {now}, a year before {then}", until=until, now=now, then=then
        )
    if year.then <= 0:
        return told
    return said("{told}: {change:+.0f} %", told=told, change=(year.now / year.then - 1) * 100)


def best_words(best: Best, measure: Measure, unit: Unit, at_each: int) -> tuple[Said, Said]:
    """A best by name and value: ("longest hold", "1:30").

    Args:
        best: The best.
        measure: What its sets are counted in.
        unit: The unit shown.
        at_each: How often the load is moved at each rep, `Exercise.lifted_at_each`.
    """
    match best.axis:
        case BestAxis.REPS:
            load = mass_words(best.size, measure, unit)
            reps = said("{reps} reps", reps=best.amount)
            told = said("{load} × {reps}", load=load, reps=best.amount) if load else reps
            return said("most reps"), told
        case BestAxis.SECONDS:
            load, time = mass_words(best.size, measure, unit), time_words(best.amount)
            return said("hold"), said("{load} × {time}", load=load, time=time) if load else time
        case BestAxis.PACE:
            distance = distance_words(best.size / 1000)
            timed = best.amount not in (0, UNTIMED)
            return said("farthest"), timed_words(distance, -best.amount) if timed else distance
        case BestAxis.ONE_REP_MAX:
            return said("est. 1RM"), one_rep_max_words(best.size, unit)
        case BestAxis.VOLUME:
            return said("most in a session"), _volume(best.size / 2, measure, unit, at_each)
        case _:
            return said("longest"), time_words(best.size)


def _volume(reps: float, measure: Measure, unit: Unit, at_each: int) -> Said:
    """What was moved in a session, or how often where no load is known; loads are in grams."""
    if measure is Measure.WEIGHTED:
        return volume_words(reps * 10**6 * at_each / NANOGRAMS[unit], unit)
    return said("{reps} reps", reps=shortest(f"{reps:.1f}"))
