"""What a test shows and says."""

from collections.abc import Iterable, Iterator, Sequence

from textual.content import Content

from brainlift_tui.core.brain.paced.digit_symbol import TEST_SECONDS
from brainlift_tui.core.brain.paced.trails import ROUNDS, TRAIL, still_to_find
from brainlift_tui.core.brain.reaction import (
    CHOICE_TRIALS,
    COLOURS,
    STROOP_TRIALS,
    VIGILANCE_TRIALS,
)
from brainlift_tui.core.brain.reaction import PRACTICE_TRIALS as TIMED_PRACTICE
from brainlift_tui.core.brain.scoring import WORD_ROUNDS
from brainlift_tui.core.brain.span import PRACTICE_TRIALS, TRIALS
from brainlift_tui.core.brain.trial import CheckTest
from brainlift_tui.core.brain.words.recall import LIST_WORDS
from brainlift_tui.tui.language.catalogue import worded
from brainlift_tui.tui.widgets.big_digits import big
from brainlift_tui.tui.words import phrase

CHOICE_KEYS = "dfjk"
"""The keys of the four places, where every common layout has them."""

TRAIL_KEYS = ("etuio", "dfhjk")
"""The keys of the ten places, in two rows, where every common layout has them."""

HOW_MANY = {"1": "1", "2": "2", "3": "3", "4": "4", "&": "1", "é": "2", '"': "3", "'": "4"}
"""What is typed for a number; the French layout has its digits with shift."""

DIGITS = HOW_MANY | {digit: digit for digit in "56789"} | dict(zip("(-è_ç", "56789", strict=True))

COLOUR_NAMES = dict(
    zip(COLOURS, (worded("red"), worded("green"), worded("blue"), worded("yellow")), strict=True)
)
COLOUR_KEYS = tuple(
    f"{key} {COLOUR_NAMES[of]}" for key, of in zip(CHOICE_KEYS, COLOURS, strict=True)
)

INKS = {
    "red": ("#ff6b6b", "#b3001b"),
    "green": ("#4cd964", "#0a6b2d"),
    "blue": ("#7fb2ff", "#0b4fb3"),
    "yellow": ("#ffd60a", "#7a5c00"),
}
"""On a dark ground and on a light one."""

ROOM = (50, 9)
"""Columns and lines that digits are drawn in; the same size for all."""

FIXATION = "+"

_FULL = ("██████", "██████", "██████")
_EMPTY = ("┌────┐", "│    │", "└────┘")

_FIGURES = {
    "tent": (" /\\ ", "/__\\"),
    "cup": ("|  |", "|__|"),
    "vee": ("\\  /", " \\/ "),
    "gate": (" __ ", "|  |"),
    "cross": (" \\/ ", " /\\ "),
    "bars": ("----", "----"),
    "arrow": ("--\\ ", "--/ "),
    "corner": ("|   ", "|___"),
    "table": ("____", " || "),
}
"""The figures of digit symbols, of signs that every terminal draws."""

INSTRUCTIONS = {
    CheckTest.BACKWARD_SPAN: (
        worded("Backward digit span"),
        worded("Digits appear one by one. Then type them in reverse order, and Enter."),
        worded("4 7 2 is typed 2 7 4."),
        worded("Right makes the next longer, wrong shorter: half go wrong for everybody."),
        phrase(
            "{practice} rows for practice, then {trials}: about 4 minutes.",
            practice=PRACTICE_TRIALS,
            trials=TRIALS,
        ),
    ),
    CheckTest.FORWARD_SPAN: (
        worded("Forward digit span"),
        worded("Digits appear one by one. Then type them in the same order, and Enter."),
        worded("4 7 2 is typed 4 7 2."),
        worded("Right makes the next longer, wrong shorter: half go wrong for everybody."),
        phrase(
            "{practice} rows for practice, then {trials}: about 4 minutes.",
            practice=PRACTICE_TRIALS,
            trials=TRIALS,
        ),
    ),
    CheckTest.CHOICE: (
        worded("Choice reaction time"),
        worded("One of four places fills. Press its key as fast as you can without mistakes."),
        worded("From left to right: d  f  j  k. Rest your fingers on them."),
        worded("Wait until you see it: an answer before it can be seen doesn't count."),
        phrase(
            "{practice} for practice, then {trials}: about 2 minutes.",
            practice=TIMED_PRACTICE,
            trials=CHOICE_TRIALS,
        ),
    ),
    CheckTest.NUMBER_STROOP: (
        worded("Number Stroop"),
        worded("One to four equal digits appear. Press how many there are, not which digit it is."),
        worded("2 2 2 is 3.  4 is 1.  Keys: 1  2  3  4."),
        worded("As fast as you can without mistakes."),
        phrase(
            "{practice} for practice, then {trials}: about 2 minutes.",
            practice=TIMED_PRACTICE,
            trials=STROOP_TRIALS,
        ),
    ),
    CheckTest.COLOUR_STROOP: (
        worded("Colour Stroop"),
        worded("The name of a colour appears. Press the key of the colour it is written in."),
        phrase(
            "Not of the one it names: {keys}.",
            keys=", ".join(COLOUR_KEYS),
        ),
        worded("It needs eyes that tell these colours apart; the number Stroop needs none."),
        phrase(
            "{practice} for practice, then {trials}: about 2 minutes.",
            practice=TIMED_PRACTICE,
            trials=STROOP_TRIALS,
        ),
    ),
    CheckTest.VIGILANCE: (
        worded("Vigilance"),
        worded("A square appears now and then. Press space as soon as you see it."),
        worded("Wait until you see it: an answer before it can be seen doesn't count."),
        phrase(
            "{practice} for practice, then {trials}: about 3 minutes.",
            practice=TIMED_PRACTICE,
            trials=VIGILANCE_TRIALS,
        ),
    ),
    CheckTest.DIGIT_SYMBOL: (
        worded("Digit symbols"),
        worded(
            "Each of nine figures has a digit, as told at the top. Type that of the figure below."
        ),
        phrase(
            "As many as you can in {seconds:.0f} seconds. Each time they have other digits.",
            seconds=TEST_SECONDS,
        ),
        worded("Practice alone raises this score for months: no question is answered by it."),
        phrase(
            "{practice} for practice, then {seconds:.0f} seconds.",
            practice=TIMED_PRACTICE,
            seconds=TEST_SECONDS,
        ),
    ),
    CheckTest.TRAILS: (
        worded("Trails"),
        worded("Ten places hold the numbers 1 to 5, and one to five stars."),
        worded("Find 1, *, 2, **, 3 and so on, and press the letter below each."),
        worded("What was looked for goes out, also where the letter was wrong: then go on."),
        phrase(
            "A round for practice, then {rounds} of {signs}: about 2 minutes.",
            rounds=ROUNDS,
            signs=len(TRAIL),
        ),
    ),
    CheckTest.WORD_LIST: (
        worded("Word list"),
        phrase(
            "{number} words appear one after the other. Then type all you still know.",
            number=LIST_WORDS,
        ),
        worded("Any order, Enter after each, Enter alone when you know no more."),
        worded("The same list comes three times. One wrong letter in a word does not matter."),
        phrase(
            "A short one for practice, then {rounds} rounds: about 3 minutes.",
            rounds=WORD_ROUNDS,
        ),
    ),
    CheckTest.WORD_RECALL: (
        worded("Word list after the workout"),
        worded("Type all words that you still know of the list you learned before."),
        worded("Any order, Enter after each, Enter alone when you know no more."),
        worded("It isn't shown again. One wrong letter in a word does not matter."),
    ),
}


