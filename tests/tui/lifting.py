"""Somebody at the terminal: presses keys, lets time pass, reads the screen."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, nullcontext
from datetime import datetime
from functools import partial
from pathlib import Path
from unittest.mock import patch
from zoneinfo import ZoneInfo

from textual import events
from textual._compositor import Compositor
from textual._context import visible_screen_stack
from textual.geometry import Size
from textual.keys import _character_to_key, key_to_character
from textual.message_pump import MessagePump
from textual.pilot import Pilot
from textual.screen import ModalScreen, Screen
from textual.widget import Widget
from textual.widgets import Input

from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.core.workout.workout import TrainingSet
from brainlift_tui.store.clock import Clock, StoppedClock
from brainlift_tui.store.file.writer import Writer
from brainlift_tui.tui.app import BrainliftApp
from tests.tui.picture import Of, in_front, picture, screen_text, strips

ZONE = "Europe/Berlin"
NOW = datetime(2026, 11, 22, 17, 5, tzinfo=ZoneInfo(ZONE))
SMALL, LARGE = (80, 24), (120, 40)
PATIENCE_S = 120.0
"""What a busy machine may take; nothing waits this long otherwise."""

LOOK_AGAIN_S = 0.005
LOOK_IF_IT_RUNS_S = 0.2


def stopped_clock(now: datetime = NOW) -> StoppedClock:
    return StoppedClock(now, ZONE)


class Lifter:
    """Drives one running app by its keys and sees what a stranger would see."""

    def __init__(self, app: BrainliftApp, path: Path, clock: Clock) -> None:
        self.app = app
        self.path = path
        self.clock = clock
        self.bells = 0
        self.key_at = 0.0
        self._read: str | None = None
        app.bell = self._hear  # type: ignore[method-assign]

    def _hear(self) -> None:
        self.bells += 1

    # Doing

    async def press(self, *keys: str, every: float = 1.0) -> None:
        """Press keys one after the other, each when the one before has done its work.

        Args:
            keys: The keys.
            every: Seconds from one to the next, by the keyboard's own stamp.
        """
        for key in keys:
            self.hit(key, every)
            await self._carried_out()
        await self.settle()

    async def press_fast(self, *keys: str) -> None:
        """Press keys faster than anything can be done about them."""
        for key in keys:
            self.hit(key, 0.001)
        await self.settle()

    async def back_on_today(self) -> None:
        """Leave what was opened as it was found: the workouts shown, the cursor on the first."""
        while self.place != "today":
            if getattr(self.app.screen, "by_exercise", False):
                await self.press("g", "tab")
            await self.press("escape")

    async def type(self, text: str) -> None:
        """Type words, a key a letter."""
        await self.press(*text)

    async def retype(self, text: str) -> None:
        """Clear the line that is asked for and type another."""
        await self.press("end", "ctrl+u", *text)

    def hit(self, key: str, after: float = 1.0) -> None:
        name = _character_to_key(key) if len(key) == 1 else key
        sign = key if len(key) == 1 else key_to_character(key)
        event = events.Key(name, sign)
        self.key_at += after
        event.time = self.key_at
        self.app.post_message(event)

    async def click(self, x: int, y: int, times: int = 1) -> None:
        pilot: Pilot[None] = Pilot(self.app)
        await pilot.click(offset=(x, y), times=times)
        await self.settle()

    async def settle(self) -> None:
        """Wait until everything that was pressed has been carried out and drawn."""
        while True:
            await self._carried_out()
            await self._drawn()
            if not self.app.is_running or self._nothing_left():
                return

    async def _drawn(self) -> None:
        if self.app.is_running:
            await self._reached(self.app, self.app.screen.call_after_refresh)

    async def _carried_out(self) -> None:
        still = 0
        async with asyncio.timeout(PATIENCE_S):
            while still < 2 and self.app.is_running:
                shown = self.app.screen
                await self._flush()
                busy = any(not worker.is_finished for worker in self.app.workers)
                waits = isinstance(self.app.screen, ModalScreen)
                quiet = self.app.screen is shown and (waits or not busy)
                still = still + 1 if quiet else 0
                if not quiet:
                    await asyncio.sleep(LOOK_AGAIN_S)  # Leaves the processor to what is waited for.

    def _pumps(self) -> Iterator[MessagePump]:
        """As a key goes: from the app to what has the focus and on up to the screen."""
        screen = self.app.screen
        first = self.app.screen_stack[:1]
        yield from first
        yield self.app
        yield from self.app.focused.ancestors_with_self if self.app.focused else ()
        yield from (screen, *screen.walk_children(Widget), screen, *first)

    def _nothing_left(self) -> bool:
        """Whether what was drawn last led to nothing more, as a new size does for all it holds."""
        screen = self.app.screen
        to_draw = screen._layout_required or screen._repaint_required or screen._dirty_widgets
        return not (to_draw or screen._callbacks) and all(map(_at_rest, self._pumps()))

    async def _flush(self) -> None:
        for pump in self._pumps():
            if pump.is_running and pump.is_attached and not _at_rest(pump):
                await self._reached(pump, pump.call_later)
        await asyncio.sleep(0)

    async def _reached(self, pump: MessagePump, call: Callable[[Callable[[], None]], bool]) -> None:
        """Wait until it has come to a call behind all that waits for it, or has ended."""
        reached = asyncio.get_running_loop().create_future()
        if not call(partial(_reach, reached)):
            return
        async with asyncio.timeout(PATIENCE_S):
            while not reached.done() and pump.is_running:
                await asyncio.wait((reached,), timeout=LOOK_IF_IT_RUNS_S)

    async def until(self, holds: Callable[[], object]) -> None:
        """Wait for something to become true."""
        end = time.monotonic() + PATIENCE_S
        while not holds():
            assert time.monotonic() < end, f"never became so; the screen shows:\n{self.text}"
            await asyncio.sleep(LOOK_AGAIN_S)
        await self.settle()

    async def until_gone(self) -> None:
        """Wait until the app has ended by itself."""
        async with asyncio.timeout(PATIENCE_S):
            while self.app.is_running:
                await asyncio.sleep(LOOK_AGAIN_S)

    async def passes(self, seconds: float) -> None:
        """Let time pass: the clock moves on and ticks."""
        assert isinstance(self.clock, StoppedClock)
        self.clock.advance(seconds)
        self.app.rest_clock.tick()
        await self.settle()

    async def resize(self, width: int, height: int) -> None:
        driver = self.app._driver
        assert driver is not None
        driver._size = (width, height)
        size = Size(width, height)
        self.app.post_message(events.Resize(size, size))
        await self.until(lambda: self.app.screen._compositor.size == size)

    def elsewhere(self) -> Writer:
        """Another window, or the command line, over the same file."""
        return Writer(self.path, self.clock)

    # Seeing

    @property
    def text(self) -> str:
        """All that is on the screen; read once until the app has had its turn again."""
        if self._read is None:
            self._read = screen_text(self.app)
            asyncio.get_running_loop().call_soon(self._forget)
        return self._read

    def _forget(self) -> None:
        self._read = None

    @property
    def lines(self) -> list[str]:
        return self.text.splitlines()

    def line(self, words: str) -> str:
        """The one line of the screen that holds these words."""
        found = [line for line in self.lines if words in line]
        assert len(found) == 1, f"{len(found)} lines hold {words!r}:\n{self.text}"
        return found[0]

    @property
    def cursor_line(self) -> str:
        """The line with the cursor's mark."""
        return next((line for line in self.lines if line.lstrip(" │").startswith("▌")), "")

    @property
    def cursor_of_dialog(self) -> str:
        """The same inside a dialog's border."""
        return next((line for line in self.lines if "│ ▌ " in line), "")

    @property
    def place(self) -> str:
        return getattr(self.app.screen, "PLACE", type(self.app.screen).__name__)

    def sees(self, *words: str) -> bool:
        """Whether all these words are on the screen, however they are broken into lines."""
        shown = " ".join(self.text.replace("│", " ").split())
        return all(" ".join(some.split()) in shown for some in words)

    def has_in_the_middle(self, words: str) -> bool:
        """Whether these words are a line of the middle third, as far from the left as the right."""
        size = self.app.size
        third = size.height // 3
        left = (size.width - len(words)) / 2
        return any(
            line.strip() == words and abs(line.index(words) - left) <= 2
            for line in self.lines[third : 2 * third]
        )

    async def picture(self, of: Of = in_front) -> str:
        """What is in front, or another part, with its styles, once it stands still."""
        for line in self.app.screen.query(Input):
            line.cursor_blink = False
        seen, shown = "", None
        async with asyncio.timeout(PATIENCE_S):
            while shown != seen:
                await self.settle()
                seen, shown = picture(self.app, of(self.app)), seen
        return seen

    # What is kept

    @property
    def exercises(self) -> tuple[SessionExercise, ...]:
        self.app.training.reload()
        return self.app.training.session.exercises

    def sets(self, at: int = 0) -> list[TrainingSet]:
        """What is logged of the exercise at a place today."""
        return [logged.done for logged in self.exercises[at].done]

    def short(self, at: int = 0) -> list[str]:
        """The same, as somebody would note it: "20kg x 12 easy"."""
        return [short(done) for done in self.sets(at)]

    def count(self, sql: str) -> int:
        return int(self.app.training.reader.execute(sql).fetchone()[0])


