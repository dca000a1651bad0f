"""How keys are called: as the lifter writes them, and as Textual does."""

import unicodedata

from textual.keys import KEY_NAME_REPLACEMENTS, Keys

from brainlift_tui.core.errors import BadInput
from brainlift_tui.tui.commands.command import WRITTEN

NAMED = frozenset(key.value for key in Keys if "+" not in key.value and "<" not in key.value)
"""Keys that have a name and print nothing: "enter", "f5"."""

CALLED = {sign: name for name, sign in WRITTEN.items()} | {"return": "enter", "esc": "escape"}

MODIFIERS = ("ctrl", "alt", "shift", "super", "hyper", "meta")

THE_SAME = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+h": "backspace", "ctrl+[": "esc"}
"""What a terminal sends for two keys alike."""


def key_name(written: str) -> str:
    """A key as Textual calls it: "e", "question_mark", "ctrl+e".

    Args:
        written: As it is written on a keyboard or in `?`, "?", "^e", "page up", or as Textual does.

    Raises:
        BadInput: There is no such key.
    """
    text = written.strip() or written
    if len(text) > 1 and text.startswith("^"):
        text = f"ctrl+{text[1:]}"
    if text in THE_SAME:
        raise BadInput("a terminal can't tell {key} from {other}", key=text, other=THE_SAME[text])
    *modifiers, last = text.split("+") if len(text) > 1 else [text]
    if not last:  # "ctrl++"
        modifiers, last = modifiers[:-1], "+"
    name = _plain_name(last)
    strange = [modifier for modifier in modifiers if modifier not in MODIFIERS]
    if name is None or strange:
        raise BadInput("there is no key {key}", key=repr(written))
    if modifiers == ["shift"] and len(name) == 1:
        raise BadInput("write {capital} for {key}", capital=last.upper(), key=text)
    return "+".join((*modifiers, name))


def prints(key: str) -> bool:
    """Whether a key, as Textual calls it, is one that is typed in a text."""
    return len(key) == 1 or key == "space" or (key not in NAMED and "+" not in key)


def _plain_name(last: str) -> str | None:
    """What a key without others held down is called; None for none."""
    if last == " ":
        return "space"
    if called := CALLED.get(last):
        return called
    if len(last) > 1:
        return last if last in NAMED or last in WRITTEN else None
    if last.isalnum():
        return last
    name = unicodedata.name(last, "").lower().replace("-", "_").replace(" ", "_")
    return KEY_NAME_REPLACEMENTS.get(name, name) or None
