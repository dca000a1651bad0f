"""One programme: its days and their exercises, each line changed in place."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.widgets import Rule

from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.programme import edits
from brainlift_tui.core.programme.programme import MOST_SETS, Day, Programme, Slot, first_asked
from brainlift_tui.core.said import said
from brainlift_tui.store.programme import editing
from brainlift_tui.store.programme.plan import OfferedProgramme, OnRack, read_on_rack, read_plan
from brainlift_tui.store.session.adding import Picked
from brainlift_tui.tui.commands.command import Commands, Hint, When, hint
from brainlift_tui.tui.commands.everywhere import undoable
from brainlift_tui.tui.desk.modes import DOWN, MOVING, SETTLE, UP, given
from brainlift_tui.tui.keyed import KeyedScreen
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.language.names import called
from brainlift_tui.tui.programme.commands import (
    ADD,
    ADD_DAY,
    BACK,
    DELETE,
    EDIT,
    FEWER,
    MORE,
    MOVE,
    PROGRAMME,
    SUPERSET,
    SWAP,
)
from brainlift_tui.tui.programme.plan_words import asked, often_words, on_weekday
from brainlift_tui.tui.programme.programme_days import DayList, SlotPlace
from brainlift_tui.tui.widgets.hint_line import HintLine
from brainlift_tui.tui.widgets.notice_line import NoticeLine
from brainlift_tui.tui.widgets.row_list import RowList
from brainlift_tui.tui.widgets.top_line import TopLine
from brainlift_tui.tui.widgets.two_panes import ListWithPane, TwoPanes
from brainlift_tui.tui.words import phrase

if TYPE_CHECKING:
    from brainlift_tui.exchange.drawing.tables import OfferedTable
    from brainlift_tui.tui.programme.slot_beside import SlotPane


class ProgrammeScreen(KeyedScreen):
    """Days, exercises, sets, ranges, rest: every change is a revision, and one step of undo."""

    PLACE = "programme"
    OFFERS: ClassVar[Commands] = PROGRAMME

    moving: bool = False

    def __init__(self, uid: str) -> None:
        """Show a programme.

        Args:
            uid: Which one.
        """
        super().__init__()
        self._uid = uid
        self._plan: OfferedProgramme | None = None

    def compose(self) -> ComposeResult:
        """The days between the top line and the hints."""
        yield TopLine()
        yield Rule()
        yield TwoPanes(ListWithPane(DayList(), self._pane))
        yield Rule()
        yield NoticeLine()
        yield HintLine()

    def on_mount(self) -> None:
        """Show the programme."""
        self._list.focus()
        self.show_changes()

    def _pane(self) -> "SlotPane":
        from brainlift_tui.tui.programme.slot_beside import SlotPane

        return SlotPane(self.training, self._beside)

    def _beside(self) -> tuple[OnRack, Exercise | None]:
        """What the pane tells of: the exercise as this rack has it done."""
        in_front, on_rack = self._slot_in_front(), self._list.on_rack
        if in_front is None:
            return on_rack, None
        place, slot, exercise = in_front
        here = dict(on_rack.days[place.day].instead).get(slot.slug)
        return on_rack, exercise if here is None else on_rack.exercises[here]

    @property
    def _list(self) -> DayList:
        return self.query_one(DayList)

    def show_changes(self) -> None:
        """Read the programme anew; go back where it is gone."""
        training = self.training
        plan = read_plan(training.reader, self._uid, training.rack)
        if plan is None:
            self.app.background.soon(self.action_back, self)
            return
        self._plan = plan
        on_rack = read_on_rack(training.reader, plan.programme, training.rack)
        self._list.show(plan.programme, on_rack)
        self.query_one(TwoPanes).share_out()
        top = self.query_one(TopLine)
        top.place = called(plan.programme.name)
        followed = plan.programme.slug == training.settings.programme
        whose = worded("your own") if plan.own else worded("as it came")
        top.about = phrase("{whose}, followed", whose=whose) if followed else whose
        super().show_changes()

    def tables(self) -> tuple["OfferedTable", ...]:
        """The days and their exercises."""
        from brainlift_tui.exchange.drawing.tables import OfferedTable
        from brainlift_tui.exchange.drawing.training_tables import programme_table

        plan = self._plan
        if plan is None:
            return ()
        return (
            OfferedTable(
                worded("the programme"), programme_table(plan.programme, self._list.on_rack)
            ),
        )

    def hints(self) -> tuple[Hint, ...]:
        """What can be done."""
        if self.moving:
            return (hint("move it", UP, DOWN), SETTLE.hinted())
        place = self._list.place
        if place.day < 0:
            return (EDIT.hinted("how often, about"), ADD_DAY.hinted("add a day"), BACK.hinted())
        if place.slot < 0:
            new = (ADD.hinted("add exercise"), ADD_DAY.hinted())
            others = (command.hinted() for command in (MOVE, DELETE, BACK))
            return (EDIT.hinted("name, weekday"), *new, *others)
        sets = hint("sets", FEWER, MORE, between="/")
        others = (
            command.hinted() for command in (ADD, SWAP, SUPERSET, MOVE, DELETE, ADD_DAY, BACK)
        )
        return (EDIT.hinted(), sets, *others)

    def applies(self, when: When) -> bool:
        """Whether a day, or an exercise, is in front where a command is about one."""
        place = self._list.place
        match when:
            case When.DAY:
                return place.day >= 0
            case When.EXERCISE:
                return place.slot >= 0
        return True

    @on(RowList.Moved)
    def _moved(self) -> None:
        self.query_one(HintLine).hints = self.hints()

    def action_back(self) -> None:
        """Go back to Plan."""
        if self.app.screen is self:
            self.app.pop_screen()

    # Changing

    async def _change(self, programme: Programme, label: str) -> None:
        plan = self._plan
        if plan is not None:
            named = said("{programme}: {what}", programme=plan.programme.name, what=label)
            await self.training.do(editing.change_programme, plan.uid, programme, named)
            self._changed(plan, label)

    async def _change_with(
        self, picked: Picked, made: Callable[[Exercise], Programme], label: str
    ) -> None:
        plan = self._plan
        if plan is not None:
            named = said("{programme}: {what}", programme=plan.programme.name, what=label)
            await self.training.do(editing.change_programme_with, plan.uid, picked, made, named)
            self._changed(plan, label)

    def _changed(self, plan: OfferedProgramme, label: str) -> None:
        self.training.drafts.clear()
        self.app.show_changes()
        own = "" if plan.own else worded(".  It is your own now")
        self.app.tell(undoable(f"{label[:1].upper()}{label[1:]}{own}"))

    def _exercise(self, slot: Slot) -> Exercise:
        return self._list.on_rack.exercises[slot.slug]

    def _slot_in_front(self) -> tuple[SlotPlace, Slot, Exercise] | None:
        place = self._list.place
        if self._plan is None or place.slot < 0:
            return None
        slot = self._plan.programme.days[place.day].slots[place.slot]
        return place, slot, self._exercise(slot)

    @on(RowList.Chosen)
    async def action_edit(self) -> None:
        """Change what is in front."""
        await self.ask(self._edit())

    async def _edit(self) -> None:
        place = self._list.place
        if self._plan is None:
            return
        programme = self._plan.programme
        if place.day < 0:
            await self._edit_programme(programme)
        elif place.slot < 0:
            await self._edit_day(programme, place)
        else:
            await self._edit_slot(programme, place)

    async def _edit_programme(self, programme: Programme) -> None:
        from brainlift_tui.tui.programme.edit_programme import edit_programme

        reader, uid = self.training.reader, self._uid
        changed = await self.app.push_screen_wait(
            edit_programme(programme, lambda t: editing.check_programme_name(reader, t, uid))
        )
        if changed is not None and changed != programme:
            await self._change(changed, often_words(changed))

    async def _edit_day(self, programme: Programme, place: SlotPlace) -> None:
        from brainlift_tui.tui.programme.edit_programme import edit_day

        day = programme.days[place.day]
        changed = await self.app.push_screen_wait(edit_day(day))
        if changed is not None and changed != day:
            when = (
                phrase(", on {weekday}", weekday=on_weekday(changed.weekday))
                if changed.weekday is not None
                else ""
            )
            label = f"{called(changed.name)}{when}"
            await self._change(edits.with_day(programme, place.day, changed), label)

    async def _edit_slot(self, programme: Programme, place: SlotPlace) -> None:
        from brainlift_tui.tui.programme.edit_programme import edit_slot

        slot = programme.days[place.day].slots[place.slot]
        exercise = self._exercise(slot)
        changed = await self.app.push_screen_wait(edit_slot(slot, exercise))
        if changed is not None and changed != slot:
            after = edits.with_slot(programme, place.day, place.slot, changed)
            await self._change(after, f"{exercise.name} {asked(changed, exercise)}")

    async def action_sets(self, by: int) -> None:
        """Ask for a set more or less."""
        in_front = self._slot_in_front()
        if in_front is None or self._plan is None:
            return
        place, slot, exercise = in_front
        if not 1 <= slot.sets + by <= MOST_SETS:
            self.refuse(phrase("An exercise has 1 to {most_sets} sets.", most_sets=MOST_SETS))
            return
        changed = slot._replace(sets=slot.sets + by)
        after = edits.with_slot(self._plan.programme, place.day, place.slot, changed)
        await self._change(after, f"{exercise.name} {asked(changed, exercise)}")

    async def action_superset(self) -> None:
        """Do the exercise in front in rounds with the one above, or by itself again."""
        in_front = self._slot_in_front()
        if in_front is None or self._plan is None:
            return
        place, slot, exercise = in_front
        after = edits.with_superset(self._plan.programme, place.day, place.slot)
        how = (
            worded("stands alone")
            if slot.superset is not None
            else worded("in a superset with the one above")
        )
        await self._change(after, f"{exercise.name} {how}")

    async def action_add(self) -> None:
        """Add an exercise behind the one in front."""
        await self.ask(self._add())

    async def _add(self) -> None:
        place = self._list.place
        if self._plan is None:
            return
        programme, day = self._plan.programme, max(0, place.day)
        picked = await self._picked(phrase("Add to {name}", name=programme.days[day].name))
        behind = place.slot if place.slot >= 0 else len(programme.days[day].slots) - 1

        def made(exercise: Exercise) -> Programme:
            return edits.with_new_slot(programme, day, behind, first_asked(exercise))

        if picked is not None:
            await self._change_with(picked, made, phrase("{picked} added", picked=picked.name))
            self._list.stand_on(SlotPlace(day, behind + 1))

    async def action_swap(self) -> None:
        """Ask for another exercise in place of the one in front."""
        await self.ask(self._swap())

    async def _swap(self) -> None:
        in_front = self._slot_in_front()
        if in_front is None or self._plan is None:
            return
        programme = self._plan.programme
        place, slot, before = in_front
        picked = await self._picked(phrase("Instead of {before}", before=before.name), before)

        def made(exercise: Exercise) -> Programme:
            asked_for = first_asked(exercise)
            if exercise.measure is before.measure:
                asked_for = slot._replace(slug=exercise.slug)
            return edits.with_slot(programme, place.day, place.slot, asked_for)

        if picked is not None:
            await self._change_with(
                picked,
                made,
                phrase("{picked} for {before}", picked=picked.name, before=before.name),
            )

    async def _picked(self, title: str, like: Exercise | None = None) -> Picked | None:
        from brainlift_tui.tui.exercise.pick import Pick

        return await self.app.push_screen_wait(Pick(self.training, title, like, takes_sets=False))

    async def action_delete(self) -> None:
        """Delete the exercise or the day in front."""
        place = self._list.place
        if self._plan is None or place.day < 0:
            return
        programme = self._plan.programme
        day = programme.days[place.day]
        if place.slot < 0:
            await self._change(
                edits.without_day(programme, place.day), phrase("{day} deleted", day=day.name)
            )
            return
        name = self._exercise(day.slots[place.slot]).name
        after = edits.without_slot(programme, place.day, place.slot)
        await self._change(after, phrase("{name} left out of {day}", name=name, day=day.name))

    async def action_add_day(self) -> None:
        """Add a day behind the one in front."""
        await self.ask(self._add_day())

    async def _add_day(self) -> None:
        from brainlift_tui.tui.dialogs.ask import Ask
        from brainlift_tui.tui.programme.edit_programme import day_name

        place = self._list.place
        if self._plan is None:
            return
        days = len(self._plan.programme.days)
        text = await self.app.push_screen_wait(
            Ask("Name of the new day", phrase("Day {number}", number=days + 1), day_name)
        )
        if text is None:
            return
        name, programme = day_name(text), self._plan.programme
        picked = await self._picked(phrase("The first exercise of {name}", name=name))
        behind = place.day if place.day >= 0 else days - 1

        def made(exercise: Exercise) -> Programme:
            return edits.with_new_day(programme, behind, Day(name, (first_asked(exercise),)))

        if picked is not None:
            await self._change_with(picked, made, phrase("{name} added", name=name))
            self._list.stand_on(SlotPlace(behind + 1))

    # Moving

    def action_move(self) -> None:
        """Let the arrows move what is in front."""
        if self._list.place.day < 0:
            return
        self.moving = True
        self.tell("↑ and ↓ move it; Escape ends it.")
        self.query_one(HintLine).hints = self.hints()

    async def typed(self, event: events.Key) -> bool:
        """While something is moved the arrows belong to it."""
        if not self.moving:
            return False
        command = given(MOVING, event.key)
        if command not in (UP, DOWN):
            self.moving = False
            self.tell("")
            self.query_one(HintLine).hints = self.hints()
            return command is SETTLE
        await self._move(-1 if command is UP else 1)
        return True

    async def _move(self, by: int) -> None:
        place = self._list.place
        if self._plan is None:
            return
        programme = self._plan.programme
        if place.slot < 0:
            after = edits.with_day_moved(programme, place.day, by)
            to, name = SlotPlace(place.day + by), programme.days[place.day].name
        else:
            after = edits.with_slot_moved(programme, place.day, place.slot, by)
            to = SlotPlace(place.day, place.slot + by)
            name = self._exercise(programme.days[place.day].slots[place.slot]).name
        if after == programme:
            self.app.bell()
            return
        await self._change(
            after, phrase("{name} moved up" if by < 0 else "{name} moved down", name=name)
        )
        self._list.stand_on(to)
