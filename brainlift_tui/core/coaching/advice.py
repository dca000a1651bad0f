"""The one entry: what to do with an exercise today, and why."""

from brainlift_tui.core.coaching import bodyweight, sources
from brainlift_tui.core.coaching.case import Case
from brainlift_tui.core.coaching.doubt import believed
from brainlift_tui.core.coaching.easing.deload import after_deload, in_deload_week
from brainlift_tui.core.coaching.easing.fewer_sets import plan_fewer
from brainlift_tui.core.coaching.easing.layoff import resuming
from brainlift_tui.core.coaching.easing.not_well import nothing_heavier
from brainlift_tui.core.coaching.easing.reset import after_a_miss, sessions_since_failed_raise
from brainlift_tui.core.coaching.easing.stall import stalled
from brainlift_tui.core.coaching.easing.too_hard import (
    stop_earlier,
    told_to_stop_earlier,
    too_hard_at_first,
)
from brainlift_tui.core.coaching.evidence import Judged, judged_sessions, top_twice
from brainlift_tui.core.coaching.nudge import Advice, AdviceKind
from brainlift_tui.core.coaching.own_range import by_own_range
from brainlift_tui.core.coaching.phrases import same_again, seen
from brainlift_tui.core.coaching.proposal import proposed
from brainlift_tui.core.coaching.raising import heavier, named
from brainlift_tui.core.coaching.raising.holds import longer
from brainlift_tui.core.coaching.raising.in_range import alike, one_more
from brainlift_tui.core.coaching.raising.only_reps import only_more
from brainlift_tui.core.coaching.raising.went_up import where_it_ended
from brainlift_tui.core.coaching.style import by_its_top_set
from brainlift_tui.core.coaching.units import unit_slip
from brainlift_tui.core.exercise.exercise import Measure
from brainlift_tui.core.programme.progression import Progression
from brainlift_tui.core.said import Said, in_turn, said, said_of

COOL_DOWN = 2
"""Sessions without a raise after one that failed."""


def advise(case: Case) -> Advice | None:
    """What the log says about today; None where it says nothing beyond going on.

    Loads that can't be believed come first, then a break, a deload week and the way back from it,
    sets below the range, a load gone up to within the session, a raise with what holds it back,
    and last a stall. Where the programme asks for no nudges only the first four are left: they keep
    from harm. So does a word on every exercise where something hurts.
    """
    if case.exercise.measure is Measure.CARDIO:
        return None
    _, doubt, earlier = believed(case)
    case, sessions = judged_by_rules(case)
    if doubt is not None:
        return doubt
    if not sessions:
        return nothing_heavier(case, sessions) if case.not_well else earlier
    return _first(case, sessions) or earlier


def _first(case: Case, sessions: list[Judged]) -> Advice | None:
    """The first of the rules that has something to say."""
    safe = (
        unit_slip(case, sessions)
        or resuming(case, sessions)
        or (in_deload_week(case, sessions) if case.deload_week else None)
        or (None if case.not_well else after_deload(case, sessions))
    )
    top_set = by_its_top_set(case)
    tops = sessions if top_set is case else judged_sessions(top_set)
    if case.not_well:
        return safe or _not_well(top_set, tops)
    if safe is not None or case.target.progression is Progression.OFF:
        return safe
    return (
        _after_a_miss(top_set, tops)
        or where_it_ended(top_set, tops)
        or plan_fewer(top_set, tops)
        or stop_earlier(top_set, tops)
        or _unless_held(top_set, tops, _more(top_set, tops))
        or (_quietly_more(top_set, tops) if alike(sessions) else None)
        or _unless_held(case, sessions, stalled(case, sessions))
        or _quietly_more(top_set, tops)
    )


def _after_a_miss(case: Case, sessions: list[Judged]) -> Advice | None:
    """What follows from a miss; the first weeks ask to stop earlier, where it was too hard."""
    missed, last = after_a_miss(case, sessions), sessions[-1]
    if missed is None:
        return None
    if not last.misses and last.fell_short_at is None:
        return too_hard_at_first(case, sessions) or missed
    if missed.kind is not AdviceKind.REPEAT:
        return missed
    return told_to_stop_earlier(case, last, missed)


def _not_well(case: Case, sessions: list[Judged]) -> Advice:
    """With pain: what lightens it, what it keeps from, or that nothing goes up."""
    if case.target.progression is Progression.OFF:
        return nothing_heavier(case, sessions)
    eased = (after_a_miss(case, sessions), stop_earlier(case, sessions))
    lighter = next((one for one in eased if one and one.kind is AdviceKind.LIGHTER), None)
    raised = None if sessions[-1].misses else _more(case, sessions)
    if lighter is not None or raised is None or not raised.kind.raises:
        return lighter or nothing_heavier(case, sessions)
    return _held(case, sessions, raised, _not_today(case))


def judged_by_rules(case: Case) -> tuple[Case, list[Judged]]:
    """The case and its sessions as the rules look at them: believed, and in the lifter's range."""
    case = by_own_range(believed(case).case)
    return case, judged_sessions(case)


