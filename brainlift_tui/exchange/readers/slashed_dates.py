"""Dates with slashes, as a spreadsheet writes them anew: all of a file tells their order."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from brainlift_tui.core.errors import BadInput
from brainlift_tui.exchange.readers.records import FileColumns, FileRow

_SLASHED = re.compile(r"\s*(\d{1,2})/(\d{1,2})/(\d{4})(.*)", re.DOTALL)

_MONTHS = 12


class OrderUnknown(BadInput):
    """All dates of a file can be read with the day first, and with the month first."""


def with_plain_dates(
    rows: Iterator[FileRow],
    columns: FileColumns,
    meanings: Sequence[str],
    day_first: bool | None = None,
) -> Iterable[FileRow]:
    """The rows with dates as 2025-12-23, whichever of day and month stands first in the file.

    Args:
        rows: The rows.
        columns: Their columns.
        meanings: The columns that hold dates.
        day_first: What the lifter says of it, where the file does not tell.

    Raises:
        OrderUnknown: Neither tells.
        BadInput: The file has both.
    """
    first = next(rows, None)
    places = [place for meaning in meanings if (place := columns.place(meaning)) is not None]
    if first is None:
        return ()
    if not any(_SLASHED.fullmatch(first.cells[p]) for p in places if p < len(first.cells)):
        return chain((first,), rows)
    every = [first, *rows]
    dates = [row.cells[p] for row in every for p in places if p < len(row.cells)]
    told = _day_first(dates, day_first)
    return [_plain(row, places, day_first=told) for row in every]


def _day_first(dates: Iterable[str], said: bool | None) -> bool:
    """Whether the day stands before the month."""
    parts = [match for text in dates if (match := _SLASHED.fullmatch(text))]
    days = {place: any(int(each[place]) > _MONTHS for each in parts) for place in (1, 2)}
    if days[1] and days[2]:
        raise BadInput(
            "has dates with the day first and dates with the month first; write them as 2025-12-23."
        )
    if not days[1] and not days[2]:
        if said is not None:
            return said
        raise OrderUnknown(
            "has only dates such as {date}, where day and month can't be told apart; add --dates"
            " day-first or --dates month-first.",
            date="/".join(parts[0].groups()[:3]),
        )
    return days[1]


def _plain(row: FileRow, places: Iterable[int], *, day_first: bool) -> FileRow:
    cells = list(row.cells)
    for place in places:
        match = _SLASHED.fullmatch(cells[place]) if place < len(cells) else None
        if match:
            day, month = (match[1], match[2]) if day_first else (match[2], match[1])
            cells[place] = f"{match[3]}-{month:0>2}-{day:0>2}{match[4]}"
    return FileRow(row.line, tuple(cells))
