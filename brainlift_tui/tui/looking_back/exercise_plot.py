"""Values over time: one exercise, or the body, with records, a trend and a cursor."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import cycle, groupby
from math import ceil

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from brainlift_tui.core.looking_back.axes import LEAST_ROOM, Axis, calendar, day_name, scale
from brainlift_tui.core.looking_back.columns import Column, in_columns, middle_of, place_of
from brainlift_tui.core.looking_back.trend import Trend
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.workout.shown_text import one_line
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.language.names import called
from brainlift_tui.tui.unpromised import without_colours
from brainlift_tui.tui.words import phrase, words

NOTHING = worded("Nothing to plot yet.")
NO_ROOM = worded("No room to plot.")

_MUTED = "$foreground-muted"
_LEGEND, _DATES = 1, 2
"""Lines above the plotted area, and below it: the axis and its labels."""
_LEAST_COLUMNS, _LEAST_ROWS = 20, 3
"""The smallest area worth plotting in."""
_APART = 12
"""Columns from one date to the next, at least."""


class Series(NamedTuple):
    """Values on days.

    Attributes:
        name: What the values are: "load".
        points: Days and values, in any order.
        apart: Whether it is drawn as hollow points of its own, whatever its place.
        least_room: Values on either side of the middle that are shown at least.
    """

    name: str
    points: tuple[tuple[date, float], ...]
    apart: bool = False
    least_room: float = LEAST_ROOM


class Marks(NamedTuple):
    """What is drawn beside the points of the first series.

    Attributes:
        first: The leftmost day; None for that of the first point.
        last: The rightmost day; None for that of the last point.
        records: Days of records.
        trend: The line through the points.
        cursor: The day that is read off.
    """

    first: date | None = None
    last: date | None = None
    records: frozenset[date] = frozenset()
    trend: Trend | None = None
    cursor: date | None = None


NO_MARKS = Marks()


class _Look(NamedTuple):
    """How a series is told from the others, without colour too."""

    marker: str
    alone: str
    """What marks a point that no line leads to."""
    sign: str
    style: str
    joined: bool


_LOOKS = (
    _Look(marker="•", alone="•", sign="•", style="$accent", joined=False),
    _Look(marker="braille", alone="⠶", sign="⠒⠒", style="$primary", joined=True),
)
"""Looks in the order of the series; a third series would look like the first."""

_HOLLOW = _Look(marker="○", alone="○", sign="○", style="$primary", joined=False)

_RECORD, _CURSOR, _RANGE, _BOUND = "▲", "◆", "╎", "·"
_STYLES = {
    _LOOKS[0].sign: _LOOKS[0].style,
    _HOLLOW.sign: _HOLLOW.style,
    _RECORD: "bold $accent",
    _CURSOR: "bold $foreground reverse",
}


class _Drawn(NamedTuple):
    """Signs on the plot, or a line; days are counted from the first one shown."""

    marker: str
    x: Sequence[float]
    y: Sequence[float]
    joined: bool = False


def plot(
    series: Sequence[Series], unit: str, width: int, height: int, marks: Marks = NO_MARKS
) -> Content:
    """Series against time: values on the left, dates below, unit and names above.

    Where several points of the first series fall into one column, their median is drawn and how
    far they reach.

    Args:
        series: At most two; the first is drawn as points, above the line of the second.
        unit: What the values are in: "kg".
        width: Columns to fill.
        height: Lines to fill.
        marks: What is drawn besides.

    Returns:
        `height` lines, each of `width` cells; a sentence where there is nothing to plot or no room.
    """
    shown = [
        (line, _HOLLOW if line.apart else look)
        for line, look in zip(series, cycle(_LOOKS), strict=False)
        if line.points
    ]
    if not shown:
        return _sentence(NOTHING, width, height)
    rows = height - _LEGEND - _DATES
    if rows < _LEAST_ROWS:
        return _sentence(NO_ROOM, width, height)
    values = [value for line, _ in shown for _, value in line.points]
    room = max(line.least_room for line, _ in shown)
    left = scale(min(values), max(values), rows, room)
    gutter = max(len(words(label)) for _, label in left.named)
    columns = width - gutter - 1
    if columns < _LEAST_COLUMNS:
        return _sentence(NO_ROOM, width, height)
    days = [day for line, _ in shown for day, _ in line.points]
    first, last = marks.first or min(days), marks.last or max(days)
    below = calendar(first, last, columns // _APART)
    box = _Box(first, last, columns, left, rows)
    drawn: list[_Drawn] = []
    names: list[tuple[str, str, str]] = []
    beside: list[tuple[str, str, str]] = []
    for line, look in shown:
        name = called(line.name)
        if look.joined:
            drawn.append(box.line(line, look))
            names.append((look.sign, look.style, name))
            continue
        columns_drawn = in_columns(line.points, first, last, columns)
        drawn += box.points(columns_drawn, look, len(line.points), marks)
        names.append((look.sign, look.style, name))
        if any(column.high > column.low for column in columns_drawn):
            names[-1] = (look.sign, look.style, phrase("{name}, median", name=name))
            beside.append((_RANGE, _MUTED, worded("range")))
        if any(first <= day <= last for day in marks.records):
            beside.append((_RECORD, _STYLES[_RECORD], worded("record")))
        if marks.trend is not None:
            drawn += box.trend(marks.trend)
            beside.append((_LOOKS[1].sign, _LOOKS[1].style, worded("trend, · 80 %")))
    lines = _chart(drawn, left, below, width, height - _LEGEND)
    above = _legend([*names, *beside], unit, gutter)
    period = _period(first, last)
    between = width - above.cell_length - len(period)
    if between >= 3:
        above = Content.assemble(above, " " * between, (period, _MUTED))
    return Content("\n").join([_filled(above, width), *map(_coloured, lines)])


class _Box(NamedTuple):
    """The plotted area: what it reaches over, and how many cells it has."""

    first: date
    last: date
    columns: int
    left: Axis
    rows: int

    def _x(self, day: date) -> int:
        return (day - self.first).days

    def _shows(self, day: date) -> bool:
        return self.first <= day <= self.last

    def _place(self, day: date) -> int:
        return place_of(day, self.first, self.last, self.columns)

    def _middle(self, place: float) -> float:
        """The middle of a column, counted in days."""
        return (self.last - self.first).days * place / max(1, self.columns - 1)

    def line(self, of: Series, look: _Look) -> _Drawn:
        """A line from point to point."""
        points = sorted((day, value) for day, value in of.points)
        marker = look.marker if len(points) > 1 else look.alone
        return _Drawn(
            marker,
            [self._x(day) for day, _ in points],
            [value for _, value in points],
            joined=True,
        )

    def points(
        self, columns: Sequence[Column], look: _Look, count: int, marks: Marks
    ) -> Iterator[_Drawn]:
        """The points on top of how far they reach; records and the cursor on top of them."""
        records = {self._place(day) for day in marks.records if self._shows(day)}
        cursor = marks.cursor
        column_at = self._place(cursor) if cursor is not None and self._shows(cursor) else -1
        for sign, chosen in (
            (_CURSOR, [c for c in columns if c.place == column_at]),
            (_RECORD, [c for c in columns if c.place in records and c.place != column_at]),
            (look.marker if count > 1 else look.alone, columns),
        ):
            heights = [c.high if sign == _RECORD else c.middle for c in chosen]
            yield _Drawn(sign, [self._middle(c.place) for c in chosen], heights)
        step = (self.left.high - self.left.low) / max(1, self.rows - 1)
        reach = [
            (self._middle(column.place), column.low + step * number)
            for column in columns
            for number in range(ceil((column.high - column.low) / step) + 1)
            if column.high > column.low
        ]
        yield _Drawn(_RANGE, [x for x, _ in reach], [y for _, y in reach])

    def trend(self, trend: Trend) -> Iterator[_Drawn]:
        """The line of a trend, and the ends of its interval as far as they lie in the box."""
        places = range(self.columns)
        heights = [
            (self._middle(place), trend.on(middle_of(place, self.first, self.last, self.columns)))
            for place in places
        ]
        inside = [
            (x, line) for x, (line, _, _) in heights if self.left.low <= line <= self.left.high
        ]
        yield _Drawn(_LOOKS[1].marker, [x for x, _ in inside], [y for _, y in inside], joined=True)
        ends = [
            (x, end)
            for x, (_, *both) in heights
            for end in both
            if self.left.low <= end <= self.left.high
        ]
        yield _Drawn(_BOUND, [x for x, _ in ends], [y for _, y in ends])


def _chart(drawn: Sequence[_Drawn], left: Axis, below: Axis, width: int, height: int) -> list[str]:
    """What is drawn and the two axes, in lines without colour."""
    # Loaded by the first plot: start-up does without it.
    import plotext

    # A figure of our own, on a terminal without limits: nothing is kept from plot to plot, and
    # the size of the terminal one sits at plays no part.
    terminal = type(plotext.terminal)().limit(False, False)
    figure = type(plotext.figure)(parent=terminal)
    figure.plot_size(width, height)
    figure.theme("colorless")
    figure.axes(False)
    for name, side, axis in (("x", "lower", below), ("y", "left", left)):
        figure.axes(True, axis=name, side=side)
        figure.ruler(name).lim(axis.low, axis.high)
        figure.ruler(name).ticks(
            [value for value, _ in axis.named], [words(label) for _, label in axis.named]
        )
    # What is drawn last is seen where two meet.
    for line in reversed(drawn):
        if line.x:
            signal = figure.signal(line.x, line.y, marker=line.marker).lines(line.joined)
            without_colours(signal)
            figure.draw(signal)
    return str(figure.build().string(colorless=True)).splitlines()


def _coloured(line: str) -> Content:
    """A line of the plot; its signs tell which series they belong to."""
    return Content.assemble(*(("".join(signs), style) for style, signs in groupby(line, _style)))


def _style(sign: str) -> str:
    if "\u2800" <= sign <= "\u28ff":
        return _LOOKS[1].style
    return _STYLES.get(sign, _MUTED)


def _legend(names: Sequence[tuple[str, str, str]], unit: str, gutter: int) -> Content:
    """The unit, above the values it belongs to, and what each sign stands for."""
    line = Content.styled(unit.rjust(gutter), _MUTED)
    for sign, style, name in names:
        line = Content.assemble(line, "   ", (sign, style), f" {one_line(name)}")
    return line


def _period(first: date, last: date) -> str:
    """From when to when; one day stands below the plot with its year already."""
    if first == last:
        return ""
    year = "" if first.year == last.year else f" {first.year}"
    return f"{words(day_name(first))}{year} – {words(day_name(last))} {last.year}"


def _filled(line: Content, width: int) -> Content:
    """A line of exactly so many cells."""
    line = line.truncate(width, ellipsis=True)
    return line.pad_right(width - line.cell_length)


def _sentence(text: str, width: int, height: int) -> Content:
    """Words in the middle of a box, as many as fit."""
    if width < 1 or height < 1:
        return Content("")
    words = [line.rstrip() for line in Content.styled(text, _MUTED).wrap(width)[:height]]
    above = (height - len(words)) // 2
    below = height - len(words) - above
    lines = [line.pad_left((width - line.cell_length) // 2) for line in words]
    box = [*[Content("")] * above, *lines, *[Content("")] * below]
    return Content("\n").join(_filled(line, width) for line in box)


class ExercisePlot(Widget):
    """One exercise over time, as large as the space it is given."""

    DEFAULT_CSS = """
    ExercisePlot { height: 1fr; }
    """

    series: reactive[tuple[Series, ...]] = reactive(())
    """At most two: the load and the estimated 1RM."""
    unit: reactive[str] = reactive("")
    """What the values are in."""
    marks: reactive[Marks] = reactive(NO_MARKS)
    """What is drawn besides."""

    _drawn: tuple[tuple[tuple[Series, ...], str, Size, Marks], Content] | None = None
    """The last plot, and what it was drawn from."""

    def render(self) -> Content:
        """The plot, drawn anew only when what it shows or its size has changed."""
        of = (self.series, self.unit, self.content_size, self.marks)
        if self._drawn is None or self._drawn[0] != of:
            drawn = plot(self.series, self.unit, *self.content_size, self.marks)
            self._drawn = (of, drawn)
        return self._drawn[1]
