"""Without a plan the lifter's own usual range is the plan."""

from math import ceil, floor

from brainlift_tui.core.coaching.case import Case
from brainlift_tui.core.coaching.evidence import size_of
from brainlift_tui.core.forecast.replay import EARLIER_SESSIONS, percentile
from brainlift_tui.core.load.named import NamedLoad
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.workout.past_session import PastSession, count_of

LOOKED_BACK = 10
"""Sessions that make a habit, the newest."""

NO_HABIT_YET = 3
"""So many sessions running that fall below the habit are misses of it, and lower it no further."""


def by_own_range(case: Case) -> Case:
    """The case with the lifter's habit as its range, where nothing was planned.

    From four sessions on: the range is the 20th to the 80th percentile of what the weakest and the
    first set came to, deload weeks left out. Sessions without a plan are judged by it, so that
    misses count as raises do. A second and a third one running lower the range no further. What is
    planned by now keeps its range; the habit tells what of its sessions without a plan fell short.
    """
    days = case.that_count
    if any(isinstance(done.load, NamedLoad) for s in days[-1:] for done in s.work_sets):
        return case  # with the next band there are far fewer reps, as there should be
    if not case.unplanned:
        days = [session for session in days if session.target is None]
    looked_at = days[-LOOKED_BACK - NO_HABIT_YET :]
    tops = [top for session in looked_at if (top := _top(case, session)).counts]
    habit = _but_misses(tops)[-LOOKED_BACK:]
    if len(habit) < EARLIER_SESSIONS:
        return case
    if not case.unplanned:
        return case._replace(habit=_low(habit))
    low = _low(habit)
    high = max(low, ceil(percentile([top.counts[0] for top in habit], 0.8)))
    target = case.target._replace(low=low, high=high)
    return case._replace(
        target=target,
        unplanned=False,
        past=tuple(
            session._replace(target=target._replace(sets=len(session.work_sets) or 1))
            if session.target is None
            else session
            for session in case.past
        ),
    )


class _Top(NamedTuple):
    """The sets of a session at its heaviest load: how much that is, and their reps or seconds."""

    size: float
    counts: list[int]


def _top(case: Case, session: PastSession) -> _Top:
    sizes = [size_of(done.load, case) for done in session.work_sets]
    most = max(sizes, default=0.0)
    there = (done for done, size in zip(session.work_sets, sizes, strict=True) if size == most)
    counts = (count_of(done, timed=case.timed) for done in there)
    return _Top(most, [count for count in counts if count is not None])


def _but_misses(tops: list[_Top]) -> list[_Top]:
    """The sessions that make the habit: up to the first of those that fall short of it by now.

    At a load that was usual before; a heavier one has fewer reps, as it should.
    """
    for running in range(NO_HABIT_YET, 1, -1):
        habit, lately = tops[: 1 - running][-LOOKED_BACK:], tops[-running:]
        if len(habit) < EARLIER_SESSIONS:
            continue
        low, usual = _low(habit), max(top.size for top in habit[:-1])
        if all(top.size <= usual and min(top.counts) < low for top in lately):
            return habit
    return tops


def _low(habit: list[_Top]) -> int:
    return max(1, floor(percentile([min(top.counts) for top in habit], 0.2)))
