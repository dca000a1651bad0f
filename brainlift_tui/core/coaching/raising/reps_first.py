"""What comes before a heavier load that is too far, or that the rack does not have."""

from math import ceil

from brainlift_tui.core.coaching import sources
from brainlift_tui.core.coaching.case import Case
from brainlift_tui.core.coaching.evidence import Judged, was_hard
from brainlift_tui.core.coaching.nudge import Advice, AdviceKind
from brainlift_tui.core.coaching.phrases import load_phrase, percent, same_again, seen
from brainlift_tui.core.coaching.proposal import proposed
from brainlift_tui.core.coaching.raising.steps import (
    LARGEST_CAREFUL_RAISE,
    LARGEST_RAISE,
    NEARLY,
    step_between,
)
from brainlift_tui.core.exercise.exercise import Measure
from brainlift_tui.core.load.load import Load
from brainlift_tui.core.said import Key, Said, said

MOST_REPS_FIRST = 25
"""Beyond so many reps a light weight is no way to a heavier one; twice the load takes no more."""

MOST_REPS_AT_THE_END = 20
"""The same where the rack has nothing heavier."""

MOST_REPS_WHEN_EASY = 35
"""As many where nothing else is left: light sets do little before they get hard. In Schoenfeld 2015
they were of 25 to 35."""

MORE_AT_A_TIME = 3
"""Reps added at once on the way to many."""

MOST_SETS = 5
"""No more sets than this are proposed."""

SETS_SEEN = 3
"""Sessions in which a set more was done, or not: it is not offered anew in each."""

_RULE = said(
    "Before a step that is too big, the reps go beyond the range, so that enough are left after it."
)

ONE_SIDED = said("The weaker side decides.")


def reps_before(case: Case, load: Load | None, heavier_load: Load) -> int:
    """Reps in every set from which a big step leaves the low end of the range."""
    return reps_for_step(case, 1 + step_between(case, load, heavier_load))


def reps_for_step(case: Case, ratio: float) -> int:
    """The same for a load that is so many times the one before.

    Brzycki's formula turned round: U' = max(U, 37 - (37 - L) w / w'). Careful lifters need two
    over the top besides.
    """
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
    """A step beyond the cap: more reps first, a few at a time."""
    because = said(
        "{name} is {percent} more: {needed} reps in every set first.",
        name=load_phrase(load, case),
        percent=percent(step),
        needed=needed,
    )
    if case.careful:
        because = said(
            "{name} is {percent} more, and 5 % is the cap {whom}: "
            "{needed} reps in every set first.",
            name=load_phrase(load, case),
            percent=percent(step),
            whom=whom(case),
            needed=needed,
        )
    reps = max(case.target.high, min(sessions[-1].counts) + MORE_AT_A_TIME)
    if reps >= needed:
        return reps_first(case, sessions, load, needed, because)
    because = said("{because} {reps} for now.", because=because, reps=reps)
    return reps_first(case, sessions, load, reps, because)


def a_second_time(
    case: Case, sessions: list[Judged], load: Load, step: float, needed: int
) -> Advice:
    """The same once more, where careful lifters have shown enough for a big step only once."""
    because = said(
        "{name} is {percent} more: {needed} reps in every set a second time first, {whom}.",
        name=load_phrase(load, case),
        percent=percent(step),
        needed=needed,
        whom=whom(case),
    )
    return stay(case, sessions, because, rule=_RULE)


def reps_first(
    case: Case,
    sessions: list[Judged],
    load: Load,
    reps: int,
    because: Said,
    *,
    numbers: tuple[Said, ...] = (),
    rule: Said = _RULE,
) -> Advice:
    """So many reps in every set before the next load."""
    last = sessions[-1]
    step = step_between(case, last.load, load)
    return proposed(
        case,
        sessions,
        AdviceKind.MORE_REPS,
        said("{reps} reps", reps=reps),
        said("{seen}. {because}", seen=seen(last, case), because=because),
        rule=said("{rule} {weaker}", rule=rule, weaker=ONE_SIDED)
        if case.exercise.one_sided
        else rule,
        numbers=(
            said("{load} is {percent} more.", load=load_phrase(load, case), percent=percent(step)),
            *numbers,
        ),
        rests_on=(sources.REPS_FIRST, sources.ACSM, sources.OURS)
        + ((sources.CAREFUL,) if case.careful else ()),
        would_change=said("{reps} in every set, or a smaller step on the rack.", reps=reps),
        reps=reps,
    )


