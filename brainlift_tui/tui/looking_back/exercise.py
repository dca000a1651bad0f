"""One exercise over time: a plot that is read off, every session in brief, and the bests."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import Enum
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Rule, Static

from brainlift_tui.core.exercise.describing import rest_text
from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.looking_back.progress import (
    SessionSummary,
    View,
    ViewBasis,
    YearBefore,
    compared_until,
    days_of_records,
    trend_of,
    unit_words,
    value,
    views,
    weeks_compared,
    with_any_band,
    year_before,
)
from brainlift_tui.core.looking_back.progress_words import (
    WITH_ANY_BAND,
    best_words,
    readings,
    trend_words,
    year_before_words,
)
from brainlift_tui.core.looking_back.trend import LEAST_SESSIONS, Trend
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import Said, in_turn, said
from brainlift_tui.core.workout.shown_text import one_line
from brainlift_tui.core.workout.wording import day_words
from brainlift_tui.store.coaching.answering import allow_again
from brainlift_tui.store.exercise.describing import is_hidden
from brainlift_tui.store.exercise.parted import logged_here_before
from brainlift_tui.store.looking_back import progress
from brainlift_tui.store.looking_back.history import nudges_are_off, read_exercise
from brainlift_tui.tui.commands.command import Commands, Hint, hint
from brainlift_tui.tui.commands.everywhere import undoable
from brainlift_tui.tui.exercise.describing import describe_anew
from brainlift_tui.tui.keyed import KeyedScreen
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.language.names import called
from brainlift_tui.tui.looking_back.exercise_commands import (
    AFTER,
    ALL,
    BACK,
    BEFORE,
    DESCRIBE,
    EXERCISE,
    MERGE,
    MONTHS,
    NUDGE_AGAIN,
    OPEN,
    RENAME,
    SETUP,
    TURN,
    VIEW,
    YEAR,
)
from brainlift_tui.tui.looking_back.exercise_lists import BestList, SessionList
from brainlift_tui.tui.looking_back.exercise_plot import ExercisePlot, Marks, Series
from brainlift_tui.tui.widgets.hint_line import HintLine
from brainlift_tui.tui.widgets.notice_line import NoticeLine
from brainlift_tui.tui.widgets.row_list import RowList
from brainlift_tui.tui.widgets.still import StillText
from brainlift_tui.tui.widgets.top_line import TopLine
from brainlift_tui.tui.widgets.two_panes import PANE_FROM
from brainlift_tui.tui.words import fitting, phrase, phrase_of, words

if TYPE_CHECKING:
    from brainlift_tui.exchange.drawing.svg_plot import Chart
    from brainlift_tui.exchange.drawing.tables import OfferedTable

ESTIMATED = worded("1RM is estimated (Epley, at most 12 reps): compare it only with itself.")

ONE_DAY = timedelta(days=1)

OFF = said("Nudges are off for this exercise: {key} turns them on again.", key=NUDGE_AGAIN.key)


class Zoom(Enum):
    """How much of the past the plot shows, in days; everything where there are none."""

    MONTHS = 91
    YEAR = 365
    ALL = 0


class Seen(NamedTuple):
    """What the plot shows, worked out once for what is looked at.

    Attributes:
        of: What is looked at, from which day to which.
        points: Days and values.
        records: Days of records in what is looked at.
        trend: The line through the points.
        compared: The last weeks beside those a year before.
        until: The day those weeks ended on, None for today.
    """

    of: tuple[View, date, date]
    points: tuple[tuple[date, float], ...]
    records: frozenset[date]
    trend: Trend | None
    compared: YearBefore | None
    until: date | None


class ExerciseScreen(KeyedScreen):
    """Am I getting stronger at it."""

    PLACE = "exercise"
    OFFERS: ClassVar[Commands] = EXERCISE

    def __init__(self, slug: str) -> None:
        """Show an exercise.

        Args:
            slug: Which one.
        """
        super().__init__()
        self._slug = slug
        self._exercise: Exercise | None = None
        self._sessions = 0
        self._off = self._explained = self._by_bests = False
        self._zoom = Zoom.YEAR
        self._view: View | None = None
        self._views: tuple[View, ...] = ()
        self._seen: Seen | None = None

    def compose(self) -> ComposeResult:
        """The plot, what is read off it, and the sessions or the bests."""
        yield TopLine()
        yield Rule()
        yield Static("", id="standing", markup=False)
        yield ExercisePlot()
        yield StillText(id="reading")
        yield StillText(id="trend")
        yield Horizontal(SessionList(self.training), BestList())
        yield Rule()
        yield NoticeLine()
        yield HintLine()

    def on_mount(self) -> None:
        """Show the exercise."""
        self._share_out()
        self.query_one(SessionList).focus()
        self.show_changes()

    def on_resize(self) -> None:
        """Read off the plot in as many words as the new width has room for."""
        if self.is_mounted:
            self._share_out()
            self._show_bests()
            self._plot()

    @property
    def _front_list(self) -> SessionList | BestList:
        return self.query_one(BestList) if self._by_bests else self.query_one(SessionList)

    def _share_out(self) -> None:
        """The list in front alone, or both beside each other where there is room."""
        beside = self.app.size.width >= PANE_FROM
        sessions, bests = self.query_one(SessionList), self.query_one(BestList)
        sessions.in_front, bests.in_front = not self._by_bests, self._by_bests
        sessions.display, bests.display = beside or not self._by_bests, beside or self._by_bests

    def show_changes(self) -> None:
        """Read the exercise anew."""
        reader, unit = self.training.reader, self.training.settings.unit
        exercise = read_exercise(reader, self._slug)
        sessions = progress.Sessions(reader, self._slug)
        self._exercise, self._sessions = exercise, len(sessions)
        scale = ViewBasis(exercise, unit, progress.read_weights(reader))
        self._views = views(sessions.together, scale)
        self._seen = None
        if self._view not in self._views:
            self._view = self._views[0]
        standing = self.query_one("#standing", Static)
        told = self._standing(exercise)
        standing.update(told)
        standing.display = bool(told)
        top = self.query_one(TopLine)
        top.place = called(exercise.name)
        top.about = phrase_of(len(sessions), "{number:,} session", "{number:,} sessions")
        records = progress.record_workouts(reader, self._slug)
        self.query_one(SessionList).show(scale, sessions, records)
        self._show_bests()
        self._plot()
        self._off = nudges_are_off(reader, self._slug)
        if self._off or (self._view is View.ONE_REP_MAX and sessions and not self._explained):
            self.tell(words(OFF) if self._off else ESTIMATED)
        self._explained = True
        super().show_changes()

    def _show_bests(self) -> None:
        bests = self.query_one(BestList)
        if bests.display and self._exercise is not None:
            bests.rows = self._bests(self._exercise)
            bests.redraw()

    def _bests(self, exercise: Exercise) -> list[tuple[str, str, progress.DatedBest]]:
        reader, unit = self.training.reader, self.training.settings.unit
        measure, at_each = exercise.measure, exercise.lifted_at_each
        rows = []
        by_reps = progress.read_rep_bests(reader, self._slug)
        for dated, same in groupby(by_reps, key=by_reps.__getitem__):
            reps = list(same)
            name = f"{reps[0]}" if len(reps) == 1 else f"{reps[0]}–{reps[-1]}"
            _, told = best_words(dated.best, measure, unit, at_each)
            named = phrase("{name} reps" if reps[-1] > 1 else "{name} rep", name=name)
            rows.append((named, words(told), dated))
        others = progress.read_other_bests(reader, self._slug)
        for other in others:
            what, told = best_words(other.best, measure, unit, at_each)
            rows.append((words(what), words(told), other))
        return rows

    def _window(self, first: date, last: date) -> tuple[date, date]:
        """The days that the plot reaches over; the session in front is always among them.

        Args:
            first: The day of the first session there is.
            last: That of the last one.
        """
        if self._zoom is Zoom.ALL:
            return first, last
        length = timedelta(days=self._zoom.value)
        today = self.training.clock.today()
        end = today if last < today < last + length / 2 else last
        front = self._front()
        if front is not None and front.day < end - length:
            end = front.day + length / 2
        return max(first, end - length), end

    def _front(self) -> SessionSummary | None:
        sessions = self.query_one(SessionList)
        return sessions.at(sessions.cursor)

    @on(RowList.Moved)
    def _plot(self) -> None:
        """Draw the plot anew, and read off it what is in front."""
        listed, plot = self.query_one(SessionList), self.query_one(ExercisePlot)
        scale, view = listed.scale, self._view
        if scale is None or view is None:
            return
        plot.unit = words(unit_words(view, scale.unit))
        told, trended = self.query(StillText)
        sessions = listed.sessions
        told.display = trended.display = bool(sessions)
        if sessions is None or sessions.span is None:
            plot.series, plot.marks = (), Marks()
            return
        first, last = self._window(*sessions.span)
        if self._seen is None or self._seen.of != (view, first, last):
            self._seen = self._see(view, first, last, sessions, scale)
        seen, front = self._seen, self._front()
        told_enough = seen.trend is not None and seen.trend.sessions >= LEAST_SESSIONS
        plot.series = (Series(words(said(view.value)), seen.points),)
        plot.marks = Marks(
            first,
            last,
            seen.records,
            seen.trend if told_enough else None,
            front.day if front else None,
        )
        width = self.app.size.width - 3
        read_off = fitting(readings(front, self._views, scale), width) if front else ""
        told.show(Content(f" ◆ {read_off}" if front else ""))
        sentences: tuple[Said, ...] = (
            trend_words(seen.trend, last, view, scale.unit),
            year_before_words(seen.compared, view, scale.unit, seen.until),
        )
        if with_any_band(view, scale.exercise):
            sentences = (WITH_ANY_BAND,)
        line = fitting((in_turn(sentences, between) for between in ("   ", "\n   ")), width)
        trended.show(Content.styled(f"   {line}", "$foreground-muted"))

    def _see(
        self, view: View, first: date, last: date, sessions: progress.Sessions, scale: ViewBasis
    ) -> Seen:
        """Work out what the plot shows; of a long log only the sessions it is about."""

        def points(of: Sequence[SessionSummary]) -> tuple[tuple[date, float], ...]:
            values = ((session.day, value(view, session, scale)) for session in of)
            return tuple((day, seen) for day, seen in values if seen is not None)

        today = self.training.clock.today()
        until = compared_until(sessions.span[1], today) if sessions.span else today
        between = sessions.between(first, last)
        shown = points(between)
        compared = [
            session for weeks in weeks_compared(until) for session in sessions.between(*weeks)
        ]
        began = sessions.span[0] if sessions.span else first
        return Seen(
            (view, first, last),
            shown,
            self._told(between)
            & days_of_records(shown, points(sessions.between(began, first - ONE_DAY))),
            None if with_any_band(view, scale.exercise) else trend_of(view, shown, began),
            year_before(points(compared), until),
            until if until != today else None,
        )

    def _told(self, sessions: Sequence[SessionSummary]) -> frozenset[date]:
        """The days of those sessions that a record of whatever kind was told in."""
        records = self.query_one(SessionList).records
        return frozenset(session.day for session in sessions if session.workout in records)

    def _standing(self, exercise: Exercise) -> str:
        """What stands on Today each time, and whether lists leave it out."""
        note = f"✎ {one_line(exercise.note)}" if exercise.note else ""
        own, hidden = exercise.rest_s, is_hidden(self.training.reader, exercise.slug)
        rest = "" if own is None else phrase("own rest {rest}", rest=rest_text(own))
        listed = worded("hidden from lists") if hidden else ""
        until, parted = logged_here_before(self.training.reader, exercise.slug)
        before = ""
        if parted:
            day = words(day_words(date.fromisoformat(until), self.training.clock.today()))
            names = ", ".join(parted)
            before = phrase("logged before {day} it may also be {names}", day=day, names=names)
        told = "   ".join(filter(None, (note, rest, listed, before)))
        return f"   {told}" if told else ""

    def tables(self) -> tuple["OfferedTable", ...]:
        """The sessions, and the bests."""
        from brainlift_tui.exchange.drawing.tables import OfferedTable, bests_table, sessions_table

        unit = self.training.settings.unit
        return (
            OfferedTable(worded("the sessions"), sessions_table(self._slug, unit)),
            OfferedTable(worded("the bests"), bests_table(self._slug, unit)),
        )

    def charts(self) -> tuple["Chart", ...]:
        """What is plotted now."""
        from brainlift_tui.exchange.drawing.svg_plot import Chart

        plot = self.query_one(ExercisePlot)
        if self._exercise is None or not plot.series:
            return ()
        (shown,) = plot.series
        of, marks = self._exercise.name, plot.marks
        return (Chart(of, shown.name, plot.unit, shown.points, marks.records, marks.trend),)

    def hints(self) -> tuple[Hint, ...]:
        """What can be done."""
        turn = TURN.hinted("sessions" if self._by_bests else "bests")
        read_off = hint("read off", BEFORE, AFTER)
        zoom = hint("months, year, all", MONTHS, YEAR, ALL)
        again = (NUDGE_AGAIN.hinted(),) if self._off else ()
        change = (command.hinted() for command in (DESCRIBE, SETUP, RENAME, MERGE))
        looking = (read_off, zoom, VIEW.hinted(), turn, OPEN.hinted())
        return (*looking, *again, *change, BACK.hinted())

    def action_zoom(self, zoom: str) -> None:
        """Show more of the past, or less."""
        self._zoom = Zoom[zoom]
        self._plot()

    def action_view(self) -> None:
        """Plot what comes next: 1RM, load, volume, reps."""
        if self._view is None:
            return
        self._view = self._views[(self._views.index(self._view) + 1) % len(self._views)]
        self._plot()
        view, unit = said(self._view.value), self.query_one(ExercisePlot).unit
        self.tell(words(said("{view:Aa}, in {unit}.", view=view, unit=unit)))

    def action_look(self, by: int) -> None:
        """Go to the next session that stands in another column of the plot."""
        listed = self.query_one(SessionList)
        front = self._front()
        sessions = listed.sessions
        if front is None or sessions is None or sessions.span is None:
            return
        first, last = self._window(*sessions.span)
        columns = max(1, self.query_one(ExercisePlot).content_size.width - 8)
        apart = (last - first).days / columns
        y = listed.cursor
        while (session := listed.at(y - by)) is not None:
            y -= by
            if abs((session.day - front.day).days) >= apart:
                break
        listed.cursor = y

    def action_turn(self) -> None:
        """Show the bests, or the sessions again."""
        self._by_bests = not self._by_bests
        self._share_out()
        self._front_list.focus()
        self.show_changes()
        if self._by_bests and not self.query_one(BestList).rows:
            self.tell("No best yet.")

    @on(RowList.Chosen)
    def action_open(self) -> None:
        """Open the workout in front."""
        shown = self._front_list
        if isinstance(shown, BestList):
            if shown.rows:
                self.app.open_workout(shown.rows[shown.cursor][2].workout)
            return
        front = self._front()
        if front is not None:
            self.app.open_workout(front.workout)

    async def action_describe(self, first_field: str = "") -> None:
        """Change what the exercise is."""
        if self._exercise is not None:
            await self.ask(describe_anew(self.app, self._exercise, first_field))

    async def action_merge(self) -> None:
        """Say that this exercise is another one."""
        await self.ask(self._merge())

    async def _merge(self) -> None:
        from brainlift_tui.tui.exercise.merging import merge_into_another

        if self._exercise is None:
            return
        gone = self._exercise
        slug = await merge_into_another(self.app, gone, self._sessions)
        if slug is not None:
            self._slug = slug
            self.app.show_changes()
            names = {"gone": gone.name, "kept": self._exercise.name}
            self.app.tell(undoable(phrase("{gone} is part of {kept} now", **names)))

    async def action_nudge_again(self) -> None:
        """Let nudges stand on this exercise again."""
        if not self._off:
            self.tell("Nudges are on for this exercise.")
        else:
            await self.training.do(allow_again, self._slug)
            self.app.show_changes()
            self.app.tell(undoable("Nudges are on again"))
