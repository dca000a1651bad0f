"""What a finished workout came to."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from brainlift_tui.core.coaching.wording import offer_words
from brainlift_tui.core.session import Session
from brainlift_tui.core.summary import ExerciseSummary, summarise
from brainlift_tui.core.wording import minutes_words, sets_words
from brainlift_tui.store.coaching import advice_after
from brainlift_tui.tui.training import Training


class Summary(ModalScreen[None]):
    """What was done beside last time, and what to do next time."""

    DEFAULT_CSS = """
    Summary { align: center middle; background: $background 60%; }
    Summary > VerticalScroll {
        width: 78; max-width: 98%; height: auto; max-height: 95%; padding: 1 2;
        background: $surface; border: round $accent;
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,q", "app.pop_screen", "back"),
        Binding("u", "reopen", "take the finish back"),
    ]

    def __init__(self, training: Training, session: Session) -> None:
        """Show a workout.

        Args:
            training: For the units.
            session: The session as it was when it was finished.
        """
        super().__init__()
        self._unit = training.settings.unit
        self._session = session
        self._next_time = advice_after(training.reader, session)

    def compose(self) -> ComposeResult:
        """A few lines."""
        with VerticalScroll():
            yield Static(self._text())

    def _text(self) -> Content:
        done = summarise(self._session, self._next_time)
        sets = self._session.sets_done
        lines = [
            Content.assemble(
                (f"{self._session.title or 'Workout'} finished", "bold $accent"),
                f"   {sets} set{'s' * (sets != 1)}",
                f" in {minutes_words(done.seconds)}" if done.seconds else "",
            ),
            Content(""),
        ]
        for exercise in done.exercises:
            lines += self._exercise(exercise)
        if done.skipped:
            lines.append(
                Content.styled(f"Left out: {', '.join(done.skipped)}", "$foreground-muted")
            )
        lines += [
            Content(""),
            Content.styled("esc back   u takes the finish back", "$foreground-muted"),
        ]
        return Content("\n").join(lines)

    def _exercise(self, found: ExerciseSummary) -> list[Content]:
        measure = found.exercise.measure
        lines = [
            Content.styled(found.exercise.name, "bold"),
            Content(f"  {sets_words(found.sets, measure, self._unit)}"),
        ]
        if found.change:
            lines.append(Content.styled(f"  {found.change}", "$foreground-muted"))
        if found.next_time is not None:
            lines += [
                Content.styled(f"  next time  {offer_words(found.next_time)}", "$accent"),
                Content.styled(f"    {found.next_time.why}", "$foreground-muted"),
            ]
        return lines

    async def action_reopen(self) -> None:
        """Go on with the workout."""
        self.app.pop_screen()
        await self.app.run_action("undo")
