"""More than one step at once: after far more reps than asked, or for a range set lower."""

from brainlift_tui.core.coaching.case import Case
from brainlift_tui.core.coaching.evidence import Judged, reps_at
from brainlift_tui.core.coaching.raising.likelihood import chance_to_keep_range
from brainlift_tui.core.coaching.raising.reps_first import cap
from brainlift_tui.core.coaching.raising.steps import NEARLY, next_heavier, step_between
from brainlift_tui.core.load.load import Load

FAR_ABOVE = 5
"""A set of as many as possible so far above the range, or every set, is worth more than a step."""

MOST_FOR_A_NEW_RANGE = 0.25
"""No further in one go, however much lower the new range is."""


def leap(case: Case, sessions: list[Judged], load: Load) -> Load:
    """The load to go up to: the next one, or one beyond it where the sets leave room for that."""
    last, target = sessions[-1], case.target
    if target.amrap and last.counts[-1] >= target.high + FAR_ABOVE:
        return _farthest(case, last, load, last.counts[-1], most=cap(case), wanted=target.high)
    planned = [s.target for s in case.past if s.day == last.day and s.target is not None]
    fewest = min(last.counts)
    lowered = bool(planned) and planned[-1].low > target.high
    if lowered and last.complete and fewest >= planned[-1].low and not case.careful:
        return _farthest(case, last, load, fewest, most=MOST_FOR_A_NEW_RANGE, wanted=target.high)
    if not case.careful and last.all_reach(target.high + FAR_ABOVE):
        far = _farthest(case, last, load, fewest, most=cap(case), wanted=target.high)
        return far if chance_to_keep_range(case, last, far).strong else load
    return load


def _farthest(case: Case, last: Judged, load: Load, reps: int, *, most: float, wanted: int) -> Load:
    """The heaviest load on the way at which so many reps are left, within a largest step."""
    reached = load
    further = next_heavier(case, reached)
    while further is not None:
        share = step_between(case, last.load, further)
        if share > most + NEARLY or reps_at(reps, 1 + share) < wanted:
            break
        reached, further = further, next_heavier(case, further)
    return reached
