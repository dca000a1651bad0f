"""What keys mean for a while: when something is moved, joined with another, or asked."""

from brainlift_tui.tui.commands.command import (
    DOWN_KEYS,
    UP_KEYS,
    Command,
    Commands,
    Group,
)

UP = Command("move.up", UP_KEYS, "up", "move it up", Group.HERE, offered=False)
DOWN = Command("move.down", DOWN_KEYS, "down", "move it down", Group.HERE, offered=False)
SETTLE = Command(
    "move.settle", "escape,enter", "settle", "leave it there", Group.HERE, "done", offered=False
)

MOVING = (UP, DOWN, SETTLE)
"""While an exercise, a set or a day is moved; any other key ends it and does what it does."""

ABOVE = Command("join.above", UP_KEYS, "up", "with the exercise above", Group.HERE, offered=False)
BELOW = Command(
    "join.below", DOWN_KEYS, "down", "with the exercise below", Group.HERE, offered=False
)
ALONE = Command(
    "join.alone", "r", "alone", "out of its superset", Group.HERE, "out of it", offered=False
)
AS_IT_IS = Command(
    "join.settle", "escape", "settle", "as it is", Group.HERE, "as it is", offered=False
)

JOINING = (ABOVE, BELOW, ALONE, AS_IT_IS)
"""While an exercise is joined with a neighbour."""

NEXT = Command(
    "check_in.next",
    "enter,right,space",
    "",
    "the next question",
    Group.HERE,
    "next",
    offered=False,
)
BACK = Command(
    "check_in.back",
    "left,backspace",
    "",
    "the question before",
    Group.HERE,
    "back",
    offered=False,
)
PAIN = Command("check_in.pain", "p", "", "something hurts", Group.HERE, "pain", offered=False)
NOT_RIGHT = Command(
    "check_in.not_right",
    "r",
    "",
    "something is not right today",
    Group.HERE,
    "not right today",
    offered=False,
)
ENOUGH = Command(
    "check_in.enough", "escape", "enough", "keep what was said", Group.HERE, "enough", offered=False
)

CHECKING_IN = (NEXT, BACK, PAIN, NOT_RIGHT, ENOUGH)
"""Beside the keys that answer, while the check-in is asked."""

TAKEN = Command("entry.log", "enter", "", "log what is typed", Group.LOG, "log it", offered=False)
UNTYPED = Command(
    "entry.leave", "escape", "leave", "forget what is typed", Group.LOG, "leave it", offered=False
)

TYPING = (TAKEN, UNTYPED)
"""While something is typed in a row; the keys that log rate it, too."""


def given(commands: Commands, key: str) -> Command | None:
    """Which of some commands a key gives; None for none of them."""
    return next((command for command in commands if key in command.keys.split(",")), None)
