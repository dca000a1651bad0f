"""What moves an exercise up, and from when: the answer where no nudge stands."""

from math import ceil

from brainlift_tui.core.coaching import bodyweight, sources
from brainlift_tui.core.coaching.advice import judged_by_rules
from brainlift_tui.core.coaching.case import Case, Variation
from brainlift_tui.core.coaching.evidence import Judged
from brainlift_tui.core.coaching.nudge import Advice, AdviceKind, Level, Reasons
from brainlift_tui.core.coaching.phrases import (
    count_phrase,
    load_phrase,
    looked_at,
    percent,
    seen,
)
from brainlift_tui.core.coaching.raising import holds, named
from brainlift_tui.core.coaching.raising.bridge import reps_before_far
from brainlift_tui.core.coaching.raising.likelihood import FARTHEST_STATED
from brainlift_tui.core.coaching.raising.reach import has_slowed, within_reach
from brainlift_tui.core.coaching.raising.reps_first import (
    MOST_REPS_WHEN_EASY,
    MOST_SETS,
    cap,
    how_it_ends,
    most_reps_at_the_end,
    most_reps_first,
    reps_before,
)
from brainlift_tui.core.coaching.raising.steps import NEARLY, next_heavier, step_between
from brainlift_tui.core.exercise.exercise import Measure
from brainlift_tui.core.load.load import Load
from brainlift_tui.core.load.named import NamedLoad
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.programme.progression import Progression
from brainlift_tui.core.said import NOTHING, Key, Said, in_turn, said, said_of


class Ahead(NamedTuple):
    """What comes next, and after what.

    Attributes:
        told: Both in words.
        wanted: Reps or seconds of every set that it takes; None where nothing more comes.
        twice: Whether it takes two sessions.
    """

    told: Said
    wanted: int | None
    twice: bool = False


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
    ahead = _what(case, sessions)
    lately = NOTHING if just_done else said("{seen} the last time.", seen=seen(last, case))
    return _answer(
        looked_at(sessions, case),
        in_turn((silenced, lately, ahead.told, _when(case, last, ahead)), " "),
    )


def taken(case: Case) -> Advice:
    """What is said where today's nudge was taken: it has come, so no day is named."""
    _, sessions = judged_by_rules(case)
    told = said("You took today's nudge; the rows go by it.")
    return _answer(looked_at(sessions, case), told)._replace(offer=said("taken for today"))


def _what(case: Case, sessions: list[Judged]) -> Ahead:
    """What comes next and after what, and how many reps or seconds in every set that is."""
    last = sessions[-1]
    alone = last.load is None or last.load.ng == 0
    if case.target.progression is Progression.REPS:
        return _only_more(case, last)
    if case.timed:
        return _a_hold(case, last)
    if last.named is not None:
        return _the_next_named(case, last.named)
    if case.exercise.measure is Measure.BODYWEIGHT and alone:
        return _the_next_rung(case, last)
    load = next_heavier(case, last.load)
    return _the_end(case, last) if load is None else _the_next_load(case, sessions, load)


def _the_next_load(case: Case, sessions: list[Judged], load: Load) -> Ahead:
    """The reps that bring the next load of the rack."""
    target, last, name = case.target, sessions[-1], load_phrase(load, case)
    if target.progression is Progression.LINEAR:
        new = has_slowed(case, sessions) and not within_reach(case, sessions, load).lifted
        low = target.low + new
        return _brings(low, count_phrase(low, case), name, twice=case.older)
    if step_between(case, last.load, load) > cap(case) + NEARLY:
        return _a_big_step(case, last, load)
    high = count_phrase(target.high, case)
    if case.careful:
        return _brings(target.high, high, name, twice=True)
    told = said(
        "{high} in every set brings {name}; so may a last set marked easy ({key}) twice running.",
        high=high,
        name=name,
        key=Key("log.easy", "e"),
    )
    return Ahead(told, target.high)


def _brings(wanted: int, shown: Said, then: Said, *, twice: bool) -> Ahead:
    if twice:
        told = said("{high} in every set in two sessions brings {name}.", high=shown, name=then)
    else:
        told = said("{high} in every set brings {name}.", high=shown, name=then)
    return Ahead(told, wanted, twice)


def _only_more(case: Case, last: Judged) -> Ahead:
    """Where the load is to stay: a rep or some seconds more, up to where more adds little."""
    high, timed = case.target.high, case.timed
    enough = holds.LONG_ENOUGH_S if timed else most_reps_first(case)
    most = count_phrase(enough, case)
    if min(last.counts) >= enough:
        return Ahead(said("No more than {most} are asked for here (Plan).", most=most), None)
    more = said("a longer hold") if timed else said("one rep more")
    told = said(
        "{high} in every set brings {more}, up to {most}; the load stays.",
        high=count_phrase(high, case),
        more=more,
        most=most,
    )
    return Ahead(told, high)


def _the_next_named(case: Case, at: NamedLoad) -> Ahead:
    """The reps that lead on from a band, and to what."""
    following = case.named.next_to(at, +1) if case.named.has(at) else None
    wanted = named.reps_needed(case, at, following)
    if following is not None:
        then = load_phrase(following, case)
    elif not case.named.has(at):
        then = said("what comes next, once your rack says so ({key})", key=Key("go.settings", "S"))
    else:
        then = said("{name}", name=case.harder.name) if case.harder else said("one set more")
    return _brings(wanted, count_phrase(wanted, case), then, twice=case.careful)


