"""A list, and beside it, where there is room for both, what its row in front is in full."""

from collections.abc import Callable

from textual.containers import Horizontal
from textual.widget import Widget

from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.tui.training_app import TrainingApp
from brainlift_tui.tui.widgets.row_list import RowList

PANE_FROM = 120
"""Columns of the terminal from which there is a pane beside the list."""

LIST_WIDEST, PANE_LEAST = 76, 50


class FrontPane(Widget):
    """What the row in front is in full."""

    DEFAULT_CSS = """
    FrontPane { width: 1fr; height: 1fr; padding: 0 1 0 3; }
    """

    def show_front(self) -> None:
        """Read and draw what is in front now."""
        raise NotImplementedError


class ListWithPane(NamedTuple):
    """One of the lists.

    Attributes:
        listed: The list.
        pane: Makes the pane for it, at the latest moment.
    """

    listed: RowList
    pane: Callable[[], FrontPane]


class TwoPanes(Horizontal):
    """Lists, of which one is shown, and its pane.

    What a pane shows is read once the key's own frame is on the screen, and only for the row that
    is in front by then: a key that is held down does not wait for it.
    """

    app: TrainingApp

    DEFAULT_CSS = """
    TwoPanes { height: 1fr; }
    """

    def __init__(self, *sides: ListWithPane) -> None:
        """Show the lists alone at first.

        Args:
            sides: The lists with their panes.
        """
        super().__init__(*(side.listed for side in sides))
        self._sides = sides
        self._panes: dict[RowList, FrontPane] = {}
        self._due = False

    def on_mount(self) -> None:
        """Follow the cursor of each list."""
        for listed, _ in self._sides:
            self.watch(listed, "cursor", self.show_soon, init=False)

    def on_resize(self) -> None:
        """Share the new width out."""
        self.share_out()

    def share_out(self) -> None:
        """Give the pane its room where there is enough, and show in it what is in front."""
        width = self.app.size.width
        for listed, pane in self._sides:
            beside = listed.display and width >= PANE_FROM and listed.count() > 0
            listed.beside = beside
            listed.styles.width = min(LIST_WIDEST, width - PANE_LEAST) if beside else width
            if beside and listed not in self._panes:
                self._panes[listed] = pane()
                self.mount(self._panes[listed])
            if listed in self._panes:
                self._panes[listed].display = beside
        self.show_soon()

    def show_soon(self) -> None:
        """Show what is in front, behind the frame that is drawn next."""
        if not self._due and any(pane.display for pane in self._panes.values()):
            self._due = True
            self.app.background.soon(self._show_now, self)

    def _show_now(self) -> None:
        self._due = False
        for pane in self._panes.values():
            if pane.display:
                pane.show_front()
