"""Beside a list of exercises: the one in front, and its last sessions."""

from collections.abc import Callable

from textual.content import Content

from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.tui.exercise.past_lines import (
    PastSessions,
    heading_lines,
    past_lines,
    read_past_sessions,
)
from brainlift_tui.tui.session.training import Training
from brainlift_tui.tui.widgets.laid_out import READABLE
from brainlift_tui.tui.widgets.two_panes import FrontPane


class SessionsPane(FrontPane):
    """What the exercise in front is for, and what was done of it."""

    def __init__(self, training: Training, in_front: Callable[[], Exercise | None]) -> None:
        """Show nothing yet.

        Args:
            training: What is trained.
            in_front: The exercise in front, None for none.
        """
        super().__init__()
        self._training = training
        self._in_front = in_front
        self._past: PastSessions | None = None

    def show_front(self) -> None:
        """Read the sessions of the exercise and draw them."""
        exercise, training = self._in_front(), self._training
        self._past = None
        self.refresh()
        if exercise is not None:
            self._past = read_past_sessions(training, exercise, training.session.day)

    def render(self) -> Content:
        """Line by line."""
        if self._past is None:
            return Content("")
        width, height = min(self.content_size.width, READABLE), self.content_size.height
        lines = [*heading_lines(self._past.scale.exercise, width), Content("")]
        return Content("\n").join([*lines, *past_lines(self._past, width, height - len(lines))])
