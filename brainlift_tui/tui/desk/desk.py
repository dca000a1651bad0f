"""The row in front, what is typed in it, and carrying out commands on it."""

from collections.abc import Awaitable, Callable, Coroutine, Mapping
from typing import Protocol

from textual import events

from brainlift_tui.core.coaching.nudge import Advice
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.session.open_rows import OpenRow
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.core.workout.wording import set_words
from brainlift_tui.core.workout.workout import TrainingSet
from brainlift_tui.store.entry.half_typed import HalfTyped, RowTyped
from brainlift_tui.tui.commands.command import Hint, When
from brainlift_tui.tui.commands.everywhere import UNDO
from brainlift_tui.tui.desk.place import RowPlace
from brainlift_tui.tui.session.today_rows import RowKind, TodayRow
from brainlift_tui.tui.session.training import Training
from brainlift_tui.tui.training_app import TrainingApp
from brainlift_tui.tui.words import phrase, words


class Front(Protocol):
    """What a desk asks of the screen it belongs to."""

    @property
    def app(self) -> TrainingApp:
        """The app."""

    def row(self) -> TodayRow | None:
        """The row that keys act on."""

    def stand_on(self, row: TodayRow) -> None:
        """Put the cursor on a row, where there is a cursor."""

    def show_row(self) -> None:
        """Draw the row, what is typed in it and the hints anew."""

    def show_changes(self) -> None:
        """Draw anew what has changed."""

    def tell(self, text: str) -> None:
        """Say something here alone; what was done, the app tells."""

    def refuse(self, text: str) -> None:
        """Say why something can't be done."""

    async def ask(self, asking: Coroutine[object, object, object]) -> None:
        """Start what asks something; the next key is looked at when the question is there."""

    async def after_logging(self) -> None:
        """Go where one looks next."""


class Done(NamedTuple):
    """That something was stored; what, the journal's label says, and the notice with it.

    Attributes:
        row: Where one stands behind it, None for where one stood.
        also: What else to tell, before the key that takes it back.
    """

    row: TodayRow | None = None
    also: str = ""


Doing = Callable[["Desk"], Awaitable[Done | None]]
"""What a command does; None where it has told and shown for itself."""


class Mode(Protocol):
    """What keys mean for a while, until one of them ends it."""

    def hints(self) -> tuple[Hint, ...]:
        """The keys that it takes."""

    async def press(self, desk: "Desk", event: events.Key) -> bool:
        """Take a key; False where it is none of its own, for the row or a command."""


