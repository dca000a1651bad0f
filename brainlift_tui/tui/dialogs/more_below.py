"""The rule below lines that can be scrolled."""

from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from brainlift_tui.tui.language.catalogue import worded

MORE = f" ↓ {worded('more')} "
BEHIND = 2
"""Cells of the rule behind the word."""


class MoreBelow(Widget):
    """A rule that says so where there is more below it."""

    DEFAULT_CSS = "MoreBelow { height: 1; color: $surface-lighten-2; }"

    more = reactive(False)
    """Whether there is."""

    def __init__(self, above: VerticalScroll) -> None:
        """Stand below something.

        Args:
            above: What is scrolled.
        """
        super().__init__()
        self._above = above

    def on_mount(self) -> None:
        """Look where it is scrolled to, and at each layout how much of it there is."""
        self.watch(self._above, "scroll_y", self._look)
        self.screen.screen_layout_refresh_signal.subscribe(self, lambda _: self._look())

    def _look(self) -> None:
        self.more = self._above.scroll_y < self._above.max_scroll_y

    def render(self) -> Content:
        """The rule."""
        width = self.size.width
        if not self.more:
            return Content("─" * width)
        before = "─" * max(0, width - BEHIND - len(MORE))
        return Content.assemble(before, (MORE, "$foreground-muted"), "─" * BEHIND)
