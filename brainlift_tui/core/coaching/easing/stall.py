"""When nothing has moved for weeks: something else than more of the same."""

from itertools import pairwise

from brainlift_tui.core.coaching import sources
from brainlift_tui.core.coaching.case import Case
from brainlift_tui.core.coaching.easing.deload import in_deload_week
from brainlift_tui.core.coaching.easing.layoff import LONGEST_GAP
from brainlift_tui.core.coaching.evidence import Judged
from brainlift_tui.core.coaching.nudge import Advice, AdviceKind, Level
from brainlift_tui.core.coaching.proposal import proposed
from brainlift_tui.core.coaching.raising.reps_first import MOST_SETS
from brainlift_tui.core.coaching.raising.steps import moved_in
from brainlift_tui.core.said import said

SESSIONS = 6
DAYS = 21
"""Both have to pass without a new best; three sessions without one are normal."""

EASY_LATELY = 3
"""Sessions of which none may be marked easy."""

SESSIONS_BETWEEN = 3
"""A stall is told of every third session; between them one rep more is asked for."""


_LOGS = said(
    "In public logs a new best came within the next three sessions in 50 "
    "% right after a best, and still in 22 % after six without one (our "
    "count)."
)


def stalled_for(case: Case, sessions: list[Judged]) -> tuple[int, int] | None:
    """Sessions and days since the best session, once both are many; None before.

    A break begins the count anew; nobody is stalled while sets are marked easy.
    """
    if any(session.felt_easy() for session in sessions[-EASY_LATELY:]):
        return None
    gaps = [later.day - earlier.day for earlier, later in pairwise(sessions)]
    broken = [place + 1 for place, gap in enumerate(gaps) if gap.days > LONGEST_GAP]
    sessions = sessions[broken[-1] :] if broken else sessions
    best, best_place = 0.0, 0
    for place, session in enumerate(sessions):
        reached = _best_of(case, session)
        if reached > best * 1.001:
            best, best_place = reached, place
    since, days = len(sessions) - 1 - best_place, (case.today - sessions[best_place].day).days
    return (since, days) if since >= SESSIONS and days >= DAYS else None


def _best_of(case: Case, session: Judged) -> float:
    """How good a session's best set was, by Epley, up to 30 reps; only to compare with itself."""
    if case.timed:
        return max(session.counts) * (1 + moved_in(case, session))
    return moved_in(case, session) * (1 + min(max(session.counts), 30) / 30)


def stalled(case: Case, sessions: list[Judged]) -> Advice | None:
    """What may move an exercise that has stalled; None while it has not."""
    standstill = stalled_for(case, sessions)
    if standstill is None:
        return None
    since, days = standstill
    if since % SESSIONS_BETWEEN:
        return None
    saw = said("No new best in {since} sessions and {days} weeks.", since=since, days=days // 7)
    one_set_more = proposed(
        case,
        sessions,
        AdviceKind.ADD_SET,
        said("one set more"),
        said("{saw} One set more may move it; so may another rep range or a deload week.", saw=saw),
        rule=said(
            "No new best for 6 sessions and 3 weeks: one set more, another rep "
            "range, another variation, or a deload week. Three sessions without "
            "one are normal."
        ),
        numbers=(_LOGS,),
        rests_on=(sources.MORE_SETS, sources.DELOAD, sources.OURS),
        would_change=said("A new best."),
        sets=case.target.sets + 1,
    )
    if case.target.sets < MOST_SETS:
        return one_set_more
    # Taking it is what begins the week, so it has to say what that means today.
    return in_deload_week(case, sessions)._replace(
        level=Level.SUGGEST,
        offer=said("a deload week"),
        why=said("{saw} A deload week may move it; so may another rep range.", saw=saw),
        reasons=one_set_more.reasons,
    )
