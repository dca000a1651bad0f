"""Rest: the time left in big digits, and the set that comes next."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from brainlift_tui.core.rest import STEP_S, RestTimer, clock_text
from brainlift_tui.core.session import SessionExercise
from brainlift_tui.store import resting
from brainlift_tui.tui.screens.logging import LoggingScreen
from brainlift_tui.tui.today_lines import Row, RowKind, nudge_content
from brainlift_tui.tui.widgets.big_digits import BigDigits
from brainlift_tui.tui.widgets.hint_line import Hint, HintLine
from brainlift_tui.tui.widgets.notice_line import NoticeLine
from brainlift_tui.tui.widgets.top_line import TopLine


class NextSet(Widget):
    """The set that comes next, or what is typed for it."""

    DEFAULT_CSS = """
    NextSet { height: 4; content-align: center middle; text-align: center; }
    """

    content: reactive[Content] = reactive(Content(""))

    def render(self) -> Content:
        """The words as they were put together."""
        return self.content


class RestBar(Widget):
    """How much of the rest has passed, as a line."""

    DEFAULT_CSS = """
    RestBar { height: 1; margin: 0 2; }
    """

    passed: reactive[int] = reactive(0)
    """Columns of the line that are over."""

    def render(self) -> Content:
        """The line, the part that is over drawn heavy."""
        width = self.content_size.width
        passed = min(self.passed, width)
        return Content.assemble(
            ("━" * passed, "$accent"), ("─" * (width - passed), "$foreground-muted")
        )


class RestScreen(LoggingScreen):
    """A whole workout can be logged without leaving this screen."""

    PLACE = "rest"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "longer(1)", "15 s longer"),
        Binding("down", "longer(-1)", "15 s shorter"),
        Binding("space", "pause", "pause, go on"),
        Binding("s", "skip", "skip the rest"),
        Binding("b", "bell", "bell on, off"),
        Binding("backspace", "app.undo", "reopen the set just logged"),
        Binding("escape", "app.go('today')", "Today"),
    ]

    asked: bool = False

    def compose(self) -> ComposeResult:
        """Digits, the next set, the bar."""
        yield TopLine()
        yield BigDigits()
        yield NextSet()
        yield RestBar()
        yield NoticeLine()
        yield HintLine()

    def on_mount(self) -> None:
        """Show what is so."""
        self.show_changes()

    def on_screen_resume(self) -> None:
        """Show what has changed while another screen was shown."""
        super().on_screen_resume()
        self.text, self.problem, self.asked = None, "", False
        self.show_changes()

    def row(self) -> Row | None:
        """The next row to do, behind the set logged last."""
        place = self.training.session.next_row()
        return None if place is None else Row(RowKind.OPEN, *place)

    def show_row(self) -> None:
        """Draw the next set, or what is typed."""
        self.query_one(NextSet).content = self._next()
        self.query_one(HintLine).hints = self.hints()

    def show_changes(self) -> None:
        """Draw anew."""
        row, exercise = self.row(), self.exercise()
        top = self.query_one(TopLine)
        top.place = "Rest"
        if row is None or exercise is None:
            top.about = "every set is done"
        else:
            rows = len(exercise.work_done) + exercise.open_rows
            top.about = f"next: {exercise.exercise.name}, {row.number + 1} of {rows}"
        self.show_row()
        self.show_time()
        super().show_changes()

    def show_time(self) -> None:
        """Draw the time left and how much has passed."""
        digits, rest = self.query_one(BigDigits), self.training.rest
        left = self.training.left()
        digits.text = clock_text(left) if left is not None else "0:00"
        digits.set_class(left is not None and left <= 0, "over")
        digits.set_class(rest is None or rest.paused_left_s is not None, "paused")
        bar = self.query_one(RestBar)
        share = 1 - (left or 0) / rest.planned_s if rest is not None and rest.planned_s else 1.0
        bar.passed = int(min(1.0, max(0.0, share)) * bar.content_size.width)

    def show_clock(self, text: str) -> None:
        """The digits are the clock here; the top line says what state it is in."""
        rest = self.training.rest
        if rest is None:
            state = "no rest is running"
        elif rest.paused_left_s is not None:
            state = "paused"
        else:
            state = "over" if text.startswith("+") or text == "0:00" else ""
        quiet = "" if self.training.settings.sound else "bell off"
        self.query_one(TopLine).state = "  ".join(filter(None, (state, quiet)))
        self.show_time()

    def _next(self) -> Content:
        exercise, typing = self.exercise(), self.typing()
        if exercise is None:
            return Content.assemble(
                ("Every set of today is done.\n", "bold"),
                ("Enter goes to Finish.", "$foreground-muted"),
            )
        name = Content.styled(exercise.exercise.name, "$foreground-muted")
        if typing is not None and typing.text is not None:
            line = Content.assemble(
                (f"{typing.text}▏", "bold $accent"), (f"   {typing.reading}", "$foreground-muted")
            )
        else:
            line = Content.styled(self._shown_words(exercise), "bold")
            advice = self.training.advice.get(exercise.position)
            if advice is not None:
                line = Content.assemble(line, "    ", nudge_content(advice))
        problem = typing.problem if typing else ""
        below = Content.styled(f"✗ {problem}", "$error") if problem else Content("")
        return Content("\n").join([name, line, below])

    def _shown_words(self, exercise: SessionExercise) -> str:
        shown = self.shown()
        if shown is not None:
            return self.in_words(shown, exercise)
        asked, unit = exercise.asked, self.training.settings.unit
        return (
            f"– {unit} × {asked.low}–{asked.high}, a weight you could lift {asked.high + 3} times"
        )

    def hints(self) -> tuple[Hint, ...]:
        """What Enter will log, in words, and the keys of the clock."""
        exercise, shown = self.exercise(), self.shown()
        if self.text is not None:
            return (("↵", "log it"), ("e h f", "easy hard failed"), ("esc", "leave it"))
        if exercise is None:
            return (("↵", "finish"), ("u", "undo"), ("esc", "Today"))
        enter = f"logs {self.in_words(shown, exercise)}" if shown else "type 20x10"
        return (
            ("↵", enter),
            ("e", "easy"),
            ("h", "hard"),
            ("f", "failed"),
            ("↑/↓", "15 s"),
            ("s", "skip"),
            ("space", "pause"),
        )

    async def typed(self, event: events.Key) -> bool:
        """Any key but a second Enter takes the question back."""
        if self.asked and event.key != "enter":
            self.asked = False
            self.tell("")
        return await super().typed(event)

    async def after_logging(self) -> None:
        """Stay for the next rest; without one go to Today."""
        self.asked = False
        self.app.show_changes()
        self.app.stand_on_next()
        if self.training.rest is None:
            self.app.go("today")

    async def action_log(self, effort: str = "") -> None:
        """Log the next set; Enter early in the rest asks first."""
        if self.exercise() is None:
            self.app.stand_on_next()
            self.app.go("today")
            return
        rest = self.training.rest
        early = rest is not None and not rest.half_over(self.training.clock.moment())
        if early and not effort and self.text is None and not self.asked:
            self.asked = True
            self.tell(f"Logged already? {self._once_more()}")
            return
        await super().action_log(effort)

    def _once_more(self) -> str:
        shown, exercise = self.shown(), self.exercise()
        again = self.in_words(shown, exercise) if shown and exercise else "it"
        return f"Enter once more logs {again}."

    def tell_left_out(self, key: str) -> None:
        """Keep what was asked in sight."""
        super().tell_left_out(key)
        if self.asked:
            self.tell(f"{self.app.told} {self._once_more()}")

    async def action_longer(self, direction: int) -> None:
        """15 seconds more or less."""
        rest = self.training.rest
        if rest is not None:
            await self._keep(rest.lengthened(direction * STEP_S, self.training.clock.moment()))

    async def action_pause(self) -> None:
        """Hold the clock, or let it run on."""
        rest, now = self.training.rest, self.training.clock.moment()
        if rest is not None:
            await self._keep(rest.paused(now) if rest.paused_left_s is None else rest.resumed(now))

    async def _keep(self, rest: RestTimer) -> None:
        await self.training.do(resting.change_rest, rest)
        self.app.tick()

    async def action_skip(self) -> None:
        """End the rest and go back to Today."""
        await self.training.do(resting.end_rest)
        self.app.go("today")

    async def action_bell(self) -> None:
        """Ring at the end of a rest, or don't."""
        await self.app.switch_sound()
        self.show_changes()