def _a_hold(case: Case, last: Judged) -> Ahead:
    """Seconds up to a minute, then a harder one; a heavier load where something is held."""
    high, harder = case.target.high, case.harder
    if last.load is not None and last.load.ng and (load := next_heavier(case, last.load)):
        step = step_between(case, last.load, load)
        wanted = ceil(high * (1 + step) - NEARLY) if step > cap(case) + NEARLY else high
        name = load_phrase(load, case)
        return _brings(wanted, count_phrase(wanted, case), name, twice=case.careful)
    enough = max(holds.LONG_ENOUGH_S, high)
    if min(last.counts) < enough:
        shown = count_phrase(high, case)
        told = _brings(high, shown, said("a longer hold"), twice=False).told
        if harder is not None:
            then = said(
                "{sets} sets of {enough} bring {name}.",
                sets=holds.SETS,
                enough=count_phrase(enough, case),
                name=harder.name,
            )
            told = in_turn((told, then), " ")
        return Ahead(told, high)
    if max(case.target.sets, last.done) < holds.SETS:
        return _brings(enough, count_phrase(enough, case), said("one set more"), twice=False)
    if harder is None:
        told = said(
            "{enough} in every set is as long as is asked for: a harder exercise does more.",
            enough=count_phrase(enough, case),
        )
        return Ahead(told, None)
    then = said("{name}", name=harder.name)
    return _brings(enough, count_phrase(enough, case), then, twice=case.careful)


def _the_next_rung(case: Case, last: Judged) -> Ahead:
    """How many reps of body weight alone lead on, and to what."""
    wanted, rung = bodyweight.leads_on(case), bodyweight.next_rung(case, last)
    more_sets = max(case.target.sets, last.done) < MOST_SETS
    then = said("one set more") if more_sets else said("more reps")
    if isinstance(rung, Variation):
        then = said("{name}", name=rung.name)
    elif rung is not None:
        then = load_phrase(rung, case)
    if bodyweight.on_at_few(case):
        told = said(
            "{sets} sets of {reps} in two sessions bring {next}.",
            sets=bodyweight.SETS,
            reps=wanted,
            next=then,
        )
        return Ahead(told, wanted, twice=True)
    told = said(
        "{sets} sets of {reps} with {reserve} more in the last one, in two sessions, bring {next}.",
        sets=max(bodyweight.SETS, case.target.sets),
        reps=wanted,
        reserve=bodyweight.RESERVE,
        next=then,
    )
    return Ahead(told, wanted, twice=True)


def _the_end(case: Case, last: Judged) -> Ahead:
    """With the heaviest there is: a harder variation; else more reps, and what comes after them."""
    high, ends = case.target.high, how_it_ends(case, last)
    shown = count_phrase(high, case)
    if case.harder is not None and not case.rack_guessed:
        name = case.harder.name
        if case.careful:
            told = said(
                "{high} in every set in two sessions brings {name}, for {ends}.",
                high=shown,
                name=name,
                ends=ends,
            )
        else:
            told = said(
                "{high} in every set brings {name}, for {ends}.", high=shown, name=name, ends=ends
            )
        return Ahead(told, high, case.careful)
    few = most_reps_at_the_end(case)
    told = said(
        "{high} in every set brings one more, for {ends}: up to {few}, and to {most} while they "
        "are not hard. Then slower, 3 s on the way down, or one side at a time; where it is "
        "hard, a set more.",
        high=shown,
        ends=ends,
        few=few,
        most=max(few, MOST_REPS_WHEN_EASY),
    )
    return Ahead(told, high)


def _a_big_step(case: Case, last: Judged, load: Load) -> Ahead:
    """The reps from which a big step leaves the range, or what comes where those are too many."""
    step, name = step_between(case, last.load, load), load_phrase(load, case)
    far = step > FARTHEST_STATED + NEARLY
    reps = reps_before_far(case, last.load, load) if far else reps_before(case, last.load, load)
    if reps <= case.target.high:
        return _brings(case.target.high, said(str(case.target.high)), name, twice=case.careful)
    if reps <= most_reps_first(case):
        told = said(
            "{name} is {percent} more, so it comes after {reps} in every set, not just {high}.",
            name=name,
            percent=percent(step),
            reps=reps,
            high=case.target.high,
        )
        return Ahead(told, reps, case.careful)
    goal = most_reps_at_the_end(case)
    told = said(
        "{name} is {percent} more: after {goal} in every set comes a set more, then one set of it.",
        name=name,
        percent=percent(step),
        goal=goal,
    )
    return Ahead(told, goal, case.careful)


def _when(case: Case, last: Judged, ahead: Ahead) -> Said:
    """In how many sessions that is, at a rep a session; else what is missing."""
    if ahead.wanted is None:
        return NOTHING
    if not last.complete:
        sets = case.target.sets
        return said_of(sets, "It takes {number} set.", "It takes all {number} sets.")
    missing = ahead.wanted - min(last.counts)
    if ahead.twice and missing <= 0:
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
