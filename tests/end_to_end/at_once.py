"""Two windows and other processes that do anything at once on one file."""

import re
from collections.abc import Callable
from contextlib import ExitStack
from random import Random

from tests.end_to_end.program import Program
from tests.end_to_end.terminal import Terminal
from tests.end_to_end.visitors import EXERCISE, KINDS, Done, Visitor, numbered

AT_WORK = 2
"""So many visitors at most are at work at once beside the two windows."""

TALL = 60

WRONG = re.compile(r"✗|Traceback|damaged|is busy|Something went wrong")


def begin(window: Terminal, number: int) -> Done:
    """Type a set into a window's quick entry, and press Enter."""
    load, reps = numbered(number)
    window.press(":")
    window.wait_for("esc leave it")
    window.press(f"{EXERCISE} {load}x{reps}", "enter")
    return load, reps


def see(window: Terminal, done: Done) -> Done:
    """Wait until the window shows it as logged."""
    load, reps = done
    text = window.wait_for(f"✓ {EXERCISE}: {load} kg × {reps}.")
    assert not WRONG.search(text), text
    return done


def on_today(done: Done) -> Callable[[str], bool]:
    """Whether Today's list holds a set as done."""
    row = re.compile(rf"✓ +{re.escape(done[0])} +kg × +{done[1]}\b")
    return lambda text: bool(row.search(text))


class AtOnce:
    """Two windows that log, and visitors that come and go.

    Attributes:
        rounds: How many there were.
        gone: How many visitors have left.
    """

    def __init__(self, program: Program, random: Random, stack: ExitStack) -> None:
        """Open the windows; they are closed with the stack."""
        self.rounds = self.gone = 0
        self._program, self._random = program, random
        self._one, self._other = (stack.enter_context(program.open(rows=TALL)) for _ in range(2))
        for window in (self._one, self._other):
            window.wait_for("? keys")
        self._shown: list[Done] = []
        self._visitors: list[Visitor] = []
        self._number = 0

    def round(self) -> None:
        """Somebody may come, the windows may log, somebody may leave."""
        self.rounds += 1
        if len(self._visitors) < AT_WORK:
            self._number += 1
            kind = self._random.choice(KINDS)
            self._visitors.append(Visitor(self._program, kind, self._number))
        logging = self._random.sample([self._one, self._other], self._random.randint(0, 2))
        begun = [(window, begin(window, self._number + at)) for at, window in enumerate(logging, 1)]
        self._number += len(begun)
        self._shown += [see(window, done) for window, done in begun]
        if self._random.random() < 0.5:
            self._leave()

    def _leave(self) -> None:
        self._shown += self._visitors.pop(0).leave()
        self.gone += 1

    def end(self) -> list[Done]:
        """Let the visitors leave, log once more, see that the other window shows it; kill both.

        Returns:
            Every set that was shown as logged.
        """
        while self._visitors:
            self._leave()
        last = see(self._one, begin(self._one, self._number + 1))
        self._shown.append(last)
        self._other.press("G")
        text = self._other.wait_for(on_today(last))
        assert not WRONG.search(text), text
        self._one.kill()
        self._other.kill()
        return self._shown
