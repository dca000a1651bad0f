"""What can be done on Today; Rest and a hold share the keys that log."""

from brainlift_tui.tui.commands.command import DESK, Command, Group, Place, When

LOG = Command(
    "log.shown",
    "enter",
    DESK,
    "log as shown; end or begin a workout",
    Group.LOG,
    "done",
    once=True,
)
EASY = Command("log.easy", "e", DESK, "log: was easy", Group.LOG, "easy", once=True)
HARD = Command("log.hard", "h", DESK, "log: was hard", Group.LOG, "hard", once=True)
FAILED = Command("log.failed", "f", DESK, "log: to failure", Group.LOG, "failure", once=True)
ONE_FEWER = Command("log.one_fewer", "comma", DESK, "log: one rep fewer", Group.LOG, once=True)
ONE_MORE = Command(
    "log.one_more", "full_stop,semicolon", DESK, "log: one rep more", Group.LOG, once=True
)
OTHER = Command("log.other", "o", DESK, "log the other guess", Group.LOG, once=True)
AS_SHOWN = (LOG, EASY, HARD, FAILED)
"""What logs the row as it is shown or typed."""

OFFHAND = (ONE_FEWER, ONE_MORE, OTHER)
"""What logs something else than the row shows, at one key."""

LOGS = frozenset(command.id for command in (*AS_SHOWN, *OFFHAND))
"""What logs the row in front."""

LIGHTER = Command("log.lighter", "minus", DESK, "lighter", Group.CORRECT)
HEAVIER = Command("log.heavier", "plus,equals_sign", DESK, "heavier", Group.CORRECT)
FEWER = Command("log.fewer", "left", DESK, "one rep less", Group.CORRECT)
MORE = Command("log.more", "right", DESK, "one rep more", Group.CORRECT)
TAKE = Command(
    "nudge.take",
    "a",
    DESK,
    "take the nudge",
    Group.NUDGE,
    when=When.NUDGE,
    synonyms="accept raise heavier",
)
PUT_OFF = Command("nudge.put_off", "z", DESK, "not now", Group.NUDGE, when=When.NUDGE)
WHY = Command(
    "nudge.why",
    "y",
    DESK,
    "why the nudge, or what moves it up",
    Group.NUDGE,
    when=When.EXERCISE,
    synonyms="reason outlook",
)

CHANGING = (
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
        DESK,
        "plates and racks, or add what is lacking",
        Group.EXERCISE,
        synonyms="barbell bar equipment gym",
    ),
)
"""The row in front: changing it, the nudge on it."""

START = Command(
    "log.hold",
    "space",
    DESK,
    "start the clock of a hold",
    Group.LOG,
    "start the clock",
    When.TIMED,
    synonyms="timer stopwatch plank cardio",
)
KIND = Command(
    "here.kind",
    "t",
    DESK,
    "turn the kind of the set",
    Group.CORRECT,
    "kind",
    When.SET,
    synonyms="warm-up drop failure",
)
GROUP = Command(
    "here.superset",
    "r",
    DESK,
    "join or leave a superset",
    Group.EXERCISE,
    "superset",
    When.EXERCISE,
    synonyms="rounds circuit",
)

ASKING = (
    KIND,
    Command("here.warm_up", "v", DESK, "warm-up sets, or none", Group.EXERCISE, when=When.EXERCISE),
    Command(
        "here.sides",
        "l",
        DESK,
        "left and right apart, or in one",
        Group.EXERCISE,
        when=When.EXERCISE,
    ),
    GROUP,
)
"""What is asked of the exercise in front today."""

CHECK_IN = Command(
    "today.check_in",
    "tab",
    DESK,
    "check-in: sleep, energy, soreness, food",
    Group.HERE,
    synonyms="how are you pain",
)
ADD = Command("today.add", "n", DESK, "add an exercise", Group.HERE, "add", synonyms="new")
SWAP = Command(
    "today.swap",
    "w",
    DESK,
    "swap the exercise",
    Group.EXERCISE,
    "swap",
    When.EXERCISE,
    synonyms="replace substitute instead",
)
DELETE = Command(
    "today.delete",
    "d",
    DESK,
    "delete the set, the exercise or the workout",
    Group.CORRECT,
    "delete",
    synonyms="remove abandon skip drop cancel",
)
MOVE = Command(
    "today.move",
    "m",
    DESK,
    "move the exercise",
    Group.EXERCISE,
    "move",
    When.EXERCISE,
    synonyms="order",
)
SOMETHING_ELSE = Command(
    "today.something_else",
    "b",
    DESK,
    "something else today",
    Group.HERE,
    synonyms="another day empty workout",
)
NOTE = Command(
    "today.setup",
    "s",
    DESK,
    "notes; setup, own rest, name",
    Group.EXERCISE,
    "note",
    synonyms="comment describe rename hide seat",
)

SET_MORE = Command("today.one_more", "i", DESK, "one set more", Group.CORRECT, when=When.EXERCISE)
DELOAD = Command(
    "today.deload",
    "less_than_sign",
    DESK,
    "a deload week",
    Group.NUDGE,
    synonyms="lighter recovery",
)
MEMORY = Command(
    "today.memory",
    "M",
    "memory",
    "the memory check, or the test offered",
    Group.NUDGE,
    synonyms="digit span drawn brain",
)
COPY = Command(
    "today.copy",
    "c",
    DESK,
    "copy the last workout into today",
    Group.HERE,
    synonyms="repeat again",
)

TODAY = (
    *AS_SHOWN,
    *OFFHAND,
    *CHANGING,
    START,
    *ASKING,
    CHECK_IN,
    ADD,
    SWAP,
    SET_MORE,
    DELETE,
    MOVE,
    NOTE,
    SOMETHING_ELSE,
    COPY,
    DELOAD,
    MEMORY,
    Command("today.settle", "escape", DESK, "put away what was said", Group.LOOK, offered=False),
)

PLACES = (Place("today", TODAY),)
