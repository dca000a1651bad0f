"""The time left in digits that fill the space they are given."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

_FONT = {
    "0": ("███", "█ █", "█ █", "█ █", "███"),
    "1": ("  █", "  █", "  █", "  █", "  █"),
    "2": ("███", "  █", "███", "█  ", "███"),
    "3": ("███", "  █", "███", "  █", "███"),
    "4": ("█ █", "█ █", "███", "  █", "  █"),
    "5": ("███", "█  ", "███", "  █", "███"),
    "6": ("███", "█  ", "███", "█ █", "███"),
    "7": ("███", "  █", "  █", "  █", "  █"),
    "8": ("███", "█ █", "███", "█ █", "███"),
    "9": ("███", "█ █", "███", "  █", "███"),
    ":": (" ", "█", " ", "█", " "),
    "+": ("   ", " █ ", "███", " █ ", "   "),
}
"""Three cells by five; strokes are drawn thicker as the digits grow."""

ROWS = 5


def big(text: str, width: int, height: int) -> list[str]:
    """A time drawn as large as a box allows, in lines of blocks.

    Args:
        text: Digits, ":" and "+".
        width: Columns of the box.
        height: Lines of the box.

    Returns:
        At most `height` lines, all of the same length; plain text where nothing larger fits.
    """
    cells = sum(len(_FONT[sign][0]) for sign in text) + len(text) - 1
    wide = width // cells
    if height < ROWS or wide < 1:
        return [text]
    # A cell of a terminal is about twice as high as wide.
    tall = min(height / ROWS, wide * 0.62)
    lines = max(ROWS, int(tall * ROWS))
    wide = min(wide, max(1, round(lines / ROWS * 2)))
    drawn = []
    for y in range(lines):
        row = _row(y, lines)
        drawn.append((" " * wide).join("".join(c * wide for c in _FONT[s][row]) for s in text))
    return drawn


def _row(y: int, lines: int) -> int:
    """The row of the font that line `y` shows; the three strokes are equally thick."""
    stroke = max(1, round(lines / 7))
    between = lines - 3 * stroke
    upper = between - between // 2
    for row, end in enumerate((stroke, stroke + upper, 2 * stroke + upper, lines - stroke)):
        if y < end:
            return row
    return ROWS - 1


class BigDigits(Widget):
    """A time that can be read from two metres."""

    DEFAULT_CSS = """
    BigDigits { content-align: center middle; text-style: bold; color: $accent; }
    BigDigits.over { color: $warning; }
    BigDigits.paused { color: $text-muted; }
    """

    text: reactive[str] = reactive("0:00")

    def render(self) -> Content:
        """The digits, as large as they can be."""
        size = self.content_size
        return Content("\n".join(big(self.text, size.width - 2, size.height)))
