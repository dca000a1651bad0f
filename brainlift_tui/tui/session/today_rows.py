"""The rows and lines that Today's list is made of."""

from collections.abc import Sequence
from enum import Enum, auto

from textual.content import Content

from brainlift_tui.core.named_tuple import NamedTuple


class RowKind(Enum):
    """What a row that the cursor can stand on is."""

    HEADING = auto()
    DONE = auto()
    OPEN = auto()
    FINISH = auto()
    NEXT_DAY = auto()
    OWN_DAYS = auto()


class TodayRow(NamedTuple):
    """A row that the cursor can stand on.

    Attributes:
        kind: What it is.
        exercise: Its place among today's exercises.
        number: Which of the logged sets (done), or which of the work sets (open).
    """

    kind: RowKind
    exercise: int = 0
    number: int = 0

    @property
    def of_exercise(self) -> bool:
        """Whether it belongs to one of today's exercises."""
        return self.kind is not RowKind.FINISH and not self.of_days

    @property
    def of_days(self) -> bool:
        """Whether it stands for a whole day, or for several."""
        return self.kind in (RowKind.NEXT_DAY, RowKind.OWN_DAYS)

    @property
    def standing(self) -> tuple[int, int, int]:
        """What rows are ordered by: exercises as they are done, then what is of none."""
        place = self.exercise if self.of_exercise else 10_000
        return place, list(RowKind).index(self.kind), self.number


class TodayLine(NamedTuple):
    """One line of the list.

    Attributes:
        content: What it shows.
        row: The row it is, None for a line that only tells something.
        beside: What stands quietly behind it while the cursor is there.
        problem: Whether it tells what is wrong with what was typed above it.
    """

    content: Content
    row: TodayRow | None = None
    beside: Content = Content("")
    problem: bool = False

    def shows_what(self, other: "TodayLine") -> bool:
        """Whether another line is drawn as this one."""
        return self.content.is_same(other.content) and self.beside.is_same(other.beside)


class Typing(NamedTuple):
    """An entry being typed in a row, or what is to be told next to it.

    Attributes:
        row: The row.
        label: What stands before it: its number, or a letter for its kind.
        text: What was typed so far, None while nothing is.
        reading: What it would log, in words.
        problem: Why it can't be logged yet.
    """

    row: TodayRow
    label: str = ""
    text: str | None = None
    reading: str = ""
    problem: str = ""


def first_with(lines: Sequence[TodayLine], y: int) -> int:
    """The heading that line `y` is seen with; above the first exercise, all there is."""
    row = lines[y].row
    if row is None or not row.of_exercise:
        return y
    if row.exercise == 0:
        return 0
    heading = TodayRow(RowKind.HEADING, row.exercise)
    return next(y for y, line in enumerate(lines) if line.row == heading)


def last_with(lines: Sequence[TodayLine], y: int) -> int:
    """The last line of the exercise that line `y` belongs to."""
    row = lines[y].row
    if row is None or not row.of_exercise:
        return y
    rows = ((y, line.row) for y, line in enumerate(lines) if line.row is not None)
    last = max(y for y, other in rows if other.of_exercise and other.exercise == row.exercise)
    return told_with(lines, last)


def told_with(lines: Sequence[TodayLine], y: int) -> int:
    """The last line that tells what is wrong with what was typed in line `y`."""
    while y + 1 < len(lines) and lines[y + 1].problem:
        y += 1
    return y
