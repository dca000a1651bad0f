"""The app as all that is shown in it sees it: what is trained, what was told, where one can go."""

from pathlib import Path

from textual import events

from brainlift_tui.core.identity import WorkoutId
from brainlift_tui.tui.background import Background
from brainlift_tui.tui.key_guard import KeyGuard
from brainlift_tui.tui.rest.rest_clock import RestClock
from brainlift_tui.tui.session.training import Training
from brainlift_tui.tui.theme import DressedApp


class TrainingApp(DressedApp[None]):
    """What screens and dialogs ask of the app, which alone knows them all.

    Attributes:
        training: What is trained.
        background: The one way to do what no key waits for.
        rest_clock: The rest under way, as it is shown and heard.
        key_guard: Which key presses are meant.
        keys_waiting: How many keys stand in line behind the one that is carried out.
        told: What was said last.
        goes_on_with: Whose log is opened next, once this one is left; None for nobody's.
        looks_around: Whether the made-up year is opened next, and this log again after it.
        damaged: Whether that one has to be mended first.
    """

    training: Training
    background: Background
    rest_clock: RestClock
    key_guard: KeyGuard
    keys_waiting: int = 0
    told: str = ""
    goes_on_with: Path | None = None
    looks_around: bool = False
    damaged: bool = False

    def leave_to_mend(self) -> None:
        """End; the log is opened again once it has been mended."""
        self.damaged, self.goes_on_with = True, self.training.path
        self.exit()

    def go(self, place: str) -> None:
        """Show a place that has a key of its own."""
        raise NotImplementedError

    def open_workout(self, workout: WorkoutId) -> None:
        """Open a past workout over what is shown."""
        raise NotImplementedError

    def open_exercise(self, slug: str) -> None:
        """Open an exercise over time."""
        raise NotImplementedError

    def action_demo(self) -> None:
        """Leave this log for a look at the made-up year."""
        self.looks_around = True
        self.exit()

    def action_profiles(self) -> None:
        """Ask who trains, and go on with their log."""
        raise NotImplementedError

    async def quick_entry(self, workout: WorkoutId | None = None, example: str = "") -> None:
        """Ask for a line to log.

        Args:
            workout: The past workout it goes into; None for the one of now.
            example: What the empty line shows.
        """
        raise NotImplementedError

    def tell(self, text: str) -> None:
        """Say what was done, on every place there is: the next one shown may be another."""
        raise NotImplementedError

    def refuse(self, text: str) -> None:
        """Say on the screen that is shown why something can't be done."""
        raise NotImplementedError

    def show_changes(self) -> None:
        """Draw anew what has changed in the database, wherever it is shown."""
        raise NotImplementedError

    async def close_left_open(self) -> None:
        """Close a workout that was left open hours ago, and say how to go on with it."""
        raise NotImplementedError

    def stand_on_next(self) -> None:
        """Put Today's cursor on the next row to do, also while another place is shown."""
        raise NotImplementedError

    async def action_units(self) -> None:
        """Show loads in the other unit; what was logged stays as it was entered."""
        raise NotImplementedError

    async def switch_sound(self) -> None:
        """Ring at the end of a rest, or don't any more."""
        raise NotImplementedError

    def is_meant(self, event: events.Key) -> bool:
        """Whether a key is for the question that is open, and no slip of the finger."""
        raise NotImplementedError

    async def pass_on(self, event: events.Key) -> None:
        """Give a key to the question that is open, and wait until it has been answered to."""
        raise NotImplementedError
