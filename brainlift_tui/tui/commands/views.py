"""What can be done on the views of all that was ever logged, and on Week."""

from brainlift_tui.tui.commands.command import Command, Group

OPEN = Command("calendar.open", "enter", "open", "open the day", Group.LOOK, "open")
DAY_BACK = Command("calendar.up", "up,k", "step(-1)", "a day back", Group.LOOK, offered=False)
DAY_ON = Command("calendar.down", "down,j", "step(1)", "a day on", Group.LOOK, offered=False)
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

CALENDAR = (
    OPEN,
    DAY_BACK,
    DAY_ON,
    WEEK_BACK,
    WEEK_ON,
    YEAR_BACK,
    YEAR_ON,
    Command("calendar.first", "home,g", "first", "the first day", Group.LOOK, offered=False),
    Command("calendar.last", "end,G", "last", "today", Group.LOOK, offered=False),
    COUNT,
    ALL_YEARS,
    FROM_CALENDAR,
)

EARLIER = Command("muscles.left", "left", "step(-1)", "a week back", Group.LOOK, offered=False)
LATER = Command("muscles.right", "right", "step(1)", "a week on", Group.LOOK, offered=False)
FIRST = Command("muscles.first", "g,home", "first", "the first week", Group.LOOK, offered=False)
LAST = Command("muscles.last", "G,end", "last", "this week", Group.LOOK, offered=False)
AVERAGE = Command(
    "muscles.average", "a", "average", "one week, or the average of 4 or 12", Group.LOOK
)
BACK = Command("muscles.back", "escape", "app.pop_screen", "back", Group.GO, "back", offered=False)

MUSCLES = (
    EARLIER,
    LATER,
    Command("muscles.up", "up,k", "scroll(-1)", "up", Group.LOOK, offered=False),
    Command("muscles.down", "down,j", "scroll(1)", "down", Group.LOOK, offered=False),
    Command(
        "muscles.four_back", "pageup", "step(-4)", "four weeks back", Group.LOOK, offered=False
    ),
    Command("muscles.four_on", "pagedown", "step(4)", "four weeks on", Group.LOOK, offered=False),
    FIRST,
    LAST,
    AVERAGE,
    BACK,
)

UP = Command("strength.up", "up,k", "scroll(-1)", "up", Group.LOOK, offered=False)
DOWN = Command("strength.down", "down,j", "scroll(1)", "down", Group.LOOK, offered=False)
FROM_STRENGTH = Command(
    "strength.back", "escape,left", "app.pop_screen", "back", Group.GO, "back", offered=False
)

STRENGTH = (
    UP,
    DOWN,
    Command("strength.page_up", "pageup", "scroll(-15)", "page up", Group.LOOK, offered=False),
    Command("strength.page_down", "pagedown", "scroll(15)", "page down", Group.LOOK, offered=False),
    Command("strength.first", "home,g", "scroll(-100000)", "first", Group.LOOK, offered=False),
    Command("strength.last", "end,G", "scroll(100000)", "last", Group.LOOK, offered=False),
    FROM_STRENGTH,
)

FROM_REPORT = Command(
    "report.back", "escape,left", "app.pop_screen", "back", Group.GO, "back", offered=False
)

REPORT = (FROM_REPORT,)

TURN = Command(
    "week.turn",
    "tab,left_square_bracket,right_square_bracket",
    "turn",
    "the week, recovery",
    Group.LOOK,
    synonyms="check-ins sleep",
)
CARDIO = Command(
    "week.cardio",
    "c",
    "cardio",
    "log cardio: walking 30 min",
    Group.LOG,
    "log cardio",
    synonyms="run swim cycle dance",
)

WEEK = (
    TURN,
    CARDIO,
    Command("week.back", "escape", "app.go('today')", "Today", Group.GO, offered=False),
)
