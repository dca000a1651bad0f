"""During a workout: what one set says about the next."""

from collections.abc import Sequence

from brainlift_tui.core.coaching import sources
from brainlift_tui.core.coaching.case import Case
from brainlift_tui.core.coaching.doubt import ask, believed
from brainlift_tui.core.coaching.easing.layoff import resuming
from brainlift_tui.core.coaching.easing.nothing_lighter import next_to_none, nothing_lighter
from brainlift_tui.core.coaching.easing.reset import FAR_BELOW
from brainlift_tui.core.coaching.evidence import (
    Judged,
    judged_sessions,
    share_for,
)
from brainlift_tui.core.coaching.evidence import judged as judge
from brainlift_tui.core.coaching.nudge import Advice, AdviceKind, Level, Reasons
from brainlift_tui.core.coaching.own_range import by_own_range
from brainlift_tui.core.coaching.phrases import load_phrase, percent
from brainlift_tui.core.coaching.raising.bridge import reps_before_far
from brainlift_tui.core.coaching.raising.named import easier_next
from brainlift_tui.core.coaching.raising.steps import (
    LARGEST_CAREFUL_RAISE,
    LARGEST_RAISE,
    NEARLY,
    lighter_by,
    near_enough,
    next_heavier,
    step_between,
)
from brainlift_tui.core.exercise.exercise import Measure
from brainlift_tui.core.load.load import Load
from brainlift_tui.core.programme.progression import Progression
from brainlift_tui.core.rack.makeable import makes
from brainlift_tui.core.said import Said, said
from brainlift_tui.core.workout.past_session import PastSession
from brainlift_tui.core.workout.plausible import doubted
from brainlift_tui.core.workout.reserve import EASY_RESERVE, reserve_told
from brainlift_tui.core.workout.workout import Effort, Side, TrainingSet

PER_REP = 0.03
"""A rep too few is worth about 3 % of the load (one step of RPE in the usual table)."""

LARGEST_CUT = 0.10

TIRED_BY = 1
"""Reps that the next set lacks: one to failure at the low end leaves it below."""


def after_set(
    case: Case, done: Sequence[TrainingSet], *, asked: int | None = None
) -> Advice | None:
    """What the last set says about the next one of the same workout.

    Args:
        case: The exercise as it stood before the workout.
        done: The sets logged today, in order, warm-ups included.
        asked: Reps that were taken on for today; where they are fewer they are no miss.

    Returns:
        The next load, where the set was clearly above or below what was asked; else None.
    """
    work = [s for s in done if s.kind.counts]
    whole, so_far = _last_whole(work)
    if not whole or done[-1] is not work[-1] or so_far >= case.target.sets:
        return None
    if (doubt := _doubt(case, work)) is not None:
        return doubt
    timed = case.exercise.measure in (Measure.HOLD, Measure.CARDIO)
    if timed or case.target.progression is Progression.OFF:
        return None
    case = by_own_range(believed(case).case)
    if asked is not None:
        case = case._replace(target=case.target._replace(low=min(case.target.low, asked)))
    today = PastSession(case.today, None, whole)
    set_alone = judge(today, case)
    if set_alone is None:
        return None
    all_there_was = set_alone.failed and set_alone.counts[0] < case.target.low + TIRED_BY
    if set_alone.counts[0] < case.target.low or all_there_was:
        return None if case.today in case.probed else _lighter(case, set_alone, _best(work))
    earlier = any((s.reps or 0) < case.target.low or s.effort is Effort.FAILED for s in work)
    return None if earlier else _heavier(case, set_alone, whole)


def _last_whole(work: Sequence[TrainingSet]) -> tuple[tuple[TrainingSet, ...], int]:
    """The last set, of both sides where it has any, and how many there were; none half done."""
    lefts, rights = ([s for s in work if s.side is side] for side in (Side.LEFT, Side.RIGHT))
    both = sum(s.side is None for s in work)
    if work and work[-1].side is None:
        return (work[-1],), both + min(len(lefts), len(rights))
    if not work or len(lefts) != len(rights):
        return (), both
    return (lefts[-1], rights[-1]), both + len(lefts)


def _heavier(case: Case, set_alone: Judged, done: Sequence[TrainingSet]) -> Advice | None:
    reps, target = set_alone.counts[0], case.target
    told = [reserve_told(one, target.reserve) or 0 for one in done]
    easy = min(told) >= EASY_RESERVE and reps >= target.high
    spent = max(_beyond_reserve(one, target.reserve) for one in done)
    named = set_alone.named is not None
    if named or not (reps - spent >= target.high + 2 or easy) or _kept_down(case):
        return None
    if case.exercise.measure is Measure.BODYWEIGHT and not set_alone.load:
        return None
    load = next_heavier(case, set_alone.load)
    if load is None:
        return None
    if _fell_short(case, load):
        return None
    step = step_between(case, set_alone.load, load)
    cap = LARGEST_CAREFUL_RAISE if case.careful else LARGEST_RAISE
    if step > cap + NEARLY and (case.older or reps < reps_before_far(case, set_alone.load, load)):
        return None
    name, load_done = load_phrase(load, case), load_phrase(set_alone.load, case)
    saw = (
        said("felt easy")
        if easy
        else said("is {over} over {high}", over=_over(reps - target.high), high=target.high)
    )
    return Advice(
        AdviceKind.HEAVIER,
        Level.SUGGEST,
        name,
        said(
            "{reps} at {at} {saw}. {name} for the next set?",
            reps=reps,
            at=load_done,
            saw=saw,
            name=name,
        ),
        Reasons(
            (said("This set: {reps} at {at}.", reps=reps, at=load_done),),
            said(
                "A set two over the top of the range, or easy at the top, may raise "
                "the next at once."
            ),
            (said("The step is {percent}.", percent=percent(step)),),
            (sources.ACSM, sources.RESERVE, sources.OURS),
            said("A set in the range changes nothing before the next session."),
        ),
        load_from=set_alone.load,
        load_to=load,
    )


