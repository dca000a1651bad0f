"""How the lifter's own outcomes correct the probability that is stated."""

from collections.abc import Mapping

from brainlift_tui.core.coaching.case import Outcome

PRIOR_TRIALS = 12
"""The forecast weighs as much as so many answered nudges."""


def bucket(step: float) -> str:
    """The kind of raise that outcomes are counted by: its size, as a share of the load.

    It is not the probability, so that more reps can never lower what is said.
    """
    if step <= 0.0501:
        return "up to 5 %"
    return "5 to 10 %" if step <= 0.1001 else "over 10 %"


def recalibrated(p: float, outcome: Outcome) -> float:
    """The probability after the lifter's own nudges: (12 p + successes) / (12 + trials)."""
    trials = max(0, outcome.trials)
    successes = min(max(0, outcome.successes), trials)
    return (PRIOR_TRIALS * p + successes) / (PRIOR_TRIALS + trials)


def own_outcome(outcomes: Mapping[str, Outcome], step: float) -> Outcome:
    """What became of the lifter's own nudges of this size of step."""
    return outcomes.get(bucket(step), Outcome(0, 0))
