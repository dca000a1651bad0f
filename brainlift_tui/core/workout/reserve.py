"""Reps left in reserve: what a number or a key told, and what a day asked for."""

from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.workout.workout import Effort, SetKind, TrainingSet

EASY_RESERVE = 3.0
"""Reps left that make a set easy (RPE 7 or less)."""

MOST_RESERVE_COUNTED = 4.0
"""More reps left than this can't be told reliably (Hackett 2017: off by over 2 of 7 to 10 left)."""

EASY_SPANS = 3.0
"""So many more than it says at least may be left in a set that was marked easy (ours)."""

ENTER_IS_OFF_BY = 2.0
"""Enter alone tells no more than that a set went about as was asked: so many off either way."""


def reserve_told(done: TrainingSet, asked: int | None = None) -> float | None:
    """Reps left as the lifter said: the number, else what the key means.

    Easy is more than was asked to be left, and at least three.

    Args:
        done: The set.
        asked: Reps that the day asked to leave, None where it asked for nothing.

    Returns:
        None where nothing was said.
    """
    if done.effort is Effort.FAILED:
        return 0.0
    if done.rir is not None:
        return done.rir
    if done.effort is Effort.EASY:
        return max(EASY_RESERVE, (asked or 0) + 1.0)
    return 1.0 if done.effort is Effort.HARD else None


def reserve_estimated(done: TrainingSet, asked: int | None = None) -> float:
    """Reps left that an estimate counts as done: as told, else as asked, else none."""
    told = reserve_told(done, asked)
    if told is None:
        told = 0.0 if done.kind is SetKind.FAILURE else float(asked or 0)
    return min(told, MOST_RESERVE_COUNTED)


class Reserve(NamedTuple):
    """What may have been left after a set.

    Attributes:
        estimated: Reps that an estimate counts.
        least: Reps at least.
        most: Reps at most.
        told: Whether anything was said or asked; where it was not, 0 to 4 may have been left.
    """

    estimated: float
    least: float
    most: float
    told: bool

    @classmethod
    def of(cls, done: TrainingSet, asked: int | None = None) -> "Reserve":
        """What was left after a set, on a day that asked for so many to be left."""
        about = reserve_estimated(done, asked)
        if done.effort is Effort.FAILED or (done.rir is None and done.kind is SetKind.FAILURE):
            return cls(0.0, 0.0, 0.0, told=True)
        if done.rir is not None:
            return cls(about, about, max(about, done.rir), told=True)
        if done.effort is Effort.EASY:
            said = reserve_told(done, asked) or about
            return cls(about, about, said + EASY_SPANS, told=True)
        if done.effort is Effort.HARD:
            return cls(about, 0.0, 1.0, told=True)
        if asked is not None:
            return cls(about, max(0.0, asked - ENTER_IS_OFF_BY), asked + ENTER_IS_OFF_BY, told=True)
        return cls(about, 0.0, MOST_RESERVE_COUNTED, told=False)
