"""The rest under way as every screen shows it: the digits, and the bell at its end."""

import math
import os
from typing import TYPE_CHECKING

from textual.timer import Timer

from brainlift_tui.core.rest import clock_text
from brainlift_tui.tui.alarm import Alarm
from brainlift_tui.tui.notification import notification

if TYPE_CHECKING:
    from brainlift_tui.tui.app import BrainliftApp

COUNTED_S = 10
"""The last seconds of a rest that can be heard."""

SOONEST_S = 0.02
"""The digits are not drawn again sooner than this."""

SEEN_S = 1.5
"""For so long the screen shows that the rest is over."""


class RestClock:
    """Shows the time left at each change of its digits, and rings once at the end."""

    def __init__(self, app: "BrainliftApp") -> None:
        """Stand still until the first tick.

        Args:
            app: The app whose rest it is.
        """
        self._app = app
        self._alarm = Alarm(os.environ)
        self._rang = (app.training.left() or 0) <= 0
        self._second: int | None = None
        self._next: Timer | None = None

    @property
    def text(self) -> str:
        """The rest under way as a clock, "" without one."""
        left = self._app.training.left()
        return "" if left is None else clock_text(left)

    def tick(self) -> None:
        """Show the time left; at its end ring once. A tick only redraws."""
        training = self._app.training
        left = training.left()
        self._count_down(left)
        for screen in self._app.keyed_screens():
            screen.show_clock(self.text)
        if left is None or left > 0:
            self._rang = left is None
        elif not self._rang:
            self._rang = True
            self._ring()
        if self._next is not None:
            self._next.stop()
            self._next = None
        rest = training.rest
        if left is not None and rest is not None and rest.paused_left_s is None:
            # The next change of the digits: they show whole seconds, rounded up.
            self._next = self._app.set_timer(max(SOONEST_S, left % 1 or 1.0), self.tick)

    def sound(self, name: str) -> None:
        """Let a sound be heard, or the terminal's bell where none can be played."""
        if self._alarm.plays:
            self._app.run_worker(self._play(name))
        else:
            self._app.bell()

    async def _play(self, name: str) -> None:
        if not await self._alarm.play(name):
            self._app.bell()

    def _count_down(self, left: float | None) -> None:
        """Let the last ten seconds be heard, each once, where that is wanted."""
        second = None if left is None else math.ceil(left)
        before, self._second = self._second, second
        settings = self._app.training.settings
        if second is None or before is None or not settings.sound or not settings.countdown:
            return
        if second < before and 0 < second <= COUNTED_S:
            self.sound("second")

    def _ring(self) -> None:
        app = self._app
        if app.training.settings.sound:
            self.sound("over")
        app.write_to_terminal(notification("Rest is over", self._next_words(), os.environ))
        app.screen.add_class("rest-over")
        app.set_timer(SEEN_S, lambda: app.screen_stack[-1].remove_class("rest-over"))

    def _next_words(self) -> str:
        session = self._app.training.session
        place = session.next_row()
        return "" if place is None else f"Next: {session.exercises[place[0]].exercise.name}"
