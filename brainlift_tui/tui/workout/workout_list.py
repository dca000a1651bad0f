"""The finished workouts by month, one in a line."""

from bisect import bisect_right
from datetime import date
from itertools import accumulate

from textual.content import Content

from brainlift_tui.core.identity import WorkoutId
from brainlift_tui.core.looking_back.record_words import SIGN
from brainlift_tui.core.looking_back.workout_search import WorkoutFilter
from brainlift_tui.core.said import said, said_of
from brainlift_tui.core.workout.shown_text import one_line
from brainlift_tui.core.workout.wording import took_words
from brainlift_tui.store.looking_back import workout_list
from brainlift_tui.store.looking_back.workout_list import EVERYTHING, Month, WorkoutLine
from brainlift_tui.tui.language.names import called
from brainlift_tui.tui.session.training import Training
from brainlift_tui.tui.widgets.row_list import RowList
from brainlift_tui.tui.words import words

MUTED = "$foreground-muted"

WIDE_FROM = 100
"""Columns from which a workout's line has room for the year and for whole words."""

ALL_BUT_TITLE = 43
"""Columns of a line without the title, where the exercises stand elsewhere."""

NAME_WIDTH, BAR_WIDEST = 19, 30

MOST_LINES = 1000
"""So many lines are kept; those of a screen are read again in a moment."""


class WorkoutList(RowList):
    """The finished workouts by month; of them only what was looked at is read."""

    def __init__(self, training: Training) -> None:
        super().__init__()
        self.marked: WorkoutId | None = None
        """The workout that another is to be merged with."""
        self._training = training
        self._most_sets = 0
        self._wanted = EVERYTHING
        self._months: tuple[Month, ...] = ()
        self._tops: list[int] = []
        self._ids: dict[date, tuple[WorkoutId, ...]] = {}
        self._lines: dict[int, WorkoutLine | None] = {}

    def look_for(self, wanted: WorkoutFilter) -> None:
        """Show the workouts that are wanted."""
        self._ids.clear()
        self._lines.clear()
        self._months = workout_list.read_months(self._training.reader, wanted)
        self._most_sets = max((month.hard_sets for month in self._months), default=0)
        # Its name, its workouts, a line of air.
        lengths = (month.count + 2 for month in self._months)
        self._tops = list(accumulate(lengths, initial=0))
        if wanted != self._wanted:
            self._wanted = wanted
            self.action_cursor_first()
        self.redraw()

    @property
    def workouts(self) -> int:
        """How many workouts there are."""
        return sum(month.count for month in self._months)

    def count(self) -> int:
        """How many lines there are, those of the months and the air between them included."""
        return max(0, self._tops[-1] - 1) if self._tops else 0

    def selectable(self, y: int) -> bool:
        """Whether a workout is on line `y`, and not the name of a month."""
        if not 0 <= y < self.count():
            return False
        month, place = self._place(y)
        return 0 <= place < month.count

    def first_with(self, y: int) -> int:
        """The name of the month is seen with its first workout."""
        return y - 1 if 0 < y < self.count() and self._place(y)[1] == 0 else y

    def _place(self, y: int) -> tuple[Month, int]:
        """The month of a line, and which of its workouts stands there.

        -1 stands for its name, one beyond the last workout for the air below it.
        """
        month = bisect_right(self._tops, y) - 1
        return self._months[month], y - self._tops[month] - 1

    def at(self, y: int) -> WorkoutLine | None:
        """The workout on line `y`."""
        if not self.selectable(y):
            return None
        month, place = self._place(y)
        if month.first not in self._ids:
            self._ids[month.first] = workout_list.workouts_of_month(
                self._training.reader, month.first, self._wanted
            )
        ids = self._ids[month.first]
        if place >= len(ids):
            return None
        if ids[place] not in self._lines:
            if len(self._lines) >= MOST_LINES:
                self._ids.clear()
                self._lines.clear()
            self._lines[ids[place]] = workout_list.read_line(self._training.reader, ids[place])
        return self._lines[ids[place]]

    def stand_on(self, workout: WorkoutId) -> None:
        """Put the cursor on a workout, where the list holds it."""
        line = workout_list.read_line(self._training.reader, workout)
        for top, month in zip(self._tops, self._months, strict=False):
            if line is not None and month.first == line.day.replace(day=1):
                for y in range(top + 1, top + 1 + month.count):
                    row = self.at(y)
                    if row is not None and row.id == workout:
                        self.cursor = y
                        return

    def line(self, y: int, *, selected: bool) -> Content:
        """A month's name, a workout in one line, or nothing between two months."""
        month, place = self._place(y)
        width = self.scrollable_content_region.width
        if place < 0:
            return self._heading(month, width)
        row = self.at(y)
        if row is None:
            return Content("")
        wide = width >= WIDE_FROM
        if self.beside:
            title_width = min(36, width - ALL_BUT_TITLE)
        else:
            title_width = 28 if wide else max(14, min(28, width - 56))
        # Where there is little room the year is told by the month's name above.
        day = words(said("{day:%a} {number:>2} {day:%b}", day=row.day, number=row.day.day))
        day += wide * f" {row.day.year}"
        hard = words(
            said_of(row.hard_sets, " {number:>3} hard set ", " {number:>3} hard sets")
            if wide
            else said_of(row.hard_sets, " {number:>3} set ", " {number:>3} sets")
        )
        hard = hard if row.hard_sets else " " * len(hard)
        time = words(took_words(row.seconds)) if row.seconds else ""
        title = Content(one_line(called(row.title))).truncate(title_width, ellipsis=True, pad=True)
        mark = "＋" if row.id == self.marked else "▌ " if selected else "  "
        names = ", ".join(one_line(called(name).partition(" (")[0]) for name in row.exercises)
        return Content.assemble(
            " ",
            (mark, "$accent"),
            (f"{day}  ", "bold" if selected else ""),
            title,
            hard,
            (f"  {time:>10}  ", MUTED),
            (f"{SIGN}{row.records}".ljust(3) if row.records else "   ", "$accent"),
            ("" if self.beside else f" {names}", MUTED),
        )

    def _heading(self, month: Month, width: int) -> Content:
        """A month's name, its workouts, and as a bar beside those of others its hard sets."""
        when = words(said("   {day:%B %Y}", day=month.first))
        name = Content.styled(when.ljust(NAME_WIDTH), "bold")
        held = said_of(month.count, "{number:>3} workout ", "{number:>3} workouts")
        told = Content.styled(words(held), MUTED)
        if not self._most_sets:
            return Content.assemble(name, told)
        sets = words(said_of(month.hard_sets, "{number:>5} set   ", "{number:>5} sets  "))
        room = min(BAR_WIDEST, width - NAME_WIDTH - told.cell_length - len(sets) - 1)
        long = max(1, round(month.hard_sets / self._most_sets * room)) if month.hard_sets else 0
        return Content.assemble(name, told, (sets, MUTED), ("━" * long, "$accent"))
