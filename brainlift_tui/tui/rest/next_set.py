"""The set that comes next, large enough to be read from the bench."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.tui.language.names import called
from brainlift_tui.tui.widgets.big_digits import HALF_ROWS, ROWS, big_words, parted

GAP = 6
"""Columns between the nudge and the plates."""


class NextShown(NamedTuple):
    """What stands there.

    Attributes:
        name: The exercise, and which of its sets.
        words: The set as Enter will log it, or what there is to know about a first one.
        typed: What is being typed in its place, None while nothing is.
        reading: How that is understood.
        problem: Why it could not be logged.
        offer: What the nudge offers, "" without one.
        key: The key that takes the offer, or tells why where there is nothing to take.
        likely: How likely it is to go well, said where there is room; "" where that is not known.
        other: The other guess and its key, "" without one.
        plates: What goes on the bar or the handles, "" where that is not known.
        lacking: What the rack lacks for it, a sentence; "" where it makes the load.
    """

    name: str
    words: str
    typed: str | None = None
    reading: str = ""
    problem: str = ""
    offer: str = ""
    key: str = ""
    likely: str = ""
    plates: str = ""
    other: str = ""
    lacking: str = ""


class NextSet(Widget):
    """The next set in large digits where there is room, its nudge and its plates below."""

    DEFAULT_CSS = """
    NextSet { width: 1fr; height: 100%; margin: 0 1; }
    """

    shown: reactive[NextShown] = reactive(NextShown("", ""))

    def render(self) -> Content:
        """The name, the set, the nudge and the plates, each in the middle."""
        width, height = self.content_size
        shown = self.shown
        roomy = height >= 1 + ROWS + HALF_ROWS
        beside = shown.lacking if shown.offer and shown.lacking else shown.other
        name = f"{called(shown.name)}   {beside}" if beside else called(shown.name)
        lines = [_middle(Content.styled(name, "$foreground-muted"), width)]
        below = self._below(width, HALF_ROWS if roomy else 1)
        room = height - 1 - len(below)
        lines += self._set(width, room if roomy else 1)
        lines += [Content("")] * (height - len(lines) - len(below))
        return Content("\n").join([*lines, *below])

    def _set(self, width: int, room: int) -> list[Content]:
        shown = self.shown
        if shown.typed is not None or shown.problem:
            return self._typed(width, room)
        spare = 0 if room <= ROWS else (room - ROWS) // 2
        drawn = big_words(shown.words, width, min(room, ROWS + spare))
        before = [Content("")] * max(0, (room - len(drawn)) // 2)
        return [*before, *(_middle(Content.styled(row, "bold"), width) for row in drawn)]

    def _typed(self, width: int, room: int) -> list[Content]:
        """What is being typed and how it is read; above it as large as what it replaces."""
        shown = self.shown
        line = Content.styled(shown.words, "bold")
        if shown.typed is not None:
            line = Content.assemble(
                (f"{shown.typed}▏", "bold $accent"),
                (f"   {shown.reading}", "$foreground-muted"),
            )
        told = Content.styled(f"✗ {shown.problem}", "bold $error") if shown.problem else Content("")
        below = [_middle(line, width), _middle(told, width)]
        typed = parted(shown.typed or "")
        drawn = big_words(typed, width, room - len(below)) if typed else []
        if len(drawn) < ROWS:
            return [*[Content("")] * max(0, (room - len(below)) // 2), *below]
        return [*(_middle(Content.styled(row, "bold $accent"), width) for row in drawn), *below]

    def _below(self, width: int, height: int) -> list[Content]:
        shown = self.shown
        if not shown.offer and not shown.plates:
            if not shown.lacking:
                return []
            return [_middle(Content.styled(shown.lacking, "$foreground-muted"), width)]
        brief = shown.key
        full = f"{shown.likely}  {brief}" if shown.likely else brief
        for lines, beside in ((height, full), (height, brief), (1, full), (1, brief)):
            offer = big_words(shown.offer, width, lines) if shown.offer else []
            plates = big_words(shown.plates, width, lines) if shown.plates else []
            rows = max(len(offer), len(plates))
            built = [
                _beside(_row(offer, row, rows), _row(plates, row, rows), beside, row == rows - 1)
                for row in range(rows)
            ]
            if max(row.cell_length for row in built) <= width:
                break
        left = max(0, (width - max(row.cell_length for row in built)) // 2)
        padded = [Content.assemble(" " * left, row).truncate(width) for row in built]
        return [*padded, *[Content("")] * (height - rows)]


def _row(drawn: list[str], row: int, rows: int) -> str:
    """A line of what may be drawn lower: its last line stands on the last of all."""
    above = rows - len(drawn)
    return " " * (len(drawn[0]) if drawn else 0) if row < above else drawn[row - above]


def _beside(offer: str, plates: str, words: str, base: bool) -> Content:
    told = (f"  {words}" if base else " " * (len(words) + 2)) if offer else ""
    gap = " " * GAP if offer and plates else ""
    return Content.assemble((offer, "bold $accent"), (told, "$accent"), gap, (plates, "bold"))


def _middle(line: Content, width: int) -> Content:
    line = line.truncate(width, ellipsis=True)
    return Content.assemble(" " * ((width - line.cell_length) // 2), line)
