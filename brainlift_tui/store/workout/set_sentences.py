"""What the journal, and with it the notice, says of a set that was logged or edited."""

from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.said import Said, said
from brainlift_tui.core.workout.wording import effort_words, kind_words, set_words
from brainlift_tui.core.workout.workout import Effort, TrainingSet


def set_logged(exercise: Exercise, done: TrainingSet, unit: Unit) -> Said:
    """A set that was logged, and how it felt."""
    words = _felt(set_words(done, exercise.measure, unit), done.effort)
    return said("{name}: {words}", name=exercise.name, words=words)


def set_edited(
    exercise: Exercise, position: int, was_and_is: tuple[TrainingSet, TrainingSet], unit: Unit
) -> Said:
    """What came of a set, by what was changed in it."""
    was, now = was_and_is
    if now.kind is not was.kind:
        return said("{name}: {kind}", name=exercise.name, kind=kind_words(now.kind))
    if now.note != was.note:
        return said("{name}: note on set {number}", name=exercise.name, number=position + 1)
    felt = now.effort if now.effort is not was.effort else None
    words = _felt(set_words(now, exercise.measure, unit), felt)
    return said("{name}: now {words}", name=exercise.name, words=words)


def _felt(words: Said, effort: Effort | None) -> Said:
    if effort is None:
        return words
    return said("{words}, {effort}", words=words, effort=effort_words(effort))
