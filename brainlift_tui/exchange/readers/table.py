"""Readers of tables: files of a header and rows, whatever stands between the cells."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.workout.log import BodyLog, ForeignLog
from brainlift_tui.exchange.readers.file import GivenFile
from brainlift_tui.exchange.readers.records import FileColumns, FileRow, records

DELIMITERS = (",", ";", "\t")


class TableReader(NamedTuple):
    """Reads tables of one form, told by their header.

    Attributes:
        meanings: What each column may be called.
        needed: The columns without which it is of another form.
        take: What the rows behind the header say.
        shaped: A header in words that are known, for one in a language that is not: told by the
            first row; None where it can't be.
    """

    meanings: Mapping[str, tuple[str, ...]]
    needed: Sequence[str]
    take: Callable[[Iterable[FileRow], FileColumns, Unit | None], ForeignLog | BodyLog]
    shaped: Callable[[Sequence[str], Sequence[str]], Sequence[str] | None] | None = None

    def read(self, file: GivenFile, unit: Unit | None) -> ForeignLog | BodyLog | None:
        """What a table says, None where its header is another's."""
        for delimiter in DELIMITERS:
            rows = records(file.text, delimiter)
            columns = FileColumns(next(rows).cells, self.meanings)
            if all(meaning in columns for meaning in self.needed):
                return self.take(rows, columns, unit)
            if self.shaped is not None and (first := next(rows, None)) is not None:
                header = self.shaped(columns.header, first.cells)
                if header is not None:
                    known = FileColumns(header, self.meanings)
                    return self.take(chain((first,), rows), known, unit)
        return None
