"""What can be done in a workout of the past."""

from brainlift_tui.tui.commands.command import Command, Group, Place, When

EDIT = Command(
    "workout.edit",
    "enter",
    "edit",
    "edit the set, open the exercise, rename the workout",
    Group.HERE,
    "edit",
)
EASY = Command(
    "workout.easy",
    "e",
    "rate('easy')",
    "was easy; again: nothing said",
    Group.CORRECT,
    when=When.SET,
)
HARD = Command(
    "workout.hard",
    "h",
    "rate('hard')",
    "was hard; again: nothing said",
    Group.CORRECT,
    when=When.SET,
)
FAILED = Command(
    "workout.failed",
    "f",
    "rate('failed')",
    "was to failure; again: nothing said",
    Group.CORRECT,
    when=When.SET,
)
KIND = Command(
    "workout.kind",
    "t",
    "kind",
    "kind of set: work, warm-up, drop, to failure",
    Group.CORRECT,
    "kind",
    When.SET,
)
ONE_MORE = Command(
    "workout.one_more", "i", "one_more", "one set more", Group.CORRECT, "one more", When.SET
)
MOVE = Command("workout.move", "m", "move", "move the set or the exercise", Group.HERE, "move")
DELETE = Command(
    "workout.delete",
    "d",
    "delete",
    "delete the set, the exercise or the workout",
    Group.CORRECT,
    "delete",
    synonyms="remove",
)
SUMMARY = Command(
    "workout.summary",
    "o",
    "summary",
    "what it came to, and how hard it was",
    Group.LOOK,
    "summary",
    synonyms="records effort rpe",
)
ADD = Command(
    "workout.add", "n", "ask_about('add')", "add an exercise with its sets", Group.HERE, "add"
)
SWAP = Command(
    "workout.swap",
    "w",
    "ask_about('swap')",
    "it was another exercise",
    Group.HERE,
    "swap",
    When.EXERCISE,
)
NOTE = Command(
    "workout.note",
    "s",
    "ask_about('note')",
    "note on the set, the exercise or the workout",
    Group.HERE,
    "note",
)
TIME = Command(
    "workout.time",
    "a",
    "ask_about('time')",
    "date and time of the set or the workout",
    Group.HERE,
    "time",
)
LENGTH = Command(
    "workout.length", "l", "ask_about('length')", "how long the workout took", Group.HERE, "length"
)

WORKOUT = (
    EDIT,
    EASY,
    HARD,
    FAILED,
    KIND,
    ONE_MORE,
    ADD,
    SWAP,
    MOVE,
    DELETE,
    NOTE,
    Command(
        "workout.title",
        "r",
        "ask_about('title')",
        "rename the workout",
        Group.HERE,
        synonyms="name",
    ),
    TIME,
    LENGTH,
    SUMMARY,
    Command(
        "workout.split",
        "x",
        "split",
        "make the exercise and those behind it a workout of their own",
        Group.HERE,
    ),
    Command("workout.copy", "c", "copy", "do it again today", Group.HERE, synonyms="repeat"),
    Command("workout.back", "escape,left", "back", "back", Group.GO, offered=False),
)

PLACES = (Place("workout", WORKOUT),)
