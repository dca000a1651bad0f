"""The first line of every screen: where one is, what it is about, and the rest under way."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

NAME_ROOM = 16
"""Columns for whose log it is."""


class TopLine(Widget):
    """Three texts: left, with the name before it, middle and right."""

    DEFAULT_CSS = """
    TopLine { height: 1; padding: 0 1; background: $surface; }
    """

    whose: reactive[str] = reactive("")
    """Whose log it is, where several train here."""
    place: reactive[str] = reactive("")
    """Where one is: "Today · Sun 22 Nov"."""
    about: reactive[str] = reactive("")
    """What it is about."""
    state: reactive[str] = reactive("")
    """What goes on: the week, the rest."""

    def render(self) -> Content:
        """The three texts spread over the width."""
        width = self.content_size.width
        name = Content(self.whose).truncate(NAME_ROOM, ellipsis=True)
        left = Content.assemble(name, " · " if self.whose else "", (self.place, "bold $accent"))
        right = Content.styled(self.state, "bold")
        room = width - left.cell_length - right.cell_length - 4
        middle = Content(self.about).truncate(max(0, room), ellipsis=True)
        before = max(2, (width - middle.cell_length) // 2 - left.cell_length)
        before = min(
            before, max(2, width - left.cell_length - middle.cell_length - right.cell_length - 2)
        )
        gap = width - left.cell_length - before - middle.cell_length - right.cell_length
        return Content.assemble(left, " " * before, middle, " " * max(1, gap), right)
