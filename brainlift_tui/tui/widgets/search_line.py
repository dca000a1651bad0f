"""Words to look for, typed at `/`, cleared by Escape."""

from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Input

from brainlift_tui.tui.commands.bindings import bindings
from brainlift_tui.tui.looking_back.history_commands import SEARCHING
from brainlift_tui.tui.widgets.still import StillLine


class SearchLine(StillLine):
    """Hidden until it is asked for; the list below follows every letter."""

    DEFAULT_CSS = """
    SearchLine { display: none; height: 1; border: none; background: $surface; }
    SearchLine.shown { display: block; padding: 0 1 !important; }
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(*SEARCHING)

    class Searched(Message):
        """The words changed.

        Attributes:
            text: The words now.
        """

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Left(Message):
        """The list is wanted."""

    def open(self) -> None:
        """Show the line and type in it."""
        self.add_class("shown")
        self.focus()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Searched(event.value))

    def action_clear_search(self) -> None:
        """Forget the words and go back to the list."""
        self.value = ""
        self.remove_class("shown")
        self.post_message(self.Left())

    def action_leave(self) -> None:
        """Keep the words and go to the list."""
        self.post_message(self.Left())
