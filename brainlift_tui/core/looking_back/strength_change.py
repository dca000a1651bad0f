"""How much stronger than in the first month: legs and hips, and the upper body.

Each exercise is compared with itself alone: the median estimated 1RM of its sessions in the last
four weeks over that of the lifter's first four. What is averaged are these ratios, as logarithms;
kilograms of different exercises are never added. An interval says how sure that is.

Where one's own weight is lifted the estimate is of bodyweight and load together, the bodyweight
that of the day. Where no bodyweight was ever entered, and no load either, it is in bodyweights.

How hard a set was is no strength: what was left in it, as told or as asked for, counts as done, and
what was not told widens the interval. Of exercises where effort was never told in one of the months
no mean is made, and nobody is called stronger by them.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum
from math import exp, log, pi, sqrt
from statistics import fmean, median, stdev

from brainlift_tui.core.exercise.exercise import LOWER_BODY, UPPER_BODY, Exercise, Measure
from brainlift_tui.core.looking_back.strength import SESSION_NOISE, Shown
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import Said, said

MONTH = timedelta(days=28)
LEAST_SESSIONS = 2
"""Sessions of an exercise in each of the two months."""
LEAST_EXERCISES = 2
"""Exercises that a mean is taken of."""

NOISE_WEIGHT = 10
"""How many of the lifter's own deviations the noise of public logs weighs as much as."""

Z80 = 1.2816
"""Half the width of an interval that holds 8 in 10, in standard deviations."""
_T80 = (3.078, 1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397, 1.383, 1.372)
"""The same for a mean of 2, 3, ... 11 values (Student's t)."""
_MEDIAN_VARIANCE = (1.0, 0.5, 0.4487, 0.2982, 0.2868)
"""Variance of the median of 1, 2, ... 5 normal values; of more it is near pi / 2n."""


class BodyHalf(StrEnum):
    """A half of the body."""

    LOWER = "legs and hips"
    UPPER = "upper body"


def part_of(exercise: Exercise) -> BodyHalf | None:
    """The half an exercise belongs to; None where its load can't be told, or it is of neither."""
    if not exercise.lifts_body and exercise.measure is not Measure.WEIGHTED:
        return None
    if exercise.pattern in LOWER_BODY:
        return BodyHalf.LOWER
    return BodyHalf.UPPER if exercise.pattern in UPPER_BODY else None


class Months(NamedTuple):
    """The two months that are compared.

    Attributes:
        began: The first day ever trained, or that on which effort was first told.
        until: The last day trained.
        moved: Whether it is a later one than that of the first training.
    """

    began: date
    until: date
    moved: bool = False

    @property
    def first(self) -> tuple[date, date]:
        """The first and the last day of the month that is compared with."""
        return self.began, self.began + MONTH - timedelta(days=1)

    @property
    def now(self) -> tuple[date, date]:
        """The same of the last month."""
        return self.until - MONTH + timedelta(days=1), self.until

    @property
    def apart(self) -> bool:
        """Whether the two are different days."""
        return self.first[1] < self.now[0]


class Compared(NamedTuple):
    """An exercise in both months.

    Attributes:
        exercise: Which.
        first: What each session in the first month shows, in kg or in bodyweights.
        now: The same of the last month.
        since: The first day of the month it is compared with.
        in_bodyweights: Whether it is in bodyweights: none was ever entered.
    """

    exercise: Exercise
    first: tuple[Shown, ...]
    now: tuple[Shown, ...]
    since: date
    in_bodyweights: bool = False

    @property
    def enough(self) -> bool:
        """Whether both months have sessions enough."""
        return min(len(self.first), len(self.now)) >= LEAST_SESSIONS

    @property
    def told(self) -> bool:
        """Whether in both months anything told, or asked for, how hard its sets were to be.

        Of sessions where nothing did the interval allows for all that may have been left.
        """
        return all(any(session.told for session in month) for month in (self.first, self.now))

    @property
    def change(self) -> float:
        """The logarithm of the ratio of the two medians."""
        return log(
            median(session.value for session in self.now)
            / median(session.value for session in self.first)
        )

    @property
    def left_open(self) -> tuple[float, float]:
        """The least and the most that it can be, by what may have been left in the sets."""
        least = median(session.least for session in self.now)
        most = median(session.most for session in self.now)
        return (
            log(least / median(session.most for session in self.first)),
            log(most / median(session.least for session in self.first)),
        )


def baseline(sessions: Sequence[Shown]) -> tuple[Shown, ...]:
    """The sessions of a month that are compared: those with effort told, where they are enough."""
    told = tuple(session for session in sessions if session.told)
    return told if len(told) >= LEAST_SESSIONS else tuple(sessions)


class StrengthChange(NamedTuple):
    """A change with the interval that holds 8 in 10, as shares: 0.25 is 25 % stronger.

    Attributes:
        value: The change.
        low: The lower end of its interval.
        high: The upper end.
    """

    value: float
    low: float
    high: float

    @property
    def word(self) -> Said:
        """What can be said of it."""
        if self.low > 0:
            return said("stronger")
        if self.high < 0:
            return said("weaker")
        return said("no change beyond noise")


