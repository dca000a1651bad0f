"""A test of the memory check, on the whole screen; nothing else moves."""

from enum import Enum, auto
from random import SystemRandom
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.timer import Timer
from textual.widgets import Label, Static

from brainlift_tui.core.brain.kept import KeptTest
from brainlift_tui.core.brain.trial import CheckTest, Trial, Void
from brainlift_tui.store.identity import new_uid
from brainlift_tui.tui.background import Doing
from brainlift_tui.tui.commands.bindings import bindings
from brainlift_tui.tui.commands.questions import BEGIN_TEST, LEAVE_TEST, MEMORY_TEST
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.memory.faces import INSTRUCTIONS
from brainlift_tui.tui.training_app import TrainingApp
from brainlift_tui.tui.unpromised import key_clock
from brainlift_tui.tui.widgets.hint_line import keys_line

SLEPT_S = 0.5
"""So much more passed by the clock that counts sleep than by the other: the computer slept."""

PRACTICE_OVER = worded(
    "Practice is over; from now on it counts.\n\nNothing says right or wrong any more."
)


class TakingStage(Enum):
    """Where a test is."""

    MEASURING = auto()
    READY = auto()
    SHOWING = auto()
    WAITING = auto()
    ASKING = auto()
    SLOW = auto()
    OVER = auto()


class TakingScreen(ModalScreen[KeptTest | None]):
    """Takes one test; gives it, abandoned or not, or None where nothing was answered."""

    app: TrainingApp
    BINDINGS: ClassVar[list[BindingType]] = bindings(*MEMORY_TEST)
    DEFAULT_CSS = """
    TakingScreen { align: center middle; background: $background; }
    TakingScreen Vertical { width: 100%; height: 1fr; align: center middle; }
    TakingScreen #face { width: auto; max-width: 76; height: auto; text-align: center; }
    TakingScreen .keys { width: 100%; text-align: center; color: $text-muted; }
    """
    PACE: ClassVar[float] = 1.0
    """What waits are multiplied by."""

    def __init__(
        self, test: CheckTest, series: str, drawn_for: tuple[str, int] | None = None
    ) -> None:
        """Take a test.

        Args:
            test: Which one.
            series: Machine and terminal.
            drawn_for: Id of the question and number of the workout that it was drawn for.
        """
        super().__init__()
        self.test = test
        self.trials: list[Trial] = []
        self.phase = TakingStage.READY
        self.practising = True
        self.chance = SystemRandom()
        self._series = series
        self._drawn_for = drawn_for
        self._timer: Timer | None = None
        self._clocks = (0.0, 0.0)
        self._resized = self._stood_still = False
        self._seen_size: Size | None = None
        self._keys: Content | str = ""
        self.latency_ms: float | None = None
        self.jitter_ms: float | None = None

    def compose(self) -> ComposeResult:
        """What is shown, and the keys."""
        with Vertical():
            yield Static(id="face", markup=False)
        yield Label(classes="keys", markup=False)

    def on_mount(self) -> None:
        """Say what is to be done."""
        self._began = self.app.training.clock.moment().wall.replace(microsecond=0)
        self.be_ready("\n\n".join(INSTRUCTIONS[self.test]))

    def on_resize(self, event: events.Resize) -> None:
        """Whatever is being answered just now is void.

        A program that was stopped is told the size it had when it goes on.
        """
        if event.size == self._seen_size:
            self._stood_still = True
        else:
            self._resized = True
        self._seen_size = event.size

    @property
    def face(self) -> Static:
        """What the questions are shown on."""
        return self.query_one("#face", Static)

    def be_ready(self, text: str) -> None:
        """Wait for Enter."""
        self.phase = TakingStage.READY
        self.show(text, keys_line(BEGIN_TEST.hinted(), LEAVE_TEST.hinted()))

    def show(self, text: Content | str, keys: Content | str = "") -> None:
        """Show something, with these keys below."""
        self.face.update(text)
        if keys != self._keys:  # else a paint of its own, that is taken for that of the question
            self._keys = keys
            self.query_one(".keys", Label).update(keys)

    def later(self, seconds: float, doing: Doing) -> None:
        """Do something in so many seconds, in place of what was to be done."""
        self.no_more_later()
        self._timer = self.app.background.later(seconds, doing, self)

    def no_more_later(self) -> None:
        """Leave out what was to be done."""
        if self._timer is not None:
            self._timer.stop()

    def look_out(self) -> None:
        """Begin to look whether the computer sleeps or the window changes its size."""
        self._resized = self._stood_still = False
        self._clocks = self._both_clocks()

    def spoilt(self) -> Void | None:
        """What makes the answer given now void, by no fault of its own."""
        if self._resized:
            return Void.RESIZED
        ours, uptime = (
            now - before for now, before in zip(self._both_clocks(), self._clocks, strict=True)
        )
        slept = self._stood_still or uptime - ours > SLEPT_S
        return Void.SUSPENDED if slept else None

    def _both_clocks(self) -> tuple[float, float]:
        return key_clock(), self.app.training.clock.moment().uptime

    def finish(self, *, abandoned: bool = False) -> None:
        """Give the test as far as it was taken."""
        self.no_more_later()
        question, draw = self._drawn_for or ("", None)
        self.dismiss(
            KeptTest(
                uid=new_uid(),
                test=self.test,
                began_at=self._began,
                zone=self.app.training.clock.zone(),
                series=self._series,
                trials=tuple(self.trials),
                abandoned=abandoned,
                latency_ms=self.latency_ms,
                jitter_ms=self.jitter_ms,
                question=question,
                draw=draw,
            )
        )

    def action_begin(self) -> None:
        """Begin, or give the answer that was typed."""
        raise NotImplementedError

    def action_leave(self) -> None:
        """Leave it: what was answered is kept, as abandoned unless it was over."""
        self.no_more_later()
        if self.phase is TakingStage.OVER:
            self.finish()
        elif self.trials or self._drawn_for:
            self.finish(abandoned=True)
        else:
            self.dismiss(None)
