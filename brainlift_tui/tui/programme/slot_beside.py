"""Beside the days of a programme: what a week of it comes to, and the exercise in front."""

from collections.abc import Callable

from textual.content import Content

from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.store.programme.plan import OnRack
from brainlift_tui.tui.exercise.past_lines import (
    PastSessions,
    heading_lines,
    past_lines,
    read_past_sessions,
)
from brainlift_tui.tui.programme.plan_words import week_of_muscles
from brainlift_tui.tui.session.training import Training
from brainlift_tui.tui.widgets.laid_out import READABLE
from brainlift_tui.tui.widgets.two_panes import FrontPane


class SlotPane(FrontPane):
    """The sets a week of each muscle, which every change moves, and the exercise as it was done."""

    def __init__(
        self, training: Training, in_front: Callable[[], tuple[OnRack, Exercise | None]]
    ) -> None:
        """Show nothing yet.

        Args:
            training: What is trained.
            in_front: The programme, and the exercise of its line in front.
        """
        super().__init__()
        self._training = training
        self._in_front = in_front
        self._on_rack: OnRack | None = None
        self._exercise: Exercise | None = None
        self._past: PastSessions | None = None

    def show_front(self) -> None:
        """Read the sessions of the exercise and draw it."""
        self._on_rack, self._exercise = self._in_front()
        self._past = None
        self.refresh()
        if self._exercise is not None:
            today = self._training.session.day
            self._past = read_past_sessions(self._training, self._exercise, today)

    def render(self) -> Content:
        """Line by line."""
        if self._on_rack is None:
            return Content("")
        width, height = min(self.content_size.width, READABLE), self.content_size.height
        lines = list(week_of_muscles(self._on_rack, width))
        if self._exercise is not None and self._past is not None:
            lines += [Content(""), *heading_lines(self._exercise, width), Content("")]
            lines += past_lines(self._past, width, height - len(lines))
        return Content("\n").join(lines[:height])
