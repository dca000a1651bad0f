"""The results of both questions: points, interval, sentence, and when it may speak next."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta
from functools import cached_property
from textwrap import wrap
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Rule

from brainlift_tui.core.brain.kept import KeptQuestion, monthly
from brainlift_tui.core.brain.results.next_word import next_word
from brainlift_tui.core.brain.results.trained import (
    TrainedMeanwhile,
    block_ends,
    trained_meanwhile,
)
from brainlift_tui.core.brain.results.words import (
    meanwhile_words,
    missing_of_months,
    missing_words,
)
from brainlift_tui.core.brain.standing import PRIMARY, Standing
from brainlift_tui.core.brain.wording import NO_DEVICE, lifting_words, months_words, unit_words
from brainlift_tui.core.looking_back.axes import LEAST_ROOM
from brainlift_tui.core.looking_back.strength_change import BodyHalf, StrengthChange
from brainlift_tui.core.said import Said, said
from brainlift_tui.store.looking_back.strength_change import read_strength
from brainlift_tui.store.looking_back.training_days import read_days
from brainlift_tui.tui.commands.command import Commands, Hint
from brainlift_tui.tui.keyed import KeyedScreen
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.looking_back.exercise_plot import ExercisePlot, Series
from brainlift_tui.tui.memory.as_it_stands import AsItStands
from brainlift_tui.tui.memory.commands import FROM_RESULTS, OTHER_RESULT, RESULT
from brainlift_tui.tui.memory.terminal import series_name
from brainlift_tui.tui.widgets.bars import bars, spark
from brainlift_tui.tui.widgets.hint_line import HintLine
from brainlift_tui.tui.widgets.laid_out import READABLE, block_in_the_middle
from brainlift_tui.tui.widgets.notice_line import NoticeLine
from brainlift_tui.tui.widgets.row_list import SENTENCE_WIDTH
from brainlift_tui.tui.widgets.scrolled_lines import ScrolledLines
from brainlift_tui.tui.widgets.top_line import TopLine
from brainlift_tui.tui.words import numbered, phrase, words

MUTED = "$foreground-muted"
MOST_BAR = 60
LEAST_BLOCKS = 3
"""Blocks of training that make a line."""

FIRST_WEEK = timedelta(weeks=1)
"""After the first test, in which nothing is told by the week."""

SPEED_ROOM = 0.2
"""Answers a second that a plot shows on either side of its middle at least: they vary by 0.1."""

AROUND = 5
"""Lines of the screen besides the page."""

HIGH_FROM = 36
"""Lines from which the plot has more of them."""

MONTHS, LIFTING = worded("Is it changing over the months?"), worded("Am I sharper after I lift?")


class ResultScreen(KeyedScreen):
    """The points of a question, and what they can say."""

    PLACE = "memory results"
    AUTO_FOCUS = "ScrolledLines"
    OFFERS: ClassVar[Commands] = RESULT

    def __init__(self, as_it_stands: AsItStands | None = None) -> None:
        """Show the months first.

        Args:
            as_it_stands: Where both questions stand, as far as another screen has worked it out.
        """
        super().__init__()
        self._known = as_it_stands
        self._lifting = False
        self._trained: TrainedMeanwhile | None = None
        self._days: Collection[date] = ()

    @cached_property
    def _as_it_stands(self) -> AsItStands:
        """Where both questions stand."""
        return self._known or AsItStands(self.training, self.app.background, series_name())

    def compose(self) -> ComposeResult:
        """The plot above what is said of it."""
        yield TopLine()
        yield Rule()
        yield ExercisePlot()
        yield ScrolledLines()
        yield Rule()
        yield NoticeLine()
        yield HintLine()

    def on_mount(self) -> None:
        """Show the months."""
        self.show_changes()

    def on_resize(self, event: events.Resize) -> None:
        """Break the lines anew, and give the plot what room there is."""
        self.set_class(event.size.height >= HIGH_FROM, "high")
        self._show()

    def show_changes(self) -> None:
        """Show it as far as it is known, and what changed once it is worked out."""
        standing = self._as_it_stands
        standing.look(self, self._worked_out)
        self._trained = None
        of_months, today = monthly(standing.tests, PRIMARY, standing.series), standing.today
        if of_months and today - of_months[0].day >= FIRST_WEEK:
            connection, first = self.training.reader, of_months[0].day
            legs = {end: self._legs(end) for end in block_ends(first, today)}
            days = read_days(connection, first, today)
            self._days = days.keys()
            self._trained = trained_meanwhile(days, first, today, self._legs(today), legs)
        self._worked_out()

    def _legs(self, until: date) -> StrengthChange | None:
        """How much stronger the legs were on a day."""
        parts = read_strength(self.training.reader, until, (BodyHalf.LOWER,)).parts
        return parts[0].mean if parts else None

    def _worked_out(self) -> None:
        self._show()
        super().show_changes()

    def _show(self) -> None:
        top, stands = self.query_one(TopLine), self._as_it_stands.stands
        top.place, top.about = LIFTING if self._lifting else MONTHS, ""
        plot = self.query_one(ExercisePlot)
        plot.series, plot.unit = ((), "") if stands is None else self._plotted(stands)
        plot.display = bool(plot.series)
        told: list[list[Content]] = []
        room = min(self.app.size.width, READABLE) - 5 if plot.display else SENTENCE_WIDTH
        for text, style in (
            [(words(said("Working it out …")), "")]
            if stands is None
            else (self._told(stands, room))
        ):
            told.append([Content.styled(f" {line}", style) for line in wrapped(text, room)])
        lines = [line for text in told for line in text]
        if not plot.display:
            apart = [line for text in told for line in (*text, Content(""))][:-1]
            size = self.app.size
            lines = block_in_the_middle(apart, size.width, size.height - AROUND)
        self.query_one(ScrolledLines).show(lines)

    def _plotted(self, stands: Standing) -> tuple[tuple[Series, ...], str]:
        question = stands.question
        if not self._lifting:
            each = Series(phrase("each {test}", test=worded(PRIMARY.value)), stands.scores)
            return (each,) if stands.scores else (), words(unit_words(PRIMARY))
        if question is None:
            return (), ""
        after, before = (self._scores(question, after=after) for after in (True, False))
        unit = worded("a second") if question.test.timed else words(unit_words(question.test))
        room = SPEED_ROOM if question.test.timed else LEAST_ROOM
        around = stands.around_lifting
        if around is None or around.low is None:
            # Until it may be told, nobody should see which are which and hope.
            all_of_them = Series(
                phrase("each {test}", test=worded(question.test.value)),
                (*before, *after),
                least_room=room,
            )
            return (all_of_them,) if after or before else (), unit
        return (
            Series(worded("after lifting"), after, least_room=room),
            Series(worded("before"), before, apart=True, least_room=room),
        ), unit

    def _scores(self, question: KeptQuestion, *, after: bool) -> tuple[tuple[date, float], ...]:
        """The scores of the tests that were drawn before lifting or after."""
        orders = {draw.number: draw.after for draw in question.draws}
        return tuple(
            (test.day, test.score)
            for test in self._as_it_stands.tests
            if (test.question, test.series) == (question.uid, question.series)
            and test.score is not None
            and orders.get(test.draw if test.draw is not None else -1) is after
        )

    def _interval(self, stands: Standing) -> tuple[float | None, float | None, float | None]:
        """The interval, and in it the size that a claim tells, else the estimate."""
        around, of_months = stands.around_lifting, stands.months
        if not self._lifting:
            return of_months.low, of_months.estimate, of_months.high
        if around is None:
            return None, None, None
        return around.low, around.estimate if around.claim is None else around.shrunk, around.high

    def _told(self, stands: Standing, room: int) -> Iterator[tuple[str, str]]:
        """What is said, line by line, each with its style."""
        low, size, high = self._interval(stands)
        if low is not None and size is not None and high is not None:
            yield from ((line, "") for line in interval(low, size, high, min(room, MOST_BAR)))
        sentences: Sequence[Said] = lifting_words(stands) if self._lifting else months_words(stands)
        *first, last = sentences
        for sentence in first:
            yield words(sentence), ""
        if not self._lifting and self._trained is not None:
            for sentence in meanwhile_words(self._trained):
                yield words(sentence), ""
            yield from ((line, MUTED) for line in training_lines(self._trained))
        yield words(last), ""
        question = stands.question
        if self._lifting and question is not None:
            around = stands.around_lifting
            if question.stopped_at is None and around is not None:
                today, has_one = self._as_it_stands.today, around.low is not None
                told = next_word(question, today, around.workouts, interval=has_one)
                yield words(told), MUTED
            known = self._as_it_stands
            missing = missing_words(question, known.tests, known.today, self._days)
            yield from ((f"– {words(sentence)}", MUTED) for sentence in missing)
            agreed = words(said("What you agreed to: {plan}", plan=question.plan))
            yield agreed, MUTED
        if not self._lifting:
            known = self._as_it_stands
            unscored = missing_of_months(known.tests, stands.series, known.today)
            yield from ((f"– {words(sentence)}", MUTED) for sentence in unscored)
        yield words(NO_DEVICE), MUTED

    def hints(self) -> tuple[Hint, ...]:
        """What can be done."""
        return OTHER_RESULT.hinted(), FROM_RESULTS.hinted()

    def action_turn(self) -> None:
        """Show the other question."""
        self._lifting = not self._lifting
        self._show()
        self.query_one(ScrolledLines).action_cursor_first()

    def action_back(self) -> None:
        """Go back to where one came from."""
        self.app.pop_screen()


def training_lines(trained: TrainedMeanwhile) -> tuple[str, ...]:
    """Work sets and leg strength as lines of blocks, each of four weeks; none before the third."""
    blocks = trained.blocks
    if len(blocks) < LEAST_BLOCKS or not any(each.sets for each in blocks):
        return ()
    names = words(said("Work sets")), words(said("Leg strength"))
    name_width = max(map(len, names))
    lines = bars([each.sets for each in blocks], 1, gap=0)[0], spark([b.legs for b in blocks], 1)
    each = words(said("each block four weeks"))
    drawn = [f" {n:<{name_width}}  {line}" for n, line in zip(names, lines, strict=True)]
    return (f"{drawn[0]}  {each}", *drawn[1:]) if lines[1].strip() else (f"{drawn[0]}  {each}",)


def wrapped(text: str, room: int) -> list[str]:
    """The lines of a sentence; a drawn line stays as it is."""
    return [text] if text.startswith(" ") else wrap(text, room)


def interval(low: float, middle: float, high: float, width: int) -> tuple[str, str]:
    """An interval with its middle and none, drawn over so many cells; its ends below it."""
    least, most = min(low, 0.0), max(high, 0.0)
    span = (most - least) or 1.0

    def cell(value: float) -> int:
        return round((value - least) / span * (width - 1))

    cells = [" "] * width
    first, last = cell(low), cell(high)
    cells[first : last + 1] = "─" * (last - first + 1)
    cells[cell(0.0)] = "┼" if first <= cell(0.0) <= last else "│"
    cells[first], cells[last] = "├", "┤"
    cells[cell(middle)] = "●"
    names = [" "] * (width + 8)
    for value, name in ((low, signed(low)), (high, signed(high)), (0.0, "0")):
        at = max(0, min(cell(value) - len(name) // 2, width - len(name)))
        if not "".join(names[max(0, at - 1) : at + len(name) + 1]).strip():
            names[at : at + len(name)] = name
    return f" {''.join(cells)}", f" {''.join(names).rstrip()}"


def signed(value: float) -> str:
    """A change with its sign: "−0.12"."""
    return numbered(f"{value:+.2f}".replace("-", "−"))
