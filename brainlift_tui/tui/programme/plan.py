"""Plan: the programmes, a preview of each, and choosing, making, copying and deleting them."""

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Rule

from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.programme.phase import phase_of
from brainlift_tui.core.programme.programme import Day, Programme, first_asked
from brainlift_tui.core.rack.words import rack_words
from brainlift_tui.core.said import said
from brainlift_tui.store.programme import editing
from brainlift_tui.store.programme.due import read_began
from brainlift_tui.store.programme.plan import OfferedProgramme, read_on_rack, read_plans
from brainlift_tui.tui.background import told
from brainlift_tui.tui.commands.command import Commands, Hint
from brainlift_tui.tui.commands.everywhere import SETTINGS, UNDO, undoable
from brainlift_tui.tui.keyed import KeyedScreen
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.language.names import called
from brainlift_tui.tui.programme.commands import (
    COPY,
    FOLLOW,
    NEW,
    OPEN,
    PLAN,
    READ_IN,
    READ_ON,
    SHARE,
    TO_TODAY,
)
from brainlift_tui.tui.programme.plan_words import preview
from brainlift_tui.tui.widgets.hint_line import HintLine
from brainlift_tui.tui.widgets.notice_line import NoticeLine
from brainlift_tui.tui.widgets.row_list import RowList, cursor_mark
from brainlift_tui.tui.widgets.scrolled_lines import ScrolledLines
from brainlift_tui.tui.widgets.top_line import TopLine
from brainlift_tui.tui.words import phrase, words

if TYPE_CHECKING:
    from brainlift_tui.exchange.drawing.tables import OfferedTable

DAY_ONE = worded("Day 1")


class PlanList(RowList):
    """The programmes: what the rack does as written first, then what is adapted to it."""

    plans: tuple[OfferedProgramme, ...] = ()
    followed: str = ""

    def show(self, plans: tuple[OfferedProgramme, ...], followed: str) -> None:
        """Show these, one of them followed."""
        self.plans, self.followed = plans, followed
        self.redraw()

    @property
    def _fits(self) -> int:
        """How many the rack does as they are written; a heading stands behind them."""
        return sum(not plan.amiss for plan in self.plans)

    @property
    def _heading(self) -> int:
        return self._fits if 0 < self._fits < len(self.plans) else -1

    def count(self) -> int:
        """How many lines there are."""
        return len(self.plans) + (self._heading >= 0)

    def selectable(self, y: int) -> bool:
        """Whether a programme is on line `y`."""
        return 0 <= y < self.count() and y != self._heading

    def at(self, y: int) -> OfferedProgramme | None:
        """The programme on line `y`."""
        if not self.selectable(y):
            return None
        return self.plans[y - (0 <= self._heading < y)]

    def stand_on(self, uid: str) -> None:
        """Put the cursor on a programme."""
        for y in range(self.count()):
            plan = self.at(y)
            if plan is not None and plan.uid == uid:
                self.cursor = y

    def line(self, y: int, *, selected: bool) -> Content:
        """One programme, and whether it is followed."""
        plan = self.at(y)
        if plan is None:
            return Content.styled(f" {worded('adapted to your rack:')}", "$foreground-muted italic")
        follows = plan.programme.slug == self.followed
        return Content.assemble(
            cursor_mark(selected=selected),
            ("● ", "$accent") if follows else ("○ ", "$foreground-muted"),
            (called(plan.programme.name), "bold" if selected else ""),
            ("  own" if plan.own else "", "$foreground-muted"),
        )


