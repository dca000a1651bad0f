"""Pictures that are drawn cell by cell: the muscles on a body, the days of a year."""

from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter

from textual.content import Content


def in_runs(cells: Iterable[tuple[str, str]]) -> Content:
    """A line of cells, each a text and its style; those of one style at a time, which is faster."""
    runs = groupby(cells, key=itemgetter(1))
    return Content.assemble(*(("".join(text for text, _ in run), style) for style, run in runs))
