"""Which test is offered at a moment: one of the first two weeks, or what is drawn for a workout.

Whoever never began is invited at the end of their third workout and on the days of rest before the
fourth, and never again; nobody is told that a test was left out.
"""

from collections.abc import Sequence
from datetime import date, datetime
from enum import Enum, auto

from brainlift_tui.core.brain import INVITED_AFTER
from brainlift_tui.core.brain.drawn import EARLIEST_AFTER, LATEST_AFTER, not_now
from brainlift_tui.core.brain.kept import KeptQuestion, KeptTest, monthly
from brainlift_tui.core.brain.months import RUN_IN_DAYS, RUN_IN_TESTS
from brainlift_tui.core.brain.plan import HORIZON
from brainlift_tui.core.brain.standing import PRIMARY
from brainlift_tui.core.brain.words.recall import recall_not_yet, to_recall
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import Said, said


class Offered(Enum):
    """What is offered."""

    INVITATION = auto()
    LEARNING = auto()
    DRAW = auto()
    DRAWN_TEST = auto()
    RECALL = auto()


class MemoryOffer(NamedTuple):
    """A test that fits now, or soon.

    Attributes:
        what: Which.
        said: What is said of it.
        wait_s: Seconds until it fits, 0 where it does now.
    """

    what: Offered
    said: Said
    wait_s: float = 0.0

    @property
    def learning(self) -> bool:
        """Whether it is one of the first eight, to begin at all, or words: these have no minute."""
        return self.what in {Offered.INVITATION, Offered.LEARNING, Offered.RECALL}


class CheckMoment(NamedTuple):
    """When and where it is asked what fits.

    Attributes:
        now: The instant.
        today: The local day.
        series: Machine and terminal.
        remote: Whether over SSH, where reaction times are not to be trusted.
        due: Whether a workout is due of which no set is done.
        under_way: Whether one is under way.
        lifted: Whether a set was done today.
        last_set: When the last of them was; None where that isn't known.
        finished: How many workouts were done here and finished; imported ones tell no habit.
    """

    now: datetime
    today: date
    series: str
    remote: bool = False
    due: bool = False
    under_way: bool = False
    lifted: bool = False
    last_set: datetime | None = None
    finished: int = 0


INVITATION = said(
    "There is a memory check of 4 minutes, in case you wonder what lifting does for yours."
)


def offered(
    tests: Sequence[KeptTest], questions: Sequence[KeptQuestion], moment: CheckMoment
) -> MemoryOffer | None:
    """What is offered; None for nothing.

    Args:
        tests: All that were begun.
        questions: All that were agreed to.
        moment: When and where.
    """
    if not tests and not questions:
        quiet = not moment.under_way and not moment.due and moment.finished == INVITED_AFTER
        return MemoryOffer(Offered.INVITATION, INVITATION) if quiet else None
    going_on = (question for question in questions if question.stopped_at is None)
    question = next((each for each in going_on if each.series == moment.series), None)
    if question is not None and not (moment.remote and question.test.timed):
        around_lifting = _drawn(question, tests, moment)
        if around_lifting is not None:
            return around_lifting
    if moment.under_way:
        return None
    return _recall(tests, moment) or _learning(tests, moment)


def _drawn(
    question: KeptQuestion, tests: Sequence[KeptTest], moment: CheckMoment
) -> MemoryOffer | None:
    shown = [draw for draw in question.draws if draw.shown_on == moment.today]
    draw = shown[-1] if shown else None  # of two, where the clock was set back, the last
    if draw is None:
        left = any(draw.shown_on is None for draw in question.draws[:HORIZON])
        if not (left and moment.due) or moment.lifted:
            return None
        return MemoryOffer(Offered.DRAW, said("Does a test come before this workout, or after?"))
    if any((test.question, test.draw) == (question.uid, draw.number) for test in tests):
        return None
    why_not = not_now(draw, moment.now, moment.last_set, lifted=moment.lifted)
    if not why_not:
        now = said("Now is the time for what was drawn: {test}.", test=said(question.test.value))
        return MemoryOffer(Offered.DRAWN_TEST, now)
    if not draw.after or moment.last_set is None or moment.now > moment.last_set + LATEST_AFTER:
        return None
    wait = (moment.last_set + EARLIEST_AFTER - moment.now).total_seconds()
    test = said(question.test.value)
    later = said("Drawn for today: {test}. {when}", test=test, when=why_not)
    return MemoryOffer(Offered.DRAWN_TEST, later, wait)


def _recall(tests: Sequence[KeptTest], moment: CheckMoment) -> MemoryOffer | None:
    """The words that were learned before the workout."""
    learned = to_recall(tests, moment.series, moment.now)
    if learned is None or not moment.lifted or recall_not_yet(learned, moment.now):
        return None
    return MemoryOffer(Offered.RECALL, said("Which words of today's list do you still know?"))


def _learning(tests: Sequence[KeptTest], moment: CheckMoment) -> MemoryOffer | None:
    """The next of the first eight, one a day, in the first two weeks after the first."""
    taken = monthly(tests, PRIMARY, moment.series)
    today = any(
        (test.test, test.series, test.day) == (PRIMARY, moment.series, moment.today)
        for test in tests
    )
    if today or not 0 < len(taken) < RUN_IN_TESTS:
        return None
    if not 0 < (moment.today - taken[0].day).days < RUN_IN_DAYS:
        return None
    return MemoryOffer(
        Offered.LEARNING,
        said(
            "Digit span {number} of the first {all}, 4 minutes, for learning.",
            number=len(taken) + 1,
            all=RUN_IN_TESTS,
        ),
    )
