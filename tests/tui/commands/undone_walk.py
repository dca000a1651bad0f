"""A walk through all that can be done: commands at random on every screen, each taken back.

What a lifter can do is what the table of commands says; nothing is named here but what leads out
of the log. `python -m tests.faults --only commands --runs 2000` walks on for long.
"""

from contextlib import AsyncExitStack, closing
from pathlib import Path
from random import Random

from brainlift_tui.tui.commands.everywhere import EVERYWHERE, LIST, REDO, UNDO
from brainlift_tui.tui.commands.table import PLACES
from tests.store.undoing_lifter import UndoingLifter
from tests.tui.commands.test_every_command import HOLDING
from tests.tui.commands.test_table import WAYS
from tests.tui.lifting import Lifter, open_app, stopped_clock

UNDO_KEY, REDO_KEY = (one.keys.partition(",")[0] for one in (UNDO, REDO))

LEADS_OUT = {"go.quit", "go.quit_at_once", "go.profiles", UNDO.id, REDO.id}
"""They end the window, open another one's log, or are what the walk itself is about."""

ANSWERS = ("enter", "enter", "space", "down", "right", "2", "5", "x", "a")
"""What is pressed at whatever a command asks."""

PRESSES = 6

ROWS = ("down", "up", "G", "g")
"""Which row is stood on is drawn, too."""


class UndoneWalk:
    """One window in which commands are given, and another that looks at the log.

    Attributes:
        done: What was given so far: "rest: rest.longer".
    """

    def __init__(self, path: Path, random: Random) -> None:
        self.done: list[str] = []
        self._path = path
        self._random = random
        self._clock = stopped_clock()
        self._window: AsyncExitStack = AsyncExitStack()
        self._lifter: Lifter | None = None
        self._turn: list[str] = []
        self._labels: list[str] = []

    async def go(self, commands: int) -> None:
        """Give so many, then take back all that stands and do it again.

        Raises:
            AssertionError: Something did not lead back, or came without a step of undo.
        """
        with closing(UndoingLifter(self._path)) as other:
            self._other = other
            started, at_first = len(self._standing()), other.contents()
            try:
                for number in range(commands):
                    if number % 50 == 0:
                        await self._start_again()
                    await self._command()
                done, at_last = len(self._standing()), other.contents()
                await self._press(UNDO_KEY, done - started)
                self._holds(at_first, "all of it was undone")
                await self._press(REDO_KEY, done - started)
                self._holds(at_last, "all of it was done again")
            finally:
                await self._window.aclose()

    async def _start_again(self) -> None:
        await self._window.aclose()
        self._lifter = await self._window.enter_async_context(
            open_app(self._path, clock=self._clock)
        )

    async def _command(self) -> None:
        """Give one, answer what it asks, undo it, redo it, and mostly leave it done."""
        lifter, random = self._lifter, self._random
        assert lifter is not None
        if random.random() < 0.1:
            self._clock.advance(60)
            self._other.clock.set_wall(self._clock.moment().wall)
            self._other.log(0, "20x8")  # in another window
        self._turn = self._turn or random.sample(sorted(PLACES), len(PLACES))
        place = await self._go_to(self._turn.pop())
        if place != "hold":
            await lifter.press(*random.choices(ROWS, k=random.randrange(3)))
        here = [one for one in PLACES[place].commands if one.id not in LEADS_OUT]
        rest = [one for one in (*EVERYWHERE, *LIST) if one.keys and one.id not in LEADS_OUT]
        command = random.choice(here if random.random() < 0.8 else rest)
        before, stood = self._other.contents(), len(self._standing())
        pressed = [random.choice(command.keys.split(","))]
        await lifter.press(*pressed)
        while lifter.place not in PLACES and len(pressed) <= PRESSES:
            pressed.append(random.choice(ANSWERS))
            await lifter.press(pressed[-1])
        self.done.append(f"{place}: {command.id} {' '.join(pressed)}")
        await self._leave()
        new = len(self._standing()) - stood
        after = self._other.contents()
        assert new or after == before, self._told("no step leads back")
        if new < 0:  # it took back what was done before, as opening a set again does
            await self._press(REDO_KEY, -new)
            self._holds(before, "that was done again")
            return
        await self._press(UNDO_KEY, new)
        self._holds(before, "it was undone")
        if random.random() < 0.8:
            await self._press(REDO_KEY, new)
            self._holds(after, "it was done again")

    async def _go_to(self, place: str) -> str:
        """Go there, and say where that led: what was done before may have left nothing there."""
        assert self._lifter is not None
        await self._lifter.press("g", "down", *(HOLDING if place == "hold" else WAYS[place]))
        if self._lifter.place not in PLACES:
            await self._leave()
        return self._lifter.place

    async def _leave(self) -> None:
        """Leave every question and whatever is under way."""
        assert self._lifter is not None
        await self._lifter.press("escape")
        while self._lifter.place not in PLACES:
            await self._lifter.press("escape")
        await self._lifter.press("escape", "T")

    async def _press(self, key: str, times: int) -> None:
        """Undo or redo so often, and each time by one step."""
        assert self._lifter is not None
        for _ in range(times):
            stood = len(self._standing())
            await self._lifter.press(key)
            assert abs(len(self._standing()) - stood) == 1, self._told(f"{key} did nothing")

    def _standing(self) -> list[str]:
        return [label for label, undone in self._other.steps() if not undone]

    def _holds(self, wanted: dict[str, str], when: str) -> None:
        found = self._other.contents()
        amiss = [table for table in wanted if wanted[table] != found[table]]
        assert not amiss, self._told(f"{', '.join(amiss)} otherwise once {when}")

    def _told(self, what: str) -> str:
        assert self._lifter is not None
        last = " | ".join(self.done[-3:])
        return f"{what}; after {len(self.done)} commands, the last: {last}\n{self._lifter.text}"