class Desk:
    """What the lifter has in front, on one screen.

    Attributes:
        front: The screen.
        mode: What keys mean just now; None for what they always do.
        text: What is typed in the row, None while nothing is.
        problem: Why what was typed can't be logged.
        typed_at: The row that what is typed, or told of it, belongs to, also when rows change.
    """

    def __init__(self, front: Front, doings: Callable[[], Mapping[str, Doing]]) -> None:
        """Begin with nothing typed.

        Args:
            front: The screen.
            doings: Tells what each command does, by its id.
        """
        self.front = front
        self._doings = doings
        self.clear()

    def clear(self) -> None:
        """Forget what was typed, and what keys meant for a while."""
        self.mode: Mode | None = None
        self.text: str | None = None
        self.problem: str = ""
        self.typed_at: RowPlace | None = None

    @property
    def app(self) -> TrainingApp:
        """The app."""
        return self.front.app

    @property
    def training(self) -> Training:
        """What is trained."""
        return self.front.app.training

    @property
    def row(self) -> TodayRow | None:
        """The row in front: while something is typed, the one that it was begun in."""
        typed_in = None if self.text is None else self.typed_row
        return self.front.row() if typed_in is None else typed_in

    @property
    def typed_row(self) -> TodayRow | None:
        """Where the row stands that what is typed belongs to; None where it is gone."""
        return None if self.typed_at is None else self.typed_at.row(self.training.session)

    @property
    def astray(self) -> str:
        """Why what is typed can be logged nowhere: its row was taken away meanwhile."""
        if self.text is None or self.typed_at is None or self.typed_row is not None:
            return ""
        return self.typed_at.gone(self.training.session)

    @property
    def half_typed(self) -> HalfTyped | None:
        """What is being typed, to be kept for another day; None while nothing is."""
        place = self.typed_at
        if self.text is None or place is None:
            return None
        return HalfTyped(self.text, RowTyped(place.key, place.slug, place.number, place.done))

    def take_up(self, text: str, where: RowTyped) -> None:
        """Go on with what was being typed before."""
        session = self.training.session
        place = session.place_of(where.key)
        known = None if place is None else session.exercises[place].exercise
        name = known.name if known is not None and known.slug == where.slug else where.slug
        self.typed_at = RowPlace(where.key, where.slug, name, where.logged, where.number)
        self.text, self.problem = text, ""

    def begin(self, text: str) -> None:
        """Begin to type in the row in front."""
        row = self.front.row()
        self.typed_at = None if row is None else RowPlace.of(row, self.training.session)
        self.text, self.problem = text, ""

    @property
    def exercise(self) -> SessionExercise | None:
        """The exercise of the row in front."""
        row, exercises = self.row, self.training.session.exercises
        if row is None or not row.of_exercise or row.exercise >= len(exercises):
            return None
        return exercises[row.exercise]

    @property
    def open_row(self) -> OpenRow | None:
        """The row in front where it is still to be done."""
        row, exercise = self.row, self.exercise
        if row is None or exercise is None or row.kind is not RowKind.OPEN:
            return None
        ahead, rows = row.number - len(exercise.done), self.training.drafts.open_list(exercise)
        return rows[ahead] if 0 <= ahead < len(rows) else None

    @property
    def shown(self) -> TrainingSet | None:
        """The set that the row in front shows."""
        row, exercise = self.row, self.exercise
        if row is None or exercise is None:
            return None
        if row.kind is RowKind.DONE and row.number < len(exercise.done):
            return exercise.done[row.number].done
        open_row = self.open_row
        return None if open_row is None else open_row.shown

    @property
    def other(self) -> TrainingSet | None:
        """The other guess of the row in front."""
        open_row = self.open_row
        return None if open_row is None else open_row.other

    @property
    def advised(self) -> tuple[SessionExercise, Advice] | None:
        """The exercise in front and the nudge on it; None without one."""
        exercise = self.exercise
        advice = self.training.coach.advice.get(exercise.position) if exercise else None
        return None if exercise is None or advice is None else (exercise, advice)

    @property
    def can_hold(self) -> bool:
        """Whether the row in front is to be done and counts seconds."""
        exercise = self.exercise
        return exercise is not None and exercise.timed and self.open_row is not None

    def in_words(self, done: TrainingSet, exercise: SessionExercise) -> str:
        """A set as it will be logged."""
        return words(set_words(done, exercise.exercise.measure, self.training.settings.unit))

    def applies(self, when: When) -> bool:
        """Whether the row in front is such that a command applies."""
        row = self.row
        match when:
            case When.ALWAYS:
                return True
            case When.SET:
                return row is not None and row.kind in (RowKind.OPEN, RowKind.DONE)
            case When.NUDGE:
                return self.advised is not None
            case When.TIMED:
                return self.can_hold or self.training.hold is not None
            case When.RESTING:
                return self.training.rest is not None
            case _:
                return self.exercise is not None

    async def perform(self, command: str) -> None:
        """Carry out a command, show what it came to, and say it.

        Args:
            command: Its id.

        Raises:
            Refused: It can't be done; nothing was stored.
        """
        self._show(await self._doings()[command](self))

    async def ask(self, asking: Coroutine[object, object, Done | None]) -> None:
        """Carry out what asks something first."""

        async def answered() -> None:
            self._show(await asking)

        await self.front.ask(answered())

    def _show(self, done: Done | None) -> None:
        if done is None:
            return
        self.front.show_changes()
        if done.row is not None:
            self.front.stand_on(done.row)
        if self.training.said:
            also = f"{done.also}, " if done.also else ""
            takes_back = phrase("{key} takes it back", key=UNDO.key)
            self.app.tell(f"{self.training.said}.  {also}{takes_back}")

    def turn_to(self, mode: Mode | None) -> None:
        """Let keys mean something else from now on, or what they always do."""
        self.mode = mode
        self.front.show_row()
