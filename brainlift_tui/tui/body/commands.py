"""What can be done with bodyweight and measurements."""

from brainlift_tui.tui.commands.command import Command, Group, Place

MEASURE = Command(
    "body.measure",
    "n",
    "measure",
    "enter a measurement",
    Group.LOG,
    "measure",
    synonyms="weigh add",
)
CHANGE = Command("body.change", "enter,e", "change", "put it right", Group.CORRECT, "change")
DELETE = Command("body.delete", "d,delete", "delete", "delete it", Group.CORRECT, "delete")
TURN = Command(
    "body.next",
    "tab,right_square_bracket",
    "turn(1)",
    "the next measurement",
    Group.LOOK,
    "next measurement",
)
MONTHS = Command("body.months", "3", "zoom(91)", "plot three months", Group.LOOK)
YEAR = Command("body.year", "1", "zoom(365)", "plot a year", Group.LOOK)
ALL = Command("body.all", "0", "zoom(0)", "plot everything", Group.LOOK)
BACK = Command("body.back", "escape", "app.pop_screen", "back", Group.GO, "back", offered=False)

BODY = (
    MEASURE,
    CHANGE,
    DELETE,
    TURN,
    Command("body.before", "left_square_bracket", "turn(-1)", "the one before", Group.LOOK),
    MONTHS,
    YEAR,
    ALL,
    BACK,
)

PLACES = (Place("body", BODY, "body.body.BodyScreen", "This measurement"),)
