"""How to start again after a break."""

from brainlift_tui.core.coaching import sources
from brainlift_tui.core.coaching.case import Case
from brainlift_tui.core.coaching.easing.nothing_lighter import next_to_none, nothing_lighter
from brainlift_tui.core.coaching.easing.ramp import STAGES
from brainlift_tui.core.coaching.evidence import Judged, reps_at
from brainlift_tui.core.coaching.nudge import Advice, AdviceKind, Level
from brainlift_tui.core.coaching.phrases import (
    count_phrase,
    days_phrase,
    load_phrase,
    percent,
    same_again,
    seen,
)
from brainlift_tui.core.coaching.proposal import proposed
from brainlift_tui.core.coaching.raising.steps import (
    NEARLY,
    lighter_than,
    near_enough,
    step_between,
)
from brainlift_tui.core.exercise.exercise import Measure
from brainlift_tui.core.load.named import AnyLoad, NamedLoad
from brainlift_tui.core.said import Said, said

LONGEST_GAP = 14
"""So many days change nothing."""

FORGOTTEN = 20
"""Days after which one exercise is started anew, even if others were trained all along."""

LONG_GAP = 120
"""After more than this the first weeks begin anew."""

_FRACTIONS = ((21, 0.95), (35, 0.90), (60, 0.85), (LONG_GAP, 0.80))
_LOWEST = 0.70

CLOSE_TO_ASKED = 0.9
"""A load is as light as was asked down to so much of it: what is coarse then is the share."""

FEWEST_REPS = 3
"""So many reps at least; a load of which fewer would be left is too heavy to begin again with."""

LEFT_AT_LEAST = 2
"""Half of the reps are left after any break: public logs show losses of 13 % at most."""

ONE_IS_NO_SET = 2
"""Nobody begins again with a single rep."""


def fraction_after(days: int, *, older: bool) -> float:
    """The share of the last load to start again with; 65 and over take one step lower."""
    if days <= LONGEST_GAP:
        return 1.0
    row = sum(days > longest for longest, _ in _FRACTIONS) + older
    return _FRACTIONS[row][1] if row < len(_FRACTIONS) else _LOWEST


def resuming(case: Case, sessions: list[Judged]) -> Advice | None:
    """Where to start after more than 14 days; None after fewer."""
    last = sessions[-1]
    days = _days_off(case, last)
    if days <= LONGEST_GAP:
        return None
    share = fraction_after(days, older=case.older)
    anew = days > LONG_GAP
    reserve = STAGES[0].reserve if anew else 3
    load = lighter_than(case, last, share)
    if not anew and not _as_light_as_asked(case, last, load, share):
        load = None
    weighted = case.exercise.measure is Measure.WEIGHTED and last.named is None
    if load is None and weighted and next_to_none(case, max(last.counts)):
        return nothing_lighter(case, last, sessions)
    name = load_phrase(load, case) if load is not None else _lighter_without_load(case, last, share)
    sets = min(STAGES[0].most_sets, case.target.sets) if anew else None
    offer = (
        said("{name}, {sets} sets", name=name, sets=sets) if sets is not None and sets > 1 else name
    )
    return proposed(
        case,
        sessions,
        AdviceKind.RESUME,
        offer,
        said(
            "{days} without it: start again at {name}, {ease}. No raise today.",
            days=days_phrase(days),
            name=name,
            ease=said("well before it gets hard")
            if case.timed
            else said("{reserve} reps in reserve", reserve=reserve),
        ),
        rule=_rule(case, days, share, anew=anew),
        numbers=(said("Public logs show smaller losses; the margin is for safety (ours)."),),
        rests_on=(sources.STOPPING, sources.REGAINING, sources.OURS),
        would_change=said(
            "A break of {longest_gap} days or less changes nothing.", longest_gap=LONGEST_GAP
        ),
        level=Level.STRONG,
        load_to=load,
        reps=_fewer(last, share) if load is None and not case.timed else None,
        seconds=_fewer_seconds(last, share) if load is None and case.timed else None,
        sets=sets,
    )