def drawn(test: CheckTest, shown: str, *, dark: bool = True) -> Content:
    """A question as it is drawn: a digit, places, equal digits side by side, figures, a colour.

    Args:
        test: Which one.
        shown: The question.
        dark: Whether the ground is.
    """
    if test is CheckTest.COLOUR_STROOP:
        return _coloured_name(shown, dark=dark)
    return Content("\n".join(_rows(test, shown)))


def _coloured_name(shown: str, *, dark: bool) -> Content:
    """The name of a colour, spaced, in its own colour or another; below it the keys."""
    word, _, ink = shown.partition(" in ")
    name = " ".join(COLOUR_NAMES[word].upper())
    keys = "     ".join(COLOUR_KEYS)
    return Content.assemble((name, f"bold {INKS[ink][not dark]}"), "\n\n\n\n", keys)


def _rows(test: CheckTest, shown: str) -> Iterable[str]:
    """The lines of a question that is drawn without colours."""
    if test is CheckTest.CHOICE:
        boxes = [_FULL if place == shown else _EMPTY for place in "1234"]
        rows = ["    ".join(line) for line in zip(*boxes, strict=True)]
        return (*rows, "    ".join(key.center(6) for key in CHOICE_KEYS))
    if test is CheckTest.VIGILANCE:
        return _FULL
    if test is CheckTest.DIGIT_SYMBOL:
        return _figures(shown)
    if test is CheckTest.TRAILS:
        return ("\n\n".join(_trail(still_to_find(shown))),)
    if test is CheckTest.NUMBER_STROOP:
        number, _, digit = shown.partition("x")
        shown = digit * int(number)
    return big(shown, *ROOM)


def _figures(shown: str) -> Iterator[str]:
    """The figures of the key above their digits, and below them the one that is asked for."""
    figure, _, key = shown.partition(" of ")
    names = key.split()
    yield from ("    ".join(line) for line in zip(*map(_FIGURES.__getitem__, names), strict=True))
    yield "    ".join(str(1 + at).center(4) for at in range(len(names)))
    yield from ("", "", "", *_FIGURES[figure])


def _trail(places: Sequence[str]) -> Iterator[str]:
    """The places in two rows, each with its key below it."""
    for row, keys in enumerate(TRAIL_KEYS):
        signs = places[row * len(keys) : (row + 1) * len(keys)]
        yield (
            "   ".join(f"[{sign.center(5)}]" for sign in signs)
            + "\n"
            + "   ".join(key.center(7) for key in keys)
        )


def answer_of(test: CheckTest, character: str) -> str:
    """The answer that a key gives, a digit or the number of a place; "" where it gives none."""
    if test is CheckTest.VIGILANCE:
        return "1" if character == " " else ""
    if test is CheckTest.DIGIT_SYMBOL:
        return DIGITS.get(character, "")
    if test is CheckTest.TRAILS:
        place = "".join(TRAIL_KEYS).find(character.lower()) if character else -1
        return str(place + 1) if place >= 0 else ""
    if test in {CheckTest.CHOICE, CheckTest.COLOUR_STROOP}:
        place = CHOICE_KEYS.find(character.lower()) if character else -1
        return str(place + 1) if place >= 0 else ""
    return HOW_MANY.get(character, "")
