"""Describing an exercise of one's own: the words for each property, and reading them back."""

import re
from collections.abc import Callable

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.exercise.exercise import Measure, Muscle
from brainlift_tui.core.said import either, in_turn, said

MEASURE_WORDS = {
    Measure.WEIGHTED: said("reps with a load"),
    Measure.BODYWEIGHT: said("reps with one's own weight"),
    Measure.ASSISTED: said("reps with help"),
    Measure.HOLD: said("seconds held"),
    Measure.CARDIO: said("time and distance"),
}
"""What a set is counted in, as the lifter is asked."""

LONGEST_REST_S = 3600

_CLOCK = re.compile(r"(\d{1,2}):([0-5]\d)", re.ASCII)


def read_muscles(text: str, named: Callable[[str], str] = str) -> tuple[Muscle, ...]:
    """Muscles listed with commas, each by its name or the first letters of it.

    Args:
        text: The list.
        named: Gives the English name of what is named in another language.

    Raises:
        BadInput: One is not known, or could be several.
    """
    muscles: dict[Muscle, None] = {}
    for piece in re.split(r"[,;]", text):
        word = " ".join(piece.split()).casefold()
        if word:
            muscles[_muscle(named(word))] = None
    return tuple(muscles)


def _muscle(word: str) -> Muscle:
    fits = [muscle for muscle in Muscle if muscle.startswith(word)]
    exact = [muscle for muscle in fits if muscle == word]
    if len(exact or fits) == 1:
        return (exact or fits)[0]
    if fits:
        names = either([said(muscle.value) for muscle in fits])
        raise BadInput("{word!r} could be {names}.", word=word, names=names)
    names = in_turn(said(muscle.value) for muscle in Muscle)
    raise BadInput("{word!r} is none of: {names}.", word=word, names=names)


def rest_text(seconds: int | None) -> str:
    """An own rest as it is typed: "2:30", "" for the rule's."""
    return "" if seconds is None else f"{seconds // 60}:{seconds % 60:02}"


def read_rest(text: str) -> int | None:
    """An own rest: "2:30", "150" or "150s"; empty leaves it to the rule, 0 takes none.

    Raises:
        BadInput: It is no such time, or longer than an hour.
    """
    typed = text.strip().casefold().removesuffix("s").strip()
    if not typed:
        return None
    if clock := _CLOCK.fullmatch(typed):
        seconds = int(clock[1]) * 60 + int(clock[2])
    elif typed.isascii() and typed.isdecimal() and len(typed) < 6:
        seconds = int(typed)
    else:
        raise BadInput("Write minutes and seconds, 2:30, or seconds, 150.")
    if seconds > LONGEST_REST_S:
        raise BadInput("A rest is at most an hour.")
    return seconds
