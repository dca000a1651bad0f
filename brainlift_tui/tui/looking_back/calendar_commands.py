"""What can be done on the calendar."""

from brainlift_tui.core.said import Key, said
from brainlift_tui.tui.commands.command import (
    DOWN_KEYS,
    UP_KEYS,
    Command,
    Group,
)

OPEN = Command("calendar.open", "enter", "open", "open the day", Group.LOOK, "open")
DAY_BACK = Command("calendar.up", UP_KEYS, "step(-1)", "a day back", Group.LOOK, offered=False)
DAY_ON = Command("calendar.down", DOWN_KEYS, "step(1)", "a day on", Group.LOOK, offered=False)
WEEK_BACK = Command("calendar.left", "left", "step(-7)", "a week back", Group.LOOK, offered=False)
WEEK_ON = Command("calendar.right", "right", "step(7)", "a week on", Group.LOOK, offered=False)
YEAR_BACK = Command(
    "calendar.year_back", "left_square_bracket,pageup", "year(-1)", "a year back", Group.LOOK
)
YEAR_ON = Command(
    "calendar.year_on", "right_square_bracket,pagedown", "year(1)", "a year on", Group.LOOK
)
COUNT = Command("calendar.count", "c", "count", "count sessions, hard sets or minutes", Group.LOOK)
ALL_YEARS = Command("calendar.all", "a", "all", "all years, or one", Group.LOOK)
FROM_CALENDAR = Command("calendar.back", "escape", "back", "back", Group.GO, "back", offered=False)
LAST = Command("calendar.last", "G,end", "last", "today", Group.LOOK, offered=False)

TRAINED_LAST = said(
    "This was the last day that was trained on.  {key} goes to today.",
    key=Key("calendar.last", "G"),
)
"""What is told on opening it where the log has ended."""

CALENDAR = (
    OPEN,
    DAY_BACK,
    DAY_ON,
    WEEK_BACK,
    WEEK_ON,
    YEAR_BACK,
    YEAR_ON,
    Command("calendar.first", "home,g", "first", "the first day", Group.LOOK, offered=False),
    LAST,
    COUNT,
    ALL_YEARS,
    FROM_CALENDAR,
)