class PlanScreen(KeyedScreen):
    """Which programme is followed, and what the others would come to."""

    PLACE = "plan"
    DEFAULT_CSS = """
    PlanScreen Horizontal { height: 1fr; }
    PlanScreen PlanList { width: 30; height: 1fr; }
    PlanScreen ScrolledLines { width: 1fr; padding: 0 2 0 1; }
    """
    OFFERS: ClassVar[Commands] = PLAN

    def compose(self) -> ComposeResult:
        """The programmes beside the preview of the one in front."""
        yield TopLine()
        yield Rule()
        with Horizontal():
            yield PlanList()
            preview = ScrolledLines()
            preview.can_focus = False
            yield preview
        yield Rule()
        yield NoticeLine()
        yield HintLine()

    def on_mount(self) -> None:
        """Stand on the programme that is followed."""
        self._list.focus()
        self.show_changes()
        for plan in self._list.plans:
            if plan.programme.slug == self._list.followed:
                self._list.stand_on(plan.uid)

    @property
    def _list(self) -> PlanList:
        return self.query_one(PlanList)

    @property
    def _front(self) -> OfferedProgramme | None:
        return self._list.at(self._list.cursor)

    def show_changes(self) -> None:
        """Read the programmes anew."""
        front = self._front
        training = self.training
        self._list.show(read_plans(training.reader, training.rack), training.settings.programme)
        if front is not None:
            self._list.stand_on(front.uid)
        top = self.query_one(TopLine)
        top.place = worded("Plan")
        top.about = f"{called(training.rack.name)}: {words(rack_words(training.rack))}"
        self._show_preview()
        super().show_changes()

    def on_resize(self) -> None:
        """Fit the preview to the new width."""
        self.app.background.soon(self._show_preview, self)

    @on(RowList.Moved)
    def _moved(self) -> None:
        self._show_preview()
        self.query_one(ScrolledLines).action_cursor_first()

    def _show_preview(self) -> None:
        plan = self._front
        if plan is None:
            return
        training, programme = self.training, plan.programme
        on_rack = read_on_rack(training.reader, programme, training.rack)
        today, experience = training.clock.today(), training.settings.experience
        phase = phase_of(programme, read_began(training.reader), today, experience)
        shown = self.query_one(ScrolledLines)
        room = shown.scrollable_content_region
        width = room.width or 48
        shown.show(preview(programme, on_rack, width, room.height, phase).wrap(width))

    def tables(self) -> tuple["OfferedTable", ...]:
        """The programme in front."""
        from brainlift_tui.exchange.drawing.tables import OfferedTable
        from brainlift_tui.exchange.drawing.training_tables import programme_table

        plan = self._front
        if plan is None:
            return ()
        on_rack = read_on_rack(self.training.reader, plan.programme, self.training.rack)
        return (OfferedTable(plan.programme.name, programme_table(plan.programme, on_rack)),)

    def hints(self) -> tuple[Hint, ...]:
        """What can be done."""
        changing = (command.hinted() for command in (FOLLOW, OPEN, NEW, COPY, SHARE, READ_IN))
        return (*changing, SETTINGS.hinted("rack"), READ_ON.hinted(), TO_TODAY.hinted())

    def action_read_on(self) -> None:
        """Show the next part of the preview; behind its end the first."""
        # A preview shown a moment ago has no height yet.
        self.app.background.soon(self._read_on, self)

    def _read_on(self) -> None:
        pane = self.query_one(ScrolledLines)
        if pane.scroll_offset.y >= pane.max_scroll_y:
            pane.scroll_home(animate=False)
        else:
            pane.scroll_page_down(animate=False)

    @on(RowList.Chosen)
    @told
    async def action_follow(self) -> None:
        """Follow the programme in front."""
        plan = self._front
        if plan is None:
            return
        if plan.programme.slug == self._list.followed:
            self.tell(
                phrase(
                    "{programme} is followed already.  T trains it", programme=plan.programme.name
                )
            )
            return
        under_way = self.training.session.workout is not None
        name = await self.training.do(editing.follow, plan.uid)
        self.training.drafts.clear()
        self.app.show_changes()
        then = worded("from the next workout on") if under_way else worded("T trains it")
        self.app.tell(undoable(phrase("{name} is followed, {then}", name=name, then=then)))

    def action_open(self) -> None:
        """Show the days and exercises of the programme in front."""
        from brainlift_tui.tui.programme.programme import ProgrammeScreen

        plan = self._front
        if plan is not None:
            self.app.push_screen(ProgrammeScreen(plan.uid))

    async def action_new(self) -> None:
        """Make a programme of one's own."""
        await self.ask(self._new())

    async def _new(self) -> None:
        from brainlift_tui.tui.dialogs.ask import Ask
        from brainlift_tui.tui.exercise.pick import Pick

        reader = self.training.reader
        name = await self.app.push_screen_wait(
            Ask("Name of the new programme", "", lambda t: editing.check_programme_name(reader, t))
        )
        if name is None:
            return
        title = phrase("The first exercise of {day}", day=DAY_ONE)
        picked = await self.app.push_screen_wait(Pick(self.training, title, takes_sets=False))
        if picked is None:
            return

        def made(exercise: Exercise) -> Programme:
            return Programme("", name, (Day(DAY_ONE, (first_asked(exercise),)),))

        self._added(
            await self.training.do(
                editing.add_programme_of, picked, made, said("New programme: {name}", name=name)
            ),
            phrase("{name} is made", name=name),
        )

    async def action_copy(self) -> None:
        """Make a programme of one's own like the one in front."""
        plan = self._front
        if plan is not None:
            name = editing.free_name(
                self.training.reader, phrase("{programme} copy", programme=plan.programme.name[:50])
            )
            copied = plan.programme._replace(name=name)
            uid = await self.training.do(editing.add_programme, copied)
            self._added(uid, phrase("{name} is made", name=name))

    def _added(self, uid: str, done: str) -> None:
        self.app.show_changes()
        self._list.stand_on(uid)
        self.app.tell(undoable(done))
        self.tell(
            phrase(
                "{done}.  {open} edits it, {undo} takes it back",
                done=done,
                open=OPEN.key,
                undo=UNDO.key,
            )
        )

    async def action_rename(self) -> None:
        """Give the programme in front another name."""
        await self.ask(self._rename())

    async def _rename(self) -> None:
        from brainlift_tui.tui.dialogs.ask import Ask

        plan, reader = self._front, self.training.reader
        if plan is None:
            return
        before = plan.programme.name
        text = await self.app.push_screen_wait(
            Ask(
                "Name of the programme",
                before,
                lambda typed: editing.check_programme_name(reader, typed, plan.uid),
            )
        )
        if text is None:
            return
        name = editing.check_programme_name(reader, text, plan.uid)
        renamed = plan.programme._replace(name=name)
        label = said("{before}: now {name}", before=before, name=name)
        await self.training.do(editing.change_programme, plan.uid, renamed, label)
        self.app.show_changes()
        self.app.tell(undoable(words(label)))

    async def action_share(self) -> None:
        """Write the programme in front into a file."""
        await self.ask(self._share())

    async def _share(self) -> None:
        from brainlift_tui.exchange.own.programme_files import free_path, share, usual_path
        from brainlift_tui.tui.dialogs.ask import Ask

        plan = self._front
        if plan is None:
            return
        typed = await self.app.push_screen_wait(
            Ask(
                phrase("Share {programme} as a file", programme=plan.programme.name),
                str(usual_path(plan.programme)),
                free_path,
            )
        )
        if typed is not None:
            path = free_path(typed)
            share(self.training.reader, plan.programme, path)
            self.tell(phrase("Written to {path}.", path=str(path)))

    async def action_read_in(self) -> None:
        """Add a programme from a file."""
        await self.ask(self._read_in())

    async def _read_in(self) -> None:
        from brainlift_tui.exchange.own.programme_files import read_shared
        from brainlift_tui.tui.dialogs.ask import Ask

        reader = self.training.reader
        typed = await self.app.push_screen_wait(
            Ask(
                "Read a programme in from a TOML file; its path",
                "~/",
                lambda text: read_shared(reader, text),
            )
        )
        if typed is not None:
            programme = read_shared(reader, typed)
            uid = await self.training.do(editing.add_programme, programme)
            self._added(uid, phrase("{programme} is read in", programme=programme.name))

    async def action_delete(self) -> None:
        """Delete the programme in front."""
        plan = self._front
        if plan is not None:
            await self.training.do(editing.delete_programme, plan.uid)
            self.app.show_changes()
            self.app.tell(undoable(phrase("{programme} is deleted", programme=plan.programme.name)))
