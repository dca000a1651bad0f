"""Logging a set with one key, typing another, changing it by the arrows: on Today and on Rest."""

from dataclasses import replace

from textual import events
from textual.content import Content

from brainlift_tui.core.arrows import counted_on, further, next_load
from brainlift_tui.core.coaching.nudge import Advice
from brainlift_tui.core.coaching.wording import can_be_taken
from brainlift_tui.core.entry import entry_text, parse_sets, suited
from brainlift_tui.core.errors import BadInput, Refused
from brainlift_tui.core.exercise import Measure
from brainlift_tui.core.makeable import makes
from brainlift_tui.core.open_rows import OpenRow
from brainlift_tui.core.rack import lacks
from brainlift_tui.core.rack_addition import Addition, addition
from brainlift_tui.core.rack_words import whole_setup_words
from brainlift_tui.core.session_exercise import SessionExercise
from brainlift_tui.core.wording import set_words
from brainlift_tui.core.workout import Effort, SetKind, TrainingSet
from brainlift_tui.store import answering
from brainlift_tui.store import training as actions
from brainlift_tui.store.racks import change_rack
from brainlift_tui.tui.commands.command import When
from brainlift_tui.tui.screens.keyed import KeyedScreen
from brainlift_tui.tui.today_lines import Row, RowKind, Typing

BEGIN_ENTRY = frozenset("0123456789x×.,")
IN_ENTRY = BEGIN_ENTRY | frozenset("kglbsmi@: *-+")


