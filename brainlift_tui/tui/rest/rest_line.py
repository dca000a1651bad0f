"""Below the clock of a rest: how much of it has passed, how long it is, and why."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from brainlift_tui.tui.widgets.progress import progress

GAP = "   "
SHORTEST_BAR = 12


class RestLine(Widget):
    """How much of the rest has passed, how long it is, and why."""

    DEFAULT_CSS = """
    RestLine { height: 1; margin: 0 2; color: $text-muted; }
    """

    words: reactive[str] = reactive("")
    passed: reactive[float | None] = reactive(None)
    """Which share of the rest has passed, None without one."""

    def render(self) -> Content:
        """The bar and the words, one below the other where there is room."""
        width, height = self.content_size
        told = Content(self.words).truncate(max(1, width), ellipsis=True)
        middle = Content.assemble(" " * ((width - told.cell_length) // 2), told)
        if self.passed is None:
            return middle
        if height > 1:
            return Content("\n").join([progress(self.passed, width), middle])
        room = width - told.cell_length - len(GAP)
        if room < SHORTEST_BAR:
            return middle
        return Content.assemble(progress(self.passed, room), GAP, told)
