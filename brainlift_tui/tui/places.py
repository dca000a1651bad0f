"""Where one can go. Each screen is imported when it is gone to: the first frame waits for none."""

from textual.command import Provider
from textual.screen import Screen


def view_of(name: str) -> Screen[None]:
    """A view of the whole history, by its name."""
    match name:
        case "strength":
            from brainlift_tui.tui.screens.strength import StrengthScreen

            return StrengthScreen()
        case "body":
            from brainlift_tui.tui.screens.body import BodyScreen

            return BodyScreen()
        case "muscles":
            from brainlift_tui.tui.screens.muscles import MusclesScreen

            return MusclesScreen()
        case _:
            from brainlift_tui.tui.screens.calendar import CalendarScreen

            return CalendarScreen()


def place_of(name: str) -> Screen[None]:
    """A place that has a key of its own, Today apart, by the name the app goes to it by."""
    match name:
        case "rest":
            from brainlift_tui.tui.screens.rest import RestScreen

            return RestScreen()
        case "hold":
            from brainlift_tui.tui.screens.holding import HoldScreen

            return HoldScreen()
        case "week":
            from brainlift_tui.tui.screens.week import WeekScreen

            return WeekScreen()
        case "plan":
            from brainlift_tui.tui.screens.plan import PlanScreen

            return PlanScreen()
        case "history":
            from brainlift_tui.tui.screens.history import HistoryScreen

            return HistoryScreen()
        case _:
            from brainlift_tui.tui.screens.settings import SettingsScreen

            return SettingsScreen()


def palette() -> type[Provider]:
    """What the palette offers; it is loaded when it is opened first."""
    from brainlift_tui.tui.commands.palette import Palette

    return Palette
