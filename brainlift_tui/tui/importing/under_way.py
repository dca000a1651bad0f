"""An import that takes a while: how far it is, and a key that ends it."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.timer import Timer
from textual.widgets import Label, Static

from brainlift_tui.exchange.progress import ImportProgress
from brainlift_tui.tui.commands.bindings import bindings
from brainlift_tui.tui.commands.questions import STOP, UNDER_WAY
from brainlift_tui.tui.dialogs.dialog import Dialog
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.training_app import TrainingApp
from brainlift_tui.tui.widgets.hint_line import keys_line
from brainlift_tui.tui.words import words

BAR = 60
"""Cells that the bar is wide."""

LOOKED_EVERY_S = 0.5


class UnderWay(Dialog[None]):
    """What is done, a bar, the time left, and the key that ends it."""

    DEFAULT_CSS = "UnderWay .bar { margin: 1 0; }"

    BINDINGS: ClassVar[list[BindingType]] = bindings(*UNDER_WAY)

    app: TrainingApp

    def __init__(self, doing: str, progress: ImportProgress) -> None:
        """Show it.

        Args:
            doing: What is done, in words.
            progress: How far it is.
        """
        super().__init__()
        self._doing = doing
        self._progress = progress
        self._over = False
        self._beat: Timer | None = None

    def compose(self) -> ComposeResult:
        """What is done, how far it is, the key."""
        with Vertical():
            yield Label(self._doing, markup=False)
            yield Static(self._bar(), classes="bar", markup=False)
            yield Label(keys_line(STOP.hinted()), classes="keys", markup=False)

    def on_mount(self) -> None:
        """Look again and again."""
        self._beat = self.app.background.every(LOOKED_EVERY_S, self._look)

    def on_unmount(self) -> None:
        """Look no more."""
        if self._beat is not None:
            self._beat.stop()

    async def over(self) -> None:
        """Close, at once or when nothing is in front of it any more."""
        self._over = True
        if self.is_active:
            await self.dismiss(None)

    def _look(self) -> None:
        if self._over and self.is_active:
            self.dismiss(None)
        elif not self._over:
            self.query_one(".bar", Static).update(self._bar())

    def _bar(self) -> str:
        if self._progress.asked_to_stop():
            return worded("It ends: nothing is taken over, unless all of it just was.")
        now = self._progress.so_far()
        done = 0 if now is None else round(BAR * now.share)
        told = "" if now is None else words(now.text)
        return f"{'━' * done}{'─' * (BAR - done)}\n{told}"

    def action_stop(self) -> None:
        """End it."""
        self._progress.stop()
        self._look()
