"""The line on a terminal that tells how far a long import is."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Thread

from brainlift_tui.core.importing.how_far import HowFar
from brainlift_tui.core.workout.shown_text import visible
from brainlift_tui.exchange.progress import ImportProgress

REDRAWN_S = 0.25

WIDTH = 20
"""Columns of the bar."""

_ERASED = "\r\x1b[K"


@contextmanager
def told_on_terminal(progress: ImportProgress, file: Path) -> Iterator[None]:
    """Tell on stderr how far it is within this block, where that is a terminal."""
    if not sys.stderr.isatty():
        yield
        return
    over = Event()
    teller = Thread(target=_tell, args=(progress, file.name, over), daemon=True)
    teller.start()
    try:
        yield
    finally:
        over.set()
        teller.join()


def _tell(progress: ImportProgress, name: str, over: Event) -> None:
    drawn = False
    with suppress(OSError):  # nobody looks any more
        while not over.wait(REDRAWN_S):
            now = progress.so_far()
            if now is not None:
                _draw(_ERASED + bar_line(name, now))
                drawn = True
        if drawn:
            _draw(_ERASED)


def _draw(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()


def bar_line(name: str, now: HowFar) -> str:
    """The line: "log.csv [######--------------] 31 %, 12 s left"."""
    from brainlift_tui.tui.words import words

    full = int(WIDTH * now.share)
    return f"{visible(name)} [{'#' * full}{'-' * (WIDTH - full)}] {words(now.text)}"
