"""One past workout, opened to its sets; anything in it can be changed."""

from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.widgets import Rule

from brainlift_tui.core.identity import WorkoutId
from brainlift_tui.core.said import Key, said
from brainlift_tui.core.session.session_exercise import LoggedSet
from brainlift_tui.core.workout.workout import Effort, SetKind, TrainingSet
from brainlift_tui.store.looking_back import history
from brainlift_tui.store.looking_back.history import PastExercise, PastWorkout
from brainlift_tui.store.looking_back.records import records_of_workout
from brainlift_tui.store.session import training as actions
from brainlift_tui.store.session.effort import read_said_after
from brainlift_tui.store.workout import editing
from brainlift_tui.store.workout.regrouping import split_workout
from brainlift_tui.tui.commands.command import Commands, Hint, When, hint
from brainlift_tui.tui.commands.everywhere import undoable
from brainlift_tui.tui.desk.modes import DOWN, MOVING, SETTLE, UP, given
from brainlift_tui.tui.keyed import KeyedScreen
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.session.copying import copy_into_today
from brainlift_tui.tui.widgets.hint_line import HintLine
from brainlift_tui.tui.widgets.notice_line import NoticeLine
from brainlift_tui.tui.widgets.row_list import RowList
from brainlift_tui.tui.widgets.top_line import TopLine
from brainlift_tui.tui.widgets.two_panes import ListWithPane, TwoPanes
from brainlift_tui.tui.words import phrase, words
from brainlift_tui.tui.workout.commands import (
    ADD,
    DELETE,
    EASY,
    EDIT,
    FAILED,
    HARD,
    KIND,
    LENGTH,
    MOVE,
    NOTE,
    ONE_MORE,
    SUMMARY,
    SWAP,
    TIME,
    WORKOUT,
)
from brainlift_tui.tui.workout.corrections import ASKED, ask_what_it_was, rename
from brainlift_tui.tui.workout.past_sets import PastRow, PastSets

if TYPE_CHECKING:
    from brainlift_tui.exchange.drawing.tables import OfferedTable
    from brainlift_tui.tui.workout.row_beside import PastRowPane


