"""When the last session ended at a heavier load than it began with: begin there."""

from brainlift_tui.core.coaching.case import Case
from brainlift_tui.core.coaching.evidence import Judged
from brainlift_tui.core.coaching.nudge import Advice, AdviceKind
from brainlift_tui.core.coaching.phrases import load_phrase, seen
from brainlift_tui.core.coaching.proposal import proposed
from brainlift_tui.core.coaching.raising.steps import step_between
from brainlift_tui.core.prefill.raises import A_RUNG
from brainlift_tui.core.said import said


def where_it_ended(case: Case, sessions: list[Judged]) -> Advice | None:
    """The load that a planned session was raised to on the way, from the first set on."""
    last = sessions[-1]
    if not last.planned or last.began_at is None or last.complete or last.load is None:
        return None
    if last.misses or last.failed or case.timed:
        return None
    if len(last.sets) == 1 and _end_of_a_ramp(case, sessions):
        return None
    name = load_phrase(last.load, case)
    return proposed(
        case,
        sessions,
        AdviceKind.REPEAT,
        said("{name} from the first set", name=name),
        said(
            "{seen}, after a lighter set. {name} from the first set.",
            seen=seen(last, case),
            name=name,
        ),
        rule=said(
            "A load that was gone up to within a session, and kept in the range, "
            "is where the next one begins; only whole sessions at it lead on."
        ),
        would_change=said("A set of it below the range."),
        load_to=last.load,
    )._replace(load_from=last.began_at)


def _end_of_a_ramp(case: Case, sessions: list[Judged]) -> bool:
    """Whether it lies far above where it began, and was never done in every set.

    One set of it says little of as many as are planned.
    """
    last = sessions[-1]
    if last.load is None or 1 + step_between(case, last.began_at, last.load) <= A_RUNG:
        return False
    return not any(session.at(last) and session.complete for session in sessions[:-1])
