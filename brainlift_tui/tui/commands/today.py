"""What can be done on Today; Rest and a hold share the keys that log."""

from brainlift_tui.tui.commands.command import Command, Group, When

LOG = Command("log.shown", "enter", "log", "log as shown", Group.LOG, "done", once=True)
EASY = Command("log.easy", "e", "log('easy')", "log: was easy", Group.LOG, "easy", once=True)
HARD = Command("log.hard", "h", "log('hard')", "log: was hard", Group.LOG, "hard", once=True)
FAILED = Command(
    "log.failed", "f", "log('failed')", "log: next one failed", Group.LOG, "failed", once=True
)
LIGHTER = Command("log.lighter", "minus", "load(-1)", "lighter", Group.LOG)
HEAVIER = Command("log.heavier", "plus,equals_sign", "load(1)", "heavier", Group.LOG)
FEWER = Command("log.fewer", "left", "reps(-1)", "one rep less", Group.LOG)
MORE = Command("log.more", "right", "reps(1)", "one rep more", Group.LOG)
TAKE = Command(
    "nudge.take",
    "a",
    "take_nudge",
    "take the nudge",
    Group.HERE,
    when=When.NUDGE,
    synonyms="accept raise heavier",
)
PUT_OFF = Command("nudge.put_off", "z", "snooze_nudge", "not now", Group.HERE, when=When.NUDGE)
WHY = Command("nudge.why", "y", "why", "why the nudge", Group.HERE, when=When.NUDGE)

LOGGING = (
    LOG,
    EASY,
    HARD,
    FAILED,
    LIGHTER,
    HEAVIER,
    FEWER,
    MORE,
    TAKE,
    PUT_OFF,
    WHY,
    Command(
        "here.plates",
        "p",
        "plates",
        "plates and racks, or add what is lacking",
        Group.HERE,
        synonyms="barbell bar equipment gym",
    ),
)
"""The row in front: logging it, changing it, the nudge on it."""

START = Command(
    "log.hold",
    "space",
    "hold",
    "start the clock of a hold",
    Group.LOG,
    "start the clock",
    synonyms="timer stopwatch plank cardio",
)
KIND = Command(
    "here.kind",
    "t",
    "turn",
    "turn the kind of the set",
    Group.HERE,
    "kind",
    When.SET,
    synonyms="warm-up drop failure",
)
GROUP = Command(
    "here.superset",
    "r",
    "group",
    "join or leave a superset",
    Group.HERE,
    "superset",
    When.EXERCISE,
    synonyms="rounds circuit",
)

ASKING = (
    KIND,
    Command(
        "here.warm_up", "v", "warm_up", "warm-up sets, or none", Group.HERE, when=When.EXERCISE
    ),
    Command(
        "here.sides",
        "l",
        "sides",
        "left and right apart, or in one",
        Group.HERE,
        when=When.EXERCISE,
    ),
    GROUP,
)
"""What is asked of the exercise in front today."""

CHECK_IN = Command(
    "today.check_in",
    "tab",
    "check_in",
    "check-in: sleep, energy, soreness, food",
    Group.HERE,
    synonyms="how are you pain",
)
ADD = Command("today.add", "n", "add", "add an exercise", Group.HERE, "add", synonyms="new")
SWAP = Command(
    "today.swap",
    "w",
    "swap",
    "swap the exercise",
    Group.HERE,
    "swap",
    When.EXERCISE,
    synonyms="replace substitute instead",
)
DELETE = Command(
    "today.delete", "d", "delete", "delete", Group.HERE, "delete", synonyms="remove abandon skip"
)
MOVE = Command(
    "today.move",
    "m",
    "move",
    "move the exercise",
    Group.HERE,
    "move",
    When.EXERCISE,
    synonyms="order",
)
NOTE = Command("today.note", "o", "note", "note", Group.HERE, "note", synonyms="comment")

TODAY = (
    *LOGGING,
    START,
    *ASKING,
    CHECK_IN,
    ADD,
    SWAP,
    Command("today.one_more", "i", "one_more", "one set more", Group.HERE, when=When.EXERCISE),
    DELETE,
    MOVE,
    NOTE,
    Command(
        "today.something_else",
        "b",
        "something_else",
        "something else today",
        Group.HERE,
        synonyms="another day empty workout",
    ),
    Command(
        "today.setup",
        "s",
        "setup",
        "setup note, own rest, name",
        Group.HERE,
        when=When.EXERCISE,
        synonyms="describe rename hide seat",
    ),
    Command(
        "today.copy",
        "c",
        "copy",
        "copy the last workout into today",
        Group.HERE,
        synonyms="repeat again",
    ),
    Command(
        "today.deload",
        "less_than_sign",
        "deload",
        "a deload week",
        Group.HERE,
        synonyms="lighter recovery",
    ),
    Command(
        "today.settle", "escape", "settle", "put away what was said", Group.LOOK, offered=False
    ),
)
