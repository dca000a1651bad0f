"""What comes before a heavier load that is too far, or that the rack does not have."""

from math import ceil

from brainlift_tui.core.coaching import sources
from brainlift_tui.core.coaching.case import Case
from brainlift_tui.core.coaching.evidence import Judged
from brainlift_tui.core.coaching.nudge import Advice, AdviceKind, Level, Reasons
from brainlift_tui.core.coaching.phrases import load_phrase, looked_at, percent, same_again, seen
from brainlift_tui.core.coaching.steps import (
    LARGEST_CAREFUL_RAISE,
    LARGEST_RAISE,
    NEARLY,
    step_between,
)
from brainlift_tui.core.exercise import Measure
from brainlift_tui.core.load import Load

MOST_REPS_FIRST = 25
"""Beyond so many reps a light weight is no way to a heavier one; twice the load takes no more."""

MOST_REPS_AT_THE_END = 20
"""The same where the rack has nothing heavier."""

MOST_SETS = 5
"""No more sets than this are proposed."""

ONE_SIDED = "The weaker side decides."


def reps_before(case: Case, load: Load | None, heavier_load: Load) -> int:
    """Reps in every set from which a big step leaves the low end of the range.

    Brzycki's formula turned round: U' = max(U, 37 - (37 - L) w / w'). Careful lifters need two
    over the top besides.
    """
    ratio = 1 + step_between(case, load, heavier_load)
    widened = ceil(37 - (37 - min(case.target.low, 36)) / ratio - NEARLY)
    careful = case.target.high + 2 if case.careful else 0
    return max(case.target.high, widened, careful)


def most_reps_first(case: Case) -> int:
    """Beyond so many reps none are asked for: 25, or a little over a range that is higher."""
    return max(MOST_REPS_FIRST, case.target.high + 2)


def most_reps_at_the_end(case: Case) -> int:
    """The same at the end of the rack: 20, or a little over a range that is higher."""
    return max(MOST_REPS_AT_THE_END, case.target.high + 2)


def too_big(case: Case, sessions: list[Judged], load: Load, step: float, needed: int) -> Advice:
    """A step beyond the cap: more reps first, or a bridge where those are too many."""
    name = load_phrase(load, case)
    if needed > most_reps_first(case):
        if max(case.target.sets, sessions[-1].done) < MOST_SETS:
            return _bridge(case, sessions, name, step, needed)
        return stay(case, sessions, f"{name} is {percent(step)} more, too far from here.")
    capped = (
        f", and 5 % is the cap {whom(case)}: {needed} reps in every set first."
        if case.careful
        else f": {needed} reps in every set first."
    )
    return reps_first(case, sessions, load, needed, f"{name} is {percent(step)} more{capped}")


def reps_first(
    case: Case,
    sessions: list[Judged],
    load: Load,
    reps: int,
    because: str,
    *,
    numbers: tuple[str, ...] = (),
) -> Advice:
    """So many reps in every set before the next load."""
    last = sessions[-1]
    step = step_between(case, last.load, load)
    return Advice(
        AdviceKind.MORE_REPS,
        Level.SUGGEST,
        f"{reps} reps first",
        f"{seen(last, case)}. {because}",
        Reasons(
            looked_at(sessions, case),
            "Before a step that is too big, the reps go beyond the range, so that enough are "
            "left after it." + (f" {ONE_SIDED}" if case.exercise.one_sided else ""),
            (f"{load_phrase(load, case)} is {percent(step)} more.", *numbers),
            (sources.REPS_FIRST, sources.ACSM, sources.OURS)
            + ((sources.CAREFUL,) if case.careful else ()),
            f"{reps} in every set, or a smaller step on the rack.",
        ),
        load_from=last.load,
        reps=reps,
    )


def stay(case: Case, sessions: list[Judged], because: str, numbers: tuple[str, ...] = ()) -> Advice:
    """The same once more, where neither more load nor more reps make sense."""
    last = sessions[-1]
    return Advice(
        AdviceKind.HOLD,
        Level.SUGGEST,
        f"{same_again(last, case)} once more",
        f"{seen(last, case)}. {because}",
        Reasons(
            looked_at(sessions, case),
            f"No more than {most_reps_first(case)} reps and {MOST_SETS} sets are asked for.",
            numbers,
            (sources.OURS,),
            "A smaller step on the rack.",
        ),
        load_from=last.load,
        load_to=last.load,
    )


def _bridge(case: Case, sessions: list[Judged], name: str, step: float, needed: int) -> Advice:
    last = sessions[-1]
    return Advice(
        AdviceKind.ADD_SET,
        Level.SUGGEST,
        "one set more",
        f"{seen(last, case)}. {name} is {percent(step)} more, too far for reps alone: "
        "one set more first.",
        Reasons(
            looked_at(sessions, case),
            f"Where the next load is so far that more than {MOST_REPS_FIRST} reps would have to "
            "come first, something else bridges the gap: one set more, 3 s on the way down, one "
            "and a half reps, one side at a time, or a wrist weight.",
            (f"{needed} reps in every set would be needed.",),
            (sources.MORE_SETS, sources.OURS),
            "A load in between on the rack.",
        ),
        load_from=last.load,
        sets=max(case.target.sets, last.done) + 1,
    )


def rack_ends(case: Case, sessions: list[Judged]) -> Advice | None:
    """At the heaviest load there is: a harder variation, more reps, or one set more."""
    last = sessions[-1]
    reps = min(last.counts) + 1
    ends = "no help is left" if case.exercise.measure is Measure.ASSISTED else "your rack ends here"
    saw = f"{seen(last, case)}, and {ends}: "
    if case.harder is not None:
        kind, offer, said = AdviceKind.HARDER_VARIATION, case.harder.name, case.harder.name
    elif reps <= most_reps_at_the_end(case):
        kind, offer, said = AdviceKind.MORE_REPS, f"{reps} reps", f"{reps} reps in every set"
    elif max(case.target.sets, last.done) < MOST_SETS:
        kind, offer, said = AdviceKind.ADD_SET, "one set more", "one set more"
    else:
        return None
    return Advice(
        kind,
        Level.SUGGEST,
        offer,
        f"{saw}{said}.",
        Reasons(
            looked_at(sessions, case),
            "At the end of the rack a harder variation comes first, then reps up to 20, then sets.",
            (),
            (sources.REPS_FIRST, sources.MORE_SETS, sources.OURS),
            "A heavier load on the rack (Settings).",
        ),
        load_from=last.load,
        reps=reps if kind is AdviceKind.MORE_REPS else None,
        sets=max(case.target.sets, last.done) + 1 if kind is AdviceKind.ADD_SET else None,
        variation=case.harder if kind is AdviceKind.HARDER_VARIATION else None,
    )


def cap(case: Case) -> float:
    """The largest step that needs nothing more, as a share of the load."""
    return LARGEST_CAREFUL_RAISE if case.careful else LARGEST_RAISE


def whom(case: Case) -> str:
    """Whom the smaller steps are for."""
    return "at 65 and over" if case.older else "for a newcomer"
