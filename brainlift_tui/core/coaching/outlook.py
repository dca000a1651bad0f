"""What moves an exercise up, and from when: the answer where no nudge stands."""

from brainlift_tui.core.coaching import sources
from brainlift_tui.core.coaching.advice import judged_by_rules
from brainlift_tui.core.coaching.case import Case
from brainlift_tui.core.coaching.evidence import Judged
from brainlift_tui.core.coaching.nudge import Advice, AdviceKind, Level, Reasons
from brainlift_tui.core.coaching.phrases import (
    count_phrase,
    load_phrase,
    looked_at,
    percent,
    seen,
)
from brainlift_tui.core.coaching.raising.bridge import reps_before_far
from brainlift_tui.core.coaching.raising.likelihood import FARTHEST_STATED
from brainlift_tui.core.coaching.raising.reach import has_slowed, within_reach
from brainlift_tui.core.coaching.raising.reps_first import (
    cap,
    most_reps_at_the_end,
    most_reps_first,
    reps_before,
)
from brainlift_tui.core.coaching.raising.steps import NEARLY, next_heavier, step_between
from brainlift_tui.core.exercise.exercise import Measure
from brainlift_tui.core.load.load import Load
from brainlift_tui.core.programme.progression import Progression
from brainlift_tui.core.said import NOTHING, Key, Said, in_turn, said, said_of


def outlook(case: Case, silenced: Said = NOTHING, *, just_done: bool = False) -> Advice:
    """What moves the exercise up, and from when; it changes nothing about today.

    Args:
        case: What is known of the exercise.
        silenced: What the lifter answered, so that no nudge stands there.
        just_done: Whether the last session stands beside it, so that it need not be told.
    """
    case, sessions = judged_by_rules(case)
    if case.exercise.measure is Measure.CARDIO:
        return _answer((), said("Minutes, not nudges, move cardio: Week counts them."))
    if case.target.progression is Progression.OFF:
        return _answer((), said("Your programme asks for no nudges on this exercise (Plan)."))
    if not sessions:
        first = said(
            "The first session sets the load. Heavier comes with {high} in every set, or a few "
            "more where the next load is far heavier.",
            high=count_phrase(case.target.high, case),
        )
        return _answer((), in_turn((silenced, first), " "))
    last = sessions[-1]
    what, reps = _what(case, sessions)
    lately = NOTHING if just_done else said("{seen} the last time.", seen=seen(last, case))
    return _answer(
        looked_at(sessions, case), in_turn((silenced, lately, what, _when(case, last, reps)), " ")
    )


def taken(case: Case) -> Advice:
    """What is said where today's nudge was taken: it has come, so no day is named."""
    _, sessions = judged_by_rules(case)
    told = said("You took today's nudge; the rows go by it.")
    return _answer(looked_at(sessions, case), told)._replace(offer=said("taken for today"))


def _what(case: Case, sessions: list[Judged]) -> tuple[Said, int]:
    """What comes next and after what, and how many reps or seconds in every set that is."""
    target, last = case.target, sessions[-1]
    high = count_phrase(target.high, case)
    twice = said(" in two sessions") if case.careful else NOTHING
    if target.progression is Progression.REPS or case.timed:
        more = said("a longer hold") if case.timed else said("one more; the load stays")
        return said("{high} in every set brings {more}.", high=high, more=more), target.high
    load = None if last.named is not None else next_heavier(case, last.load)
    if load is None or (case.on_own_weight and (last.load is None or last.load.ng == 0)):
        nxt = _harder(case, last)
        told = said("{high} in every set{twice} brings {next}.", high=high, twice=twice, next=nxt)
        return told, target.high
    name = load_phrase(load, case)
    if target.progression is Progression.LINEAR:
        new = has_slowed(case, sessions) and not within_reach(case, sessions, load).lifted
        low = target.low + new
        told = said("{low} in every set brings {name}.", low=count_phrase(low, case), name=name)
        return told, low
    if step_between(case, last.load, load) > cap(case) + NEARLY:
        return _a_big_step(case, last, load)
    if case.careful:
        return said("{high} in every set in two sessions brings {name}.", high=high, name=name), (
            target.high
        )
    told = said(
        "{high} in every set brings {name}; so does a last set marked easy ({key}) twice running.",
        high=high,
        name=name,
        key=Key("log.easy", "e"),
    )
    return told, target.high


def _harder(case: Case, last: Judged) -> Said:
    """What comes after the top of the range where it is no heavier load of so many kilograms."""
    named = case.named.next_to(last.named, +1) if last.named is not None else None
    if named is not None:
        return said("{load}", load=named)
    return said("{name}", name=case.harder.name) if case.harder else said("more reps")


def _a_big_step(case: Case, last: Judged, load: Load) -> tuple[Said, int]:
    """The reps from which a big step leaves the range, or what comes where those are too many."""
    step, name = step_between(case, last.load, load), load_phrase(load, case)
    far = step > FARTHEST_STATED + NEARLY
    reps = reps_before_far(case, last.load, load) if far else reps_before(case, last.load, load)
    if reps <= most_reps_first(case):
        told = said(
            "{name} is {percent} more: {reps} in every set first, not just {high}.",
            name=name,
            percent=percent(step),
            reps=reps,
            high=case.target.high,
        )
        return told, reps
    goal = most_reps_at_the_end(case)
    told = said(
        "{name} is {percent} more: {goal} in every set first, then a set more, then one set tried.",
        name=name,
        percent=percent(step),
        goal=goal,
    )
    return told, goal


def _when(case: Case, last: Judged, wanted: int) -> Said:
    """In how many sessions that is, at a rep a session; else what is missing."""
    if not last.complete:
        sets = case.target.sets
        return said_of(sets, "It takes {number} set.", "It takes all {number} sets.")
    missing = wanted - min(last.counts)
    if case.careful and missing <= 0:
        return said("One more session like that.")
    if case.timed or missing <= 0 or case.target.progression is Progression.LINEAR:
        return NOTHING
    return said_of(
        missing,
        "At a rep a session that is {number} session away.",
        "At a rep a session that is {number} sessions away.",
    )


def _answer(looked: tuple[Said, ...], why: Said) -> Advice:
    rule = said("A nudge comes when the log speaks for it; until then what the rows show is right.")
    return Advice(
        AdviceKind.HOLD,
        Level.SUGGEST,
        said("no nudge today"),
        why,
        Reasons(looked, rule, (), (sources.OURS,)),
    )
