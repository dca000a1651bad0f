"""A question that Enter says yes to."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Label, Static

from brainlift_tui.tui.commands.bindings import bindings
from brainlift_tui.tui.commands.questions import CONFIRM, NO, YES
from brainlift_tui.tui.dialogs.dialog import Dialog
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.widgets.hint_line import keys_line


class Confirm(Dialog[bool]):
    """Asks once before something that reaches far."""

    DEFAULT_CSS = "Confirm .keys { margin: 1 0 0 0; }"

    BINDINGS: ClassVar[list[BindingType]] = bindings(*CONFIRM)

    def __init__(self, question: str, yes: str) -> None:
        """Ask.

        Args:
            question: What is going to happen.
            yes: What Enter does, in a word or two.
        """
        super().__init__()
        self._question = question
        self._yes = yes

    def compose(self) -> ComposeResult:
        """The question and the keys."""
        with Vertical():
            yield Static(worded(self._question), markup=False)
            keys = keys_line(YES.hinted(self._yes), NO.hinted())
            yield Label(keys, classes="keys", markup=False)

    def action_answer(self, answer: bool) -> None:
        """Yes or no."""
        self.dismiss(answer)
