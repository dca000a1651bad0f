"""What the coach knows of one exercise before it is done today."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Protocol

from brainlift_tui.core.exercise.exercise import Exercise, Measure
from brainlift_tui.core.load.load import Load
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.rack.named import NOTHING_NAMED, NamedRow
from brainlift_tui.core.said import NOTHING, Said
from brainlift_tui.core.workout.past_session import PastSession
from brainlift_tui.core.workout.workout import Target

OLDER_FROM = 65
"""The age from which raises are smaller and slower."""

MIXED_FOR_DAYS = 28
"""So long after one set at a far load was taken on, loads that differ that far are its way on."""

WEIGHT_WHEN_UNKNOWN_KG = 75.0
"""Stands in for a body weight that was never logged, to say how big a step is; the forecast's."""


class Lifter(NamedTuple):
    """Whom the advice is for.

    Attributes:
        birth_year: Year of birth, where it was told.
        novice: Whether they are new to lifting.
        bodyweight_kg: What they weigh, where it was logged.
        started: The day they began to lift, where the first weeks are to be taken easy.
    """

    birth_year: int | None = None
    novice: bool = False
    bodyweight_kg: float | None = None
    started: date | None = None

    def older(self, today: date) -> bool:
        """Whether they are 65 or turn it this year."""
        return self.birth_year is not None and today.year - self.birth_year >= OLDER_FROM


class Variation(NamedTuple):
    """A neighbour on the ladder of an exercise.

    Attributes:
        slug: The exercise.
        name: As shown.
        how: What has to be told of how it is done, None for nothing.
    """

    slug: str
    name: str
    how: Said | None = None


class OwnRaises(NamedTuple):
    """What the lifter's own raises of one size came to.

    Attributes:
        kept: Those whose first set stayed in the range.
        trials: All of them.
        expected: How many were to be kept by what would have been said: the sum of probabilities.
    """

    kept: int = 0
    trials: int = 0
    expected: float = 0.0


class HistorySet(NamedTuple):
    """An earlier set as a forecast reads it; its load in kg."""

    day: date
    load: float
    reps: int
    rir: float | None


class Foreseen(Protocol):
    """What a forecast says of the first work set at a load."""

    @property
    def expected_reps(self) -> float: ...  # noqa: D102 - the class says it
    @property
    def enough(self) -> bool: ...  # noqa: D102 - the class says it
    def p_at_least(self, k: int, /) -> float:
        """The probability of at least `k` reps."""
        ...


class Forecaster(Protocol):
    """Tells how many reps the first work set will have at a load."""

    def __call__(
        self,
        history: Sequence[HistorySet],
        load: float,
        /,
        *,
        day: date | None = None,
        bodyweight: float | None = None,
    ) -> Foreseen:
        """Forecast the first work set at `load` kg from earlier sets, oldest first."""
        ...


class Case(NamedTuple):
    """Everything that a piece of advice rests on.

    Attributes:
        exercise: What is to be done.
        target: What is asked today; its range decides.
        past: Earlier sessions of it, oldest first.
        loads: Every load that the rack can make for it, ascending; empty: the rack says nothing.
        today: The local day.
        lifter: Whom it is for.
        harder: The next harder variation, where there is one.
        easier: The next easier variation, where there is one.
        on_at: Reps of each of three sets at which the harder one comes; None: 12 with 2 to spare.
        load_first: Whether it is loaded, where the rack has something, before the harder one comes.
        own: What became of the lifter's own raises, by their size.
        raised: Days of sessions for which a heavier load was nudged and taken.
        unplanned: Whether nobody planned it, so that the lifter's own habit is its range.
        habit: The low end of what was done so far without a plan; 0 where that is too little.
        probed: Days of sessions for which sets at a far load were nudged and taken.
        climbed: Days for which the harder variation was nudged and taken in its place.
        confirmed: The last day on which the lifter said that what was logged so far is right.
        deload_week: Whether a deload week is on.
        deload_days: Days of sessions in earlier deload weeks; they never count.
        held_back: What speaks against a raise today: "pain", "slept under 5 h", or nothing.
        not_well: Whether that is pain, or that something is not right.
        trained: The last day before today on which weights were lifted, where it is known; cardio
            and balance don't count.
        forecaster: What to forecast with; None takes `core.forecast`.
        named: What goes by its name and it can be done with, the easiest first.
        rack_guessed: Whether nobody said what is on the rack, so that its end says little.
    """

    exercise: Exercise
    target: Target
    past: tuple[PastSession, ...]
    loads: Sequence[Load]
    today: date
    lifter: Lifter = Lifter()
    harder: Variation | None = None
    easier: Variation | None = None
    on_at: int | None = None
    load_first: bool = False
    own: Mapping[str, OwnRaises] = MappingProxyType({})
    raised: frozenset[date] = frozenset()
    unplanned: bool = False
    habit: int = 0
    probed: frozenset[date] = frozenset()
    climbed: frozenset[date] = frozenset()
    confirmed: date | None = None
    deload_week: bool = False
    deload_days: frozenset[date] = frozenset()
    held_back: Said = NOTHING
    not_well: bool = False
    trained: date | None = None
    forecaster: Forecaster | None = None
    named: NamedRow = NOTHING_NAMED
    rack_guessed: bool = False

    @property
    def timed(self) -> bool:
        """Whether a set is counted in seconds."""
        return self.exercise.measure is Measure.HOLD

    @property
    def older(self) -> bool:
        """Whether the lifter is 65 or over."""
        return self.lifter.older(self.today)

    @property
    def careful(self) -> bool:
        """Whether raises come slower and smaller: 65 and over, or new to lifting."""
        return self.older or self.lifter.novice

    @property
    def so_far(self) -> list[PastSession]:
        """The sessions up to today, oldest first."""
        return sorted((s for s in self.past if s.day <= self.today), key=lambda s: s.day)

    @property
    def that_count(self) -> list[PastSession]:
        """The same without those of deload weeks."""
        return [session for session in self.so_far if session.day not in self.deload_days]

    def mixes(self, day: date) -> bool:
        """Whether sets at a far load were taken on for a day, or shortly before it."""
        return any(0 <= (day - tried).days <= MIXED_FOR_DAYS for tried in self.probed)

    @property
    def bodyweight_kg(self) -> float | None:
        """What the lifter weighs, or a stand-in, where it is part of what moves; else None."""
        if not self.on_own_weight:
            return None
        return self.lifter.bodyweight_kg or WEIGHT_WHEN_UNKNOWN_KG

    @property
    def on_own_weight(self) -> bool:
        """Whether the lifter's own weight is part of what moves."""
        return self.exercise.measure in (Measure.BODYWEIGHT, Measure.ASSISTED)
