"""The terminal's own background: asked once, and never waited for.

The question is OSC 11 of xterm, which most terminals answer, and tmux for the one it is shown in.
The reply comes among the keys, in one piece or several, soon or after a second over a network, or
never; whatever else comes is a key and stays one.
"""

import math
import re
from collections.abc import Callable, Mapping

from textual.driver import Driver
from textual.message import Message

from brainlift_tui.core.named_tuple import NamedTuple

QUESTION = "\x1b]11;?\x1b\\"

SILENT = frozenset({"linux", "dumb"})
"""Terminals that would print the question."""

LIGHT_FROM = 0.18
"""Relative luminance from which black is read more easily than white (WCAG 2.2)."""

HELD_S = 0.1
"""What may be the beginning of the reply is kept back so long, until its rest comes."""

BEGUN, BEGUN_HELD_S = "\x1b]11", 2.0
"""What nobody types in a tenth of a second; over a slow line its rest may come so much later."""

ESCAPE_HELD_S = 3.0
"""For so long after the question a mere Escape may be the beginning."""

_REPLY = re.compile(r"\x1b\]11;([^\x07\x1b]{0,64})(?:\x07|\x1b\\)")
_BEGUN = re.compile(r"\x1b\](?:1(?:1(?:;[^\x07\x1b]{0,64}\x1b?)?)?)?\Z")
_COLOUR = re.compile(r"rgba?:([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})")
_SHORT = re.compile(r"#([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})")


class GroundSeen(Message):
    """The terminal has told its background.

    Attributes:
        light: Whether it is a light one.
    """

    def __init__(self, *, light: bool) -> None:
        super().__init__()
        self.light = light


def is_light(colour: str) -> bool | None:
    """Whether a colour as a terminal tells it, `rgb:ffff/ffff/ffff`, is light; None for none."""
    digits = _COLOUR.match(colour) or _SHORT.match(colour)
    if digits is None:
        return None
    red, green, blue = (_linear(part) for part in digits.groups())
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue >= LIGHT_FROM


def _linear(digits: str) -> float:
    """The light of a part in hex, of however many digits: 0 to 1 (IEC 61966-2-1)."""
    part = int(digits, 16) / int("f" * len(digits), 16)
    return part / 12.92 if part <= 0.04045 else math.pow((part + 0.055) / 1.055, 2.4)


class Sifted(NamedTuple):
    """What came from the terminal.

    Attributes:
        keys: What was typed, in order.
        light: What the reply among it told, None without one.
    """

    keys: str
    light: bool | None = None


class Sieve:
    """Takes the reply out of what comes from the terminal."""

    def __init__(self, now: Callable[[], float]) -> None:
        """Wait for the reply from now on.

        Args:
            now: Seconds that never go back.
        """
        self._now = now
        self._begun_at = now()
        self._held = ""
        self._held_at = 0.0
        self._told = False

    def sift(self, came: str) -> Sifted:
        """What is typed of it; what may be a piece of the reply is kept back."""
        text, self._held = self._held + came, ""
        light = None
        for reply in _REPLY.findall(text):
            light, self._told = is_light(reply), True
        text = _REPLY.sub("", text)
        if not self._told and (begun := self._beginning(text)):
            text, self._held = text[: -len(begun)], begun
            self._held_at = self._now()
        return Sifted(text, light)

    def _beginning(self, text: str) -> str:
        if found := _BEGUN.search(text):
            return found[0]
        mere = text.endswith("\x1b") and self._now() - self._begun_at < ESCAPE_HELD_S
        return "\x1b" if mere else ""

    def give_up(self) -> str:
        """What was kept back for too long, so that it was typed."""
        held_s = BEGUN_HELD_S if self._held.startswith(BEGUN) else HELD_S
        if not self._held or self._now() - self._held_at < held_s:
            return ""
        held, self._held = self._held, ""
        return held


def asks(environ: Mapping[str, str]) -> bool:
    """Whether the terminal is asked at all."""
    return environ.get("TERM", "") not in SILENT and not environ.get("NO_COLOR")


def asking(driver: type[Driver]) -> type[Driver]:
    """A driver that asks as it starts; the same one where it can't tell a reply from keys."""
    from brainlift_tui.tui.unpromised import sifting_driver

    return sifting_driver(driver, QUESTION, Sieve, lambda light: GroundSeen(light=light))
