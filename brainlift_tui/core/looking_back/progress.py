"""One exercise over time: a value for each session, in the way that suits what it is counted in."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from enum import StrEnum
from statistics import median

from brainlift_tui.core.body.body import Weights
from brainlift_tui.core.exercise.exercise import Exercise, Measure
from brainlift_tui.core.identity import WorkoutId
from brainlift_tui.core.load.load import NANOGRAMS, Unit
from brainlift_tui.core.looking_back.trend import Trend, trend
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import Said, said


class SessionSummary(NamedTuple):
    """What one session of an exercise came to; warm-ups count for nothing.

    Attributes:
        day: The local day.
        workout: The workout's id.
        hard_sets: Sets of kind work or failure.
        reps: Reps of all sets.
        volume_g: Load times reps of all sets, of one implement, in grams.
        top_ng: The heaviest load lifted, below zero for help, None without any; where one's own
            weight is lifted, 0 for nothing added.
        e1rm_g: The best estimated 1RM in grams, None without any and where one's own weight is
            lifted, too.
        most_reps: Of one set.
        longest_s: The longest set in seconds.
    """

    day: date
    workout: WorkoutId
    hard_sets: int
    reps: int
    volume_g: int
    top_ng: int | None
    e1rm_g: int | None
    most_reps: int | None
    longest_s: int | None


class View(StrEnum):
    """What is looked at over time."""

    ONE_REP_MAX = "estimated 1RM"
    TOP = "top load"
    VOLUME = "volume"
    MOST_REPS = "most reps in a set"
    REPS = "reps"
    SYSTEM = "bodyweight and load"
    ADDED = "added load"
    HELP = "help, less is better"
    LONGEST = "longest"


_VIEWS = {
    Measure.WEIGHTED: (View.ONE_REP_MAX, View.TOP, View.VOLUME, View.MOST_REPS),
    Measure.BODYWEIGHT: (View.MOST_REPS, View.REPS, View.ADDED, View.SYSTEM),
    Measure.ASSISTED: (View.HELP, View.MOST_REPS, View.REPS, View.SYSTEM),
    Measure.HOLD: (View.LONGEST, View.TOP),
    Measure.CARDIO: (View.LONGEST,),
}
"""What can be looked at, that which says most first."""


class ViewBasis(NamedTuple):
    """What a session's value depends on besides the session.

    Attributes:
        exercise: What was done.
        unit: The unit shown.
        weights: What the lifter weighed.
    """

    exercise: Exercise
    unit: Unit
    weights: Weights


def _mass(ng: float | None, scale: ViewBasis) -> float | None:
    return None if ng is None else ng / NANOGRAMS[scale.unit]


def _system(of: SessionSummary, scale: ViewBasis) -> float | None:
    weight = scale.weights.on(of.day)
    if weight is None or not of.reps:
        return None
    return _mass(weight * NANOGRAMS[Unit.KG] + (of.top_ng or 0), scale)


def _one_rep_max(of: SessionSummary, scale: ViewBasis) -> float | None:
    return None if of.e1rm_g is None else _mass(of.e1rm_g * 10**9, scale)


def _volume(of: SessionSummary, scale: ViewBasis) -> float | None:
    return _mass(of.volume_g * 10**9 * scale.exercise.lifted_at_each, scale) or None


_VALUES: dict[View, Callable[[SessionSummary, ViewBasis], float | None]] = {
    View.ONE_REP_MAX: _one_rep_max,
    View.TOP: lambda of, scale: _mass(of.top_ng, scale),
    View.VOLUME: _volume,
    View.MOST_REPS: lambda of, _: of.most_reps,
    View.REPS: lambda of, _: of.reps or None,
    View.SYSTEM: _system,
    View.ADDED: lambda of, scale: _mass(of.top_ng, scale),
    View.HELP: lambda of, scale: _mass(of.top_ng, scale),
    View.LONGEST: lambda of, _: of.longest_s,
}


def value(view: View, of: SessionSummary, scale: ViewBasis) -> float | None:
    """A session's value: a mass in the unit shown, reps, or seconds; None where it has none.

    Help is below zero, so that less of it stands higher.
    """
    return _VALUES[view](of, scale)


def views(sessions: Sequence[SessionSummary], scale: ViewBasis) -> tuple[View, ...]:
    """What there is to look at; the first of its kind where nothing is logged yet."""
    every = tuple(
        view
        for view in _VIEWS[scale.exercise.measure]
        if view is not View.SYSTEM or scale.exercise.lifts_body
    )
    telling = tuple(view for view in every if any(_tells(view, of, scale) for of in sessions))
    return telling or every[:1]


def _tells(view: View, of: SessionSummary, scale: ViewBasis) -> bool:
    """Whether there is anything to see: a load of nothing is one only beside others."""
    seen = value(view, of, scale)
    return seen is not None and (seen != 0 or view not in (View.ADDED, View.HELP))


def days_of_records(
    points: Sequence[tuple[date, float]], before: Sequence[tuple[date, float]]
) -> frozenset[date]:
    """The days on which a value was higher than all those before it.

    Args:
        points: What is shown, oldest first.
        before: What came before it; the very first value of all has nothing to beat.
    """
    best = max((seen for _, seen in before), default=None)
    days = set()
    for day, seen in points:
        if best is not None and seen > best:
            days.add(day)
        best = seen if best is None else max(best, seen)
    return frozenset(days)


def unit_words(view: View, unit: Unit) -> Said:
    """What a view's values are in: "kg"."""
    if view is View.LONGEST:
        return said("s")
    return said("reps") if view in (View.MOST_REPS, View.REPS) else said("{unit}", unit=unit)


def trend_of(view: View, points: Sequence[tuple[date, float]], start: date) -> Trend | None:
    """The trend of what is shown; help may be none at all, so it has no logarithm."""
    return trend(points, start, logarithmic=view not in (View.HELP, View.ADDED))


def with_any_band(view: View, exercise: Exercise) -> bool:
    """Whether a view counts reps with a harder band as it does those with an easier one."""
    return exercise.by_name and view in (View.MOST_REPS, View.REPS)


class YearBefore(NamedTuple):
    """The last four weeks beside the same weeks a year before.

    Attributes:
        now: The median of the sessions of the last four weeks.
        then: That of the four weeks a year before.
    """

    now: float
    then: float


def compared_until(last: date, today: date) -> date:
    """The day that the last four weeks end on: today, or the last session where it is older."""
    return last if last <= today - timedelta(days=28) else today


def weeks_compared(today: date) -> tuple[tuple[date, date], tuple[date, date]]:
    """The last four weeks and those a year before, each from its first day to its last."""
    then = today - timedelta(days=365)
    return (today - timedelta(days=27), today), (then - timedelta(days=27), then)


def year_before(points: Sequence[tuple[date, float]], today: date) -> YearBefore | None:
    """How the last four weeks compare; None where either has no session."""
    now, then = (
        [seen for day, seen in points if first <= day <= last]
        for first, last in weeks_compared(today)
    )
    return YearBefore(median(now), median(then)) if now and then else None
