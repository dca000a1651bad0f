"""What one's own memory checks can say: sharper after lifting, changed over the months.

Both questions are asked of one person who looks every week, where the usual tests claim a change
in every third. How each is answered instead, and how often that is wrong, is in docs/brain.md;
`python -m tests.benchmarks.brainstats` measures it on made-up people.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brainlift_tui.core.brain.months import MonthlyTest, OverMonths
    from brainlift_tui.core.brain.sharper import AfterLifting, LiftingTest

INVITED_AFTER = 3
"""Workouts after which the check is named to whoever never began it: by then one has the habit."""


def after_lifting(tests: "Iterable[LiftingTest]", *, seed: int) -> "AfterLifting":
    """How "am I sharper after I lift?" stands, every look so far computed anew.

    Args:
        tests: In order; what lies beyond the 120th is left out.
        seed: Kept with the question; the same seed gives the same answer.
    """
    from brainlift_tui.core.brain import sharper

    return sharper.after_lifting(tests, seed=seed)


def over_months(tests: "Iterable[MonthlyTest]") -> "OverMonths":
    """How "is it changing over the months?" stands after the last test.

    Args:
        tests: Of one series: the same test, device and terminal; in any order.
    """
    from brainlift_tui.core.brain import months

    return months.over_months(tests)
