"""What the command line prints: to a terminal, into a file or to another program."""

import codecs
import io
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from brainlift_tui.core.errors import Refused
from brainlift_tui.core.signs import INSTEAD
from brainlift_tui.core.workout.shown_text import visible

if TYPE_CHECKING:
    from brainlift_tui.exchange.own.parts_json import Json


class ReadEnough(Exception):
    """Whoever reads what is printed has closed the pipe; that is no mistake."""


def say(text: str) -> None:
    """Print what is to be read: names and notes in it are shown, never obeyed by the terminal."""
    print(visible(text))


def say_now(text: str) -> None:
    """The same, before whoever reads it is waited for."""
    say(text)
    sys.stdout.flush()


def ring() -> None:
    """Ring the terminal's bell, where what is printed goes to one."""
    if sys.stdout.isatty():
        print("\a", end="", flush=True)


def complain(text: str) -> None:
    """Say on stderr why something could not be done; where even that can't be read, be silent."""
    try:
        print(f"brainlift: {visible(text)}", file=sys.stderr, flush=True)
    except OSError:
        _drop_the_rest(sys.stderr)


def print_json(document: "Json") -> None:
    """Print the one JSON document of a command."""
    from brainlift_tui.exchange.own.brainlift_json import json_text

    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    print(json_text(document))


def print_file(pieces: Iterable[str]) -> None:
    """Print what is to be kept as a file: whatever the system, the ends of lines stay."""
    sys.stdout.flush()
    sys.stdout.buffer.writelines(piece.encode() for piece in pieces)


SIGNS_IN_LETTERS = "brainlift-signs"
"""How a terminal of few letters is written to, for Python's codecs."""


def _in_letters(error: UnicodeError) -> tuple[str | bytes, int]:
    """What stands for a letter that can't be written: ours by ASCII, the others by their number."""
    if isinstance(error, UnicodeEncodeError):
        drawn = INSTEAD.get(error.object[error.start])
        if drawn is not None:
            return drawn, error.start + 1
        error.end = error.start + 1
    return codecs.backslashreplace_errors(error)


codecs.register_error(SIGNS_IN_LETTERS, _in_letters)


@contextmanager
def reaching_the_reader() -> Iterator[None]:
    """Print to the end within this block, however its streams were redirected.

    Raises:
        Refused: Not all of it could be written, as on a full disk.
        ReadEnough: The reader wanted no more.
    """
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:  # it was closed at the start
            mode = "r" if name == "stdin" else "w"
            setattr(sys, name, Path(os.devnull).open(mode))  # noqa: SIM115 - open to the end
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=SIGNS_IN_LETTERS)
    try:
        try:
            yield
        finally:
            sys.stdout.flush()
    except BrokenPipeError as error:
        _drop_the_rest(sys.stdout)
        raise ReadEnough from error
    except OSError as error:
        if error.filename is not None:  # it was no stream
            raise Refused(
                "{filename} can't be used ({why}).",
                filename=error.filename,
                why=str(error.strerror),
            ) from error
        _drop_the_rest(sys.stdout)
        raise Refused(
            "What was to be printed can't be written ({why}); print it elsewhere.",
            why=str(error.strerror),
        ) from error


def _drop_the_rest(stream: TextIO) -> None:
    """Keep Python's own last flush of a stream quiet."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
