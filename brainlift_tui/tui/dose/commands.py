"""What can be done on Week, and on the muscles of the weeks."""

from brainlift_tui.tui.commands.command import (
    DOWN_KEYS,
    PAGE_DOWN_KEYS,
    PAGE_UP_KEYS,
    UP_KEYS,
    Command,
    Group,
    Place,
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
    Command("muscles.up", UP_KEYS, "scroll(-1)", "up", Group.LOOK, offered=False),
    Command("muscles.down", DOWN_KEYS, "scroll(1)", "down", Group.LOOK, offered=False),
    Command(
        "muscles.four_back", PAGE_UP_KEYS, "step(-4)", "four weeks back", Group.LOOK, offered=False
    ),
    Command(
        "muscles.four_on", PAGE_DOWN_KEYS, "step(4)", "four weeks on", Group.LOOK, offered=False
    ),
    FIRST,
    LAST,
    AVERAGE,
    BACK,
)

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

WEEK_BACK = Command("week.earlier", "left", "step(-1)", "the week before", Group.LOOK)
WEEK_ON = Command("week.later", "right", "step(1)", "the week after", Group.LOOK)

WHY_DOSE = Command(
    "week.why",
    "y",
    "why",
    "why so much: what is known",
    Group.LOOK,
    "why",
    synonyms="evidence brain studies",
)

WEEK = (
    TURN,
    CARDIO,
    WEEK_BACK,
    WEEK_ON,
    WHY_DOSE,
    Command("week.back", "escape", "app.go('today')", "Today", Group.GO, offered=False),
)

PLACES = (
    Place("week", WEEK, "dose.week.WeekScreen", "This week"),
    Place("muscles", MUSCLES, "dose.muscles.MusclesScreen", "These weeks"),
)
