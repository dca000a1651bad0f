"""How clearly everything stands out from its ground, taken from the lines as they are drawn.

`python -m tests.tui.contrast` walks through every screen in every size and theme and prints each
pair of colours, the faintest first, with where it was seen; 1 where one is fainter than it may be.
"""

import argparse
import asyncio
import sys
import tempfile
from collections.abc import Iterator, Sequence
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from rich.color import Color as RichColor
from textual.color import Color
from textual.geometry import Region
from textual.widget import Widget

from brainlift_tui.tui.app import BrainliftApp
from brainlift_tui.tui.theme import BY_NAME
from tests.tui.every_screen import at_a_terminal, make_databases, walk
from tests.tui.picture import in_front, strips, whole

THEMES = tuple(theme.name for theme in BY_NAME.values())
TRAINING = {"today", "rest", "hold"}
"""The places that are read while one trains, from two metres."""

FILLS = frozenset("█▉▊▋▌▍▎▏▇▆▅▄▃▂▁▀▐▓▒░━╸╺■●○◆◇•◔")
LINES = frozenset("─│┌┐└┘├┤┬┴┼╭╮╰╯╎┊·⎺ ▔")
"""They part things, or are the empty part of a bar; nothing is told by them alone."""


class Kind(Enum):
    """What has to be made out, and how clearly it has to stand out."""

    READ_WHILE_TRAINING = 7.0
    TEXT = 4.5
    FILL = 3.0


class Pair(NamedTuple):
    """Two colours that stand on each other.

    Attributes:
        kind: What is drawn with them.
        front: The colour of the signs.
        ground: The colour behind them.
    """

    kind: Kind
    front: Color
    ground: Color

    @property
    def contrast(self) -> float:
        """From 1 to 21 (WCAG 2.2, contrast ratio)."""
        darker, lighter = sorted((_luminance(self.front), _luminance(self.ground)))
        return (lighter + 0.05) / (darker + 0.05)

    @property
    def enough(self) -> bool:
        """Whether it stands out as it has to."""
        return self.contrast >= self.kind.value


def _luminance(colour: Color) -> float:
    """How bright a colour is, from 0 to 1 (WCAG 2.2, relative luminance)."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in colour.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def pairs(app: BrainliftApp) -> Iterator[tuple[Pair, str]]:
    """Every pair of the page or the question in front, with what is written in it."""
    place = getattr(app.screen, "PLACE", "")
    text = Kind.READ_WHILE_TRAINING if place in TRAINING else Kind.TEXT
    rows = strips(app)
    for region in _shown(app):
        for y in region.line_range:
            for segment in rows[y].crop(region.x, region.right):
                signs = {sign for sign in segment.text if sign not in LINES}
                style = segment.style
                if not signs or style is None:
                    continue
                front, ground = _colour(style.color), _colour(style.bgcolor)
                if front is None or ground is None:
                    continue
                if style.reverse:
                    front, ground = ground, front
                kind = Kind.FILL if signs <= FILLS else text
                yield Pair(kind, front, ground), segment.text.strip()


def _shown(app: BrainliftApp) -> tuple[Region, ...]:
    """The question in front, without what is veiled behind it, or the whole screen."""
    screen = app.screen
    if not screen.is_modal:
        return whole(app)
    if any(part.region for part in screen.children):
        return in_front(app)
    return tuple(part.region for part in screen.query("Input, OptionList").results(Widget))


def _colour(found: RichColor | None) -> Color | None:
    return None if found is None or found.is_default else Color.from_rich_color(found)


def table(found: dict[Pair, str]) -> list[str]:
    """A line for each pair, those that come nearest to being too faint first."""
    order = sorted(found, key=lambda pair: pair.contrast / pair.kind.value)
    return [
        f"{'' if pair.enough else '✗':<2}{pair.contrast:5.2f}  of {pair.kind.value:g}"
        f"   {pair.front.hex} on {pair.ground.hex}   {found[pair][:60]}"
        for pair in order
    ]


async def seen(only: str) -> dict[str, dict[Pair, str]]:
    """The pairs of each theme, with where each was seen first."""
    found: dict[str, dict[Pair, str]] = {theme: {} for theme in THEMES}
    with tempfile.TemporaryDirectory() as made_in:
        async for name, (app, size, theme) in walk(make_databases(Path(made_in)), THEMES, only):
            for pair, text in pairs(app):
                found[theme].setdefault(pair, f"{name}, {size}: {text}")
    return found


def main(words: Sequence[str] | None = None) -> int:
    """Print the table of each theme."""
    parser = argparse.ArgumentParser(prog="python -m tests.tui.contrast", description=__doc__)
    parser.add_argument("--only", default="", help="a word of the names of the screens wanted")
    asked = parser.parse_args(words)
    with at_a_terminal():
        found = asyncio.run(seen(asked.only))
    for theme, of_theme in found.items():
        sys.stdout.write("\n".join([theme, *table(of_theme), "", ""]))
    return 0 if all(pair.enough for of_theme in found.values() for pair in of_theme) else 1


if __name__ == "__main__":
    sys.exit(main())
