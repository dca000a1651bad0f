"""What can be done with an exercise over time."""

from brainlift_tui.tui.commands.command import Command, Group

OPEN = Command("exercise.open", "enter", "open", "open the workout", Group.LOOK, "open")
BEFORE = Command(
    "exercise.before", "left", "look(-1)", "the session before, on the plot", Group.LOOK
)
AFTER = Command("exercise.after", "right", "look(1)", "the session after", Group.LOOK)
MONTHS = Command("exercise.months", "3", "zoom('MONTHS')", "plot three months", Group.LOOK)
YEAR = Command("exercise.year", "1", "zoom('YEAR')", "plot a year", Group.LOOK)
ALL = Command("exercise.all", "0", "zoom('ALL')", "plot everything", Group.LOOK)
VIEW = Command("exercise.view", "v", "view", "plot 1RM, load, volume, reps", Group.LOOK, "what")
TURN = Command("exercise.turn", "tab", "turn", "sessions, bests", Group.LOOK, synonyms="records")
DESCRIBE = Command(
    "exercise.describe",
    "e",
    "describe",
    "name, kind, muscles, rest, setup note, hide",
    Group.HERE,
    "describe",
)
SETUP = Command(
    "exercise.setup", "s", "describe('Setup note')", "setup note: seat 4", Group.HERE, "setup note"
)
RENAME = Command("exercise.rename", "r", "describe('Name')", "rename", Group.HERE, "rename")
MERGE = Command(
    "exercise.merge", "m", "merge", "it is the same as another: merge", Group.HERE, "merge"
)
NUDGE_AGAIN = Command(
    "exercise.nudge_again", "n", "nudge_again", "nudges on again", Group.HERE, "nudges on again"
)
BACK = Command("exercise.back", "escape", "app.pop_screen", "back", Group.GO, "back", offered=False)

EXERCISE = (
    OPEN,
    BEFORE,
    AFTER,
    MONTHS,
    YEAR,
    ALL,
    VIEW,
    TURN,
    DESCRIBE,
    SETUP,
    RENAME,
    MERGE,
    NUDGE_AGAIN,
    BACK,
)
