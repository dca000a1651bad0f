"""One line at the foot of any screen: an exercise and its sets, read as they are typed."""

from collections.abc import Callable
from datetime import datetime
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.suggester import Suggester
from textual.widgets import Input, Static

from brainlift_tui.core.exercise.exercise import Measure
from brainlift_tui.core.identity import WorkoutId
from brainlift_tui.core.workout.wording import day_words, entered_in, sets_words
from brainlift_tui.core.workout.workout import local_day
from brainlift_tui.store.entry.half_typed import HalfTyped, LineTyped
from brainlift_tui.store.entry.quick_log import QuickLog, Understood, joined, log_understood
from brainlift_tui.store.entry.quick_reading import QuickReader, QuickReading
from brainlift_tui.store.looking_back.history import read_workout
from brainlift_tui.tui.commands.bindings import bindings
from brainlift_tui.tui.commands.questions import COMPLETE, LOG_LINE, QUICK_ENTRY, UNLOGGED
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.language.names import called
from brainlift_tui.tui.session.training import Training
from brainlift_tui.tui.training_app import TrainingApp
from brainlift_tui.tui.widgets.hint_line import keys_line
from brainlift_tui.tui.widgets.still import StillLine
from brainlift_tui.tui.words import phrase, words

EXAMPLE = "goblet squat 20x12, 12, 10 @1"


