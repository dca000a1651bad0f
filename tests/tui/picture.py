"""What the screen shows: its text, and a picture that tells how each part is drawn.

A picture holds characters and the theme's names for colours, so that a new release of Textual
changes nothing in it unless it changes what is seen.
"""

from collections.abc import Callable, Sequence
from functools import cache

from rich.color import Color as RichColor
from rich.style import Style
from textual._context import visible_screen_stack
from textual.color import Color
from textual.geometry import Region
from textual.screen import ModalScreen
from textual.strip import Strip
from textual.widgets import Rule

from brainlift_tui.tui.app import BrainliftApp
from brainlift_tui.tui.widgets.hint_line import HintLine
from brainlift_tui.tui.widgets.notice_line import NoticeLine
from brainlift_tui.tui.widgets.top_line import TopLine

Of = Callable[[BrainliftApp], tuple[Region, ...]]
"""What a picture is of."""

AROUND = (TopLine, NoticeLine, HintLine, Rule)

LOOKS = (
    "foreground",
    "accent",
    "success",
    "warning",
    "error",
    "foreground-muted",
    "text-muted",
    "text-error",
    "text-disabled",
    "background",
    "surface",
    "surface-lighten-1",
    "surface-lighten-2",
    "panel",
    "border",
    "scrollbar",
    "scrollbar-background",
    "primary",
    "input-selection-background",
    "block-cursor-background",
)
"""The theme's colours that a screen may use, the first that fits gives its name."""


def strips(app: BrainliftApp) -> list[Strip]:
    """The lines of the screen, with what shines through from the screens behind it."""
    behind = visible_screen_stack.set(list(app._background_screens))
    try:
        return app.screen._compositor.render_strips()
    finally:
        visible_screen_stack.reset(behind)


def screen_text(app: BrainliftApp) -> str:
    """What stands on the screen, as plain text."""
    return "\n".join(strip.text.rstrip() for strip in strips(app))


def whole(app: BrainliftApp) -> tuple[Region, ...]:
    """All of the terminal."""
    return (app.screen.region,)


def in_front(app: BrainliftApp) -> tuple[Region, ...]:
    """The question that is asked, else the page between the lines that every screen has."""
    screen = app.screen
    shown = [widget.region for widget in screen.children if widget.display and widget.region]
    if isinstance(screen, ModalScreen):
        return (Region.from_union(shown),)
    page = [
        widget.region
        for widget in screen.children
        if widget.display and widget.region and not isinstance(widget, AROUND)
    ]
    return (Region.from_union(page),)


def around(app: BrainliftApp) -> tuple[Region, ...]:
    """The lines that every screen has: where one is, what was done, the keys that matter."""
    return tuple(app.screen.query_one(line).region for line in (TopLine, NoticeLine, HintLine))


def picture(app: BrainliftApp, regions: Sequence[Region]) -> str:
    """The text in these regions, and below it how each line is drawn where that is not plain."""
    rows = strips(app)
    palette = tuple((name, app.theme_variables[name]) for name in LOOKS)
    seen = [rows[y].crop(region.x, region.right) for region in regions for y in region.line_range]
    told = []
    for y, strip in enumerate(seen):
        runs: list[tuple[int, int, str]] = []
        x = 0
        for segment in strip:
            end = x + segment.cell_length
            look = _look(segment.style, palette, blank=not segment.text.strip())
            if runs and runs[-1][2] == look:
                runs[-1] = (runs[-1][0], end, look)
            elif end > x:
                runs.append((x, end, look))
            x = end
        shown = [f"{start}-{end - 1} {look}" for start, end, look in runs if look]
        if shown:
            told.append(f"{y:>2}: " + "; ".join(shown))
    return "\n".join([*(strip.text.rstrip() for strip in seen), "═" * 20, *told])


Palette = tuple[tuple[str, str], ...]
"""The theme's colours by the names in `LOOKS`."""


@cache
def _look(style: Style | None, palette: Palette, *, blank: bool) -> str:
    """How a piece of a line is drawn, in words; "" for plain text on the background."""
    if style is None:
        return ""
    behind = _colour(style.bgcolor) or Color.parse(dict(palette)["background"])
    front = _colour(style.color)
    words = [
        word for word in ("bold", "italic", "underline", "reverse", "dim") if getattr(style, word)
    ]
    name = _name(front, behind, palette) if front is not None and not blank else "foreground"
    if name != "foreground":
        words.append(name)
    ground = _name(behind, behind, palette)
    if ground != "background":
        words.append(f"on {ground}")
    if blank and not style.reverse:
        words = [word for word in words if word.startswith("on ")]
    return " ".join(words)


def _colour(found: RichColor | None) -> Color | None:
    return None if found is None or found.is_default else Color.from_rich_color(found)


def _name(colour: Color, behind: Color, palette: Palette) -> str:
    """The theme's name of a colour as it stands on another, else its numbers."""
    variables = dict(palette)
    for name, value in palette:
        if _near(_resolved(value, behind), colour):
            return name
    # Behind a question the screen is covered with a veil of the background.
    ground = Color.parse(variables["background"])
    for name, value in palette:
        for under in (ground, *(Color.parse(variables[f"surface{n}"]) for n in ("", "-lighten-1"))):
            if _near(_resolved(value, under).blend(ground, 0.6), colour):
                return f"veiled {name}"
    return colour.hex


def _resolved(value: str, behind: Color) -> Color:
    if value.startswith("auto"):
        share = float(value.removeprefix("auto").strip(" %") or 100) / 100
        return behind + behind.get_contrast_text(share)
    return behind + Color.parse(value)


def _near(one: Color, other: Color) -> bool:
    return all(abs(a - b) <= 3 for a, b in zip(one.rgb, other.rgb, strict=True))
