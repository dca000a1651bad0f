"""Tables of a file: its records, and its columns by what they mean."""

import csv
import re
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from brainlift_tui.core.errors import BadInput

LONGEST_RECORD = 200
"""Lines that a record has at most; a quote that stays open for longer is missing its end."""

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


class FileRow(NamedTuple):
    """One record of a file.

    Attributes:
        line: The line it begins in, counted from 1.
        cells: Its fields as text, in the order of the header.
    """

    line: int
    cells: tuple[str, ...]


class _LinesInTurn:
    """The lines of a text, one by one; those taken can be given back."""

    def __init__(self, text: str) -> None:
        self._coming = _LINE.finditer(text)
        self._given_back: deque[str] = deque()
        self.taken: list[str] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._given_back.popleft() if self._given_back else next(self._coming).group()
        self.taken.append(line)
        return line

    def give_back(self, lines: int) -> None:
        """Let the last of the lines that were taken come again."""
        for _ in range(lines):
            self._given_back.appendleft(self.taken.pop())


def records(text: str, delimiter: str) -> Iterator[FileRow]:
    """The records of a file, the header first; blank lines are passed over.

    A field in quotes may hold line breaks. Where a quote is missing, the line it is missing in is
    a record of its own, and those after it are read as if nothing were wrong.
    """
    lines = _LinesInTurn(text)
    reader = csv.reader(lines, delimiter=delimiter)
    width: int | None = None
    line = 1
    while True:
        lines.taken.clear()
        try:
            cells: tuple[str, ...] | None = tuple(next(reader))
        except StopIteration:
            return
        except csv.Error:
            cells = None
        count = len(lines.taken)
        if cells is None or (cells and width not in (None, len(cells))) or count > LONGEST_RECORD:
            # Read by the rules of one line after the other, and with a new reader after that.
            count, cells = _record(lines, delimiter, width)
            reader = csv.reader(lines, delimiter=delimiter)
        if any(cells) and not all(map(str.isspace, filter(None, cells))):
            width = len(cells) if width is None else width
            yield FileRow(line, cells)
        line += count


def _record(lines: _LinesInTurn, delimiter: str, width: int | None) -> tuple[int, tuple[str, ...]]:
    """How many lines the record takes that begins with the first one taken, and its cells."""
    lines.give_back(len(lines.taken) - 1)
    odd = lines.taken[0].count('"') % 2
    while odd and len(lines.taken) < LONGEST_RECORD and (more := next(lines, None)) is not None:
        odd ^= more.count('"') % 2
    if not odd:
        cells = _cells(lines.taken, delimiter)
        if width is None or len(cells) == width:
            return len(lines.taken), cells
    lines.give_back(len(lines.taken) - 1)
    return 1, _cells(lines.taken, delimiter)


def _cells(lines: Sequence[str], delimiter: str) -> tuple[str, ...]:
    try:
        return tuple(next(csv.reader(lines, delimiter=delimiter), ()))
    except csv.Error:
        return tuple(lines[0].split(delimiter))


class FileColumns:
    """The columns of a file by what they mean, whatever they are called."""

    def __init__(self, header: Sequence[str], meanings: Mapping[str, tuple[str, ...]]) -> None:
        """Find the columns of a header.

        Args:
            header: The cells of the first row.
            meanings: Each meaning with the names it goes by.
        """
        names = {_plain(cell): place for place, cell in reversed(list(enumerate(header)))}
        self.header = tuple(header)
        self.width = len(header)
        self._places = {
            meaning: names[name]
            for meaning, known in meanings.items()
            for name in reversed(known)
            if name in names
        }

    def __contains__(self, meaning: str) -> bool:
        return meaning in self._places

    def place(self, meaning: str) -> int | None:
        """Where a column stands, None where the file has none."""
        return self._places.get(meaning)

    def cell(self, row: FileRow, meaning: str) -> str:
        """The cell of a row, "" where the file has no such column."""
        place = self._places.get(meaning)
        return row.cells[place] if place is not None and place < len(row.cells) else ""

    def picked(self, *meanings: str) -> Callable[[FileRow], tuple[str, ...]]:
        """What takes the cells of several meanings out of a row at once."""
        missing = self.width
        pick = itemgetter(*(self._places.get(meaning, missing) for meaning in meanings))
        return lambda row: pick((*row.cells, ""))

    def check(self, row: FileRow) -> None:
        """Refuse a row with another number of cells than the header.

        Raises:
            BadInput: It has; what stands where can't be told then.
        """
        if len(row.cells) != self.width:
            raise BadInput(
                "it has {count} fields where the header has {width}; is a quote missing?",
                count=len(row.cells),
                width=self.width,
            )


def _plain(cell: str) -> str:
    return " ".join(cell.split()).casefold()
