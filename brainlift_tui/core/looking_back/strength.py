"""Estimated one-rep maximum, for looking at one exercise of one lifter over time."""

from collections.abc import Iterable

from brainlift_tui.core.workout.workout import SetKind, TrainingSet

MOST_REPS_COUNTED = 12
"""Above 12 reps the estimate is too loose to show (Reynolds 2006)."""

MOST_RESERVE_COUNTED = 4
"""More reps left than this can't be told reliably (Hackett 2017: off by over 2 of 7 to 10 left)."""

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
    return load_kg if reps == 1 else load_kg * (1 + reps / 30)


def estimate(done: TrainingSet) -> float | None:
    """The estimate in kg that a set gives, the reps left in it counted where they were told.

    Returns:
        None for a warm-up, and for a set without a load or with too many reps.
    """
    if done.kind is SetKind.WARMUP or done.weight is None or not done.reps:
        return None
    return estimate_of(done.weight.kg, done.reps, done.rir)


def system_estimate(done: TrainingSet, bodyweight_kg: float) -> float | None:
    """The estimate in kg of bodyweight and load together; help, below zero, is taken off.

    Args:
        done: A set of an exercise that lifts one's own weight.
        bodyweight_kg: The weight of that day. As 1, without a load, the estimate is in bodyweights.

    Returns:
        None for a warm-up, for too many reps, for as much help as the body weighs, and for a load
        or help that has a name and no kilograms.
    """
    if done.kind is SetKind.WARMUP or not done.reps or done.load != done.weight:
        return None
    system = bodyweight_kg + (done.weight.kg if done.weight else 0)
    return estimate_of(system, done.reps, done.rir)


def estimate_of(load_kg: float, reps: int, rir: float | None) -> float | None:
    """The same for the numbers of a set that counts."""
    return one_rep_max(load_kg, reps + min(rir or 0, MOST_RESERVE_COUNTED))


def best_one_rep_max(sets: Iterable[TrainingSet]) -> float | None:
    """The best estimate in kg among these sets; warm-ups don't count; None without any."""
    estimates = (estimate(done) for done in sets)
    return max((kg for kg in estimates if kg is not None), default=None)