class PartChange(NamedTuple):
    """One half of the body.

    Attributes:
        part: Which.
        mean: The mean change of the exercises of which it was told in both months how hard their
            sets were; None where those are too few.
        exercises: Those compared, each with its change, the surest first.
        later: Those begun later, against their own first month; not in the mean.
        few: Exercises of both months with too few sessions in one of them.
        gone: How many of the first month's exercises were not done lately.
        unrated: Exercises of both months without an estimate in one of them: of more than 12 reps,
            or with a load beside a bodyweight that was never entered.
        averaged: How many exercises the mean is of.
    """

    part: BodyHalf
    mean: StrengthChange | None
    exercises: tuple[tuple[Compared, StrengthChange], ...]
    later: tuple[tuple[Compared, StrengthChange], ...] = ()
    few: tuple[Compared, ...] = ()
    gone: int = 0
    unrated: tuple[Exercise, ...] = ()
    averaged: int = 0

    @property
    def untold(self) -> tuple[Compared, ...]:
        """Those of which it was not told, in one of the months, how hard their sets were."""
        return tuple(
            compared for compared, _ in (*self.exercises, *self.later) if not compared.told
        )


def noise_of(compared: Iterable[Compared]) -> float:
    """One standard deviation of the estimate from session to session, as a logarithm.

    What public logs swing by, drawn towards what this lifter's sessions do within a month.
    """
    squares, freedom = NOISE_WEIGHT * SESSION_NOISE**2, NOISE_WEIGHT
    for comparison in compared:
        for sessions in (comparison.first, comparison.now):
            logs = [log(session.value) for session in sessions]
            middle = fmean(logs)
            squares += sum((value - middle) ** 2 for value in logs)
            freedom += len(logs) - 1
    return sqrt(squares / freedom)


def variance_of(compared: Compared, noise: float) -> float:
    """How uncertain the change of one exercise is: the variance of its logarithm."""
    return noise**2 * (_of_median(len(compared.first)) + _of_median(len(compared.now)))


def _of_median(count: int) -> float:
    return _MEDIAN_VARIANCE[count - 1] if count <= len(_MEDIAN_VARIANCE) else pi / (2 * count)


def change_of(compared: Compared, noise: float) -> StrengthChange:
    """The change of one exercise.

    Its interval is what the session-to-session noise leaves, around all that the effort leaves
    open.
    """
    half = Z80 * sqrt(variance_of(compared, noise))
    least, most = compared.left_open
    return _shares(compared.change, least - half, most + half)


def mean_change(compared: Sequence[Compared], noise: float) -> StrengthChange | None:
    """The mean change of several exercises.

    Its interval is the wider of two: what the noise of the sessions leaves, and what the exercises
    differ by (Student's t); around what the effort leaves open, which no number of exercises makes
    smaller.

    Returns:
        None for fewer than 2 exercises.
    """
    count = len(compared)
    if count < LEAST_EXERCISES:
        return None
    changes = [comparison.change for comparison in compared]
    by_noise = Z80 * sqrt(sum(variance_of(comparison, noise) for comparison in compared)) / count
    t = _T80[min(count - 1, len(_T80)) - 1]
    half = max(by_noise, t * stdev(changes) / sqrt(count))
    least, most = (fmean(comparison.left_open[end] for comparison in compared) for end in (0, 1))
    return _shares(fmean(changes), least - half, most + half)


def _shares(middle: float, low: float, high: float) -> StrengthChange:
    return StrengthChange(exp(middle) - 1, exp(low) - 1, exp(high) - 1)


def part_change(
    part: BodyHalf,
    compared: Sequence[Compared],
    later: Sequence[Compared] = (),
    gone: int = 0,
    unrated: Sequence[Exercise] = (),
) -> PartChange:
    """What can be said of one half of the body.

    Args:
        part: Which.
        compared: Its exercises that were done in both months.
        later: Those begun later, with their own first month.
        gone: How many of the first month's exercises were not done lately.
        unrated: Those of both months without an estimate in one of them.
    """
    enough = [comparison for comparison in compared if comparison.enough]
    own = [comparison for comparison in later if comparison.enough]
    told = [comparison for comparison in enough if comparison.told]
    noise = noise_of([*enough, *own])

    def sure(of: Sequence[Compared]) -> tuple[tuple[Compared, StrengthChange], ...]:
        ordered = sorted(
            of, key=lambda comparison: (variance_of(comparison, noise), comparison.exercise.name)
        )
        return tuple((comparison, change_of(comparison, noise)) for comparison in ordered)

    return PartChange(
        part=part,
        mean=mean_change(told, noise),
        exercises=sure(enough),
        later=sure(own),
        few=tuple(comparison for comparison in compared if not comparison.enough),
        gone=gone,
        unrated=tuple(unrated),
        averaged=len(told),
    )
