"""Towards a load so far away that reps alone say nothing about it."""

from datetime import timedelta
from math import ceil

from brainlift_tui.core.coaching import sources
from brainlift_tui.core.coaching.case import Case
from brainlift_tui.core.coaching.easing.layoff import LONG_GAP
from brainlift_tui.core.coaching.evidence import FEW_ENOUGH, Judged, was_hard
from brainlift_tui.core.coaching.nudge import Advice, AdviceKind
from brainlift_tui.core.coaching.phrases import load_phrase, percent, seen
from brainlift_tui.core.coaching.proposal import proposed
from brainlift_tui.core.coaching.raising.reps_first import (
    MORE_AT_A_TIME,
    MOST_REPS_WHEN_EASY,
    MOST_SETS,
    most_reps_at_the_end,
    reps_before,
    reps_first,
    stay,
)
from brainlift_tui.core.coaching.raising.steps import NEARLY, step_between
from brainlift_tui.core.load.load import Load
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import Said, said, said_of
from brainlift_tui.core.workout.workout import Effort

PROBE_REPS = 5
"""So many are tried at the far load, to stop well before they get hard."""

FARTHEST_PROBED = 1.0
"""More than twice the load is not even tried."""

PROBE_AGAIN = 6
"""Sessions from one set tried to the next, after fewer than five reps; else it is the next one."""

GOES_ON_FOR = 4
"""Sessions for which sets at a far load go on where they stood; a while later it is one again."""

TOO_HARD_BY = 2
"""Reps fewer after a set at a far load that went to failure."""

