"""Beside the next set, where there is room: its exercise as Today has it."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from brainlift_tui.core.session.rounds import labels
from brainlift_tui.tui.session.exercise_lines import exercise_lines, shown_of
from brainlift_tui.tui.session.training import Training


class ExercisePane(Widget):
    """Last time, what was done today and what is to come."""

    DEFAULT_CSS = """
    ExercisePane { width: 46%; max-width: 60; height: 100%; margin: 0 1 0 0; }
    """

    at: reactive[int | None] = reactive(None)
    """The exercise's place in today's session, None for none."""

    def __init__(self, training: Training) -> None:
        super().__init__()
        self._training = training

    def render(self) -> Content:
        """The lines, cut where they do not fit."""
        training, position = self._training, self.at
        exercises = training.session.exercises
        if position is None or position >= len(exercises):
            return Content("")
        width, height = self.content_size
        label = labels(exercises).get(position, "")
        shown = shown_of(training, position, width, label, next_up=True)
        lines = [
            line.content.truncate(width, ellipsis=True) for line in exercise_lines(training, shown)
        ]
        return Content("\n").join(lines[:height])
