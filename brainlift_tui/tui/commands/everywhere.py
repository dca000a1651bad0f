"""What can be done on every screen, and in every list."""

from brainlift_tui.tui.commands.command import (
    DOWN_KEYS,
    PAGE_DOWN_KEYS,
    PAGE_UP_KEYS,
    UP_KEYS,
    Command,
    Group,
)
from brainlift_tui.tui.language.catalogue import worded

TODAY = Command(
    "go.today", "T", "go('today')", "Today", Group.GO, "Today", synonyms="train log workout session"
)
HISTORY = Command(
    "go.history", "H", "go('history')", "History", Group.GO, "History", synonyms="past workouts log"
)
SETTINGS = Command(
    "go.settings",
    "S",
    "go('settings')",
    "Settings",
    Group.GO,
    "Settings",
    synonyms="options preferences equipment rack profile",
)
QUICK_ENTRY = Command(
    "log.line",
    "colon",
    "quick_entry",
    "log a line of text",
    Group.LOG,
    synonyms="quick entry type",
)
UNDO = Command(
    "undo",
    "u,ctrl+z",
    "undo",
    "undo, take back the last change",
    Group.CORRECT,
    "take back",
    synonyms="take back mistake wrong",
)
REDO = Command("redo", "U,ctrl+y", "redo", "redo", Group.CORRECT, "redo", synonyms="do again")
UNITS = Command(
    "look.units",
    "number_sign",
    "units",
    "kilograms or pounds",
    Group.LOOK,
    "units",
    synonyms="kg lb kilos pounds",
)
KEEP = Command(
    "look.keep",
    "greater_than_sign",
    "keep",
    "copy or save what is shown",
    Group.LOOK,
    synonyms="export csv svg table plot clipboard",
)
KEYS = Command(
    "look.keys",
    "question_mark,f1",
    "keys",
    "the keys of this screen",
    Group.LOOK,
    "keys",
    synonyms="help shortcuts",
)

PLAN = Command(
    "go.plan",
    "P",
    "go('plan')",
    "Plan",
    Group.GO,
    synonyms="programme programs routine split plan days",
)

BRAIN = Command(
    "go.brain",
    "B",
    "go('brain')",
    "Brain: what is known",
    Group.GO,
    "Brain",
    synonyms="evidence cards science memory studies how sure claims",
)

SET_UP = Command(
    "go.set_up",
    "asterisk",
    "ask('set_up')",
    "set up: what you own, how often",
    Group.GO,
    synonyms="first run welcome begin start wizard anew",
    anywhere=True,
)

QUIT = Command(
    "go.quit", "q", "quit", "quit: leave brainlift", Group.GO, synonyms="exit close end stop"
)

EVERYWHERE = (
    TODAY,
    Command("go.rest", "R", "go('rest')", "Rest", Group.GO, synonyms="timer clock pause countdown"),
    HISTORY,
    Command("go.week", "W", "go('week')", "Week", Group.GO, synonyms="dose recovery"),
    BRAIN,
    PLAN,
    SETTINGS,
    Command("look.search", "slash", "search", "search the history", Group.LOOK, synonyms="find"),
    QUICK_ENTRY,
    KEEP,
    UNITS,
    UNDO,
    REDO,
    KEYS,
    Command(
        "look.palette",
        "ctrl+p",
        "command_palette",
        "palette: everything by name",
        Group.LOOK,
        offered=False,
        first=True,
    ),
    Command(
        "look.safety",
        "exclamation_mark",
        "ask('safety')",
        "safety: whom to ask first, when to stop",
        Group.LOOK,
        synonyms="pain stop signs hurt injury dizzy chest doctor clinician health before",
    ),
    Command(
        "go.profiles",
        "",
        "profiles",
        "somebody else trains",
        Group.GO,
        synonyms="profiles household who",
        anywhere=True,
    ),
    Command(
        "here.finish",
        "",
        "finish",
        "finish the workout",
        Group.HERE,
        synonyms="end stop done complete",
        anywhere=True,
    ),
    Command(
        "go.copies",
        "",
        "ask('copies')",
        "copies of the log: make one, go back to one",
        Group.GO,
        synonyms="backup back up restore recover save safe",
        anywhere=True,
    ),
    SET_UP,
    Command(
        "look.theme",
        "",
        "ask('theme')",
        "theme: try colours on",
        Group.LOOK,
        synonyms="dark light contrast colour color blind appearance",
        anywhere=True,
    ),
    Command(
        "go.import",
        "",
        "ask('import')",
        "import: bring in the log of another app",
        Group.GO,
        synonyms="import file strong hevy fitnotes csv json read",
        anywhere=True,
    ),
    Command(
        "go.take_back",
        "",
        "ask('take_back')",
        "take an import back, however long ago",
        Group.GO,
        synonyms="import undo remove file delete",
        anywhere=True,
    ),
    Command(
        "go.demo",
        "",
        "demo",
        "look around: a made-up year of training",
        Group.GO,
        synonyms="demo example sample show me tour",
        anywhere=True,
    ),
    QUIT,
    Command(
        "go.quit_at_once",
        "ctrl+q",
        "quit",
        "quit: leave brainlift",
        Group.GO,
        offered=False,
        first=True,
    ),
)
"""What the app itself does, whichever screen is shown."""

LIST_UP = Command("list.up", UP_KEYS, "cursor_up", "up", Group.LIST, offered=False)
LIST_DOWN = Command("list.down", DOWN_KEYS, "cursor_down", "down", Group.LIST, offered=False)

LIST = (
    LIST_UP,
    LIST_DOWN,
    Command("list.first", "home,g", "cursor_first", "first", Group.LIST, offered=False),
    Command("list.last", "end,G", "cursor_last", "last", Group.LIST, offered=False),
    Command("list.page_up", PAGE_UP_KEYS, "page_up", "page up", Group.LIST, offered=False),
    Command("list.page_down", PAGE_DOWN_KEYS, "page_down", "page down", Group.LIST, offered=False),
)
"""Moving through a list."""


def undoable(done: str) -> str:
    """A sentence on what was done, with the key that takes it back."""
    return f"{worded(done)}.  {' '.join(UNDO.hinted('takes it back'))}"
