"""The calendar, the muscles of a week and the strength of the body's halves, as pictures (SVG)."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape

from brainlift_tui.core.dose.muscles import ENOUGH_FROM, FEW_BELOW
from brainlift_tui.core.exercise.exercise import Muscle
from brainlift_tui.core.looking_back.heat_map import (
    DAY_STEPS,
    NOTHING,
    WEEK_STEPS,
    DayMeasure,
    DayTotals,
    by_week,
    column_of,
    columns_of,
    day_at,
    shade,
)
from brainlift_tui.core.looking_back.strength_change import PartChange, StrengthChange
from brainlift_tui.exchange.drawing.svg_plot import ACCENT, INK, QUIET, WIDTH, page, plain, text_at

_LEFT, _TOP, _ROW = 60, 80, 24
_CELL = 15
_NAMES = 250
"""Where the bars behind the names begin."""


@dataclass(frozen=True, slots=True)
class YearPicture:
    """A heat map: the days of one year, or the weeks of several.

    Attributes:
        days: What each day came to.
        years: The years shown, newest last; of one its days are shown.
        counted: What a day is measured by.
        begins: The weekday that weeks begin on, Monday 0.
    """

    days: Mapping[date, DayTotals]
    years: Sequence[int]
    counted: DayMeasure
    begins: int = 0

    @property
    def title(self) -> str:
        """The year, or from when to when."""
        first, last = self.years[0], self.years[-1]
        return f"Training {first}" if first == last else f"Training {first}–{last}"

    @property
    def name(self) -> str:
        """What is counted."""
        return f"{self.counted}"

    def svg(self) -> str:
        """The whole file."""
        steps = DAY_STEPS if len(self.years) == 1 else WEEK_STEPS
        rows = 7 if len(self.years) == 1 else len(self.years)
        low = _TOP + rows * _CELL + 30
        pieces = [text_at(_LEFT, 28, f"{self.title}, by {self.name}", size=18), *self._months()]
        pieces += self._one_year() if len(self.years) == 1 else self._weeks()
        x = _LEFT
        for number, name in enumerate(("nothing", *(f"{step}+" for step in steps[self.counted]))):
            pieces += [_cell(x, low - 11, number, name), text_at(x + 20, low, name, fill=QUIET)]
            x += 50 + 7 * len(name)
        return page(f"{self.title}: {self.name}", pieces, low + 25)

    def _months(self) -> Iterator[str]:
        for month in range(1, 13):
            first = date(self.years[-1], month, 1)
            x = _LEFT + column_of(first, self.begins) * _CELL
            yield text_at(x, _TOP - 10, f"{first:%b}", fill=QUIET)

    def _one_year(self) -> Iterator[str]:
        (year,) = self.years
        for row, name in ((0, "Mon"), (2, "Wed"), (4, "Fri"), (6, "Sun")):
            y = _TOP + (row - self.begins) % 7 * _CELL + 12
            yield text_at(_LEFT - 10, y, name, anchor="end", fill=QUIET)
        for column in range(columns_of(year, self.begins)):
            for row in range(7):
                day = day_at(year, column, row, self.begins)
                if day is not None:
                    told = f"{day:%a} {day.day} {day:%b %Y}"
                    of = self.days.get(day, NOTHING)
                    yield self._place(column, row, of, DAY_STEPS, told)

    def _weeks(self) -> Iterator[str]:
        weeks = by_week(self.days, self.begins)
        for row, year in enumerate(reversed(self.years)):
            y = _TOP + row * _CELL + 12
            yield text_at(_LEFT - 10, y, str(year), anchor="end", fill=QUIET)
            for column in range(columns_of(year, self.begins)):
                of = weeks.get((year, column), NOTHING)
                yield self._place(column, row, of, WEEK_STEPS, f"{year}, week {column + 1}")

    def _place(
        self,
        column: int,
        row: int,
        of: DayTotals,
        steps: Mapping[DayMeasure, tuple[int, ...]],
        told: str,
    ) -> str:
        level = shade(of, self.counted, steps)
        words = f"{told}: {of.of(self.counted)} {self.counted}"
        return _cell(_LEFT + column * _CELL, _TOP + row * _CELL, level, words)


def _cell(x: float, y: float, level: int, told: str) -> str:
    fill = f'fill="{ACCENT}" fill-opacity="{0.2 + 0.2 * level:.1f}"' if level else 'fill="#eee"'
    return (
        f'<rect x="{x}" y="{y}" width="{_CELL - 2}" height="{_CELL - 2}" {fill}>'
        f"<title>{escape(plain(told))}</title></rect>"
    )


@dataclass(frozen=True, slots=True)
class MusclesPicture:
    """The hard sets of each muscle, as bars beside the bands.

    Attributes:
        sets: Hard sets a week.
        when: Of which weeks.
    """

    sets: Mapping[Muscle, float]
    when: str

    @property
    def title(self) -> str:
        """What it is of."""
        return "Muscles"

    @property
    def name(self) -> str:
        """What it shows."""
        return f"hard sets a week, {self.when}"

    def svg(self) -> str:
        """The whole file."""
        most = max(2 * ENOUGH_FROM, *self.sets.values())
        bottom = _TOP + _ROW * len(self.sets)

        def x(value: float) -> float:
            return _NAMES + (WIDTH - _NAMES - 60) * value / most

        pieces = [text_at(_LEFT, 28, f"{self.title}, {self.name}", size=18)]
        for mark in (0, FEW_BELOW, ENOUGH_FROM):
            pieces.append(_line(x(mark), _TOP - 20, bottom))
            pieces.append(text_at(x(mark), _TOP - 26, f"{mark}", anchor="middle", fill=QUIET))
        for row, (muscle, value) in enumerate(self.sets.items()):
            y = _TOP + row * _ROW
            pieces.append(text_at(_NAMES - 15, y + 13, str(muscle), anchor="end"))
            wide = x(value) - x(0)
            pieces.append(
                f'<rect x="{x(0):.1f}" y="{y}" width="{wide:.1f}" height="16" fill="{ACCENT}"/>'
            )
            pieces.append(text_at(x(value) + 8, y + 13, f"{value:g}"))
        return page(f"{self.title}: {self.name}", pieces, bottom + 25)


@dataclass(frozen=True, slots=True)
class StrengthPicture:
    """Each exercise against its first month, and the means, with their intervals.

    Attributes:
        parts: Legs and hips, then the upper body.
        when: Which months are compared.
    """

    parts: Sequence[PartChange]
    when: str

    @property
    def title(self) -> str:
        """What it is of."""
        return "Strength"

    @property
    def name(self) -> str:
        """What it shows."""
        return "change with its 80 % interval"

    def _rows(self) -> Iterator[tuple[str, StrengthChange | None, bool]]:
        for part in self.parts:
            words = f"{part.part}, mean of {part.averaged}" if part.mean else f"{part.part}"
            yield words, part.mean, True
            for compared, change in part.exercises:
                yield compared.exercise.name, change, False
            for compared, change in part.later:
                yield f"{compared.exercise.name}, begun later", change, False

    def svg(self) -> str:
        """The whole file."""
        rows = list(self._rows())
        changes = [change for _, change, _ in rows if change is not None]
        low = min(-0.1, *(change.low for change in changes)) if changes else -0.1
        high = max(0.1, *(change.high for change in changes)) if changes else 0.1
        left, bottom = _NAMES + 90, _TOP + _ROW * len(rows)

        def x(share: float) -> float:
            return left + (WIDTH - left - 90) * (share - low) / (high - low)

        pieces = [
            text_at(_LEFT, 28, f"{self.title}: {self.when}", size=18),
            _line(x(0), _TOP - 20, bottom),
            text_at(x(0), _TOP - 26, "0 %", anchor="middle", fill=QUIET),
        ]
        for row, (name, change, mean) in enumerate(rows):
            pieces += _interval(name, change, x, _TOP + row * _ROW + 8, mean=mean)
        return page(f"{self.title}: {self.name}", pieces, bottom + 25)


def _interval(
    name: str, change: StrengthChange | None, x: Callable[[float], float], y: float, *, mean: bool
) -> Iterator[str]:
    yield text_at(20, y + 5, name if len(name) <= 46 else f"{name[:45]}…")
    if change is None:
        return
    colour, wide = (ACCENT, 3) if mean else (INK, 1.5)
    yield (
        f'<path d="M{x(change.low):.1f} {y}H{x(change.high):.1f}" stroke="{colour}"'
        f' stroke-width="{wide}"/>'
    )
    yield f'<circle cx="{x(change.value):.1f}" cy="{y}" r="{wide + 3}" fill="{colour}"/>'
    yield text_at(x(change.high) + 10, y + 5, f"{change.value * 100:+.0f} %")


def _line(x: float, top: float, bottom: float) -> str:
    return f'<path d="M{x:.1f} {top}V{bottom}" stroke="#ccc"/>'
