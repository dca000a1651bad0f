"""The keys of the screen one is on, generated from its bindings."""

from typing import ClassVar

from rich.table import Table
from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding, BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widgets import Label, Static

from brainlift_tui.core.safety import STOP_SIGNS
from brainlift_tui.tui.dialogs.dialog import Dialog


class Keys(Dialog[None]):
    """Every key that does something here; beside them, on a wide screen, those of every place."""

    HORIZONTAL_BREAKPOINTS: list[tuple[int, str]] | None = [  # noqa: RUF012 - as Textual declares it
        (0, "-narrow"),
        (100, "-wide"),
    ]

    DEFAULT_CSS = """
    Keys > VerticalScroll { width: 60; max-width: 95%; max-height: 90%; padding: 0 2; }
    Keys Container, Keys Vertical, Keys Static { height: auto; }
    Keys Container Static { margin: 1 0 0 0; }
    Keys.-wide > VerticalScroll { width: 106; }
    Keys.-wide Container {
        layout: grid; grid-size: 2; grid-gutter: 0 4; grid-columns: 5fr 4fr; grid-rows: auto;
    }
    """

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
        """A line for each thing that can be done: here, moving about, everywhere."""
        here, *others = self._tables()
        with VerticalScroll():
            yield Label(Content.styled(f"Keys on {self._where}", "bold $accent"))
            with Container():
                yield Static(here)
                with Vertical():
                    for table in others:
                        yield Static(table)
                    yield Static(STOP_SIGNS, classes="stop", markup=False)

    def _tables(self) -> list[Table]:
        groups: dict[DOMNode, dict[str, list[str]]] = {}
        for key, active in self._active.items():
            if active.enabled and active.binding.description:
                shown = self.app.get_key_display(active.binding.with_key(key))
                group = groups.setdefault(active.node, {})
                group.setdefault(active.binding.description, []).append(shown)
        order = sorted(groups, key=lambda node: (node is self.app, not isinstance(node, Screen)))
        return [_table(groups[node]) for node in order]


def _table(keys: dict[str, list[str]]) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(justify="right", min_width=9, no_wrap=True, style="bold")
    table.add_column()
    for what, shown in keys.items():
        table.add_row("  ".join(shown), what)
    return table
