"""One of a few things, chosen over a screen."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Label, Static

from brainlift_tui.tui.commands.bindings import bindings
from brainlift_tui.tui.commands.questions import CHOOSE, LEAVE, TAKE
from brainlift_tui.tui.dialogs.dialog import Dialog
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.widgets.hint_line import keys_line
from brainlift_tui.tui.widgets.row_list import RowList, cursor_mark


class OptionRows(RowList):
    """What there is to choose from."""

    def __init__(self, options: Sequence[str]) -> None:
        super().__init__()
        self._options = options

    def count(self) -> int:
        """How many there are."""
        return len(self._options)

    def line(self, y: int, *, selected: bool) -> Content:
        """One of them."""
        mark = cursor_mark(selected=selected)
        return Content.assemble(mark, (self._options[y], "bold" if selected else ""))


class Choose(Dialog[int | None]):
    """A few lines, of which one is taken."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(*CHOOSE)

    def __init__(
        self,
        title: str,
        options: Sequence[str],
        *,
        at: int = 0,
        moved: Callable[[int], None] = lambda _: None,
    ) -> None:
        """Offer a few things.

        Args:
            title: What they are for.
            options: The things in words.
            at: Which is in front at first.
            moved: Is told which is in front, whenever another comes there.
        """
        super().__init__()
        self._purpose = title
        self._options = options
        self._at = at
        self._moved = moved

    def compose(self) -> ComposeResult:
        """The purpose, the things, the keys."""
        with Vertical():
            yield Static(worded(self._purpose), markup=False)
            rows = OptionRows(self._options)
            rows.styles.height = len(self._options)
            rows.styles.max_height = "60vh"
            rows.set_reactive(RowList.cursor, self._at)
            yield rows
            yield Label(keys_line(TAKE.hinted(), LEAVE.hinted()), classes="keys")

    @on(RowList.Moved)
    def _tell_moved(self) -> None:
        self._moved(self.query_one(OptionRows).cursor)

    @on(RowList.Chosen)
    def action_take(self) -> None:
        """Take the one in front."""
        self.dismiss(self.query_one(OptionRows).cursor)

    def action_leave(self) -> None:
        """Take none."""
        self.dismiss(None)
