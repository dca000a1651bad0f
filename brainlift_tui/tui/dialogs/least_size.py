"""The smallest terminal that the program is drawn in."""

from textual.geometry import Size

LEAST_WIDTH, LEAST_HEIGHT = 60, 16
"""The smallest terminal that still shows a whole exercise and its keys."""


def is_too_small(size: Size) -> bool:
    """Whether a terminal is smaller than that."""
    return size.width < LEAST_WIDTH or size.height < LEAST_HEIGHT
