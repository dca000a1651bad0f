"""A line to type in whose cursor stands still: nothing in the app moves by itself but a clock."""

from textual.reactive import reactive
from textual.widgets import Input


class StillLine(Input):
    """A line to type in."""

    cursor_blink = reactive(False, init=False)
    """Whether its cursor blinks."""
