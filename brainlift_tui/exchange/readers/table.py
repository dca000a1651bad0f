"""Readers of tables: files of a header and rows, whatever stands between the cells."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain, islice

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.workout.log import BodyLog, ForeignLog
from brainlift_tui.exchange.readers.cells import UnitUnknown
from brainlift_tui.exchange.readers.file import GivenFile
from brainlift_tui.exchange.readers.records import FileColumns, FileRow
from brainlift_tui.exchange.readers.rows import LogBuilder, SetRow
from brainlift_tui.exchange.readers.slashed_dates import with_plain_dates

LEAST_KNOWN = 4
"""So many columns of a form have to be there at least for a table to be told by the others."""

DELIMITERS = (",", ";", "\t")


class TableReader(NamedTuple):
    """Reads tables of one form, told by their header.

    Attributes:
        meanings: What each column may be called.
        needed: The columns without which it is of another form.
        take: What the rows behind the header say.
        shaped: A header in words that are known, for one in a language that is not: told by the
            first row; None where it can't be.
        dates: The columns that hold dates, which a spreadsheet may have written with slashes.
    """

    meanings: Mapping[str, tuple[str, ...]]
    needed: Sequence[str]
    take: Callable[[Iterable[FileRow], FileColumns, Unit | None], ForeignLog | BodyLog]
    shaped: Callable[[Sequence[str], Sequence[str]], Sequence[str] | None] | None = None
    dates: Sequence[str] = ()

    def read(self, file: GivenFile, unit: Unit | None) -> ForeignLog | BodyLog | None:
        """What a table says, None where its header is another's."""
        for delimiter in DELIMITERS:
            if not (header := file.header(delimiter)):
                continue
            columns = FileColumns(header, self.meanings)
            rows = islice(file.records(delimiter), 1, None)
            if all(meaning in columns for meaning in self.needed):
                plain = with_plain_dates(rows, columns, self.dates, file.day_first)
                return self.take(plain, columns, unit)
            if self.shaped is not None and (first := next(rows, None)) is not None:
                told = self.shaped(header, first.cells)
                if told is not None:
                    known = FileColumns(told, self.meanings)
                    return self.take(chain((first,), rows), known, unit)
        return None

    def lacking(self, file: GivenFile) -> tuple[str, ...]:
        """The columns that a table lacks which otherwise is of this form; () where it is not.

        It is where it has most of them, and more of them than it lacks.
        """
        for delimiter in DELIMITERS:
            columns = FileColumns(file.header(delimiter), self.meanings)
            lacked = tuple(meaning for meaning in self.needed if meaning not in columns)
            known = len(self.needed) - len(lacked)
            if known > 2 * len(lacked) and known >= LEAST_KNOWN:
                return tuple(self.meanings[meaning][0] for meaning in lacked)
        return ()


class Cells:
    """The cells of one row by what they mean, without blanks around them.

    Attributes:
        row: The row.
    """

    def __init__(self, row: FileRow, columns: FileColumns) -> None:
        self.row = row
        self._columns = columns

    def __getitem__(self, meaning: str) -> str:
        return self._columns.cell(self.row, meaning).strip()


def table_of_sets(
    form: str,
    app: str,
    meanings: Mapping[str, tuple[str, ...]],
    needed: Sequence[str],
    sets: Callable[[Cells, Unit | None], Iterable[SetRow]],
    *,
    mended: Callable[[FileRow, FileColumns], FileRow] | None = None,
) -> TableReader:
    """A reader of tables in which each row is a set, or a few.

    Args:
        form: What the command line calls the form.
        app: The app as it calls itself.
        meanings: What each column may be called.
        needed: The columns without which it is of another form.
        sets: The sets of one row; raises `BadInput` where it can't be read.
        mended: Puts a row right that the app wrote wrong.
    """

    def take(rows: Iterable[FileRow], columns: FileColumns, unit: Unit | None) -> ForeignLog:
        builder = LogBuilder(form, app)

        def read(row: FileRow) -> None:
            plain = mended(row, columns) if mended else row
            columns.check(plain)
            for done in sets(Cells(plain, columns), unit):
                builder.add(done)

        read_rows(rows, builder, read)
        return builder.log()

    return TableReader(meanings, needed, take, dates=("date",))


def read_rows(
    rows: Iterable[FileRow], builder: LogBuilder, read: Callable[[FileRow], None]
) -> None:
    """Read each row; what is wrong with one leaves it out, and is said by its line.

    Raises:
        UnitUnknown: All of the file can't be read without it.
    """
    for row in rows:
        try:
            read(row)
        except UnitUnknown:
            raise
        except BadInput as error:
            builder.leave_out(row.line, error.said)
