"""Today: the exercises that are due, last time beside today, one key a set."""

from collections.abc import Awaitable
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Rule

from brainlift_tui.core.errors import Refused
from brainlift_tui.core.session_exercise import SessionExercise
from brainlift_tui.store import asking
from brainlift_tui.store import training as actions
from brainlift_tui.store.adding import add_picked, swap_picked
from brainlift_tui.tui.background import told
from brainlift_tui.tui.commands.command import Commands, Hint, hint
from brainlift_tui.tui.commands.modes import DOWN, SETTLE, TAKEN, UNTYPED, UP
from brainlift_tui.tui.commands.today import (
    ADD,
    DELETE,
    EASY,
    FAILED,
    FEWER,
    GROUP,
    HARD,
    HEAVIER,
    KIND,
    LIGHTER,
    LOG,
    MORE,
    MOVE,
    NOTE,
    START,
    SWAP,
    TODAY,
)
from brainlift_tui.tui.screens.checking_in import ChecksIn
from brainlift_tui.tui.today_lines import Line, Row, RowKind, Typing, today_lines
from brainlift_tui.tui.training import Training
from brainlift_tui.tui.widgets.check_in_line import CheckInLine
from brainlift_tui.tui.widgets.hint_line import HintLine
from brainlift_tui.tui.widgets.notice_line import NoticeLine
from brainlift_tui.tui.widgets.row_list import RowList
from brainlift_tui.tui.widgets.top_line import TopLine

if TYPE_CHECKING:
    from brainlift_tui.exchange.tables import Offered


class TodayList(RowList):
    """The lines of Today."""

    def __init__(self, training: Training) -> None:
        super().__init__()
        self._training = training
        self._lines: list[Line] = []
        self._typing: Typing | None = None

    def count(self) -> int:
        """How many lines there are."""
        return len(self._lines)

    def line(self, y: int, *, selected: bool) -> Content:
        """One line; the one with the cursor has its mark."""
        content = self._lines[y].content
        if not selected:
            return content
        return Content.assemble((" ▌", "$accent"), content[2:])

    def selectable(self, y: int) -> bool:
        """Whether line `y` is a row."""
        return 0 <= y < len(self._lines) and self._lines[y].row is not None

    def first_with(self, y: int) -> int:
        """An exercise's heading is seen with its rows; above the first one, all there is."""
        row = self._lines[y].row
        if row is None or row.kind is RowKind.FINISH:
            return y
        if row.exercise == 0:
            return 0
        heading = Row(RowKind.HEADING, row.exercise)
        return next(at for at, line in enumerate(self._lines) if line.row == heading)

    def last_with(self, y: int) -> int:
        """And all the rows of an exercise, where there is room."""
        row = self._lines[y].row
        if row is None or row.kind is RowKind.FINISH:
            return y
        rows = ((at, line.row) for at, line in enumerate(self._lines) if line.row is not None)
        return max(
            at
            for at, other in rows
            if other.kind is not RowKind.FINISH and other.exercise == row.exercise
        )

    @property
    def row(self) -> Row | None:
        """The row the cursor is on."""
        return self._lines[self.cursor].row if self.selectable(self.cursor) else None

    def show(self, typing: Typing | None = None) -> None:
        """Draw the session anew; the cursor stays on its row."""
        kept, self._typing = self.row, typing
        # Before the first layout the width is that of the terminal, less the scrollbar's column.
        width = self.scrollable_content_region.width or self.app.size.width - 1
        self._lines = today_lines(self._training, width, typing)
        if kept is not None:
            self.stand_on(kept)
        self.redraw()

    def stand_on(self, row: Row) -> None:
        """Put the cursor on a row, or where it would be."""
        rows = [(at, line.row) for at, line in enumerate(self._lines) if line.row is not None]
        behind = (at for at, other in rows if _order(other) >= _order(row))
        exact = (at for at, other in rows if other == row)
        self.cursor = next(exact, next(behind, rows[-1][0] if rows else 0))

    def on_resize(self) -> None:
        """Spread the lines over the new width, what is being typed among them."""
        self.show(self._typing)
        super().on_resize()


def _order(row: Row) -> tuple[int, int, int]:
    at = row.exercise if row.kind is not RowKind.FINISH else 10_000
    return at, list(RowKind).index(row.kind), row.number


