"""Towards a load so far away that reps alone say nothing about it."""

from math import ceil

from brainlift_tui.core.coaching import sources
from brainlift_tui.core.coaching.case import Case
from brainlift_tui.core.coaching.evidence import FEW_ENOUGH, Judged
from brainlift_tui.core.coaching.nudge import Advice, AdviceKind, Level, Reasons
from brainlift_tui.core.coaching.phrases import load_phrase, looked_at, percent, seen
from brainlift_tui.core.coaching.raising.reps_first import (
    MOST_SETS,
    most_reps_at_the_end,
    reps_before,
    reps_first,
    stay,
)
from brainlift_tui.core.coaching.raising.steps import NEARLY, step_between
from brainlift_tui.core.load.load import Load
from brainlift_tui.core.said import Said, said
from brainlift_tui.core.workout.reserve import reserve_told

PROBE_REPS = 5
"""So many are tried at the far load, to stop well before they get hard."""

FARTHEST_PROBED = 1.0
"""More than twice the load is not even tried."""

PROBE_AGAIN, PROBE_AGAIN_SOON = 6, 2
"""Sessions from one set tried to the next: after fewer than five reps, and after five or more."""

MORE_AT_A_TIME = 3
"""Reps added at once on the way to many."""

_RULE = said(
    "No formula tells what a load so much heavier will be like, so no chance is stated. What "
    "bridges the gap, in this order: up to 20 reps, 3 s on the way down; one set more; then a "
    "single set of {reps} at the next load, stopped two short, and back. Where one side works at "
    "a time or two dumbbells are held, one side may take the heavier one first.",
    reps=PROBE_REPS,
)


def reps_before_far(case: Case, load: Load | None, heavier_load: Load) -> int:
    """Reps in every set from which even the stricter formula leaves the low end of the range.

    Above 12 reps Brzycki's promises too much, and Epley's decides, turned round:
    (30 + L) w' / w - 30.
    """
    needed = reps_before(case, load, heavier_load)
    if needed <= FEW_ENOUGH:
        return needed
    ratio = 1 + step_between(case, load, heavier_load)
    return max(needed, ceil((30 + case.target.low) * ratio - 30 - NEARLY))


def bridge(case: Case, sessions: list[Judged], load: Load) -> Advice:
    """What comes before a load that is far away: reps, a set more, one set tried."""
    last, goal = sessions[-1], most_reps_at_the_end(case)
    name, share = load_phrase(load, case), step_between(case, last.load, load)
    fewest = min(last.counts)
    if fewest < goal:
        reps = min(goal, fewest + MORE_AT_A_TIME)
        because = said(
            "{name} is {percent} more: {reps} reps in every set first.",
            name=name,
            percent=percent(share),
            reps=reps,
        )
        return reps_first(case, sessions, load, reps, because, rule=_RULE)
    sets = max(session.done for session in sessions[-PROBE_AGAIN:])
    if sets <= case.target.sets < MOST_SETS:
        return _advice(
            case,
            sessions,
            AdviceKind.ADD_SET,
            said("one set more"),
            said(
                "{seen}. {name} is {percent} more, too far for reps alone: one set more first.",
                seen=seen(last, case),
                name=name,
                percent=percent(share),
            ),
            sets=case.target.sets + 1,
        )
    against = _not_yet(case, sessions, load)
    if against is not None:
        because = said(
            "{name} is {percent} more{against}",
            name=name,
            percent=percent(share),
            against=against,
        )
        return stay(case, sessions, because, rule=_RULE)
    return _advice(
        case,
        sessions,
        AdviceKind.PROBE,
        said("{name} for one set", name=name),
        said(
            "{seen}. {name} is {percent} more: try {reps}, stop two short, then back.",
            seen=seen(last, case),
            name=name,
            percent=percent(share),
            reps=PROBE_REPS,
        ),
        load_to=load,
        reps=PROBE_REPS,
    )


def _not_yet(case: Case, sessions: list[Judged], load: Load) -> Said | None:
    """What speaks against a set tried today."""
    last, goal = sessions[-1], most_reps_at_the_end(case)
    if step_between(case, last.load, load) > FARTHEST_PROBED + NEARLY:
        return said(", too far from here.")
    if was_hard(case, last):
        return said(". One set of it comes once the last set is no longer that hard.")
    before = sessions[-2] if len(sessions) > 1 else None
    if case.careful and not (before is not None and before.at(last) and before.all_reach(goal)):
        return said(". One set of it comes after two sessions like this.")
    tried = reps_tried(case, load)
    if tried is not None:
        ago, reps = tried
        wait = PROBE_AGAIN_SOON if reps >= PROBE_REPS else PROBE_AGAIN
        if ago < wait:
            return said(". {reps} reps of it were tried lately; a while more here.", reps=reps)
    return None


def was_hard(case: Case, last: Judged) -> bool:
    """Whether any set of the last session was told to be hard, or failed."""
    return any(
        (told := reserve_told(done)) is not None and told <= 1
        for session in case.past
        if session.day == last.day
        for done in session.work_sets
    )


def reps_tried(case: Case, load: Load) -> tuple[int, int] | None:
    """Sessions since a set at a load or above it, and the reps of its first; None without one."""
    days = sorted((s for s in case.past if s.day <= case.today), key=lambda found: found.day)
    for ago, session in enumerate(reversed(days)):
        there = [
            done.reps
            for done in session.work_sets
            if done.reps is not None
            and step_between(case, load, done.weight or load) >= -NEARLY
            and done.weight is not None
        ]
        if there:
            return ago, there[0]
    return None


def _advice(
    case: Case,
    sessions: list[Judged],
    kind: AdviceKind,
    offer: Said,
    why: Said,
    *,
    load_to: Load | None = None,
    reps: int | None = None,
    sets: int | None = None,
) -> Advice:
    return Advice(
        kind,
        Level.SUGGEST,
        offer,
        why,
        Reasons(
            looked_at(sessions, case),
            _RULE,
            (),
            (sources.MORE_SETS, sources.OURS),
            said("A load in between on the rack."),
        ),
        load_from=sessions[-1].load,
        load_to=load_to,
        reps=reps,
        sets=sets,
    )
