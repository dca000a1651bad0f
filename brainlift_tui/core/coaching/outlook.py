"""What moves an exercise up, and from when: the answer where no nudge stands."""

from brainlift_tui.core.coaching import sources
from brainlift_tui.core.coaching.advice import judged_by_rules
from brainlift_tui.core.coaching.case import Case
from brainlift_tui.core.coaching.evidence import Judged
from brainlift_tui.core.coaching.nudge import Advice, AdviceKind, Level, Reasons
from brainlift_tui.core.coaching.phrases import count_phrase, load_phrase, looked_at, seen
from brainlift_tui.core.coaching.raising.reps_first import cap
from brainlift_tui.core.coaching.raising.steps import NEARLY, next_heavier, step_between
from brainlift_tui.core.exercise.exercise import Measure
from brainlift_tui.core.programme.progression import Progression
from brainlift_tui.core.said import NOTHING, Said, said, said_of


def outlook(case: Case) -> Advice:
    """What moves the exercise up, and from when; it changes nothing about today."""
    case, sessions = judged_by_rules(case)
    high = count_phrase(case.target.high, case)
    if case.exercise.measure is Measure.CARDIO:
        return _answer((), said("Minutes, not nudges, move cardio: Week counts them."))
    if case.target.progression is Progression.OFF:
        return _answer((), said("Your programme asks for no nudges on this exercise (Plan)."))
    if not sessions:
        return _answer(
            (),
            said(
                "The first session sets the load. Heavier comes with {high} in every set.",
                high=high,
            ),
        )
    last = sessions[-1]
    why = said(
        "{seen} the last time. {what}{when}",
        seen=seen(last, case),
        what=_what(case, last, high),
        when=_when(case, last),
    )
    return _answer(looked_at(sessions, case), why)


def _what(case: Case, last: Judged, high: Said) -> Said:
    """What comes next, and after what."""
    twice = said(" in two sessions") if case.careful else NOTHING
    if case.target.progression is Progression.REPS:
        return said("{high} in every set brings one more; the load stays.", high=high)
    if case.timed:
        return said("{high} in every set brings a longer hold.", high=high)
    load = next_heavier(case, last.load)
    if load is None or (case.on_own_weight and (last.load is None or last.load.ng == 0)):
        nxt = said("{name}", name=case.harder.name) if case.harder else said("more reps")
        return said("{high} in every set{twice} brings {next}.", high=high, twice=twice, next=nxt)
    name = load_phrase(load, case)
    if step_between(case, last.load, load) > cap(case) + NEARLY:
        return said(
            "{high} in every set{twice} opens the way to {name}, a big step: more reps come first.",
            high=high,
            twice=twice,
            name=name,
        )
    low = count_phrase(case.target.low, case)
    if case.target.progression is Progression.LINEAR:
        return said("{low} in every set brings {name}.", low=low, name=name)
    return said(
        "{high} in every set{twice} brings {name}; so do sets with 4 or more in reserve.",
        high=high,
        twice=twice,
        name=name,
    )


def _when(case: Case, last: Judged) -> Said:
    """In how many sessions that is, at a rep a session."""
    missing = case.target.high - min(last.counts)
    if case.timed or missing <= 0 or case.target.progression is Progression.LINEAR:
        return NOTHING
    return said_of(
        missing,
        " At a rep a session that is {number} session away.",
        " At a rep a session that is {number} sessions away.",
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
