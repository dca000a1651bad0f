"""Digit symbols: nine figures have a digit each, and that of one after another is typed, for 90 s.

Which figure has which digit is drawn anew each time, practice and test alike. The paradigm is
free, the figures are our own. Scores rise with practice for months, so that no question of the
memory check is answered by it.
"""

from brainlift_tui.core.brain.reaction import shuffled
from brainlift_tui.core.brain.trial import Randomness

FIGURES = ("tent", "cup", "vee", "gate", "cross", "bars", "arrow", "corner", "table")
TEST_SECONDS = 90.0

MOST_ANSWERS = 300
"""Nobody gives more in that time."""

LEAST_ANSWERS = 15
"""In that time; fewer were no try at it."""


def drawn_figures(count: int, chance: Randomness) -> list[str]:
    """Which figure is asked for and behind it the key, as "cup of tent cup vee ...".

    The first of the key has the digit 1. All have the same key, and none asks for the figure before
    it.
    """
    key = shuffled(list(FIGURES), chance)
    asked: list[str] = []
    while len(asked) < count:
        figure = key[chance.randrange(len(key))]
        if not asked or figure != asked[-1]:
            asked.append(figure)
    return [f"{figure} of {' '.join(key)}" for figure in asked]


def digit_of(shown: str) -> str:
    """The digit of the figure that is asked for."""
    figure, _, key = shown.partition(" of ")
    return str(1 + key.split().index(figure))
