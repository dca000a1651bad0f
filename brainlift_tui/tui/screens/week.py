"""Week: the dose so far, what would complete it, and the twelve weeks before."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Rule, Static

from brainlift_tui.store.dose import read_dose
from brainlift_tui.tui.screens.keyed import KeyedScreen
from brainlift_tui.tui.week_lines import title, week_lines
from brainlift_tui.tui.widgets.hint_line import Hint, HintLine
from brainlift_tui.tui.widgets.notice_line import NoticeLine
from brainlift_tui.tui.widgets.top_line import TopLine

CARDIO_EXAMPLE = "walking 30 min   or swimming, dancing, cycling 45 min, running 5 km 30:00 @7"

SPACIOUS_FROM = 28
"""Rows of a terminal from which the parts of the screen stand apart."""


class WeekScreen(KeyedScreen):
    """What the week has come to."""

    PLACE = "week"
    AUTO_FOCUS = "VerticalScroll"
    DEFAULT_CSS = """
    WeekScreen VerticalScroll { scrollbar-size-vertical: 1; scrollbar-gutter: stable; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c", "cardio", "log cardio: walking 30 min"),
        Binding("up,k", "scroll(-1)", "up", show=False),
        Binding("down,j", "scroll(1)", "down", show=False),
        Binding("pageup", "scroll(-15)", "page up", show=False),
        Binding("pagedown", "scroll(15)", "page down", show=False),
        Binding("home,g", "scroll(-1000)", "first", show=False),
        Binding("end,G", "scroll(1000)", "last", show=False),
        Binding("escape", "app.go('today')", "Today"),
    ]

    def compose(self) -> ComposeResult:
        """The week between the top line and the hints."""
        yield TopLine()
        yield Rule()
        with VerticalScroll():
            yield Static(markup=False)
        yield Rule()
        yield NoticeLine()
        yield HintLine()

    def on_mount(self) -> None:
        """Show the week."""
        self.show_changes()

    def on_resize(self, _: events.Resize) -> None:
        """Spread it over the new width."""
        self.show_changes()

    def show_changes(self) -> None:
        """Read the week anew."""
        training = self.training
        now = training.clock.moment().wall
        dose = read_dose(training.reader, training.clock.today(), now)
        top = self.query_one(TopLine)
        top.place = title(dose.week)
        top.about = f"week {dose.week.ramp_week} of training"
        size = self.app.size
        lines = week_lines(dose, size.width - 1, spacious=size.height >= SPACIOUS_FROM)
        self.query_one(Static).update(Content("\n").join(lines))
        super().show_changes()

    def hints(self) -> tuple[Hint, ...]:
        """What can be done."""
        return (("c", "log cardio"), ("T", "Today"), ("H", "History"))

    def action_scroll(self, lines: int) -> None:
        """Look further up or down."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)

    async def action_cardio(self) -> None:
        """Log a walk, a swim, a dance."""
        await self.ask(self.app.quick_entry(self, CARDIO_EXAMPLE))
