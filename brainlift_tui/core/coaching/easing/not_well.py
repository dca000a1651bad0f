"""Where the lifter said that something hurts, or is not right: a word on every exercise."""

from brainlift_tui.core.coaching import sources
from brainlift_tui.core.coaching.case import Case
from brainlift_tui.core.coaching.evidence import Judged
from brainlift_tui.core.coaching.nudge import Advice, AdviceKind, Level, Reasons
from brainlift_tui.core.coaching.phrases import looked_at
from brainlift_tui.core.said import Key, said

SWAP = Key("today.swap", "w")


def nothing_heavier(case: Case, sessions: list[Judged]) -> Advice:
    """What to do with pain where nothing else speaks for less; also before the first session."""
    last = sessions[-1] if sessions else None
    return Advice(
        AdviceKind.HOLD,
        Level.SUGGEST,
        said("nothing heavier today"),
        said(
            "Nothing goes up today: {why}. If it comes with this exercise, leave it out; {key} has "
            "another.",
            why=case.held_back,
            key=SWAP,
        ),
        Reasons(
            looked_at(sessions, case),
            said(
                "With pain nothing goes up, and what hurts is left out. The numbers say nothing of "
                "a joint."
            ),
            (),
            (sources.OURS,),
            said("A day without it."),
        ),
        load_from=(last.named or last.load) if last else None,
    )
