"""The check-in on Today: four keys before the first set, each of which may be skipped."""

from textual import events, on

from brainlift_tui.core.check_in import sore_and_due, sore_words
from brainlift_tui.core.check_in_keys import Asking
from brainlift_tui.store.check_in import keep_check_in, read_check_in
from brainlift_tui.tui.commands.command import Hint
from brainlift_tui.tui.commands.modes import CHECKING_IN
from brainlift_tui.tui.screens.asking import AskingScreen
from brainlift_tui.tui.widgets.check_in_line import CheckInLine
from brainlift_tui.tui.widgets.hint_line import HintLine

LEAVING = frozenset("TRHWBPSq?:/")
"""Keys that lead elsewhere: what was answered till then is kept."""


class ChecksIn(AskingScreen):
    """A screen that offers the check-in until the first set of the day."""

    checking: Asking | None = None

    def show_check_in(self) -> None:
        """Show the line before the first set; later only while it is filled in."""
        line = self.query_one(CheckInLine)
        session = self.training.session
        before = not session.empty and not any(found.done for found in session.exercises)
        line.set_class(before or self.checking is not None, "shown")
        line.asking = self.checking
        line.said = read_check_in(self.training.reader, session.day)
        self.query_one(HintLine).hints = self.hints()

    def action_check_in(self) -> None:
        """Begin to ask, or ask again what was said."""
        said = read_check_in(self.training.reader, self.training.session.day)
        self.checking = Asking(said) if said is not None else Asking()
        self.tell("")
        self.show_check_in()

    @on(CheckInLine.Clicked)
    def _clicked(self) -> None:
        self.action_check_in()

    def check_in_hints(self) -> tuple[Hint, ...]:
        """The keys beside those that answer."""
        return tuple(command.hinted() for command in CHECKING_IN)

    async def typed(self, event: events.Key) -> bool:
        """While it is asked keys belong to it; those that lead elsewhere end it."""
        if self.checking is None:
            return await super().typed(event)
        sign = event.character or ""
        if event.key == "escape" or sign in LEAVING or event.key in {"f1", "ctrl+p"}:
            await self._keep_check_in()
            return event.key == "escape"
        key = sign if len(sign) == 1 and sign.isprintable() and sign != " " else event.key
        asked = self.checking.press(key)
        if asked is None:
            self.app.bell()
            return True
        self.checking = asked
        if asked.over:
            await self._keep_check_in()
        else:
            self.show_check_in()
        return True

    async def _keep_check_in(self) -> None:
        if self.checking is None:
            return
        found, self.checking = self.checking.check_in, None
        await self.training.do(keep_check_in, found)
        told = [f"No raise today: {found.held_back}."] if found.held_back else []
        due = (muscle for one in self.training.session.exercises for muscle in one.exercise.direct)
        if sore := sore_and_due(found, due):
            told.append(f"Due today and sore: {sore_words(sore)}; b has something else.")
        if not found.says_nothing:
            told.append("u takes it back")
        self.tell("  ".join(told))
        self.show_changes()
