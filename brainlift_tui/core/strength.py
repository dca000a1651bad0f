"""Estimated one-rep maximum, for looking at one exercise of one lifter over time."""

from collections.abc import Iterable

from brainlift_tui.core.workout import SetKind, TrainingSet

MOST_REPS_COUNTED = 12
"""Above 12 reps the estimate is too loose to show (Reynolds 2006)."""


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


def best_one_rep_max(sets: Iterable[TrainingSet]) -> float | None:
    """The best estimate in kg among these sets; warm-ups don't count; None without any."""
    estimates = (
        one_rep_max(done.load.kg, done.reps)
        for done in sets
        if done.kind is not SetKind.WARMUP and done.load is not None and done.reps
    )
    return max((found for found in estimates if found is not None), default=None)
