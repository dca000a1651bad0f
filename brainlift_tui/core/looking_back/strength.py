"""Estimated one-rep maximum, for looking at one exercise of one lifter over time.

What was left in a set counts as done: as told by a number or a key, else as the day asked for it.
"""

from collections.abc import Iterable

from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.workout.reserve import Reserve, reserve_estimated
from brainlift_tui.core.workout.workout import SetKind, TrainingSet

MOST_REPS_COUNTED = 12
"""Above 12 reps the estimate is too loose to show (Reynolds 2006)."""

MOST_REPS_TO_FAILURE = 15
"""Up to so many, those left counted, a range may rest on it; more say next to nothing."""

SESSION_NOISE = 0.041
"""How far the best estimate of one lifter in one exercise swings from session to session: one
standard deviation, as a share (the median of 1,942 series of public logs)."""


def one_rep_max(load_kg: float, reps: float) -> float | None:
    """Estimated one-rep maximum in kg: w (1 + r/30), the load itself at one rep (Epley 1985).

    Args:
        load_kg: Load in kg, above zero.
        reps: Reps done, those left in reserve included where they were told.

    Returns:
        The estimate, or None where reps are fewer than 1 or more than 12.
    """
    if load_kg <= 0 or not 1 <= reps <= MOST_REPS_COUNTED:
        return None
    return _epley(load_kg, reps)


def _epley(load_kg: float, reps: float) -> float:
    return load_kg if reps == 1 else load_kg * (1 + reps / 30)


def estimate(done: TrainingSet, asked: int | None = None) -> float | None:
    """The estimate in kg that a set gives, the reps left in it counted.

    Args:
        done: The set.
        asked: Reps that the day asked to leave, None where it asked for nothing.

    Returns:
        None for a warm-up, and for a set without a load or with too many reps.
    """
    if done.kind is SetKind.WARMUP or done.weight is None or not done.reps:
        return None
    return one_rep_max(done.weight.kg, done.reps + reserve_estimated(done, asked))


def best_one_rep_max(sets: Iterable[TrainingSet], asked: int | None = None) -> float | None:
    """The best estimate in kg among these sets; warm-ups don't count; None without any."""
    estimates = (estimate(done, asked) for done in sets)
    return max((kg for kg in estimates if kg is not None), default=None)


class Shown(NamedTuple):
    """The one-rep maximum that a set, or a session, shows: an estimate, and what it leaves open.

    Attributes:
        value: The estimate, in kg or in bodyweights.
        least: The same with as few reps left as may be.
        most: The same with as many left as may be.
        told: Whether what was left was told, or asked for.
    """

    value: float
    least: float
    most: float
    told: bool = True

    @classmethod
    def exactly(cls, value: float) -> "Shown":
        """One that leaves nothing open."""
        return cls(value, value, value)


def shown(done: TrainingSet, bodyweight_kg: float, asked: int | None = None) -> Shown | None:
    """What a set shows, of load and bodyweight together; help, below zero, is taken off.

    Args:
        done: A set.
        bodyweight_kg: The weight of that day where one's own is lifted, else 0. As 1, without a
            load, what is shown is in bodyweights.
        asked: Reps that the day asked to leave, None where it asked for nothing.

    Returns:
        None for a warm-up, for too many reps, for as much help as the body weighs, and for a load
        or help that has a name and no kilograms.
    """
    if done.kind is SetKind.WARMUP or not done.reps or done.load != done.weight:
        return None
    system = bodyweight_kg + (done.weight.kg if done.weight else 0)
    left = Reserve.of(done, asked)
    if system <= 0 or done.reps > MOST_REPS_COUNTED:
        return None
    if done.reps + left.estimated > MOST_REPS_TO_FAILURE:
        return None
    value, least, most = (
        _epley(system, done.reps + reps) for reps in (left.estimated, left.least, left.most)
    )
    return Shown(value, least, most, left.told)


def shown_by(sets: Iterable[Shown]) -> Shown | None:
    """What a session shows: the set that shows most at the least, of two the surer one.

    The capacity lies between the ends of each set's range, so the highest low end says most. The
    session was told of where any of its sets was: many mark the hard one alone.
    """
    every = list(sets)
    if not every:
        return None
    best = max(every, key=lambda done: (done.least, -done.most))
    return best._replace(told=any(done.told for done in every))