class NameSuggester(Suggester):
    """The rest of an exercise's name behind the letters typed of it."""

    def __init__(self, read: Callable[[str], QuickReading]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._read = read

    async def get_suggestion(self, value: str) -> str | None:
        """The whole of a name that begins as typed."""
        rest = self._read(value).completion
        begins = rest.casefold().startswith(value.casefold()) and len(rest) > len(value)
        return value + rest[len(value) :] if begins and value else None


class EntryLine(StillLine):
    """The line that is typed in; of several lines pasted into it the first is read first."""

    class Pasted(Message):
        """Several lines were pasted.

        Attributes:
            behind: Those behind the first.
        """

        def __init__(self, behind: list[str]) -> None:
            super().__init__()
            self.behind = behind

    def on_paste(self, event: events.Paste) -> None:
        """Keep the lines behind the first, of which the line itself takes no notice."""
        first, *behind = [line.strip() for line in event.text.splitlines() if line.strip()] or [""]
        if behind:
            event.prevent_default()
            event.stop()
            self.replace(first, *self.selection)
            self.post_message(self.Pasted(behind))


class QuickEntry(ModalScreen[QuickLog | None]):
    """Enter logs what is shown below the line, and only that."""

    app: TrainingApp

    DEFAULT_CSS = """
    QuickEntry { align: center bottom; background: $background 40%; }
    QuickEntry > Vertical {
        width: 100%; height: auto; background: $surface; border-top: solid $accent;
    }
    QuickEntry Static { padding: 0 2; width: 100%; }
    QuickEntry .logged { color: $text-muted; display: none; max-height: 8; }
    QuickEntry .behind { color: $text-muted; display: none; height: 1; }
    QuickEntry .logged.shown, QuickEntry .behind.shown { display: block; }
    QuickEntry Input, QuickEntry Input.-textual-compact { padding: 0 2; height: 1; }
    QuickEntry .keys { color: $text-muted; height: 1; }
    QuickEntry .reading { height: 1; }
    QuickEntry .problem { color: $error; text-style: bold; min-height: 1; max-height: 3; }
    QuickEntry .problem.unfinished { color: $text-muted; }
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(*QUICK_ENTRY)

    def __init__(
        self,
        training: Training,
        *,
        workout: WorkoutId | None = None,
        when: datetime | None = None,
        stays: bool = False,
        example: str = EXAMPLE,
        text: str = "",
    ) -> None:
        """Ask for an entry.

        Args:
            training: What is trained.
            workout: The past workout it goes into; None for the one under way or a new one.
            when: When it was done, None for now.
            stays: Whether the line stays for the next exercise once one is logged.
            example: What an empty line shows.
            text: What the line begins with.
        """
        super().__init__()
        self._training = training
        self._workout = workout
        self._when = when
        self._stays = stays
        self._example = example
        self._text = text
        self._reader = QuickReader(training.reader)
        self._reading = QuickReading("")
        self._logged: QuickLog | None = None
        self._done: list[str] = []
        self._behind: list[str] = []

    def compose(self) -> ComposeResult:
        """What is logged already, the line, what it was read as, what was not, the keys."""
        with Vertical():
            yield Static("", classes="logged", markup=False)
            yield EntryLine(
                self._text,
                select_on_focus=False,
                placeholder=self._example,
                suggester=NameSuggester(self._reader.read),
                compact=True,
            )
            yield Static("", classes="reading", markup=False)
            yield Static("", classes="problem", markup=False)
            yield Static("", classes="behind", markup=False)
            yield Static("", classes="keys", markup=False)

    def on_mount(self) -> None:
        """Read what the line begins with."""
        self._read(self._text)

    def half_typed(self) -> HalfTyped | None:
        """What stands in the line, None while it is empty."""
        text = "".join(line.value for line in self.query(Input))
        return HalfTyped(text, LineTyped(self._workout, self._when)) if text else None

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        with self.app.background.telling(self._refuse):
            self._read(event.value)

    @on(EntryLine.Pasted)
    def _pasted(self, event: EntryLine.Pasted) -> None:
        self._behind += event.behind
        self._read(self.query_one(Input).value)

    def _refuse(self, text: str) -> None:
        self.query_one(".problem", Static).update(f"✗ {text}")

    def _read(self, text: str) -> None:
        self._reading = reading = self._reader.read(text)
        self.query_one(".reading", Static).update(self._in_words(reading))
        problem = self.query_one(".problem", Static)
        problem.set_class(not reading.problem or reading.unfinished, "unfinished")
        mark = "… " if reading.unfinished else "✗ "
        understood = reading.understood
        where = f"  {self._destination(understood)}" if understood else ""
        problem.update(mark + words(reading.problem) if reading.problem else where)
        behind = self.query_one(".behind", Static)
        behind.set_class(bool(self._behind), "shown")
        behind.update(self._then)
        logs = (LOG_LINE.hinted(),) if reading.understood else ()
        completes = (COMPLETE.hinted(),) if reading.completion else ()
        leaves = worded("leave the rest") if self._behind else worded("done") if self._done else ""
        leave = UNLOGGED.hinted(leaves)
        self.query_one(".keys", Static).update(keys_line(*logs, *completes, leave))

    @property
    def _then(self) -> str:
        """What comes behind this line."""
        several = (
            phrase(", and {more} more", more=len(self._behind) - 1) if len(self._behind) > 1 else ""
        )
        return (
            phrase("then {first}{several}", first=self._behind[0], several=several)
            if self._behind
            else ""
        )

    def _in_words(self, reading: QuickReading) -> Content:
        exercise = reading.exercise
        name = called(exercise.name) if exercise else ""
        measure = exercise.measure if exercise else Measure.WEIGHTED
        unit = entered_in(reading.sets, self._training.settings.unit)
        pair = exercise is not None and exercise.implements == 2
        sets = words(sets_words(reading.sets, measure, unit, reserve=True, each=pair))
        told = f"{name}: {sets}" if name and sets else name or sets
        if reading.understood is None:
            return Content.assemble(("? " if told else "", "$foreground-muted"), told)
        return Content.assemble(("✓ ", "$success"), (told, "bold"))

    def _destination(self, understood: Understood) -> str:
        """Where Enter puts it."""
        training = self._training
        today, zone = training.clock.today(), training.clock.zone()
        now = training.clock.moment().wall
        if self._workout is not None:
            past = read_workout(training.reader, self._workout)
            return (
                phrase("into {title}, {day}", title=past.title, day=day_words(past.day, today))
                if past
                else ""
            )
        joining = joined(training.reader, self._when or now, int(now.timestamp()))
        if joining is not None and joining.open:
            return phrase("into {title}, under way", title=joining.title)
        if joining is not None:
            day = words(day_words(local_day(joining.started_at, zone), today))
            return phrase("goes on with {title}, {day}", title=joining.title, day=day)
        if self._when is None and understood.exercise.measure is Measure.CARDIO:
            return worded("kept by itself, today; the day that is due stays due")
        if self._when is None:
            return worded("starts today's workout")
        day = words(day_words(local_day(self._when, zone), today))
        return phrase("a new workout, {day}", day=day)

    @on(Input.Submitted)
    async def _submitted(self) -> None:
        understood = self._reading.understood
        if understood is None:
            self.query_one(".problem", Static).remove_class("unfinished")
            return
        with self.app.background.telling(self._refuse):
            self._logged = await self._training.do(
                log_understood,
                understood,
                self._when,
                workout=self._workout,
                opens=self._when is None,
            )
            self._go_on_behind(self._logged, understood)

    def _go_on_behind(self, logged: QuickLog, understood: Understood) -> None:
        if not self._stays and not self._behind:
            self.dismiss(logged)
            return
        if self._stays:
            self._workout = logged.workout
        unit = entered_in(understood.sets, self._training.settings.unit)
        sets = sets_words(understood.sets, understood.exercise.measure, unit)
        self._done.append(f"✓ {called(understood.exercise.name)}: {words(sets)}")
        shown = self.query_one(".logged", Static)
        shown.add_class("shown")
        shown.update("\n".join(self._done[-8:]))
        line = self.query_one(Input)
        line.value = self._behind.pop(0) if self._behind else ""
        line.cursor_position = len(line.value)

    def action_complete(self) -> None:
        """Put the exercise's whole name in place of what was typed of it."""
        line = self.query_one(Input)
        if self._reading.completion:
            line.value = self._reading.completion
            line.cursor_position = len(line.value)

    def action_leave(self) -> None:
        """Log nothing more."""
        self.dismiss(self._logged)
