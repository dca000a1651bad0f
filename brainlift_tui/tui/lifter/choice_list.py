"""The settings in groups, side by side where there is room."""

from collections.abc import Callable, Coroutine

from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.visual import Visual

from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.widgets.row_list import RowList

GROUPS = {
    "Training": ("Units", "Programme"),
    "What is there": (
        *("Rack", "Dumbbells", "Dial dumbbells", "Handles", "Bars", "EZ bars", "Trap bars"),
        *("Plates", "Kettlebells", "Bands", "Levels", "Machines", "Also there"),
    ),
    "Rests and screen": ("Rest", "Rest length", "Bell", "Countdown", "Theme"),
    "Who trains": ("Profile", "Experience", "Born in", "Bodyweight"),
}
"""What belongs together, in the order of the list; what has no group here stands in the last."""

SIDE_BY_SIDE_FROM = 116
"""Columns from which two groups stand beside each other."""

SECOND_SIDE = "Rests and screen"
"""The group that the second column begins with."""

NAME_WIDTH = 16


class Choice(NamedTuple):
    """One line of the settings.

    Attributes:
        name: What is set.
        value: What it is set to.
        change: What Enter does.
        help: What it is for.
        is_set: Whether it is set to anything.
    """

    name: str
    value: str
    change: Callable[[], Coroutine[object, object, None]]
    help: str
    is_set: bool


Piece = str | int | None
"""The title of a group, the number of a choice, or air."""


class ChoiceList(RowList):
    """The settings; the cursor goes by their numbers, down the first column, then the second."""

    choices: tuple[Choice, ...] = ()

    def count(self) -> int:
        """How many settings there are."""
        return len(self.choices)

    def line(self, y: int, *, selected: bool) -> Content:
        """A setting and its value."""
        choice = self.choices[y]
        return Content.assemble(
            (" ▌ ", "$accent") if selected else "   ",
            (f"{worded(choice.name):<{NAME_WIDTH}}", "$foreground-muted"),
            (
                choice.value,
                "$foreground-muted" if not choice.is_set else "bold" if selected else "",
            ),
        )

    def redraw(self) -> None:
        """Draw anew after the settings have changed."""
        super().redraw()
        width = self.scrollable_content_region.width or self.size.width
        self.virtual_size = Size(width, max(map(len, self._sides())))

    def _sides(self) -> tuple[list[Piece], ...]:
        """The lines of each column."""
        numbers = {choice.name: number for number, choice in enumerate(self.choices)}
        sides: list[list[Piece]] = [[]]
        for group, names in GROUPS.items():
            if group == SECOND_SIDE and self.size.width >= SIDE_BY_SIDE_FROM:
                sides.append([])
            side = sides[-1]
            side += [None] * bool(side)
            side += [group, *(numbers.pop(name) for name in names if name in numbers)]
        sides[-1] += numbers.values()
        return tuple(sides)

    def render_line(self, y: int) -> Strip:
        """One line of the screen: of each column what stands there."""
        sides = self._sides()
        width = self.scrollable_content_region.width // len(sides)
        row = y + round(self.scroll_offset.y)
        return Strip.join(
            [self._piece(side[row] if row < len(side) else None, width) for side in sides]
        )

    def _piece(self, piece: Piece, width: int) -> Strip:
        style = self.visual_style
        content = Content("")
        if isinstance(piece, str):
            content = Content.styled(f"   {worded(piece)}", "bold")
        elif piece is not None:
            selected = piece == self.cursor
            content = self.line(piece, selected=selected)
            if selected and self.has_focus:
                style = self.get_visual_style("row-list--cursor")
        return Visual.to_strips(self, content, width, 1, style, pad=True)[0]

    def refresh_row(self, y: int) -> None:
        """Draw the line that a setting stands on."""
        for side in self._sides():
            if y in side:
                self.refresh_line(side.index(y))

    def _keep_in_view(self) -> None:
        for side in self._sides():
            if self.cursor in side:
                y = side.index(self.cursor)
                above = y - 1 if isinstance(side[y - 1], str) else y
                self.scroll_to_region(Region(0, above, 1, y - above + 1), animate=False, force=True)

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse is; a second click chooses."""
        sides = self._sides()
        side = sides[min(len(sides) - 1, event.x * len(sides) // max(1, self.size.width))]
        row = event.y + round(self.scroll_offset.y)
        piece = side[row] if row < len(side) else None
        event.prevent_default()
        if isinstance(piece, int):
            self.cursor = piece
            if event.chain == 2:
                self.post_message(self.Chosen())
