"""What can be done on Plan, and in a programme."""

from brainlift_tui.tui.commands.command import Command, Group, Place, When

FOLLOW = Command("plan.follow", "enter", "follow", "follow it", Group.HERE, "follow")
OPEN = Command(
    "plan.open", "e,right", "open", "its days and exercises; edit them", Group.HERE, "open, edit"
)
NEW = Command("plan.new", "n", "new", "a new programme of your own", Group.HERE, "new")
COPY = Command("plan.copy", "c", "copy", "copy it", Group.HERE, "copy")
SHARE = Command(
    "plan.share", "x", "share", "share it as a file", Group.HERE, "share", synonyms="export save"
)
READ_IN = Command(
    "plan.read_in",
    "i",
    "read_in",
    "read one in from a file",
    Group.HERE,
    "read in",
    synonyms="import",
)
READ_ON = Command("plan.read_on", "space", "read_on", "the rest of the preview", Group.LOOK, "more")
TO_TODAY = Command(
    "plan.back", "escape", "app.go('today')", "Today", Group.GO, "Today", offered=False
)

PLAN = (
    FOLLOW,
    OPEN,
    NEW,
    COPY,
    Command("plan.rename", "r", "rename", "rename it", Group.HERE, synonyms="name"),
    Command(
        "plan.delete", "d", "delete", "delete it, if it is your own", Group.HERE, synonyms="remove"
    ),
    SHARE,
    READ_IN,
    READ_ON,
    TO_TODAY,
)

EDIT = Command("programme.edit", "enter", "edit", "change what is in front", Group.HERE, "change")
FEWER = Command(
    "programme.fewer", "minus", "sets(-1)", "a set less", Group.HERE, when=When.EXERCISE
)
MORE = Command(
    "programme.more", "plus,equals_sign", "sets(1)", "a set more", Group.HERE, when=When.EXERCISE
)
ADD = Command("programme.add", "n", "add", "add an exercise", Group.HERE, "add")
SWAP = Command(
    "programme.swap", "w", "swap", "swap the exercise", Group.HERE, "swap", When.EXERCISE
)
DELETE = Command(
    "programme.delete",
    "d",
    "delete",
    "delete the exercise or the day",
    Group.HERE,
    "delete",
    When.DAY,
)
SUPERSET = Command(
    "programme.superset",
    "r",
    "superset",
    "a superset with the exercise above, or leave it",
    Group.HERE,
    "superset",
    When.EXERCISE,
)
MOVE = Command(
    "programme.move", "m", "move", "move the exercise or the day", Group.HERE, "move", When.DAY
)
ADD_DAY = Command("programme.add_day", "a", "add_day", "add a day", Group.HERE, "day")
BACK = Command(
    "programme.back", "escape,left", "back", "back to Plan", Group.GO, "back", offered=False
)

PROGRAMME = (EDIT, FEWER, MORE, ADD, SWAP, DELETE, SUPERSET, MOVE, ADD_DAY, BACK)

PLACES = (
    Place("plan", PLAN, "programme.plan.PlanScreen", "This programme"),
    Place("programme", PROGRAMME, subject="This programme"),
)
