"""A list of lines with a cursor; only the lines on the screen are drawn."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from brainlift_tui.tui.commands.bindings import bindings
from brainlift_tui.tui.commands.everywhere import LIST

SENTENCE_WIDTH = 60
"""Columns that a sentence in the middle takes at most."""


def cursor_mark(*, selected: bool) -> Content:
    """What a line begins with: seen without colour too, it tells where the cursor is."""
    return Content.styled("▌ ", "$accent") if selected else Content("  ")


def in_the_middle(sentences: Sequence[str], width: int, height: int) -> list[Content]:
    """Sentences in the middle of a page that has nothing else, each on a line of its own.

    Args:
        sentences: What is said there.
        width: Columns of the page.
        height: Lines of it.
    """
    lines = [
        line
        for sentence in sentences
        for line in Content(sentence).wrap(min(width - 4, SENTENCE_WIDTH))
    ]
    above = [Content("")] * max(0, (height - len(lines)) // 2)
    return [
        *above,
        *(Content.assemble(" " * ((width - line.cell_length) // 2), line) for line in lines),
    ]


class RowList(ScrollView, can_focus=True, inherit_bindings=False):
    """Lines from a subclass, of which some can be stood on.

    A subclass says how many lines there are, draws one, and says which can hold the cursor.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"row-list--cursor"}

    DEFAULT_CSS = """
    RowList {
        height: 1fr;
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;
        text-wrap: nowrap;
        text-overflow: ellipsis;
    }
    RowList > .row-list--cursor { background: $surface-lighten-1; }
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(*LIST)

    where_empty: tuple[str, ...] = ()
    """What is said in the middle where there are no lines: a few sentences."""

    beside: bool = False
    """Whether the row in front stands in full beside the list, which need not tell all of it."""

    cursor: reactive[int] = reactive(0, init=False, repaint=False)
    """The line the cursor is on."""

    class Moved(Message):
        """The cursor went to another line: said to the screen alone."""

    class Chosen(Message):
        """A line was clicked twice."""

    def count(self) -> int:
        """How many lines there are."""
        raise NotImplementedError

    def line(self, y: int, *, selected: bool) -> Content:
        """What line `y` shows."""
        raise NotImplementedError

    def selectable(self, y: int) -> bool:
        """Whether the cursor can stand on line `y`."""
        return 0 <= y < self.count()

    def first_with(self, y: int) -> int:
        """The first line that should be seen with line `y`: the heading it belongs to."""
        return y

    def last_with(self, y: int) -> int:
        """The last line that should be seen with line `y`, where there is room."""
        return y

    def told_with(self, y: int) -> int:
        """The last line that tells something of line `y` alone: it is seen before all others."""
        return y

    @property
    def columns(self) -> int:
        """How wide a line is: the scrollbar has a column of its own."""
        return self.scrollable_content_region.width or self.size.width

    def redraw(self) -> None:
        """Draw anew after the lines have changed; the cursor stays on the list."""
        count = self.count()
        self.virtual_size = Size(self.columns, count)
        if not self.selectable(self.cursor):
            self.cursor = self._nearest(min(self.cursor, count - 1))
        self.refresh()

    def on_resize(self) -> None:
        """Fit the lines to the new width."""
        self.redraw()
        self.keep_in_view()

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen."""
        line = y + round(self.scroll_offset.y)
        width = self.scrollable_content_region.width
        if self.where_empty and width and not self.count():
            return self._sentence_line(y, width)
        if not 0 <= line < self.count() or not width:
            return Strip.blank(width, self.rich_style)
        selected = line == self.cursor
        style = (
            self.get_visual_style("row-list--cursor")
            if selected and self.has_focus
            else self.visual_style
        )
        content = self.line(line, selected=selected)
        return Visual.to_strips(self, content, width, 1, style, pad=True)[0]

    def _sentence_line(self, y: int, width: int) -> Strip:
        """A line of what is said in the middle where there are no lines."""
        lines = in_the_middle(self.where_empty, width, self.size.height)
        content = lines[y] if y < len(lines) else Content("")
        return Visual.to_strips(self, content, width, 1, self.visual_style, pad=True)[0]

    def watch_cursor(self, old: int, new: int) -> None:
        """Redraw the two lines and follow the cursor."""
        if old != new:
            self.refresh_row(old)
            self.refresh_row(new)
            self.keep_in_view()
            # Not by way of what lies between: the screen answers it in the frame of these lines.
            self.screen.post_message(self.Moved())

    def refresh_row(self, y: int) -> None:
        """Draw line `y` anew, which the cursor came to or left; no other shows where it is."""
        self.refresh_line(y)

    def keep_in_view(self) -> None:
        """Show the row with the cursor, and as much of what belongs to it as there is room for."""
        room = self.scrollable_content_region.height
        if not room:
            return  # it is not laid out yet, and will be told its size
        first, last = self.first_with(self.cursor), self.last_with(self.cursor)
        if last - first >= room:
            last = self.told_with(self.cursor)
        if last - first >= room:
            first = self.cursor
        region = Region(0, first, 1, last - first + 1)
        self.scroll_to_region(region, animate=False, force=True)

    def _nearest(self, y: int) -> int:
        """The line nearest to `y` that can be stood on, below it if there is one."""
        count = self.count()
        below = (row for row in range(max(y, 0), count) if self.selectable(row))
        above = (row for row in range(min(y, count - 1), -1, -1) if self.selectable(row))
        return next(below, next(above, 0))

    def _step(self, by: int) -> bool:
        row = self.cursor + by
        while 0 <= row < self.count():
            if self.selectable(row):
                self.cursor = row
                return True
            row += by
        return False

    def action_cursor_up(self) -> None:
        """Go to the row above; at the first one show what stands above it."""
        if not self._step(-1):
            self.scroll_home(animate=False)

    def action_cursor_down(self) -> None:
        """Go to the row below."""
        if not self._step(+1):
            self.scroll_end(animate=False)

    def action_cursor_first(self) -> None:
        """Go to the first row."""
        self.cursor = self._nearest(0)
        self.scroll_home(animate=False)

    def action_cursor_last(self) -> None:
        """Go to the last row."""
        self.cursor = self._nearest(self.count() - 1)

    def action_page_up(self) -> None:
        """Go a screenful up."""
        self.cursor = self._nearest(max(0, self.cursor - self._page()))

    def action_page_down(self) -> None:
        """Go a screenful down."""
        self.cursor = self._nearest(min(self.count() - 1, self.cursor + self._page()))

    def _page(self) -> int:
        return max(1, self.scrollable_content_region.height - 1)

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse is; a second click chooses."""
        row = event.y + round(self.scroll_offset.y)
        if not self.selectable(row):
            return
        self.cursor = row
        if event.chain == 2:
            self.post_message(self.Chosen())
