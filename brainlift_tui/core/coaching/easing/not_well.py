"""Where the lifter said that something hurts, or is not right: a word on every exercise."""

from brainlift_tui.core.coaching.case import Case
from brainlift_tui.core.coaching.evidence import Judged
from brainlift_tui.core.coaching.nudge import Advice, AdviceKind
from brainlift_tui.core.coaching.proposal import proposed
from brainlift_tui.core.said import Key, said

SWAP = Key("today.swap", "w")


def nothing_heavier(case: Case, sessions: list[Judged]) -> Advice:
    """What to do with pain where nothing else speaks for less; also before the first session."""
    return proposed(
        case,
        sessions,
        AdviceKind.HOLD,
        said("nothing heavier today"),
        said(
            "Nothing goes up today: {why}. If it comes with this exercise, leave it out; {key} has "
            "another.",
            why=case.held_back,
            key=SWAP,
        ),
        rule=said(
            "With pain nothing goes up, and what hurts is left out. The numbers say nothing of "
            "a joint."
        ),
        would_change=said("A day without it."),
    )
