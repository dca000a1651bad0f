"""A few things, each there or not, ticked over a screen."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Label

from brainlift_tui.tui.commands.bindings import bindings
from brainlift_tui.tui.commands.questions import TICK
from brainlift_tui.tui.dialogs.dialog import Dialog
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.widgets.hint_line import keys_line
from brainlift_tui.tui.widgets.row_list import RowList, cursor_mark


class TickRows(RowList):
    """The things, with a tick before those that are there."""

    def __init__(self, things: Sequence[str], ticked: Sequence[bool]) -> None:
        super().__init__()
        self._things = things
        self.ticked = list(ticked)

    def count(self) -> int:
        """How many there are."""
        return len(self._things)

    def line(self, y: int, *, selected: bool) -> Content:
        """One of them."""
        mark = cursor_mark(selected=selected)
        sign = ("✓ ", "$accent") if self.ticked[y] else ("– ", "$foreground-muted")
        return Content.assemble(mark, sign, (self._things[y], "bold" if selected else ""))


class Tick(Dialog[tuple[bool, ...] | None]):
    """A few lines, of which any are ticked."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(*TICK)

    def __init__(self, title: str, things: Sequence[str], ticked: Sequence[bool]) -> None:
        """Show the things.

        Args:
            title: What they are.
            things: Each in words.
            ticked: For each whether it is there now.
        """
        super().__init__()
        self._purpose, self._things, self._ticked = title, things, ticked

    def compose(self) -> ComposeResult:
        """The purpose, the things, the keys."""
        with Vertical():
            yield Label(worded(self._purpose), markup=False)
            rows = TickRows(self._things, self._ticked)
            rows.styles.height = len(self._things)
            yield rows
            keys = keys_line(*(command.hinted() for command in TICK))
            yield Label(keys, classes="keys")

    @on(RowList.Chosen)
    def action_turn(self) -> None:
        """Tick the one in front, or take its tick away."""
        rows = self.query_one(TickRows)
        rows.ticked[rows.cursor] = not rows.ticked[rows.cursor]
        rows.redraw()

    def action_keep(self) -> None:
        """Keep the ticks."""
        self.dismiss(tuple(self.query_one(TickRows).ticked))

    def action_leave(self) -> None:
        """Change nothing."""
        self.dismiss(None)
