"""The first run: what somebody new is asked, one question after another, each with an answer."""

from collections.abc import Callable, Sequence
from enum import Enum
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Label, Static

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.lifter.first_run import (
    LIFTED_BEFORE,
    OWNED_WORDS,
    PER_WEEK,
    FirstAnswers,
    Owned,
    usual_loads,
)
from brainlift_tui.core.lifter.settings import Experience
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.rack.plates import check_plates
from brainlift_tui.core.rack.text import read_loads, write_loads
from brainlift_tui.core.rack.words import loads_words
from brainlift_tui.core.said import Key, Said, said
from brainlift_tui.tui.commands.bindings import bindings
from brainlift_tui.tui.commands.questions import FIRST_RUN
from brainlift_tui.tui.dialogs.choose import OptionRows
from brainlift_tui.tui.dialogs.dialog import Dialog
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.widgets.hint_line import keys_line
from brainlift_tui.tui.widgets.prefilled_line import PrefilledLine
from brainlift_tui.tui.widgets.row_list import RowList
from brainlift_tui.tui.words import words


class Instead(Enum):
    """What somebody wants instead of being asked."""

    LOG = "I bring a log from another app"
    DEMO = "Show me around: a made-up year of training"


class Asked(Enum):
    """The questions, in order."""

    OWNED = "What is there to lift?"
    UNIT = "Kilograms or pounds?"
    LOADS = "Which of them?"
    PER_WEEK = "How often a week can you train?"
    EXPERIENCE = "Have you lifted before?"


Answer = Owned | Instead | Unit | int | Experience


class Option(NamedTuple):
    """An answer to choose.

    Attributes:
        answer: What it is.
        words: What it is called.
    """

    answer: Answer
    words: str


WHICH = {
    Owned.PAIR: worded("How heavy is one of the pair?"),
    Owned.SEVERAL: worded("Which dumbbells? 2-20/2 is from 2 to 20 in steps of 2"),
    Owned.BAR: worded("Which plates? Each stands for a pair: 2x20 is 2 pairs of 20"),
}

WELCOME = said(
    "Enter takes what is marked; {settings} changes it later.", settings=Key("go.settings", "S")
)
REPLACES = said(
    "Another rack and programme take the place of yours; {undo} takes it back.",
    undo=Key("undo", "u"),
)


