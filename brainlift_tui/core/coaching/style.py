"""Ramps and pyramids: whose loads change from set to set in the same way each time."""

from collections import Counter
from collections.abc import Sequence

from brainlift_tui.core.coaching.case import Case
from brainlift_tui.core.prefill.raises import one_rung_up, shape
from brainlift_tui.core.workout.past_session import PastSession

LATELY = 6
"""Sessions within which a top set in the range makes one below it a miss, no style."""

MORE_AT_THE_TOP = 2
"""A top set below the range has one of its own: from its reps to two more."""


def by_its_top_set(case: Case) -> Case:
    """The case as its top set alone makes it, where the last two sessions were of one shape.

    A ramp is judged by its last set and a pyramid by its middle; what leads there and back is how
    the lifter trains, no raise and no failure. Elsewhere the case stays as it is.
    """
    days = case.that_count
    if len(days) < 2 or case.timed:
        return case
    if any(case.mixes(session.day) for session in days[-2:]):
        return case
    tops = [_top_sets(session) for session in days[-2:]]
    steps = [shape(_lifted(session)) for session in days[-2:]]
    if not steps[0] or steps[0] != steps[1]:
        return case
    planned = days[-1].target or case.target
    asked = min(planned.sets, case.target.sets)
    if _most_alike(days[-1]) >= asked or one_rung_up(_lifted(days[-1]), asked):
        return case
    low, high = case.target.low, case.target.high
    fewest = min(tops[0])
    climbs = steps[1][0] > 0
    if fewest < low and not _was_in_range(days[:-1], steps[1], low):
        if not climbs or fewest < 1:
            return case
        low, high = fewest, fewest + MORE_AT_THE_TOP
    target = case.target._replace(sets=min(len(reps) for reps in tops), low=low, high=high)
    return case._replace(
        target=target,
        past=tuple(
            session._replace(target=target._replace(low=_asked(session, low)))
            if session in days[-2:]
            else session
            for session in case.past
        ),
    )


def _asked(session: PastSession, low: int) -> int:
    """The low end that day: fewer reps asked for, as after a break, are no miss."""
    return min(low, session.target.low) if session.target is not None else low


def _was_in_range(days: Sequence[PastSession], steps: tuple[int, ...], low: int) -> bool:
    """Whether a top set of this shape was in the range lately: then one below it is a miss."""
    return any(
        shape(_lifted(session)) == steps and min(_top_sets(session)) >= low
        for session in days[-LATELY:]
    )


def _lifted(session: PastSession) -> list[tuple[float, int]]:
    return [
        (done.weight.kg if done.weight else 0.0, done.reps)
        for done in session.work_sets
        if done.reps is not None
    ]


def _most_alike(session: PastSession) -> int:
    """The most sets at any one load: where they are as many as planned, they are the work."""
    return max(Counter(load for load, _ in _lifted(session)).values(), default=0)


def _top_sets(session: PastSession) -> list[int]:
    """Reps of the sets at the heaviest load."""
    lifted = _lifted(session)
    most = max((load for load, _ in lifted), default=0.0)
    return [reps for load, reps in lifted if load == most] or [0]
