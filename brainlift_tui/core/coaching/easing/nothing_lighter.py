"""Far too heavy, and nothing lighter is there: another exercise, and not the same again."""

from brainlift_tui.core.coaching.case import Case
from brainlift_tui.core.coaching.evidence import Judged
from brainlift_tui.core.coaching.nudge import Advice, AdviceKind
from brainlift_tui.core.coaching.phrases import seen
from brainlift_tui.core.coaching.proposal import proposed
from brainlift_tui.core.said import Key, Said, said

FEWEST_REPS = 5
"""Below this what can't be made lighter gives way to something easier."""

SWAP, ADD = Key("today.swap", "w"), Key("today.add", "n")


def next_to_none(case: Case, best: int) -> bool:
    """Whether so few reps are left of a range that even the same for fewer is no training."""
    return best < min(FEWEST_REPS, case.target.low)


def nothing_lighter(case: Case, done: Judged, earlier: list[Judged]) -> Advice:
    """Another exercise, where the best set came to next to nothing.

    Args:
        case: What is known of the exercise.
        done: The session, or the one set of today.
        earlier: The sessions that were looked at; none while the exercise is being done.
    """
    saw = said(
        "{seen}: below {low}, and {nothing}.",
        seen=seen(done, case),
        low=case.target.low,
        nothing=_nothing(case, done),
    )
    if earlier:
        why = said("{saw} {key} has another exercise.", saw=saw, key=SWAP)
    else:
        why = said("{saw} Leave it at that; {key} adds another exercise.", saw=saw, key=ADD)
    return proposed(
        case,
        earlier,
        AdviceKind.LIGHTER,
        said("something lighter"),
        why,
        rule=said(
            "Fewer than {fewest} reps in the best set are nearly all that one can, which is no "
            "way to begin: something lighter, or another exercise.",
            fewest=FEWEST_REPS,
        ),
        would_change=said("A lighter load on the rack (Settings)."),
    )._replace(load_from=done.load)


def _nothing(case: Case, done: Judged) -> Said:
    if done.load is None or done.load.ng == 0:
        return said("nothing easier is known here")
    if case.rack_guessed:
        key = Key("go.settings", "S")
        return said("nobody said yet what is on your rack ({key})", key=key)
    return (
        said("nothing lighter is on your rack") if case.loads else said("nothing lighter is known")
    )
