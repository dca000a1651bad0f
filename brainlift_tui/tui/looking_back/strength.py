"""Strength: legs and hips, and the upper body, against the lifter's first month."""

from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Rule

from brainlift_tui.store.looking_back.strength_change import read_strength
from brainlift_tui.tui.commands.command import Commands, Hint, hint
from brainlift_tui.tui.keyed import KeyedScreen
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.looking_back.strength_commands import (
    DOWN,
    FROM_STRENGTH,
    MORE_ON_LEGS,
    STRENGTH,
    UP,
)
from brainlift_tui.tui.looking_back.strength_lines import about, strength_lines
from brainlift_tui.tui.widgets.hint_line import HintLine
from brainlift_tui.tui.widgets.notice_line import NoticeLine
from brainlift_tui.tui.widgets.still import StillText
from brainlift_tui.tui.widgets.top_line import TopLine

if TYPE_CHECKING:
    from brainlift_tui.exchange.drawing.svg_plot import Drawing
    from brainlift_tui.exchange.drawing.tables import OfferedTable


AROUND = 5
"""Rows of a screen that its page does not have."""


class StrengthScreen(KeyedScreen):
    """Am I stronger than when I began."""

    PLACE = "strength"
    DEFAULT_CSS = """
    StrengthScreen VerticalScroll { scrollbar-size-vertical: 1; scrollbar-gutter: stable; }
    """
    OFFERS: ClassVar[Commands] = STRENGTH

    def compose(self) -> ComposeResult:
        """The comparison between the top line and the hints."""
        yield TopLine()
        yield Rule()
        with VerticalScroll(can_focus=False):  # its own keys would go before the screen's
            yield StillText()
        yield Rule()
        yield NoticeLine()
        yield HintLine()

    def on_mount(self) -> None:
        """Compare."""
        self.show_changes()

    def on_resize(self, _: events.Resize) -> None:
        """Spread it over the new width."""
        self.show_changes()

    def show_changes(self) -> None:
        """Read it anew."""
        strength = read_strength(self.training.reader)
        top = self.query_one(TopLine)
        top.place = worded("Strength")
        top.about = about(strength.months) if strength.months else ""
        unit = self.training.settings.unit
        lines = strength_lines(
            strength,
            unit,
            self.app.size.width - 1,
            self.app.size.height - AROUND,
            self.training.session.sets_done,
        )
        self.query_one(StillText).show(Content("\n").join(lines))
        super().show_changes()

    def tables(self) -> tuple["OfferedTable", ...]:
        """Each exercise against its first month."""
        from brainlift_tui.exchange.drawing.tables import OfferedTable, strength_table

        return (OfferedTable(worded("the exercises"), strength_table),)

    def charts(self) -> tuple["Drawing", ...]:
        """Each exercise with its interval."""
        from brainlift_tui.exchange.drawing.svg_views import StrengthPicture

        strength = read_strength(self.training.reader)
        if strength.months is None or not strength.parts:
            return ()
        return (StrengthPicture(strength.parts, about(strength.months)),)

    def hints(self) -> tuple[Hint, ...]:
        """What can be done."""
        return (hint("look", UP, DOWN), MORE_ON_LEGS.hinted(), FROM_STRENGTH.hinted())

    def action_scroll(self, lines: int) -> None:
        """Look further up or down."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False, immediate=True)

    def action_why(self) -> None:
        """Show what is known of strength, legs above all."""
        from brainlift_tui.core.evidence.card import About
        from brainlift_tui.tui.evidence.brain import BrainScreen

        self.app.push_screen(BrainScreen(About.STRENGTH))