_RULE = said(
    "No formula tells what a load so much heavier will be like, so no chance is stated. What "
    "bridges the gap, in this order: up to 20 reps, 3 s on the way down; one set more; then a "
    "single set of {reps} at the next load, stopped two short, and back. From five reps on it "
    "comes in every session, and once it keeps the range a second set joins it. Where one side "
    "works at a time or two dumbbells are held, one side may take the heavier one first.",
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
    """What comes before a load that is far away: reps, a set more, sets tried at it."""
    last, goal = sessions[-1], most_reps_at_the_end(case)
    fewest, so_far = min(last.counts), tries(case, load)
    far = _how_far(case, last, load)
    if so_far and so_far[0].ago < GOES_ON_FOR and so_far[0].fewest >= PROBE_REPS:
        return _tried_on(case, sessions, load, so_far)
    if fewest < goal:
        reps = min(goal, fewest + MORE_AT_A_TIME)
        because = said("{far}: {reps} reps in every set first.", far=far, reps=reps)
        return reps_first(case, sessions, load, reps, because, rule=_RULE)
    sets = max(session.done for session in sessions[-PROBE_AGAIN:])
    if not so_far and sets <= case.target.sets < MOST_SETS:
        return _advice(
            case,
            sessions,
            AdviceKind.ADD_SET,
            said("one set more"),
            said(
                "{seen}. {far}, too far for reps alone: one set more first.",
                seen=seen(last, case),
                far=far,
            ),
            sets=case.target.sets + 1,
        )
    against = _not_yet(case, sessions, load)
    if against is None:
        return _try(case, sessions, load, 1, PROBE_REPS)
    return _meanwhile(case, sessions, load, said("{far}{against}", far=far, against=against))


def _meanwhile(case: Case, sessions: list[Judged], load: Load, because: Said) -> Advice:
    """What is done at the usual load until a set can be tried: more reps, then slower ones."""
    last, fewest = sessions[-1], min(sessions[-1].counts)
    reps = min(MOST_REPS_WHEN_EASY, fewest + MORE_AT_A_TIME)
    if was_hard(case, last):
        return stay(case, sessions, because, rule=_RULE)
    if reps <= fewest:
        because = said("{because} Until then slower: 3 s on the way down.", because=because)
        return stay(case, sessions, because, rule=_RULE)
    because = said("{because} Until then {reps} reps in every set.", because=because, reps=reps)
    return reps_first(case, sessions, load, reps, because, rule=_RULE)


def _tried_on(case: Case, sessions: list[Judged], load: Load, so_far: list["Try"]) -> Advice:
    """The sets at the far load in every session now, and more of them once the range is kept."""
    far = _how_far(case, sessions[-1], load)
    if was_hard(case, sessions[-1]):
        because = said(
            "{far}. One set of it comes once the last set is no longer that hard.", far=far
        )
        return stay(case, sessions, because, rule=_RULE)
    latest, low = so_far[0], case.target.low
    if latest.failed and case.careful and not latest.ago:
        because = said("{far}, and went to failure. A session without it first.", far=far)
        return stay(case, sessions, because, rule=_RULE)
    kept = [one for one in so_far[: 2 if case.careful else 1] if one.kept(low, len(latest.reps))]
    more = len(kept) == (2 if case.careful else 1) and not latest.failed
    sets = min(case.target.sets, len(latest.reps) + more)
    reps = max(PROBE_REPS, latest.fewest - TOO_HARD_BY if latest.failed else latest.fewest)
    return _try(case, sessions, load, sets, min(low, reps))


def _how_far(case: Case, last: Judged, load: Load) -> Said:
    name, step = load_phrase(load, case), step_between(case, last.load, load)
    return said("{name} is {percent} more", name=name, percent=percent(step))


def _try(case: Case, sessions: list[Judged], load: Load, sets: int, reps: int) -> Advice:
    """So many sets at the far load, and then back."""
    name = load_phrase(load, case)
    what = said_of(sets, "{name} for one set", "{name} for {number} sets", name=name)
    why = said(
        "{seen}. {far}: try {reps}, stop two short, then back.",
        seen=seen(sessions[-1], case),
        far=_how_far(case, sessions[-1], load),
        reps=reps,
    )
    if sets >= case.target.sets:
        why = said(
            "{seen}. {far}: try {reps}, stop two short.",
            seen=seen(sessions[-1], case),
            far=_how_far(case, sessions[-1], load),
            reps=reps,
        )
    return _advice(
        case,
        sessions,
        AdviceKind.PROBE,
        what,
        why,
        load_to=load,
        reps=reps,
        sets=sets,
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
    so_far = tries(case, load)
    if so_far and so_far[0].ago < PROBE_AGAIN and so_far[0].reps[0] < PROBE_REPS:
        reps = so_far[0].reps[0]
        return said(". {reps} reps of it were tried lately; a while more here.", reps=reps)
    return None


class Try(NamedTuple):
    """Sets at a far load in one session.

    Attributes:
        ago: Sessions since then.
        reps: Of each of them.
        failed: Whether any went to failure.
    """

    ago: int
    reps: tuple[int, ...]
    failed: bool

    @property
    def fewest(self) -> int:
        """The fewest reps of them."""
        return min(self.reps)

    def kept(self, low: int, sets: int) -> bool:
        """Whether so many sets kept the range."""
        return len(self.reps) >= sets and self.fewest >= low


def tries(case: Case, load: Load) -> list[Try]:
    """The sessions of late with sets at a load or above it, the newest first.

    What was more than twice as heavy was no try of it.
    """
    since = case.today - timedelta(days=LONG_GAP)
    days = [session for session in case.so_far if session.day >= since]
    found = []
    for ago, session in enumerate(reversed(days)):
        there = [
            done
            for done in session.work_sets
            if done.reps is not None
            and done.weight is not None
            and -NEARLY <= step_between(case, load, done.weight) <= FARTHEST_PROBED + NEARLY
        ]
        if there:
            failed = any(done.effort is Effort.FAILED for done in there)
            found.append(Try(ago, tuple(done.reps or 0 for done in there), failed))
    return found


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
    return proposed(
        case,
        sessions,
        kind,
        offer,
        why,
        rule=_RULE,
        rests_on=(sources.MORE_SETS, sources.OURS),
        would_change=said("A load in between on the rack."),
        load_to=load_to,
        reps=reps,
        sets=sets,
    )
