"""The keys of the screen one is on, by what they are about."""

from typing import ClassVar

from rich.table import Table
from textual.app import ComposeResult
from textual.binding import ActiveBinding, BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.widgets import Static

from brainlift_tui.core.lifter.safety import STOP_SIGNS, STOP_SOON
from brainlift_tui.core.said import Said, said
from brainlift_tui.tui.commands.bindings import bindings
from brainlift_tui.tui.commands.command import Command, Group, key_words
from brainlift_tui.tui.commands.everywhere import EVERYWHERE, LIST
from brainlift_tui.tui.commands.questions import KEYS
from brainlift_tui.tui.commands.table import PLACES, QUESTIONS
from brainlift_tui.tui.desk.commands import TODAY
from brainlift_tui.tui.desk.modes import given
from brainlift_tui.tui.dialogs.dialog import Dialog
from brainlift_tui.tui.language.catalogue import worded, worded_key
from brainlift_tui.tui.words import words

BESIDE_TODAY = ("rest", "hold")
"""Where one is in the middle of what Today shows, with most of its keys."""

Rows = dict[str, list[str]]
"""What is done, with the keys that do it."""


class Keys(Dialog[None]):
    """Every key that does something here, in groups; side by side on a wide screen."""

    HORIZONTAL_BREAKPOINTS: list[tuple[int, str]] | None = [  # noqa: RUF012 - as Textual declares it
        (0, "-narrow"),
        (100, "-wide"),
    ]

    DEFAULT_CSS = """
    Keys > VerticalScroll { width: 60; max-width: 95%; max-height: 90%; padding: 0 2; }
    Keys Container, Keys Vertical, Keys Static { height: auto; }
    Keys > VerticalScroll { border-title-color: $accent; border-title-style: bold; }
    Keys Container Static { margin: 1 0 0 0; }
    Keys.-wide .soon { display: none; }
    Keys.-wide Container .stop { margin: 0; }
    Keys.-wide Static:first-child { margin: 0; }
    Keys.-wide > VerticalScroll { width: 114; max-height: 100%; }
    Keys.-wide Container {
        layout: grid; grid-size: 2; grid-gutter: 0 4; grid-columns: 1fr; grid-rows: auto;
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(*KEYS)

    def __init__(self, place: str, active: dict[str, ActiveBinding]) -> None:
        """Show keys.

        Args:
            place: The name of the screen, or of the question.
            active: Its keys.
        """
        super().__init__()
        self._place = place
        self._active = active

    def compose(self) -> ComposeResult:
        """Group by group, and beneath the shorter side the signs to stop at."""
        groups = self._groups()
        sides = _sides(groups)
        shorter = min(sides, key=lambda side: _lines(groups, side))
        with VerticalScroll() as room:
            # In the border, the signs right below the keys: 120×40 has no line to spare.
            room.border_title = words(self._named())
            yield Static(words(STOP_SOON), classes="soon", markup=False)
            with Container():
                for side in sides:
                    with Vertical():
                        for group in side:
                            yield Static(_table(self._title(group), groups[group]))
                        if side is shorter:
                            yield Static(words(STOP_SIGNS), classes="stop", markup=False)

    def _named(self) -> Said:
        place = said(self._place)
        if self._place in PLACES:
            return said("Keys on {place:Aa}", place=place)
        return said("Keys of {place}", place=place)

    def _title(self, group: Group) -> str:
        if group is Group.HERE and self._place in PLACES:
            return worded(PLACES[self._place].subject)
        return worded(group.value)

    def _groups(self) -> dict[Group, Rows]:
        """What is done here comes before what is done everywhere, and moving last."""
        keys: dict[str, list[str]] = {}
        for key, active in self._active.items():
            if active.enabled:
                keys.setdefault(active.binding.id or "", []).append(key_words(key))
        groups: dict[Group, Rows] = {}
        place = PLACES.get(self._place)
        own = QUESTIONS.get(self._place, ()) if place is None else place.commands
        for command in (*own, *EVERYWHERE, *LIST):
            if command.id in keys and command.keys:
                rows = groups.setdefault(command.group, {})
                rows.setdefault(self._does(command), []).extend(keys[command.id])
        return groups

    def _does(self, command: Command) -> str:
        """What a command does here; of a letter that Today has for something else, that too."""
        does = worded_key(command.help)
        if self._place not in BESIDE_TODAY or not command.keys.isalpha():
            return does
        there = given(TODAY, command.keys)
        if there is None or there.id == command.id:
            return does
        return words(said("{does} (on Today: {other})", does=does, other=worded_key(there.help)))


def _sides(groups: dict[Group, Rows]) -> tuple[list[Group], list[Group]]:
    """The groups in order, cut where the two sides come out most alike."""
    order = [group for group in Group if group in groups]
    cuts = ((order[:at], order[at:]) for at in range(len(order) + 1))
    return min(cuts, key=lambda sides: max(_lines(groups, side) for side in sides))


def _lines(groups: dict[Group, Rows], side: list[Group]) -> int:
    """The lines that some groups take, with their headings and a gap."""
    return sum(len(groups[group]) + 2 for group in side)


def _table(title: str, rows: Rows) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(justify="right", min_width=9, no_wrap=True, style="bold")
    table.add_column()
    table.add_row("", title, style="italic")
    for what, keys in rows.items():
        table.add_row("  ".join(keys), what)
    return table
