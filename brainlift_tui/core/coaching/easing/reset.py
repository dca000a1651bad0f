"""When sets fall below the range: once more, more rest, or a lighter load to rebuild."""

from itertools import takewhile

from brainlift_tui.core.coaching import sources
from brainlift_tui.core.coaching.case import Case
from brainlift_tui.core.coaching.easing.layoff import too_soon_after_a_break
from brainlift_tui.core.coaching.easing.nothing_lighter import (
    FEWEST_REPS,
    next_to_none,
    nothing_lighter,
)
from brainlift_tui.core.coaching.evidence import Judged, share_for, shown_capacity
from brainlift_tui.core.coaching.nudge import Advice, AdviceKind, Level
from brainlift_tui.core.coaching.phrases import (
    count_phrase,
    load_phrase,
    percent,
    same_again,
    seen,
)
from brainlift_tui.core.coaching.proposal import proposed
from brainlift_tui.core.coaching.raising.steps import (
    NEARLY,
    lighter_by,
    lighter_than,
    moved_at,
    moved_in,
    near_enough,
    step_between,
)
from brainlift_tui.core.exercise.exercise import Measure
from brainlift_tui.core.load.load import Load
from brainlift_tui.core.load.named import AnyLoad, weight_of
from brainlift_tui.core.rack.makeable import makes
from brainlift_tui.core.said import Said, in_turn, said, said_of
from brainlift_tui.core.workout.workout import Target

RESET_TO = 0.90

FAR_BELOW = 3
"""So many reps below the range, even in the best set, are no near miss."""

CLOSE_BELOW = 0.9
"""A load so much below the one for the middle of the range leaves more than the middle."""

MORE_REST_S = 45
"""The middle of the 30 to 60 s that a second miss adds."""

LATELY = 6
"""A load that was lifted in so many sessions before is no raise."""

FEWEST_SECONDS = 15
"""Below this a hold gives way to an easier one."""

_RULE = said(
    "A set below the range: the same again. Twice running: with 30 to 60 s more rest. "
    "Three times: nine tenths of the load, and up again from there."
)


def after_a_miss(case: Case, sessions: list[Judged]) -> Advice | None:
    """What follows from sets below the range; None where there were none."""
    last = sessions[-1]
    short = bool(last.misses) or _asks_for_more(case, last)
    if short and _too_hard(case, last) and (easier := _easier(case, sessions)) is not None:
        return easier
    if failed_raise(case, sessions):
        return _back(case, sessions)
    if short and (far_lighter := _much_too_heavy(case, sessions)) is not None:
        return far_lighter
    if not last.misses:
        return _given_up(case, sessions, last.fell_short_at)
    return _near_miss(case, sessions)


def _near_miss(case: Case, sessions: list[Judged]) -> Advice:
    """The same again, and what comes where that did not help; at 65 and over a break counts."""
    last = sessions[-1]
    running = len(
        list(takewhile(lambda session: session.misses and session.at(last), reversed(sessions)))
    )
    lighter = None
    if running == 1:
        lighter = too_soon_after_a_break(case, sessions)
    elif running >= 3 and not _tires(last, case.target):
        lighter = _reset(case, sessions)
    return lighter or _repeat(case, sessions, running)


def _asks_for_more(case: Case, last: Judged) -> bool:
    """Whether what the plan asks for by now is far from what was done by none, or a lower range."""
    if last.planned and not _set_higher(case, last):
        return False
    return max(last.counts) > 0 and shown_capacity(last) <= case.target.low - FAR_BELOW


def _set_higher(case: Case, last: Judged) -> bool:
    """Whether the range of that day lay below today's; a few reps taken on are no range."""
    planned = next((s.target for s in case.past if s.day == last.day and s.target), None)
    return planned is not None and planned.low < planned.high < case.target.low


def _asked(case: Case, last: Judged) -> int:
    """The low end that a session is held against: of one by no plan, or a lower range, today's."""
    return case.target.low if _asks_for_more(case, last) else last.low


