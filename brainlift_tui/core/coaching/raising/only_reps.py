"""Where the load is to stay: more reps, or a longer hold, and nothing else."""

from brainlift_tui.core.coaching.case import Case
from brainlift_tui.core.coaching.evidence import Judged, top_everywhere
from brainlift_tui.core.coaching.nudge import Advice, AdviceKind
from brainlift_tui.core.coaching.phrases import seen
from brainlift_tui.core.coaching.proposal import proposed
from brainlift_tui.core.coaching.raising.holds import LONG_ENOUGH_S, next_seconds
from brainlift_tui.core.coaching.raising.reps_first import most_reps_first
from brainlift_tui.core.said import Said, said

_RULE = said(
    "Every set at the top of the range: one rep more, or a hold a little "
    "longer. The load stays: so the programme asks for this exercise "
    "(reps only)."
)


def only_more(case: Case, sessions: list[Judged]) -> Advice | None:
    """One rep more in every set, or seconds; None below the top, and where there are enough."""
    last = sessions[-1]
    if not top_everywhere(last, case.target):
        return None
    fewest = min(last.counts)
    if case.timed:
        if fewest >= LONG_ENOUGH_S:
            return None
        seconds = next_seconds(fewest)
        return _more(
            case,
            sessions,
            AdviceKind.LONGER_HOLD,
            said("{seconds} s", seconds=seconds),
            seconds=seconds,
        )
    reps = fewest + 1
    if reps > most_reps_first(case):
        return None
    return _more(case, sessions, AdviceKind.MORE_REPS, said("{reps} reps", reps=reps), reps=reps)


def _more(
    case: Case,
    sessions: list[Judged],
    kind: AdviceKind,
    offer: Said,
    *,
    reps: int | None = None,
    seconds: int | None = None,
) -> Advice:
    last = sessions[-1]
    why = said(
        "{seen}: every set at the top. {offer} in every set", seen=seen(last, case), offer=offer
    )
    stays = last.load is not None and last.load.ng != 0
    return proposed(
        case,
        sessions,
        kind,
        offer,
        said("{why}; the load stays.", why=why) if stays else said("{why}.", why=why),
        rule=_RULE,
        would_change=said("Another progression for this exercise (Plan)."),
        reps=reps,
        seconds=seconds,
    )
