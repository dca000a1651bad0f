"""Beside a workout's sets: what the exercise in front was before, or what all have trained."""

from collections.abc import Callable, Iterator

from textual.content import Content

from brainlift_tui.core.dose.muscles import sets_per_muscle
from brainlift_tui.core.dose.trained import TrainedExercise
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.looking_back.record_words import SIGN, record_words
from brainlift_tui.store.looking_back.history import PastExercise, PastWorkout
from brainlift_tui.store.looking_back.records import KeptBest, records_of_workout
from brainlift_tui.tui.dose.band_bar import sets_words
from brainlift_tui.tui.exercise.past_lines import (
    MUTED,
    PastSessions,
    heading_lines,
    past_lines,
    read_past_sessions,
)
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.session.training import Training
from brainlift_tui.tui.widgets.laid_out import READABLE
from brainlift_tui.tui.widgets.two_panes import FrontPane
from brainlift_tui.tui.words import words
from brainlift_tui.tui.workout.past_sets import PastRow

NAME_WIDTH = 12


class PastRowPane(FrontPane):
    """The exercise in front: its records that day, and its sessions up to then."""

    def __init__(
        self,
        training: Training,
        in_front: Callable[[], tuple[PastWorkout | None, PastRow | None]],
    ) -> None:
        """Show nothing yet.

        Args:
            training: What is trained.
            in_front: The workout and its row in front.
        """
        super().__init__()
        self._training = training
        self._in_front = in_front
        self._workout: PastWorkout | None = None
        self._exercise: PastExercise | None = None
        self._records: tuple[KeptBest, ...] = ()
        self._past: PastSessions | None = None

    def show_front(self) -> None:
        """Read what is to be known of the exercise and draw it."""
        self._workout, row = self._in_front()
        self._exercise = row.exercise if row else None
        self._past = None
        self.refresh()
        if self._workout is not None and self._exercise is not None:
            until = self._workout.day
            self._past = read_past_sessions(self._training, self._exercise.exercise, until)
            self._records = tuple(
                best
                for best in records_of_workout(self._training.reader, self._workout.id)
                if best.entry == self._exercise.entry
            )

    def render(self) -> Content:
        """Line by line."""
        workout, exercise, past = self._workout, self._exercise, self._past
        if workout is None:
            return Content("")
        width, height = min(self.content_size.width, READABLE), self.content_size.height
        if exercise is None or past is None:
            return Content("\n").join(list(_trained(workout, width))[:height])
        unit = self._training.settings.unit
        lines = [
            *heading_lines(exercise.exercise, width),
            *_records(exercise, self._records, unit, width),
            Content(""),
        ]
        lines += past_lines(past, width, height - len(lines), without=workout.id)
        return Content("\n").join(lines[:height])


def _records(
    exercise: PastExercise, records: tuple[KeptBest, ...], unit: Unit, width: int
) -> Iterator[Content]:
    told = [record_words(best.best, exercise.exercise, unit) for best in records]
    if any(told):
        yield Content("")
    for record in filter(None, told):
        yield from (
            Content.styled(line.plain, "$accent")
            for line in Content(f"{SIGN} {words(record)}").wrap(width)
        )


def _trained(workout: PastWorkout, width: int) -> Iterator[Content]:
    """The muscles by their sets, most of them first."""
    sums = sets_per_muscle(
        TrainedExercise(workout.day, one.exercise, tuple(logged.done for logged in one.sets))
        for one in workout.exercises
    )
    trained = sorted((muscle for muscle in sums if sums[muscle]), key=lambda m: -sums[m])
    if not trained:
        return
    yield Content.styled(worded("Sets of each muscle, helping ones half"), MUTED)
    yield Content("")
    most = sums[trained[0]]
    room = max(1, width - NAME_WIDTH - 8)
    for muscle in trained:
        bar = "━" * max(1, round(sums[muscle] / most * room))
        yield Content.assemble(
            f"{muscle:<{NAME_WIDTH}}{sets_words(sums[muscle])}  ", (bar, "$accent")
        )
