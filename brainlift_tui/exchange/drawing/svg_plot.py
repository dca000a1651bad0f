"""A plot as a picture of its own: SVG with axes, units and a legend, read by every browser."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol
from xml.sax.saxutils import escape

from brainlift_tui.core.looking_back.axes import Axis, calendar, scale
from brainlift_tui.core.looking_back.trend import Trend

WIDTH, HEIGHT = 900, 420
_LEFT, _RIGHT, _TOP, _BOTTOM = 70, 25, 75, 50
INK, QUIET, ACCENT, _LINE = "#333", "#888", "#b07818", "#2f7f76"
_DATES, _VALUES = 8, 12
"""How many days and values are named at most."""
_STEPS = 60
"""Pieces a curve is drawn of."""


class Drawing(Protocol):
    """Something that can be drawn in a file of its own."""

    @property
    def title(self) -> str:
        """What it is of: "Goblet Squat"."""

    @property
    def name(self) -> str:
        """What it shows: "estimated 1RM"."""

    def svg(self) -> str:
        """The whole file."""


@dataclass(frozen=True, slots=True)
class Chart:
    """What is plotted.

    Attributes:
        title: What it is of: "Goblet Squat".
        name: What the points are: "estimated 1RM".
        unit: What they are in.
        points: Days and values.
        records: Days of records.
        trend: The line through the points, with its interval.
        line: Another line by days and values.
        line_name: What that line is.
    """

    title: str
    name: str
    unit: str
    points: Sequence[tuple[date, float]]
    records: frozenset[date] = frozenset()
    trend: Trend | None = None
    line: Sequence[tuple[date, float]] = ()
    line_name: str = ""

    def svg(self) -> str:
        """The chart as a whole SVG file."""
        return svg_text(self)


@dataclass(frozen=True, slots=True)
class _Area:
    """Where a day and a value lie in the picture."""

    first: date
    last: date
    left: Axis

    def x(self, day: date) -> float:
        span = (self.last - self.first).days
        wide = WIDTH - _LEFT - _RIGHT
        return _LEFT + (wide / 2 if span == 0 else wide * (day - self.first).days / span)

    def y(self, value: float) -> float:
        high = HEIGHT - _TOP - _BOTTOM
        within = (value - self.left.low) / (self.left.high - self.left.low)
        # What leads out of the area is cut off there; far out is as good as out.
        return _TOP + high * (1 - min(3.0, max(-2.0, within)))

    def path(self, points: Iterable[tuple[date, float]]) -> str:
        return " ".join(f"{self.x(day):.1f},{self.y(value):.1f}" for day, value in points)


def svg_text(chart: Chart) -> str:
    """The chart as a whole SVG file; without points it says that there is nothing to plot."""
    pieces = [text_at(_LEFT, 28, chart.title, size=18)]
    if chart.points:
        pieces += _drawn(chart)
    else:
        pieces.append(text_at(WIDTH / 2, HEIGHT / 2, "Nothing to plot yet.", anchor="middle"))
    return page(f"{chart.title}: {chart.name}", pieces, HEIGHT)


def page(title: str, pieces: Iterable[str], height: int) -> str:
    """A whole SVG file.

    Args:
        title: What it shows, for readers of the file.
        pieces: Its elements.
        height: How high it is; all are equally wide.
    """
    body = "\n".join(pieces)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}"'
        f' width="{WIDTH}" height="{height}" font-family="sans-serif" font-size="13">\n'
        f"<title>{escape(plain(title))}</title>\n"
        f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>\n{body}\n</svg>\n'
    )


def _drawn(chart: Chart) -> list[str]:
    values = [value for _, value in chart.points]
    days = [day for day, _ in chart.points]
    first, last = min(days), max(days)
    area = _Area(first, last, scale(min(values), max(values), 2 * _VALUES))
    names = [("●", ACCENT, f"{chart.name}, {chart.unit}")]
    pieces = _axes(area, calendar(first, last, _DATES), chart.unit)
    if chart.trend is not None:
        names.append(("━", _LINE, "trend with its 80 % interval"))
        pieces += _trend(chart.trend, area)
    if chart.line:
        names.append(("━", _LINE, chart.line_name))
        path = area.path(chart.line)
        pieces.append(f'<polyline points="{path}" fill="none" stroke="{_LINE}" stroke-width="2"/>')
    for day, value in chart.points:
        x, y = area.x(day), area.y(value)
        if day in chart.records:
            triangle = f"{x:.1f},{y - 7:.1f} {x - 6:.1f},{y + 4:.1f} {x + 6:.1f},{y + 4:.1f}"
            pieces.append(f'<polygon points="{triangle}" fill="{ACCENT}"/>')
        else:
            pieces.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{ACCENT}"/>')
    if chart.records & set(days):
        names.append(("▲", ACCENT, "record"))
    return [*pieces, *_legend(names)]


def _axes(area: _Area, below: Axis, unit: str) -> list[str]:
    right, bottom = WIDTH - _RIGHT, HEIGHT - _BOTTOM
    pieces = [text_at(_LEFT - 10, _TOP - 12, unit, anchor="end", fill=QUIET)]
    for value, name in area.left.named:
        y = area.y(value)
        pieces.append(f'<path d="M{_LEFT} {y:.1f}H{right}" stroke="#e4e4e4"/>')
        pieces.append(text_at(_LEFT - 10, y + 4, str(name), anchor="end", fill=QUIET))
    for offset, name in below.named:
        x = area.x(
            area.first if area.first == area.last else area.first + timedelta(days=int(offset))
        )
        pieces.append(f'<path d="M{x:.1f} {bottom}v5" stroke="{QUIET}"/>')
        pieces.append(text_at(x, bottom + 20, str(name), anchor="middle", fill=QUIET))
    pieces.append(f'<path d="M{_LEFT} {_TOP}V{bottom}H{right}" fill="none" stroke="{QUIET}"/>')
    return pieces


def _trend(trend: Trend, area: _Area) -> list[str]:
    span = (area.last - area.first).days
    days = [area.first + timedelta(days=round(span * step / _STEPS)) for step in range(_STEPS + 1)]
    heights = [(day, *trend.on(day)) for day in days]
    upper = [(day, high) for day, _, _, high in heights]
    lower = [(day, low) for day, _, low, _ in reversed(heights)]
    line = [(day, middle) for day, middle, _, _ in heights]
    inside = 'clip-path="url(#area)"'
    wide, high = WIDTH - _LEFT - _RIGHT, HEIGHT - _TOP - _BOTTOM
    area_box = f'<rect x="{_LEFT}" y="{_TOP}" width="{wide}" height="{high}"/>'
    band, curve = area.path([*upper, *lower]), area.path(line)
    return [
        f'<clipPath id="area">{area_box}</clipPath>',
        f'<polygon points="{band}" fill="{_LINE}" fill-opacity="0.15" {inside}/>',
        f'<polyline points="{curve}" fill="none" stroke="{_LINE}" stroke-width="2" {inside}/>',
    ]


def _legend(names: Sequence[tuple[str, str, str]]) -> list[str]:
    x, pieces = float(_LEFT), []
    for sign, colour, name in names:
        pieces.append(text_at(x, 52, sign, fill=colour))
        pieces.append(text_at(x + 18, 52, name))
        x += 40 + 7.5 * len(name)
    return pieces


def text_at(
    x: float, y: float, text: str, *, anchor: str = "start", fill: str = INK, size: int = 13
) -> str:
    """A text that begins, ends or has its middle at a place."""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{fill}"'
        f' font-size="{size}">{escape(plain(text))}</text>'
    )


def plain(text: str) -> str:
    """A text without what XML can't hold."""
    return "".join(sign if sign.isprintable() else " " for sign in text)
