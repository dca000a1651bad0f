"""One line of text, asked for over a screen."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Input, Label, Static

from brainlift_tui.core.errors import BadInput
from brainlift_tui.tui.commands.bindings import bindings
from brainlift_tui.tui.commands.questions import ANSWER, ASK, COMPLETE_PATH
from brainlift_tui.tui.dialogs.dialog import Dialog
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.widgets.hint_line import keys_line
from brainlift_tui.tui.widgets.prefilled_line import PrefilledLine
from brainlift_tui.tui.words import words


class Ask(Dialog[str | None]):
    """A question with room for an answer; what is wrong with it is said below it."""

    DEFAULT_CSS = """
    Ask Input { margin: 1 0; }
    Ask .reading { color: $text-muted; margin: 0 0 1 0; }
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(*ASK)

    def __init__(
        self,
        title: str,
        value: str = "",
        check: Callable[[str], object] | None = None,
        reading: Callable[[str], str] | None = None,
        complete: Callable[[str], tuple[str, str]] | None = None,
        *,
        does: str = "",
    ) -> None:
        """Ask.

        Args:
            title: The question.
            value: The answer so far.
            check: Raises `BadInput` for an answer that won't do.
            reading: Says in words how an answer is understood, while it is typed; raises as well.
            complete: Completes an answer that is begun, and says what it may go on with.
            does: What Enter does with the answer, where that is not keeping it.
        """
        super().__init__()
        self._question = title
        self._value = value
        self._check = check
        self._reading = reading
        self._complete = complete
        self._does = does

    def compose(self) -> ComposeResult:
        """The question, the answer, what is wrong, the keys."""
        with Vertical():
            yield Static(worded(self._question), markup=False)
            yield PrefilledLine(self._value)
            if self._reading is not None or self._complete is not None:
                yield Static("", classes="reading", markup=False)
            yield Static("", classes="problem", markup=False)
            commands = (
                command for command in ASK if command is not COMPLETE_PATH or self._complete
            )
            hints = (
                command.hinted(self._does) if command is ANSWER and self._does else command.hinted()
                for command in commands
            )
            keys = keys_line(*hints)
            yield Label(keys, classes="keys")

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        if self._reading is None:
            if self._complete is not None:
                self.query_one(".reading", Static).update("")
            return
        try:
            told = self._reading(event.value)
        except BadInput as error:
            told = words(error.said)
        self.query_one(".reading", Static).update(told)
        self.query_one(".problem", Static).update("")

    @on(Input.Submitted)
    def _answered(self, event: Input.Submitted) -> None:
        try:
            if self._check is not None:
                self._check(event.value)
        except BadInput as error:
            self.query_one(".problem", Static).update(f"✗ {words(error.said)}")
            return
        self.dismiss(event.value)

    def action_complete(self) -> None:
        """Complete the answer as far as it can be told, and show what it may go on with."""
        if self._complete is None:
            return
        line = self.query_one(PrefilledLine)
        text, told = self._complete(line.value)
        with line.prevent(Input.Changed):
            line.value = text
        line.cursor_position = len(text)
        self.query_one(".reading", Static).update(told)

    def action_leave(self) -> None:
        """Change nothing."""
        self.dismiss(None)
