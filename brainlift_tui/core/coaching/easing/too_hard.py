"""Sets harder than they should be: stopped earlier, or with less."""

from brainlift_tui.core.coaching import sources
from brainlift_tui.core.coaching.case import Case
from brainlift_tui.core.coaching.easing.ramp import EASY_WEEKS, stage, week_of
from brainlift_tui.core.coaching.easing.reset import FAR_BELOW, how_many
from brainlift_tui.core.coaching.evidence import Judged, share_for
from brainlift_tui.core.coaching.nudge import Advice, AdviceKind
from brainlift_tui.core.coaching.phrases import count_phrase, load_phrase, seen
from brainlift_tui.core.coaching.proposal import proposed
from brainlift_tui.core.coaching.raising.steps import lighter_by, near_enough
from brainlift_tui.core.load.load import Load
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import Said, in_turn, said, said_of

SECONDS_LESS = 5
"""A hold is stopped so much earlier."""


class Strain(NamedTuple):
    """How hard the last session was, and how hard it is to be.

    Attributes:
        why: What is wrong with it.
        reserve: Reps to leave.
        told: Reps that were left.
        sources: Where the rule comes from, besides our own judgement.
    """

    why: Said
    reserve: int
    told: float
    sources: tuple[Said, ...] = ()


def stop_earlier(case: Case, sessions: list[Judged]) -> Advice | None:
    """Fewer reps, or less, where sets were too hard; None where they were not.

    In the first weeks that is a set with clearly less left than they ask for; later sets to failure
    in two sessions running, below the top of the range.
    """
    strain = _first_weeks(case, sessions[-1]) or _failing(case, sessions)
    return _eased(case, sessions, strain)


def too_hard_at_first(case: Case, sessions: list[Judged]) -> Advice | None:
    """The same for the first weeks alone."""
    return _eased(case, sessions, _first_weeks(case, sessions[-1]))


def told_to_stop_earlier(case: Case, last: Judged, again: Advice) -> Advice:
    """The same once more with a word on where to stop, if it was too hard for the first weeks."""
    strain = _first_weeks(case, last)
    if strain is None:
        return again
    word = said(
        "But stop earlier, also below {low}: {why}.",
        low=count_phrase(case.target.low, case),
        why=strain.why,
    )
    return again._replace(why=in_turn((again.why, word), " "))


def _eased(case: Case, sessions: list[Judged], strain: Strain | None) -> Advice | None:
    last = sessions[-1]
    if strain is None:
        return None
    if case.timed:
        seconds = max(SECONDS_LESS, min(last.counts) - SECONDS_LESS)
        offer = said("stop at {seconds} s", seconds=seconds)
        then = said("Stop at {seconds} s, before it gets hard.", seconds=seconds)
        return _said(case, sessions, strain, offer, then)._replace(seconds=seconds)
    more = strain.reserve - strain.told
    reps = int(last.counts[-1] - more)
    load = None if reps >= case.target.low else _lighter(case, last, strain, reps)
    if load is None:
        reps = max(1, reps)
        then = said_of(
            strain.reserve,
            "Stop at {reps}, and {number} rep is left.",
            "Stop at {reps}, and {number} reps are left.",
            reps=reps,
        )
        offer = said("stop at {reps}", reps=reps)
    elif not near_enough(case, last.load, load):
        offer = load_phrase(load, case)
        then = said(
            "Stopping at {reps} is far below {low}. {more}",
            reps=max(1, reps),
            low=case.target.low,
            more=how_many(case, last, load),
        )
    else:
        name = load_phrase(load, case)
        then = said_of(
            strain.reserve,
            "With {name} {number} rep is left.",
            "With {name} {number} reps are left.",
            name=name,
        )
        offer = name
    return _said(case, sessions, strain, offer, then)._replace(
        load_to=load, reps=reps if load is None else None
    )


def _said(case: Case, sessions: list[Judged], strain: Strain, offer: Said, then: Said) -> Advice:
    last = sessions[-1]
    return proposed(
        case,
        sessions,
        AdviceKind.LIGHTER,
        offer,
        said("{seen}: {why}. {then}", seen=seen(last, case), why=strain.why, then=then),
        rule=said(
            "Fewer reps, or a lighter load, come where a set left fewer reps than the first four"
            " weeks ask for; later, where sets went to failure below the top of the range in two"
            " sessions running."
        ),
        rests_on=(*strain.sources, sources.OURS),
        would_change=said("A session that was easier.")
        if case.timed
        else said("A session with {reserve} left in the last set.", reserve=strain.reserve),
    )


def _first_weeks(case: Case, last: Judged) -> Strain | None:
    """Whether the last set left clearly less than the first weeks ask for."""
    told = last.sets[-1].reserve
    if case.lifter.started is None or told is None:
        return None
    now = stage(week_of(case.lifter.started, case.today))
    if now.first_week > EASY_WEEKS or told >= now.reserve - 1:
        return None
    if case.timed:
        why = said("too hard for {weeks}", weeks=now.weeks)
    else:
        why = said(
            "too hard, {weeks} leave {reserve} reps in each set",
            weeks=now.weeks,
            reserve=now.reserve,
        )
    return Strain(why, now.reserve, told)


def _failing(case: Case, sessions: list[Judged]) -> Strain | None:
    """Whether sets went to failure in two sessions running, where more reps were still to come."""
    last, before = sessions[-1], sessions[-2] if len(sessions) > 1 else None
    if before is None or not (last.failed and before.failed and before.at(last)):
        return None
    if last.all_reach(case.target.high):
        return None
    why = said("to failure twice running, which adds next to nothing")
    return Strain(why, max(1, case.target.reserve or 0), 0.0, (sources.FAILURE,))


def _lighter(case: Case, last: Judged, strain: Strain, reps: int) -> Load | None:
    """The load at which the low end of the range leaves as much as it should.

    One that is far down is taken only where the reps left at this one are no training of the range.
    """
    if last.load is None or last.load.ng <= 0:
        return None
    shown = int(last.counts[-1] + strain.told)
    load = lighter_by(case, last.load, share_for(case.target.low + strain.reserve, shown))
    if load is None or near_enough(case, last.load, load):
        return load
    return load if reps <= case.target.low - FAR_BELOW else None
