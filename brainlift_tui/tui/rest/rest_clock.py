"""The rest under way as every screen shows it: the digits, and the bell at its end."""

import math
import os
from collections.abc import Callable

from textual.app import App
from textual.timer import Timer

from brainlift_tui.core.rest.rest import clock_text
from brainlift_tui.tui.background import Background
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.rest.alarm import Alarm
from brainlift_tui.tui.session.training import Training
from brainlift_tui.tui.words import phrase

COUNTED_S = 10
"""The last seconds of a rest that can be heard."""

SOONEST_S = 0.02
"""The digits are not drawn again sooner than this."""

SEEN_S = 1.5
"""For so long the screen shows that the rest is over."""


class RestClock:
    """Shows the time left at each change of its digits, and rings once at the end."""

    def __init__(
        self,
        app: App[None],
        training: Training,
        background: Background,
        show: Callable[[str], None],
        write_to_terminal: Callable[[str], None],
    ) -> None:
        """Stand still until the first tick.

        Args:
            app: The app whose rest it is.
            training: Where the rest is.
            background: What carries out the ticks.
            show: Shows the digits wherever they stand.
            write_to_terminal: Sends the terminal what Textual has no word for.
        """
        self._app = app
        self._training = training
        self._background = background
        self._show = show
        self._write_to_terminal = write_to_terminal
        self._alarm = Alarm(os.environ)
        self._rang = (training.left() or 0) <= 0
        self._second: int | None = None
        self._next: Timer | None = None

    @property
    def text(self) -> str:
        """The rest under way as a clock, "" without one."""
        left = self._training.left()
        return "" if left is None else clock_text(left)

    def tick(self) -> None:
        """Show the time left; at its end ring once. A tick only redraws."""
        left = self._training.left()
        self._wait(left)
        self._count_down(left)
        self._show(self.text)
        if left is None or left > 0:
            self._rang = left is None
        elif not self._rang:
            self._rang = True
            self._ring()

    def _wait(self, left: float | None) -> None:
        """Tick again when the digits change, whatever comes of this tick."""
        if self._next is not None:
            self._next.stop()
            self._next = None
        rest = self._training.rest
        if left is not None and rest is not None and rest.paused_left_s is None:
            # The next change of the digits: they show whole seconds, rounded up.
            self._next = self._background.later(max(SOONEST_S, left % 1 or 1.0), self.tick)

    def sound(self, name: str) -> None:
        """Let a sound be heard, or the terminal's bell where none can be played."""
        if self._alarm.plays:
            self._background.run(lambda: self._play(name), quietly=True)
        else:
            self._app.bell()

    async def _play(self, name: str) -> None:
        if not await self._alarm.play(name):
            self._app.bell()

    def _count_down(self, left: float | None) -> None:
        """Let the last ten seconds be heard, each once, where that is wanted."""
        second = None if left is None else math.ceil(left)
        before, self._second = self._second, second
        settings = self._training.settings
        if second is None or before is None or not settings.sound or not settings.countdown:
            return
        if second < before and 0 < second <= COUNTED_S:
            self.sound("second")

    def _ring(self) -> None:
        from brainlift_tui.tui.rest.notification import notification

        app = self._app
        if self._training.settings.sound:
            self.sound("over")
        self._write_to_terminal(
            notification(worded("Rest is over"), self._next_words(), os.environ)
        )
        shown = app.screen
        shown.add_class("rest-over")
        self._background.later(SEEN_S, lambda: shown.remove_class("rest-over"))

    def _next_words(self) -> str:
        session = self._training.session
        place = session.next_row()
        return (
            ""
            if place is None
            else phrase("Next: {exercise}", exercise=session.exercises[place[0]].exercise.name)
        )
