"""What of a workout was changed in the other app, exercise by exercise."""

from collections.abc import Callable, Iterable

from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.importing.comparing import EntryNumbers, SetNumbers
from brainlift_tui.core.workout.log import CorrectedExercise
from brainlift_tui.core.workout.workout import TrainingSet, Workout


def corrected(
    there: Workout, here: Workout, exercise_of: Callable[[str], Exercise]
) -> tuple[CorrectedExercise, ...]:
    """The exercises of which the file has other sets than the log, in the order of the file.

    Args:
        there: The workout as the file has it.
        here: The same as the log has it.
        exercise_of: Tells the exercise of a slug, that which it became a part of where it did.
    """
    now, before = _by_exercise(there, exercise_of), _by_exercise(here, exercise_of)
    found = []
    for slug in dict.fromkeys([*now, *before]):
        both = now.get(slug, ()), before.get(slug, ())
        if not _numbers(both[0]).done_as(_numbers(both[1])):
            found.append(CorrectedExercise(exercise_of(slug), *both))
    return tuple(found)


def _by_exercise(
    workout: Workout, exercise_of: Callable[[str], Exercise]
) -> dict[str, tuple[TrainingSet, ...]]:
    sets: dict[str, tuple[TrainingSet, ...]] = {}
    for entry in workout.exercises:
        slug = exercise_of(entry.slug).slug
        sets[slug] = sets.get(slug, ()) + tuple(entry.sets)
    return sets


def _numbers(sets: Iterable[TrainingSet]) -> EntryNumbers:
    return EntryNumbers("", tuple(map(SetNumbers.of, sets)))
