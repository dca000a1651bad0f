"""Signs that terminals draw in different widths, drawn as what all of them agree on.

Names hold emoji of several joined signs, in skin tones and as coloured pictures. One terminal draws
such a cluster in two cells, another each of its parts, and what stands behind it moves. Marks that
turn the direction of reading would turn the rest of the line. What is stored stays as it was typed.
"""

import re

from rich.cells import cell_len, split_graphemes
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_TURNING = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE = re.compile(f"[{_TURNING}\u200b\u2060\ufeff]")
_JOINING = "\u200d\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff"
_JOINED = re.compile(f"[{_JOINING}]")
_UNEVEN = re.compile(f"[{_TURNING}{_JOINING}\u200b\u2060\ufeff]")


def even(text: str) -> str:
    """The text in as many cells as it was measured in, a joined emoji as the first of its parts."""
    if not _UNEVEN.search(text):
        return text
    spans, _ = split_graphemes(text)
    drawn = "".join(_drawn(text[start:end], cells) for start, end, cells in spans)
    return drawn + " " * max(0, cell_len(text) - cell_len(drawn))


def _drawn(cluster: str, cells: int) -> str:
    kept = _INVISIBLE.sub("", cluster)
    if not kept or kept[0].isalpha():
        return kept  # in letters a joiner is a matter of spelling
    first = _JOINED.split(kept, maxsplit=1)[0]
    return first + " " * max(0, cells - cell_len(first))


class EvenSigns(LineFilter):
    """Evens out every line of the app."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """The segments, each as wide as before."""
        return [
            Segment(even(text), style, control)
            if not control and _UNEVEN.search(text)
            else Segment(text, style, control)
            for text, style, control in segments
        ]
