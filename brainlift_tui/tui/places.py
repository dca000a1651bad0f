"""Where one can go. Each screen is imported when it is gone to: the first frame waits for none."""

from importlib import import_module
from typing import NamedTuple

from textual.command import Provider
from textual.screen import Screen


class ScreenClass(NamedTuple):
    """Where the class of a screen is."""

    module: str
    name: str


PLACES = {
    "rest": ScreenClass("rest.rest", "RestScreen"),
    "hold": ScreenClass("session.holding", "HoldScreen"),
    "week": ScreenClass("dose.week", "WeekScreen"),
    "plan": ScreenClass("programme.plan", "PlanScreen"),
    "history": ScreenClass("looking_back.history", "HistoryScreen"),
    "settings": ScreenClass("lifter.settings", "SettingsScreen"),
}
"""Places that one goes to by name, Today apart: it is always there."""

VIEWS = {
    "calendar": ScreenClass("looking_back.calendar", "CalendarScreen"),
    "muscles": ScreenClass("dose.muscles", "MusclesScreen"),
    "strength": ScreenClass("looking_back.strength", "StrengthScreen"),
    "body": ScreenClass("body.body", "BodyScreen"),
}
"""Views of the whole history."""


def place_of(name: str) -> Screen[None]:
    """A place of `PLACES`.

    Raises:
        KeyError: There is none of this name.
    """
    return _made(PLACES[name])


def view_of(name: str) -> Screen[None]:
    """A view of `VIEWS`.

    Raises:
        KeyError: There is none of this name.
    """
    return _made(VIEWS[name])


def _made(shown: ScreenClass) -> Screen[None]:
    module = import_module(f"brainlift_tui.tui.{shown.module}")
    screen: Screen[None] = getattr(module, shown.name)()
    return screen


def palette() -> type[Provider]:
    """What the palette offers; it is loaded when it is opened first."""
    from brainlift_tui.tui.commands.palette import Palette

    return Palette
