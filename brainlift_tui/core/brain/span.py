"""Digit span by an adaptive staircase: digits are seen once and typed, in reverse order or as seen.

A right answer makes the next row of digits one longer, a wrong one makes it one shorter, so that
about half are right. The score is the mean span, the length at which half would be (after Woods
and others 2011, 10.1080/13803395.2010.493149): it varies less from time to time than the longest
row ever answered. The paradigm is free (Jacobs 1887); digits are fresh each time.
"""

from collections.abc import Sequence

from brainlift_tui.core.brain.trial import Randomness, Trial

TRIALS = 14
PRACTICE_TRIALS = 2
START_LENGTH = 3
SHORTEST, LONGEST = 2, 12
DIGIT_SECONDS = 1.0
"""How long each digit is shown."""


def next_length(trials: Sequence[Trial]) -> int | None:
    """How many digits the next trial has; None after the last."""
    counted = [trial for trial in trials if trial.void is None]
    if len(counted) >= TRIALS:
        return None
    if not counted:
        return START_LENGTH
    last = counted[-1]
    step = 1 if last.right else -1
    return min(max(len(last.shown) + step, SHORTEST), LONGEST)


def drawn_digits(length: int, chance: Randomness) -> str:
    """Fresh digits from 1 to 9: none twice in a row, no counting up or down over three."""
    digits: list[int] = []
    while len(digits) < length:
        digit = 1 + chance.randrange(9)
        if digits and digit == digits[-1]:
            continue
        if len(digits) > 1 and digit - digits[-1] == digits[-1] - digits[-2] in {1, -1}:
            continue
        digits.append(digit)
    return "".join(map(str, digits))


def span_trial(digits: str, typed: str, *, backward: bool = True) -> Trial:
    """The trial of digits shown and what was typed for them."""
    return Trial(digits, digits[::-1] if backward else digits, typed)


def mean_span(trials: Sequence[Trial]) -> float:
    """Digits at which half of the answers would be right.

    Half a digit less than the shortest length shown, and for each length the share of its answers
    that were right: 3 right, 4 right, 5 wrong, 4 right, 5 wrong gives 2.5 + 1 + 1 + 0 = 4.5.

    Args:
        trials: Those that count, at least one.
    """
    lengths = sorted({len(trial.shown) for trial in trials})
    span = lengths[0] - 0.5
    for length in lengths:
        answers = [trial.right for trial in trials if len(trial.shown) == length]
        span += sum(answers) / len(answers)
    return span
