"""What can be done in History."""

from brainlift_tui.tui.commands.command import Command, Group, When

OPEN = Command("history.open", "enter", "open", "open", Group.LOOK, "open")
SEARCH = Command(
    "history.search", "slash", "search", "search", Group.LOOK, "search", synonyms="find"
)
TURN = Command(
    "history.turn",
    "tab,left_square_bracket,right_square_bracket",
    "turn",
    "workouts, exercises",
    Group.LOOK,
)
CALENDAR = Command(
    "history.calendar",
    "y",
    "app.open_view('calendar')",
    "the year: calendar",
    Group.LOOK,
    "year",
    synonyms="heat map days",
    anywhere=True,
)
MUSCLES = Command(
    "history.muscles",
    "v",
    "app.open_view('muscles')",
    "muscles: sets a week",
    Group.LOOK,
    "muscles",
    synonyms="body volume",
    anywhere=True,
)
STRENGTH = Command(
    "history.strength",
    "s",
    "app.open_view('strength')",
    "strength against the first month",
    Group.LOOK,
    "strength",
    synonyms="progress stronger 1rm one-rep maximum records best",
    anywhere=True,
)
PAST = Command(
    "history.past",
    "n",
    "past",
    "log a workout of the past",
    Group.HERE,
    "log a past one",
    synonyms="add yesterday",
)
COPY = Command(
    "history.copy",
    "c",
    "copy",
    "do the workout again today",
    Group.HERE,
    "copy",
    When.WORKOUT,
    synonyms="repeat",
)

HISTORY = (
    OPEN,
    SEARCH,
    TURN,
    CALENDAR,
    MUSCLES,
    STRENGTH,
    Command(
        "history.body",
        "b",
        "app.open_view('body')",
        "bodyweight and measurements",
        Group.LOOK,
        synonyms="weigh waist fat",
        anywhere=True,
    ),
    Command(
        "history.report",
        "r",
        "app.open_report",
        "report card of the nudges",
        Group.LOOK,
        synonyms="forecast backtest accuracy",
    ),
    PAST,
    COPY,
    Command(
        "history.records",
        "f",
        "records",
        "only workouts with a record",
        Group.LOOK,
        synonyms="best pr",
    ),
    Command(
        "history.merge",
        "m",
        "merge",
        "make one workout of this one and another",
        Group.HERE,
        when=When.WORKOUT,
        synonyms="join",
    ),
    Command(
        "history.delete",
        "d",
        "delete",
        "delete the workout",
        Group.HERE,
        when=When.WORKOUT,
        synonyms="remove",
    ),
    Command("history.back", "escape", "back", "clear the search, Today", Group.GO),
)

SEARCHING = (
    Command(
        "search.clear", "escape", "clear_search", "clear the search", Group.LOOK, offered=False
    ),
    Command("search.leave", "down,enter", "leave", "to the list", Group.LOOK, offered=False),
)
"""While words to look for are typed."""
