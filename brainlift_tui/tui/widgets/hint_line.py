"""The last line of every screen: the keys that matter now, in one widget."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from brainlift_tui.tui.commands.command import Hint
from brainlift_tui.tui.commands.everywhere import KEYS

BETWEEN = "   "
"""What stands between two keys."""


def hint_drawn(hint: Hint) -> Content:
    """A key, which stands out, and what it does."""
    key, what = hint
    return Content.assemble((key, "bold $foreground"), " ", what)


def keys_line(*hints: Hint) -> Content:
    """Hints in one line, as they stand below a question."""
    return Content(BETWEEN).join(hint_drawn(hint) for hint in hints)


class HintLine(Widget):
    """Keys and what they do, as many as fit."""

    DEFAULT_CSS = """
    HintLine { height: 1; padding: 0 1; background: $surface; color: $text-muted; }
    """

    hints: reactive[tuple[Hint, ...]] = reactive(())
    """The keys of now, the most important first."""

    def render(self) -> Content:
        """The hints, and the one that leads to all others."""
        width = self.content_size.width
        last = hint_drawn(KEYS.hinted())
        line = Content("")
        for hint in self.hints:
            piece = hint_drawn(hint)
            gap = BETWEEN if line.cell_length else ""
            if line.cell_length + len(gap) + piece.cell_length + 3 + last.cell_length > width:
                break
            line = Content.assemble(line, gap, piece)
        return Content.assemble(line, BETWEEN if line.cell_length else "", last)
