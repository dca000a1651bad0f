"""Changes with their intervals below each other on one scale, as far apart as they are in ratio."""

from collections.abc import Iterable
from math import exp, log, log1p
from typing import Self

from textual.content import Content

from brainlift_tui.core.looking_back.strength_change import StrengthChange
from brainlift_tui.core.named_tuple import NamedTuple

MUTED = "$foreground-muted"
LEAST, MOST = log(0.5), log(4)
"""Beyond half and four times as strong an interval is cut and marked so."""
NARROWEST = log(1.1)
"""A scale reaches at least a tenth up and down: a small change must not look like a large one."""
_STEPS = (0.05, 0.1, 0.2, 0.5, 1.0)


class Scale(NamedTuple):
    """From where to where, as logarithms of ratios, and over how many cells."""

    low: float
    high: float
    width: int

    @classmethod
    def over(cls, changes: Iterable[StrengthChange], width: int) -> Self:
        """A scale that all of them fit on."""
        ends = [_log(end) for change in changes for end in (change.low, change.high)]
        low = max(min([*ends, -NARROWEST]), LEAST)
        high = min(max([*ends, NARROWEST]), MOST)
        return cls(low, high, max(width, 1))

    def cell(self, share: float) -> int:
        """The cell of a change, within the scale."""
        part = (_log(share) - self.low) / (self.high - self.low)
        return round(min(max(part, 0.0), 1.0) * (self.width - 1))


def _log(share: float) -> float:
    return log1p(max(share, -1 + 1e-9))


def interval_bar(change: StrengthChange, scale: Scale, *, mean: bool = False) -> Content:
    """A change as a point in its interval; where nothing has changed stands a line."""
    cells = [" "] * scale.width
    first, last = scale.cell(change.low), scale.cell(change.high)
    cells[first : last + 1] = "─" * (last - first + 1)
    cells[scale.cell(0)] = "┼" if first <= scale.cell(0) <= last else "│"
    cells[first] = "◂" if _log(change.low) < scale.low else "├"
    cells[last] = "▸" if _log(change.high) > scale.high else "┤"
    middle = scale.cell(change.value)
    if scale.low <= _log(change.value) <= scale.high:
        cells[middle] = "◆" if mean else "●"
    line = "".join(cells)
    return Content.assemble(
        (line[:middle], MUTED), (line[middle], "bold $accent"), (line[middle + 1 :], MUTED)
    )


def axis(scale: Scale) -> Content:
    """The names of a few changes, each below its cell: "0", "+20 %", "+50 %"."""
    step = next(
        (candidate for candidate in _STEPS if (exp(scale.high) - 1) / candidate <= 4), _STEPS[-1]
    )
    named = [number * step for number in range(-20, 21)]
    shown = [share for share in named if share > -1 and scale.low <= _log(share) <= scale.high]
    line = ""
    for share in sorted(shown, key=lambda change: (change != 0, change)):
        words = "0" if not round(share * 100) else f"{share:+.0%}".replace("%", " %")
        cell = max(0, min(scale.cell(share) - len(words) // 2, scale.width - len(words)))
        room = line.ljust(scale.width)
        if not room[max(0, cell - 1) : cell + len(words) + 1].strip():
            line = room[:cell] + words + room[cell + len(words) :]
    return Content.styled(line, MUTED)