def stay(
    case: Case,
    sessions: list[Judged],
    because: Said,
    numbers: tuple[Said, ...] = (),
    rule: Said | None = None,
) -> Advice:
    """The same once more, where neither more load nor more reps make sense."""
    last = sessions[-1]
    return proposed(
        case,
        sessions,
        AdviceKind.HOLD,
        said("{same_again} once more", same_again=same_again(last, case)),
        said("{seen}. {because}", seen=seen(last, case), because=because),
        rule=rule
        or said(
            "No more than {most_reps_first} reps and {most_sets} sets are asked for.",
            most_reps_first=most_reps_first(case),
            most_sets=MOST_SETS,
        ),
        numbers=numbers,
        would_change=said("A smaller step on the rack."),
        load_to=last.load,
    )


def rack_ends(case: Case, sessions: list[Judged]) -> Advice | None:
    """At the heaviest load there is: a harder variation, more reps, or one set more."""
    last = sessions[-1]
    easy, hard = last.felt_easy(), was_hard(case, last)
    most = most_reps_at_the_end(case)
    most = most if hard else max(most, MOST_REPS_WHEN_EASY)
    fewest = min(last.counts)
    reps = (
        fewest + 1
        if fewest < case.target.high + 2 or not easy
        else min(most, fewest + MORE_AT_A_TIME)
    )
    ends = how_it_ends(case, last)
    sets = max(case.target.sets, *(session.done for session in sessions[-SETS_SEEN:]))
    if case.harder is not None and not case.rack_guessed:
        kind, offer = AdviceKind.HARDER_VARIATION, said("{name}", name=case.harder.name)
        then = offer
    elif fewest < reps <= most:
        kind, offer = AdviceKind.MORE_REPS, said("{reps} reps", reps=reps)
        then = said("{reps} reps in every set", reps=reps)
    elif sets < MOST_SETS and hard:
        kind, offer = AdviceKind.ADD_SET, said("one set more")
        then = offer
    else:
        return _slower(case, sessions, ends)
    return proposed(
        case,
        sessions,
        kind,
        offer,
        said("{seen}, and {ends}: {then}.", seen=seen(last, case), ends=ends, then=then),
        rule=said(
            "At the end of the rack a harder variation comes first, then reps up "
            "to 20, and to 35 while they are not hard; where they are hard, a set more comes."
        ),
        rests_on=(sources.REPS_FIRST, sources.MORE_SETS, sources.OURS),
        would_change=said("A heavier load on the rack (Settings)."),
        reps=reps if kind is AdviceKind.MORE_REPS else None,
        sets=sets + 1 if kind is AdviceKind.ADD_SET else None,
        variation=case.harder if kind is AdviceKind.HARDER_VARIATION else None,
    )


def how_it_ends(case: Case, last: Judged) -> Said:
    """Why nothing heavier comes, as far as it is known."""
    ends = said("your rack ends here") if case.loads else said("nothing heavier is known")
    if (
        case.loads
        and last.load is not None
        and step_between(case, case.loads[-1], last.load) > NEARLY
    ):
        ends = said("your rack ends at {load}", load=load_phrase(case.loads[-1], case))
    if case.rack_guessed:
        ends = said("nobody said yet what is on your rack ({key})", key=Key("go.settings", "S"))
    if case.exercise.measure is Measure.ASSISTED:
        ends = said("no help is left")
    return ends


def _slower(case: Case, sessions: list[Judged], ends: Said) -> Advice:
    """At the end of the rack, the reps and the sets: what makes the same load harder."""
    because = said(
        "Now slower, for {ends}: 3 s on the way down, a stop at the bottom, or one side at a time.",
        ends=ends,
    )
    if was_hard(case, sessions[-1]):
        because = said("Hard enough as it is, though {ends}.", ends=ends)
    return stay(
        case,
        sessions,
        because,
        rule=said(
            "At the end of the rack a harder variation comes first, then reps up to 20, and to 35 "
            "while they are not hard, or sets where they are; then slower and one-sided work."
        ),
    )


def cap(case: Case) -> float:
    """The largest step that needs nothing more, as a share of the load."""
    return LARGEST_CAREFUL_RAISE if case.careful else LARGEST_RAISE


def whom(case: Case) -> Said:
    """Whom the smaller steps are for."""
    return said("at 65 and over") if case.older else said("for a newcomer")