def _quietly_more(case: Case, sessions: list[Judged]) -> Advice | None:
    """One rep more inside the range; where something holds it back, nothing is said at all."""
    advice = one_more(case, sessions)
    return None if advice is None or held_by(case, sessions, advice) is not None else advice


def _more(case: Case, sessions: list[Judged]) -> Advice | None:
    """More than last time, whatever holds it back."""
    if case.target.progression is Progression.REPS:
        return only_more(case, sessions)
    if sessions[-1].named is not None and not case.timed:
        return named.harder(case, sessions, sessions[-1].named)
    if case.timed:
        return longer(case, sessions)
    if case.exercise.measure is Measure.BODYWEIGHT and not _loaded(sessions[-1]):
        return bodyweight.up_the_ladder(case, sessions)
    return heavier.heavier(case, sessions)


def _unless_held(case: Case, sessions: list[Judged], advice: Advice | None) -> Advice | None:
    """A raise, or what holds it back."""
    if advice is None or not advice.kind.raises:
        return advice
    against = held_by(case, sessions, advice)
    if against is not None:
        return _held(case, sessions, advice, against)
    return _and_stop_short(case, advice) if sessions[-1].failed else advice


def _and_stop_short(case: Case, raised: Advice) -> Advice:
    """The same with the word that failure adds nothing, unless it is for more reps or seconds."""
    if raised.kind in (AdviceKind.MORE_REPS, AdviceKind.LONGER_HOLD):
        return raised
    stop = said("Stop a little earlier.") if case.timed else said("Stop a rep earlier.")
    rests_on = tuple(dict.fromkeys((*raised.reasons.sources, sources.FAILURE)))
    return raised._replace(
        why=in_turn((raised.why, stop), " "), reasons=raised.reasons._replace(sources=rests_on)
    )


def held_by(case: Case, sessions: list[Judged], raised: Advice) -> Said | None:
    """What holds a raise back, in words; None if nothing does."""
    if case.held_back:
        return _not_today(case)
    not_yet = (
        said("it was done today already") if sessions[-1].day == case.today else None,
        said("a set went to failure") if _failed_below_the_top(case, sessions[-1]) else None,
        _cooling_down(case, sessions),
        _shown_once_only(case, sessions, raised),
    )
    return next((said("Not yet: {why}.", why=why) for why in not_yet if why), None)


def _not_today(case: Case) -> Said:
    return said("Not today: {held_back}.", held_back=case.held_back)


def _failed_below_the_top(case: Case, last: Judged) -> bool:
    """Whether a set went to failure before the top of the range was reached everywhere.

    At the top it blocks nothing: failure adds nothing either, and the raise says so.
    """
    return last.failed and not last.all_reach(case.target.high)


def _shown_once_only(case: Case, sessions: list[Judged], raised: Advice) -> Said | None:
    """What asks for a second session like the last one."""
    if sessions[-1].named is not None:
        missing = raised.kind is AdviceKind.HEAVIER and named.twice_missing(case, sessions)
        return said("it takes two sessions") if missing else None
    if raised.kind is AdviceKind.HEAVIER and _loaded(sessions[-1]):
        once = case.careful and not top_twice(sessions, case.target)
        if not (once if case.timed else heavier.twice_missing(case, sessions)):
            return None
        if case.older:
            return said("at 65 and over it takes two sessions")
        return said("a newcomer shows it in two sessions")
    climbs = raised.kind is AdviceKind.HARDER_VARIATION and case.careful
    once = (_next_rung(raised, case) and bodyweight.twice_missing(case, sessions)) or (
        climbs and not top_twice(sessions, case.target)
    )
    return said("it takes two sessions") if once else None


def _next_rung(raised: Advice, case: Case) -> bool:
    """Whether it leads on from a bodyweight exercise as it is done now."""
    rung = raised.kind in (AdviceKind.HARDER_VARIATION, AdviceKind.HEAVIER)
    return rung and case.exercise.measure is Measure.BODYWEIGHT


def _cooling_down(case: Case, sessions: list[Judged]) -> Said | None:
    """Whether a raise failed lately."""
    ago = sessions_since_failed_raise(case, sessions)
    if ago is None or ago >= COOL_DOWN:
        return None
    return said_of(
        ago,
        "the last raise failed {number} session ago",
        "the last raise failed {number} sessions ago",
    )


def _held(case: Case, sessions: list[Judged], raised: Advice, against: Said) -> Advice:
    last, told = sessions[-1], raised.reasons
    return proposed(
        case,
        sessions,
        AdviceKind.HOLD,
        said("{same_again} once more", same_again=same_again(last, case)),
        said(
            "{seen} speaks for {offer}. {against}",
            seen=seen(last, case),
            offer=raised.offer,
            against=against,
        ),
        rule=told.rule,
        numbers=(
            *told.numbers,
            said("It would be: {offer}. {against}", offer=raised.offer, against=against),
        ),
        rests_on=tuple(dict.fromkeys((*told.sources, sources.OURS))),
        would_change=_waits_for(case),
        load_to=last.load,
    )


def _waits_for(case: Case) -> Said:
    if case.held_back:
        return said("A day without it.")
    return said("One or two more sessions as good as this one.")


def _loaded(last: Judged) -> bool:
    return last.load is not None and last.load.ng != 0
