"""What can be done on the strength of the whole body."""

from brainlift_tui.tui.commands.command import (
    DOWN_KEYS,
    PAGE_DOWN_KEYS,
    PAGE_UP_KEYS,
    UP_KEYS,
    Command,
    Group,
)

UP = Command("strength.up", UP_KEYS, "scroll(-1)", "up", Group.LOOK, offered=False)
DOWN = Command("strength.down", DOWN_KEYS, "scroll(1)", "down", Group.LOOK, offered=False)
FROM_STRENGTH = Command(
    "strength.back", "escape,left", "app.pop_screen", "back", Group.GO, "back", offered=False
)

MORE_ON_LEGS = Command(
    "strength.why",
    "y",
    "why",
    "why legs: what is known",
    Group.LOOK,
    "why legs",
    synonyms="evidence brain studies",
)

STRENGTH = (
    UP,
    DOWN,
    Command("strength.page_up", PAGE_UP_KEYS, "scroll(-15)", "page up", Group.LOOK, offered=False),
    Command(
        "strength.page_down", PAGE_DOWN_KEYS, "scroll(15)", "page down", Group.LOOK, offered=False
    ),
    Command("strength.first", "home,g", "scroll(-100000)", "first", Group.LOOK, offered=False),
    Command("strength.last", "end,G", "scroll(100000)", "last", Group.LOOK, offered=False),
    MORE_ON_LEGS,
    FROM_STRENGTH,
)