class WorkoutScreen(KeyedScreen):
    """One past workout."""

    PLACE = "workout"
    OFFERS: ClassVar[Commands] = WORKOUT

    def __init__(self, workout: WorkoutId) -> None:
        """Show a workout.

        Args:
            workout: Its id.
        """
        super().__init__()
        self.workout_id = workout
        self.workout: PastWorkout | None = None
        self.moving = False

    def compose(self) -> ComposeResult:
        """The sets between the top line and the hints."""
        yield TopLine()
        yield Rule()
        yield TwoPanes(ListWithPane(PastSets(self.training), self._pane))
        yield Rule()
        yield NoticeLine()
        yield HintLine()

    def on_mount(self) -> None:
        """Show the workout."""
        self.show_changes()

    def _pane(self) -> "PastRowPane":
        from brainlift_tui.tui.workout.row_beside import PastRowPane

        return PastRowPane(self.training, lambda: (self.workout, self.row))

    def show_changes(self) -> None:
        """Read the workout anew; one that is gone is left."""
        self.workout = workout = history.read_workout(self.training.reader, self.workout_id)
        if workout is None:
            self.action_back()
            return
        top = self.query_one(TopLine)
        top.place = phrase("{day:%a %-d %b %Y}", day=workout.day)
        super().show_changes()
        reader = self.training.reader
        records = records_of_workout(reader, workout.id)
        self.query_one(PastSets).show(workout, records, read_said_after(reader, workout.id))
        self.query_one(TwoPanes).share_out()

    def tables(self) -> tuple["OfferedTable", ...]:
        """The sets of the workout."""
        from brainlift_tui.exchange.drawing.tables import OfferedTable, sets_table

        return (OfferedTable(worded("these sets"), sets_table(self.workout_id)),)

    @property
    def row(self) -> PastRow | None:
        """The row in front."""
        return self.query_one(PastSets).row

    def hints(self) -> tuple[Hint, ...]:
        """The keys for the row in front."""
        row = self.row
        if self.moving:
            return (hint("move it", UP, DOWN), SETTLE.hinted())
        if row is None or row.exercise is None:
            when = (TIME.hinted("date"), LENGTH.hinted())
            return (EDIT.hinted("rename"), SUMMARY.hinted(), *when, NOTE.hinted(), ADD.hinted())
        if row.logged is None:
            others = (command.hinted() for command in (SWAP, MOVE, NOTE, DELETE, ADD))
            return (EDIT.hinted("open"), *others)
        others = (command.hinted() for command in (KIND, NOTE, TIME, DELETE, ONE_MORE))
        return (EDIT.hinted(), hint("felt", EASY, HARD, FAILED), *others)

    def applies(self, when: When) -> bool:
        """Whether a set, or an exercise, is in front where a command is about one."""
        row = self.row
        match when:
            case When.SET:
                return row is not None and row.logged is not None
            case When.EXERCISE:
                return row is not None and row.exercise is not None
        return True

    @on(RowList.Moved)
    def _row_changed(self) -> None:
        self.query_one(HintLine).hints = self.hints()

    def logs_into(self) -> WorkoutId | None:
        """A quick entry goes into this workout."""
        return self.workout_id

    def action_back(self) -> None:
        """Back to the list."""
        if self.app.screen is self:
            self.app.pop_screen()

    @on(RowList.Chosen)
    async def action_edit(self) -> None:
        """Edit the set in front; a heading opens the exercise, the first line renames."""
        row = self.row
        if self.moving:
            self._settle()
        elif row is None or row.exercise is None:
            await self.ask(rename(self))
        elif row.logged is None:
            self.app.open_exercise(row.exercise.exercise.slug)
        else:
            await self.ask(ask_what_it_was(self, row.exercise, row.logged))

    async def action_ask_about(self, what: str) -> None:
        """Ask for something before it is changed: the exercise, words, the time."""
        await self.ask(ASKED[what](self))

    async def action_rate(self, effort: str) -> None:
        """Say how the set felt; what it said already is taken off."""
        in_front = self._set_in_front()
        if in_front is not None:
            exercise, logged = in_front
            felt = None if logged.done.effort == effort else Effort(effort)
            await self.edit_set(exercise, logged, logged.done._replace(effort=felt))

    async def action_kind(self) -> None:
        """Make the set one of the next kind."""
        in_front = self._set_in_front()
        if in_front is not None:
            exercise, logged = in_front
            kinds = list(SetKind)
            kind = kinds[(kinds.index(logged.done.kind) + 1) % len(kinds)]
            await self.edit_set(exercise, logged, logged.done._replace(kind=kind))

    def _set_in_front(self) -> tuple[PastExercise, LoggedSet] | None:
        row = self.row
        if row is None or row.exercise is None or row.logged is None:
            return None
        return row.exercise, row.logged

    async def action_one_more(self) -> None:
        """Add a set like the one in front."""
        in_front = self._set_in_front()
        if in_front is not None:
            exercise, logged = in_front
            name = exercise.exercise.name
            await self.training.do(editing.repeat_set, exercise.entry, logged.position, name)
            self.told_of(phrase("{name}: one set more", name=name))

    async def action_delete(self) -> None:
        """Delete the set, the exercise or the workout in front."""
        row = self.row
        if row is None or self.workout is None:
            return
        if row.exercise is None:
            day = self.workout.day
            label = said("Workout of {day} deleted", day=day)
            await self.training.do(history.delete_workout, self.workout_id, label)
            self.app.show_changes()
            self.app.tell(undoable(words(label)))
            return
        name = row.exercise.exercise.name
        if row.logged is None:
            await self.training.do(editing.remove_past_exercise, row.exercise.entry, name)
            self.told_of(phrase("{name} deleted", name=name))
        else:
            position = row.logged.position
            await self.training.do(actions.delete_set, row.exercise.entry, position, name)
            self.told_of(self.training.said)

    def told_of(self, done: str) -> None:
        """Show and say what was changed; "" says nothing."""
        self.show_changes()
        if done:
            self.app.tell(undoable(done))

    async def edit_set(
        self, exercise: PastExercise, logged: LoggedSet, changed: TrainingSet
    ) -> None:
        """Put a set right."""
        await self.training.do(
            actions.edit_set, exercise.entry, logged.position, changed, exercise.exercise
        )
        self.told_of(self.training.said)

    # Order

    def action_move(self) -> None:
        """Let the arrows move the set or the exercise."""
        row = self.row
        if row is None or row.exercise is None:
            self.refuse(
                words(
                    said(
                        "Stand on a set or an exercise to move it; {key} changes the workout's"
                        " date.",
                        key=Key("workout.time", "a"),
                    )
                )
            )
            return
        self.moving = True
        what = "exercise" if row.logged is None else "set"
        self.tell(phrase("↑ and ↓ move the {what}; Escape ends it.", what=what))
        self._row_changed()

    def _settle(self) -> None:
        self.moving = False
        self.tell("")
        self._row_changed()

    async def typed(self, event: events.Key) -> bool:
        """While something is moved the arrows belong to it."""
        if not self.moving:
            return False
        command = given(MOVING, event.key)
        if command not in (UP, DOWN):
            self._settle()
            return command is SETTLE
        await self._move_by(-1 if command is UP else 1)
        return True

    async def _move_by(self, by: int) -> None:
        rows = self.query_one(PastSets)
        row = rows.row
        if row is None or row.exercise is None:
            return
        entry, name = row.exercise.entry, row.exercise.exercise.name
        if row.logged is None:
            await self.training.do(editing.move_past_exercise, entry, by, name)
            self.show_changes()
            return
        positions = [logged.position for logged in row.exercise.sets]
        to = positions.index(row.logged.position) + by
        if 0 <= to < len(positions):
            await self.training.do(editing.move_set, entry, row.logged.position, by, name)
            self.show_changes()
            rows.stand_on((entry, positions[to]))

    async def action_split(self) -> None:
        """Make a workout of its own from the exercise in front on."""
        row = self.row
        if row is None or row.exercise is None:
            self.refuse("Stand on the exercise that the second workout begins with.")
            return
        await self.training.do(split_workout, self.workout_id, row.exercise.entry)
        self.app.show_changes()
        self.app.tell(
            words(
                said(
                    "From {name} on it is a workout of its own.  {key} undoes it",
                    name=row.exercise.exercise.name,
                    key=Key("undo", "u"),
                )
            )
        )

    async def action_copy(self) -> None:
        """Do it again today."""
        await copy_into_today(self.app, self.workout_id)

    # Words

    def action_summary(self) -> None:
        """Look again at what it came to, as at its end."""
        from brainlift_tui.tui.session.summary import Summary

        self.app.push_screen(Summary(self.training, self.workout_id))
