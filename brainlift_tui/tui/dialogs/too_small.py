"""What is shown while the terminal is too small."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widget import Widget

from brainlift_tui.tui.commands.bindings import bindings
from brainlift_tui.tui.commands.questions import QUIT_SMALL, TOO_SMALL
from brainlift_tui.tui.dialogs.least_size import LEAST_HEIGHT, LEAST_WIDTH, is_too_small
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.words import phrase


def cover_if_too_small(app: App[None], size: Size) -> None:
    """Cover the screen with a sentence while the terminal is too small to show it."""
    small = is_too_small(size)
    covered = isinstance(app.screen, TooSmall)
    if covered and not small:
        app.pop_screen()
    elif small and not covered:
        app.push_screen(TooSmall())


class TooSmallText(Widget):
    """How large the terminal is, and how large it has to be."""

    DEFAULT_CSS = """
    TooSmallText { width: 1fr; height: 1fr; content-align: center middle; text-align: center; }
    """

    def render(self) -> Content:
        """The sentence."""
        now = self.app.size
        return Content(
            phrase(
                "This terminal is {width}×{height};\nbrainlift needs "
                "{least_width}×{least_height}.\nMake the window larger.\n{key} {hint}.",
                width=now.width,
                height=now.height,
                least_width=LEAST_WIDTH,
                least_height=LEAST_HEIGHT,
                key=QUIT_SMALL.key,
                hint=worded(QUIT_SMALL.hint),
            )
        )


class TooSmall(ModalScreen[None]):
    """Covers everything, so that no key does what can't be seen."""

    DEFAULT_CSS = "TooSmall { background: $background; }"
    BINDINGS: ClassVar[list[BindingType]] = bindings(*TOO_SMALL)

    def compose(self) -> ComposeResult:
        """The sentence, in the middle."""
        yield TooSmallText()
