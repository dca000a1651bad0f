"""What an import would bring, looked over before anything is written."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Label, Static

from brainlift_tui.tui.commands.bindings import bindings
from brainlift_tui.tui.commands.questions import LEAVE, PREVIEW, READ_ON, TAKE
from brainlift_tui.tui.dialogs.choose import OptionRows
from brainlift_tui.tui.dialogs.dialog import Dialog
from brainlift_tui.tui.widgets.hint_line import keys_line
from brainlift_tui.tui.widgets.row_list import RowList


class Preview(Dialog[int | None]):
    """What would come of a file, and below it what can be done about it."""

    DEFAULT_CSS = """
    Preview > Vertical { width: 76; max-width: 95%; max-height: 95%; }
    Preview VerticalScroll { height: auto; max-height: 12; scrollbar-size-vertical: 1; }
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(*PREVIEW)

    def __init__(self, title: str, told: str, options: Sequence[str]) -> None:
        """Show what would come of a file.

        Args:
            title: The file.
            told: What would come of it, in lines.
            options: What can be done.
        """
        super().__init__()
        self._file = title
        self._told = told
        self._options = options

    def compose(self) -> ComposeResult:
        """The file, what would come of it, what can be done, the keys."""
        with Vertical():
            yield Label(self._file, markup=False)
            with VerticalScroll(can_focus=False):
                yield Static(self._told, markup=False)
            rows = OptionRows(self._options)
            rows.styles.height = len(self._options)
            yield rows
            keys = keys_line(TAKE.hinted(), LEAVE.hinted(), READ_ON.hinted())
            yield Label(keys, classes="keys")

    def on_mount(self) -> None:
        """Stand on what can be done."""
        self.query_one(OptionRows).focus()

    @on(RowList.Chosen)
    def action_take(self) -> None:
        """Do the one in front."""
        self.dismiss(self.query_one(OptionRows).cursor)

    def action_leave(self) -> None:
        """Take nothing over."""
        self.dismiss(None)

    def action_read_on(self, pages: int) -> None:
        """Scroll what would come of it."""
        text = self.query_one(VerticalScroll)
        text.scroll_relative(y=pages * (text.size.height - 1), animate=False)
