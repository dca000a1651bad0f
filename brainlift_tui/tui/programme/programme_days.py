"""The lines of a programme: itself, its days, and their exercises."""

from collections.abc import Iterator

from textual.content import Content

from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.programme.programme import Day, Programme
from brainlift_tui.store.programme.plan import OnRack
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.language.names import called
from brainlift_tui.tui.programme.plan_words import asked, often_words, on_weekday
from brainlift_tui.tui.widgets.row_list import RowList
from brainlift_tui.tui.words import phrase

ASKED_CELLS = 11
"""Cells that "2 × 20–40 s" takes, behind which what is done instead lines up."""

NAME_WIDEST = 44

BESIDE_NAME = 26
"""Cells of a line without the name where nothing stands behind what is asked."""


class SlotPlace(NamedTuple):
    """What a line is about.

    Attributes:
        day: Which day, -1 for the programme as a whole.
        slot: Which exercise of the day, -1 for the day itself.
        empty: Whether it only sets a day apart.
    """

    day: int = -1
    slot: int = -1
    empty: bool = False


class DayList(RowList):
    """The programme's own line, then each day with its exercises."""

    programme: Programme = Programme("", "", ())
    on_rack: OnRack = OnRack(programme, {}, ())
    places: tuple[SlotPlace, ...] = ()

    def show(self, programme: Programme, on_rack: OnRack) -> None:
        """Show a programme."""
        self.programme, self.on_rack = programme, on_rack
        self.places = tuple(self._places())
        self.redraw()

    def _places(self) -> Iterator[SlotPlace]:
        yield SlotPlace()
        for place, day in enumerate(self.programme.days):
            yield SlotPlace(place, empty=True)
            yield SlotPlace(place)
            yield from (SlotPlace(place, slot) for slot in range(len(day.slots)))

    @property
    def place(self) -> SlotPlace:
        """What the line in front is about."""
        return self.places[self.cursor] if self.selectable(self.cursor) else SlotPlace()

    def stand_on(self, place: SlotPlace) -> None:
        """Put the cursor on a line."""
        if place in self.places:
            self.cursor = self.places.index(place)

    def count(self) -> int:
        """How many lines there are."""
        return len(self.places)

    def selectable(self, y: int) -> bool:
        """Whether something stands on line `y`."""
        return 0 <= y < len(self.places) and not self.places[y].empty

    def line(self, y: int, *, selected: bool) -> Content:
        """The programme, a day, or an exercise with what is asked."""
        place = self.places[y]
        if place.empty:
            return Content("")
        mark = (" ▌ ", "$accent") if selected else ("   ", "")
        bold = "bold" if selected else ""
        if place.day < 0:
            about = (
                worded("begins light") if self.programme.ramp else worded("begins as it stands"),
            )
            words = ", ".join((often_words(self.programme), *about))
            return Content.assemble(mark, (words, f"{bold} $foreground-muted".strip()))
        day = self.programme.days[place.day]
        if place.slot < 0:
            when = f"   {on_weekday(day.weekday)}" if day.weekday is not None else ""
            return Content.assemble(
                mark, (called(day.name), "bold $accent"), (when, "$foreground-muted")
            )
        return self._slot(place, day, mark, bold)

    def _slot(self, place: SlotPlace, day: Day, mark: tuple[str, str], bold: str) -> Content:
        slot = day.slots[place.slot]
        exercise = self.on_rack.exercises[slot.slug]
        room = self.scrollable_content_region.width
        width = max(24, min(NAME_WIDEST, room - BESIDE_NAME if self.beside else room // 2 - 6))
        name = Content.styled(called(exercise.name), bold).truncate(width, ellipsis=True, pad=True)
        here = dict(self.on_rack.days[place.day].instead).get(slot.slug)
        words = ""
        if here is not None:
            words = "   " + phrase("here: {name}", name=self.on_rack.exercises[here].name)
        elif slot.slug in self.on_rack.days[place.day].left_out:
            words = f"   {worded('left out: not on this rack')}"
        told = asked(slot, exercise)
        if words:
            told = told.ljust(ASKED_CELLS)
        return Content.assemble(
            mark,
            "  ",
            name,
            "  ",
            told,
            (words, "$foreground-muted"),
        )
