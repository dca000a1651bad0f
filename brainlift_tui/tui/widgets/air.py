"""How much air there is between the lines of a page that is drawn whole."""

from collections.abc import Iterable
from enum import Enum

from textual.content import Content


class Air(Enum):
    """From much to none: a page takes the first with which it is seen whole."""

    ROWS = "between all rows"
    PARTS = "between the parts"
    NONE = "none"


def spread(rows: Iterable[Content]) -> list[Content]:
    """The rows with an empty line between each two."""
    return [line for row in rows for line in (row, Content(""))][:-1]
