"""One exercise over time: what was lifted, and what it says one could lift once."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import cycle, groupby
from math import ceil, floor, log10

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

NOTHING = "Nothing to plot yet."
NO_ROOM = "No room to plot."

_MUTED = "$foreground-muted"
_LEGEND, _DATES = 1, 2
"""Lines above the plotted area, and below it: the axis and its labels."""
_LEAST_COLUMNS, _LEAST_ROWS = 20, 3
"""The smallest area worth plotting in."""
_MOST_VALUES = 8
"""Labels on the left axis, however high it is."""
_APART = 12
"""Columns from one date to the next, at least."""
_DAY, _MONTH, _YEAR = "{0.day} {0:%b}", "{0:%b %y}", "{0.year}"
"""Names of days: "3 Aug", "Mar 24", "2024"."""


@dataclass(frozen=True)
class Series:
    """Values on days.

    Attributes:
        name: What the values are: "load".
        points: Days and values, in any order.
    """

    name: str
    points: tuple[tuple[date, float], ...]


@dataclass(frozen=True)
class _Look:
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


@dataclass(frozen=True)
class _Axis:
    """What an axis reaches from and to, and the values on it that are named."""

    low: float
    high: float
    named: tuple[tuple[float, str], ...]


@dataclass(frozen=True)
class _Drawn:
    """A series on the plot; its days are counted from the first one shown."""

    look: _Look
    x: list[int]
    y: list[float]


def plot(series: Sequence[Series], unit: str, width: int, height: int) -> Content:
    """Series against time: values on the left, dates below, unit and names above.

    Args:
        series: At most two; the first is drawn as points, above the line of the second.
        unit: What the values are in: "kg".
        width: Columns to fill.
        height: Lines to fill.

    Returns:
        `height` lines, each of `width` cells; a sentence where there is nothing to plot or no room.
    """
    shown = [(one, look) for one, look in zip(series, cycle(_LOOKS), strict=False) if one.points]
    if not shown:
        return _sentence(NOTHING, width, height)
    rows = height - _LEGEND - _DATES
    if rows < _LEAST_ROWS:
        return _sentence(NO_ROOM, width, height)
    values = [value for one, _ in shown for _, value in one.points]
    left = _scale(min(values), max(values), rows)
    gutter = max(len(label) for _, label in left.named)
    columns = width - gutter - 1
    if columns < _LEAST_COLUMNS:
        return _sentence(NO_ROOM, width, height)
    days = [day for one, _ in shown for day, _ in one.points]
    first, last = min(days), max(days)
    below = _calendar(first, last, columns // _APART)
    drawn = []
    for one, look in shown:
        points = sorted(one.points)
        x = [(day - first).days for day, _ in points]
        drawn.append(_Drawn(look, x, [value for _, value in points]))
    lines = _chart(drawn, left, below, width, height - _LEGEND)
    above = _legend([(one.name, look) for one, look in shown], unit, gutter)
    period = _period(first, last)
    between = width - above.cell_length - len(period)
    if between >= 3:
        above = Content.assemble(above, " " * between, (period, _MUTED))
    return Content("\n").join([_filled(above, width), *map(_coloured, lines)])


def _chart(
    drawn: Sequence[_Drawn], left: _Axis, below: _Axis, width: int, height: int
) -> list[str]:
    """The series and the two axes, in lines without colour."""
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
        figure.ruler(name).ticks([at for at, _ in axis.named], [label for _, label in axis.named])
    # What is drawn last is seen where two meet.
    for one in reversed(drawn):
        marker = one.look.marker if len(one.x) > 1 else one.look.alone
        figure.draw(figure.signal(one.x, one.y, marker=marker).lines(one.look.joined))
    return str(figure.build().string(colorless=True)).splitlines()


def _coloured(line: str) -> Content:
    """A line of the plot; its signs tell which series they belong to."""
    return Content.assemble(*(("".join(signs), style) for style, signs in groupby(line, _style)))


def _style(sign: str) -> str:
    points, line = _LOOKS
    if sign == points.sign:
        return points.style
    return line.style if "\u2800" <= sign <= "\u28ff" else _MUTED


def _legend(drawn: list[tuple[str, _Look]], unit: str, gutter: int) -> Content:
    """The unit, above the values it belongs to, and what each marker stands for."""
    line = Content.styled(unit.rjust(gutter), _MUTED)
    for name, look in drawn:
        line = Content.assemble(line, "   ", (look.sign, look.style), f" {' '.join(name.split())}")
    return line


def _period(first: date, last: date) -> str:
    """From when to when; one day stands below the plot with its year already."""
    if first == last:
        return ""
    year = "" if first.year == last.year else f" {first.year}"
    return f"{_DAY.format(first)}{year} – {_DAY.format(last)} {last.year}"


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


def _scale(low: float, high: float, rows: int) -> _Axis:
    """The values so many rows show; the round ones among them are named.

    Values that hardly differ are not spread over the whole height: they would look like a change.
    """
    room = max(1.0, abs(low) / 100, abs(high) / 100)
    if high - low < 2 * room:
        middle = (low + high) / 2
        low, high = (max(0.0, middle - room) if low >= 0 else middle - room), middle + room
    closest = (high - low) * max(1 / (rows - 1), 1 / (2 * _MOST_VALUES))
    power = 10.0 ** floor(log10(closest))
    steps = [digit * power for digit in (1, 2, 5, 10, 20, 50) if digit * power >= closest]
    roomy = next(at for at, step in enumerate(steps) if step >= 2 * closest)
    for step in reversed(steps[: roomy + 1]):
        named = range(ceil(low / step), floor(high / step) + 1)
        if len(named) > 1:
            break
    else:
        named = range(floor(low / step), ceil(high / step) + 1)
        low, high = min(low, named[0] * step), max(high, named[-1] * step)
    decimals = max(0, -floor(log10(step)))
    return _Axis(low, high, tuple((at * step, f"{at * step:.{decimals}f}") for at in named))


def _calendar(first: date, last: date, most: int) -> _Axis:
    """The days from the first to the last; at most so many of at least two are named."""
    if first == last:
        return _Axis(-1, 1, ((0, f"{_DAY.format(first)} {first.year}"),))
    span = (last - first).days
    days, form = [first, last], _DAY if span < 300 else _MONTH
    for places, day_at, name in _rhythms(first, last):
        if 2 <= len(places) <= most:
            days, form = [day_at(place) for place in places], name
            break
    return _Axis(0, span, tuple(((day - first).days, form.format(day)) for day in days))


def _rhythms(first: date, last: date) -> Iterator[tuple[range, Callable[[int], date], str]]:
    """Some days of a span, then Mondays, months and years: the closest together first."""
    start, end = first.toordinal(), last.toordinal() + 1
    monday = start + -first.weekday() % 7
    for step in (1, 2, 7, 14):
        yield range(start if step < 7 else monday, end, step), date.fromordinal, _DAY
    start, end = _month(first) + (first.day > 1), _month(last) + 1
    for step in (1, 2, 3, 6, *(12 * years for years in (1, 2, 5, 10, 20, 50, 100, 1000))):
        aligned = -(-start // step) * step
        yield range(aligned, end, step), _first_of_month, _MONTH if step < 12 else _YEAR


def _month(day: date) -> int:
    """The number of a month, counted on from year to year."""
    return day.year * 12 + day.month - 1


def _first_of_month(number: int) -> date:
    return date(number // 12, number % 12 + 1, 1)


class ExercisePlot(Widget):
    """One exercise over time, as large as the space it is given."""

    DEFAULT_CSS = """
    ExercisePlot { height: 1fr; }
    """

    series: reactive[tuple[Series, ...]] = reactive(())
    """At most two: the load and the estimated 1RM."""
    unit: reactive[str] = reactive("")
    """What the values are in."""

    _drawn: tuple[tuple[tuple[Series, ...], str, Size], Content] | None = None
    """The last plot, and what it was drawn from."""

    def render(self) -> Content:
        """The plot, drawn anew only when what it shows or its size has changed."""
        of = (self.series, self.unit, self.content_size)
        if self._drawn is None or self._drawn[0] != of:
            self._drawn = (of, plot(self.series, self.unit, *self.content_size))
        return self._drawn[1]
