"""A hold under way: the seconds in big digits; stopped, they are in the row, ready to log."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.timer import Timer

from brainlift_tui.core.exercise.exercise import Measure
from brainlift_tui.core.lifter.settings import HOLD_DOWN
from brainlift_tui.core.rest.rest import Moment
from brainlift_tui.core.session.hold import Hold
from brainlift_tui.core.workout.wording import time_words
from brainlift_tui.core.workout.workout import TrainingSet
from brainlift_tui.store.entry.half_typed import HalfTyped
from brainlift_tui.store.lifter.settings import set_to
from brainlift_tui.store.session import holding
from brainlift_tui.tui.commands.command import Commands, Hint, When, hint
from brainlift_tui.tui.desk.commands import EASY, FAILED, FEWER, HARD, LOG, LOGS, MORE
from brainlift_tui.tui.desk.entry import being_typed, spells, take_key
from brainlift_tui.tui.desk.hints import typing_hints
from brainlift_tui.tui.desk.opening import open_desk
from brainlift_tui.tui.keyed import KeyedScreen
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.language.names import called
from brainlift_tui.tui.session.commands import HOLD, LEAVE, STOP, TURN
from brainlift_tui.tui.session.today_rows import RowKind, TodayRow
from brainlift_tui.tui.widgets.big_digits import BigDigits
from brainlift_tui.tui.widgets.hint_line import HintLine
from brainlift_tui.tui.widgets.notice_line import NoticeLine
from brainlift_tui.tui.widgets.progress import progress
from brainlift_tui.tui.widgets.still import StillText
from brainlift_tui.tui.widgets.top_line import TopLine
from brainlift_tui.tui.words import phrase, words

WIDEST_BAR = 64


class HoldScreen(KeyedScreen):
    """The clock of a hold or of cardio; the four logging keys log what was held."""

    PLACE = "hold"
    OFFERS: ClassVar[Commands] = HOLD

    DEFAULT_CSS = """
    HoldScreen Static { height: 4; content-align: center middle; text-align: center; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.desk = open_desk(self)
        self._beat: Timer | None = None
        self._rang: float = 0.0
        self._filled_for: Moment | None = None
        self._before: TrainingSet | None = None
        """What was changed in the row before its seconds came into it."""

    def compose(self) -> ComposeResult:
        """Digits, and below them what is asked or what will be logged."""
        yield TopLine()
        yield BigDigits()
        yield StillText()
        yield NoticeLine()
        yield HintLine()

    def on_mount(self) -> None:
        """Show the hold as it is; one that was stopped before is in its row again."""
        self._fill_row()
        self._rang = self._elapsed() or 0.0
        self.show_changes()

    def on_screen_resume(self) -> None:
        """Say what was done on the screen before, and show what has changed."""
        self.tell(self.app.told)
        self._rang = self._elapsed() or 0.0
        self._fill_row()
        self.show_changes()

    @property
    def hold(self) -> Hold | None:
        """The hold under way or stopped."""
        return self.training.hold

    def row(self) -> TodayRow | None:
        """The row that is held for, if it is still there."""
        hold = self.hold
        if hold is None:
            return None
        session = self.training.session
        place = session.place_of(hold.key)
        if place is None or session.exercises[place].exercise.slug != hold.slug:
            return None
        return TodayRow(RowKind.OPEN, place, max(hold.number, len(session.exercises[place].done)))

    def half_typed(self) -> HalfTyped | None:
        """What is being typed in its row."""
        return self.desk.half_typed

    def stand_on(self, row: TodayRow) -> None:
        """The row that is held for is always in front here."""

    def show_row(self) -> None:
        """Draw what is held, or typed."""
        self.query_one(StillText).show(self._words())
        self.query_one(HintLine).hints = self.hints()

    def show_changes(self) -> None:
        """Draw anew."""
        exercise, open_row = self.desk.exercise, self.desk.open_row
        top = self.query_one(TopLine)
        cardio = exercise is not None and exercise.exercise.measure is Measure.CARDIO
        top.place = worded("Time") if cardio else worded("Hold")
        row = phrase(", set {label}", label=open_row.label) if open_row else ""
        top.about = (
            f"{called(exercise.exercise.name)}{row}" if exercise else worded("no hold is under way")
        )
        self.show_row()
        super().show_changes()

    def show_clock(self, text: str) -> None:  # noqa: ARG002 - a hold ends the rest
        """Draw the digits, ring where something begins or ends, and wait for the next second."""
        hold, now = self.hold, self.training.clock.moment()
        digits, top = self.query_one(BigDigits), self.query_one(TopLine)
        if self._beat is not None:
            self._beat.stop()
            self._beat = None
        if hold is None:
            digits.text, top.state = "0:00", ""
            return
        elapsed = hold.elapsed(now)
        digits.text = hold.clock(now, down=self.training.settings.hold_down)
        digits.set_class(elapsed < 0, "paused")
        digits.set_class(hold.held_s is None and hold.reached(now), "over")
        top.state = self._state(hold, elapsed)
        self.query_one(StillText).show(self._words())
        if hold.held_s is None:
            self._ring(hold, elapsed)
            wait = max(0.02, 1 - elapsed % 1)
            self._beat = self.app.background.later(wait, self._on_beat, self)

    def _on_beat(self) -> None:
        self.show_clock("")

    def _elapsed(self) -> float | None:
        return None if self.hold is None else self.hold.elapsed(self.training.clock.moment())

    def _ring(self, hold: Hold, elapsed: float) -> None:
        """Once where the hold begins and once at its target."""
        marks = (0.0, float(hold.target_s)) if hold.target_s is not None else (0.0,)
        if any(self._rang < mark <= elapsed for mark in marks) and self.training.settings.sound:
            self.app.rest_clock.sound("over")
        if self._rang < 1 <= elapsed:  # from now on it can be logged
            self.tell("")
            self.query_one(HintLine).hints = self.hints()
        self._rang = elapsed

    @staticmethod
    def _state(hold: Hold, elapsed: float) -> str:
        if hold.held_s is not None:
            return worded("stopped")
        if elapsed < 0:
            return worded("get ready")
        return (
            worded("target held") if hold.target_s is not None and elapsed >= hold.target_s else ""
        )

    def _words(self) -> Content:
        hold, exercise, shown = self.hold, self.desk.exercise, self.desk.shown
        typing = being_typed(self.desk)
        if typing is None and (hold is None or exercise is None):
            return Content.styled(
                phrase("{key} goes to Today.", key=LEAVE.key), "$foreground-muted"
            )
        problem = typing.problem if typing else ""
        below = Content.styled(f"✗ {problem}", "bold $error") if problem else Content("")
        if typing is not None and typing.text is not None:
            line = Content.assemble(
                (f"{typing.text}▏", "bold $accent"), (f"   {typing.reading}", "$foreground-muted")
            )
        elif hold and exercise and hold.held_s is not None and shown is not None:
            line = Content.styled(self.desk.in_words(shown, exercise), "bold")
        else:
            return self._held(hold, f"{shown.load}   " if shown and shown.load else "")
        return Content("\n").join([line, below])

    def _held(self, hold: Hold | None, load: str) -> Content:
        """How much is still to be held, and the target as a bar."""
        target = hold.target_s if hold else None
        if not target:
            return Content.styled(load.rstrip(), "$foreground-muted")
        held = int(self._elapsed() or 0)
        left = target - held
        told = phrase("target {time}", time=time_words(target))
        if left <= 0:
            told = phrase("{time} held, {told}", time=time_words(held), told=told)
        elif held > 0:
            told = phrase("{time} left, {held} held", time=time_words(left), held=held)
        bar = progress(held / target, min(WIDEST_BAR, self.size.width - 8))
        return Content("\n").join([bar, Content(""), Content.styled(f"{load}{told}", "")])

    def hints(self) -> tuple[Hint, ...]:
        """What the keys do now."""
        hold, exercise, shown = self.hold, self.desk.exercise, self.desk.shown
        if self.desk.text is not None:
            return typing_hints(self.desk.row)
        if hold is None or exercise is None:
            return (LEAVE.hinted("Today"),)
        feelings = tuple(command.hinted() for command in (EASY, HARD, FAILED))
        turn = worded("count up") if self.training.settings.hold_down else worded("count down")
        if hold.held_s is None and not hold.begun(self.training.clock.moment()):
            return (STOP.hinted("give it up"), TURN.hinted(turn))
        if hold.held_s is None:
            return (STOP.hinted(), LOG.hinted("stop and log"), *feelings, TURN.hinted(turn))
        logs = self.desk.in_words(shown, exercise) if shown else "it"
        seconds = hint("seconds", FEWER, MORE, between="/")
        return (
            LOG.hinted(phrase("logs {logs}", logs=logs)),
            *feelings,
            seconds,
            STOP.hinted("again"),
        )

    # Doing

    async def action_stop(self) -> None:
        """Stop the clock; its seconds are then in the row. Stopped, start it again."""
        hold = self.hold
        if hold is None:
            return
        now = self.training.clock.moment()
        if hold.held_s is not None:
            self._empty_row(hold)
            await self.training.do(holding.begin_hold, hold._replace(started=now, held_s=None))
            self._rang = self._elapsed() or 0.0
        elif not hold.begun(now):
            await self.action_leave()
            return
        else:
            await self.training.do(holding.keep_hold, hold.stopped(now))
            self._fill_row()
        self.show_changes()

    def _fill_row(self) -> None:
        hold, exercise, row = self.hold, self.desk.exercise, self.row()
        open_row = self.desk.open_row
        if hold is None or hold.held_s is None or exercise is None or row is None:
            return
        shown = open_row.shown if open_row else None
        held = TrainingSet(seconds=hold.held_s) if shown is None else shown
        drafts = self.training.drafts.of(exercise)
        if self._filled_for != hold.started:
            self._before, self._filled_for = drafts.get(row.number), hold.started
        drafts[row.number] = held._replace(reps=None, seconds=hold.held_s)

    def _empty_row(self, hold: Hold) -> None:
        """Leave the row as it was before the clock stopped, if it did."""
        if self._filled_for != hold.started:
            return
        drafts = self.training.drafts.at(hold.key, hold.slug)
        drafts.pop(hold.number, None)
        if self._before is not None:
            drafts[hold.number] = self._before
        self._before = self._filled_for = None

    async def typed(self, event: events.Key) -> bool:
        """Digits are for a clock that stands; while it runs they would be lost in it."""
        hold = self.hold
        runs = hold is not None and hold.held_s is None
        return False if runs and self.desk.text is None else await take_key(self.desk, event)

    def spells(self, event: events.Key) -> bool:
        """Whether the key is a letter of a load's name."""
        return spells(self.desk, event)

    def applies(self, when: When) -> bool:
        """Whether the row that is held for is such that a command applies."""
        return self.desk.applies(when)

    async def action_perform(self, command: str) -> None:
        """Let the desk carry out a command; what logs stops a clock that still runs."""
        hold = self.hold
        running = hold is not None and hold.held_s is None
        if command in LOGS and hold is None:
            self.app.go("today")
        elif hold and running and command in LOGS and not hold.begun(self.training.clock.moment()):
            self.refuse(phrase("The hold has not begun; {key} gives it up.", key=STOP.key))
        elif running and command in (FEWER.id, MORE.id):
            self.refuse(phrase("The clock runs; {key} stops it.", key=STOP.key))
        else:
            if running and command in LOGS:
                await self.action_stop()
            await self.desk.perform(command)

    async def after_logging(self) -> None:
        """Rest, or go to the next row where no rest was started."""
        self._before = self._filled_for = None
        self.app.show_changes()
        self.app.stand_on_next()
        self.app.go("rest" if self.training.rest is not None else "today")

    async def action_turn_clock(self) -> None:
        """Count up, or down to the target."""
        after = HOLD_DOWN.after(HOLD_DOWN.of(self.training.settings))
        label = await self.training.do(set_to, HOLD_DOWN, after)
        self.tell(f"{words(label)}.")
        self.show_changes()

    async def action_leave(self) -> None:
        """Give the hold up; its row is as it was before."""
        hold = self.hold
        if hold is not None:
            await self.training.do(holding.end_hold)
            self._empty_row(hold)
        self.app.go("today")
        self.app.show_changes()
        if hold is not None:
            self.app.tell("Given up; nothing was logged.")
