"""Beside a list of workouts, where there is room: the one in front, opened to its sets."""

from collections.abc import Callable, Iterator

from textual.content import Content

from brainlift_tui.core.identity import WorkoutId
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.looking_back.record_words import SIGN, record_name
from brainlift_tui.core.workout.shown_text import one_line
from brainlift_tui.core.workout.wall_time import local_text
from brainlift_tui.core.workout.wording import sets_words, took_words
from brainlift_tui.store.looking_back.history import PastExercise, PastWorkout, read_workout
from brainlift_tui.store.looking_back.records import KeptBest, records_of_workout
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.language.names import called
from brainlift_tui.tui.session.exercise_lines import felt_words
from brainlift_tui.tui.session.training import Training
from brainlift_tui.tui.widgets.laid_out import READABLE
from brainlift_tui.tui.widgets.two_panes import FrontPane
from brainlift_tui.tui.words import phrase, words

MUTED = "$foreground-muted"


class WorkoutPane(FrontPane):
    """One workout: when it was, its exercises with their sets, its records."""

    def __init__(self, training: Training, in_front: Callable[[], WorkoutId | None]) -> None:
        """Show nothing yet.

        Args:
            training: What is trained.
            in_front: Which workout is in front, None for none.
        """
        super().__init__()
        self._training = training
        self._in_front = in_front
        self._workout: PastWorkout | None = None
        self._records: tuple[KeptBest, ...] = ()

    def show_front(self) -> None:
        """Read the workout and draw it."""
        self._workout, self._records = None, ()
        self.refresh()
        workout = self._in_front()
        if workout is not None:
            reader = self._training.reader
            self._records = records_of_workout(reader, workout)
            self._workout = read_workout(reader, workout)

    def render(self) -> Content:
        """Line by line; where there is less room without air, and the last exercises counted."""
        workout = self._workout
        if workout is None:
            return Content("")
        width, height = min(self.content_size.width, READABLE), self.content_size.height
        lines = list(_heading(workout, width))
        room = height - len(lines)
        airy = 3 * len(workout.exercises) <= room
        shown = workout.exercises
        if not airy and 2 * len(shown) + 1 > room:
            shown = shown[: max(0, (room - 2) // 2)]
        for exercise in shown:
            lines += [*([Content("")] * airy), *self._exercise(exercise, width)]
        left = len(workout.exercises) - len(shown)
        if left:
            lines.append(Content.styled(phrase("… and {left} more", left=left), MUTED))
        return Content("\n").join(lines[:height])

    def _exercise(self, exercise: PastExercise, width: int) -> tuple[Content, Content]:
        """Its name with its records, and its sets below."""
        names = [
            words(name)
            for best in self._records
            if best.entry == exercise.entry and (name := record_name(best.best)) is not None
        ]
        told = f"   {SIGN} {', '.join(names)}" if names else ""
        heading = Content.assemble(
            (one_line(called(exercise.exercise.name)), "bold"), (told, "$accent")
        )
        sets = _sets(exercise, self._training.settings.unit)
        return heading.truncate(width, ellipsis=True), sets.truncate(width, ellipsis=True)


def _heading(workout: PastWorkout, width: int) -> Iterator[Content]:
    yield Content.styled(one_line(called(workout.title)) or worded("Workout"), "bold").truncate(
        width, ellipsis=True
    )
    began = local_text(workout.started_at, workout.zone)[-5:]
    ended = workout.finished_at or workout.started_at
    took = int((ended - workout.started_at).total_seconds())
    day = phrase("{day:%A %-d %B %Y}, {began}", day=workout.day, began=began)
    yield Content.styled(day + (f", {words(took_words(took))}" if took else ""), MUTED)
    if workout.note:
        note = Content.styled(f"✎ {one_line(workout.note)}", f"{MUTED} italic")
        yield note.truncate(width, ellipsis=True)


def _sets(exercise: PastExercise, unit: Unit) -> Content:
    """Its work sets, and how the last of them felt; the warm-ups where it has no others."""
    done = [logged.done for logged in exercise.sets]
    counted = [one for one in done if one.kind.counts] or done
    told = words(sets_words(counted, exercise.exercise.measure, unit))
    return Content.assemble(f"  {told}", (felt_words(counted), MUTED))
