"""A file as it was given, and what can be told of it before its form is known."""

from codecs import getincrementaldecoder
from collections.abc import Callable, Iterator
from functools import cached_property

from brainlift_tui.core.errors import BadInput
from brainlift_tui.exchange.readers.records import NO_ROW, FileRow, records

_PIECE = 1 << 20

MOST_COLUMNS = 1000
"""No table of workouts is wider."""


class GivenFile:
    """A file to be read.

    Attributes:
        name: Its name, for messages.
        data: What it holds, until that was read as text: a large file is in memory once.
        day_first: Whether the day stands first in dates with slashes, as the lifter says it; None
            where they did not.
        columns: What its columns are, as the lifter says it: "date=Day,exercise=Lift,reps=Reps".
        follow: Is told what share of it is read, from 0 to 1; None where nobody asks.
    """

    def __init__(
        self,
        name: str,
        data: bytes,
        day_first: bool | None = None,
        columns: str | None = None,
        follow: Callable[[float], None] | None = None,
    ) -> None:
        self.name = name
        self.data = data
        self.day_first = day_first
        self.columns = columns
        self.follow = follow
        self._headers: dict[str, tuple[str, ...]] = {}

    def records(self, delimiter: str) -> Iterator[FileRow]:
        """The rows of it, telling on the way what share of them is read."""
        return records(self.text, delimiter, self.follow)

    def header(self, delimiter: str) -> tuple[str, ...]:
        """The cells of its first row, read once for all who ask; none where it is no table's."""
        if delimiter not in self._headers:
            cells = next(self.records(delimiter), NO_ROW).cells
            self._headers[delimiter] = cells if len(cells) <= MOST_COLUMNS else ()
        return self._headers[delimiter]

    @cached_property
    def text(self) -> str:
        """What it holds, as text.

        Raises:
            BadInput: It is empty, or no text.
        """
        name = self.name
        if self.data.startswith((b"\xff\xfe", b"\xfe\xff")):
            text = self._decoded("utf-16")
        elif self.data.startswith(b"PK\x03\x04") and b"xl/" in self.data:
            raise BadInput(
                "{name} is a spreadsheet; save the sheet that has a row for each set as CSV and"
                " import that. MacroFactor's day totals are no sets: export its workout log.",
                name=name,
            )
        elif self.data.startswith(b"PK\x03\x04"):
            raise BadInput("{name} is a zip file; unpack it and import the file inside.", name=name)
        elif self.data.startswith(b"SQLite format 3\x00"):
            raise BadInput(
                "{name} is a database, not an export; export CSV or JSON and import that (in"
                " FitNotes: Settings, Spreadsheet Export).",
                name=name,
            )
        elif b"\x00" in self.data:
            raise BadInput(
                "{name} is not a text file; export CSV or JSON and import that.", name=name
            )
        else:
            try:
                text = self._in_utf8()
            except UnicodeDecodeError:
                text = self._decoded("cp1252")
        if not text or text.isspace():
            raise BadInput("{name} is empty; export it again.", name=name)
        self.data = b""
        return text

    def _in_utf8(self) -> str:
        """The text of it, made of pieces: whole, it would stand in memory three times meanwhile."""
        decoder = getincrementaldecoder("utf-8-sig")()
        places = range(0, len(self.data), _PIECE)
        pieces = [decoder.decode(self.data[at : at + _PIECE]) for at in places]
        pieces.append(decoder.decode(b"", final=True))
        self.data = b""
        return "".join(pieces)

    def _decoded(self, encoding: str) -> str:
        try:
            return self.data.decode(encoding)
        except UnicodeDecodeError as error:
            line = self.data.count(b"\n", 0, error.start) + 1
            raise BadInput(
                "{name}: line {line} is no text in UTF-8 or Windows-1252; save the file as UTF-8"
                " and import it again.",
                name=self.name,
                line=line,
            ) from error
