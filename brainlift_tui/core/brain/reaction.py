"""Tests that count milliseconds: choice reaction, Stroop, vigilance, those at one's pace.

Choice: one of four places lights up and its key is pressed. Number Stroop: one to four equal
digits are shown and how many they are is typed, not which digit they are; where both differ, one
has to hold back what one reads. It needs no colours. Colour Stroop: the name of a colour is shown
and the key of the colour it is written in is pressed, not of the one it names. All are free.

The score is a speed, answers a second: 1000 divided by the median of the milliseconds of right
answers; of Stroop by those where what is read and what is asked for differ. Differences of two
conditions are less reliable than either (Hedge 2018, 10.3758/s13428-017-0935-1) and are no score.
"""

from collections.abc import Sequence

from brainlift_tui.core.brain.trial import Randomness, Trial, Void

CHOICE_TRIALS, STROOP_TRIALS, VIGILANCE_TRIALS, PRACTICE_TRIALS = 40, 40, 60, 8
EARLIEST_MS, LATEST_MS = 100.0, 3000.0
"""What is quicker was no answer to it, what takes longer none in time."""

LATEST_PACED_MS = 20_000.0
"""The same where one has to look for the answer."""

PLACES = 4
COLOURS = ("red", "green", "blue", "yellow")
"""By the places of their keys."""

LEAST_WAIT_MS, MOST_WAIT_MS = 500, 1500
"""How long nothing is shown before each question, by chance."""

LEAST_VIGIL_MS, MOST_VIGIL_MS = 1000, 4000
"""The same in the vigilance test, as in its brief form (Basner, Mollicone and Dinges 2011)."""


def drawn_places(count: int, chance: Randomness) -> list[str]:
    """Which place lights up, "1" to "4", each equally often, by chance."""
    return shuffled([str(1 + at % PLACES) for at in range(count)], chance)


def drawn_stroop(count: int, chance: Randomness) -> list[str]:
    """How many of which digit, as "3x2": half of them differ; none twice in a row."""
    alike = [f"{number}x{number}" for number in range(1, PLACES + 1)]
    differing = [
        f"{number}x{digit}"
        for number in range(1, PLACES + 1)
        for digit in range(1, PLACES + 1)
        if number != digit
    ]
    half = count // 2
    shown = shuffled(
        [alike[at % len(alike)] for at in range(half)]
        + shuffled(differing * (1 + (count - half) // len(differing)), chance)[: count - half],
        chance,
    )
    for at in range(1, count):
        if shown[at] == shown[at - 1]:
            other = next(
                (
                    to
                    for to in (*range(at + 1, count), *range(at - 1))
                    if _apart(shown, at, to) and _apart(shown, to, at)
                ),
                at,
            )
            shown[at], shown[other] = shown[other], shown[at]
    return shown


def drawn_colours(count: int, chance: Randomness) -> list[str]:
    """The name of which colour is written in which, as "red in blue", drawn as the digits are."""
    drawn = (shown.split("x") for shown in drawn_stroop(count, chance))
    return [f"{COLOURS[int(word) - 1]} in {COLOURS[int(ink) - 1]}" for ink, word in drawn]


def colour_wanted(shown: str) -> str:
    """The place of the colour that a word is written in, "1" to "4"."""
    return str(1 + COLOURS.index(shown.partition(" in ")[2]))


def _apart(shown: Sequence[str], place: int, other: int) -> bool:
    """Whether what stands at `other` could stand at `place` with none like it beside."""
    beside = {shown[at] for at in (place - 1, place + 1) if 0 <= at < len(shown) and at != other}
    return shown[other] not in beside


def stroop_differs(shown: str) -> bool:
    """Whether number and digit differ, or a word and the colour it is written in."""
    asked, _, read = shown.partition(" in " if " in " in shown else "x")
    return asked != read


def timed_trial(
    shown: str,
    typed: str,
    ms: float | None,
    void: Void | None = None,
    *,
    wanted: str = "",
    latest_ms: float = LATEST_MS,
) -> Trial:
    """The trial of a question, its answer and how long that took; void where that can't be.

    Args:
        shown: The place, or how many of which digit.
        typed: "1" to "4"; "" where nothing came.
        ms: From paint to key; None where nothing came.
        void: What else makes it void.
        wanted: The right answer; "" where what is shown begins with it.
        latest_ms: What takes longer is no answer in time.
    """
    if void is None and (ms is None or ms > latest_ms):
        void = Void.TOO_LATE
    elif void is None and ms is not None and ms < EARLIEST_MS:
        void = Void.TOO_EARLY
    return Trial(shown, wanted or shown.partition("x")[0], typed, ms, void)


def speed(trials: Sequence[Trial]) -> float | None:
    """Right answers a second by their median; None where there is none."""
    from statistics import median

    times = [trial.ms for trial in trials if trial.right and trial.ms]
    return 1000 / median(times) if times else None


def shuffled(values: list[str], chance: Randomness) -> list[str]:
    """The same in any order (Fisher & Yates 1938)."""
    for at in range(len(values) - 1, 0, -1):
        other = chance.randrange(at + 1)
        values[at], values[other] = values[other], values[at]
    return values


def drawn_vigils(count: int) -> list[str]:
    """So many squares; there is nothing to choose."""
    return ["1"] * count


def mean_speed(trials: Sequence[Trial]) -> float | None:
    """Answers a second, the mean of 1000 / ms, in which a lapse weighs (Basner & Dinges 2011)."""
    speeds = [1000 / trial.ms for trial in trials if trial.ms]
    return sum(speeds) / len(speeds) if speeds else None


def right_a_minute(trials: Sequence[Trial]) -> float | None:
    """Right answers for each minute that the questions that count took; None where none took any.

    60,000 times the right ones by the sum of all milliseconds: 45 right of 50 in 75 s are 36.
    """
    took_ms = sum(trial.ms for trial in trials if trial.ms)
    return 60_000 * sum(trial.right for trial in trials) / took_ms if took_ms else None
