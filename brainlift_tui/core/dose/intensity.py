"""How heavy the work sets were, against the lifter's own estimated one-rep maximum."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from brainlift_tui.core.coaching.easing.ramp import Stage
from brainlift_tui.core.dose.trained import TrainedExercise
from brainlift_tui.core.exercise.exercise import Measure
from brainlift_tui.core.looking_back.strength import best_one_rep_max

LOOKS_BACK = timedelta(days=90)
"""A maximum of longer ago says little of what is heavy today."""


class Intensity(NamedTuple):
    """How many work sets were as heavy as intended.

    Attributes:
        heavy: Sets at the share of the maximum that is intended, or above.
        told: Sets of which it can be told: with a load and an estimated maximum.
        least: The share of the maximum that is intended, 0 to 1.
    """

    heavy: int
    told: int
    least: float

    @property
    def share(self) -> float | None:
        """The share of sets that were heavy enough; None where it can't be told of any."""
        return self.heavy / self.told if self.told else None


Estimates = Mapping[str, Sequence[tuple[date, float]]]
"""The best estimate in kg of each day, by the exercise's slug."""


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
    heavy = told = 0
    for entry in week:
        best = _best(estimates.get(entry.exercise.slug, ()), entry.day)
        if best is None or entry.exercise.measure is not Measure.WEIGHTED:
            continue
        loads = [done.weight.kg for done in entry.hard_sets if done.weight is not None]
        told += len(loads)
        heavy += sum(load >= asked(entry.day).low * best for load in loads)
    return Intensity(heavy, told, asked(until).low)


def estimates_of(trained: Iterable[TrainedExercise], known: Estimates | None = None) -> Estimates:
    """The best estimate of each day of each exercise.

    Args:
        trained: What was done.
        known: Estimates of other days, which are put before these.
    """
    estimates = {slug: list(days) for slug, days in (known or {}).items()}
    for entry in trained:
        estimate = best_one_rep_max(entry.sets)
        if estimate is not None:
            estimates.setdefault(entry.exercise.slug, []).append((entry.day, estimate))
    return estimates


def _best(estimates: Iterable[tuple[date, float]], day: date) -> float | None:
    near = (kg for when, kg in estimates if day - LOOKS_BACK <= when <= day)
    return max(near, default=None)
