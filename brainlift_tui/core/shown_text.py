"""Texts that others wrote, as they are shown: nothing in them is obeyed by a terminal."""

import re

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""Control characters but for tabs and line breaks: an escape sequence begins with one."""


def visible(text: str) -> str:
    """A text without control characters; its lines stay."""
    return _CONTROL.sub("", text)


def one_line(text: str) -> str:
    """A text on one line, without control characters."""
    return " ".join(visible(text).split())
