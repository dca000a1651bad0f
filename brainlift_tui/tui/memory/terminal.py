"""The terminal that tests are taken in: its name, and whether it can count milliseconds."""

import os
from collections.abc import Mapping, Sequence

from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.tui.memory.machine import machine_name

SLOWEST_MS = 60.0
"""From a change to its paint: slower terminals count no reaction times."""

MOST_JITTER_MS = 15.0
"""How much that may vary."""


class Loop(NamedTuple):
    """What the self-test of this terminal's loop measured.

    Attributes:
        latency_ms: From a change to the flush of its paint, the median.
        jitter_ms: Its spread: 1.48 times the median distance from the median, which for a normal
            distribution is the standard deviation (Hampel 1974); one hiccup changes nothing.
    """

    latency_ms: float
    jitter_ms: float

    @classmethod
    def of(cls, times_ms: Sequence[float]) -> "Loop":
        """The loop whose paints took so long."""
        from statistics import median

        latency = median(times_ms)
        return cls(latency, 1.4826 * median(abs(each - latency) for each in times_ms))

    @property
    def slow(self) -> bool:
        """Whether it is too slow, or too uneven, to count reaction times."""
        return self.latency_ms > SLOWEST_MS or self.jitter_ms > MOST_JITTER_MS


def series_name(environ: Mapping[str, str] = os.environ) -> str:
    """Machine and terminal, by which scores are told apart: "laptop-3f2a, xterm-256color"."""
    terminal = environ.get("TERM_PROGRAM") or environ.get("TERM") or "terminal"
    far = ", over SSH" if is_remote(environ) else ""
    return f"{machine_name()}, {terminal}{far}"[:200]


def is_remote(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether keys and pictures come and go through a network."""
    return bool(environ.get("SSH_CONNECTION") or environ.get("SSH_TTY"))