def too_soon_after_a_break(case: Case, sessions: list[Judged]) -> Advice | None:
    """What a break asks for after all, where the first session back fell short at 65 and over."""
    last, before = sessions[-1], sessions[-2] if len(sessions) > 1 else None
    if not case.older or before is None or last.misses == 0 or not before.at(last):
        return None
    days = (last.day - before.day).days
    share = fraction_after(days, older=True)
    load = lighter_than(case, last, share)
    if days <= LONGEST_GAP or not _as_light_as_asked(case, last, load, share):
        return None
    name = load_phrase(load, case)
    return proposed(
        case,
        sessions,
        AdviceKind.LIGHTER,
        name,
        said(
            "{seen}: below {low} after {days} without it. {name} to begin again.",
            seen=seen(last, case),
            low=count_phrase(last.low, case),
            days=days_phrase(days),
            name=name,
        ),
        rule=_rule(case, days, share, anew=days > LONG_GAP),
        rests_on=(sources.STOPPING, sources.REGAINING, sources.OURS),
        would_change=said("Every set at {low} or more.", low=last.low),
        load_to=load,
    )


def _rule(case: Case, days: int, share: float, *, anew: bool) -> Said:
    rule = said("After {days} days: {share} of the last load", days=days, share=percent(share))
    if case.older:
        rule = said("{rule}, 65 and over one step lower", rule=rule)
    if anew:
        return said("{rule}, and the first weeks anew.", rule=rule)
    return said("{rule}.", rule=rule)


def _days_off(case: Case, last: Judged) -> int:
    """Days without it; training went on without it counts for as long as it is soon forgotten.

    A deload week is no break: what was done in it counts for this alone. Nor are days on which the
    harder variation was done in its place.
    """
    eased = [session.day for session in case.so_far if session.day in case.deload_days]
    climbed = [day for day in case.climbed if day <= case.today]
    days = (case.today - max((last.day, *eased, *climbed))).days
    if case.trained is None or days > FORGOTTEN:
        return days
    return min(days, (case.today - case.trained).days)


def _lighter_without_load(case: Case, last: Judged, share: float) -> Said:
    """What is taken easy where no lighter load can be had."""
    alone = last.named is None and (last.load is None or last.load.ng == 0)
    if case.timed:
        fewer = said("{fewer_seconds} s", fewer_seconds=_fewer_seconds(last, share))
    elif alone:
        fewer = said("{fewer} reps", fewer=_fewer(last, share))
    else:
        fewer = said("{fewer}", fewer=_fewer(last, share))
    if alone:
        return fewer
    return said("{same_again} × {fewer}", same_again=same_again(last, case), fewer=fewer)


def _as_light_as_asked(case: Case, last: Judged, load: AnyLoad | None, share: float) -> bool:
    """Whether to take the lighter load, and not the same one with fewer reps.

    It is to lie near the one before or near what was asked for, unless next to no reps are left.
    """
    if load is None or isinstance(load, NamedLoad):
        return False
    if near_enough(case, last.load, load):
        return True
    few = not case.timed and reps_at(min(last.counts), 1 / share) < FEWEST_REPS
    return few or 1 + step_between(case, last.load, load) >= CLOSE_TO_ASKED * share - NEARLY


def _fewer(last: Judged, share: float) -> int:
    """Reps that are as easy at the same load as the usual ones at a share of it."""
    fewest = min(last.counts)
    if last.load is None or last.load.ng == 0:
        return max(1, int(fewest * share))
    return max(ONE_IS_NO_SET, fewest // LEFT_AT_LEAST, int(reps_at(fewest, 1 / share)))


def _fewer_seconds(last: Judged, share: float) -> int:
    return max(5, int(min(last.counts) * share) // 5 * 5)
