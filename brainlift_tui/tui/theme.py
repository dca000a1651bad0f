"""The colours: calm, with one accent, on a dark or on a light ground.

What is read while training has a contrast of 7 : 1 to its ground and more, all other text 4.5, bars
3 (WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11); `python -m tests.tui.contrast` prints every pair.
"""

import os
from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeVar

from textual.app import App
from textual.filter import LineFilter, Monochrome, NoColor
from textual.theme import Theme

from brainlift_tui.core.lifter.settings import ThemeWanted

ReturnT = TypeVar("ReturnT")


class Colours(NamedTuple):
    """What a theme is made of.

    Attributes:
        ground: Behind everything.
        raised: Behind the lines at the edges, and behind questions.
        cursor: Behind the row with the cursor.
        text: What is said.
        quiet: What is said quietly.
        line: What parts things, and the empty part of a bar.
        bar: The thumb of a scrollbar.
        accent: The one accent.
        good: What is as it should be.
        warning: What wants to be looked at.
        error: What went wrong.
    """

    ground: str
    raised: str
    cursor: str
    text: str
    quiet: str
    line: str
    bar: str
    accent: str
    good: str
    warning: str
    error: str


def _theme(name: str, colours: Colours, *, dark: bool) -> Theme:
    ground, bar = colours.ground, colours.bar
    return Theme(
        name=name,
        primary=colours.quiet,
        secondary=colours.quiet,
        accent=colours.accent,
        success=colours.good,
        warning=colours.warning,
        error=colours.error,
        foreground=colours.text,
        background=ground,
        surface=colours.raised,
        panel=colours.cursor,
        dark=dark,
        variables={
            "surface-lighten-1": colours.cursor,
            "surface-lighten-2": colours.line,
            "foreground-muted": colours.quiet,
            "text-muted": colours.quiet,
            "text-disabled": colours.quiet,
            "border": colours.accent,
            "border-blurred": colours.line,
            "block-cursor-background": colours.cursor,
            "block-cursor-foreground": colours.text,
            "input-selection-background": colours.line,
            "scrollbar": bar,
            "scrollbar-hover": bar,
            "scrollbar-active": colours.quiet,
            "scrollbar-background": ground,
        },
    )


DARK = _theme(
    "calm",
    Colours(
        ground="#15181a",
        raised="#1c2022",
        cursor="#24292c",
        text="#e4e4de",
        quiet="#b4b6b1",
        line="#3a4044",
        bar="#6b7276",
        accent="#e0b060",
        good="#8cc393",
        warning="#eb9a72",
        error="#f09a94",
    ),
    dark=True,
)

LIGHT = _theme(
    "calm-light",
    Colours(
        ground="#f7f6f2",
        raised="#efede7",
        cursor="#e7e5dd",
        text="#1b1f22",
        quiet="#41474b",
        line="#c2c2bb",
        bar="#80868a",
        accent="#5f4000",
        good="#1b4f2d",
        warning="#7a340c",
        error="#8c1c1c",
    ),
    dark=False,
)


BY_NAME: dict[str, Theme] = {ThemeWanted.LIGHT: LIGHT, ThemeWanted.DARK: DARK}
"""The themes by what they are called where one is chosen."""

BY_HAND = "BRAINLIFT_THEME"
"""In the environment: "light" or "dark", whatever the terminal's background."""

LIGHT_GROUNDS = frozenset({"7", *map(str, range(9, 16))})
"""Of the sixteen colours of a terminal those that are a light background."""


def theme_of(environ: Mapping[str, str], wanted: ThemeWanted = ThemeWanted.TERMINAL) -> Theme:
    """The theme that was chosen by hand, else the one that suits the terminal's background.

    Args:
        environ: The environment; in `COLORFGBG` many terminals tell their colours ("0;15"). Dark
            where nothing tells.
        wanted: What the lifter has set, which goes before the environment.
    """
    by_hand = wanted if wanted in BY_NAME else environ.get(BY_HAND, "")
    if by_hand in BY_NAME:
        return BY_NAME[by_hand]
    return LIGHT if environ.get("COLORFGBG", "").rpartition(";")[2] in LIGHT_GROUNDS else DARK


_NO_COLOUR = NoColor()


class DressedApp(App[ReturnT]):
    """An app in our colours; where none are wanted, without even the greys that Textual puts there.

    Textual takes `NO_COLOR` out of the environment; it is put back for the app that comes next.
    """

    def __init__(self) -> None:
        super().__init__()
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        if self.no_color:
            os.environ["NO_COLOR"] = "1"
        self.theme = "ansi-dark" if self.no_color else theme_of(os.environ).name
        self._wanted = ThemeWanted.TERMINAL

    def dress(self, wanted: ThemeWanted) -> None:
        """Put on the theme that the lifter has set, if it is another than before."""
        if wanted is self._wanted or self.no_color:
            return
        self._wanted = wanted
        self.theme = theme_of(os.environ, wanted).name

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's own, but none that leaves greys."""
        filters = super().get_line_filters()
        return [_NO_COLOUR if isinstance(one, Monochrome) else one for one in filters]
