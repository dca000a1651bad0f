"""The question at the start of a household's laptop: who trains?"""

from collections.abc import Sequence

from textual.app import App
from textual.filter import LineFilter

from brainlift_tui.tui.ending import end_when_asked
from brainlift_tui.tui.lifter.profiles import Profiles
from brainlift_tui.tui.theme import dress, without_greys


class ProfileChooser(App[str]):
    """Asks for the profile, and returns its name; nothing where it is left."""

    ENABLE_COMMAND_PALETTE = False

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Without colours where none are wanted."""
        return without_greys(super().get_line_filters())

    def on_mount(self) -> None:
        """Ask, in the app's own colours."""
        end_when_asked(lambda status: self.exit(return_code=status))
        dress(self)
        self.push_screen(Profiles(), self._chosen)

    def _chosen(self, name: str | None) -> None:
        self.exit(name)
