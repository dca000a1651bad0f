"""How the lines of a page are laid out: with how much air, and beside each other."""

from collections.abc import Iterable, Sequence
from enum import Enum
from itertools import zip_longest

from textual.content import Content

READABLE, COLUMNS_FROM, TABLES_FROM = 84, 116, 160
"""Columns a text is spread over at most, and from which two texts, or two tables, have room."""


class Air(Enum):
    """From much to none: a page takes the first with which it is seen whole."""

    ROWS = "between all rows"
    PARTS = "between the parts"
    NONE = "none"


def spread(rows: Iterable[Content]) -> list[Content]:
    """The rows with an empty line between each two."""
    return [line for row in rows for line in (row, Content(""))][:-1]


def side_by_side(left: Iterable[Content], right: Iterable[Content], column: int) -> list[Content]:
    """Each line of the left with that of the right, which begins at a column."""
    return [
        Content.assemble(line, " " * max(0, column - line.cell_length), other)
        for line, other in zip_longest(left, right, fillvalue=Content(""))
    ]


def block_in_the_middle(lines: Sequence[Content], width: int, height: int) -> list[Content]:
    """A short text in the middle of a page that has nothing else, its lines below each other.

    Args:
        lines: The text.
        width: Columns of the page.
        height: Lines of it.
    """
    widest = max((line.cell_length for line in lines), default=0)
    left, above = max(0, (width - widest) // 2), max(0, (height - len(lines)) // 2)
    return [*[Content("")] * above, *(Content.assemble(" " * left, line) for line in lines)]
