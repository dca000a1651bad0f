"""Tables of a file: its records, and its columns by what they mean."""

import csv
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from io import StringIO
from itertools import chain, islice
from operator import itemgetter

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.named_tuple import NamedTuple

LONGEST_RECORD = 200
"""Lines that a record has at most; a quote that stays open for longer is missing its end."""

LONGEST_LINE = 1 << 20
"""Bytes that a line has at most: parted into cells, a longer one takes many times its memory."""

_BLOCK, _FIRST_BLOCK = 1 << 16, 1 << 9
"""Bytes that are parted into lines at once: quick, and little beside the file.

There are fewer at first, for behind each odd record it begins anew.
"""

_LINE = re.compile(rb"[^\r\n]*+(?:\r\n|\r|\n)|[^\r\n]++")


class FileRow(NamedTuple):
    """One record of a file.

    Attributes:
        line: The line it begins in, counted from 1.
        cells: Its fields as text, in the order of the header.
    """

    line: int
    cells: tuple[str, ...]


NO_ROW = FileRow(1, ())
"""What stands for the header of a text that has none: one of nothing but delimiters."""


def records(
    text: bytes, delimiter: str, follow: Callable[[float], None] | None = None
) -> Iterator[FileRow]:
    """The records of a file, the header first; blank lines are passed over.

    A field in quotes may hold line breaks. Where a quote is missing, the line it is missing in is
    a record of its own, and those after it are read as if nothing were wrong.

    Args:
        text: The file, in UTF-8.
        delimiter: What stands between its cells.
        follow: Is told what share of it is read, from 0 to 1; None where nobody asks.

    Raises:
        BadInput: A line is far too long.
    """
    width: int | None = None
    line, at = 1, 0
    while True:
        reader = csv.reader(chain.from_iterable(_blocks(text, at, follow)), delimiter=delimiter)
        before = 0
        try:
            for cells in reader:
                after = reader.line_num
                if (len(cells) != width and cells and width) or after - before > LONGEST_RECORD:
                    break
                if cells and (cells[0].strip() or _says_anything(cells)):
                    width = len(cells)
                    yield _row(FileRow, (line + before, tuple(cells)))
                before = after
            else:
                return
        except csv.Error:
            pass
        # Read by the rules of one line after the other, and with a new reader after that.
        at = next(islice(_LINE.finditer(text, at), before, None)).start()
        line += before
        record = _record(text, at, delimiter, width, line)
        at = record.end
        if _says_anything(record.cells):
            width = width or len(record.cells)
            yield FileRow(line, record.cells)
        line += record.lines


_row = tuple.__new__  # a third of the time of the class itself


def _blocks(text: bytes, at: int, follow: Callable[[float], None] | None) -> Iterator[StringIO]:
    """The lines of a text from a place on, block by block."""
    block = _FIRST_BLOCK
    while at < len(text):
        end = text.find(b"\n", at + block) + 1 or len(text)
        if end - at > block + LONGEST_LINE:
            raise csv.Error  # one of its lines is no record: that is told with its number
        yield StringIO(text[at:end].decode(), newline="")
        if follow is not None:
            follow(end / len(text))
        at, block = end, min(_BLOCK, 2 * block)


def _says_anything(cells: Sequence[str]) -> bool:
    return any(map(str.strip, cells))


class _OddRecord(NamedTuple):
    """A record that the rules of tables alone don't read.

    Attributes:
        lines: How many lines it takes.
        cells: Its fields.
        end: Where it ends in the text.
    """

    lines: int
    cells: tuple[str, ...]
    end: int


def _record(text: bytes, at: int, delimiter: str, width: int | None, line: int) -> _OddRecord:
    """The record that begins at a place of the text, in this line."""
    lines: list[re.Match[bytes]] = []
    odd = 0
    for found in islice(_LINE.finditer(text, at), LONGEST_RECORD):
        if found.end() - found.start() > LONGEST_LINE:
            raise BadInput(
                "Line {line} is longer than a million characters; is it the right file?",
                line=line + len(lines),
            )
        lines.append(found)
        odd ^= found.group().count(b'"') % 2
        if not odd:
            break
    if not odd:
        cells = _cells([found.group().decode() for found in lines], delimiter)
        if width is None or len(cells) == width:
            return _OddRecord(len(lines), cells, lines[-1].end())
    return _OddRecord(1, _cells([lines[0].group().decode()], delimiter), lines[0].end())


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

    def picked(
        self, *meanings: str
    ) -> tuple[tuple[str, ...], Callable[[Sequence[str]], tuple[str, ...]]]:
        """Those of some columns that there are, two at least, and what takes their cells at once.

        It takes them out of the cells of a row as wide as the header.
        """
        there = tuple(meaning for meaning in meanings if meaning in self)
        return there, itemgetter(*(self._places[meaning] for meaning in there))

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
