"""What can hardly be meant is asked about once, and left out until it is settled."""

from collections.abc import Container, Sequence

from brainlift_tui.core.coaching import sources
from brainlift_tui.core.coaching.case import Case
from brainlift_tui.core.coaching.nudge import Advice, AdviceKind, Level, Reasons
from brainlift_tui.core.coaching.phrases import load_phrase
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import Said, said
from brainlift_tui.core.workout.past_session import PastSession
from brainlift_tui.core.workout.plausible import (
    MANY_REPS,
    SETTLED_AFTER,
    TIMES_ANYTHING,
    TIMES_THE_LAST,
    Most,
    doubted,
)
from brainlift_tui.core.workout.wording import day_words
from brainlift_tui.core.workout.workout import TrainingSet


class Believed(NamedTuple):
    """What an exercise's log says once the sets in doubt are left out.

    Attributes:
        case: The case without them.
        question: Whether one of the last session's is right; None without any.
        earlier: The same of one before it, which waits until nothing else is to be said.
    """

    case: Case
    question: Advice | None = None
    earlier: Advice | None = None


def believed(case: Case) -> Believed:
    """The case without the sets in doubt, and the question about them, if any."""
    days = case.so_far
    sure = sum(case.confirmed is not None and s.day <= case.confirmed for s in days)
    risen = doubted([session.sets for session in days], sure)
    slipped = _slipped(days, sure, case.target.sets)
    risen_or_slipped = risen | slipped
    fallen = _fallen(
        [_without(session, at, risen_or_slipped) for at, session in enumerate(days)], sure
    )
    strange = risen_or_slipped | {
        (at, place) for at in fallen for place in range(len(days[at].sets))
    }
    if not strange:
        return Believed(case)
    kept = tuple(_without(session, at, strange) for at, session in enumerate(days))
    later = tuple(session for session in case.past if session.day > case.today)
    at, place = max(strange, key=lambda doubt: (doubt[0], -doubt[1]))
    done = days[at].sets[place]
    if at in fallen:
        question = _ask_of_less(case, done, said("the last time"))
    elif (at, place) in slipped:
        question = _ask_of_less(case, done, said("the set before"))
    else:
        question = ask(case, done)
    day = day_words(days[at].day, case.today)
    question = question._replace(
        reasons=question.reasons._replace(looked_at=(said("{day}", day=day),))
    )
    rest = case._replace(past=(*kept, *later))
    newest = at == len(days) - 1
    return Believed(rest, question, None) if newest else Believed(rest, None, question)


def _without(session: PastSession, at: int, strange: Container[tuple[int, int]]) -> PastSession:
    kept = (done for place, done in enumerate(session.sets) if (at, place) not in strange)
    return session._replace(sets=tuple(kept))


def _fallen(days: Sequence[PastSession], sure: int) -> set[int]:
    """The sessions at a tenth of the load before, or less: 2 kg typed for 20, until it comes again.

    Records are none the worse for them, so it is only here that they are left out.
    """
    found: set[int] = set()
    running: list[int] = []
    before = 0
    for at, session in enumerate(days):
        most = Most.of(session.work_sets).load_ng
        if at < sure or not before or most <= 0 or most * TIMES_THE_LAST > before:
            before, running = (most if most > 0 else before), []
            continue
        running.append(at)
        found.add(at)
        if len(running) == SETTLED_AFTER:
            found.difference_update(running)
            before, running = most, []
    return found


def _slipped(days: Sequence[PastSession], sure: int, planned: int) -> set[tuple[int, int]]:
    """The sets at a tenth of the one before, or less, that stand in place of planned ones.

    Who does so in three sessions means it.
    """
    found: set[tuple[int, int]] = set()
    for at, session in enumerate(days[sure:], start=sure):
        before, light = 0, set[tuple[int, int]]()
        for place, done in enumerate(session.sets):
            load = done.weight.ng if done.kind.counts and done.weight is not None else 0
            if 0 < load * TIMES_THE_LAST <= before:
                light.add((at, place))
            elif load > 0:
                before = load
        if len(session.work_sets) - len(light) < planned:
            found |= light
    return found if len({at for at, _ in found}) < SETTLED_AFTER else set()


def ask(case: Case, done: TrainingSet) -> Advice:
    """Whether a set that is so much more was meant; taking it says that it was."""
    reps = done.reps or 0
    many = done.weight is None or reps > MANY_REPS
    what = said("{reps} reps", reps=reps) if many else load_phrase(done.load, case)
    return _question(
        done,
        what,
        said(
            "{what} is far more than ever before. Is it right? Until you say so it is left out.",
            what=what,
        ),
        said(
            "A set of {last} times the last session's load or reps, or of more than {ever} "
            "times anything done in two or more sessions, is doubted: records and nudges leave "
            "it out until it is confirmed, or has come in {settled} sessions.",
            last=TIMES_THE_LAST,
            ever=TIMES_ANYTHING,
            settled=SETTLED_AFTER,
        ),
    )


def _ask_of_less(case: Case, done: TrainingSet, than: Said) -> Advice:
    what = load_phrase(done.load, case)
    return _question(
        done,
        what,
        said(
            "{what} is a tenth of {than}, or less. Is it right? Until you say so it is left "
            "out here.",
            what=what,
            than=than,
        ),
        said(
            "A session at a tenth of the load before, or less, and a set at a tenth of the one "
            "before it are doubted: nudges leave them out until they are confirmed, or have come "
            "in {settled} sessions.",
            settled=SETTLED_AFTER,
        ),
    )


def _question(done: TrainingSet, what: Said, why: Said, rule: Said) -> Advice:
    return Advice(
        AdviceKind.HOLD,
        Level.SUGGEST,
        said("check {what}", what=what),
        why,
        Reasons(
            (), rule, (), (sources.OURS,), said("The right numbers on those sets (History, Enter).")
        ),
        load_from=done.load,
        confirms=True,
    )
