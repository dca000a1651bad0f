"""Muscles: the hard sets of a week, or of an average one, on a body and in a table."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Rule

from brainlift_tui.core.dose.muscle_weeks import (
    AVERAGED,
    WEEK,
    averaged,
    per_week,
    weeks_shown,
)
from brainlift_tui.core.dose.muscles import COUNTED
from brainlift_tui.core.dose.trained import week_start
from brainlift_tui.core.exercise.exercise import Muscle
from brainlift_tui.core.said import Key, said
from brainlift_tui.core.workout.shown_text import one_line
from brainlift_tui.store.dose.muscle_weeks import read_exercise_sets, read_muscle_sets
from brainlift_tui.store.looking_back.training_days import read_span
from brainlift_tui.tui.commands.command import Commands, Hint, hint
from brainlift_tui.tui.dose import body_picture
from brainlift_tui.tui.dose.band_bar import (
    LEGEND,
    MUTED,
    band_bar,
    band_words,
    sets_words,
    shade,
)
from brainlift_tui.tui.dose.body_picture import LETTERS, body
from brainlift_tui.tui.dose.commands import AVERAGE, BACK, EARLIER, FIRST, LAST, LATER, MUSCLES
from brainlift_tui.tui.keyed import KeyedScreen
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.language.names import called
from brainlift_tui.tui.widgets.hint_line import HintLine
from brainlift_tui.tui.widgets.notice_line import NoticeLine
from brainlift_tui.tui.widgets.still import StillText
from brainlift_tui.tui.widgets.top_line import TopLine
from brainlift_tui.tui.words import phrase, words

if TYPE_CHECKING:
    from brainlift_tui.exchange.drawing.svg_plot import Drawing
    from brainlift_tui.exchange.drawing.tables import OfferedTable

WEEKS_BESIDE = 12
NAME_WIDTH, SETS_WIDTH, WORD_WIDTH = 11, 5, 7
NOTE = worded("A set counts 1 where it is aimed and ½ where a muscle only helps.")
LONG_AGO = 4 * WEEK
ELSEWHERE = 28
"""Lines of the screen besides the exercises, what stands around them included."""
ORDER = (*COUNTED, *(muscle for muscle in Muscle if muscle in LETTERS and muscle not in COUNTED))
"""The major groups first, of what the body is drawn with."""


class MusclesScreen(KeyedScreen):
    """What has been trained enough."""

    PLACE = "muscles"
    DEFAULT_CSS = "MusclesScreen VerticalScroll { scrollbar-size-vertical: 1; }"
    OFFERS: ClassVar[Commands] = MUSCLES

    weeks: int = 1
    """How many are looked at hint."""

    def compose(self) -> ComposeResult:
        """The body beside the table."""
        yield TopLine()
        yield Rule()
        with VerticalScroll(can_focus=False):  # its own keys would go before the screen's
            yield StillText(id="muscles")
        yield Rule()
        yield NoticeLine()
        yield HintLine()

    def on_mount(self) -> None:
        """Show this week; of a log that ended long ago its last."""
        self._start = self._this_week
        self.tell(NOTE)
        span = read_span(self.training.reader)
        if span is not None and self._this_week - self._start_of(span[1]) > LONG_AGO:
            self._start = self._start_of(span[1])
            self.tell(
                words(
                    said(
                        "This was the last week that was trained in.  {key} goes to this week.",
                        key=Key("muscles.last", "G"),
                    )
                )
            )
        self.show_changes()

    def on_resize(self, _: events.Resize) -> None:
        """Use the new width."""
        self._show()

    def show_changes(self) -> None:
        """Read the week anew, which may begin on another day since."""
        super().show_changes()
        self._start = self._start_of(self._start)
        self._show()

    def _start_of(self, day: date) -> date:
        """The first day of a day's week."""
        return week_start(day, self.training.settings.week_begins)

    @property
    def _this_week(self) -> date:
        return self._start_of(self.training.clock.today())

    @property
    def _began(self) -> date:
        span = read_span(self.training.reader)
        return min(span[0], self._this_week) if span else self._this_week

    def _show(self) -> None:
        today, began = self.training.clock.today(), self._began
        starts = weeks_shown(self._start, self.weeks, today=today, began=began)
        beside = tuple(starts[-1] - back * WEEK for back in range(WEEKS_BESIDE - 1, -1, -1))
        read = read_muscle_sets(self.training.reader, beside[0], starts[-1] + timedelta(days=6))
        weeks = per_week(read, self._start.weekday())
        sets = averaged(weeks, starts)
        lines = self._lines(sets, weeks, beside)
        room = self.size.height - ELSEWHERE
        if room > 0:
            lines += self._made_of(starts, room)
        self.query_one(StillText).show(Content("\n").join(lines))
        top = self.query_one(TopLine)
        top.place, top.about = worded("Muscles"), self._about(starts, today)
        if not read and starts[-1] == self._this_week:
            self.tell(
                phrase(
                    "Nothing is logged this week yet.  {back} goes back, {average} averages whole"
                    " weeks.",
                    back=EARLIER.key,
                    average=AVERAGE.key,
                )
            )

    def _about(self, starts: tuple[date, ...], today: date) -> str:
        first, last = starts[0], starts[-1] + timedelta(days=6)
        begins = said("{day:%-d %b}" if first.year == last.year else "{day}", day=first)
        days = said("{begins} – {ends}", begins=begins, ends=last)
        if len(starts) > 1:
            return phrase("average of {number} weeks, {days}", number=len(starts), days=days)
        if starts[0] == self._start_of(today):
            return phrase("this week, {days}", days=days)
        return phrase("week, {days}", days=days)

    def _lines(
        self,
        sets: Mapping[Muscle, float],
        weeks: Mapping[date, Mapping[Muscle, float]],
        beside: tuple[date, ...],
    ) -> list[Content]:
        """The body on the left, the table on the right, the legend below."""
        picture = body(sets)
        left = 2 * body_picture.WIDTH + 1
        history = self.size.width >= 100
        bar = self.size.width - 1 - left - 3 - NAME_WIDTH - SETS_WIDTH - WORD_WIDTH - 2
        bar -= WEEKS_BESIDE + 3 if history else 0
        head = worded("sets a week").rjust(NAME_WIDTH + bar + 15)  # to the end of the words
        table = [Content.styled(head + (f"    {worded('12 weeks')}" if history else ""), MUTED)]
        for muscle in ORDER:
            value = sets[muscle]
            name = worded(muscle.value).ljust(NAME_WIDTH)
            line = Content.assemble(
                (f"{LETTERS[muscle]} ", "bold"),
                (name, "" if muscle in COUNTED else MUTED),
                " ",
                band_bar(value, bar),
                f" {sets_words(value)} ",
                (band_words(value).ljust(WORD_WIDTH), MUTED),
            )
            if history:
                signs = (shade(weeks.get(start, {}).get(muscle, 0.0)) for start in beside)
                line = Content.assemble(line, "   ", *signs)
            table.append(line)
        lines = [
            Content.assemble(side, " ", line) for side, line in zip(picture, table, strict=True)
        ]
        lines.append(Content.assemble(" ", LEGEND))
        return [line.truncate(max(1, self.size.width - 1), ellipsis=True) for line in lines]

    def tables(self) -> tuple["OfferedTable", ...]:
        """The sets of every week."""
        from brainlift_tui.exchange.drawing.tables import OfferedTable, muscles_table

        return (OfferedTable(worded("the weeks"), muscles_table),)

    def charts(self) -> tuple["Drawing", ...]:
        """The bars of the weeks shown."""
        from brainlift_tui.exchange.drawing.svg_views import MusclesPicture

        today, began = self.training.clock.today(), self._began
        starts = weeks_shown(self._start, self.weeks, today=today, began=began)
        last = starts[-1] + timedelta(days=6)
        read = read_muscle_sets(self.training.reader, starts[0], last)
        sets = averaged(per_week(read, self._start.weekday()), starts)
        ordered = {muscle: sets[muscle] for muscle in ORDER}
        return (MusclesPicture(ordered, self._about(starts, today)),)

    def _made_of(self, starts: tuple[date, ...], room: int) -> list[Content]:
        """The exercises behind the sums, as many as there is room for."""
        last = starts[-1] + timedelta(days=6)
        counted = read_exercise_sets(self.training.reader, starts[0], last)
        if not counted:
            return []
        lines = [Content(""), Content.styled(f" {worded('made up of')}", MUTED)]
        for exercise, sets in counted[:room]:
            name = Content(one_line(called(exercise.name))).truncate(40, ellipsis=True, pad=True)
            direct, helping = (
                ", ".join(worded(muscle.value) for muscle in muscles)
                for muscles in (exercise.direct, exercise.indirect)
            )
            lines.append(
                Content.assemble(
                    f" {sets_words(sets / len(starts))}  ",
                    name,
                    f"  {direct}",
                    (f"   ½ {helping}" if helping else "", MUTED),
                ).truncate(max(1, self.size.width - 1), ellipsis=True)
            )
        if len(counted) > room:
            lines.append(
                Content.styled(
                    "       " + phrase("and {more} more", more=len(counted) - room), MUTED
                )
            )
        return lines

    def hints(self) -> tuple[Hint, ...]:
        """What can be done."""
        others = AVERAGED[(AVERAGED.index(self.weeks) + 1) % len(AVERAGED)]
        words = worded("one week") if others == 1 else phrase("average of {others}", others=others)
        return (
            hint("week", EARLIER, LATER),
            hint("first, this", FIRST, LAST),
            AVERAGE.hinted(words),
            BACK.hinted(),
        )

    def _stand_on(self, day: date) -> None:
        self.tell(NOTE)
        first = self._start_of(self._began)
        self._start = min(max(self._start_of(day), first), self._this_week)
        self._show()

    def action_step(self, weeks: int) -> None:
        """Go some weeks back or on."""
        self._stand_on(self._start + weeks * WEEK)

    def action_scroll(self, lines: int) -> None:
        """Look further up or down, where the screen is low."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False, immediate=True)

    def action_first(self) -> None:
        """Go to the week the log begins in."""
        self._stand_on(self._began)

    def action_last(self) -> None:
        """Go to this week."""
        self._stand_on(self._this_week)

    def action_average(self) -> None:
        """Look at one week, or at the average of 4 or of 12."""
        self.weeks = AVERAGED[(AVERAGED.index(self.weeks) + 1) % len(AVERAGED)]
        self.query_one(HintLine).hints = self.hints()
        self._stand_on(self._start)
