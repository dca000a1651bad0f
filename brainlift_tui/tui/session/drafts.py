"""Rows changed by the arrows and not logged yet, and the open rows that come of them."""

from brainlift_tui.core.identity import ExerciseKey
from brainlift_tui.core.session.open_rows import OpenRow
from brainlift_tui.core.session.session import Session
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.core.workout.workout import TrainingSet

_OpenList = tuple[SessionExercise, dict[int, TrainingSet], tuple[OpenRow, ...]]
"""An exercise, its drafts, and the rows that come of them."""


class Drafts:
    """What was changed of today's open rows, by exercise and number of the row."""

    def __init__(self) -> None:
        self._drafts: dict[tuple[ExerciseKey, str], dict[int, TrainingSet]] = {}
        self._open_lists: dict[ExerciseKey, _OpenList] = {}

    def __bool__(self) -> bool:
        return any(self._drafts.values())

    def of(self, exercise: SessionExercise) -> dict[int, TrainingSet]:
        """The changed rows of an exercise, to be changed there."""
        return self.at(exercise.key, exercise.exercise.slug)

    def at(self, key: ExerciseKey, slug: str) -> dict[int, TrainingSet]:
        """The same by what names it; another exercise done in its place has drafts of its own."""
        return self._drafts.setdefault((key, slug), {})

    def open_list(self, exercise: SessionExercise) -> tuple[OpenRow, ...]:
        """Its open rows with what they show, thought out once for all who ask."""
        drafts = self.of(exercise)
        known = self._open_lists.get(exercise.key)
        if known is None or known[:2] != (exercise, drafts):
            known = exercise, dict(drafts), exercise.open_list(drafts)
            self._open_lists[exercise.key] = known
        return known[2]

    def drop_changed(self, before: Session, now: Session) -> None:
        """Forget those of exercises whose rows are others than they were before an undo."""
        rows = {(e.key, e.exercise.slug): _rows(e) for e in before.exercises}
        for exercise in now.exercises:
            known = rows.get((exercise.key, exercise.exercise.slug))
            if known is not None and known != _rows(exercise):
                self.of(exercise).clear()

    def clear(self) -> None:
        """Forget all; an exercise that was added has a key of its own each time."""
        self._drafts.clear()
        self._open_lists.clear()


def _rows(exercise: SessionExercise) -> tuple[object, ...]:
    """What decides which rows an exercise has, and what they ask for."""
    return exercise.done, exercise.rows, exercise.planned, exercise.target, exercise.apart
