"""What an exercise's progress comes to, in words."""

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
from brainlift_tui.core.looking_back.record_words import mass_words
from brainlift_tui.core.looking_back.records import UNTIMED, Best, BestAxis
from brainlift_tui.core.looking_back.trend import LEAST_SESSIONS, Direction, Trend
from brainlift_tui.core.workout.wording import distance_words, time_words

MOST = 9.0
"""Tenfold in a month: more than that is a slope between days too close together."""

SLOW = 0.005
"""What changes less in a month is told by the year."""


def number_words(view: View, found: float, unit: Unit) -> str:
    """A value with its unit: "74.1 kg", "12 reps", "1:30"."""
    if view is View.LONGEST:
        return time_words(round(found))
    if view is View.VOLUME:
        return f"{found:,.0f} {unit}"
    return f"{shortest(f'{found:.1f}')} {unit_words(view, unit)}"


_BRIEF = {
    View.ONE_REP_MAX: "est. 1RM",
    View.TOP: "top",
    View.VOLUME: "volume",
    View.MOST_REPS: "best set",
    View.REPS: "in all",
    View.SYSTEM: "with bodyweight",
    View.ADDED: "added",
    View.HELP: "help",
    View.LONGEST: "longest",
}


def reading(
    of: SessionSummary, views: tuple[View, ...], scale: ViewBasis, width: int | None = None
) -> str:
    """A session read off: "Thu 14 Mar 2024  est. 1RM 74.1 kg  top 60 kg".

    Args:
        of: The session.
        views: What is told of it, that which says most first.
        scale: What it is read by.
        width: Characters there are; where they are too few the weekday goes, then what is last.
    """
    pieces = [f"{of.day:%a} {of.day.day} {of.day:%b %Y}"]
    for view in views:
        found = value(view, of, scale)
        if found is not None:
            shown = abs(found) if view is View.HELP else found
            pieces.append(f"{_BRIEF[view]} {number_words(view, shown, scale.unit)}")
    if width is not None and len("  ".join(pieces)) > width:
        pieces[0] = f"{of.day.day} {of.day:%b %Y}"
        while len("  ".join(pieces)) > width and len(pieces) > 1:
            pieces.pop()
    return "  ".join(pieces)


def trend_words(found: Trend | None, last: date, view: View, unit: Unit) -> str:
    """Where it goes, and how fast by now: "rising: +1.9 % a month (80 %: +1.5 to +2.4)".

    Growth slows down, so what is told is the pace of the last month shown.
    """
    if found is None or found.direction is Direction.FEW:
        return f"trend: too few sessions to say, {LEAST_SESSIONS} are needed"
    pace = found.change(last - timedelta(days=30), last)
    if found.logarithmic:
        months, span = (12, "year") if abs(pace[0]) < SLOW else (1, "month")
        now, low, high = (f"{((1 + min(each, MOST)) ** months - 1) * 100:+.1f}" for each in pace)
        return f"{found.direction}: {now} % a {span} (80 %: {low} to {high})"
    now, low, high = (f"{each:+.1f}" for each in pace)
    return f"{found.direction}: {now} {unit_words(view, unit)} a month (80 %: {low} to {high})"


def year_before_words(
    found: YearBefore | None, view: View, unit: Unit, until: date | None = None
) -> str:
    """The last four weeks beside those a year before, "" where either is empty.

    Args:
        found: Both.
        view: What is looked at.
        unit: The unit shown.
        until: The day those weeks ended on, None for today.
    """
    if found is None:
        return ""
    shown = [abs(each) if view is View.HELP else each for each in (found.now, found.then)]
    now, then = (number_words(view, each, unit) for each in shown)
    change = f": {(found.now / found.then - 1) * 100:+.0f} %" if found.then > 0 else ""
    when = f" to {until.day} {until:%b %Y}" if until else ""
    return f"4 weeks{when} {now}, a year before {then}{change}"


def best_words(best: Best, measure: Measure, unit: Unit, implements: int) -> tuple[str, str]:
    """A best by name and value: ("longest hold", "1:30")."""
    load = _load_words(best.size, measure, unit)
    if best.axis is BestAxis.REPS:
        return "most reps", f"{load} × {best.count}" if load else f"{best.count} reps"
    if best.axis is BestAxis.SECONDS:
        time = time_words(best.count)
        return "hold", f"{load} × {time}" if load else time
    if best.axis is BestAxis.PACE:
        distance = distance_words(best.size / 1000)
        timed = best.count not in (0, UNTIMED)
        return "farthest", f"{distance} in {time_words(-best.count)}" if timed else distance
    if best.axis is BestAxis.ONE_REP_MAX:
        return "est. 1RM", f"{best.size * 10**6 / NANOGRAMS[unit]:.1f} {unit}"
    if best.axis is BestAxis.VOLUME:
        words = f"{shortest(f'{best.size / 2:.1f}')} reps"
        if measure is Measure.WEIGHTED:
            words = f"{best.size * 10**6 / 2 * implements / NANOGRAMS[unit]:,.0f} {unit}"
        return "most in a session", words
    return "longest", time_words(best.size)


def _load_words(ng: int, measure: Measure, unit: Unit) -> str:
    """A load, "" for bodyweight alone; help is below zero."""
    if ng == 0:
        return ""
    plus = "+" if measure is Measure.BODYWEIGHT and ng > 0 else ""
    return f"{plus}{mass_words(ng, unit)}"
