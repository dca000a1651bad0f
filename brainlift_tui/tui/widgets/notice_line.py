"""One line for what was just done, or why it could not be."""

import re

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from brainlift_tui.tui.language.catalogue import worded

DONE_WITH = re.compile(r" \([A-Z][a-z-]+(?: [A-Z][a-z]+)?\)")
"""What an exercise is done with, behind its name: " (Dumbbell)"."""


class NoticeLine(Widget):
    """The last thing to tell; it stays until the next."""

    DEFAULT_CSS = """
    NoticeLine { height: 1; padding: 0 1; color: $text-muted; }
    NoticeLine.refused { color: $error; text-style: bold; }
    """

    text: reactive[str] = reactive("")

    def tell(self, text: str) -> None:
        """Say what was done."""
        self.remove_class("refused")
        self.text = worded(text)

    def refuse(self, text: str) -> None:
        """Say why it could not be done."""
        self.add_class("refused")
        self.text = f"✗ {worded(text)}" if text else ""

    def forget_refusal(self) -> None:
        """Why something could not be done is of no use behind the next key."""
        if self.has_class("refused"):
            self.tell("")

    def render(self) -> Content:
        """The text, as text: nothing in it is markup."""
        return fitted(self.text.replace("\n", " "), max(1, self.content_size.width))


def fitted(text: str, width: int) -> Content:
    """A notice in so many cells; what two spaces part from it, the key that helps, stays whole.

    What exercises are done with goes first, from the left, as far as it has to.
    """
    while Content(text).cell_length > width and DONE_WITH.search(text):
        text = DONE_WITH.sub("", text, count=1)
    said, gap, key = text.rpartition("  ")
    room = width - Content(gap + key).cell_length
    if Content(text).cell_length <= width or room < width // 3:
        return Content(text).truncate(width, ellipsis=True)
    return Content.assemble(Content(said).truncate(room, ellipsis=True), gap, key)
