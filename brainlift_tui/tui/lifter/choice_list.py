"""The settings in groups, side by side where there is room, and the one in front explained."""

from collections.abc import Callable, Coroutine, Iterator

from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.visual import Visual

from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.widgets.laid_out import COLUMNS_FROM, TABLES_FROM
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

SECOND_SIDE = "Rests and screen"
"""The group that the second column begins with."""

NAME_WIDTH = 16

EXPLAINED_WIDEST, EXPLAINED_LEAST = 60, 14
"""Columns that the one in front is explained in at most, and lines that this takes."""


class Choice(NamedTuple):
    """One line of the settings.

    Attributes:
        name: What is set.
        value: What it is set to.
        change: What Enter does.
        help: What it is for.
        is_set: Whether it is set to anything.
        options: What it can be set to, where Enter goes from one to the next.
    """

    name: str
    value: str
    change: Callable[[], Coroutine[object, object, None]]
    help: str
    is_set: bool
    options: tuple[str, ...] = ()


def explained(choice: Choice, width: int) -> Iterator[Content]:
    """What a setting is for, what it is set to, and what else it could be.

    Args:
        choice: The setting.
        width: Columns.
    """
    width = min(width, EXPLAINED_WIDEST)
    yield Content.styled(worded(choice.name), "bold $accent")
    yield Content("")
    yield from Content(choice.help).wrap(width)
    yield Content("")
    if not choice.options:
        for line in Content(choice.value).wrap(width):
            yield line.stylize("bold" if choice.is_set else "$foreground-muted")
    for option in choice.options:
        here = option == choice.value
        yield Content.assemble(
            ("✓ " if here else "  ", "$accent"), (option, "bold" if here else "$foreground-muted")
        )


Piece = str | int | Content | None
"""The title of a group, the number of a choice, a line of what explains one, or air."""


class ChoiceList(RowList):
    """The settings; the cursor goes by their numbers, down the first column, then the second."""

    choices: tuple[Choice, ...] = ()

    _drawn: tuple[list[Piece], ...] = ()

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

    @property
    def explains(self) -> bool:
        """Whether the setting in front is explained among them: there is room for that."""
        width, height = self.size
        return width >= TABLES_FROM or (
            width >= COLUMNS_FROM and height >= len(self._groups()[-1]) + EXPLAINED_LEAST
        )

    def redraw(self) -> None:
        """Draw anew after the settings have changed."""
        super().redraw()
        width = self.scrollable_content_region.width or self.size.width
        self.virtual_size = Size(width, max(map(len, self._groups())))

    def _groups(self) -> tuple[list[Piece], ...]:
        """The lines of each column of settings, with air between all where they are seen whole."""
        numbers = {choice.name: number for number, choice in enumerate(self.choices)}
        sides: list[list[Piece]] = [[]]
        for group, names in GROUPS.items():
            if group == SECOND_SIDE and self.size.width >= COLUMNS_FROM:
                sides.append([])
            side = sides[-1]
            side += [None] * bool(side)
            side += [group, *(numbers.pop(name) for name in names if name in numbers)]
        sides[-1] += numbers.values()
        if self.size.width >= TABLES_FROM and 2 * max(map(len, sides)) <= self.size.height:
            return tuple([piece for row in side for piece in (row, None)] for side in sides)
        return tuple(sides)

    def _sides(self) -> tuple[list[Piece], ...]:
        """The same, and the setting in front explained: a column of its own, or below the last."""
        sides = self._groups()
        if not self.explains:
            return sides
        if self.size.width >= TABLES_FROM:
            above: list[Piece] = [None] * round(self.scroll_offset.y)
            width = self.columns // (len(sides) + 1) - 4
            return (*sides, [*above, *explained(self.choices[self.cursor], width)])
        width = self.columns // len(sides) - 4
        line = Content.styled("─" * width, "$surface-lighten-2")
        text = explained(self.choices[self.cursor], width)
        return (*sides[:-1], [*sides[-1], None, line, None, *text])

    def on_resize(self) -> None:
        """Fit the columns to the new width; the setting in front may be explained there now."""
        super().on_resize()
        self.screen.post_message(self.Moved())

    def render_lines(self, crop: Region) -> list[Strip]:
        """Lay the columns out once for all lines."""
        self._drawn = self._sides()
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """One line of the screen: of each column what stands there."""
        sides = self._drawn or self._sides()
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
        elif isinstance(piece, Content):
            content = Content.assemble("   ", piece)
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

    def keep_in_view(self) -> None:
        """Show the setting with the cursor, and the heading above it."""
        for side in self._groups():
            if self.cursor in side:
                y = side.index(self.cursor)
                above = y - 1 if isinstance(side[y - 1], str) else y
                self.scroll_to_region(Region(0, above, 1, y - above + 1), animate=False, force=True)

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse is; a second click chooses."""
        sides = self._drawn or self._sides()
        side = sides[min(len(sides) - 1, event.x * len(sides) // max(1, self.size.width))]
        row = event.y + round(self.scroll_offset.y)
        piece = side[row] if row < len(side) else None
        event.prevent_default()
        if isinstance(piece, int):
            self.cursor = piece
            if event.chain == 2:
                self.post_message(self.Chosen())
