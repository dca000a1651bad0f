"""How heavy the work sets were, against the lifter's own estimated one-rep maximum.

A set of ten shows that ten could be done, not that no more could: without a word on how hard it
was it may have been light. So a maximum counts here only where what was left was told, by a key, a
number or the programme.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta

from brainlift_tui.core.coaching.easing.ramp import Stage
from brainlift_tui.core.dose.trained import TrainedExercise
from brainlift_tui.core.exercise.exercise import Measure
from brainlift_tui.core.looking_back.strength import estimate
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.workout.reserve import Reserve

LOOKS_BACK = timedelta(days=90)
"""A maximum of longer ago says little of what is heavy today."""


class Intensity(NamedTuple):
    """How many work sets were as heavy as intended.

    Attributes:
        heavy: Sets at the share of the maximum that is intended, or above.
        told: Sets of which it can be told: with a load and an estimated maximum.
        least: The share of the maximum that is intended, 0 to 1.
        untold: Sets with a load of which it can't be told: the maximum of their exercise rests on
            sets of which nobody said how hard they were, or on none.
        silent: Whether of no set of the week was said or asked how hard it was to be.
    """

    heavy: int
    told: int
    least: float
    untold: int = 0
    silent: bool = True

    @property
    def share(self) -> float | None:
        """The share of sets that were heavy enough; None where it can't be told of any."""
        return self.heavy / self.told if self.told else None


class DayBest(NamedTuple):
    """The best estimate of a day.

    Attributes:
        kg: The estimated one-rep maximum.
        told: Whether what was left in its set was told, or asked for.
        day: The day.
    """

    kg: float
    told: bool
    day: date


Estimates = Mapping[str, Sequence[DayBest]]
"""The best estimate of each day, by the exercise's slug."""


def intensity_of(
    week: Iterable[TrainedExercise],
    estimates: Estimates,
    asked: Callable[[date], Stage],
    until: date,
) -> Intensity:
    """How heavy a week's work sets were.

    A set's share is its load over the best estimate (Epley) of the 90 days up to its own day,
    that day included, so that it never exceeds what the lifter has shown.

    Args:
        week: What was done in the week.
        estimates: Those of the week and of the 90 days before it; later ones are left aside.
        asked: What the ramp asks on a day.
        until: The last day of the week so far, for which the share intended is told.
    """
    heavy = told = untold = 0
    silent = True
    for entry in week:
        if entry.exercise.measure is not Measure.WEIGHTED:
            continue
        loads = _loads(entry)
        silent = silent and not any(Reserve.of(done, entry.asked).told for done in entry.hard_sets)
        best = _best(estimates.get(entry.exercise.slug, ()), entry.day)
        if best is None or not best.told:
            untold += len(loads)
            continue
        told += len(loads)
        heavy += sum(load >= asked(entry.day).low * best.kg for load in loads)
    return Intensity(heavy, told, asked(until).low, untold, silent)


def _loads(entry: TrainedExercise) -> list[float]:
    """The kilograms of each hard set that had a load; of a left and a right side the lesser."""
    rows = ([done.weight.kg for done in row if done.weight is not None] for row in entry.hard_rows)
    return [min(loads) for loads in rows if loads]


def estimates_of(trained: Iterable[TrainedExercise], known: Estimates | None = None) -> Estimates:
    """The best estimate of each day of each exercise.

    Args:
        trained: What was done.
        known: Estimates of other days, which are put before these.
    """
    estimates = {slug: list(days) for slug, days in (known or {}).items()}
    for entry in trained:
        bests = [
            DayBest(kg, Reserve.of(done, entry.asked).told, entry.day)
            for done in entry.sets
            if (kg := estimate(done, entry.asked)) is not None
        ]
        if bests:
            estimates.setdefault(entry.exercise.slug, []).append(max(bests))
    return estimates


def _best(estimates: Iterable[DayBest], day: date) -> DayBest | None:
    near = (best for best in estimates if day - LOOKS_BACK <= best.day <= day)
    return max(near, default=None)
