"""Where one can go. Each screen is imported when it is gone to: the first frame waits for none."""

from importlib import import_module

from textual.command import Provider
from textual.screen import Screen


def place_of(name: str) -> Screen[None]:
    """A screen that one goes to by its name, made anew.

    Raises:
        KeyError: There is none of this name.
    """
    from brainlift_tui.tui.commands.table import PLACES

    module, _, kind = PLACES[name].screen.rpartition(".")
    if not module:
        raise KeyError(name)
    screen: Screen[None] = getattr(import_module(f"brainlift_tui.tui.{module}"), kind)()
    return screen


def palette_screen() -> Screen[None]:
    """What the palette is drawn on; it is loaded with it."""
    from brainlift_tui.tui.commands.palette import PaletteScreen
    from brainlift_tui.tui.language.catalogue import worded

    return PaletteScreen(
        placeholder=worded("what to do, an exercise, a setting"), id="--command-palette"
    )


def palette() -> type[Provider]:
    """What the palette offers; it is loaded when it is opened first."""
    from brainlift_tui.tui.commands.palette import Palette

    return Palette
