"""How far an import is, and how long the rest will take."""

from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import Said, said

STORING = 5.0
"""How many times as long as reading a file it takes to store what it says, measured."""

COMPARING = 1.0
"""The same of only comparing it with the log."""

LEAST_READ = 0.02
"""The share of a file from which on its reading tells how long the rest takes."""

MOST = 0.99
"""What takes longer than it should have is nearly done."""


class HowFar(NamedTuple):
    """How far an import is.

    Attributes:
        share: What is done of it, from 0 to 1.
        seconds_left: How long the rest will take, seconds.
    """

    share: float
    seconds_left: float

    @property
    def text(self) -> Said:
        """In words: "31 %, 12 s left"."""
        return said(
            "{percent} %, {seconds} s left",
            percent=int(100 * self.share),
            seconds=max(1, round(self.seconds_left)),
        )


def how_far(read: float, reading_s: float, storing_s: float, times: float) -> HowFar | None:
    """How far an import is, judged by the time that reading takes.

    What is stored is one transaction, which nothing but the clock tells the progress of.

    Args:
        read: The share of the file that is read, from 0 to 1.
        reading_s: How long it was or has been read, seconds.
        storing_s: How long it has been stored, seconds.
        times: How many times as long as reading storing takes.

    Returns:
        None as long as too little is read to tell.
    """
    if read < LEAST_READ:
        return None
    whole_s = reading_s / read * (1 + times)
    done_s = reading_s + storing_s
    share = min(MOST, done_s / whole_s) if whole_s else MOST
    return HowFar(share, max(0.0, whole_s - done_s))
