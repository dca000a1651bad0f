"""A fault that was put in a log's way, and what came of it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple


class Injected(NamedTuple):
    """One fault.

    Attributes:
        what: What it was, so that it can be tried again.
        survived: Whether the program went on or ended with a sentence, and the file is sound.
        lost: How many sets are gone that somebody had been shown as logged.
        told: What was said, or found amiss.
    """

    what: str
    survived: bool
    lost: int = 0
    told: str = ""


class Kind(NamedTuple):
    """A kind of fault.

    Attributes:
        name: What it is called in the table.
        inject: Puts so many of them in the way, drawn by a seed, in a folder that is there.
        missing: Says why it can't be tried here, "" where it can.
    """

    name: str
    inject: Callable[[int, int, Path], Iterator[Injected]]
    missing: Callable[[], str] = lambda: ""
