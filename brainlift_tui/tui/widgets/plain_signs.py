"""Signs that a terminal can't draw, drawn as ones that it can.

Where the locale is not UTF-8 a line would be shown by its number in Unicode, and on the console of
Linux, whose font has a few hundred signs, by an empty box.
"""

import codecs
import os
import sys
from collections.abc import Mapping
from functools import lru_cache

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from brainlift_tui.core.signs import INSTEAD
from brainlift_tui.tui.commands.command import write_keys_in_letters

CONSOLE = "cp437"
"""What the fonts of the console are made for: lines and blocks, no ticks and bullets."""

SQUARE = str.maketrans("╭╮╰╯╶╴╵╷", "┌┐└┘──││")
"""What comes before ASCII where it can be drawn."""

BRAILLE = range(0x2801, 0x2900)
"""What plots are drawn with."""


def drawable(environ: Mapping[str, str], encoding: str | None) -> str | None:
    """The encoding that a terminal's signs have to be in; None where it draws all of them.

    Args:
        environ: The environment.
        encoding: In which the terminal is written to.
    """
    if environ.get("TERM") == "linux":
        return CONSOLE
    if environ.get("LC_ALL") in {"C", "POSIX"} and environ.get("PYTHONUTF8") != "1":
        return "ascii"  # Python writes UTF-8 there, unasked (PEP 540)
    try:
        name = codecs.lookup(encoding or "ascii").name
    except LookupError:
        return "ascii"
    return None if name.startswith("utf") else name


@lru_cache(maxsize=4096)
def plain(text: str, encoding: str) -> str:
    """The text in signs of an encoding, each in as many cells as before."""
    squared = text.translate(SQUARE)
    return "".join(
        next((drawn for drawn in (sign, square) if _has(encoding, drawn)), _instead(sign))
        for sign, square in zip(text, squared, strict=True)
    )


def _has(encoding: str, sign: str) -> bool:
    try:
        sign.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _instead(sign: str) -> str:
    if ord(sign) in BRAILLE:
        return "*"
    return INSTEAD.get(sign, "?" * cell_len(sign))


class PlainSigns(LineFilter):
    """Draws every line of the app in signs of one encoding."""

    def __init__(self, encoding: str) -> None:
        """Draw.

        Args:
            encoding: What the terminal can draw.
        """
        super().__init__()
        self._encoding = encoding

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """The segments, each as wide as before."""
        return [
            Segment(plain(text, self._encoding), style, control)
            if not control and not text.isascii()
            else Segment(text, style, control)
            for text, style, control in segments
        ]


def plain_signs() -> tuple[LineFilter, ...]:
    """What the terminal that one sits at needs: nothing where it draws every sign.

    Keys are written by their names where their signs can't be drawn.
    """
    encoding = drawable(os.environ, getattr(sys.__stderr__, "encoding", None))
    write_keys_in_letters(wanted=encoding is not None)
    return () if encoding is None else (PlainSigns(encoding),)
