"""What is kept of memory checks: tests with their trials, what was agreed to, what was drawn."""

from collections.abc import Sequence
from datetime import date, datetime

from brainlift_tui.core.brain.plan import BLOCK
from brainlift_tui.core.brain.scoring import Scored, score_of
from brainlift_tui.core.brain.trial import CheckTest, Trial
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.workout.workout import local_day


class KeptTest(NamedTuple):
    """A test that was begun.

    Attributes:
        uid: Its id.
        test: Which one.
        began_at: The instant.
        zone: IANA name of the zone it was taken in, None where that isn't known.
        series: Machine and terminal; scores of two are never compared.
        trials: Without those for practice, in order.
        abandoned: Whether it was left before its end; then it has no score.
        latency_ms: How long this terminal's loop took from a key to its receipt; None: not timed.
        jitter_ms: How much that varied.
        question: Id of the question it was drawn for, "" where it is one of the months.
        draw: Number of the workout there, from 0.
    """

    uid: str
    test: CheckTest
    began_at: datetime
    zone: str | None
    series: str
    trials: tuple[Trial, ...] = ()
    abandoned: bool = False
    latency_ms: float | None = None
    jitter_ms: float | None = None
    question: str = ""
    draw: int | None = None

    @property
    def day(self) -> date:
        """The local day."""
        return local_day(self.began_at, self.zone)

    @property
    def scored(self) -> Scored:
        """What its trials gave."""
        return score_of(self.test, self.trials)

    @property
    def score(self) -> float | None:
        """Points, higher is better; None where it is void or abandoned."""
        return None if self.abandoned else self.scored.value


class Draw(NamedTuple):
    """What was drawn for one workout.

    Attributes:
        number: Of the workout, from 0.
        after: Whether the test is to be taken after lifting.
        shown_on: The local day it was shown on, by which it is used up; None while it is hidden.
        shown_at: The instant.
    """

    number: int
    after: bool
    shown_on: date | None = None
    shown_at: datetime | None = None

    @property
    def block(self) -> int:
        """Number of its block of four, from 0."""
        return self.number // BLOCK


class KeptQuestion(NamedTuple):
    """The question "am I sharper after I lift?", as it was agreed to.

    Attributes:
        uid: Its id.
        agreed_at: The instant.
        zone: IANA name of the zone, None where that isn't known.
        test: The one primary test, picked beforehand.
        series: Machine and terminal it is taken on.
        seed: 128 bits in hex, from which orders are drawn.
        plan: What was written down before the first test.
        draws: Those made so far, in order.
        stopped_at: When the lifter stopped; None while it goes on.
    """

    uid: str
    agreed_at: datetime
    zone: str | None
    test: CheckTest
    series: str
    seed: str
    plan: str
    draws: tuple[Draw, ...] = ()
    stopped_at: datetime | None = None

    @property
    def number(self) -> int:
        """Its seed as a number."""
        return int(self.seed, 16)

    def tells_more_than(self, other: "KeptQuestion") -> bool:
        """Whether more of it was shown than of another copy of it, or it has ended only here."""
        ended = self.stopped_at is not None and other.stopped_at is None
        shown, there = (
            {draw.number for draw in each.draws if draw.shown_on is not None}
            for each in (self, other)
        )
        return ended or not shown <= there


class AroundLifting(NamedTuple):
    """A draw that is used up, with the score of its test."""

    after: bool
    block: int
    score: float | None


class OneOfMonths(NamedTuple):
    """A test of the monthly series."""

    day: date
    score: float | None


def lifted(question: KeptQuestion, tests: Sequence[KeptTest], today: date) -> list[AroundLifting]:
    """The tests of a question in the order of its draws.

    One without a score was skipped, undone, abandoned or void, or is dated another day; the draw
    shown today may still be tested and isn't there yet.
    """
    taken = {test.draw: test for test in tests if test.question == question.uid}
    return [
        AroundLifting(draw.after, draw.block, _score(question, draw, taken.get(draw.number)))
        for draw in question.draws
        if draw.shown_on is not None and (draw.number in taken or draw.shown_on < today)
    ]


def _score(question: KeptQuestion, draw: Draw, test: KeptTest | None) -> float | None:
    belongs = test is not None and test.series == question.series and not dated_off(draw, test)
    return test.score if test is not None and belongs else None


def dated_off(draw: Draw, test: KeptTest) -> bool:
    """Whether a test has another day than its draw: none is taken so, its date was edited."""
    return test.zone is not None and draw.shown_on is not None and test.day != draw.shown_on


def monthly(tests: Sequence[KeptTest], test: CheckTest, series: str) -> list[OneOfMonths]:
    """The monthly series of one test on one machine and terminal, by time.

    Abandoned ones are no tests of it: nothing was answered to the end, so nothing was learned.
    """
    return [
        OneOfMonths(each.day, each.score)
        for each in sorted(tests, key=lambda each: each.began_at)
        if (each.test, each.series) == (test, series) and not each.question and not each.abandoned
    ]
