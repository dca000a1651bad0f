"""Timed holds: longer up to a minute, then harder."""

from math import ceil

from brainlift_tui.core.coaching import sources
from brainlift_tui.core.coaching.case import Case
from brainlift_tui.core.coaching.evidence import Judged, top_everywhere
from brainlift_tui.core.coaching.nudge import Advice, AdviceKind, Level
from brainlift_tui.core.coaching.phrases import load_phrase, percent, seen
from brainlift_tui.core.coaching.proposal import proposed
from brainlift_tui.core.coaching.raising.steps import (
    LARGEST_RAISE,
    NEARLY,
    next_heavier,
    step_between,
)
from brainlift_tui.core.said import Said, said

LONG_ENOUGH_S = 60
SETS = 3
_RULE = said(
    "Every set at the top of the range: 5 s or a tenth longer. From a "
    "minute in three sets a harder variation does more than a longer "
    "hold."
)


def longer(case: Case, sessions: list[Judged]) -> Advice | None:
    """The next step of a hold; None while not every set is at the top."""
    last = sessions[-1]
    if not top_everywhere(last, case.target):
        return None
    heavier = _heavier(case, sessions)
    if heavier is not None:
        return heavier
    shortest, enough = min(last.counts), _before_a_big_step(case, last)
    if shortest < max(LONG_ENOUGH_S, case.target.high):
        return _longer(case, sessions, shortest)
    if shortest < enough:
        return _still_longer(case, sessions, next_seconds(shortest, enough))
    if max(case.target.sets, last.done) < SETS:
        return _advice(
            case,
            sessions,
            AdviceKind.ADD_SET,
            said("one set more"),
            said("a minute in every set. One set more."),
            sets=case.target.sets + 1,
        )
    return _harder(case, sessions) if case.harder is not None else None


def _before_a_big_step(case: Case, last: Judged) -> int:
    """Seconds from which a loaded hold takes even a big step; 0 where nothing heavier is there."""
    load = next_heavier(case, last.load) if last.load is not None and last.load.ng else None
    return ceil(case.target.high * (1 + step_between(case, last.load, load))) if load else 0


def _still_longer(case: Case, sessions: list[Judged], seconds: int) -> Advice:
    """Longer than a minute, where the next load is far."""
    return _advice(
        case,
        sessions,
        AdviceKind.LONGER_HOLD,
        said("{seconds} s first", seconds=seconds),
        said("the next load is a big step. {seconds} s first.", seconds=seconds),
        seconds=seconds,
    )


def next_seconds(held: int, most: int = LONG_ENOUGH_S) -> int:
    """5 s or a tenth longer, whichever is more, to full 5 s and at most a minute, or `most`."""
    more = max(5, (held + 5) // 10)
    return min(most, -(-(held + more) // 5) * 5 if held % 5 == 0 else held + more)


def _longer(case: Case, sessions: list[Judged], shortest: int) -> Advice:
    seconds = next_seconds(shortest) if shortest < LONG_ENOUGH_S else case.target.high
    last = sessions[-1]
    saw = said("felt easy") if last.felt_easy() else said("every set at the top")
    return _advice(
        case,
        sessions,
        AdviceKind.LONGER_HOLD,
        said("{seconds} s", seconds=seconds),
        said("{saw}. {seconds} s next.", saw=saw, seconds=seconds),
        easy=last.felt_easy(),
        seconds=seconds,
    )


def _harder(case: Case, sessions: list[Judged]) -> Advice:
    name = said("{name}", name=case.harder.name if case.harder else "")
    return _advice(
        case,
        sessions,
        AdviceKind.HARDER_VARIATION,
        name,
        said(
            "a minute in every set. A harder variation does more than a longer one: {name}.",
            name=name,
        ),
    )


def _heavier(case: Case, sessions: list[Judged]) -> Advice | None:
    """The next load of a loaded hold or carry, where the step is not too big."""
    last = sessions[-1]
    if last.load is None or last.load.ng == 0:
        return None
    load = next_heavier(case, last.load)
    if load is None:
        return None
    step = step_between(case, last.load, load)
    cap = LARGEST_RAISE / 2 if case.careful else LARGEST_RAISE
    if step > cap + NEARLY and min(last.counts) < case.target.high * (1 + step) - NEARLY:
        return None
    return proposed(
        case,
        sessions,
        AdviceKind.HEAVIER,
        load_phrase(load, case),
        said(
            "{seen}: every set at the top. {load} next.",
            seen=seen(last, case),
            load=load_phrase(load, case),
        ),
        rule=said(
            "A loaded hold goes up in load once every set is at the top of the "
            "range; before a step of more than 10 % the hold gets longer by as "
            "much."
        ),
        numbers=(
            said(
                "The step is {percent}. Nobody has measured how often this works.",
                percent=percent(step),
            ),
        ),
        rests_on=(sources.ACSM, sources.OURS),
        would_change=said("A set below the top of the range."),
        load_to=load,
    )


def _advice(
    case: Case,
    sessions: list[Judged],
    kind: AdviceKind,
    offer: Said,
    why: Said,
    *,
    easy: bool = False,
    seconds: int | None = None,
    sets: int | None = None,
) -> Advice:
    last = sessions[-1]
    return proposed(
        case,
        sessions,
        kind,
        offer,
        said("{seen} {why}", seen=seen(last, case), why=why)
        if easy
        else said("{seen}: {why}", seen=seen(last, case), why=why),
        rule=_RULE,
        rests_on=(sources.PLANKS, sources.OURS),
        would_change=said("A set under {high} s.", high=case.target.high),
        level=Level.STRONG if easy else Level.SUGGEST,
        seconds=seconds,
        sets=sets,
        variation=case.harder if kind is AdviceKind.HARDER_VARIATION else None,
    )
