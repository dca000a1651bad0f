"""Lines to be read, moved through by the keys that move through lists."""

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Size

from brainlift_tui.tui.widgets.row_list import RowList


class ScrolledLines(RowList):
    """Lines without a cursor: the keys move what is seen."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: Sequence[Content] = ()
        self.set_reactive(RowList.cursor, -1)

    def show(self, lines: Sequence[Content]) -> None:
        """Put these lines in place of those there are."""
        self._lines = lines
        self.redraw()

    def redraw(self) -> None:
        """Draw anew after the lines have changed."""
        self.virtual_size = Size(self.scrollable_content_region.width, self.count())
        self.refresh()

    def on_resize(self) -> None:
        """Fit the lines to the new width."""
        self.redraw()

    def count(self) -> int:
        """How many lines there are."""
        return len(self._lines)

    def line(self, y: int, *, selected: bool) -> Content:  # noqa: ARG002 - none ever is
        """One of the lines."""
        return self._lines[y]

    def selectable(self, y: int) -> bool:  # noqa: ARG002 - as the list has it
        """No line can be stood on."""
        return False

    def action_cursor_up(self) -> None:
        """Look one line up."""
        self.scroll_relative(y=-1, animate=False, immediate=True)

    def action_cursor_down(self) -> None:
        """Look one line down."""
        self.scroll_relative(y=1, animate=False, immediate=True)

    def action_cursor_first(self) -> None:
        """Look at the first line."""
        self.scroll_home(animate=False, immediate=True)

    def action_cursor_last(self) -> None:
        """Look at the last line."""
        self.scroll_end(animate=False, immediate=True)

    def action_page_up(self) -> None:
        """Look a screenful up."""
        self.scroll_relative(y=-self._page(), animate=False, immediate=True)

    def action_page_down(self) -> None:
        """Look a screenful down."""
        self.scroll_relative(y=self._page(), animate=False, immediate=True)