def failed_raise(case: Case, sessions: list[Judged]) -> bool:
    """Whether a set fell short after a raise: one taken, or to more than in a while.

    A load that was given up within the session counts as well: what was done instead is kept.
    """
    last, before = sessions[-1], sessions[-LATELY - 1 : -1]
    tried = last.fell_short_at or ((last.named or last.load) if last.misses else None)
    if last.day in case.probed and last.fell_short_at is not None:
        return False
    if not before:
        return last.fell_short_at is not None
    if tried is None and not last.misses:
        return False
    # A load that fell short before was not lifted; right after it, it is what the lifter means.
    lifted = [one for one in before if one is before[-1] or not one.misses]
    moved = [moved_in(case, session) for session in lifted]
    least = moved[-1] if last.day in case.raised else max(moved)
    at = moved_at(case, tried)
    return at > least + 0.001 * abs(least)


def sessions_since_failed_raise(case: Case, sessions: list[Judged]) -> int | None:
    """How many sessions followed the last raise that failed; None where none did."""
    for ago in range(min(len(sessions) - 1, 3)):
        if failed_raise(case, sessions[: len(sessions) - ago]):
            return ago
    return None


def _too_hard(case: Case, last: Judged) -> bool:
    """Whether not even the best set of a bodyweight exercise came to five reps."""
    alone = last.named is None and (last.load is None or last.load.ng == 0)
    fewest = min(FEWEST_SECONDS if case.timed else FEWEST_REPS, _asked(case, last))
    return (case.on_own_weight or case.timed) and alone and max(last.counts) < fewest


def _easier(case: Case, sessions: list[Judged]) -> Advice | None:
    last = sessions[-1]
    if case.easier is None:
        return None if case.timed else nothing_lighter(case, last, sessions)
    fewest = count_phrase(FEWEST_SECONDS if case.timed else FEWEST_REPS, case)
    name = said("{name}", name=case.easier.name)
    why = said(
        "{seen}: fewer than {fewest}. {name} builds up to it.",
        seen=seen(last, case),
        fewest=fewest,
        name=name,
    )
    if case.easier.how is not None:
        why = in_turn((why, case.easier.how), " ")
    return proposed(
        case,
        sessions,
        AdviceKind.LIGHTER,
        name,
        why,
        rule=said("Fewer than 5 reps, or 15 s, in every set: an easier variation.", fewest=fewest),
        rests_on=(sources.PUSH_UPS, sources.OURS),
        would_change=said("{fewest} in one set.", fewest=fewest),
        variation=case.easier,
    )


def _back(case: Case, sessions: list[Judged]) -> Advice:
    last = sessions[-1]
    given_up = last.fell_short_at
    back_to = last if given_up is not None else sessions[-2]
    weight, load = back_to.load, back_to.named or back_to.load
    offer = said("{name} again", name=load_phrase(load, case))
    if weight is not None and weight.ng > 0 and not makes(case.loads, weight):
        too_much = weight_of(given_up) or last.load
        load = lighter_by(case, weight, 1) or lighter_by(case, too_much, RESET_TO)
        offer = said("{name}", name=load_phrase(load, case))
    name = load_phrase(load, case)
    if given_up is not None:
        saw = said(
            "{load} fell below {low}; then {seen}",
            load=load_phrase(given_up, case),
            low=count_phrase(last.low, case),
            seen=seen(last, case),
        )
    else:
        saw = said(
            "{seen}: {misses} below {low}",
            seen=seen(last, case),
            misses=said_of(last.misses, "{number} set", "{number} sets"),
            low=count_phrase(last.low, case),
        )
    back = said("{saw}. Back to {name} for two sessions.", saw=saw, name=name)
    if given_up is None or not last.all_reach(case.target.high):
        back = said(
            "{saw}. Back to {name} until {high} in every set.",
            saw=saw,
            name=name,
            high=count_phrase(case.target.high, case),
        )
    return proposed(
        case,
        sessions,
        AdviceKind.LIGHTER,
        offer,
        back,
        rule=said(
            "Any set below the range right after a raise: back to the load before, "
            "and no raise for two sessions."
        ),
        would_change=said("A second look after two sessions."),
        level=Level.STRONG,
        load_to=load,
    )._replace(load_from=given_up or last.named or last.load)


