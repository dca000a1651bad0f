"""What the words and the environment of a command give it, and how it tells what came of it."""

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import Said
from brainlift_tui.exchange.printing import say

if TYPE_CHECKING:
    from brainlift_tui.store.clock import SystemClock

DONE, NOT_DONE, WRONG_WORDS = 0, 1, 2
"""Exit codes: done, could not be done, the words were wrong."""


class LineCommand(NamedTuple):
    """A command of the line.

    Attributes:
        name: The word that gives it.
        help: What it does.
        run: Does it, and returns the exit code.
        options: Adds what can be said with it.
        of_a_log: Whether it is about the log that `--db`, `--profile` or the environment names.
    """

    name: str
    help: str
    run: Callable[[argparse.Namespace], int]
    options: Callable[[argparse.ArgumentParser], None] | None = None
    of_a_log: bool = True


def tell(told: Said, printed: Callable[[str], None] = say) -> None:
    """Print in the lifter's language what was said."""
    from brainlift_tui.tui.words import words

    printed(words(told))


def system_clock() -> "SystemClock":
    """The clock of this machine, or the one that the environment sets."""
    from brainlift_tui.store.clock import SystemClock

    return SystemClock.from_environment()


def whose(arguments: argparse.Namespace) -> str | None:
    """The database file that was named, or that of the profile; None for the usual one."""
    from brainlift_tui.core.lifter.profile import USUAL
    from brainlift_tui.store.lifter.paths import DATABASE_VARIABLE
    from brainlift_tui.store.lifter.profiles import profile_path, usual_profile

    if arguments.db is not None:
        return str(arguments.db)
    if arguments.profile is not None:
        return str(profile_path(arguments.profile))
    if os.environ.get(DATABASE_VARIABLE) or asks(arguments):
        return None
    usual = usual_profile()
    return None if usual == USUAL else str(profile_path(usual))


def asks(arguments: argparse.Namespace) -> bool:
    """Whether the app is to ask who trains."""
    from brainlift_tui.store.lifter.paths import DATABASE_VARIABLE
    from brainlift_tui.store.lifter.profiles import read_profiles

    named = arguments.db or arguments.profile or os.environ.get(DATABASE_VARIABLE)
    return arguments.opens and not named and in_terminal() and len(read_profiles()) > 1


def in_browser() -> bool:
    """Whether textual-serve runs it, which says so in the environment."""
    return os.environ.get("TEXTUAL_DRIVER", "").endswith(":WebDriver")


def in_terminal() -> bool:
    """Whether the app can be seen and get keys: it is drawn on stderr, or in a browser."""
    return in_browser() or all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))


def database(arguments: argparse.Namespace) -> Path:
    """Where the log lies."""
    from brainlift_tui.store.lifter.paths import database_path

    return database_path(arguments.db)
