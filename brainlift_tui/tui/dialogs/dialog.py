"""A question over a screen: what all of them look like."""

from typing import Generic, TypeVar

from textual.screen import ModalScreen

AnswerT = TypeVar("AnswerT")


class Dialog(ModalScreen[AnswerT], Generic[AnswerT]):
    """A framed box over a dimmed screen; a subclass fills the box and gives the answer."""

    DEFAULT_CSS = """
    Dialog { align: center middle; background: $background 60%; }
    Dialog > Vertical, Dialog > VerticalScroll {
        width: 70; max-width: 90%; height: auto; padding: 1 2;
        background: $surface; border: round $accent; scrollbar-size-vertical: 1;
    }
    Dialog Input:nocolor { border: solid $foreground; }
    Dialog RowList { margin: 1 0; }
    Dialog .problem { color: $error; text-style: bold; }
    Dialog .keys { color: $text-muted; }
    """