def _at_rest(pump: MessagePump) -> bool:
    """Whether it waits for a message, with nothing left to do."""
    queue = pump._message_queue
    return queue.empty() and bool(queue.ready_event._waiters) and not pump._next_callbacks


def _reach(reached: "asyncio.Future[None]") -> None:
    if not reached.done():
        reached.set_result(None)


def short(done: TrainingSet) -> str:
    load = f"{done.load} x ".replace(" kg", "kg").replace(" lb", "lb") if done.load else ""
    number = str(done.reps) if done.reps is not None else f"{done.seconds}s"
    reserve = f" @{done.rir:g}" if done.rir is not None else ""
    return f"{load}{number}{reserve}" + (f" {done.effort}" if done.effort else "")


@asynccontextmanager
async def open_app(
    path: Path,
    size: tuple[int, int] = SMALL,
    clock: Clock | None = None,
    *,
    every_frame: bool = False,
    copied: bool = False,
) -> AsyncIterator[Lifter]:
    """The app in a terminal of this size, ready for the first key.

    Args:
        path: The database.
        size: Columns and rows.
        clock: What time it is; one that stands still by default.
        every_frame: Draw whatever changes as it changes, as for a terminal. Else the frames that a
            test looks at are drawn, and the last one: without a terminal nobody sees the others.
        copied: Whether the log is copied after each day of training.
    """
    clock = clock or stopped_clock()
    app = BrainliftApp(path, clock, copied=copied)
    drawing = nullcontext() if every_frame else patch.object(Compositor, "render_update", _unseen)
    with drawing:
        async with app.run_test(size=size):
            lifter = Lifter(app, path, clock)
            await lifter.until(lambda: app._coaching)
            if app._coaching is not None and not app.training.coach.present:
                app._coaching.stop()  # no key is pressed that the nudges would wait for
                app.background.soon(app._coach)
            await lifter.until(lambda: app.training.coach.present)
            yield lifter
            if app.is_running:
                strips(app)
    assert not app.background.unforeseen, "a fault in the background, told but not meant"


def _unseen(
    compositor: Compositor,
    full: bool = False,
    screen_stack: list[Screen[object]] | None = None,
    simplify: bool = False,
) -> None:
    """Take note of what a frame would show, without drawing it."""
    visible_screen_stack.set(screen_stack or [])
    compositor._dirty_regions.clear()


def names(lifter: Lifter) -> list[str]:
    """What is on Today, in order."""
    return [shown.exercise.name for shown in lifter.exercises]
