"""The score of a test from its trials, and whether it can be one at all."""

from collections.abc import Sequence
from typing import NamedTuple

from brainlift_tui.core.brain.reaction import CHOICE_TRIALS, STROOP_TRIALS, speed, stroop_differs
from brainlift_tui.core.brain.span import TRIALS, mean_span
from brainlift_tui.core.brain.trial import CheckTest, Trial
from brainlift_tui.core.said import NOTHING, Said, said

LEAST_COUNTED = 2 / 3
"""Of the trials of a test: with fewer it is void."""

LEAST_RIGHT = 0.75
"""Of the answers that count milliseconds: with fewer it was guessing, or haste."""


class Scored(NamedTuple):
    """What a test gave.

    Attributes:
        value: Digits, or answers a second; higher is better. None where the test is void.
        right: Right answers.
        counted: Trials that count.
        void: Trials that don't.
        reason: Why the test is void; nothing where it isn't.
    """

    value: float | None
    right: int
    counted: int
    void: int
    reason: Said = NOTHING


def trials_of(test: CheckTest) -> int:
    """How many trials a test has."""
    return {
        CheckTest.BACKWARD_SPAN: TRIALS,
        CheckTest.FORWARD_SPAN: TRIALS,
        CheckTest.CHOICE: CHOICE_TRIALS,
        CheckTest.NUMBER_STROOP: STROOP_TRIALS,
    }[test]


def score_of(test: CheckTest, trials: Sequence[Trial]) -> Scored:
    """The score of a test's trials, without those for practice."""
    counting = [trial for trial in trials if trial.void is None]
    right = sum(trial.right for trial in counting)
    scored = Scored(None, right, len(counting), len(trials) - len(counting))
    reason = _void(test, counting, right)
    if reason:
        return scored._replace(reason=reason)
    if not test.timed:
        return scored._replace(value=mean_span(counting))
    asked = counting
    if test is CheckTest.NUMBER_STROOP:
        asked = [trial for trial in counting if stroop_differs(trial.shown)]
    value = speed(asked)
    none = NOTHING if value is not None else said("No answer was right.")
    return scored._replace(value=value, reason=none)


def _void(test: CheckTest, counting: Sequence[Trial], right: int) -> Said:
    """Why the test can't have a score."""
    if len(counting) < LEAST_COUNTED * trials_of(test):
        return said(
            "Only {counted} of {trials} trials count.",
            counted=len(counting),
            trials=trials_of(test),
        )
    if len({trial.typed for trial in counting}) == 1:
        return said("All answers were the same.")
    if not right:
        return said("No answer was right.")
    if test.timed and right < LEAST_RIGHT * len(counting):
        return said(
            "Only {right} of {counted} answers were right, as by guessing.",
            right=right,
            counted=len(counting),
        )
    return NOTHING
