"""A file as it was given, and what can be told of it before its form is known."""

import re
from codecs import BOM_UTF8, getincrementaldecoder
from collections.abc import Callable, Iterator
from functools import cached_property
from os import SEEK_END
from typing import BinaryIO

from brainlift_tui.core.errors import BadInput
from brainlift_tui.exchange.readers.records import NO_ROW, FileRow, records

_PIECE = 1 << 18
"""Bytes that are read at once: little beside the rest, and many workouts."""

_HEAD = 1 << 10

_ANYTHING, _LINE_BREAK = re.compile(rb"\S"), re.compile(rb"[\r\n]")

MOST_COLUMNS = 1000
"""No table of workouts is wider."""

LONGEST_HEADER = 1 << 16
"""Bytes of a header at most: what is longer is looked at by no table."""


class GivenFile:
    """A file to be read.

    Attributes:
        name: Its name, for messages.
        day_first: Whether the day stands first in dates with slashes, as the lifter says it; None
            where they did not.
        columns: What its columns are, as the lifter says it: "date=Day,exercise=Lift,reps=Reps".
        follow: Is told what share of it is read, from 0 to 1; None where nobody asks.
    """

    def __init__(
        self,
        name: str,
        source: BinaryIO,
        day_first: bool | None = None,
        columns: str | None = None,
        follow: Callable[[float], None] | None = None,
    ) -> None:
        self.name = name
        self.day_first = day_first
        self.columns = columns
        self.follow = follow
        self._source = source
        self._headers: dict[str, tuple[str, ...]] = {}

    @cached_property
    def head(self) -> bytes:
        """How it begins, before anything is known of it."""
        self._source.seek(0)
        return self._source.read(_HEAD) or b""

    def records(self, delimiter: str) -> Iterator[FileRow]:
        """The rows of it, telling on the way what share of them is read."""
        return records(self.data, delimiter, self.follow)

    def header(self, delimiter: str) -> tuple[str, ...]:
        """The cells of its first row, read once for all who ask; none where it is no table's."""
        if delimiter not in self._headers:
            cells = next(self.records(delimiter), NO_ROW).cells if self._begins_shortly else ()
            self._headers[delimiter] = cells if len(cells) <= MOST_COLUMNS else ()
        return self._headers[delimiter]

    @cached_property
    def _begins_shortly(self) -> bool:
        """Whether its first line, what is blank before it left out, may be a header."""
        data = self.data
        first = _ANYTHING.search(data)
        begins = first.start() if first else 0
        most = begins + LONGEST_HEADER
        return len(data) <= most or _LINE_BREAK.search(data, begins, most) is not None

    @property
    def text(self) -> str:
        """What it holds, as text, which can take four times the memory.

        Raises:
            BadInput: It is empty, or no text.
        """
        return self.data.decode()

    def pieces(self) -> Iterator[str]:
        """The same piece by piece, telling on the way what share is read; nothing is kept.

        Raises:
            UnicodeDecodeError: It is not in UTF-8, which is found out on the way.
        """
        size = max(1, self._source.seek(0, SEEK_END))
        self._source.seek(0)
        decoder, read = getincrementaldecoder("utf-8-sig")(), 0
        while data := self._source.read(_PIECE):
            yield decoder.decode(data)
            read += len(data)
            if self.follow is not None:
                self.follow(min(1.0, read / size))
        yield decoder.decode(b"", final=True)

    @cached_property
    def data(self) -> bytes:
        """What it holds, in UTF-8 whatever it is written in: no form of it takes less memory.

        Raises:
            BadInput: It is empty, or no text.
        """
        name, head = self.name, self.head
        self._source.seek(len(BOM_UTF8) if head.startswith(BOM_UTF8) else 0)
        data = self._source.read() or b""
        if head.startswith((b"\xff\xfe", b"\xfe\xff")):
            data = self._recoded(data, "utf-16")
        elif head.startswith(b"PK\x03\x04") and b"xl/" in data:
            raise BadInput(
                "{name} is a spreadsheet; save the sheet that has a row for each set as CSV and"
                " import that. MacroFactor's day totals are no sets: export its workout log.",
                name=name,
            )
        elif head.startswith(b"PK\x03\x04"):
            raise BadInput("{name} is a zip file; unpack it and import the file inside.", name=name)
        elif head.startswith(b"SQLite format 3\x00"):
            raise BadInput(
                "{name} is a database, not an export; export CSV or JSON and import that (in"
                " FitNotes: Settings, Spreadsheet Export).",
                name=name,
            )
        elif b"\x00" in data:
            raise BadInput(
                "{name} is not a text file; export CSV or JSON and import that.", name=name
            )
        if (blank := _is_blank(data)) is None:
            data = self._recoded(data, "cp1252")
            blank = _is_blank(data)
        if blank:
            raise BadInput("{name} is empty; export it again.", name=name)
        return data

    def _recoded(self, data: bytes, encoding: str) -> bytes:
        try:
            return data.decode(encoding).encode()
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            raise BadInput(
                "{name}: line {line} is no text in UTF-8 or Windows-1252; save the file as UTF-8"
                " and import it again.",
                name=self.name,
                line=line,
            ) from error


def _is_blank(data: bytes) -> bool | None:
    """Whether a text in UTF-8 says nothing; None where it is none."""
    decoder, blank = getincrementaldecoder("utf-8")(), True
    try:
        for at in range(0, len(data), _PIECE):
            piece = decoder.decode(data[at : at + _PIECE])
            blank = blank and (not piece or piece.isspace())
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return None
    return blank
