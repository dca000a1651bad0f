"""What can be done on Rest."""

from brainlift_tui.tui.commands.command import DOWN_KEYS, UP_KEYS, Command, Group, Place, When
from brainlift_tui.tui.desk.commands import ADD, AS_SHOWN, ASKING, CHANGING, OFFHAND, SWAP

LONGER = Command("rest.longer", UP_KEYS, "longer(1)", "15 s longer", Group.REST, when=When.RESTING)
SHORTER = Command(
    "rest.shorter", DOWN_KEYS, "longer(-1)", "15 s shorter", Group.REST, when=When.RESTING
)
START_OR_PAUSE = Command(
    "rest.start_or_pause",
    "space",
    "start_or_pause",
    "pause, go on; before a hold: start it",
    Group.REST,
)
PAUSE = Command(
    "rest.pause", "underscore", "pause", "pause the clock, go on", Group.REST, when=When.RESTING
)
SKIP = Command("rest.skip", "s", "skip", "skip the rest", Group.REST, "skip")
KEEP = Command(
    "rest.keep",
    "quotation_mark",
    "keep_rest",
    "a rest of this exercise's own",
    Group.REST,
    "own rest",
)
BACK = Command("rest.back", "escape", "app.go('today')", "Today", Group.GO, "Today", offered=False)

REST = (
    *AS_SHOWN,
    *OFFHAND,
    *CHANGING,
    *ASKING,
    ADD,
    SWAP,
    LONGER,
    SHORTER,
    START_OR_PAUSE,
    PAUSE,
    SKIP,
    Command("rest.bell", "b", "bell", "bell on, off", Group.REST, synonyms="sound mute"),
    KEEP,
    Command(
        "rest.reopen",
        "backspace",
        "app.undo",
        "reopen the set just logged",
        Group.CORRECT,
        offered=False,
    ),
    BACK,
)

PLACES = (Place("rest", REST, "rest.rest.RestScreen"),)
