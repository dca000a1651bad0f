"""A line to type in, where something stands already."""

from brainlift_tui.tui.widgets.still import StillLine


class PrefilledLine(StillLine):
    """What stands there comes selected: typing puts something else in its place."""

    def __init__(self, value: str = "", placeholder: str = "") -> None:
        """Ask for a text.

        Args:
            value: What stands there at first.
            placeholder: What an empty line shows.
        """
        super().__init__(value, placeholder=placeholder, select_on_focus=False)

    def on_mount(self) -> None:
        """Select it."""
        self.select_all()

    def fill(self, text: str) -> None:
        """Put something else there."""
        self.value = text
        self.select_all()
