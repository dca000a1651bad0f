"""What is shown while the terminal is too small."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget

from brainlift_tui.tui.commands.bindings import bindings
from brainlift_tui.tui.commands.questions import QUIT_SMALL, TOO_SMALL


class TooSmallText(Widget):
    """How large the terminal is, and how large it has to be."""

    DEFAULT_CSS = """
    TooSmallText { width: 1fr; height: 1fr; content-align: center middle; text-align: center; }
    """

    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self._least = (width, height)

    def render(self) -> Content:
        """The sentence."""
        now, (width, height) = self.app.size, self._least
        return Content(
            f"This terminal is {now.width}×{now.height};\n"
            f"brainlift needs {width}×{height}.\nMake the window larger.\n"
            f"{QUIT_SMALL.key} {QUIT_SMALL.hint}."
        )


class TooSmall(ModalScreen[None]):
    """Covers everything, so that no key does what can't be seen."""

    DEFAULT_CSS = "TooSmall { background: $background; }"
    BINDINGS: ClassVar[list[BindingType]] = bindings(*TOO_SMALL)

    def __init__(self, width: int, height: int) -> None:
        """Cover the screen.

        Args:
            width: Columns that are needed.
            height: Lines that are needed.
        """
        super().__init__()
        self._least = (width, height)

    def compose(self) -> ComposeResult:
        """The sentence, in the middle."""
        yield TooSmallText(*self._least)