class FirstRun(Dialog[FirstAnswers | Instead | None]):
    """Asks what there is to lift and how often; Enter takes what is likely.

    It gives the answers, what is wanted instead, or None where it was left.
    """

    VERTICAL_BREAKPOINTS: list[tuple[int, str]] | None = [  # noqa: RUF012 - as Textual declares it
        (0, "-low"),
        (20, "-roomy"),
    ]

    DEFAULT_CSS = """
    FirstRun.-low > Vertical { padding: 0 2; }
    FirstRun.-low .keys { margin: 0; }
    FirstRun .sofar { color: $text-muted; }
    FirstRun .question { text-style: bold; }
    FirstRun .keys { margin: 1 0 0 0; }
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(*FIRST_RUN)

    def __init__(self, proposed: Callable[[Owned, int], Said], unit: Unit, *, new: bool) -> None:
        """Ask.

        Args:
            proposed: The programme that fits what one owns and how often one trains, and why.
            unit: The unit that is likely.
            new: Whether nothing was logged yet.
        """
        super().__init__()
        self._proposed = proposed
        self._new = new
        self._asked = Asked.OWNED
        self._answers = FirstAnswers(Owned.SEVERAL, unit, (), 2, Experience.NEW)

    def compose(self) -> ComposeResult:
        """The answers so far, the question with its answers, what follows, the keys."""
        with Vertical():
            yield Static("", classes="sofar", markup=False)
            yield Static("", classes="question", markup=False)
            yield Vertical(classes="answers")
            yield Static("", classes="why", markup=False)
            yield Static("", classes="problem", markup=False)
            yield Label(keys_line(*(command.hinted() for command in FIRST_RUN)), classes="keys")

    async def on_mount(self) -> None:
        """Ask the first question."""
        await self._ask(Asked.OWNED)

    async def _ask(self, question: Asked) -> None:
        self._asked = question
        which = question is Asked.LOADS
        asked = WHICH[self._answers.owned] if which else worded(question.value)
        self.query_one(".sofar", Static).update(self._so_far())
        self.query_one(".question", Static).update(asked)
        room = self.query_one(".answers", Vertical)
        await room.remove_children()
        options = self._options()
        if options:
            rows = OptionRows([option.words for option in options])
            rows.styles.height = len(options)
            await room.mount(rows)
            likely = self._likely()
            rows.cursor = next(y for y, option in enumerate(options) if option.answer == likely)
            rows.focus()
        else:
            loads = self._answers.loads or usual_loads(self._answers.owned, self._answers.unit)
            line = PrefilledLine(write_loads(loads, self._answers.unit))
            await room.mount(line)
            line.focus()
        room.styles.height = len(options) + 2 if options else 3
        self._explain()

    def _options(self) -> Sequence[Option]:
        """The answers to choose from; none where one is typed."""
        match self._asked:
            case Asked.OWNED:
                owned = [Option(owned, words(told)) for owned, told in OWNED_WORDS.items()]
                return [*owned, *(Option(instead, worded(instead.value)) for instead in Instead)]
            case Asked.UNIT:
                return [Option(Unit.KG, worded("Kilograms")), Option(Unit.LB, worded("Pounds"))]
            case Asked.LOADS:
                return ()
            case Asked.PER_WEEK:
                return [Option(often, words(told)) for often, told in PER_WEEK.items()]
            case Asked.EXPERIENCE:
                return [Option(lifted, words(told)) for lifted, told in LIFTED_BEFORE.items()]

    def _likely(self) -> object:
        answers = self._answers
        return {
            Asked.OWNED: answers.owned,
            Asked.UNIT: answers.unit,
            Asked.PER_WEEK: answers.per_week,
            Asked.EXPERIENCE: answers.experience,
        }[self._asked]

    def _so_far(self) -> str:
        """Which question it is, and what was answered before it."""
        answers = self._answers
        told = {
            Asked.OWNED: words(OWNED_WORDS[answers.owned]),
            Asked.UNIT: answers.unit.value,
            Asked.LOADS: self._loads_words(answers.loads),
            Asked.PER_WEEK: words(PER_WEEK[answers.per_week]),
        }
        order = self._order()
        before = order[: order.index(self._asked)]
        if not before:
            return words(WELCOME if self._new else REPLACES)
        return " · ".join(told[question] for question in before)

    def _order(self) -> list[Asked]:
        asks = self._answers.owned in WHICH
        return [question for question in Asked if asks or question is not Asked.LOADS]

    def _loads_words(self, loads: Sequence[Load]) -> str:
        return words(loads_words(loads, in_pairs=self._answers.owned is Owned.BAR))

    # What follows from an answer

    @on(RowList.Moved)
    def _explain(self) -> None:
        if self._asked is not Asked.LOADS:
            answer = self._in_front()
            self._say(self._programme_of(answer) if isinstance(answer, int) else "")

    def _programme_of(self, per_week: int) -> str:
        return words(self._proposed(self._answers.owned, per_week))

    def _in_front(self) -> Answer:
        return self._options()[self.query_one(OptionRows).cursor].answer

    def _say(self, why: str, problem: str = "") -> None:
        for part, text in ((".why", why), (".problem", f"✗ {problem}" if problem else "")):
            line = self.query_one(part, Static)
            line.update(text)
            line.display = bool(text)

    @on(PrefilledLine.Changed)
    def _typed(self, event: PrefilledLine.Changed) -> None:
        try:
            self._say(self._loads_words(self._read(event.value)))
        except BadInput as error:
            self._say(words(error.said))

    def _read(self, text: str) -> tuple[Load, ...]:
        loads = read_loads(text, self._answers.unit)
        if not loads:
            raise BadInput("Name at least one.")
        if self._answers.owned is Owned.BAR:
            check_plates(loads)
        return loads

    # Keys

    @on(RowList.Chosen)
    async def action_take(self) -> None:
        """Take the answer in front, and ask the next question."""
        answer = self._in_front()
        match answer:
            case Instead():
                self.dismiss(answer)
                return
            case Owned():
                if answer is not self._answers.owned:
                    self._answers = self._answers._replace(owned=answer, loads=())
            case Unit():
                if answer is not self._answers.unit:
                    self._answers = self._answers._replace(unit=answer, loads=())
            case Experience():
                self._answers = self._answers._replace(experience=answer)
            case int():
                self._answers = self._answers._replace(per_week=answer)
        await self._go_on()

    @on(PrefilledLine.Submitted)
    async def _loads_told(self, event: PrefilledLine.Submitted) -> None:
        try:
            self._answers = self._answers._replace(loads=self._read(event.value))
        except BadInput as error:
            self._say("", words(error.said))
            return
        await self._go_on()

    async def _go_on(self) -> None:
        order = self._order()
        behind = order[order.index(self._asked) + 1 :]
        if behind:
            await self._ask(behind[0])
        else:
            self.dismiss(self._answers)

    async def action_back(self) -> None:
        """Ask the question before; leave the first."""
        order = self._order()
        at = order.index(self._asked)
        if at:
            await self._ask(order[at - 1])
        else:
            self.dismiss(None)
