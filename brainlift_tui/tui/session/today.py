"""Today: the exercises that are due, last time beside today, one key a set."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Rule

from brainlift_tui.core.dose.dots import session_dots
from brainlift_tui.core.identity import ExerciseKey
from brainlift_tui.core.said import said
from brainlift_tui.core.session.typed_set import example, named_example
from brainlift_tui.store.check_in.check_in import read_check_in
from brainlift_tui.store.entry.half_typed import HalfTyped, RowTyped
from brainlift_tui.tui.background import told
from brainlift_tui.tui.check_in.check_in_line import CheckInLine
from brainlift_tui.tui.commands.command import Commands, Hint, When, hint
from brainlift_tui.tui.desk.check_in import CheckingIn
from brainlift_tui.tui.desk.commands import (
    ADD,
    CHECK_IN,
    DELETE,
    DELOAD,
    EASY,
    FAILED,
    FEWER,
    GROUP,
    HARD,
    HEAVIER,
    KIND,
    LIGHTER,
    LOG,
    MEMORY,
    MORE,
    MOVE,
    NOTE,
    SWAP,
    TODAY,
)
from brainlift_tui.tui.desk.entry import being_typed, spells, take_key
from brainlift_tui.tui.desk.hints import (
    felt_hint,
    hold_hints,
    nudge_hints,
    one_off_hints,
    typing_hints,
    whole_day_hints,
)
from brainlift_tui.tui.desk.opening import open_desk
from brainlift_tui.tui.keyed import KeyedScreen
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.session.today_lines import TodayLines
from brainlift_tui.tui.session.today_rows import (
    RowKind,
    TodayLine,
    TodayRow,
    Typing,
    first_with,
    last_with,
    told_with,
)
from brainlift_tui.tui.session.training import Training
from brainlift_tui.tui.widgets.hint_line import HintLine
from brainlift_tui.tui.widgets.notice_line import NoticeLine
from brainlift_tui.tui.widgets.row_list import RowList
from brainlift_tui.tui.widgets.top_line import TopLine
from brainlift_tui.tui.words import numbered, phrase, words

if TYPE_CHECKING:
    from brainlift_tui.exchange.drawing.tables import OfferedTable
    from brainlift_tui.tui.session.row_pane import RowPane

PANES_FROM = 100
"""Columns from which the row in front has a pane of its own beside the list."""

LIST_WIDEST, PANE_LEAST = 84, 34


def list_width(width: int) -> int:
    """Columns that the list takes of all there are."""
    return width if width < PANES_FROM else min(LIST_WIDEST, width - PANE_LEAST)


class TodayList(RowList):
    """The lines of Today."""

    def __init__(self, training: Training) -> None:
        super().__init__()
        self._training = training
        self._drawn = TodayLines(training)
        self._lines: list[TodayLine] = []
        self._typing: Typing | None = None
        self._keys: tuple[ExerciseKey, ...] = ()

    def count(self) -> int:
        """How many lines there are."""
        return len(self._lines)

    def line(self, y: int, *, selected: bool) -> Content:
        """One line; the one with the cursor has its mark."""
        content, beside = self._lines[y].content, self._lines[y].beside
        if not selected:
            return content
        room = self.scrollable_content_region.width - beside.cell_length
        if beside.cell_length and content.cell_length > room:
            content = content.truncate(max(1, room), ellipsis=True)
        return Content.assemble((" ▌", "$accent"), content[2:], beside)

    def selectable(self, y: int) -> bool:
        """Whether line `y` is a row."""
        return 0 <= y < len(self._lines) and self._lines[y].row is not None

    def first_with(self, y: int) -> int:
        """An exercise's heading is seen with its rows; above the first one, all there is."""
        return first_with(self._lines, y)

    def last_with(self, y: int) -> int:
        """And all the rows of an exercise, where there is room."""
        return last_with(self._lines, y)

    def told_with(self, y: int) -> int:
        """What is wrong with what was typed is told below its row."""
        return told_with(self._lines, y)

    @property
    def row(self) -> TodayRow | None:
        """The row the cursor is on."""
        return self._lines[self.cursor].row if self.selectable(self.cursor) else None

    def show(self, typing: Typing | None = None) -> None:
        """Draw the session anew; the cursor stays on its row, wherever that is by now."""
        kept, self._typing, before = self._moved(self.row), typing, self._lines
        self._lines = self._drawn.draw(self.columns, typing)
        self._keys = tuple(exercise.key for exercise in self._training.session.exercises)
        if typing is not None and typing.text is not None:
            kept = typing.row
        if kept is not None:
            self.stand_on(kept)
        if kept is None or len(before) != self.count():
            self.redraw()
            if typing is not None and typing.problem:
                self.keep_in_view()
        for y, (old, new) in enumerate(zip(before, self._lines, strict=False)):
            if not new.shows_what(old):
                self.refresh_row(y)

    def _moved(self, row: TodayRow | None) -> TodayRow | None:
        """The row with the place that its exercise has by now."""
        if row is None or not row.of_exercise:
            return row
        place = self._training.session.place_of(self._keys[row.exercise])
        return row if place is None else row._replace(exercise=place)

    def stand_on(self, row: TodayRow) -> None:
        """Put the cursor on a row, or where it would be."""
        rows = [(y, line.row) for y, line in enumerate(self._lines) if line.row is not None]
        behind = (y for y, other in rows if other.standing >= row.standing)
        exact = (y for y, other in rows if other == row)
        self.cursor = next(exact, next(behind, rows[-1][0] if rows else 0))

    @property
    def columns(self) -> int:
        """How wide a line is; before the first layout, how wide it is going to be."""
        return self.scrollable_content_region.width or list_width(self.app.size.width) - 1

    def on_resize(self) -> None:
        """Spread the lines over the new width, what is being typed among them."""
        if self.columns != self.virtual_size.width:
            self.show(self._typing)


