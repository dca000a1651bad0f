"""The score of a test from its trials, and whether it can be one at all."""

from collections.abc import Sequence

from brainlift_tui.core.brain.paced.digit_symbol import LEAST_ANSWERS
from brainlift_tui.core.brain.paced.trails import ROUNDS, TRAIL
from brainlift_tui.core.brain.reaction import (
    CHOICE_TRIALS,
    STROOP_TRIALS,
    VIGILANCE_TRIALS,
    mean_speed,
    right_a_minute,
    speed,
    stroop_differs,
)
from brainlift_tui.core.brain.span import TRIALS, mean_span
from brainlift_tui.core.brain.trial import CheckTest, Trial
from brainlift_tui.core.brain.words.counting import recalled
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import NOTHING, Said, said

LEAST_COUNTED = 2 / 3
"""Of the trials of a test: with fewer it is void."""

WORD_ROUNDS = 3
"""How often a list is shown and typed."""

LEAST_RIGHT = 0.75
"""Of the answers that count milliseconds: with fewer it was guessing, or haste."""


class Scored(NamedTuple):
    """What a test gave.

    Attributes:
        value: Digits, answers a second, right ones a minute, or words; higher is better. None where
            the test is void.
        right: Right answers; of words, those recalled.
        counted: Trials that count; of words, those that could be recalled in them.
        void: Trials that don't.
        reason: Why the test is void; nothing where it isn't.
    """

    value: float | None
    right: int
    counted: int
    void: int
    reason: Said = NOTHING


def trials_of(test: CheckTest) -> int:
    """How many trials a test has; of digit symbols the least."""
    return {
        CheckTest.BACKWARD_SPAN: TRIALS,
        CheckTest.FORWARD_SPAN: TRIALS,
        CheckTest.CHOICE: CHOICE_TRIALS,
        CheckTest.NUMBER_STROOP: STROOP_TRIALS,
        CheckTest.COLOUR_STROOP: STROOP_TRIALS,
        CheckTest.VIGILANCE: VIGILANCE_TRIALS,
        CheckTest.DIGIT_SYMBOL: LEAST_ANSWERS,
        CheckTest.TRAILS: ROUNDS * len(TRAIL),
        CheckTest.WORD_LIST: WORD_ROUNDS,
        CheckTest.WORD_RECALL: 1,
    }[test]


def score_of(test: CheckTest, trials: Sequence[Trial]) -> Scored:
    """The score of a test's trials, without those for practice."""
    counting = [trial for trial in trials if trial.void is None]
    if test.of_words:
        return _words_score(test, counting, len(trials) - len(counting))
    right = sum(trial.right for trial in counting)
    scored = Scored(None, right, len(counting), len(trials) - len(counting))
    reason = _void(test, trials, counting, right)
    if reason:
        return scored._replace(reason=reason)
    if not test.timed:
        return scored._replace(value=mean_span(counting))
    if test is CheckTest.VIGILANCE:
        return scored._replace(value=mean_speed(counting))
    if test.paced:
        return scored._replace(value=right_a_minute(counting))
    asked = counting
    if test.stroop:
        asked = [trial for trial in counting if stroop_differs(trial.shown)]
    value = speed(asked)
    none = NOTHING if value is not None else said("No answer was right.")
    return scored._replace(value=value, reason=none)


def _words_score(test: CheckTest, counting: Sequence[Trial], void: int) -> Scored:
    """The words that were recalled; every round has to count, or later ones would be easier."""
    words = sum(recalled(trial.shown, trial.typed) for trial in counting)
    asked = sum(len(trial.shown.split()) for trial in counting)
    scored = Scored(None, words, asked, void)
    if len(counting) < trials_of(test):
        return scored._replace(reason=_too_few(trials_of(test), counting))
    if not any(trial.typed for trial in counting):
        return scored._replace(reason=said("Nothing was typed."))
    if not words and test is CheckTest.WORD_LIST:
        return scored._replace(reason=said("No answer was right."))
    return scored._replace(value=float(words))


def _too_few(asked: int, counting: Sequence[Trial]) -> Said:
    return said("Only {counted} of {trials} trials count.", counted=len(counting), trials=asked)


def _void(test: CheckTest, trials: Sequence[Trial], counting: Sequence[Trial], right: int) -> Said:
    """Why the test can't have a score."""
    if test is CheckTest.DIGIT_SYMBOL and len(trials) < LEAST_ANSWERS:
        return said("Fewer than {least} answers in 90 s.", least=LEAST_ANSWERS)
    asked = max(len(trials), trials_of(test)) if test.paced else trials_of(test)
    if len(counting) < LEAST_COUNTED * asked:
        return _too_few(asked, counting)
    # Vigilance has one answer only.
    if len({trial.typed for trial in counting}) == 1 and test is not CheckTest.VIGILANCE:
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
