"""The keys of the screen one is on, generated from its bindings."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widgets import Label, Static

from brainlift_tui.core.safety import STOP_SIGNS
from brainlift_tui.tui.dialogs.dialog import Dialog


class Keys(Dialog[None]):
    """Every key that does something here."""

    DEFAULT_CSS = "Keys > VerticalScroll { width: 60; max-width: 95%; max-height: 90%; }"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter", "app.pop_screen", "back")
    ]

    def __init__(self, place: str, bindings: dict[str, ActiveBinding]) -> None:
        """Show keys.

        Args:
            place: The screen's name.
            bindings: Its keys.
        """
        super().__init__()
        self._where = place
        self._active = bindings

    def compose(self) -> ComposeResult:
        """A line for each thing that can be done."""
        with VerticalScroll():
            yield Label(Content.styled(f"Keys on {self._where}", "bold $accent"))
            yield Static(self._table())
            yield Static(STOP_SIGNS, classes="stop", markup=False)

    def _table(self) -> Content:
        groups: dict[DOMNode, dict[str, list[str]]] = {}
        for key, active in self._active.items():
            if active.enabled and active.binding.description:
                shown = self.app.get_key_display(active.binding.with_key(key))
                group = groups.setdefault(active.node, {})
                group.setdefault(active.binding.description, []).append(shown)
        # What is done here first, then moving about, then what works everywhere.
        order = sorted(groups, key=lambda node: (node is self.app, not isinstance(node, Screen)))
        return Content("\n").join(
            Content("\n")
            .join(
                Content.assemble((f"{'  '.join(shown):>14}", "bold"), f"   {what}")
                for what, shown in groups[node].items()
            )
            .append("\n")
            for node in order
        )
