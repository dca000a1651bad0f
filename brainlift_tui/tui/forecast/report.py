"""The report card: how often the forecast and the nudges came true on this lifter's own log."""

from collections.abc import Sequence
from contextlib import closing
from textwrap import wrap
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Rule

from brainlift_tui.core.forecast.backtest import Figure, in_short
from brainlift_tui.store.file.opened_file import OpenedFile
from brainlift_tui.store.forecast.replaying import read_report_card
from brainlift_tui.tui.commands.command import Commands, Hint
from brainlift_tui.tui.dose.cells import in_runs
from brainlift_tui.tui.forecast.commands import FROM_REPORT, REPORT
from brainlift_tui.tui.keyed import KeyedScreen
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.widgets.hint_line import HintLine
from brainlift_tui.tui.widgets.laid_out import TABLES_FROM
from brainlift_tui.tui.widgets.notice_line import NoticeLine
from brainlift_tui.tui.widgets.scrolled_lines import ScrolledLines
from brainlift_tui.tui.widgets.top_line import TopLine
from brainlift_tui.tui.words import phrase, words

if TYPE_CHECKING:
    from brainlift_tui.exchange.drawing.tables import OfferedTable


class ReportScreen(KeyedScreen):
    """What the engine would have said, beside what happened."""

    PLACE = "report card"
    AUTO_FOCUS = "ScrolledLines"
    OFFERS: ClassVar[Commands] = REPORT

    def __init__(self, file: OpenedFile) -> None:
        """Show the card of one database.

        Args:
            file: The file; it is read on a thread with a connection of its own.
        """
        super().__init__()
        self._file = file
        self._figures: tuple[Figure, ...] = ()

    def compose(self) -> ComposeResult:
        """The card between the top line and the hints."""
        yield TopLine()
        yield Rule()
        yield ScrolledLines()
        yield Rule()
        yield NoticeLine()
        yield HintLine()

    def on_mount(self) -> None:
        """Begin to replay."""
        top = self.query_one(TopLine)
        top.place, top.about = worded("Report card"), worded("what was forecast, and what came")
        self.query_one(ScrolledLines).show([Content(f"  {worded('Replaying the log …')}")])
        self.show_changes()
        self.app.background.in_thread(self._replay, self._show, self)

    def _replay(self) -> tuple[Figure, ...]:
        with closing(self._file.reader()) as connection:
            return read_report_card(connection)

    def _show(self, figures: tuple[Figure, ...]) -> None:
        self._figures = figures
        shown = self.query_one(ScrolledLines)
        if all(figure.value is None for figure in figures):
            shown.where_empty = NOTHING_TO_MEASURE
            shown.show(())
            return
        shown.show(report_lines(figures, self.app.size.width - 1))

    def on_resize(self) -> None:
        """Spread it over the new width."""
        if self._figures:
            self._show(self._figures)

    def tables(self) -> tuple["OfferedTable", ...]:
        """The figures, once the log is replayed."""
        from brainlift_tui.exchange.drawing.tables import OfferedTable
        from brainlift_tui.exchange.drawing.training_tables import report_table

        return (
            (OfferedTable(worded("the figures"), report_table(self._figures)),)
            if self._figures
            else ()
        )

    def hints(self) -> tuple[Hint, ...]:
        """What can be done."""
        return (FROM_REPORT.hinted(),)


NOTHING_TO_MEASURE = (
    worded("Nothing to measure yet."),
    worded("Log an exercise in a few workouts: each is forecast from those before it."),
)

NOTES = (
    worded(
        "Each session is forecast from those before it alone. The interval holds 9 in 10 times."
    ),
    worded("What you chose to raise is not what you were told to raise: nudges may do worse."),
)


MUTED = "$foreground-muted"
HERE, INTERVAL, TIMES = COLUMNS = (7, 14, 6)
"""Cells of a figure, of its interval, of the number of sessions."""

BESIDE = 46
"""Cells for what other rules came to, where all stands in one line."""

BAR_WIDEST = 64
"""Columns that a figure is drawn in at most."""

BAR_NOTE = Content.styled(
    f" {worded('● measured, ━ the interval, ┼ what stands beside it')}", "$foreground-muted"
)


def report_lines(figures: Sequence[Figure], width: int) -> list[Content]:
    """What it comes to in a sentence, then every figure in one table, drawn where there is room."""
    name = max(cell_len(words(figure.what)) for figure in figures) + 1
    table = name + sum(COLUMNS) + 2
    bar = min(BAR_WIDEST, width - table - BESIDE) if width >= TABLES_FROM else 0
    head = f" {'':<{name}}{worded('here'):>{HERE}}  {worded('interval'):<{INTERVAL}}"
    lines = [
        *(Content(f" {line}") for line in wrap(words(in_short(figures)), width - 2)),
        Content(""),
        Content.styled(f"{head}{worded('times'):>{TIMES}}", MUTED),
    ]
    for number, figure in enumerate(figures):
        if number and figure.share is not figures[number - 1].share:
            lines.append(Content(""))
        lines += row_of(figure, name, width - table, bar)
        lines += [Content("")] * bool(bar)
    lines += [Content(""), *([BAR_NOTE] if bar else [])]
    notes = (line for note in NOTES for line in wrap(note, width - 2))
    return [*lines, *(Content.styled(f" {line}", MUTED) for line in notes)]


def row_of(figure: Figure, name: int, room: int, bar: int = 0) -> list[Content]:
    """A figure in a line: its value, its interval, on how many sessions, and what others said.

    Args:
        figure: The figure.
        name: Cells that its name takes.
        room: Cells behind it: what does not stand there stands below.
        bar: Cells that it is drawn in; none for not at all.
    """
    told = f" {words(figure.what):<{name}}"
    if figure.value is None:
        return [Content.styled(f"{told}{'–':>{HERE}}", MUTED)]

    def number(value: float) -> str:
        return words(figure.words(value))

    span = ""
    if figure.low is not None and figure.high is not None:
        span = phrase("{low} to {high}", low=number(figure.low), high=number(figure.high))
    others = ", ".join(f"{words(other)} {number(v)}" for other, v in figure.baselines.items())
    line = Content.assemble(
        told if not figure.few else (told, MUTED),
        (f"{number(figure.value):>{HERE}}", MUTED if figure.few else "bold $accent"),
        (f"  {span:<{INTERVAL}}{figure.n:>{TIMES}}", MUTED),
    )
    if bar:
        behind = Content.styled(f"  {others}".ljust(BESIDE), MUTED)
        return [Content.assemble(line, behind, bar_of(figure, bar))]
    if cell_len(others) + 2 <= room:
        return [Content.assemble(line, (f"  {others}", MUTED))]
    return [line, Content.styled(f"   {others}", MUTED)]


def bar_of(figure: Figure, width: int) -> Content:
    """A figure and its interval on a line from nothing to all, or to the largest beside it."""
    value, low, high = (each or 0.0 for each in (figure.value, figure.low, figure.high))
    others = figure.baselines.values()
    end = 1.0 if figure.share else max(value, high, *others) or 1.0

    def cell(number: float) -> int:
        return round(min(number / end, 1) * (width - 1))

    cells = [("─", "$surface-lighten-2")] * width
    if figure.high is not None:
        first, last = cell(low), cell(high)
        cells[first : last + 1] = [("━", "$accent")] * (last - first + 1)
    for other in others:
        cells[cell(other)] = "┼", "$foreground"
    cells[cell(value)] = "●", "bold $accent"
    return Content.assemble("  ", in_runs(cells))
