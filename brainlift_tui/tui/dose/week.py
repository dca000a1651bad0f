"""Week: the dose so far, what would complete it, the twelve weeks before; and recovery."""

from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Rule

from brainlift_tui.core.dose.feeling import LeftBy
from brainlift_tui.core.dose.recovery_advice import recovery_advice
from brainlift_tui.core.dose.relation import Came
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import said, said_of
from brainlift_tui.store.body.body import read_bodyweight
from brainlift_tui.store.check_in.beside_sessions import read_came
from brainlift_tui.store.dose.dose import Dose, read_dose
from brainlift_tui.store.dose.feeling import read_left
from brainlift_tui.tui.commands.command import Commands, Hint, hint
from brainlift_tui.tui.commands.everywhere import HISTORY, TODAY
from brainlift_tui.tui.dose.commands import CARDIO, TURN, WEEK, WEEK_BACK, WEEK_ON, WHY_DOSE
from brainlift_tui.tui.dose.recovery_lines import recovery_lines
from brainlift_tui.tui.dose.week_lines import title, week_lines
from brainlift_tui.tui.keyed import KeyedScreen
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.widgets.hint_line import HintLine
from brainlift_tui.tui.widgets.notice_line import NoticeLine
from brainlift_tui.tui.widgets.scrolled_lines import ScrolledLines
from brainlift_tui.tui.widgets.top_line import TopLine
from brainlift_tui.tui.words import words

if TYPE_CHECKING:
    from brainlift_tui.exchange.drawing.tables import OfferedTable

CARDIO_EXAMPLE = worded(
    "walking 30 min   or swimming, dancing, cycling 45 min, running 5 km 30:00 @7"
)

AROUND = 5
"""Rows of a screen that its page does not have."""


class Recovered(NamedTuple):
    """What was said of recovery.

    Attributes:
        came: Before sessions, the newest first.
        left: After them.
    """

    came: tuple[Came, ...]
    left: tuple[LeftBy, ...]


class WeekScreen(KeyedScreen):
    """What the week has come to."""

    PLACE = "week"
    AUTO_FOCUS = "ScrolledLines"
    OFFERS: ClassVar[Commands] = WEEK

    recovery: bool = False
    """Whether recovery is shown in place of the dose."""
    back: int = 0
    """How many weeks before this one is shown."""
    _dose: Dose | None = None
    _recovered: Recovered | None = None
    """What was read last of either; another width, and the turn from one to the other, lay it out
    anew."""

    def compose(self) -> ComposeResult:
        """The week between the top line and the hints."""
        yield TopLine()
        yield Rule()
        yield ScrolledLines()
        yield Rule()
        yield NoticeLine()
        yield HintLine()

    def on_mount(self) -> None:
        """Show the week."""
        self.show_changes()

    def on_resize(self, _: events.Resize) -> None:
        """Spread it over the new width."""
        self._lay_out()

    def show_changes(self) -> None:
        """Read the week, or the check-ins, anew."""
        self._dose = self._recovered = None
        self._lay_out()
        super().show_changes()

    def _lay_out(self) -> None:
        lines = self._recovery() if self.recovery else self._week()
        self.query_one(ScrolledLines).show(lines)

    def _week(self) -> list[Content]:
        training = self.training
        if self._dose is None:
            now = training.clock.moment().wall
            self._dose = read_dose(training.reader, training.clock.today(), now)
        dose = self._dose
        week = dose.weeks[-1 - min(self.back, len(dose.weeks) - 1)]
        top = self.query_one(TopLine)
        top.place = title(week)
        # Its weeks begin on the day of the first: of one that is over, two would be true.
        about = said("week {number} since you began", number=week.training_week)
        top.about = words(about) if week is dose.week else ""
        size = self.app.size
        return week_lines(dose, week, size.width - 1, size.height - AROUND)

    def _recovery(self) -> list[Content]:
        training = self.training
        today = training.clock.today()
        if self._recovered is None:
            reader = training.reader
            self._recovered = Recovered(read_came(reader, today), read_left(reader))
        came, left = self._recovered
        born, weight = training.settings.birth_year, read_bodyweight(training.reader)
        advice = recovery_advice(
            None if born is None else today.year - born, weight.kg if weight else None
        )
        top = self.query_one(TopLine)
        top.place = worded("Week · recovery")
        top.about = words(said_of(len(came), "{number} check-in", "{number} check-ins"))
        width, height = self.app.size
        return recovery_lines(came, left, advice, today, width=width - 3, height=height - AROUND)

    def tables(self) -> tuple["OfferedTable", ...]:
        """The week and those before it, or the check-ins."""
        from brainlift_tui.exchange.drawing.tables import OfferedTable
        from brainlift_tui.exchange.drawing.training_tables import (
            check_ins_table,
            feelings_table,
            week_table,
            weeks_table,
        )

        clock = self.training.clock
        today, now = clock.today(), clock.moment().wall
        if self.recovery:
            return (
                OfferedTable(worded("the check-ins"), check_ins_table(today)),
                OfferedTable(worded("how sessions left you"), feelings_table),
            )
        return (
            OfferedTable(worded("the muscles of this week"), week_table(today, now)),
            OfferedTable(worded("the weeks"), weeks_table(today, now)),
        )

    def hints(self) -> tuple[Hint, ...]:
        """What can be done."""
        other = worded("the week" if self.recovery else "recovery")
        weeks = () if self.recovery else (hint("week", WEEK_BACK, WEEK_ON),)
        keys = (CARDIO, WHY_DOSE, TODAY, HISTORY)
        return (TURN.hinted(other), *weeks, *(key.hinted() for key in keys))

    def action_turn(self) -> None:
        """Show recovery in place of the dose, or the dose again."""
        self.recovery = not self.recovery
        self._lay_out()
        super().show_changes()
        self.query_one(ScrolledLines).action_cursor_first()

    def arrive(self) -> None:
        """Begin with this week."""
        self.back = 0

    def action_step(self, weeks: int) -> None:
        """Go some weeks back or on, as far as they are listed."""
        if self.recovery or self._dose is None:
            by_them = said(
                "{turn} shows the weeks; {back} and {on} go by them.",
                turn=TURN.key,
                back=WEEK_BACK.key,
                on=WEEK_ON.key,
            )
            self.refuse(words(by_them))
        elif self.back - weeks < 0:
            self.refuse("This is the newest week.")
        elif self.back - weeks >= len(self._dose.weeks):
            self.refuse("No week before it is listed; v in History goes further back.")
        else:
            self.tell("")
            self.back -= weeks
            self._lay_out()

    def action_why(self) -> None:
        """Show what is known of how much to train."""
        from brainlift_tui.core.evidence.card import About
        from brainlift_tui.tui.evidence.brain import BrainScreen

        self.app.push_screen(BrainScreen(About.DOSE))

    async def action_cardio(self) -> None:
        """Log a walk, a swim, a dance."""
        await self.ask(self.app.quick_entry(example=CARDIO_EXAMPLE))
