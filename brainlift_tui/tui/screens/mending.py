"""What is asked about a past workout: what a set was, which exercise, which words, and when."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Concatenate, ParamSpec

from brainlift_tui.core.entry import entry_text, parse_sets, suited
from brainlift_tui.core.errors import BadInput, Refused
from brainlift_tui.core.session_exercise import LoggedSet
from brainlift_tui.core.wall_time import local_text, read_local
from brainlift_tui.core.wording import sets_words
from brainlift_tui.core.workout import TrainingSet, check_instant
from brainlift_tui.store import editing, history
from brainlift_tui.store import training as actions
from brainlift_tui.store.history import PastExercise, PastWorkout
from brainlift_tui.store.writer import Change
from brainlift_tui.tui.dialogs.ask import Ask
from brainlift_tui.tui.screens.keyed import KeyedScreen
from brainlift_tui.tui.widgets.past_sets import PastRow

P = ParamSpec("P")


class MendsThePast(KeyedScreen):
    """The keys of a past workout that ask for something before they change it."""

    workout_id: int
    workout: PastWorkout | None = None

    @property
    def row(self) -> PastRow | None:
        """The row in front."""
        raise NotImplementedError

    async def ask_what_it_was(self, exercise: PastExercise, logged: LoggedSet) -> None:
        """Ask for what a set was, in the words it could have been typed in."""

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
        await self.edit_set(exercise, logged, changed)

    # Which exercise

    async def action_swap(self) -> None:
        """Say that it was another exercise."""
        await self.ask(self._swap())

    async def _swap(self) -> None:
        from brainlift_tui.tui.dialogs.pick import Pick

        row = self.row
        if row is None or row.exercise is None:
            return
        exercise = row.exercise.exercise
        title = f"What it was instead of {exercise.name}"
        picked = await self.app.push_screen_wait(Pick(self.training, title, exercise))
        if picked is not None:
            entry = row.exercise.entry
            await self.training.do(editing.swap_past_exercise, entry, picked, exercise.name)
            self.told_of(f"{exercise.name} is now {picked.name}")

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
        logged = await self.training.do(editing.add_to_past, self.workout_id, picked, sets)
        words = sets_words(logged.sets, logged.exercise.measure, self.training.settings.unit)
        self.told_of(f"{logged.exercise.name}: {words} added")

    async def action_note(self) -> None:
        """Write words on the set, the exercise or the workout."""
        await self.ask(self._note())

    async def _note(self) -> None:
        row = self.row
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
                self.told_of(f"Note on {name} kept")
            return
        title = f"Note on set {row.logged.position + 1} of {name}"
        text = await self.app.push_screen_wait(Ask(title, row.logged.done.note))
        if text is not None:
            await self.edit_set(row.exercise, row.logged, replace(row.logged.done, note=text))

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
        row = self.row
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
                self.told_of(f"{name}: time of set {position + 1} changed")
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

    # What came of it

    def told_of(self, done: str) -> None:
        """Show and say what was changed."""
        self.show_changes()
        self.tell(f"{done}.  u takes it back")

    async def edit_set(
        self, exercise: PastExercise, logged: LoggedSet, changed: TrainingSet
    ) -> None:
        """Put a set right."""
        await self.training.do(
            actions.edit_set, exercise.entry, logged.position, changed, exercise.exercise
        )
        self.told_of(f"{exercise.exercise.name}: set {logged.position + 1} changed")

    async def _change(
        self, action: Callable[Concatenate[Change, int, P], None], *args: P.args, **kwargs: P.kwargs
    ) -> None:
        try:
            await self.training.do(action, self.workout_id, *args, **kwargs)
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
