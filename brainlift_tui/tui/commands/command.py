"""A thing that the lifter can do, and how its keys are written."""

from collections.abc import Mapping
from enum import Enum

from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.tui.language.catalogue import worded_key

Hint = tuple[str, str]
"""A key and what it does."""


class Group(Enum):
    """What a command is about; `?` lists the commands group by group, in this order."""

    LOG = "Log"
    CORRECT = "Change, put right"
    NUDGE = "The nudge"
    EXERCISE = "This exercise"
    HERE = "This workout"
    REST = "The rest"
    LOOK = "Look"
    LIST = "In the list"
    GO = "Go elsewhere"


class When(Enum):
    """Where a command applies on its screen; elsewhere this sentence is said."""

    ALWAYS = ""
    SET = "Stand on a set for that."
    TIMED = "Space starts a clock on a row of a hold or of cardio still to be done."
    EXERCISE = "Stand on an exercise for that."
    WORKOUT = "Stand on a workout for that."
    DAY = "Stand on a day or an exercise for that."
    NUDGE = "There is no nudge on this exercise."
    RESTING = "No rest is running."


class Command(NamedTuple):
    """A thing that the lifter can do.

    Attributes:
        id: What it is called in a file of keys: its place and what it does there.
        usual: The keys it has where the lifter chose no others, as Textual names them, with commas
            between; "" for none.
        does: The action that it is, of the screen, the question or the app, or `DESK`; "" where
            what is typed in does it, always by the same key.
        help: What `?`, the palette and the docs say of it.
        group: What it is about.
        hint: What the hint line says of it.
        when: Where on its screen it applies.
        synonyms: Other words that the palette finds it by.
        once: Whether a key held down does it once only.
        offered: Whether the palette offers it.
        anywhere: Whether the palette offers it on every screen.
        first: Whether its keys come before those of what has the focus.
    """

    id: str
    usual: str
    does: str
    help: str
    group: Group
    hint: str = ""
    when: When = When.ALWAYS
    synonyms: str = ""
    once: bool = False
    offered: bool = True
    anywhere: bool = False
    first: bool = False

    @property
    def keys(self) -> str:
        """The keys it has: the lifter's own, else the usual ones."""
        return _own_keys.get(self.id, self.usual)

    @property
    def action(self) -> str:
        """The action that its keys are bound to."""
        return f"perform('{self.id}')" if self.does == DESK else self.does

    @property
    def key(self) -> str:
        """Its first key as it is written: "↵"."""
        return key_words(self.keys.partition(",")[0])

    @property
    def all_keys(self) -> tuple[str, ...]:
        """All of its keys, as they are written."""
        return tuple(key_words(key) for key in self.keys.split(",")) if self.keys else ()

    def hinted(self, words: str = "") -> Hint:
        """Its key with its hint, or with what it does just now."""
        return self.key, worded_key(words or self.hint)


_own_keys: dict[str, str] = {}
# One for the process, as the language is: whatever names a key, the command line too, names these.


def use_own_keys(keys: Mapping[str, str]) -> None:
    """Let commands have other keys from now on, and all others the usual ones.

    Args:
        keys: By the commands' ids, as Textual names them, with commas between.
    """
    _own_keys.clear()
    _own_keys.update(keys)


DESK = "desk"
"""What a command does that the desk carries out, by the command's id."""

Commands = tuple[Command, ...]

UP_KEYS, DOWN_KEYS = "up,k,alt+p", "down,j,ctrl+n"
PAGE_UP_KEYS, PAGE_DOWN_KEYS = "pageup,alt+v", "pagedown,ctrl+v"
"""The arrows', and the same in the hands of vi and of Emacs; ctrl+p is the palette."""


class Place(NamedTuple):
    """A screen, by what can be done there besides what can be done everywhere.

    Attributes:
        name: What it is called, its `PLACE`.
        commands: What can be done there.
        screen: Where its class is, "dose.week.WeekScreen"; "" where it is not gone to by name.
        subject: What is in front there.
    """

    name: str
    commands: Commands
    screen: str = ""
    subject: str = Group.HERE.value


def hint(words: str, *commands: Command, between: str = " ") -> Hint:
    """A hint for some commands at once: "e h f  easy hard failure"."""
    return between.join(command.key for command in commands), worded_key(words)


def key_words(key: str) -> str:
    """A key as it is written on a keyboard: "↵", "-", "^p"."""
    written = WRITTEN.get(key, key.replace("ctrl+", "^"))
    return key if _in_letters and not written.isascii() else written


_in_letters: list[bool] = []
# Not empty where the terminal has no arrows: "enter" says more than what would stand for "↵".


def write_keys_in_letters(*, wanted: bool) -> None:
    """Write keys whose signs the terminal can't draw by their names, from now on."""
    _in_letters[:] = [True] if wanted else []


WRITTEN = {
    "enter": "↵",
    "escape": "esc",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "page up",
    "pagedown": "page down",
    "comma": ",",
    "full_stop": ".",
    "semicolon": ";",
    "minus": "-",
    "plus": "+",
    "equals_sign": "=",
    "slash": "/",
    "colon": ":",
    "question_mark": "?",
    "exclamation_mark": "!",
    "number_sign": "#",
    "asterisk": "*",
    "greater_than_sign": ">",
    "less_than_sign": "<",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "underscore": "_",
    "quotation_mark": '"',
}
