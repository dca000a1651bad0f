"""The calendar: a year as a heat map, or all of them; Enter opens a day."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Rule

from brainlift_tui.core.dose.trained import week_start
from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.identity import WorkoutId
from brainlift_tui.core.looking_back.heat_map import (
    NOTHING,
    DayMeasure,
    DayTotals,
    by_week,
    column_of,
    stepped,
    together,
    years_on,
)
from brainlift_tui.core.workout.shown_text import one_line
from brainlift_tui.core.workout.wording import sets_words
from brainlift_tui.core.workout.workout import TrainingSet
from brainlift_tui.store.looking_back import workout_list
from brainlift_tui.store.looking_back.history import read_workout
from brainlift_tui.store.looking_back.training_days import (
    read_days,
    read_everything,
    read_span,
    workouts_of_day,
)
from brainlift_tui.store.looking_back.workout_list import WorkoutLine
from brainlift_tui.tui.commands.command import Commands, Hint, hint
from brainlift_tui.tui.keyed import KeyedScreen
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.language.names import called
from brainlift_tui.tui.looking_back.calendar_commands import (
    ALL_YEARS,
    CALENDAR,
    COUNT,
    DAY_BACK,
    DAY_ON,
    FROM_CALENDAR,
    OPEN,
    TRAINED_LAST,
    WEEK_BACK,
    WEEK_ON,
    YEAR_BACK,
    YEAR_ON,
)
from brainlift_tui.tui.looking_back.nothing_logged import where_empty
from brainlift_tui.tui.looking_back.year_map import (
    BARS_MOST,
    AllYears,
    YearMap,
    day_height,
    day_text,
    here,
    legend,
    sum_line,
    title_under_way,
    trained_words,
    workout_line,
)
from brainlift_tui.tui.widgets.bars import bars
from brainlift_tui.tui.widgets.hint_line import HintLine
from brainlift_tui.tui.widgets.notice_line import NoticeLine
from brainlift_tui.tui.widgets.still import StillText
from brainlift_tui.tui.widgets.top_line import TopLine
from brainlift_tui.tui.words import phrase, words

if TYPE_CHECKING:
    from brainlift_tui.exchange.drawing.svg_plot import Drawing
    from brainlift_tui.exchange.drawing.tables import OfferedTable

MUTED = "$foreground-muted"
ELSEWHERE = 8
"""Lines of the screen besides the map and what is told of a day."""

WEEKS = 12
"""So many weeks are drawn as bars."""

BARS_FROM, WIDE_FROM = 80, 100
"""Columns from which the weeks are drawn as bars, and from which a bar is two of them wide."""

BAR_WIDEST = 2
"""Columns of a bar where there is room beside the day."""

DAY_WIDEST = 84
"""Columns that a day is told in at most."""

BARS_LEAST = 3
"""Lines below which no bars are drawn."""


class CalendarScreen(KeyedScreen):
    """When was I here."""

    PLACE = "calendar"
    AUTO_FOCUS = "YearMap"
    OFFERS: ClassVar[Commands] = CALENDAR

    counted: DayMeasure = DayMeasure.SESSIONS
    all_years: bool = False

    def compose(self) -> ComposeResult:
        """One of the two maps, its legend, and what is stood on."""
        yield TopLine()
        yield Rule()
        yield YearMap()
        yield AllYears(self._weeks_of)
        yield StillText(id="legend")
        yield Rule()
        with Horizontal(id="below"):
            yield StillText(id="day")
            yield StillText(id="weeks")
        yield Rule()
        yield NoticeLine()
        yield HintLine()

    def on_mount(self) -> None:
        """Stand on today; where this year has nothing, on the last day trained."""
        self._day = self.today
        self._lines: tuple[WorkoutLine, ...] = ()
        span = read_span(self.training.reader)
        ended = span is not None and span[1].year < self.today.year
        if span is not None and ended:
            self._day = span[1]
        self._turn()
        if ended:
            self.tell(words(TRAINED_LAST))

    def on_resize(self) -> None:
        """Tell as much of the day as the new height has room for."""
        self._show()

    # Reading

    @property
    def today(self) -> date:
        """The local day."""
        return self.training.clock.today()

    def show_changes(self) -> None:
        """Read anew what is shown."""
        span = read_span(self.training.reader)
        self._first = date((span[0] if span else self.today).year, 1, 1)
        self._last = max(span[1], self.today) if span else self.today
        self._day = stepped(self._day, 0, self._first, self._last)
        self._days: dict[date, DayTotals] = {}
        self._year: int | None = None
        self._weeks: dict[int, dict[tuple[int, int], DayTotals]] = {}
        super().show_changes()
        self._show()
        if span is None and not self._under_way:
            self.tell(" ".join(where_empty(0)))

    @property
    def _begins(self) -> int:
        """The weekday that weeks begin on, Monday 0."""
        return self.training.settings.week_begins

    @property
    def _week_start(self) -> date:
        """The first day of the week stood on."""
        return week_start(self._day, self._begins)

    def _weeks_of(self, year: int) -> dict[tuple[int, int], DayTotals]:
        """What the weeks of a year came to, by year and column."""
        if year not in self._weeks:
            days = read_days(self.training.reader, date(year, 1, 1), date(year, 12, 31))
            self._weeks[year] = by_week(days, self._begins)
        return self._weeks[year]

    def _show(self) -> None:
        """Draw what is stood on."""
        if self._year != self._day.year:
            self._year = self._day.year
            self._days = read_days(
                self.training.reader, date(self._year, 1, 1), date(self._year, 12, 31)
            )
        shown: YearMap | AllYears
        if self.all_years:
            shown = self.query_one(AllYears)
            shown.years = range(self._first.year, self._last.year + 1)
        else:
            shown = self.query_one(YearMap)
            shown.days, shown.today = self._days, self.today
        shown.counted, shown.cursor, shown.begins = self.counted, self._day, self._begins
        shown.refresh()
        below, day, weeks = self.query(StillText)
        below.show(legend(self.counted, self.size.width, weeks=self.all_years))
        day.show(self._week() if self.all_years else self._of_day())
        day.styles.width = self._day_width
        weeks.show(self._last_weeks())
        top = self.query_one(TopLine)
        year = trained_words(together(self._days.values()))
        top.place = phrase("Calendar · {year}", year=self._year)
        top.about = phrase("by {counted} · {year}", counted=worded(self.counted), year=year)

    def _of_day(self) -> Content:
        """The day stood on with its workouts, and its week."""
        ids = workouts_of_day(self.training.reader, self._day)
        lines_read = (workout_list.read_line(self.training.reader, workout) for workout in ids)
        self._lines = tuple(line for line in lines_read if line is not None)
        start = self._week_start
        week = read_days(self.training.reader, start, start + timedelta(days=6))
        month = together(
            trained for day, trained in self._days.items() if day.month == self._day.month
        )
        lines = [
            Content.assemble(
                f" {here(self._days.get(self._day))} ",
                (day_text(self._day), "bold $accent"),
                (f"  {worded('today')}" if self._day == self.today else "", MUTED),
                ("" if self._lines or self._under_way else f"   {worded('nothing logged')}", MUTED),
            ),
            sum_line(phrase("week of {day:%-d %b}", day=start), together(week.values())),
            sum_line(phrase("{day:%B}", day=self._day), month),
        ]
        for line in self._lines:
            lines += [workout_line(line), *self._exercises(line.id)]
        if self._under_way:
            lines += self._so_far()
        room = self._room
        if len(lines) > room:
            lines[max(room - 1, 1) :] = [Content.styled(f"     {worded('…  ↵ opens it')}", MUTED)]
        width = self._day_width - 1
        return Content("\n").join(line.truncate(width, ellipsis=True) for line in lines)

    @property
    def _room(self) -> int:
        """Lines for what is told below the map."""
        return self.size.height - ELSEWHERE - 7 * day_height(self.app.size.height)

    @property
    def _bar_width(self) -> int:
        width = self.app.size.width
        if width < WIDE_FROM:
            return 1
        return min(BAR_WIDEST, max(2, (width - DAY_WIDEST) // WEEKS - 1))

    @property
    def _day_width(self) -> int:
        """Columns for what is told of the day, beside the bars."""
        width = self.app.size.width
        if width < BARS_FROM:
            return width
        return min(DAY_WIDEST, width - (self._bar_width + 1) * WEEKS)

    def _last_weeks(self) -> Content:
        """The weeks up to the one stood on as bars, and what they count."""
        if self.app.size.width < BARS_FROM:
            return Content("")
        start = self._week_start
        first = start - timedelta(weeks=WEEKS - 1)
        days = read_days(self.training.reader, first, start + timedelta(days=6))
        weeks = [NOTHING] * WEEKS
        for day, trained in days.items():
            weeks[(day - first).days // 7] += trained
        numbers = [week.of(self.counted) if week != NOTHING else 0 for week in weeks]
        told = phrase(
            "{counted} a week, most {most:,}", counted=worded(self.counted), most=max(numbers)
        )
        head = Content(told).wrap(self.app.size.width - self._day_width)
        height = min(BARS_MOST[self.all_years], self._room - len(head) - 1)
        if height < BARS_LEAST or not any(numbers):
            return Content("")
        begin, end = (phrase("{day:%-d %b}", day=day) for day in (first, start))
        wide = self._bar_width
        foot = f"{begin}{end:>{WEEKS * (wide + 1) - 1 - len(begin)}}"
        drawn = [Content.styled(row, MUTED) for row in bars(numbers, height, wide=wide)]
        return Content("\n").join(
            [*(line.stylize(MUTED) for line in head), *drawn, Content.styled(foot, MUTED)]
        )

    @property
    def _under_way(self) -> bool:
        """Whether the day stood on is that of a workout under way with something done in it."""
        session = self.training.session
        return session.workout is not None and session.day == self._day and session.sets_done > 0

    def _so_far(self) -> list[Content]:
        """The workout under way as far as it has come."""
        session = self.training.session
        lines = [Content.assemble("   ", title_under_way(session))]
        for exercise in session.exercises:
            done = [logged.done for logged in exercise.done]
            if done:
                lines.append(self._sets_line(exercise.exercise, done))
        return lines

    def _sets_line(self, exercise: Exercise, sets: list[TrainingSet]) -> Content:
        wide = self._day_width >= DAY_WIDEST // 4 * 3
        exercise_named = called(exercise.name)
        told = one_line(exercise_named if wide else exercise_named.partition(" (")[0])
        name = Content(told).truncate(30 if wide else 20, ellipsis=True, pad=True)
        told = words(sets_words(sets, exercise.measure, self.training.settings.unit))
        return Content.assemble("     ", name, (f"  {told}", MUTED))

    def _exercises(self, workout: WorkoutId) -> list[Content]:
        workout_read = read_workout(self.training.reader, workout)
        if workout_read is None:
            return []
        lines = []
        for done in workout_read.exercises:
            sets = [logged.done for logged in done.sets]
            hard = [each for each in sets if each.kind.counts]
            lines.append(self._sets_line(done.exercise, hard or sets))
        return lines

    def _week(self) -> Content:
        """The week stood on, and the years together."""
        self._lines = ()
        year = self._day.year
        week = self._weeks_of(year).get((year, column_of(self._day, self._begins)), NOTHING)
        start = max(self._week_start, date(self._day.year, 1, 1))
        return Content("\n").join(
            line.truncate(self._day_width - 1, ellipsis=True)
            for line in (
                Content.assemble(
                    f" {here(None if week == NOTHING else week)} ",
                    (
                        phrase(
                            "Week of {day}",
                            day=start,
                        ),
                        "bold $accent",
                    ),
                ),
                Content(f"   {trained_words(week)}"),
                sum_line(f"{self._day.year}", together(self._days.values())),
                sum_line(worded("all years"), read_everything(self.training.reader)),
            )
        )

    def tables(self) -> tuple["OfferedTable", ...]:
        """The days that were trained on."""
        from brainlift_tui.exchange.drawing.tables import OfferedTable, days_table

        return (OfferedTable(worded("the days"), days_table),)

    def charts(self) -> tuple["Drawing", ...]:
        """The map of the year, or of all years."""
        from brainlift_tui.exchange.drawing.svg_views import YearPicture

        if not self.all_years:
            return (YearPicture(self._days, (self._day.year,), self.counted, self._begins),)
        years = range(self._first.year, self._last.year + 1)
        days = read_days(self.training.reader, self._first, date(years[-1], 12, 31))
        return (YearPicture(days, years, self.counted, self._begins),)

    def hints(self) -> tuple[Hint, ...]:
        """What can be done."""
        steps = worded("year, week") if self.all_years else worded("day, week")
        arrows = hint(steps, DAY_BACK, DAY_ON, WEEK_BACK, WEEK_ON)
        opened = OPEN.hinted("the year" if self.all_years else "")
        other = ALL_YEARS.hinted("one year" if self.all_years else "all years")
        years = () if self.all_years else (hint("year", YEAR_BACK, YEAR_ON),)
        count = COUNT.hinted(phrase("by {counted}", counted=worded(self.counted.next)))
        return (arrows, opened, *years, count, other, FROM_CALENDAR.hinted())

    # Keys

    def _stand_on(self, day: date) -> None:
        self.tell("")
        self._day = day
        self._show()

    def action_step(self, days: int) -> None:
        """Go a day or a week; among all years a week or a year."""
        if self.all_years and abs(days) == 1:  # the newest year is the topmost
            self.action_year(-days)
            return
        self._stand_on(stepped(self._day, days, self._first, self._last))

    def action_year(self, years: int) -> None:
        """Go a year back or on."""
        self._stand_on(years_on(self._day, years, self._first, self._last))

    def action_first(self) -> None:
        """Go to the first day that was trained on."""
        span = read_span(self.training.reader)
        self._stand_on(span[0] if span else self._first)

    def action_last(self) -> None:
        """Go to today."""
        self._stand_on(min(self.today, self._last))

    def action_count(self) -> None:
        """Count something else."""
        self.counted = self.counted.next
        self.query_one(HintLine).hints = self.hints()
        self._show()

    def action_all(self) -> None:
        """Show all years, or the one stood on."""
        self.all_years = not self.all_years
        self._turn()

    def _turn(self) -> None:
        self.query_one(YearMap).display = not self.all_years
        self.query_one(AllYears).display = self.all_years
        self.query_one(AllYears if self.all_years else YearMap).focus()
        self.show_changes()

    @on(YearMap.Pointed)
    async def _pointed(self, event: YearMap.Pointed) -> None:
        self._stand_on(stepped(event.day, 0, self._first, self._last))
        if event.twice:
            await self.action_open()

    async def action_open(self) -> None:
        """Open the day stood on; among all years its year."""
        if self.all_years:
            self.action_all()
        elif self._under_way and not self._lines:
            self.app.go("today")
        elif not self._lines:
            self.tell(phrase("Nothing was logged on {day}.", day=day_text(self._day)))
        elif len(self._lines) == 1 and not self._under_way:
            self.app.open_workout(self._lines[0].id)
        else:
            await self.ask(self._choose())

    async def _choose(self) -> None:
        from brainlift_tui.tui.dialogs.choose import Choose

        lines = self._lines
        words = [workout_line(line).plain.strip() for line in lines]
        if self._under_way:
            words.append(title_under_way(self.training.session))
        chosen = await self.app.push_screen_wait(
            Choose(phrase("{day}: which one?", day=day_text(self._day)), words)
        )
        if chosen == len(lines):
            self.app.go("today")
        elif chosen is not None:
            self.app.open_workout(lines[chosen].id)

    def action_back(self) -> None:
        """Go back to the year, or to where one came from."""
        if self.all_years:
            self.action_all()
        else:
            self.app.pop_screen()