class TodayScreen(KeyedScreen):
    """What is lifted now, next to what was lifted last time."""

    PLACE = "today"
    OFFERS: ClassVar[Commands] = TODAY

    def __init__(self) -> None:
        super().__init__()
        self.desk = open_desk(self)
        self._pane: RowPane | None = None
        self._memory_later: Timer | None = None
        self._drawn_offered = False

    def half_typed(self) -> HalfTyped | None:
        """What is being typed in a row."""
        return self.desk.half_typed

    def take_up(self, text: str, where: RowTyped) -> None:
        """Go on with what was being typed before the program ended."""
        self.training.goes_on = True
        self.desk.take_up(text, where)
        self.show_changes()

    def tables(self) -> tuple["OfferedTable", ...]:
        """What is done today beside last time, and what is to come."""
        from brainlift_tui.exchange.drawing.tables import OfferedTable
        from brainlift_tui.exchange.drawing.training_tables import today_table

        training = self.training
        zone = training.clock.zone()
        made = today_table(training.session, training.drafts.open_list, zone)
        return (OfferedTable("today", made),) if training.session.exercises else ()

    def compose(self) -> ComposeResult:
        """The list between the top line and the hints."""
        yield TopLine()
        yield Rule()
        yield Horizontal(TodayList(self.training))
        yield CheckInLine()
        yield Rule()
        yield NoticeLine()
        yield HintLine()

    def on_mount(self) -> None:
        """Start at the row that comes next."""
        self._share_out()
        self.list.show()
        self.stand_on_next()
        self._show_around()
        self.app.background.soon(self._offer_memory, self)

    def on_resize(self) -> None:
        """Share the width out anew."""
        if self.is_mounted:
            self._share_out()

    def _share_out(self) -> None:
        """The list alone, or beside it the row in front, where there is room for both."""
        width = self.app.size.width
        self.list.styles.width = list_width(width)
        if width >= PANES_FROM and self._pane is None:
            from brainlift_tui.tui.session.row_pane import RowPane

            self._pane = RowPane()
            self.query_one(Horizontal).mount(self._pane)
        if self._pane is not None:
            self._pane.display = width >= PANES_FROM
            self._show_pane()

    def _show_pane(self) -> None:
        if self._pane is not None and self._pane.display:
            from brainlift_tui.tui.session.row_pane import pane_of

            self._pane.shown = pane_of(self.desk)

    def on_screen_resume(self) -> None:
        """Say what was done on the screen before."""
        if self.is_mounted:
            self.tell(self.app.told)
            self.offer_deload()
            self.app.background.soon(self._offer_memory, self)

    def offer_deload(self) -> None:
        """Offer a deload week that is due, before the first set and where nothing else is told."""
        offer = self.training.coach.deload
        if offer is None or self._drawn_offered or self.app.told or self.training.session.sets_done:
            return
        shown = {"offer": offer.offer, "why": offer.why}
        self.tell(phrase("▼ {offer:Aa}?  {why}  {key} tells more", key=DELOAD.key, **shown))

    def _offer_memory(self, *, waited: bool = False) -> None:
        """Offer a test that fits now where nothing else is told; what was waited for, anyway."""
        from brainlift_tui.tui.memory.offering import read_offer

        if self._memory_later is not None:
            self._memory_later.stop()
        offer = read_offer(self.training)
        # What is drawn has its minute; a deload week can be offered later.
        self._drawn_offered = offer is not None and not (offer.learning or offer.wait_s)
        if offer is None:
            return
        if offer.wait_s:
            again = partial(self._offer_memory, waited=True)
            self._memory_later = self.app.background.later(offer.wait_s, again, self)
        elif waited or self._drawn_offered or not self.query_one(NoticeLine).text:
            self.tell(phrase("{said}  {key} takes it", said=offer.said, key=MEMORY.key))

    def action_memory(self) -> None:
        """Open the memory check, with the test that is offered."""
        from brainlift_tui.tui.memory.memory import MemoryScreen

        self.app.push_screen(MemoryScreen(take_offered=True))

    @property
    def list(self) -> TodayList:
        """The lines."""
        return self.query_one(TodayList)

    # What the desk stands on

    def row(self) -> TodayRow | None:
        """The row the cursor is on."""
        return self.list.row

    def stand_on(self, row: TodayRow) -> None:
        """Put the cursor on a row."""
        self.list.stand_on(row)

    def stand_on_next(self) -> None:
        """Put the cursor on the next row to do: behind the set logged last, or at Finish."""
        place = self.training.session.next_row()
        row = TodayRow(RowKind.FINISH) if place is None else TodayRow(RowKind.OPEN, *place)
        self.list.stand_on(row)

    def show_row(self) -> None:
        """Draw what is typed."""
        self.list.show(being_typed(self.desk))
        self.query_one(HintLine).hints = self.hints()
        self._show_pane()

    def show_changes(self) -> None:
        """Draw the session anew."""
        stood_on = self.row()
        self.list.show()
        if stood_on is not None and stood_on.of_days and self.row() != stood_on:
            self.stand_on_next()
        if (typing := being_typed(self.desk)) is not None:
            self.list.show(typing)
        self._show_around()

    def _show_around(self) -> None:
        """Draw anew what stands around the list, as it is now."""
        session = self.training.session
        top = self.query_one(TopLine)
        top.place = words(said("Today · {day:%a %-d %b}", day=session.day))
        told = (session.programme, "" if self.training.day_done else session.title)
        top.about = " · ".join(words(name) for name in told if name)
        self._show_check_in()
        self._show_pane()
        super().show_changes()

    def show_clock(self, text: str) -> None:
        """Show the rest under way, or the week."""
        trained = len(self.training.session.trained_on)
        week = session_dots(trained, self.training.session.per_week)
        cardio = self.training.session.cardio
        planned = f"  {worded('cardio')} {cardio.dots}" if cardio.wanted else ""
        told = self.clock_words(text) if text else f"{worded('week')} {week}{planned}"
        self.query_one(TopLine).state = told

    def _show_check_in(self) -> None:
        """Show its line before the first set; later only while it is filled in."""
        line, session, mode = self.query_one(CheckInLine), self.training.session, self.desk.mode
        asking = mode.asking if isinstance(mode, CheckingIn) else None
        begun = any(exercise.done for exercise in session.exercises) or self.training.day_done
        before = not session.empty and not begun and session.own_days is None
        line.set_class(before or asking is not None, "shown")
        line.asking = asking
        line.said = read_check_in(self.training.reader, session.day)

    async def finish(self) -> None:
        """End the workout under way, wherever the cursor is."""
        from brainlift_tui.tui.desk.exercises import finish

        self.desk.clear()
        await self.desk.ask(finish(self.desk))

    async def after_logging(self) -> None:
        """Rest, or go to the next row where no rest was started."""
        self.show_changes()
        self.stand_on_next()
        if self.training.rest is not None:
            self.app.go("rest")

    def hints(self) -> tuple[Hint, ...]:
        """The keys of what is going on, else those for the row in front."""
        if self.desk.mode is not None:
            return self.desk.mode.hints()
        return typing_hints(self.desk.row) if self.desk.text is not None else self._row_hints()

    def _row_hints(self) -> tuple[Hint, ...]:
        row = self.row()
        if row is not None and row.of_days:
            return whole_day_hints(row.kind)
        if row is not None and row.kind is RowKind.FINISH:
            return (LOG.hinted("finish"), DELETE.hinted(), NOTE.hinted(), ADD.hinted())
        if row is not None and row.kind is RowKind.HEADING:
            others = (DELETE.hinted("leave out"), MOVE.hinted(), GROUP.hinted(), NOTE.hinted())
            return (ADD.hinted(), SWAP.hinted(), *others)
        if row is not None and row.kind is RowKind.DONE:
            rate = hint("re-rate", EASY, HARD, FAILED)
            return (LOG.hinted("edit"), rate, KIND.hinted(), DELETE.hinted(), NOTE.hinted())
        feelings = tuple(command.hinted() for command in (LOG, EASY, HARD, FAILED))
        if self.desk.can_hold:
            return hold_hints(self.desk, feelings)
        return self._logging_hints(feelings)

    def _logging_hints(self, feelings: tuple[Hint, ...]) -> tuple[Hint, ...]:
        """The keys that log a row to be done, and how it is typed: what is told least last."""
        feelings = (*feelings, *one_off_hints(self.desk))
        if (advised := self.desk.advised) is not None:
            answers = nudge_hints(advised[1])
            near = (*answers[:1], *one_off_hints(self.desk), *answers[1:])
            feelings = (LOG.hinted(), felt_hint(), *near)
        load = hint("load", LIGHTER, HEAVIER, between="/")
        reps = hint("reps", FEWER, MORE, between="/")
        exercise = self.desk.exercise
        if exercise is not None and self.desk.open_row is not None and self.desk.shown is None:
            such = (worded("type"), words(example(exercise, "10")))
            return (such, load, SWAP.hinted(), ADD.hinted())
        if exercise is not None and (named := named_example(exercise, "11")):
            return (*feelings, load, (worded("type"), named), reps)
        return (*feelings, load, reps, (worded("type"), numbered("22.5x11")))

    # Keys

    async def typed(self, event: events.Key) -> bool:
        """Whether the key belongs to what is typed or goes on."""
        return await take_key(self.desk, event)

    def spells(self, event: events.Key) -> bool:
        """Whether the key is a letter of a load's name."""
        return spells(self.desk, event)

    def applies(self, when: When) -> bool:
        """Whether the row in front is such that a command applies."""
        return self.desk.applies(when)

    async def action_perform(self, command: str) -> None:
        """Let the desk carry out a command."""
        await self.desk.perform(command)

    @on(RowList.Moved)
    def _row_changed(self) -> None:
        # Told late: by now something may be typed in the row that was gone to.
        desk = self.desk
        typed_in = desk.typed_row
        if (desk.text is not None or desk.problem) and typed_in not in (None, self.row()):
            desk.text, desk.problem = None, ""
            self.list.show()
        self.query_one(HintLine).hints = self.hints()
        self._show_pane()

    @on(RowList.Chosen)
    @told
    async def _chosen(self) -> None:
        if self.desk.mode is not None:
            self.desk.turn_to(None)
        else:
            await self.desk.perform(LOG.id)

    @on(CheckInLine.Clicked)
    @told
    async def _check_in_clicked(self) -> None:
        await self.desk.perform(CHECK_IN.id)
