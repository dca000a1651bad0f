"""One past workout, opened to its sets; anything in it can be changed."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import ClassVar, Concatenate, ParamSpec

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Rule

from brainlift_tui.core.entry import entry_text, parse_sets, suited
from brainlift_tui.core.errors import BadInput, Refused
from brainlift_tui.core.session import LoggedSet
from brainlift_tui.core.wall_time import local_text, read_local
from brainlift_tui.core.wording import KIND_WORDS, effort_words, minutes_words
from brainlift_tui.core.workout import SetKind, TrainingSet
from brainlift_tui.store import history
from brainlift_tui.store import training as actions
from brainlift_tui.store.history import PastExercise, PastWorkout
from brainlift_tui.store.writer import Change
from brainlift_tui.tui.dialogs.ask import Ask
from brainlift_tui.tui.screens.keyed import KeyedScreen
from brainlift_tui.tui.today_lines import fraction_width, set_columns
from brainlift_tui.tui.training import Training
from brainlift_tui.tui.widgets.hint_line import Hint, HintLine
from brainlift_tui.tui.widgets.notice_line import NoticeLine
from brainlift_tui.tui.widgets.row_list import RowList
from brainlift_tui.tui.widgets.top_line import TopLine

P = ParamSpec("P")


@dataclass(frozen=True, slots=True)
class PastRow:
    """A row of a past workout: an exercise's heading, or one of its sets."""

    exercise: PastExercise
    logged: LoggedSet | None = None


class PastSets(RowList):
    """The exercises and sets of one workout."""

    def __init__(self, training: Training) -> None:
        super().__init__()
        self._training = training
        self._lines: list[tuple[Content, PastRow | None]] = []

    def show(self, workout: PastWorkout) -> None:
        """Draw a workout."""
        unit = self._training.settings.unit
        lines: list[tuple[Content, PastRow | None]] = []
        if workout.note:
            note = " ".join(workout.note.split())
            lines.append((Content.styled(f"   ✎ {note}", "$foreground-muted italic"), None))
        for exercise in workout.exercises:
            if lines:
                lines.append((Content(""), None))
            heading = Content.styled(f"   {exercise.exercise.name}", "bold")
            lines.append((heading, PastRow(exercise)))
            if exercise.note:
                note = " ".join(exercise.note.split())
                lines.append((Content.styled(f"     ✎ {note}", "$foreground-muted italic"), None))
            fraction = fraction_width((s.done for s in exercise.sets), unit)
            number = 0
            for logged in exercise.sets:
                counts = logged.done.kind in (SetKind.WORK, SetKind.FAILURE)
                number += counts
                label = str(number) if counts else logged.done.kind.value[0].upper()
                columns = set_columns(logged.done, exercise.exercise.measure, unit, fraction)
                lines.append((_set_line(label, logged.done, columns), PastRow(exercise, logged)))
        self._lines = lines
        self.redraw()

    def count(self) -> int:
        """How many lines there are."""
        return len(self._lines)

    def line(self, y: int, *, selected: bool) -> Content:
        """One line, with the cursor's mark."""
        content = self._lines[y][0]
        return Content.assemble((" ▌", "$accent"), content[2:]) if selected else content

    def selectable(self, y: int) -> bool:
        """Whether line `y` is a row."""
        return 0 <= y < len(self._lines) and self._lines[y][1] is not None

    @property
    def row(self) -> PastRow | None:
        """The row the cursor is on."""
        return self._lines[self.cursor][1] if self.selectable(self.cursor) else None


def _set_line(label: str, done: TrainingSet, columns: str) -> Content:
    reserve = f"@{done.rir:g}" if done.rir is not None else ""
    felt = "  ".join(filter(None, (KIND_WORDS[done.kind], effort_words(done.effort), reserve)))
    note = f"  ✎ {' '.join(done.note.split())}" if done.note else ""
    return Content.assemble(
        (f"   {label:>3} ", "$foreground-muted"),
        columns,
        (f"   {felt}{note}", "$foreground-muted"),
    )


class WorkoutScreen(KeyedScreen):
    """One past workout."""

    PLACE = "workout"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "edit", "edit the set, open the exercise"),
        Binding("d", "delete", "delete the set"),
        Binding("o", "note", "note"),
        Binding("t", "title", "rename the workout"),
        Binding("m", "move", "move it to another time"),
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
        self.query_one(PastSets).show(found)

    def show_clock(self, text: str) -> None:
        """Show the rest under way, or when the workout was."""
        if text or self.workout is None:
            super().show_clock(text)
            return
        began = local_text(self.workout.started_at, self.workout.zone)[-5:]
        ended = self.workout.finished_at
        took = (ended - self.workout.started_at).total_seconds() if ended else 0
        self.query_one(TopLine).state = f"{began}, {minutes_words(int(took))}" if took else began

    def hints(self) -> tuple[Hint, ...]:
        """What can be done."""
        return (
            ("↵", "edit"),
            ("d", "delete"),
            ("o", "note"),
            ("t", "rename"),
            ("m", "move"),
            ("u", "undo"),
            ("esc", "back"),
        )

    def logs_into(self) -> int | None:
        """A quick entry goes into this workout."""
        return self._workout

    def action_back(self) -> None:
        """Back to the list."""
        if self.app.screen is self:
            self.app.pop_screen()

    @on(RowList.Chosen)
    async def action_edit(self) -> None:
        """Edit the set in front; a heading opens the exercise over time."""
        row = self.query_one(PastSets).row
        if row is None:
            return
        if row.logged is None:
            self.app.open_exercise(row.exercise.exercise.slug)
        else:
            await self.ask(self._edit(row.exercise, row.logged))

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
        name = exercise.exercise.name
        try:
            await self.training.do(
                actions.edit_set, exercise.entry, logged.position, changed, exercise.exercise
            )
        except Refused as error:
            self.refuse(str(error))
            return
        self.show_changes()
        self.tell(f"{name}: set {logged.position + 1} changed.  u takes it back")

    async def action_delete(self) -> None:
        """Delete the set in front."""
        row = self.query_one(PastSets).row
        if row is None or row.logged is None:
            return
        name = row.exercise.exercise.name
        await self.training.do(actions.delete_set, row.exercise.entry, row.logged.position, name)
        self.show_changes()
        self.tell(f"{name}: set {row.logged.position + 1} deleted.  u takes it back")

    async def action_note(self) -> None:
        """Write words on the workout."""
        await self.ask(self._note())

    async def _note(self) -> None:
        if self.workout is not None:
            text = await self.app.push_screen_wait(Ask("Note on the workout", self.workout.note))
            if text is not None:
                await self._change(history.note_past_workout, text)

    async def action_title(self) -> None:
        """Give the workout another name."""
        await self.ask(self._title_it())

    async def _title_it(self) -> None:
        if self.workout is not None:
            text = await self.app.push_screen_wait(Ask("Name of the workout", self.workout.title))
            if text is not None:
                await self._change(history.rename_workout, text)

    async def action_move(self) -> None:
        """Move the workout to another date and time."""
        await self.ask(self._move())

    async def _move(self) -> None:
        if self.workout is None:
            return
        zone = self.workout.zone
        now = local_text(self.workout.started_at, zone)
        text = await self.app.push_screen_wait(
            Ask("When did it start? 2026-11-22 17:05", now, lambda typed: read_local(typed, zone))
        )
        if text is not None:
            await self._change(history.move_workout, read_local(text, zone))

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
