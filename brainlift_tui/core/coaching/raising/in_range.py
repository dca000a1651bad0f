"""Inside the range: one rep more, so that something moves there too."""

from brainlift_tui.core.coaching import sources
from brainlift_tui.core.coaching.case import Case
from brainlift_tui.core.coaching.evidence import Judged
from brainlift_tui.core.coaching.nudge import Advice, AdviceKind
from brainlift_tui.core.coaching.phrases import count_phrase, seen
from brainlift_tui.core.coaching.proposal import proposed
from brainlift_tui.core.coaching.raising.steps import NEARLY, moved_kg
from brainlift_tui.core.said import Said, said

EQUAL = 3
"""So many sessions alike: nothing else was tried."""

LATELY = 6
"""For the careful a load above those of so many sessions before is new and settles first."""

SECONDS_MORE = 5

_RULE = said(
    "In the range with room above: one rep more in every set, or 5 s of a hold; at the "
    "latest in the third session alike, or the second marked easy. At 65 and over, and for "
    "newcomers, a new load settles first."
)


def alike(sessions: list[Judged]) -> bool:
    """Whether the last three sessions were the same in load and in every set."""
    last = sessions[-1]
    return len(sessions) >= EQUAL and all(
        session.at(last) and session.counts == last.counts for session in sessions[-EQUAL:]
    )


def one_more(case: Case, sessions: list[Judged]) -> Advice | None:
    """One rep more in every set; None below the range, at its top, and where it was hard."""
    last = sessions[-1]
    fewest = min(last.counts)
    if not last.all_reach(case.target.low) or fewest >= case.target.high or last.failed:
        return None
    saw = _saw(case, last, sessions)
    if saw is None:
        return None
    more = SECONDS_MORE if case.timed else 1
    count = min(case.target.high, fewest + more)
    words = count_phrase(count, case) if case.timed else said("{reps} reps", reps=count)
    return proposed(
        case,
        sessions,
        AdviceKind.LONGER_HOLD if case.timed else AdviceKind.MORE_REPS,
        words,
        said("{seen}{saw}. {more} in every set?", seen=seen(last, case), saw=saw, more=words),
        rule=_RULE,
        rests_on=(sources.REPS_FIRST, sources.OURS),
        would_change=said("A set below the range, or one marked hard."),
        reps=None if case.timed else count,
        seconds=count if case.timed else None,
    )


def _saw(case: Case, last: Judged, sessions: list[Judged]) -> Said | None:
    """What speaks for it; None where nothing does."""
    earlier = sessions[-LATELY - 1 : -1]
    if alike(sessions):
        return said(", three times")
    told = last.sets[-1].reserve
    if told is not None and told < 2:
        return None
    moved = moved_kg(case, last.load)
    if not earlier:
        return None
    if case.careful and moved > max(moved_kg(case, before.load) for before in earlier) + NEARLY:
        return None
    if last.felt_easy():
        twice = earlier[-1].at(last) and earlier[-1].felt_easy()
        return said(" felt easy, twice") if twice else said(" felt easy")
    return said(", with room above")
