"""A question that Enter says yes to."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Label, Static


class Confirm(ModalScreen[bool]):
    """Asks once before something that reaches far."""

    DEFAULT_CSS = """
    Confirm { align: center middle; background: $background 60%; }
    Confirm > Vertical {
        width: 70; max-width: 90%; height: auto; padding: 1 2; background: $surface;
        border: round $accent;
    }
    Confirm .keys { color: $text-muted; margin: 1 0 0 0; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "answer(True)", "yes"),
        Binding("escape", "answer(False)", "leave it"),
    ]

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
            yield Static(self._question, markup=False)
            yield Label(f"↵ {self._yes}   esc leave it", classes="keys", markup=False)

    def action_answer(self, answer: bool) -> None:
        """Yes or no."""
        self.dismiss(answer)
