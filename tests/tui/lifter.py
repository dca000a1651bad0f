"""Somebody at the terminal: presses keys, lets time pass, reads the screen."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from rich.color import Color as RichColor
from rich.style import Style
from textual import events
from textual._context import visible_screen_stack
from textual.color import Color
from textual.geometry import Size
from textual.keys import _character_to_key, key_to_character
from textual.pilot import Pilot
from textual.screen import ModalScreen
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input

from brainlift_tui.core.session_exercise import SessionExercise
from brainlift_tui.core.workout import TrainingSet
from brainlift_tui.store.clock import Clock, StoppedClock
from brainlift_tui.store.writer import Writer
from brainlift_tui.tui.app import BrainliftApp

ZONE = "Europe/Berlin"
NOW = datetime(2026, 11, 22, 17, 5, tzinfo=ZoneInfo(ZONE))
SMALL, LARGE = (80, 24), (120, 40)
PATIENCE_S = 10.0


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
        await self._carried_out()
        async with asyncio.timeout(PATIENCE_S):
            drawn = asyncio.Event()
            if self.app.is_running and self.app.screen.call_after_refresh(drawn.set):
                while not drawn.is_set() and self.app.is_running:
                    with contextlib.suppress(TimeoutError):
                        await asyncio.wait_for(drawn.wait(), 0.2)

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

    async def _flush(self) -> None:
        """A key goes from the app to what has the focus and on up to the screen."""
        screen = self.app.screen
        chain = [self.app, *(self.app.focused.ancestors_with_self if self.app.focused else ())]
        first = self.app.screen_stack[:1]
        for pump in (*first, *chain, screen, *screen.walk_children(Widget), screen, *first):
            if not pump.is_running or not pump.is_attached:
                continue
            reached = asyncio.Event()
            if not pump.call_later(reached.set):
                continue
            while not reached.is_set() and pump.is_running:
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(reached.wait(), 0.2)
        await asyncio.sleep(0)

    async def until(self, holds: Callable[[], object]) -> None:
        """Wait for something to become true."""
        end = time.monotonic() + PATIENCE_S
        while not holds():
            assert time.monotonic() < end, f"never became so; the screen shows:\n{self.text}"
            await asyncio.sleep(0.005)
        await self.settle()

    async def until_gone(self) -> None:
        """Wait until the app has ended by itself."""
        async with asyncio.timeout(PATIENCE_S):
            while self.app.is_running:
                await asyncio.sleep(0.005)

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
        await self.settle()

    def elsewhere(self) -> Writer:
        """Another window, or the command line, over the same file."""
        return Writer(self.path, self.clock)

    # Seeing

    @property
    def text(self) -> str:
        return screen_text(self.app)

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

    async def picture(self) -> str:
        """The screen with its styles, once it stands still."""
        for line in self.app.screen.query(Input):
            line.cursor_blink = False
        seen, same = "", 0
        async with asyncio.timeout(PATIENCE_S):
            while same < 3:
                await self.settle()
                shown = screen_picture(self.app)
                seen, same = shown, same + 1 if shown == seen else 0
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


def short(done: TrainingSet) -> str:
    load = f"{done.load.text}{done.load.unit} x " if done.load else ""
    number = str(done.reps) if done.reps is not None else f"{done.seconds}s"
    reserve = f" @{done.rir:g}" if done.rir is not None else ""
    return f"{load}{number}{reserve}" + (f" {done.effort}" if done.effort else "")


@asynccontextmanager
async def open_app(
    path: Path, size: tuple[int, int] = SMALL, clock: Clock | None = None
) -> AsyncIterator[Lifter]:
    """The app in a terminal of this size, ready for the first key."""
    clock = clock or stopped_clock()
    app = BrainliftApp(path, clock)
    async with app.run_test(size=size):
        lifter = Lifter(app, path, clock)
        await lifter.until(lambda: app.training.coached)
        await lifter.settle()
        yield lifter
    assert not app.background.unforeseen, "a fault in the background, told but not meant"


# What the screen shows

LOOKS = (
    "foreground",
    "accent",
    "success",
    "warning",
    "error",
    "foreground-muted",
    "text-muted",
    "text-error",
    "text-disabled",
    "background",
    "surface",
    "surface-lighten-1",
    "surface-lighten-2",
    "panel",
    "border",
    "scrollbar",
    "scrollbar-background",
    "primary",
    "input-selection-background",
    "block-cursor-background",
)
"""The theme's colours that a screen may use, the first that fits gives its name."""


def strips(app: BrainliftApp) -> list[Strip]:
    """The lines of the screen, with what shines through from the screens behind it."""
    behind = visible_screen_stack.set(list(app._background_screens))
    try:
        return app.screen._compositor.render_strips()
    finally:
        visible_screen_stack.reset(behind)


def screen_text(app: BrainliftApp) -> str:
    """What stands on the screen, as plain text."""
    return "\n".join(strip.text.rstrip() for strip in strips(app))


def screen_picture(app: BrainliftApp) -> str:
    """The text, and below it how the parts of each line are drawn where that is not plain."""
    rows = strips(app)
    variables = app.theme_variables
    told = []
    for y, strip in enumerate(rows):
        runs: list[tuple[int, int, str]] = []
        x = 0
        for segment in strip:
            end = x + segment.cell_length
            look = _look(segment.style, variables, blank=not segment.text.strip())
            if runs and runs[-1][2] == look:
                runs[-1] = (runs[-1][0], end, look)
            elif end > x:
                runs.append((x, end, look))
            x = end
        shown = [f"{start}-{end - 1} {look}" for start, end, look in runs if look]
        if shown:
            told.append(f"{y:>2}: " + "; ".join(shown))
    return "\n".join([*(strip.text.rstrip() for strip in rows), "═" * 20, *told])


def _look(style: Style | None, variables: dict[str, str], *, blank: bool) -> str:
    """How a piece of a line is drawn, in words; "" for plain text on the background."""
    if style is None:
        return ""
    behind = _colour(style.bgcolor) or Color.parse(variables["background"])
    front = _colour(style.color)
    words = [
        word for word in ("bold", "italic", "underline", "reverse", "dim") if getattr(style, word)
    ]
    name = _name(front, behind, variables) if front is not None and not blank else "foreground"
    if name != "foreground":
        words.append(name)
    ground = _name(behind, behind, variables)
    if ground != "background":
        words.append(f"on {ground}")
    if blank and not style.reverse:
        words = [word for word in words if word.startswith("on ")]
    return " ".join(words)


def _colour(found: RichColor | None) -> Color | None:
    return None if found is None or found.is_default else Color.from_rich_color(found)


def _name(colour: Color, behind: Color, variables: dict[str, str]) -> str:
    """The theme's name of a colour as it stands on another, else its numbers."""
    for name in LOOKS:
        if _near(_resolved(variables[name], behind), colour):
            return name
    # Behind a question the screen is covered with a veil of the background.
    ground = Color.parse(variables["background"])
    for name in LOOKS:
        for under in (ground, *(Color.parse(variables[f"surface{n}"]) for n in ("", "-lighten-1"))):
            if _near(_resolved(variables[name], under).blend(ground, 0.6), colour):
                return f"veiled {name}"
    return colour.hex


def _resolved(value: str, behind: Color) -> Color:
    if value.startswith("auto"):
        share = float(value.removeprefix("auto").strip(" %") or 100) / 100
        return behind + behind.get_contrast_text(share)
    return behind + Color.parse(value)


def _near(one: Color, other: Color) -> bool:
    return all(abs(a - b) <= 3 for a, b in zip(one.rgb, other.rgb, strict=True))
