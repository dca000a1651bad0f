"""Bodyweight and measurements: a plot with a smoothed line, and every entry."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Rule

from brainlift_tui.core.body.body import (
    BODYWEIGHT,
    SMOOTHED_DAYS,
    TypedMeasurement,
    converted,
    read_reading,
    shown_unit,
    smoothed,
    value_words,
)
from brainlift_tui.core.said import Key, said
from brainlift_tui.core.workout.typed_time import read_local
from brainlift_tui.core.workout.wall_time import local_text
from brainlift_tui.core.workout.workout import check_instant
from brainlift_tui.store.body import body
from brainlift_tui.store.body.body import Measured
from brainlift_tui.tui.body.commands import (
    ALL,
    BACK,
    BODY,
    CHANGE,
    DELETE,
    MEASURE,
    MONTHS,
    TURN,
    YEAR,
)
from brainlift_tui.tui.commands.command import Commands, Hint, hint
from brainlift_tui.tui.commands.everywhere import UNITS, undoable
from brainlift_tui.tui.dialogs.ask import Ask
from brainlift_tui.tui.keyed import KeyedScreen
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.looking_back.exercise_plot import ExercisePlot, Marks, Series
from brainlift_tui.tui.widgets.hint_line import HintLine
from brainlift_tui.tui.widgets.lined_up import decimals, lined_up
from brainlift_tui.tui.widgets.notice_line import NoticeLine
from brainlift_tui.tui.widgets.row_list import RowList
from brainlift_tui.tui.widgets.top_line import TopLine
from brainlift_tui.tui.words import phrase, phrase_of, words

if TYPE_CHECKING:
    from brainlift_tui.exchange.drawing.svg_plot import Chart
    from brainlift_tui.exchange.drawing.tables import OfferedTable

ZOOMS = {91: worded("Three months"), 365: worded("A year"), 0: worded("Everything")}
"""How much of the past can be plotted, in days."""

EMPTY = (
    said("Nothing measured yet."),
    said(
        "{key} takes 81.4, or waist 84 cm, or 81.4 2026-11-20.",
        key=Key("body.measure", "n"),
    ),
)


class MeasuredList(RowList):
    """Every measurement of one kind, newest first."""

    measured: tuple[Measured, ...] = ()
    line_values: tuple[float | None, ...] = ()
    shown: str = "kg"

    def count(self) -> int:
        """How many there are."""
        return len(self.measured)

    def at(self, y: int) -> Measured | None:
        """The measurement on line `y`."""
        return self.measured[-1 - y] if 0 <= y < len(self.measured) else None

    def _told(self, measured: Measured) -> str:
        return value_words(measured.value, measured.unit, self.shown)

    def line(self, y: int, *, selected: bool) -> Content:
        """A measurement, and the smoothed line on that day."""
        measured = self.measured[-1 - y]
        smooth = self.line_values[-1 - y]
        beside = (
            ""
            if smooth is None
            else ("    " + phrase("smoothed {smooth:.1f} {shown}", smooth=smooth, shown=self.shown))
        )
        return Content.assemble(
            (" ▌ ", "$accent") if selected else "   ",
            (
                f"{phrase('{day:%a}', day=measured.day)} {phrase('{day}', day=measured.day):>11}",
                "bold" if selected else "",
            ),
            lined_up(self._told(measured), 8, decimals(map(self._told, self.measured))),
            (beside, "$foreground-muted"),
        )


class BodyScreen(KeyedScreen):
    """What the body measures."""

    PLACE = "body"
    OFFERS: ClassVar[Commands] = BODY

    def __init__(self) -> None:
        super().__init__()
        self._what = BODYWEIGHT
        self._days = 365

    def compose(self) -> ComposeResult:
        """The plot above the entries."""
        yield TopLine()
        yield Rule()
        yield ExercisePlot()
        yield MeasuredList()
        yield Rule()
        yield NoticeLine()
        yield HintLine()

    def on_mount(self) -> None:
        """Show the bodyweight."""
        self.query_one(MeasuredList).focus()
        self.show_changes()
        if self.query_one(MeasuredList).count():
            self.tell(
                phrase(
                    "The line is a weighted average: what is {days} days old counts a third.",
                    days=SMOOTHED_DAYS,
                )
            )

    @property
    def _kinds(self) -> tuple[str, ...]:
        return body.read_kinds(self.training.reader)

    def show_changes(self) -> None:
        """Read the measurements anew."""
        if self._what not in self._kinds:
            self._what = BODYWEIGHT
        measured = body.read_measured(self.training.reader, self._what)
        listed = self.query_one(MeasuredList)
        entered = measured[-1].unit if measured else "kg"
        listed.shown = shown_unit(entered, self.training.settings.unit)
        values = [
            converted(float(measurement.value), measurement.unit, listed.shown)
            for measurement in measured
        ]
        known = [
            (measurement.day, v)
            for measurement, v in zip(measured, values, strict=True)
            if v is not None
        ]
        lines = iter(smoothed(known))
        listed.line_values = tuple(None if v is None else next(lines)[1] for v in values)
        listed.measured = measured
        listed.where_empty = tuple(words(sentence) for sentence in EMPTY)
        self.query_one(ExercisePlot).display = bool(measured)
        listed.redraw()
        top = self.query_one(TopLine)
        top.place = worded(self._what.capitalize())
        count = len(measured)
        top.about = phrase_of(count, "{number:,} measurement", "{number:,} measurements")
        self._plot()
        super().show_changes()

    @on(RowList.Moved)
    def _plot(self) -> None:
        """Draw the plot anew, with a mark at the entry in front."""
        listed, plot = self.query_one(MeasuredList), self.query_one(ExercisePlot)
        plot.unit = listed.shown
        front = listed.at(listed.cursor)
        if front is None:
            plot.series, plot.marks = (), Marks()
            return
        first, last = listed.measured[0].day, listed.measured[-1].day
        if self._days:
            length = timedelta(days=self._days)
            if front.day < last - length:
                last = front.day + length / 2
            first = max(first, last - length)
        points, lines = [], []
        for measurement, line in zip(listed.measured, listed.line_values, strict=True):
            value = converted(float(measurement.value), measurement.unit, listed.shown)
            if value is not None and line is not None and first <= measurement.day <= last:
                points.append((measurement.day, value))
                lines.append((measurement.day, line))
        plot.series = (
            Series(worded(self._what), tuple(points)),
            Series(phrase("smoothed, {days} days", days=SMOOTHED_DAYS), tuple(lines)),
        )
        plot.marks = Marks(first, last, cursor=front.day)

    def tables(self) -> tuple["OfferedTable", ...]:
        """The measurements of the kind shown."""
        from brainlift_tui.exchange.drawing.tables import OfferedTable, measured_table

        return (
            OfferedTable(
                worded(self._what), measured_table(self._what, self.training.settings.unit)
            ),
        )

    def charts(self) -> tuple["Chart", ...]:
        """What is plotted now."""
        from brainlift_tui.exchange.drawing.svg_plot import Chart

        plot = self.query_one(ExercisePlot)
        if not plot.series:
            return ()
        points, line = plot.series
        return (
            Chart(
                worded(self._what.capitalize()),
                points.name,
                plot.unit,
                points.points,
                line=line.points,
                line_name=line.name,
            ),
        )

    def hints(self) -> tuple[Hint, ...]:
        """What can be done."""
        there = (CHANGE.hinted(), DELETE.hinted()) if self.query_one(MeasuredList).count() else ()
        other = (TURN.hinted(),) if len(self._kinds) > 1 else ()
        zoom = hint("months, year, all", MONTHS, YEAR, ALL)
        return (MEASURE.hinted(), *there, *other, zoom, UNITS.hinted(), BACK.hinted())

    def action_turn(self, by: int) -> None:
        """Show what else is measured."""
        kinds = self._kinds
        if len(kinds) == 1:
            self.tell(
                phrase(
                    "Nothing else is measured yet. {key} takes it: waist 84 cm.", key=MEASURE.key
                )
            )
            return
        self._what = kinds[(kinds.index(self._what) + by) % len(kinds)]
        self.query_one(MeasuredList).cursor = 0
        self.show_changes()

    def action_zoom(self, days: int) -> None:
        """Show more of the past, or less."""
        self._days = days
        self._plot()
        self.tell(phrase("{span} in the plot.", span=ZOOMS[days]))

    def _read(self, text: str) -> tuple[TypedMeasurement, datetime | None]:
        """What was typed, and when it was taken; None is now."""
        listed = self.query_one(MeasuredList)
        known = listed.measured[-1].unit if listed.measured else ""
        units = body.read_units(self.training.reader)
        typed = read_reading(text, self._what, self.training.settings.unit, known, units)
        if not typed.when:
            return typed, None
        clock = self.training.clock
        when = typed.when
        if when.casefold() in ("yesterday", "today"):
            when = f"{when} 12:00" if when.casefold() == "yesterday" else ""
        if not when:
            return typed, None
        instant = read_local(when, clock.zone(), clock.moment().wall)
        check_instant(instant, clock.moment().wall, clock.zone())
        return typed, instant

    async def action_measure(self) -> None:
        """Enter a measurement."""
        await self.ask(self._measure())

    async def _measure(self) -> None:
        listed = self.query_one(MeasuredList)
        question = phrase(
            "{what}, in {shown}. Another by its name: waist 84 cm. A day may follow: "
            "yesterday, 2026-11-20, 7:30.",
            what=worded(self._what.capitalize()),
            shown=listed.shown,
        )
        text = await self.app.push_screen_wait(Ask(question, "", self._read))
        if text is None:
            return
        typed, instant = self._read(text)
        await self.training.do(body.log_measurement, typed.what, typed.value, typed.unit, instant)
        kinds = {kind.casefold(): kind for kind in self._kinds}
        self._what = kinds[typed.what.casefold()]
        self.app.show_changes()
        words = value_words(typed.value, typed.unit, typed.unit)
        self.app.tell(
            undoable(
                phrase("{what} {words} kept", what=worded(self._what.capitalize()), words=words)
            )
        )

    async def action_change(self) -> None:
        """Put the entry in front right."""
        await self.ask(self._change())

    @on(RowList.Chosen)
    async def _chosen(self) -> None:
        await self.action_change()

    async def _change(self) -> None:
        listed = self.query_one(MeasuredList)
        front = listed.at(listed.cursor)
        if front is None:
            self.tell(" ".join(map(words, EMPTY)))
            return
        now = f"{front.value} {front.unit} {local_text(front.measured_at, front.zone)}"
        text = await self.app.push_screen_wait(
            Ask(
                phrase("{what}, and when it was taken", what=worded(self._what.capitalize())),
                now,
                self._read,
            )
        )
        if text is None or text == now:
            return
        typed, instant = self._read(text)
        if typed.what != self._what:
            self.refuse(
                words(
                    said(
                        "This is {shown}; {key} enters {typed}.",
                        shown=worded(self._what),
                        key=Key("body.measure", "n"),
                        typed=typed.what,
                    )
                )
            )
            return
        await self.training.do(body.change_measurement, front.id, typed.value, typed.unit, instant)
        self.app.show_changes()
        self.app.tell(undoable(phrase("{what} changed", what=worded(self._what.capitalize()))))

    async def action_delete(self) -> None:
        """Delete the entry in front."""
        listed = self.query_one(MeasuredList)
        front = listed.at(listed.cursor)
        if front is None:
            return
        what = self._what
        await self.training.do(body.delete_measurement, front.id)
        self.app.show_changes()
        self.app.tell(
            undoable(
                phrase("{what} of {day} deleted", what=worded(what.capitalize()), day=front.day)
            )
        )
