"""Texts that others wrote, as they are shown: nothing in them is obeyed by a terminal."""

import re
import unicodedata

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""Control characters but for tabs and line breaks: an escape sequence begins with one."""

_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Marks that turn the direction of reading, that of the rest of the line along with it."""

_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters and signs that are drawn as nothing, whatever Unicode counts them as."""

_UNSEEN = ("Cc", "Cf", "Cs", "Zs", "Zl", "Zp", "Mn")
"""Unicode's categories of what cannot be seen by itself."""


def visible(text: str) -> str:
    """A text for a terminal that draws what it is given.

    Control characters are left out, and marks that turn the direction of reading are shown by their
    numbers; lines stay.
    """
    return _TURNING.sub(lambda mark: f"\\u{ord(mark[0]):04x}", _CONTROL.sub("", text))


def one_line(text: str) -> str:
    """A text on one line of the app, which turns no line itself; without control characters."""
    return " ".join(_CONTROL.sub("", text).split())


def without_unseen(text: str) -> str:
    """A text without what leaves no trace on the screen: joiners, soft hyphens, turning marks."""
    return "".join(
        sign for sign in text if sign not in _BLANK and unicodedata.category(sign) != "Cf"
    )


def shows_nothing(text: str) -> bool:
    """Whether there is nothing to be seen of a text: blanks, joiners, marks without a letter."""
    return all(sign in _BLANK or unicodedata.category(sign) in _UNSEEN for sign in text)
