"""Trails by keys: 1, one star, 2, two stars and so on are looked for among ten places.

A place is answered by the key below it. Two rows of things are counted in turn, as in the paradigm
of two trails, which is free (Partington and Leiter 1949); the layout is our own, drawn anew each
round.
"""

from brainlift_tui.core.brain.reaction import shuffled
from brainlift_tui.core.brain.trial import Randomness

TRAIL = tuple(sign for number in range(1, 6) for sign in (str(number), "*" * number))
"""What is looked for, in order."""

ROUNDS = 4


def drawn_trails(rounds: int, chance: Randomness) -> list[str]:
    """What is looked for and behind it the ten places, as "** of 4 ** 1 ***** ..."."""
    layouts = [" ".join(shuffled(list(TRAIL), chance)) for _ in range(rounds)]
    return [f"{sign} of {layout}" for layout in layouts for sign in TRAIL]


def place_of(shown: str) -> str:
    """The place of what is looked for, "1" to "10"."""
    sign, _, layout = shown.partition(" of ")
    return str(1 + layout.split().index(sign))


def begins_round(shown: str) -> bool:
    """Whether it is the first that is looked for in its round."""
    return shown.partition(" of ")[0] == TRAIL[0]


def still_to_find(shown: str) -> list[str]:
    """The ten places; "" in those whose sign was looked for already, found or not."""
    sign, _, layout = shown.partition(" of ")
    before = TRAIL[: TRAIL.index(sign)]
    return ["" if each in before else each for each in layout.split()]
