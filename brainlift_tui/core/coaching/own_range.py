"""Without a plan the lifter's own usual range is the plan."""

from math import ceil, floor

from brainlift_tui.core.coaching.case import Case
from brainlift_tui.core.coaching.evidence import size_of
from brainlift_tui.core.forecast.replay import EARLIER_SESSIONS, percentile
from brainlift_tui.core.load.named import NamedLoad
from brainlift_tui.core.workout.past_session import PastSession, count_of

LOOKED_BACK = 10
"""Sessions that make a habit, the newest."""


def by_own_range(case: Case) -> Case:
    """The case with the lifter's habit as its range, where nothing was planned.

    From four sessions on: the range is the 20th to the 80th percentile of what the weakest and the
    first set came to, deload weeks left out. Sessions without a plan are judged by it, so that
    misses count as raises do.
    """
    if not case.unplanned:
        return case
    days = case.that_count
    if any(isinstance(done.load, NamedLoad) for s in days[-1:] for done in s.work_sets):
        return case  # with the next band there are far fewer reps, as there should be
    counts = [found for session in days[-LOOKED_BACK:] if (found := _counts(case, session))]
    if len(counts) < EARLIER_SESSIONS:
        return case
    low = max(1, floor(percentile([min(found) for found in counts], 0.2)))
    high = max(low, ceil(percentile([found[0] for found in counts], 0.8)))
    target = case.target._replace(low=low, high=high)
    return case._replace(
        target=target,
        past=tuple(
            session._replace(target=target._replace(sets=len(session.work_sets) or 1))
            if session.target is None
            else session
            for session in case.past
        ),
    )


def _counts(case: Case, session: PastSession) -> list[int]:
    """Reps or seconds of its sets at the heaviest load."""
    tops = [size_of(done.load, case) for done in session.work_sets]
    return [
        count
        for done, load in zip(session.work_sets, tops, strict=True)
        if load == max(tops) and (count := count_of(done, timed=case.timed)) is not None
    ]