def _beyond_reserve(done: TrainingSet, asked: int | None) -> float:
    """Reps done of those that the day asked to be left, as far as the lifter said so."""
    left = reserve_told(done, asked)
    return 0.0 if left is None or asked is None else max(0.0, asked - left)


def _doubt(case: Case, work: Sequence[TrainingSet]) -> Advice | None:
    """The question about the set just done, where it can hardly be meant."""
    if case.confirmed == case.today:
        return None
    before = believed(case).case
    past = [session.sets for session in before.past]
    strange = (len(past), len(work) - 1) in doubted([*past, work], len(past))
    return ask(case, work[-1]) if strange else None


def _best(work: Sequence[TrainingSet]) -> int:
    """Most reps of today's sets at the load of the last one; of two sides the weaker one's."""
    there = [done for done in work if done.load == work[-1].load]
    lefts, rights = ([s for s in there if s.side is side] for side in (Side.LEFT, Side.RIGHT))
    weaker = (
        min(left.reps or 0, right.reps or 0) for left, right in zip(lefts, rights, strict=False)
    )
    return max((*(done.reps or 0 for done in there if done.side is None), *weaker), default=0)


def _lighter(case: Case, set_alone: Judged, best: int) -> Advice | None:
    if set_alone.named is not None:
        return easier_next(case, set_alone, set_alone.named)
    reps, low = set_alone.counts[0], case.target.low
    cut = min(LARGEST_CUT, PER_REP * max(TIRED_BY, low - reps))
    far_below = best <= low - FAR_BELOW
    if far_below:
        cut = max(cut, 1 - share_for((low + case.target.high) // 2, best))
    load = lighter_by(case, set_alone.load, 1 - cut)
    raised_from = _raised_from(case, set_alone)
    back = raised_from.load if raised_from is not None else None
    if not far_below and not near_enough(case, set_alone.load, load):
        load = back
    elif raised_from and back and load and not raised_from.misses and back.ng > load.ng:
        load = back  # what was in the range there tells more than a formula does of few reps
    if load is None or load.same_as(set_alone.load or load):
        weight = case.exercise.measure is Measure.WEIGHTED
        return nothing_lighter(case, set_alone, []) if weight and next_to_none(case, best) else None
    name, load_done = load_phrase(load, case), load_phrase(set_alone.load, case)
    return Advice(
        AdviceKind.LIGHTER,
        Level.SUGGEST,
        name,
        said(
            "{reps} reps at {at}, fewer than {low}. {name} for the next set?",
            reps=reps,
            at=load_done,
            low=low,
            name=name,
        )
        if reps < low
        else said(
            "{reps} at {at} was all there was. {name} for the next set?",
            reps=reps,
            at=load_done,
            name=name,
        ),
        Reasons(
            (said("This set: {reps} at {at}.", reps=reps, at=load_done),),
            said(
                "A set below the range lightens the next by 3 % for each rep too few, at most "
                "10 %; three or more below, it is the load for the middle of the range."
            ),
            (
                said(
                    "{low} too few: {percent}, rounded down to what the rack makes.",
                    low=max(TIRED_BY, low - reps),
                    percent=percent(cut),
                ),
            ),
            (sources.OURS,),
            said("{low} reps or more.", low=low),
        ),
        load_from=set_alone.load,
        load_to=load,
    )


def _raised_from(case: Case, set_alone: Judged) -> Judged | None:
    """The last session, where today's load is a heavier one: a raise goes back to it."""
    sessions = judged_sessions(case)
    before = sessions[-1].load if sessions else None
    if before is None or set_alone.load is None or not makes(case.loads, before):
        return None
    return sessions[-1] if step_between(case, before, set_alone.load) > NEARLY else None


def _kept_down(case: Case) -> bool:
    """Whether today is no day for raises, or the load is to stay anyway."""
    if case.target.progression is Progression.REPS:
        return True
    sessions = judged_sessions(case)
    back = bool(sessions) and resuming(case, sessions) is not None
    return bool(case.held_back) or case.deload_week or back


def _fell_short(case: Case, load: Load) -> bool:
    """Whether the last time that so much was lifted, its first set fell below the range."""
    for session in reversed(case.past):
        there = [s for s in session.work_sets if s.weight is not None and s.weight.ng >= load.ng]
        if there:
            return (there[0].reps or 0) < case.target.low
    return False


def _over(count: int) -> Said:
    return said("two") if count == 2 else said("{count}", count=count)
