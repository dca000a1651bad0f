"""Numbers in digits that fill the space they are given: the time left, the load and the reps."""

from collections.abc import Callable
from functools import partial

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

_FONT = {
    "0": ("███", "█ █", "█ █", "█ █", "███"),
    "1": ("██ ", " █ ", " █ ", " █ ", "███"),
    "2": ("███", "  █", "███", "█  ", "███"),
    "3": ("███", "  █", " ██", "  █", "███"),
    "4": ("█ █", "█ █", "███", "  █", "  █"),
    "5": ("███", "█  ", "███", "  █", "███"),
    "6": ("██ ", "█  ", "███", "█ █", "███"),
    "7": ("███", "  █", "  █", "  █", "  █"),
    "8": ("███", "█ █", "███", "█ █", "███"),
    "9": ("███", "█ █", "███", "  █", " ██"),
    ":": (" ", "█", " ", "█", " "),
    "+": ("   ", " █ ", "███", " █ ", "   "),
    "-": ("   ", "   ", "███", "   ", "   "),
    "–": ("   ", "   ", "███", "   ", "   "),
    "×": ("   ", "█ █", " █ ", "█ █", "   "),
    "=": ("   ", "███", "   ", "███", "   "),
    "▲": ("     ", "  █  ", " ███ ", "█████", "     "),
    "▼": ("     ", "█████", " ███ ", "  █  ", "     "),
    ".": (" ", " ", " ", " ", "█"),
}
"""Three cells by five; strokes are drawn thicker as the digits grow.

No digit becomes another by a single cell, so that they are told apart from two metres; of 0 and 8,
which do, one has a hole as high as itself.
"""

ROWS = 5
HALF_ROWS = 3
"""Lines of digits drawn with half blocks."""


def parted(typed: str) -> str:
    """A set as it is typed, its load and its reps parted as `big_words` wants them."""
    return " ".join(typed.replace("x", " × ").replace("×", " × ").split())


def big_words(words: str, width: int, height: int) -> list[str]:
    """Words drawn with their numbers large and the rest small beside them: "22.5 kg × 12".

    A number right behind a word is small as well: the two of "3 of 20" would be read as one.

    Args:
        words: Numbers and signs of the font, and words, parted by spaces.
        width: Columns they may take.
        height: Lines they may take: from 5 on full blocks, from 3 on half blocks, else plain text.

    Returns:
        Lines of the same length.
    """
    for wide in range(max(1, round(height / ROWS * 2)) if height >= ROWS else 0, 0, -1):
        draw = partial(_full, wide=wide, lines=height)
        drawn = _set_side_by_side(words, draw, 2 * wide)
        if len(drawn[0]) <= width:
            return drawn
    drawn = _set_side_by_side(words, _half, 2)
    return drawn if height >= HALF_ROWS and len(drawn[0]) <= width else [words]


def _set_side_by_side(words: str, draw: Callable[[str], list[str]], gap: int) -> list[str]:
    """Tokens beside each other: those of the font drawn, others on the last line."""
    rows: list[str] = []
    before = ""
    before_small = True
    for token in words.split():
        behind_a_word = bool(rows) and before_small and token[0].isdigit()
        small = behind_a_word or any(sign not in _FONT for sign in token)
        blank = " " * len(token)
        block = draw("0" if small else token)
        if small:
            block = [*(blank for _ in block[1:]), token]
        if "×" in (token, before):
            between = " " * gap
        else:
            between = " " * (1 if small or before_small else gap)
        if rows:
            rows = [row + between + line for row, line in zip(rows, block, strict=True)]
        else:
            rows = block
        before, before_small = token, small
    return rows


def _full(token: str, wide: int, lines: int) -> list[str]:
    return [
        (" " * wide).join("".join(c * wide for c in _FONT[sign][_row(y, lines)]) for sign in token)
        for y in range(lines)
    ]


def _half(token: str) -> list[str]:
    pixels = [" ".join(_FONT[sign][row] for sign in token) for row in range(ROWS)]
    pixels.append(" " * len(pixels[0]))
    shown = {("█", "█"): "█", ("█", " "): "▀", (" ", "█"): "▄", (" ", " "): " "}
    return [
        "".join(shown[above, below] for above, below in zip(*pair, strict=True))
        for pair in zip(pixels[::2], pixels[1::2], strict=True)
    ]


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
    return _full(text, wide, lines)


def _row(y: int, lines: int) -> int:
    """The row of the font that line `y` shows; the three strokes are equally thick."""
    stroke = max(1, round(lines / 7))
    between = lines - 3 * stroke
    upper = between - between // 2
    for row, end in enumerate((stroke, stroke + upper, 2 * stroke + upper, lines - stroke)):
        if y < end:
            return row
    return ROWS - 1


MARGIN = 5
"""Columns that stay free on both sides of the time; above and below it is a line."""


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
        width, height = self.content_size
        drawn = big(self.text, width - 2 * MARGIN, height - 2)
        if not (self.app.no_color and self.screen.has_class("rest-over")):
            return Content("\n".join(drawn))
        # Without colours the panel is turned around as a whole, not only where there are digits.
        above = (height - len(drawn)) // 2
        lines = [""] * above + drawn + [""] * (height - len(drawn) - above)
        return Content.styled("\n".join(line.center(width) for line in lines), "reverse")
