"""Bands, and whatever else has a name and no kilograms: many reps first, then the next one."""

from brainlift_tui.core.coaching import sources
from brainlift_tui.core.coaching.case import Case
from brainlift_tui.core.coaching.evidence import Judged
from brainlift_tui.core.coaching.nudge import Advice, AdviceKind, Level, Reasons
from brainlift_tui.core.coaching.phrases import load_phrase, seen
from brainlift_tui.core.coaching.proposal import proposed
from brainlift_tui.core.coaching.raising.reps_first import (
    MOST_REPS_AT_THE_END,
    MOST_SETS,
    reps_for_step,
)
from brainlift_tui.core.exercise.exercise import Measure
from brainlift_tui.core.load.named import NamedLoad
from brainlift_tui.core.said import Said, said

FEW_HELPED = 2
"""Reps over the range that lead on to less help: it is the way there, and not for many reps."""

FAR_BELOW = 3
"""Reps below the range from which the next set is to be easier: from one to the next is far."""

_RULE = said(
    "From one band to the next is a big step, and nobody knows how big: the reps go up to about 20 "
    "first. Where the kilograms of both are on the rack, to as many as leave the range after it."
)


def harder(case: Case, sessions: list[Judged], named: NamedLoad) -> Advice | None:
    """More reps, or the next band; None while not every set is at the top of the range."""
    last = sessions[-1]
    if last.cut_short or not last.all_reach(case.target.high):
        return None
    listed, fewest = case.named.has(named), min(last.counts)
    following = case.named.next_to(named, +1) if listed else None
    needed = reps_needed(case, named, following)
    if fewest < needed:
        return _more_reps(case, sessions, following, fewest + 1, needed)
    if following is not None:
        return _next(case, sessions, following)
    return _at_the_end(case, sessions)


def twice_missing(case: Case, sessions: list[Judged]) -> bool:
    """Whether a careful lifter has yet to show it in a second session."""
    last, before = sessions[-1], sessions[-2] if len(sessions) > 1 else None
    if not case.careful or last.named is None:
        return False
    needed = reps_needed(case, last.named, case.named.next_to(last.named, +1))
    return before is None or not before.at(last) or not before.all_reach(needed)


def easier_next(case: Case, one: Judged, named: NamedLoad) -> Advice | None:
    """The easier one for the next set, after one far below the range; else None."""
    reps, low = one.counts[0], case.target.low
    following = case.named.next_to(named, -1)
    if reps > low - FAR_BELOW or following is None:
        return None
    name = load_phrase(following, case)
    return Advice(
        AdviceKind.LIGHTER,
        Level.SUGGEST,
        name,
        said(
            "{reps} with {at} is far below {low}. {name} for the next set?",
            reps=reps,
            at=load_phrase(named, case),
            low=low,
            name=name,
        ),
        Reasons(
            (said("This set: {reps} with {at}.", reps=reps, at=load_phrase(named, case)),),
            said("A set three reps below the range or more: the next easier one."),
            (),
            (sources.OURS,),
            said("{low} reps or more.", low=low),
        ),
        load_from=named,
        load_to=following,
    )


def reps_needed(case: Case, named: NamedLoad, following: NamedLoad | None) -> int:
    """Reps in every set that lead on."""
    high = case.target.high
    if case.exercise.measure is Measure.ASSISTED:
        return high + FEW_HELPED
    most = max(MOST_REPS_AT_THE_END, high)
    kg, then = case.named.kg(named), None if following is None else case.named.kg(following)
    if kg is None or then is None or case.on_own_weight:
        return most
    return min(most, reps_for_step(case, then / kg))


def _more_reps(
    case: Case, sessions: list[Judged], following: NamedLoad | None, reps: int, needed: int
) -> Advice:
    offer = said("{reps} reps", reps=reps)
    saw = seen(sessions[-1], case)
    why = said(
        "{seen}, and nothing harder is on your rack: {reps} reps in every set.", seen=saw, reps=reps
    )
    last = sessions[-1].named
    if last is not None and not case.named.has(last):
        why = said("{seen}: {reps} reps in every set.", seen=saw, reps=reps)
    if following is not None:
        offer = said("{reps} reps", reps=reps)
        why = said(
            "{seen}. {then} comes after {needed}: {reps} reps in every set first.",
            seen=saw,
            then=load_phrase(following, case),
            needed=needed,
            reps=reps,
        )
    return _advice(case, sessions, AdviceKind.MORE_REPS, offer, why)._replace(reps=reps)


def _next(case: Case, sessions: list[Judged], following: NamedLoad) -> Advice:
    name = load_phrase(following, case)
    advice = _advice(
        case,
        sessions,
        AdviceKind.HEAVIER,
        name,
        said("{seen}. Time for {name}.", seen=seen(sessions[-1], case), name=name),
    )
    return advice._replace(load_to=following)


def _at_the_end(case: Case, sessions: list[Judged]) -> Advice | None:
    """With the hardest that is there: a harder variation, or one set more."""
    last = sessions[-1]
    if last.named is not None and not case.named.has(last.named):
        return _unlisted(case, sessions, last.named)
    saw = said("{seen}, and nothing harder is on your rack", seen=seen(last, case))
    if case.exercise.measure is Measure.ASSISTED:
        saw = said("{seen}, and no less help is on your rack", seen=seen(last, case))
    if case.harder is not None:
        name = said("{name}", name=case.harder.name)
        why = said("{saw}: {then}.", saw=saw, then=name)
        advice = _advice(case, sessions, AdviceKind.HARDER_VARIATION, name, why)
        return advice._replace(variation=case.harder)
    sets = max(case.target.sets, last.done)
    if sets >= MOST_SETS:
        return None
    more = said("one set more")
    why = said("{saw}: {then}.", saw=saw, then=more)
    return _advice(case, sessions, AdviceKind.ADD_SET, more, why)._replace(sets=sets + 1)


def _unlisted(case: Case, sessions: list[Judged], named: NamedLoad) -> Advice:
    """What is there has to be told first."""
    return _advice(
        case,
        sessions,
        AdviceKind.HOLD,
        said("{name} once more", name=load_phrase(named, case)),
        said(
            "{seen}. Your rack does not say what comes next: S lists what you have, in order.",
            seen=seen(sessions[-1], case),
        ),
    )


def _advice(
    case: Case,
    sessions: list[Judged],
    kind: AdviceKind,
    offer: Said,
    why: Said,
) -> Advice:
    return proposed(
        case,
        sessions,
        kind,
        offer,
        why,
        rule=_RULE,
        rests_on=(sources.REPS_FIRST, sources.OURS),
        would_change=said("A set below {high}.", high=case.target.high),
    )
