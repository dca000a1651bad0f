"""A year as a heat map, a column a week, and all years, a row each; one place is stood on."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from brainlift_tui.core.looking_back.heat_map import (
    DAY_STEPS,
    NOTHING,
    WEEK_STEPS,
    DayMeasure,
    DayTotals,
    column_of,
    columns_of,
    day_at,
    shade,
)
from brainlift_tui.core.session.session import Session
from brainlift_tui.core.workout.shown_text import one_line
from brainlift_tui.core.workout.wording import minutes_words, took_words
from brainlift_tui.store.looking_back.workout_list import WorkoutLine
from brainlift_tui.tui.dose.cells import in_runs
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.language.names import called
from brainlift_tui.tui.words import phrase, phrase_of, words

SHADES = "·░▒▓█"
"""From nothing to the most: read without colour too."""
UNCOUNTED = "◦"
"""Trained, but nothing of what is counted: cardio has no hard sets."""
TODAY, TODAY_TRAINED = "◇", "◆"
_WEEKDAYS = {
    0: worded("Mon"),
    2: worded("Wed"),
    4: worded("Fri"),
    6: worded("Sun"),
}
"""Those that are named beside their rows, Monday 0."""
_LEFT = 6
"""Cells before the first week."""
_MOST_COLUMNS = 54
_MUTED, _ACCENT, _HERE = "$foreground-muted", "$accent", "bold $foreground"
BARS_MOST = {False: 6, True: 5}
"""Lines that the bars of the weeks below the map take at most; by whether it is of all years."""

_BELOW = 12
"""Lines of the screen that are not years."""


_TALL_FROM, _TALLER_FROM = 38, 54
"""Lines of the terminal from which a day takes two of them, and three."""
_WIDEST = 3


def cell_width(width: int) -> int:
    """How many cells a week can have: up to 3."""
    return max(1, min(_WIDEST, (width - _LEFT) // _MOST_COLUMNS))


def day_height(height: int) -> int:
    """How many lines of a terminal so high a day takes."""
    return 1 + (height >= _TALL_FROM) + (height >= _TALLER_FROM)


def legend(counted: DayMeasure, width: int, *, weeks: bool) -> Content:
    """What the signs stand for, in one line; that of the place stood on where there is room."""
    steps = (WEEK_STEPS if weeks else DAY_STEPS)[counted]
    unit = {"sessions": worded("session"), "hard sets": worded("sets"), "minutes": "min"}[counted]
    pieces: list[Content | str | tuple[str, str]] = [(SHADES[0], _MUTED), f" {worded('nothing')}"]
    for step, low in enumerate(steps):
        high = steps[step + 1] - 1 if step + 1 < len(steps) else None
        words = f"{low}+" if high is None else f"{low}" if low == high else f"{low}–{high}"
        pieces += ["  ", (_sign_of(step + 1, len(steps)), _ACCENT), f" {words}"]
        pieces += [f" {unit}"] if step == 0 else []
    if counted is not DayMeasure.SESSIONS:
        lacking = (
            worded("no hard sets") if counted is DayMeasure.HARD_SETS else worded("time not known")
        )
        pieces += ["  ", (UNCOUNTED, _ACCENT), f" {lacking}"]
    if not weeks:
        pieces += ["  ", (f"{TODAY} {TODAY_TRAINED}", _ACCENT), f" {worded('today')}"]
    told = Content.assemble(" ", *pieces)
    signs = Content.assemble("  ", (f"{here(None)} {here(NOTHING)}", _HERE), f" {worded('here')}")
    return told + signs if told.cell_length + signs.cell_length <= width else told


def _sign_of(step: int, steps: int) -> str:
    """The sign of a step; where there are few the darker ones are taken."""
    return SHADES[step and step + len(SHADES) - 1 - steps]


def here(trained: DayTotals | None) -> str:
    """The sign of the place stood on."""
    return "○" if trained is None else "●"


def _sign(
    trained: DayTotals | None, counted: DayMeasure, steps: Mapping[DayMeasure, tuple[int, ...]]
) -> str:
    if trained is None:
        return SHADES[0]
    step = shade(trained, counted, steps)
    return _sign_of(step, len(steps[counted])) if step else UNCOUNTED


class _Map(Widget, can_focus=True, inherit_bindings=False):
    """What both maps have: something counted, and a place that is stood on."""

    counted: reactive[DayMeasure] = reactive(DayMeasure.SESSIONS)
    """What is counted."""
    cursor: reactive[date] = reactive(date(2000, 1, 3))
    """The day stood on, or a day of the week stood on."""
    begins: reactive[int] = reactive(0)
    """The weekday that weeks begin on, Monday 0."""

    class Pointed(Message):
        """A place was clicked.

        Attributes:
            day: The day that stands there.
            twice: Whether it was clicked twice.
        """

        def __init__(self, day: date, *, twice: bool) -> None:
            super().__init__()
            self.day = day
            self.twice = twice

    def place(self, x: int, y: int) -> date | None:
        """The day at a place of the picture."""
        raise NotImplementedError

    def on_click(self, event: events.Click) -> None:
        """Point to the day under the mouse."""
        day = self.place(event.x, event.y)
        if day is not None:
            self.post_message(self.Pointed(day, twice=event.chain == 2))

    def _column(self, x: int) -> int:
        return (x - _LEFT) // cell_width(self.size.width)


class YearMap(_Map):
    """One year: weeks from left to right, the days of a week from its first down."""

    DEFAULT_CSS = "YearMap { height: auto; }"

    days: reactive[Mapping[date, DayTotals]] = reactive({})
    """What the days of the year came to."""
    today: reactive[date] = reactive(date(2000, 1, 3))
    """The local day."""

    def render(self) -> Content:
        """The months above seven rows of days."""
        wide, tall = cell_width(self.size.width), day_height(self.app.size.height)
        year, days, today = self.cursor.year, self.days, self.today
        begins, columns = self.begins, range(columns_of(year, self.begins))
        lines = [Content.styled(_months(year, wide, begins), _MUTED)]
        for row in range(7):
            named = _WEEKDAYS.get((begins + row) % 7, "")
            name = (f" {named}".ljust(_LEFT), _MUTED)
            row_of_days = (day_at(year, column, row, begins) for column in columns)
            cells = [self._cell(day, wide, days, today) for day in row_of_days]
            lines.append(in_runs((name, *cells)))
            lines += _further_down(cells, tall)
        return Content("\n").join(lines)

    def _cell(
        self, day: date | None, wide: int, days: Mapping[date, DayTotals], today: date
    ) -> tuple[str, str]:
        if day is None:
            return " " * wide, ""
        trained = days.get(day)
        sign = _sign(trained, self.counted, DAY_STEPS)
        style = _MUTED if trained is None else _ACCENT
        if day == today:
            sign, style = (
                (TODAY if trained is None else TODAY_TRAINED),
                f"bold {_ACCENT}",
            )
        elif day > today:
            sign = " "
        if day == self.cursor:
            sign, style = here(trained), _HERE
        return _filled(sign, wide), style

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """The months and seven days."""
        return 1 + 7 * day_height(viewport.height)

    def place(self, x: int, y: int) -> date | None:
        """The day at a place of the picture."""
        column, row = self._column(x), (y - 1) // day_height(self.app.size.height)
        if not 0 <= row < 7 or not 0 <= column < columns_of(self.cursor.year, self.begins):
            return None
        return day_at(self.cursor.year, column, row, self.begins)


def _filled(sign: str, wide: int) -> str:
    """A place so many cells wide; the last of several is air before the next."""
    return (sign * max(1, wide - 1) if sign in SHADES[1:] else sign).ljust(wide)


def _further_down(cells: Sequence[tuple[str, str]], tall: int) -> list[Content]:
    """The lines of places below their first: filled as that is but for the last, which is air."""
    if tall == 1:
        return []
    below = ((s if s[:1] in SHADES[1:] else " " * len(s), style) for s, style in cells)
    return [in_runs(((" " * _LEFT, ""), *below))] * (tall - 2) + [Content("")]


class AllYears(_Map):
    """All years, the newest first: a row a year, a column a week."""

    DEFAULT_CSS = "AllYears { height: auto; }"

    years: reactive[range] = reactive(range(0), layout=True)
    """The years there are."""
    top: int = 0
    """How many years at the beginning are out of sight."""

    def __init__(self, weeks_of: Callable[[int], Mapping[tuple[int, int], DayTotals]]) -> None:
        """Make the map.

        Args:
            weeks_of: What the weeks of a year came to, by year and column; it is asked for the
                years in sight.
        """
        super().__init__()
        self.weeks_of = weeks_of

    def render(self) -> Content:
        """The months above the years."""
        wide = cell_width(self.size.width)
        lines = [Content.styled(_months(2018, wide, 0), _MUTED)]
        for year in self._shown():
            weeks = self.weeks_of(year)
            pieces: list[tuple[str, str]] = [
                (f" {year:>4} ", "bold" if year == self.cursor.year else _MUTED)
            ]
            for column in range(columns_of(year, self.begins)):
                trained = weeks.get((year, column))
                sign = _sign(trained, self.counted, WEEK_STEPS)
                style = _MUTED if trained is None else _ACCENT
                if (year, column) == (self.cursor.year, column_of(self.cursor, self.begins)):
                    sign, style = here(trained), _HERE
                pieces.append((_filled(sign, wide), style))
            lines.append(in_runs(pieces))
            lines += _further_down(pieces[1:], self._tall)
        return Content("\n").join(lines)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """The months and the years, as many as leave room for what is told below."""
        return 1 + self._tall * min(len(self.years), max(1, viewport.height - _BELOW))

    @property
    def _tall(self) -> int:
        """Lines of a year: those of a day in the map of one, if all find room."""
        height = self.app.size.height
        room = (height - _BELOW - BARS_MOST[True]) // max(1, len(self.years))
        day = day_height(height)
        return day if day <= room else 1

    def _shown(self) -> list[int]:
        """The years in sight; the one stood on is among them."""
        newest_first = list(reversed(self.years))
        room = max(1, (self.size.height - 1) // self._tall)
        place = newest_first.index(self.cursor.year) if self.cursor.year in newest_first else 0
        self.top = min(max(self.top, place - room + 1), place, max(0, len(newest_first) - room))
        self.top = max(self.top, place - room + 1, 0)
        return newest_first[self.top : self.top + room]

    def place(self, x: int, y: int) -> date | None:
        """A day of the week at a place of the picture: the one stood on, or its first."""
        shown, column, at = self._shown(), self._column(x), (y - 1) // self._tall
        if not 0 <= at < len(shown) or not 0 <= column < columns_of(shown[at], self.begins):
            return None
        week = (day_at(shown[at], column, row, self.begins) for row in range(7))
        return next(day for day in week if day is not None)


def _months(year: int, wide: int, begins: int) -> str:
    """The names of the months, each above the week of its first day."""
    line = " " * _LEFT
    for month in range(1, 13):
        first = date(year, month, 1)
        x = _LEFT + wide * column_of(first + timedelta(days=(begins - first.weekday()) % 7), begins)
        if x >= len(line) or month == 1:
            line = f"{line.ljust(x)}{phrase('{day:%b}', day=first)} "
    return line


def trained_words(trained: DayTotals) -> str:
    """Sums in words: "3 sessions, 58 hard sets, 2 h 45 min"."""
    if trained == NOTHING:
        return worded("nothing logged")
    sessions = phrase_of(trained.workouts, "{number:,} session", "{number:,} sessions")
    sets = phrase_of(trained.hard_sets, "{number:,} hard set", "{number:,} hard sets")
    time = f", {words(minutes_words(trained.seconds))}" if trained.seconds else ""
    return f"{sessions}, {sets}{time}"


def day_text(day: date) -> str:
    """A day with its weekday: "Thu 26 Nov 2026"."""
    return phrase("{day:%a %-d %b %Y}", day=day)


def workout_line(line: WorkoutLine) -> Content:
    """A workout in one line."""
    time = f"  {words(took_words(line.seconds))}" if line.seconds else ""
    sets = phrase_of(line.hard_sets, "{number} hard set", "{number} hard sets")
    title = one_line(called(line.title)) or worded("Workout")
    return Content.assemble("   ", title, f"  {sets}{time}")


def title_under_way(session: Session) -> str:
    """The workout under way in one line."""
    sets = phrase_of(session.sets_done, "{number} set", "{number} sets")
    title = one_line(called(session.title)) or worded("Workout")
    return phrase("{title}, under way  {sets} so far", title=title, sets=sets)


def sum_line(what: str, trained: DayTotals) -> Content:
    """What some days come to: "   November: 12 sessions, 140 hard sets"."""
    return Content.styled(f"   {what}: {trained_words(trained)}", _MUTED)
