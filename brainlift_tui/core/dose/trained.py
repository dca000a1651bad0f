"""What was trained: one exercise of one workout, as the dose is counted from it."""

from datetime import date, datetime, timedelta
from itertools import zip_longest

from brainlift_tui.core.exercise.exercise import Exercise, Measure
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.workout.workout import Side, TrainingSet


class TrainedExercise(NamedTuple):
    """One exercise of one workout.

    Attributes:
        day: The local day it was on.
        exercise: What was done.
        sets: What was done of it, warm-ups included.
        ended: The instant of its last set, aware; the workout's own end where sets have none.
        under_way: Whether its workout is not finished yet.
        asked: Reps that the day asked to leave, None where it asked for nothing.
    """

    day: date
    exercise: Exercise
    sets: tuple[TrainingSet, ...]
    ended: datetime | None = None
    under_way: bool = False
    asked: int | None = None

    @property
    def hard_sets(self) -> tuple[TrainingSet, ...]:
        """The sets that count towards the dose: no warm-ups, no drops, no cardio, no failed try."""
        if self.exercise.measure is Measure.CARDIO:
            return ()
        return tuple(done for done in self.sets if done.kind.counts and (done.reps or done.seconds))

    @property
    def hard_rows(self) -> tuple[tuple[TrainingSet, ...], ...]:
        """The same, the left and the right side of one set together."""
        left, right, both = (
            [done for done in self.hard_sets if done.side is side]
            for side in (Side.LEFT, Side.RIGHT, None)
        )
        sides = (tuple(filter(None, pair)) for pair in zip_longest(left, right))
        return (*((done,) for done in both), *sides)

    @property
    def hard_count(self) -> int:
        """How many they are; the left and the right side of one are one."""
        return len(self.hard_rows)


def week_start(day: date, begins: int = 0) -> date:
    """The first day of a day's week, which begins on a weekday, Monday 0."""
    return day - timedelta(days=(day.weekday() - begins) % 7)
