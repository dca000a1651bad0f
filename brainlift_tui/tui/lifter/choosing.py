"""The question at the start of a household's laptop: who trains?"""

from textual.app import App

from brainlift_tui.tui.ending import end_when_asked
from brainlift_tui.tui.lifter.profiles import Profiles
from brainlift_tui.tui.theme import CALM


class ProfileChooser(App[str]):
    """Asks for the profile, and returns its name; nothing where it is left."""

    ENABLE_COMMAND_PALETTE = False

    def on_mount(self) -> None:
        """Ask, in the app's own colours."""
        end_when_asked(lambda status: self.exit(return_code=status))
        self.register_theme(CALM)
        if not self.no_color:
            self.theme = CALM.name
        self.push_screen(Profiles(), self._chosen)

    def _chosen(self, name: str | None) -> None:
        self.exit(name)
