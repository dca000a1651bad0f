"""Sets left out every time: a plan that asks for less would be kept."""

from brainlift_tui.core.coaching import sources
from brainlift_tui.core.coaching.case import Case
from brainlift_tui.core.coaching.evidence import Judged
from brainlift_tui.core.coaching.nudge import Advice, AdviceKind
from brainlift_tui.core.coaching.phrases import same_again
from brainlift_tui.core.coaching.proposal import proposed
from brainlift_tui.core.said import said, said_of

SESSIONS = 4
"""So many sessions running with a set left out are a habit."""


def plan_fewer(case: Case, sessions: list[Judged]) -> Advice | None:
    """A plan of as many sets as are done; None while now and then all of them are."""
    lately = sessions[-SESSIONS:]
    done = max(session.done for session in lately)
    if len(lately) < SESSIONS or not all(session.cut_short for session in lately):
        return None
    if not 1 <= done < case.target.sets:
        return None
    return proposed(
        case,
        sessions,
        AdviceKind.HOLD,
        said_of(
            done,
            "{same_again}, {number} set",
            "{same_again}, {number} sets",
            same_again=same_again(sessions[-1], case),
        ),
        said(
            "{done} of {planned} sets in the last {sessions} sessions. Plan {done} (Plan), and "
            "every session counts as whole again.",
            done=done,
            planned=case.target.sets,
            sessions=SESSIONS,
        ),
        rule=said("A session with a set left out neither raises nor lowers anything."),
        rests_on=(sources.MORE_SETS, sources.OURS),
        would_change=said("One session with every planned set."),
        load_to=sessions[-1].load,
    )