class TodayScreen(ChecksIn):
    """What is lifted now, next to what was lifted last time."""

    PLACE = "today"
    OFFERS: ClassVar[Commands] = TODAY

    moving: bool = False

    def tables(self) -> tuple["Offered", ...]:
        """What is done today beside last time, and what is to come."""
        from brainlift_tui.exchange.tables import Offered
        from brainlift_tui.exchange.training_tables import today_table

        training = self.training
        zone = training.clock.zone()
        made = today_table(training.session, training.open_list, zone)
        return (Offered("today", made),) if training.session.exercises else ()

    def compose(self) -> ComposeResult:
        """The list between the top line and the hints."""
        yield TopLine()
        yield Rule()
        yield TodayList(self.training)
        yield CheckInLine()
        yield Rule()
        yield NoticeLine()
        yield HintLine()

    def on_mount(self) -> None:
        """Start at the row that comes next."""
        self.list.show()
        self.stand_on_next()
        self.show_changes()

    @property
    def list(self) -> TodayList:
        """The lines."""
        return self.query_one(TodayList)

    def row(self) -> Row | None:
        """The row the cursor is on."""
        return self.list.row

    def stand_on(self, row: Row) -> None:
        """Put the cursor on a row."""
        self.list.stand_on(row)

    def show_row(self) -> None:
        """Draw what is typed."""
        self.list.show(self.typing())
        self.query_one(HintLine).hints = self.hints()

    def show_changes(self) -> None:
        """Draw the session anew."""
        session = self.training.session
        top = self.query_one(TopLine)
        top.place = f"Today · {session.day:%a} {session.day.day} {session.day:%b}"
        top.about = f"{session.programme} · {session.title}" if session.programme else session.title
        self.show_check_in()
        self.list.show(self.typing())
        super().show_changes()

    def show_clock(self, text: str) -> None:
        """Show the rest under way, or the week."""
        trained = len(self.training.session.trained_on)
        week = "●" * min(trained, 7) + "○" * max(0, 2 - trained)
        self.query_one(TopLine).state = f"rest {text}" if text else f"week {week}"

    def stand_on_next(self) -> None:
        """Put the cursor on the next row to do: behind the set logged last, or at Finish."""
        place = self.training.session.next_row()
        row = Row(RowKind.FINISH) if place is None else Row(RowKind.OPEN, *place)
        self.list.stand_on(row)

    def hints(self) -> tuple[Hint, ...]:
        """The keys of what is going on, else those for the row in front."""
        if self.checking is not None:
            return self.check_in_hints()
        if self.moving:
            return (hint("move the exercise", UP, DOWN), SETTLE.hinted())
        if self.joining:
            return self.joining_hints()
        if self.text is not None:
            felt = hint("easy hard failed", EASY, HARD, FAILED)
            return (TAKEN.hinted(), felt, UNTYPED.hinted())
        return self._row_hints()

    def _row_hints(self) -> tuple[Hint, ...]:
        row = self.row()
        if row is not None and row.kind is RowKind.FINISH:
            return (LOG.hinted("finish"), DELETE.hinted("abandon"), NOTE.hinted(), ADD.hinted())
        if row is not None and row.kind is RowKind.HEADING:
            leave_out = DELETE.hinted("leave out")
            others = (MOVE.hinted(), GROUP.hinted(), NOTE.hinted())
            return (ADD.hinted(), SWAP.hinted(), leave_out, *others)
        if row is not None and row.kind is RowKind.DONE:
            rate = hint("re-rate", EASY, HARD, FAILED)
            return (LOG.hinted("edit"), rate, KIND.hinted(), DELETE.hinted(), NOTE.hinted())
        feelings = tuple(command.hinted() for command in (LOG, EASY, HARD, FAILED))
        if self.can_hold():
            seconds = hint("seconds", FEWER, MORE, between="/")
            return (START.hinted(), *feelings, seconds)
        change = (
            hint("load", LIGHTER, HEAVIER, between="/"),
            hint("reps", FEWER, MORE, between="/"),
        )
        if self.open_row() is not None and self.shown() is None:
            return (("type", "20x10"), *feelings, *change)
        return (*feelings, *change, ("type", "22.5x11"))

    async def after_logging(self) -> None:
        """Rest, or go to the next row where no rest was started."""
        self.show_changes()
        self.stand_on_next()
        if self.training.rest is not None:
            self.app.go("rest")

    @on(RowList.Moved)
    def _row_changed(self) -> None:
        # Told late: by now something may be typed in the row that was gone to.
        if (self.text is not None or self.problem) and self.typed_at != self.row():
            self.text, self.problem = None, ""
            self.list.show()
        self.query_one(HintLine).hints = self.hints()

    @on(RowList.Chosen)
    @told
    async def _chosen(self) -> None:
        await self.action_log()

    async def action_log(self, effort: str = "") -> None:
        """Log the row; on Finish end the workout, on a heading go to its next set."""
        row, exercise = self.row(), self.exercise()
        if self.moving:
            self.action_settle()
        elif row is not None and row.kind is RowKind.FINISH:
            if not effort:
                await self._finish()
        elif row is not None and row.kind is RowKind.HEADING and exercise is not None:
            self.list.stand_on(Row(RowKind.OPEN, row.exercise, len(exercise.done)))
        else:
            await super().action_log(effort)

    async def _finish(self) -> None:
        from brainlift_tui.store.finished import finished_id
        from brainlift_tui.tui.dialogs.summary import Summary

        uid = await self.training.do(actions.finish_workout)
        self.training.drafts.clear()
        self.show_changes()
        self.stand_on_next()
        if uid is None:
            self.tell("Nothing was logged, so nothing is kept.")
        else:
            self.tell("Workout finished.  u takes it back")
            self.app.push_screen(Summary(self.training, finished_id(self.training.reader, uid)))

    async def action_delete(self) -> None:
        """Delete the set, take the row off today, leave the exercise out, abandon the workout."""
        row, exercise = self.row(), self.exercise()
        if row is not None and row.kind is RowKind.FINISH:
            await self.training.do(actions.abandon_workout)
            self.training.drafts.clear()
            done = "Workout abandoned"
        elif row is None or exercise is None:
            return
        elif row.kind is RowKind.DONE and exercise.entry is not None:
            logged = exercise.done[row.number]
            name = exercise.exercise.name
            await self.training.do(actions.delete_set, exercise.entry, logged.position, name)
            done = f"{name}: {self.in_words(logged.done, exercise)} deleted"
        elif row.kind is RowKind.HEADING:
            await self.training.do(actions.remove_exercise, exercise)
            done = f"{exercise.exercise.name} left out today"
        else:
            open_row = self.open_row()
            if open_row is None:
                return
            what = await self.training.do(asking.drop_row, exercise, open_row)
            done = f"{exercise.exercise.name}: {what}"
        self.tell(f"{done}.  u takes it back")
        self.show_changes()

    async def action_one_more(self) -> None:
        """Ask for one set more of this exercise today."""
        exercise, row = self.exercise(), self.row()
        if exercise is None or row is None:
            return
        rows = max(exercise.rows, exercise.work_count) + 1
        await self.training.do(actions.change_rows, exercise, rows)
        self.tell(f"{exercise.exercise.name}: one set more today.  u takes it back")
        self.show_changes()
        last = len(exercise.done) + len(exercise.ahead)
        self.list.stand_on(Row(RowKind.OPEN, row.exercise, last))

    def action_move(self) -> None:
        """Let the arrows move the exercise."""
        if self.exercise() is None:
            return
        self.moving = True
        self.tell("↑ and ↓ move the exercise; Escape ends it.")
        self.query_one(HintLine).hints = self.hints()

    def action_settle(self) -> None:
        """Let the arrows move the cursor again."""
        self.moving = False
        self.tell("")
        self.query_one(HintLine).hints = self.hints()

    async def typed(self, event: events.Key) -> bool:
        """While an exercise is moved the arrows belong to it."""
        if not self.moving:
            return await super().typed(event)
        by = {"up": -1, "k": -1, "down": 1, "j": 1}.get(event.key)
        if by is None:
            self.action_settle()
            return event.key in {"escape", "enter"}
        await self._move(by)
        return True

    async def _move(self, by: int) -> None:
        row, exercise = self.row(), self.exercise()
        if row is None or exercise is None:
            return
        to = row.exercise + by
        if not 0 <= to < len(self.training.session.exercises):
            self.app.bell()
            return
        await self.training.do(actions.move_exercise, exercise, by)
        self.show_changes()
        self.list.stand_on(Row(row.kind, to, row.number))

    async def action_note(self) -> None:
        """Write words on the set, the exercise or the workout."""
        await self.ask(self._note())

    async def _note(self) -> None:
        from brainlift_tui.tui.dialogs.ask import Ask

        row, exercise = self.row(), self.exercise()
        if row is None:
            return
        if row.kind is RowKind.DONE and exercise is not None and exercise.entry is not None:
            logged = exercise.done[row.number]
            title = f"Note on set {row.number + 1} of {exercise.exercise.name}"
            text = await self.app.push_screen_wait(Ask(title, logged.done.note))
            if text is not None:
                changed = replace(logged.done, note=text)
                edit = self.training.do(
                    actions.edit_set, exercise.entry, logged.position, changed, exercise.exercise
                )
                await self._keep(edit)
        elif exercise is not None:
            title = f"Note on {exercise.exercise.name} today"
            text = await self.app.push_screen_wait(Ask(title, exercise.note))
            if text is not None:
                await self._keep(self.training.do(actions.note_exercise, exercise, text))
        else:
            text = await self.app.push_screen_wait(
                Ask("Note on this workout", self.training.session.note)
            )
            if text is not None:
                await self._keep(self.training.do(actions.note_workout, text))

    async def action_add(self) -> None:
        """Choose an exercise to add behind this one."""
        await self.ask(self._add())

    async def _add(self) -> None:
        from brainlift_tui.tui.dialogs.pick import Pick

        picked = await self.app.push_screen_wait(Pick(self.training, "Add an exercise"))
        if picked is None:
            return
        behind = self.exercise() if self.training.session.workout is not None else None
        if await self._keep(self.training.do(add_picked, picked, behind)):
            at = self._newest(behind)
            self.list.stand_on(Row(RowKind.OPEN, at))
            name = self.training.session.exercises[at].exercise.name
            self.tell(f"{name} added.  u takes it back")

    def _newest(self, behind: SessionExercise | None) -> int:
        exercises = self.training.session.exercises
        at = next((i for i, e in enumerate(exercises) if behind and e.entry == behind.entry), None)
        return len(exercises) - 1 if at is None else at + 1

    async def action_swap(self) -> None:
        """Choose an exercise to do in this one's place."""
        await self.ask(self._swap())

    async def _swap(self) -> None:
        from brainlift_tui.tui.dialogs.pick import Pick

        exercise = self.exercise()
        if exercise is None:
            return
        title = f"Instead of {exercise.exercise.name}"
        picked = await self.app.push_screen_wait(Pick(self.training, title, exercise.exercise))
        if picked is not None and await self._keep(self.training.do(swap_picked, exercise, picked)):
            self.tell(f"Instead of {exercise.exercise.name}.  u takes it back")

    async def action_setup(self) -> None:
        """Change what stands on the exercise each time: its setup note, its own rest."""
        from brainlift_tui.tui.describing import describe_anew

        exercise = self.exercise()
        if exercise is not None:
            await self.ask(describe_anew(self.app, exercise.exercise, "Setup note"))

    async def action_copy(self) -> None:
        """Do the last workout again."""
        from brainlift_tui.tui.copying import copy_into_today

        await copy_into_today(self.app)

    async def action_deload(self) -> None:
        """Say whether a deload week is due, and begin one or put it off."""
        from brainlift_tui.store import deload
        from brainlift_tui.tui.dialogs.why import Why

        training = self.training
        offer = deload.read_deload_offer(training.reader, training.session.day, asked=True)
        if offer is None:
            self.tell("No deload week now: one is on, or the last workout is long ago.")
            return

        async def answered(answer: str | None) -> None:
            if answer == "taken":
                eased = deload.deload_today(training.reader, training.session, training.own)
                if await self._keep(training.do(deload.begin_deload, eased)):
                    self.tell("A deload week: half the sets at 0.9 of the load.  u takes it back")
            elif answer == "snoozed" and training.session.exercises:
                await self._keep(training.do(deload.put_off_deload, training.session))
                self.tell("No offer of a deload week for two workouts.  u takes it back")

        why = Why("Every exercise", offer, everything=True)
        await self.app.push_screen(why, self.app.background.answered(answered))

    async def action_something_else(self) -> None:
        """Train something else than what is due."""
        from brainlift_tui.tui.something_else import something_else_today

        await self.ask(something_else_today(self.app))

    async def _keep(self, doing: Awaitable[object]) -> bool:
        """Wait for an action; whether it could be done."""
        try:
            await doing
        except Refused as error:
            self.refuse(str(error))
            return False
        self.show_changes()
        return True
