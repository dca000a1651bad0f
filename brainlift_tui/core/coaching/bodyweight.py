"""The ladder of a bodyweight exercise: more reps, one set more, then a harder variation."""

from brainlift_tui.core.coaching import sources
from brainlift_tui.core.coaching.case import Case, Variation
from brainlift_tui.core.coaching.evidence import Judged
from brainlift_tui.core.coaching.nudge import Advice, AdviceKind, Level
from brainlift_tui.core.coaching.phrases import load_phrase, seen
from brainlift_tui.core.coaching.proposal import proposed
from brainlift_tui.core.coaching.raising.reps_first import MOST_REPS_AT_THE_END, MOST_SETS
from brainlift_tui.core.coaching.raising.steps import next_heavier
from brainlift_tui.core.load.load import Load
from brainlift_tui.core.said import Said, in_turn, said

REPS = 12
SETS = 3
RESERVE = 2
"""Three sets of twelve with two in reserve, in two sessions, lead to the next rung."""

_RULE = said(
    "Three sets of 12 with 2 or more in reserve, in two sessions: the "
    "next harder variation. Until then more reps, then one set more. "
    "Where nothing is said about effort, 14 done are 12 with 2 in "
    "reserve."
)


def _few(reps: int) -> Said:
    return said(
        "Three sets of {reps} in two sessions: the next harder variation. It is the way there, and "
        "not for many reps.",
        reps=reps,
    )


def up_the_ladder(case: Case, sessions: list[Judged]) -> Advice | None:
    """The next rung, or what leads to it; None while the range is not full."""
    if case.on_at is not None and on_at_few(case):
        return _on_at_few(case, sessions, case.on_at)
    last, top = sessions[-1], max(REPS, case.target.high)
    if not last.all_reach(case.target.high):
        return None
    if not last.all_reach(top):
        return _more_reps(case, sessions, min(last.counts) + 1)
    if max(case.target.sets, last.done) < SETS:
        return _one_set_more(case, sessions)
    if not to_spare(last, top):
        return _more_reps(case, sessions, top + RESERVE)
    return _next_rung(case, sessions)


def on_at_few(case: Case) -> bool:
    """Whether a few reps lead on, as on the way to the exercise itself."""
    return case.on_at is not None and case.harder is not None


def leads_on(case: Case) -> int:
    """Reps of each of three sets that lead on."""
    if case.on_at is not None and on_at_few(case):
        return case.on_at
    return max(REPS, case.target.high)


def next_rung(case: Case, last: Judged) -> Variation | Load | None:
    """What body weight alone leads on to: a harder variation, or a load; None without either."""
    load = next_heavier(case, last.load) if case.loads else None
    if case.harder is not None and not (case.load_first and load is not None):
        return case.harder
    return load


def _on_at_few(case: Case, sessions: list[Judged], reps: int) -> Advice | None:
    """The same where a few reps are enough."""
    if not sessions[-1].all_reach(reps):
        return None
    if sessions[-1].done < SETS:
        return _one_set_more(case, sessions)
    return _next_rung(case, sessions)


def to_spare(session: Judged, top: int) -> bool:
    """Whether every set reached the top, and the last one had two more in it."""
    return (
        session.all_reach(top)
        and session.counts[-1] + (session.sets[-1].reserve or 0) >= top + RESERVE
    )


def twice_missing(case: Case, sessions: list[Judged]) -> bool:
    """Whether a second session like the last one is still to come."""
    if len(sessions) < 2:
        return True
    before = sessions[-2]
    if case.on_at is not None and on_at_few(case):
        return not (before.at(sessions[-1]) and before.all_reach(case.on_at))
    top = max(REPS, case.target.high)
    return not (before.at(sessions[-1]) and to_spare(before, top))


def _next_rung(case: Case, sessions: list[Judged]) -> Advice | None:
    last = sessions[-1]
    saw = said("{seen}, twice.", seen=seen(last, case))
    if case.on_at is None:
        saw = said(
            "{seen} with {reserve} or more in reserve, twice.",
            seen=seen(last, case),
            reserve=RESERVE,
        )
    rung = next_rung(case, last)
    if isinstance(rung, Variation):
        why = said("{saw} Time for {name}.", saw=saw, name=rung.name)
        if rung.how is not None:
            why = in_turn((why, rung.how), " ")
        return _advice(
            case,
            sessions,
            AdviceKind.HARDER_VARIATION,
            said("{name}", name=rung.name),
            why,
        )
    if rung is not None:
        name = load_phrase(rung, case)
        return _advice(
            case,
            sessions,
            AdviceKind.HEAVIER,
            name,
            said("{saw} Time for {name}.", saw=saw, name=name),
            load_to=rung,
        )
    sets = max(case.target.sets, last.done)
    if sets < MOST_SETS:
        return _advice(
            case,
            sessions,
            AdviceKind.ADD_SET,
            said("one set more"),
            said("{saw} One set more.", saw=saw),
            sets=sets + 1,
        )
    reps = min(last.counts) + 1
    if reps > MOST_REPS_AT_THE_END:
        return None
    return _advice(
        case,
        sessions,
        AdviceKind.MORE_REPS,
        said("{reps} reps", reps=reps),
        said("{saw} One rep more in every set.", saw=saw),
        reps=reps,
    )


def _more_reps(case: Case, sessions: list[Judged], reps: int) -> Advice:
    goal = max(REPS, case.target.high)
    leads_on = case.harder is not None and not case.load_first
    name = case.harder.name if case.harder and leads_on else said("The next step")
    return _advice(
        case,
        sessions,
        AdviceKind.MORE_REPS,
        said("{reps} reps", reps=reps),
        said(
            "{seen}. {name} comes after {goal} with {reserve} in reserve: {reps} "
            "reps in every set first.",
            seen=seen(sessions[-1], case),
            name=name,
            goal=goal,
            reserve=RESERVE,
            reps=reps,
        ),
        reps=reps,
    )


def _one_set_more(case: Case, sessions: list[Judged]) -> Advice:
    saw = said("{seen}: every set at the top. One set more.", seen=seen(sessions[-1], case))
    if case.harder and not case.load_first:
        saw = said(
            "{seen}: every set at the top. One set more, then {name}.",
            seen=seen(sessions[-1], case),
            name=case.harder.name,
        )
    return _advice(
        case,
        sessions,
        AdviceKind.ADD_SET,
        said("one set more"),
        saw,
        sets=case.target.sets + 1,
    )


def _advice(
    case: Case,
    sessions: list[Judged],
    kind: AdviceKind,
    offer: Said,
    why: Said,
    *,
    reps: int | None = None,
    sets: int | None = None,
    load_to: Load | None = None,
) -> Advice:
    harder = kind is AdviceKind.HARDER_VARIATION
    return proposed(
        case,
        sessions,
        kind,
        offer,
        why,
        rule=_RULE if case.on_at is None else _few(case.on_at),
        rests_on=(sources.REPS_FIRST, sources.PUSH_UPS, sources.OURS),
        would_change=said("A set below 12, or one with fewer than 2 in reserve.")
        if case.on_at is None
        else said("A set below {reps}.", reps=case.on_at),
        level=Level.STRONG if harder else Level.SUGGEST,
        load_to=load_to,
        reps=reps,
        sets=sets,
        variation=case.harder if harder else None,
    )
