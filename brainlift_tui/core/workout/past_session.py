"""One earlier session of an exercise, as the rules look at it."""

from datetime import date

from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.prefill.votes import UNKNOWN, Occasion
from brainlift_tui.core.workout.workout import Target, TrainingSet


class PastSession(NamedTuple):
    """One earlier workout of an exercise.

    Attributes:
        day: The local day it was on.
        target: What was planned that day, None if nothing was.
        sets: What was done, in order, warm-ups included.
        workout: The workout's id, "" where it has none.
        occasion: Where in the training it stood.
        eased: Whether a deload week made it light: it says nothing of what comes next.
        doubted: Which of its sets, by their place, can hardly be meant and were not confirmed.
    """

    day: date
    target: Target | None
    sets: tuple[TrainingSet, ...]
    workout: str = ""
    occasion: Occasion = UNKNOWN
    eased: bool = False
    doubted: tuple[int, ...] = ()

    @property
    def work_sets(self) -> tuple[TrainingSet, ...]:
        """The sets that count: no warm-ups, no drops."""
        return tuple(s for s in self.sets if s.kind.counts)

    @property
    def believed(self) -> tuple[TrainingSet, ...]:
        """Those of them that are not in doubt."""
        if not self.doubted:
            return self.work_sets
        sure = (s for place, s in enumerate(self.sets) if place not in self.doubted)
        return tuple(s for s in sure if s.kind.counts)


def count_of(done: TrainingSet, *, timed: bool) -> int | None:
    """What of a set a range is about: its seconds where it is timed, else its reps."""
    return done.seconds if timed and done.seconds is not None else done.reps