def _given_up(case: Case, sessions: list[Judged], load: AnyLoad | None) -> Advice | None:
    """The usual load was given up within the session: once more, and the second time what was done.

    What was lifted before is no raise that failed, so that the day may only have been a bad one.
    """
    if load is None or sessions[-1].day in case.probed:
        return None
    last, before = sessions[-1], sessions[-2] if len(sessions) > 1 else None
    again = before is not None and before.fell_short_at is not None
    done_at = last.named or last.load
    name, done = load_phrase(load, case), load_phrase(done_at, case)
    saw = said(
        "{load} fell below {low}; then {seen}", load=name, low=last.low, seen=seen(last, case)
    )
    return proposed(
        case,
        sessions,
        AdviceKind.LIGHTER if again else AdviceKind.REPEAT,
        said("{name} to rebuild", name=done) if again else said("{name} again", name=name),
        said("{saw}, twice running. Rebuild from {name}.", saw=saw, name=done)
        if again
        else said("{saw}. {name} once more; fewer sets of it are no harm.", saw=saw, name=name),
        rule=_RULE,
        load_to=done_at if again else load,
    )._replace(load_from=load)


def _times(running: int) -> Said:
    told = {1: said("once"), 2: said("twice"), 3: said("three times"), 4: said("four times")}
    return told.get(running) or said("{times} times", times=running)


def _reset(case: Case, sessions: list[Judged]) -> Advice | None:
    last = sessions[-1]
    if case.timed and (last.load is None or last.load.ng == 0):
        return _shorter(case, sessions)
    load = lighter_than(case, last, RESET_TO)
    if load is None:
        return None
    if not near_enough(case, last.load, load):
        return _fewer_sets(case, sessions, load)
    name = load_phrase(load, case)
    return proposed(
        case,
        sessions,
        AdviceKind.LIGHTER,
        said("{name} to rebuild", name=name),
        said(
            "{seen}: below {low} three times running. Rebuild from {name}.",
            seen=seen(last, case),
            low=last.low,
            name=name,
        ),
        rule=_RULE,
        numbers=()
        if last.named is not None
        else (
            said(
                "{share} of the load, rounded down to what the rack makes: {name}.",
                share=percent(RESET_TO),
                name=name,
            ),
        ),
        would_change=said("One of the three sessions in the range."),
        level=Level.STRONG,
        load_to=load,
    )


def _tires(last: Judged, target: Target) -> bool:
    """Whether it is the later sets that fall short: the first one is high in the range."""
    return last.counts[0] > (target.low + target.high) / 2


def _much_too_heavy(case: Case, sessions: list[Judged]) -> Advice | None:
    """The load for the middle of the range at once, where even the best set is far below it."""
    last, best = sessions[-1], max(sessions[-1].counts)
    low = _asked(case, last)
    if case.timed or last.load is None or best > low - FAR_BELOW:
        return None
    middle = (case.target.low + case.target.high) // 2
    load = lighter_by(case, last.load, share_for(middle, best))
    if load is None:
        weight = case.exercise.measure is Measure.WEIGHTED
        none_left = weight and next_to_none(case, best)
        return nothing_lighter(case, last, sessions) if none_left else None
    name = load_phrase(load, case)
    return proposed(
        case,
        sessions,
        AdviceKind.LIGHTER,
        name,
        said(
            "{seen}: far below {low}. {then}",
            seen=seen(last, case),
            low=low,
            then=how_many(case, last, load),
        ),
        rule=said(
            "Even the best set three or more below the range: at once the load for the middle "
            "of it, by the stricter of Brzycki's and Epley's formula. A tenth less is for "
            "near misses."
        ),
        would_change=said("A set within two reps of the range."),
        level=Level.STRONG,
        load_to=load,
    )


