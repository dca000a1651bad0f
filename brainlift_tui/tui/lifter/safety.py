"""Before the first workout: five things that speak for asking a clinician first."""

from collections.abc import Collection
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Label, Static

from brainlift_tui.core.lifter.safety import NO_MEDICAL_DEVICE, STOP_SIGNS, Concern
from brainlift_tui.tui.commands.bindings import bindings
from brainlift_tui.tui.commands.questions import SAFETY
from brainlift_tui.tui.dialogs.dialog import Dialog
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.widgets.hint_line import keys_line
from brainlift_tui.tui.widgets.row_list import RowList, cursor_mark
from brainlift_tui.tui.words import words


class ConcernRows(RowList):
    """What is asked, each ticked or not."""

    ticked: set[Concern]

    def __init__(self, ticked: Collection[Concern]) -> None:
        super().__init__()
        self.ticked = set(ticked)

    def count(self) -> int:
        """How many there are."""
        return len(Concern)

    def line(self, y: int, *, selected: bool) -> Content:
        """One of them, and whether it applies."""
        concern = list(Concern)[y]
        mark = cursor_mark(selected=selected)
        box = "[x] " if concern in self.ticked else "[ ] "
        return Content.assemble(mark, box, (words(concern.question), "bold" if selected else ""))


class Safety(Dialog[tuple[Concern, ...] | None]):
    """Asks what applies; gives it, or None where it was left."""

    DEFAULT_CSS = """
    Safety > Vertical { width: 76; max-width: 95%; }
    Safety ConcernRows { height: 5; }
    Safety .keys { margin: 1 0 0 0; }
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(*SAFETY)

    def __init__(self, ticked: Collection[Concern] = ()) -> None:
        """Ask.

        Args:
            ticked: What applied by the answer before.
        """
        super().__init__()
        self._ticked = ticked

    def compose(self) -> ComposeResult:
        """The question, what may apply, what follows from it, the keys."""
        with Vertical():
            yield Label(worded("Before you begin: does any of this apply to you?"), markup=False)
            yield ConcernRows(self._ticked)
            yield Static("", id="said", markup=False)
            yield Static(words(STOP_SIGNS), classes="keys", markup=False)
            yield Static(words(NO_MEDICAL_DEVICE), classes="keys", markup=False)
            keys = keys_line(*(command.hinted() for command in SAFETY))
            yield Label(keys, classes="keys")

    def on_mount(self) -> None:
        """Say what follows."""
        self._say()

    def _say(self) -> None:
        some = bool(self.query_one(ConcernRows).ticked)
        self.query_one("#said", Static).update(
            worded("Ask a clinician first, and show them what you plan to do.")
            if some
            else worded("Nothing ticked: begin light.")
        )

    @on(RowList.Chosen)
    def action_tick(self) -> None:
        """Tick the one in front, or take the tick away."""
        rows = self.query_one(ConcernRows)
        rows.ticked ^= {list(Concern)[rows.cursor]}
        rows.redraw()
        self._say()

    def action_keep(self) -> None:
        """Give the answer."""
        ticked = self.query_one(ConcernRows).ticked
        self.dismiss(tuple(concern for concern in Concern if concern in ticked))

    def action_leave(self) -> None:
        """Give none."""
        self.dismiss(None)
