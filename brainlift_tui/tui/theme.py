"""The colours: calm, with one accent, on a dark or on a light ground; or clearer, or Textual's own.

What is read while training has a contrast of 7 : 1 to its ground and more, all other text 4.5, bars
3 (WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11); `python -m tests.tui.contrast` prints every pair.
"""

import os
from collections.abc import Mapping, Sequence

from textual.driver import Driver
from textual.filter import LineFilter, Monochrome, NoColor
from textual.reactive import Reactive
from textual.theme import BUILTIN_THEMES, Theme

from brainlift_tui.core.lifter.settings import ThemeWanted
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.tui.background import PunctualApp, ReturnT
from brainlift_tui.tui.ground import GroundSeen, asking, asks


class Colours(NamedTuple):
    """What a theme is made of.

    Attributes:
        ground: Behind everything.
        raised: Behind the lines at the edges, and behind questions.
        cursor: Behind the row with the cursor.
        text: What is said.
        quiet: What is said quietly.
        line: What parts things, and the empty part of a bar.
        selected: Behind the text that is selected in a line of typing.
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
    selected: str
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
            "input-selection-background": colours.selected,
            "scrollbar": bar,
            "scrollbar-hover": bar,
            "scrollbar-active": colours.quiet,
            "scrollbar-background": ground,
        },
    )


DARK_COLOURS = Colours(
    ground="#15181a",
    raised="#1c2022",
    cursor="#24292c",
    text="#e4e4de",
    quiet="#b4b6b1",
    line="#3a4044",
    selected="#3a4044",
    bar="#6b7276",
    accent="#e0b060",
    good="#8cc393",
    warning="#eb9a72",
    error="#f09a94",
)
DARK = _theme("calm", DARK_COLOURS, dark=True)

LIGHT_COLOURS = Colours(
    ground="#f7f6f2",
    raised="#efede7",
    cursor="#e7e5dd",
    text="#1b1f22",
    quiet="#41474b",
    line="#c2c2bb",
    selected="#c2c2bb",
    bar="#80868a",
    accent="#5f4000",
    good="#1b4f2d",
    warning="#7a340c",
    error="#8c1c1c",
)
LIGHT = _theme("calm-light", LIGHT_COLOURS, dark=False)


CONTRAST = _theme(
    "high-contrast",
    Colours(
        ground="#000000",
        raised="#0d0d0d",
        cursor="#262626",
        text="#ffffff",
        quiet="#e4e4e4",
        line="#8c8c8c",
        selected="#5f5f5f",
        bar="#b4b4b4",
        accent="#ffd75f",
        good="#8cf5a8",
        warning="#ffbd85",
        error="#ffbdbd",
    ),
    dark=True,
)

CONTRAST_LIGHT = _theme(
    "high-contrast-light",
    Colours(
        ground="#ffffff",
        raised="#f7f7f7",
        cursor="#e2e2e2",
        text="#000000",
        quiet="#222222",
        line="#737373",
        selected="#8c8c8c",
        bar="#595959",
        accent="#3d2900",
        good="#00380f",
        warning="#571d00",
        error="#660000",
    ),
    dark=False,
)

COLOUR_BLIND = _theme(
    "colour-blind",
    DARK_COLOURS._replace(accent="#f6a731", good="#50caff", warning="#f1dc83", error="#e5a2c5"),
    dark=True,
)

COLOUR_BLIND_LIGHT = _theme(
    "colour-blind-light",
    LIGHT_COLOURS._replace(accent="#603f01", good="#14378d", warning="#3c3214", error="#841869"),
    dark=False,
)

BY_NAME: dict[str, Theme] = {
    ThemeWanted.LIGHT: LIGHT,
    ThemeWanted.DARK: DARK,
    ThemeWanted.CONTRAST: CONTRAST,
    ThemeWanted.CONTRAST_LIGHT: CONTRAST_LIGHT,
    ThemeWanted.COLOUR_BLIND: COLOUR_BLIND,
    ThemeWanted.COLOUR_BLIND_LIGHT: COLOUR_BLIND_LIGHT,
}
"""Our themes by what they are called where one is chosen."""

BY_HAND = "BRAINLIFT_THEME"
"""In the environment: "light", "dark" or another of them, whatever the terminal's background."""

LIGHT_GROUNDS = frozenset({"7", *map(str, range(9, 16))})
"""Of the sixteen colours of a terminal those that are a light background."""


def theme_of(
    environ: Mapping[str, str],
    wanted: str = ThemeWanted.TERMINAL,
    *,
    light: bool | None = None,
) -> Theme:
    """Our theme that was chosen by hand, else the one that suits the terminal's background.

    Args:
        environ: The environment; in `COLORFGBG` many terminals tell their colours ("0;15"). Dark
            where nothing tells.
        wanted: What the lifter has set, which goes before the environment.
        light: Whether the terminal has told that its background is light; None while it hasn't.
    """
    by_hand = wanted if wanted in BY_NAME else environ.get(BY_HAND, "")
    if by_hand in BY_NAME:
        return BY_NAME[by_hand]
    if light is None:
        light = environ.get("COLORFGBG", "").rpartition(";")[2] in LIGHT_GROUNDS
    return LIGHT if light else DARK


def every_theme() -> tuple[str, ...]:
    """What can be wanted: ours first, then Textual's own but those of sixteen colours."""
    theirs = (name for name, theme in BUILTIN_THEMES.items() if not theme.ansi)
    return (*ThemeWanted, *theirs)


_OURS = {theme.name: theme for theme in BY_NAME.values()}

_NO_COLOUR = NoColor()


def _first_theme() -> str:
    """What an app begins in: put on later, everything would be styled anew before it is shown."""
    return "ansi-dark" if "NO_COLOR" in os.environ else theme_of(os.environ).name


class DressedApp(PunctualApp[ReturnT]):
    """An app in our colours; where none are wanted, without even the greys that Textual puts there.

    Textual takes `NO_COLOR` out of the environment; it is put back for the app that comes next.
    """

    theme: Reactive[str] = Reactive(_first_theme)

    def __init__(self) -> None:
        super().__init__()
        if self.no_color:
            os.environ["NO_COLOR"] = "1"
        self._wanted: str = ThemeWanted.TERMINAL
        self._light: bool | None = None

    @property
    def available_themes(self) -> dict[str, Theme]:
        """Textual's own and ours, there already while it first makes its colours."""
        return {**super().available_themes, **_OURS}

    def dress(self, wanted: str) -> None:
        """Put on the theme that the lifter has set, or tries on, if it is another than before."""
        if wanted == self._wanted or self.no_color:
            return
        self._wanted = wanted
        self._put_on()

    def _put_on(self) -> None:
        wanted = self._wanted
        theirs = wanted in BUILTIN_THEMES and not BUILTIN_THEMES[wanted].ansi
        self.theme = wanted if theirs else theme_of(os.environ, wanted, light=self._light).name

    def get_driver_class(self) -> type[Driver]:
        """Textual's own, which also asks the terminal for its background."""
        driver = super().get_driver_class()
        return asking(driver) if asks(os.environ) else driver

    def on_ground_seen(self, told: GroundSeen) -> None:
        """Put on what suits the terminal's background, unless something else is wanted."""
        self._light = told.light
        if not self.no_color:
            self._put_on()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's own, but none that leaves greys."""
        filters = super().get_line_filters()
        return [_NO_COLOUR if isinstance(one, Monochrome) else one for one in filters]