def how_many(case: Case, last: Judged, load: Load) -> Said:
    """What a lighter load is likely to leave, as far as the rack lets it be told."""
    name, middle = load_phrase(load, case), (case.target.low + case.target.high) // 2
    if not max(last.counts):
        return said("{name} is a guess: less where that is hard too.", name=name)
    share = 1 + step_between(case, last.load, load)
    wanted = share_for(middle, max(last.counts))
    if share > wanted + NEARLY:
        return said("{name} is the lightest there is.", name=name)
    if share < CLOSE_BELOW * wanted:
        return said("{middle} reps or more are in {name}.", middle=middle, name=name)
    return said("About {middle} reps are in {name}.", middle=middle, name=name)


def _fewer_sets(case: Case, sessions: list[Judged], load: AnyLoad) -> Advice | None:
    """The same load for a set less, where the rack has nothing near below it."""
    last, sets = sessions[-1], case.target.sets - 1
    if not sets:
        return _fewer_reps(case, sessions, load)
    name = same_again(last, case)
    return proposed(
        case,
        sessions,
        AdviceKind.LIGHTER,
        said_of(sets, "{name}, {number} set", "{name}, {number} sets", name=name),
        said(
            "{seen}: below {low} three times running, and {load} is too far down. A set less.",
            seen=seen(last, case),
            low=last.low,
            load=load_phrase(load, case),
        ),
        rule=said("Below three quarters of the load a set less is ease enough: {rule}", rule=_RULE),
        would_change=said("One of the three sessions in the range."),
        level=Level.STRONG,
        sets=sets,
    )


def _fewer_reps(case: Case, sessions: list[Judged], load: AnyLoad) -> Advice | None:
    """The same load for fewer reps, where there is but one set of it."""
    last = sessions[-1]
    reps = max(last.counts) - 1
    if reps < FEWEST_REPS:
        return None
    return proposed(
        case,
        sessions,
        AdviceKind.LIGHTER,
        said("{name} × {reps}", name=same_again(last, case), reps=reps),
        said(
            "{seen}: below {low} three times running, and {load} is too far down. {reps} for now, "
            "and up from there.",
            seen=seen(last, case),
            low=last.low,
            load=load_phrase(load, case),
            reps=reps,
        ),
        rule=said("Below three quarters of the load a rep less is ease enough: {rule}", rule=_RULE),
        would_change=said("One of the three sessions in the range."),
        level=Level.STRONG,
        reps=reps,
    )


def _shorter(case: Case, sessions: list[Judged]) -> Advice | None:
    last = sessions[-1]
    seconds = int(max(last.counts) * RESET_TO) // 5 * 5
    if seconds < 5:
        return None
    return proposed(
        case,
        sessions,
        AdviceKind.LIGHTER,
        said("{seconds} s to rebuild", seconds=seconds),
        said(
            "{seen}: below {low} s three times running. Rebuild from {seconds} s.",
            seen=seen(last, case),
            low=last.low,
            seconds=seconds,
        ),
        rule=_RULE,
        level=Level.STRONG,
        seconds=seconds,
    )


def _repeat(case: Case, sessions: list[Judged], running: int) -> Advice:
    last = sessions[-1]
    name = same_again(last, case)
    saw, low = seen(last, case), count_phrase(last.low, case)
    often = _times(running)
    if running == 1 or case.target.sets == 1:
        offer, more = said("{name} again", name=name), None
        why = said("{seen}: {often} below {low}. The same again.", seen=saw, often=often, low=low)
    else:
        offer, more = said("{name}, 30 to 60 s more rest", name=name), MORE_REST_S
        why = said(
            "{seen}: below {low} {often} running. The same again with 30 to 60 s more rest.",
            seen=saw,
            low=low,
            often=often,
        )
    return proposed(
        case,
        sessions,
        AdviceKind.REPEAT,
        offer,
        why,
        rule=_RULE,
        would_change=said("Every set at {low} or more.", low=low),
        load_to=last.load,
        rest_more_s=more,
    )
