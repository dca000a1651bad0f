"""A raise in the rows: one taken stays for the whole exercise, one that failed is not repeated."""

from collections.abc import Sequence
from itertools import pairwise

LOOKED_BACK = 6
"""A load that was lifted in so many sessions before is no raise."""

A_RUNG = 1.15
"""A load so little heavier was gone up to on the way, and is where the next session begins."""

Lifted = tuple[float, int]
"""A set: its load in any one unit, 0 for none, and its reps."""


def stays_at(wanted: float, low: int, done: Sequence[Lifted]) -> bool:
    """Whether today's sets go on at the load asked for: all were at it, and in the range."""
    return bool(done) and all(load == wanted and reps >= low for load, reps in done)


def given_up(wanted: float, low: int, done: Sequence[Lifted], last: Sequence[Lifted]) -> int | None:
    """The set of the last session to go on with, where a raise asked for fell short just now."""
    if not done or not last or done[-1][0] != wanted or done[-1][1] >= low:
        return None
    at = min(len(done), len(last) - 1)
    return at if last[at][0] < wanted else None


def failed_raises(past: Sequence[Sequence[Lifted]], low: int | None) -> list[set[float]]:
    """The loads of each session that were a raise and fell short of the range.

    A raise falls short with any set below the range. Where the session before was not in the range
    either, or was of the same shape, the lifter means it. A load that fell short before counts as
    no load lifted: tried again, it is a raise once more. Without a range it is what was given up on
    the way, with half the reps of any set lately or fewer.

    Args:
        past: Sessions, oldest first.
        low: The low end of the range; None without one.
    """
    failed: list[set[float]] = []
    for at, sets in enumerate(past):
        first = max(0, at - LOOKED_BACK)
        before = [one for one in past[first:at] if one]
        if low is None:
            failed.append(_given_up_on_the_way(sets, before))
            continue
        fell = {load for load, reps in sets if reps < low}
        if before:
            lately = zip(past[first:at], failed[first:at], strict=True)
            most = max(
                (load for one, fallen in lately for load, _ in one if load not in fallen),
                default=0.0,
            )
            short = min(reps for _, reps in before[-1]) < low
            alike = shape(sets) != () and shape(before[-1]) == shape(sets)
            fell = set() if short or alike else {load for load in fell if load > most}
        else:
            # Without anything before it, only what was given up on the way is known to be too much.
            last = sets[-1][0] if sets else 0.0
            fell = {load for load in fell if load > last}
        failed.append(fell)
    return failed


def _given_up_on_the_way(sets: Sequence[Lifted], before: Sequence[Sequence[Lifted]]) -> set[float]:
    lately = [lifted for one in before for lifted in one]
    if not lately or not sets or shape(sets) == shape(before[-1]):
        return set()
    most, fewest = max(load for load, _ in lately), min(reps for _, reps in lately)
    above = max(most, sets[-1][0])
    return {load for load, reps in sets if load > above and 2 * reps <= fewest}


def shape(sets: Sequence[Lifted]) -> tuple[int, ...]:
    """Whether the load rose (1), stayed (0) or fell (-1) from each set to the next; () for even."""
    loads = [load for load, _ in sets]
    steps = tuple((after > before) - (after < before) for before, after in pairwise(loads))
    return steps if any(steps) else ()


def sets_before_the_top(past: Sequence[Sequence[Lifted]]) -> int:
    """How many sets lead up to the heaviest one, where the last two sessions rose alike; else 0.

    One rung gone up to on the way leads nowhere: what it went up to is where to begin.
    """
    if len(past) < 2:
        return 0
    before, last = past[-2:]
    steps = shape(last)
    if not steps or steps != shape(before) or one_rung_up(last, len(last)):
        return 0
    loads = [load for load, _ in last]
    return loads.index(max(loads))


def one_rung_up(sets: Sequence[Lifted], asked: int) -> bool:
    """Whether all but one set were at the heaviest load, and that is little more: no ramp.

    Args:
        sets: The sets of a session.
        asked: How many of them there were to be.
    """
    loads = [load for load, _ in sets]
    most = max(loads, default=0.0)
    return asked > 2 and loads.count(most) >= asked - 1 and 0 < most <= A_RUNG * min(loads)
