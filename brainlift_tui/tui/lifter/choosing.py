"""The question at the start of a household's laptop: who trains?"""

from brainlift_tui.tui.ending import end_when_asked
from brainlift_tui.tui.lifter.profiles import Profiles
from brainlift_tui.tui.theme import DressedApp


class ProfileChooser(DressedApp[str]):
    """Asks for the profile, and returns its name; nothing where it is left."""

    ENABLE_COMMAND_PALETTE = False

    def on_mount(self) -> None:
        """Ask."""
        end_when_asked(lambda status: self.exit(return_code=status))
        self.push_screen(Profiles(), self._chosen)

    def _chosen(self, name: str | None) -> None:
        self.exit(name)