class LoggingScreen(KeyedScreen):
    """The four logging keys, the entry and the arrows, for the row that is in front."""

    text: str | None = None
    problem: str = ""
    typed_at: Row | None = None
    """The row that what is typed, or told of it, belongs to."""

    def row(self) -> Row | None:
        """The row that the keys act on."""
        raise NotImplementedError

    def show_row(self) -> None:
        """Draw the row and what is typed in it anew."""
        raise NotImplementedError

    async def after_logging(self) -> None:
        """Go where one looks next."""
        raise NotImplementedError

    def exercise(self) -> SessionExercise | None:
        """The exercise of the row in front."""
        row = self.row()
        exercises = self.training.session.exercises
        if row is None or row.kind is RowKind.FINISH or row.exercise >= len(exercises):
            return None
        return exercises[row.exercise]

    def shown(self) -> TrainingSet | None:
        """The set that the row in front shows."""
        row, exercise = self.row(), self.exercise()
        if row is None or exercise is None:
            return None
        if row.kind is RowKind.DONE and row.number < len(exercise.done):
            return exercise.done[row.number].done
        open_row = self.open_row()
        return None if open_row is None else open_row.shown

    def open_row(self) -> OpenRow | None:
        """The row in front where it is still to be done."""
        row, exercise = self.row(), self.exercise()
        if row is None or exercise is None or row.kind is not RowKind.OPEN:
            return None
        ahead, rows = row.number - len(exercise.done), self.training.open_list(exercise)
        return rows[ahead] if 0 <= ahead < len(rows) else None

    def applies(self, when: When) -> bool:
        """Whether the row in front is such that a command applies."""
        row = self.row()
        match when:
            case When.SET:
                return row is not None and row.kind in (RowKind.OPEN, RowKind.DONE)
            case When.EXERCISE:
                return self.exercise() is not None
            case When.NUDGE:
                return self.advised() is not None
            case When.RESTING:
                return self.training.rest is not None
        return super().applies(when)

    def in_words(self, done: TrainingSet, exercise: SessionExercise) -> str:
        """A set as it will be logged."""
        return set_words(done, exercise.exercise.measure, self.training.settings.unit)

    def on_screen_resume(self) -> None:
        """Say what was done on the screen before."""
        if self.is_mounted:
            self.tell(self.app.told)

    # Typing

    async def typed(self, event: events.Key) -> bool:
        """Take a key that begins an entry or belongs to the one under way."""
        sign = event.character or ""
        if self.text is None:
            row = self.row()
            starts = sign in BEGIN_ENTRY and len(sign) == 1
            if not starts or row is None or row.kind not in (RowKind.OPEN, RowKind.DONE):
                self._forget_problem()
                return False
            self.text, self.problem, self.typed_at = sign, "", row
        elif event.key == "escape":
            self.text, self.problem = None, ""
        elif event.key == "backspace":
            self.text, self.problem = self.text[:-1] or None, ""
        elif sign == "-" and "@" not in self.text:
            # A minus alone steps the load, so in an entry it turns the sign from anywhere.
            turned = self.text[1:] if self.text.startswith("-") else f"-{self.text}"
            self.text, self.problem = turned, ""
        elif len(sign) == 1 and sign in IN_ENTRY:
            self.text, self.problem = self.text + sign, ""
        elif event.key in {"enter", "e", "h", "f", "greater_than_sign"}:
            return False
        self.show_row()
        return True

    def _forget_problem(self) -> None:
        if self.problem:
            self.problem = ""
            self.show_row()

    def typing(self) -> Typing | None:
        """What is being typed or told at the row in front."""
        row = self.row()
        if row is None or (self.text is None and not self.problem):
            return None
        reading = ""
        exercise = self.exercise()
        if self.text is not None and exercise is not None:
            try:
                entered = self.entered(exercise)
                reading = self._as_read(entered, exercise)
                if lacks(exercise.exercise, exercise.loads, entered.load):
                    reading += "   not on this rack"
            except BadInput:
                reading = self._expected_next(exercise)
        return Typing(row, self._label(), self.text, reading, self.problem)

    def _as_read(self, entered: TrainingSet, exercise: SessionExercise) -> str:
        """What was understood; a load in the other unit stands as it was typed, too."""
        words, load = self.in_words(entered, exercise), entered.load
        converted = load is not None and load.unit is not self.training.settings.unit
        return f"{load} = {words}" if converted else words

    def _label(self) -> str:
        row, exercise, open_row = self.row(), self.exercise(), self.open_row()
        if open_row is not None:
            return open_row.label
        done = row is not None and exercise is not None and row.kind is RowKind.DONE
        return exercise.done_labels()[row.number] if done and exercise and row else ""

    def _expected_next(self, exercise: SessionExercise) -> str:
        if self.shown() is None and (self.text or "").replace(",", ".").replace(".", "").isdigit():
            return f"{self.training.settings.unit}, then x and the reps"
        return "such as 22.5x11" if exercise.exercise.measure is Measure.WEIGHTED else ""

    def entered(self, exercise: SessionExercise) -> TrainingSet:
        """The set that was typed.

        A lone number is reps, or the load where nothing is known of the exercise yet; a number
        that can't be reps is a load with the reps shown. Of cardio it is minutes; a distance
        alone keeps the time of the clock.

        Raises:
            BadInput: It can't be read, or is more than one set.
        """
        text = (self.text or "").strip()
        shown, unit = self.shown(), self.training.settings.unit
        number = text.removesuffix("x").removesuffix("×").strip()
        lone = number.replace(",", ".", 1).replace(".", "", 1).isdigit()
        if lone and shown is None and exercise.exercise.measure is Measure.WEIGHTED:
            raise BadInput(f"How many reps? Type {number}x and the reps.")
        if lone and (number != text or not number.isdigit()) and shown is not None:
            text = f"{number}x{shown.reps if shown.reps is not None else shown.seconds}"
        cardio = exercise.exercise.measure is Measure.CARDIO
        if cardio and number == text and number.isdigit():
            text = f"{number}:00"
        sets = parse_sets(text, unit, shown.load if shown else None)
        if len(sets) != 1:
            raise BadInput("That is more than one set; log them one by one.")
        typed, row = sets[0], self.row()
        if cardio and typed.seconds is None and shown is not None and row is not None:
            timed = row.kind is RowKind.DONE or row.number in self.training.drafts_of(exercise)
            typed = replace(typed, seconds=shown.seconds) if timed else typed
        kind, side = (shown.kind, shown.side) if shown else (SetKind.WORK, None)
        if shown is None and (open_row := self.open_row()) is not None:
            kind, side = open_row.kind, open_row.side
        return suited(replace(typed, kind=kind, side=side), exercise.exercise)

    # Logging

    async def action_log(self, effort: str = "") -> None:
        """Log the row as shown or typed; on a logged row edit it, or rate it anew."""
        row, exercise = self.row(), self.exercise()
        if row is None or exercise is None or row.kind not in (RowKind.OPEN, RowKind.DONE):
            return
        felt = Effort(effort) if effort else None
        if row.kind is RowKind.DONE and self.text is None and felt is None:
            self._begin_edit()
            return
        try:
            done = self.shown() if self.text is None else self.entered(exercise)
            if done is None:
                raise BadInput("Type the load and the reps: 20x10.")
            if row.kind is RowKind.DONE:
                await self._edit(exercise, row, done, felt)
            else:
                await self._log(exercise, row, replace(done, effort=felt))
        except Refused as error:
            self.problem, self.typed_at = str(error), row
            self.show_row()

    def _begin_edit(self) -> None:
        shown = self.shown()
        if shown is None:
            return
        self.text, self.typed_at = entry_text(shown), self.row()
        self.show_row()

    async def _edit(
        self, exercise: SessionExercise, row: Row, typed: TrainingSet, felt: Effort | None
    ) -> None:
        logged = exercise.done[row.number]
        changed = replace(
            logged.done,
            load=typed.load,
            reps=typed.reps,
            seconds=typed.seconds,
            distance_m=typed.distance_m,
            rir=typed.rir,
            effort=felt or logged.done.effort,
        )
        if exercise.entry is not None and changed != logged.done:
            name = exercise.exercise.name
            await self.training.do(
                actions.edit_set, exercise.entry, logged.position, changed, exercise.exercise
            )
            self.tell(f"{name}: now {self.in_words(changed, exercise)}")
        self.text, self.problem = None, ""
        self.show_changes()

    async def _log(self, exercise: SessionExercise, row: Row, done: TrainingSet) -> None:
        open_row = self.open_row()
        if open_row is None:
            return
        rest = self.training.session.rest_plan(row.exercise, open_row, done, self.training.settings)
        rest_s = None if rest is None else rest.seconds
        before = self.training.records
        position = await self.training.do(actions.log_set, exercise, done, rest_s, open_row)
        drafts = self.training.drafts_of(exercise)
        # The set joins those done; rows that were passed over come behind it.
        kept = {at + (at < row.number): draft for at, draft in drafts.items() if at != row.number}
        drafts.clear()
        drafts.update(kept)
        self.text, self.problem = None, ""
        felt = f", {done.effort}" if done.effort else ""
        from brainlift_tui.tui.record_notice import record_notice

        told = record_notice(self.training, before, exercise, position) or "u takes it back"
        self.app.tell(f"✓ {exercise.exercise.name}: {self.in_words(done, exercise)}{felt}.  {told}")
        await self.after_logging()

    # Changing by the arrows

    async def action_load(self, direction: int) -> None:
        """To the next load that the rack can make, up or down."""
        exercise, shown = self.exercise(), self.shown()
        if exercise is None:
            return
        if exercise.exercise.measure is Measure.CARDIO:
            if shown is not None:
                await self._change(exercise, further(shown, direction))
            return
        before, unit = shown.load if shown else None, self.training.settings.unit
        load = next_load(exercise.exercise, exercise.loads, before, direction, unit)
        if load == before:
            self.app.bell()
            end = "heaviest" if direction > 0 else "lightest"
            if before is not None:
                self.refuse(f"{before} is the {end} that this rack makes.")
            return
        low = exercise.asked.low
        changed = replace(shown, load=load) if shown else TrainingSet(load=load, reps=low)
        await self._change(exercise, changed)

    async def action_reps(self, direction: int) -> None:
        """One rep more or less; some seconds of a hold, of cardio."""
        exercise, shown = self.exercise(), self.shown()
        if exercise is not None and shown is not None:
            await self._change(exercise, counted_on(shown, direction))

    async def _change(self, exercise: SessionExercise, changed: TrainingSet) -> None:
        row = self.row()
        if row is None:
            return
        if row.kind is RowKind.DONE:
            await self._edit(exercise, row, changed, None)
            return
        self.training.drafts_of(exercise)[row.number] = changed
        self.show_changes()

    # Plates

    async def action_plates(self) -> None:
        """Add what the rack lacks for the load in front; else show the plates and the racks."""
        found = self._lacking()
        if found is not None:
            await self._add_to_rack(found)
            return
        from brainlift_tui.tui.dialogs.racks import Racks

        def left(_: object) -> None:
            self.app.show_changes()
            self.tell(self.app.told)

        await self.app.push_screen(
            Racks(self.training, self._about_plates()), self.app.background.answered(left)
        )

    def _lacking(self) -> Addition | None:
        """What the rack lacks for the load in front; None where it makes it."""
        exercise, shown = self.exercise(), self.shown()
        if exercise is None or shown is None or shown.load is None:
            return None
        if not lacks(exercise.exercise, exercise.loads, shown.load):
            return None
        return addition(self.training.rack, exercise.exercise, shown.load)

    async def _add_to_rack(self, found: Addition) -> None:
        done = f"{found.rack.name}: {found.words} added"
        await self.training.do(change_rack, found.rack, done)
        self.show_changes()
        self.tell(f"{done}.  u takes it back")

    def _about_plates(self) -> Content:
        """The set in front and what has to be hung for it."""
        exercise, shown = self.exercise(), self.shown()
        if exercise is None or shown is None or shown.load is None:
            return Content.styled("Racks", "bold")
        found = whole_setup_words(
            self.training.rack, exercise.exercise, shown.load, self.training.settings.unit
        )
        made = makes(exercise.loads, shown.load)
        told = found or ("as it is" if made else "this rack can't make it")
        line = f"{exercise.exercise.name}   {self.in_words(shown, exercise)}"
        return Content.assemble((line, "$foreground-muted"), "\n", (told, "bold $accent"))

    # Nudges

    def advised(self) -> tuple[SessionExercise, Advice] | None:
        """The exercise in front and the nudge on it; None without one."""
        exercise = self.exercise()
        advice = self.training.advice.get(exercise.position) if exercise else None
        return None if exercise is None or advice is None else (exercise, advice)

    async def action_take_nudge(self) -> None:
        """Take what the nudge proposes for today."""
        found = self.advised()
        if found is not None:
            await self._answer("taken", *found)

    async def action_snooze_nudge(self) -> None:
        """Put the nudge off for two sessions of the exercise."""
        found = self.advised()
        if found is not None:
            await self._answer("snoozed", *found)

    async def action_why(self) -> None:
        """Show what the nudge looked at, and take an answer."""
        found = self.advised()
        if found is None:
            return
        from brainlift_tui.tui.dialogs.why import Why

        exercise, advice = found

        async def answered(answer: str | None) -> None:
            if answer is not None:
                await self._answer(answer, exercise, advice)

        await self.app.push_screen(
            Why(exercise.exercise.name, advice), self.app.background.answered(answered)
        )

    async def _answer(self, answer: str, exercise: SessionExercise, advice: Advice) -> None:
        name, row, shown = exercise.exercise.name, self.row(), self.shown()
        if answer == "taken" and not can_be_taken(advice):
            self.tell(advice.why)
            return
        action, told = {
            "taken": (answering.take_advice, f"{advice.offer} today"),
            "snoozed": (answering.put_off, "no nudge for two sessions"),
            "never": (answering.refuse_for_ever, "no nudges any more"),
        }[answer]
        await self.training.do(action, exercise, advice)
        if answer == "taken":
            drafts = self.training.drafts_of(exercise)
            drafts.clear()
            if exercise.work_done and row is not None and shown is not None and advice.load_to:
                # In the middle of the exercise the rows go on from the set before.
                reps = exercise.asked.low
                drafts[row.number] = replace(shown, load=advice.load_to, reps=reps)
        self.tell(f"{name}: {told}.  u takes it back")
        self.show_changes()
