"""One past workout, opened to its sets; anything in it can be changed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, Concatenate, ParamSpec

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Rule

from brainlift_tui.core.entry import entry_text, parse_sets, suited
from brainlift_tui.core.errors import BadInput, Refused
from brainlift_tui.core.session import LoggedSet
from brainlift_tui.core.wall_time import local_text, read_local
from brainlift_tui.core.wording import minutes_words, sets_words
from brainlift_tui.core.workout import Effort, SetKind, TrainingSet, check_instant
from brainlift_tui.store import editing, history
from brainlift_tui.store import training as actions
from brainlift_tui.store.history import PastExercise, PastWorkout
from brainlift_tui.store.records import records_of_workout
from brainlift_tui.store.regrouping import split_workout
from brainlift_tui.store.session_effort import read_session_effort
from brainlift_tui.store.writer import Change
from brainlift_tui.tui.copying import copy_into_today
from brainlift_tui.tui.dialogs.ask import Ask
from brainlift_tui.tui.screens.keyed import KeyedScreen
from brainlift_tui.tui.widgets.hint_line import Hint, HintLine
from brainlift_tui.tui.widgets.notice_line import NoticeLine
from brainlift_tui.tui.widgets.past_sets import PastSets
from brainlift_tui.tui.widgets.row_list import RowList
from brainlift_tui.tui.widgets.top_line import TopLine

if TYPE_CHECKING:
    from brainlift_tui.exchange.tables import Offered

P = ParamSpec("P")


class WorkoutScreen(KeyedScreen):
    """One past workout."""

    PLACE = "workout"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "edit", "edit the set, open the exercise, rename the workout"),
        Binding("e", "rate('easy')", "was easy; again: nothing said"),
        Binding("h", "rate('hard')", "was hard; again: nothing said"),
        Binding("f", "rate('failed')", "next one failed; again: nothing said"),
        Binding("t", "kind", "kind of set: work, warm-up, drop, to failure"),
        Binding("i", "one_more", "one set more"),
        Binding("n", "add", "add an exercise with its sets"),
        Binding("w", "swap", "it was another exercise"),
        Binding("m", "move", "move the set or the exercise"),
        Binding("d", "delete", "delete the set, the exercise or the workout"),
        Binding("o", "note", "note on the set, the exercise or the workout"),
        Binding("s", "summary", "what it came to, and how hard it was"),
        Binding("r", "title", "rename the workout"),
        Binding("a", "time", "date and time of the set or the workout"),
        Binding("l", "length", "how long the workout took"),
        Binding("x", "split", "make the exercise and those behind it a workout of their own"),
        Binding("c", "copy", "do it again today"),
        Binding("escape,left", "back", "back"),
    ]

    def __init__(self, workout: int) -> None:
        """Show a workout.

        Args:
            workout: Its id.
        """
        super().__init__()
        self._workout = workout
        self.workout: PastWorkout | None = None
        self.moving = False

    def compose(self) -> ComposeResult:
        """The sets between the top line and the hints."""
        yield TopLine()
        yield Rule()
        yield PastSets(self.training)
        yield Rule()
        yield NoticeLine()
        yield HintLine()

    def on_mount(self) -> None:
        """Show the workout."""
        self.show_changes()

    def show_changes(self) -> None:
        """Read the workout anew; one that is gone is left."""
        self.workout = found = history.read_workout(self.training.reader, self._workout)
        if found is None:
            self.action_back()
            return
        top = self.query_one(TopLine)
        top.place = f"{found.day:%a} {found.day.day} {found.day:%b %Y}"
        top.about = found.title
        super().show_changes()
        reader = self.training.reader
        records = records_of_workout(reader, found.id)
        self.query_one(PastSets).show(found, records, read_session_effort(reader, found.id))

    def show_clock(self, text: str) -> None:
        """Show the rest under way, or when the workout was."""
        if text or self.workout is None:
            super().show_clock(text)
            return
        began = local_text(self.workout.started_at, self.workout.zone)[-5:]
        ended = self.workout.finished_at
        took = (ended - self.workout.started_at).total_seconds() if ended else 0
        self.query_one(TopLine).state = f"{began}, {minutes_words(int(took))}" if took else began

    def tables(self) -> tuple["Offered", ...]:
        """The sets of the workout."""
        from brainlift_tui.exchange.tables import Offered, sets_table

        return (Offered("these sets", sets_table(self._workout)),)

    def hints(self) -> tuple[Hint, ...]:
        """The keys for the row in front."""
        row = self.query_one(PastSets).row
        if self.moving:
            return (("↑ ↓", "move it"), ("esc", "done"))
        if row is None or row.exercise is None:
            of_workout = (("↵", "rename"), ("s", "summary"), ("a", "date"), ("l", "length"))
            return (*of_workout, ("o", "note"), ("n", "add"))
        if row.logged is None:
            keys = (("↵", "open"), ("w", "swap"), ("m", "move"), ("o", "note"), ("d", "delete"))
            return (*keys, ("n", "add"))
        keys = (("↵", "edit"), ("e h f", "felt"), ("t", "kind"), ("o", "note"), ("a", "time"))
        return (*keys, ("d", "delete"), ("i", "one more"))

    @on(RowList.Moved)
    def _row_changed(self) -> None:
        self.query_one(HintLine).hints = self.hints()

    def logs_into(self) -> int | None:
        """A quick entry goes into this workout."""
        return self._workout

    def action_back(self) -> None:
        """Back to the list."""
        if self.app.screen is self:
            self.app.pop_screen()

    @on(RowList.Chosen)
    async def action_edit(self) -> None:
        """Edit the set in front; a heading opens the exercise, the first line renames."""
        row = self.query_one(PastSets).row
        if self.moving:
            self._settle()
        elif row is None or row.exercise is None:
            await self.action_title()
        elif row.logged is None:
            self.app.open_exercise(row.exercise.exercise.slug)
        else:
            await self.ask(self._edit(row.exercise, row.logged))

    async def action_rate(self, effort: str) -> None:
        """Say how the set felt; what it said already is taken off."""
        found = self._set_in_front()
        if found is not None:
            exercise, logged = found
            felt = None if logged.done.effort == effort else Effort(effort)
            await self._edit_set(exercise, logged, replace(logged.done, effort=felt))

    async def action_kind(self) -> None:
        """Make the set one of the next kind."""
        found = self._set_in_front()
        if found is not None:
            exercise, logged = found
            kinds = list(SetKind)
            kind = kinds[(kinds.index(logged.done.kind) + 1) % len(kinds)]
            await self._edit_set(exercise, logged, replace(logged.done, kind=kind))

    def _set_in_front(self) -> tuple[PastExercise, LoggedSet] | None:
        row = self.query_one(PastSets).row
        if row is None or row.exercise is None or row.logged is None:
            self.refuse("Stand on a set for that.")
            return None
        return row.exercise, row.logged

    async def _edit_set(
        self, exercise: PastExercise, logged: LoggedSet, changed: TrainingSet
    ) -> None:
        await self.training.do(
            actions.edit_set, exercise.entry, logged.position, changed, exercise.exercise
        )
        self._told_of(f"{exercise.exercise.name}: set {logged.position + 1} changed")

    def _told_of(self, done: str) -> None:
        self.show_changes()
        self.tell(f"{done}.  u takes it back")

    async def _edit(self, exercise: PastExercise, logged: LoggedSet) -> None:
        def read(text: str) -> TrainingSet:
            sets = parse_sets(text, self.training.settings.unit, logged.done.load)
            if len(sets) != 1:
                raise BadInput("That is more than one set.")
            return suited(sets[0], exercise.exercise)

        question = f"{exercise.exercise.name}, set {logged.position + 1}: 20x8, 20lb x8 @2, 45s"
        text = await self.app.push_screen_wait(Ask(question, entry_text(logged.done), read))
        if text is None:
            return
        typed = read(text)
        changed = replace(
            logged.done,
            load=typed.load,
            reps=typed.reps,
            seconds=typed.seconds,
            distance_m=typed.distance_m,
            rir=typed.rir,
        )
        await self._edit_set(exercise, logged, changed)

    async def action_one_more(self) -> None:
        """Add a set like the one in front."""
        found = self._set_in_front()
        if found is not None:
            exercise, logged = found
            name = exercise.exercise.name
            await self.training.do(editing.repeat_set, exercise.entry, logged.position, name)
            self._told_of(f"{name}: one set more")

    async def action_delete(self) -> None:
        """Delete the set, the exercise or the workout in front."""
        row = self.query_one(PastSets).row
        if row is None or self.workout is None:
            return
        if row.exercise is None:
            day = self.workout.day
            label = f"Workout of {day.day} {day:%b %Y} deleted"
            await self.training.do(history.delete_workout, self._workout, label)
            self.app.show_changes()
            self.app.tell(f"{label}.  u takes it back")
            return
        name = row.exercise.exercise.name
        if row.logged is None:
            await self.training.do(editing.remove_past_exercise, row.exercise.entry, name)
            self._told_of(f"{name} deleted")
        else:
            at = row.logged.position
            await self.training.do(actions.delete_set, row.exercise.entry, at, name)
            self._told_of(f"{name}: set {at + 1} deleted")

    # Order

    def action_move(self) -> None:
        """Let the arrows move the set or the exercise."""
        row = self.query_one(PastSets).row
        if row is None or row.exercise is None:
            self.refuse("Stand on a set or an exercise to move it; a changes the workout's date.")
            return
        self.moving = True
        what = "exercise" if row.logged is None else "set"
        self.tell(f"↑ and ↓ move the {what}; Escape ends it.")
        self._row_changed()

    def _settle(self) -> None:
        self.moving = False
        self.tell("")
        self._row_changed()

    async def typed(self, event: events.Key) -> bool:
        """While something is moved the arrows belong to it."""
        if not self.moving:
            return False
        by = {"up": -1, "k": -1, "down": 1, "j": 1}.get(event.key)
        if by is None:
            self._settle()
            return event.key in {"escape", "enter"}
        await self._move_by(by)
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

    # What it was

    async def action_swap(self) -> None:
        """Say that it was another exercise."""
        await self.ask(self._swap())

    async def _swap(self) -> None:
        from brainlift_tui.tui.dialogs.pick import Pick

        row = self.query_one(PastSets).row
        if row is None or row.exercise is None:
            return
        exercise = row.exercise.exercise
        title = f"What it was instead of {exercise.name}"
        picked = await self.app.push_screen_wait(Pick(self.training, title, exercise))
        if picked is not None:
            entry = row.exercise.entry
            await self.training.do(editing.swap_past_exercise, entry, picked, exercise.name)
            self._told_of(f"{exercise.name} is now {picked.name}")

    async def action_add(self) -> None:
        """Add an exercise with its sets."""
        await self.ask(self._add())

    async def _add(self) -> None:
        from brainlift_tui.tui.dialogs.pick import Pick

        picked = await self.app.push_screen_wait(Pick(self.training, "Add an exercise to it"))
        if picked is None:
            return
        sets = picked.sets
        if not sets:
            unit = self.training.settings.unit

            def read(text: str) -> tuple[TrainingSet, ...]:
                return parse_sets(text, unit)

            question = f"Sets of {picked.name}: 20x8, 8 or 45s or 5 km 30:00"
            text = await self.app.push_screen_wait(Ask(question, check=read))
            if text is None:
                return
            sets = read(text)
        logged = await self.training.do(editing.add_to_past, self._workout, picked, sets)
        words = sets_words(logged.sets, logged.exercise.measure, self.training.settings.unit)
        self._told_of(f"{logged.exercise.name}: {words} added")

    async def action_split(self) -> None:
        """Make a workout of its own from the exercise in front on."""
        row = self.query_one(PastSets).row
        if row is None or row.exercise is None:
            self.refuse("Stand on the exercise that the second workout begins with.")
            return
        await self.training.do(split_workout, self._workout, row.exercise.entry)
        self.app.show_changes()
        self.tell(f"From {row.exercise.exercise.name} on it is a workout of its own.  u undoes it")

    async def action_copy(self) -> None:
        """Do it again today."""
        await copy_into_today(self.app, self._workout)

    # Words

    def action_summary(self) -> None:
        """Look again at what it came to, as at its end."""
        from brainlift_tui.tui.dialogs.summary import Summary

        self.app.push_screen(Summary(self.training, self._workout))

    async def action_note(self) -> None:
        """Write words on the set, the exercise or the workout."""
        await self.ask(self._note())

    async def _note(self) -> None:
        row = self.query_one(PastSets).row
        if row is None or self.workout is None:
            return
        if row.exercise is None:
            text = await self.app.push_screen_wait(Ask("Note on the workout", self.workout.note))
            if text is not None:
                await self._change(history.note_past_workout, text)
            return
        name = row.exercise.exercise.name
        if row.logged is None:
            title = f"Note on {name} that day"
            text = await self.app.push_screen_wait(Ask(title, row.exercise.note))
            if text is not None:
                await self.training.do(editing.note_past_exercise, row.exercise.entry, text, name)
                self._told_of(f"Note on {name} kept")
            return
        title = f"Note on set {row.logged.position + 1} of {name}"
        text = await self.app.push_screen_wait(Ask(title, row.logged.done.note))
        if text is not None:
            await self._edit_set(row.exercise, row.logged, replace(row.logged.done, note=text))

    async def action_title(self) -> None:
        """Give the workout another name."""
        await self.ask(self._title_it())

    async def _title_it(self) -> None:
        if self.workout is not None:
            text = await self.app.push_screen_wait(Ask("Name of the workout", self.workout.title))
            if text is not None:
                await self._change(history.rename_workout, text)

    # When

    async def action_time(self) -> None:
        """Put the date and time of the set in front right, or of the workout."""
        await self.ask(self._time())

    async def _time(self) -> None:
        row = self.query_one(PastSets).row
        if row is None or self.workout is None:
            return
        zone = self.workout.zone

        def read(text: str) -> datetime:
            at = read_local(text, zone)
            check_instant(at, self.training.clock.moment().wall)
            return at

        if row.exercise is not None and row.logged is not None:
            name, position = row.exercise.exercise.name, row.logged.position
            at = row.logged.done.done_at or self.workout.started_at
            question = f"When was set {position + 1} of {name} done? 2026-11-22 17:05"
            text = await self.app.push_screen_wait(Ask(question, local_text(at, zone), read))
            if text is not None:
                entry = row.exercise.entry
                await self.training.do(editing.time_set, entry, position, read(text), name)
                self._told_of(f"{name}: time of set {position + 1} changed")
            return
        now = local_text(self.workout.started_at, zone)
        text = await self.app.push_screen_wait(
            Ask("When did it start? 2026-11-22 17:05", now, read)
        )
        if text is not None:
            await self._change(history.move_workout, read(text))

    async def action_length(self) -> None:
        """Say how long it took."""
        await self.ask(self._length())

    async def _length(self) -> None:
        if self.workout is None:
            return
        ended = self.workout.finished_at or self.workout.started_at
        minutes = round((ended - self.workout.started_at).total_seconds() / 60)
        text = await self.app.push_screen_wait(
            Ask("How many minutes did it take?", str(minutes), read_minutes)
        )
        if text is not None:
            await self._change(editing.set_length, read_minutes(text) * 60)

    async def _change(
        self, action: Callable[Concatenate[Change, int, P], None], *args: P.args, **kwargs: P.kwargs
    ) -> None:
        try:
            await self.training.do(action, self._workout, *args, **kwargs)
        except Refused as error:
            self.refuse(str(error))
            return
        self.show_changes()
        self.tell("Changed.  u takes it back")


def read_minutes(text: str) -> int:
    """Whole minutes of at most a day.

    Raises:
        BadInput: It is no such number.
    """
    if not text.strip().isdecimal() or not 0 <= int(text) <= 24 * 60:
        raise BadInput("Write whole minutes, 0 to 1440.")
    return int(text)
