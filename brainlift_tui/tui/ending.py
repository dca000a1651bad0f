"""How the program ends when the system asks it to, or when its terminal is closed."""

import asyncio
import io
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress

ASKED_TO_END = tuple(
    getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)
)
"""Sent by `kill`, by a shutdown, and to whatever runs in a terminal that is closed."""

LOOK_S = 1.0
"""How often one looks whether the terminal is still there: not everything in one is told."""


def end_when_asked(end: Callable[[int], object]) -> None:
    """End in order: by itself a process stops at once and leaves the terminal as it is.

    Args:
        end: Ends the app; it takes the exit status, by the shells' rule 128 and the signal.
    """
    _write_on_to_a_closed_terminal()
    loop = asyncio.get_running_loop()
    closed = 128 + getattr(signal, "SIGHUP", 1)

    def asked(number: int) -> None:
        _let_go_of_a_closed_terminal()
        end(128 + number)

    for number in ASKED_TO_END:
        # Windows knows no such handlers, and only the main thread may set them.
        with suppress(NotImplementedError, ValueError, RuntimeError):
            loop.add_signal_handler(number, asked, number)

    def look() -> None:
        if os.isatty(0):
            loop.call_later(LOOK_S, look)
        else:
            _let_go_of_a_closed_terminal()
            end(closed)

    if os.isatty(0):
        look()


class ToATerminal(io.TextIOWrapper):
    """What is written to a terminal; once that is gone nobody misses it."""

    def write(self, text: str) -> int:
        """Write, where somebody reads."""
        with suppress(OSError):
            super().write(text)
        return len(text)

    def flush(self) -> None:
        """The same at once."""
        with suppress(OSError):
            super().flush()


def _write_on_to_a_closed_terminal() -> None:
    """Let the thread that writes outlive the terminal: else the end waits until it has written."""
    written = sys.__stderr__
    if written is not None and written.isatty():
        raw = os.fdopen(written.fileno(), "wb", closefd=False)
        sys.__stderr__ = ToATerminal(raw, written.encoding, written.errors)  # type: ignore[misc]  # what Textual writes to


def _let_go_of_a_closed_terminal() -> None:
    """Read from and write to nothing where the terminal is gone: else the end would wait for it."""
    if os.isatty(0):
        return
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        os.dup2(nothing, stream)
    os.close(nothing)
