"""Programmes: days in a cycle, each a list of exercises with sets, a rep range and a rest."""

from collections.abc import Iterator
from dataclasses import dataclass

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.exercise import Exercise, Measure
from brainlift_tui.core.progression import Progression
from brainlift_tui.core.workout import Target, check_name, check_text

MOST_DAYS = 60
"""A cycle longer than two months is no cycle."""

MOST_SLOTS = 40
MOST_SETS = 20
LONGEST_ABOUT = 1000


@dataclass(frozen=True, slots=True)
class Slot:
    """One exercise of a day.

    Attributes:
        slug: The exercise.
        sets: Work sets asked for.
        low: Fewest reps of the range; seconds for a hold or cardio.
        high: Most reps of the range; seconds for a hold or cardio.
        rest_s: Seconds of rest after a set, or None for the exercise's own or the rule's.
        superset: Slots of a day with the same number are done in rounds; None stands alone.
        reserve: Reps to leave in reserve, None where nothing is asked.
        progression: How it is to grow.
        amrap: Whether the last set is as many reps as possible.
    """

    slug: str
    sets: int
    low: int
    high: int
    rest_s: int | None = None
    superset: int | None = None
    reserve: int | None = None
    progression: Progression = Progression.DOUBLE
    amrap: bool = False

    def __post_init__(self) -> None:
        if not 1 <= self.sets <= MOST_SETS:
            raise BadInput(f"{self.slug}: {self.sets} sets; a slot has 1 to {MOST_SETS}.")
        if not 1 <= self.low <= self.high:
            raise BadInput(f"{self.slug}: the range {self.low}–{self.high} is upside down.")
        if self.rest_s is not None and not 0 <= self.rest_s <= 3600:
            raise BadInput(f"{self.slug}: a rest of {self.rest_s} s; it is 0 to 3600.")
        if self.superset is not None and self.superset < 1:
            raise BadInput(f"{self.slug}: superset {self.superset}; they are counted from 1.")
        if self.reserve is not None and not 0 <= self.reserve <= 5:
            raise BadInput(f"{self.slug}: {self.reserve} in reserve; it is 0 to 5.")

    @property
    def target(self) -> Target:
        """What it asks of a workout."""
        return Target(
            sets=self.sets,
            low=self.low,
            high=self.high,
            rest_s=self.rest_s,
            amrap=self.amrap,
            reserve=self.reserve,
            progression=self.progression,
        )


def first_asked(exercise: Exercise) -> Slot:
    """What an exercise is asked for when it is new in a programme."""
    match exercise.measure:
        case Measure.HOLD:
            return Slot(exercise.slug, 2, 20, 40)
        case Measure.CARDIO:
            return Slot(exercise.slug, 1, 1800, 1800)
        case _:
            return Slot(exercise.slug, 3, 8, 12)


@dataclass(frozen=True, slots=True)
class Day:
    """One training day of the cycle.

    Attributes:
        name: "A: biceps, legs, core".
        slots: What is done, in order.
        weekday: The weekday it belongs to, Monday 0; None where the order alone decides.
    """

    name: str
    slots: tuple[Slot, ...]
    weekday: int | None = None

    def __post_init__(self) -> None:
        check_name(self.name, "name of a day")
        if not self.name:
            raise BadInput("A day needs a name.")
        if self.weekday is not None and not 0 <= self.weekday <= 6:
            raise BadInput(f"{self.name}: weekday {self.weekday}; Monday is 0, Sunday 6.")
        if len(self.slots) > MOST_SLOTS:
            raise BadInput(f"{self.name} has {len(self.slots)} exercises; at most {MOST_SLOTS}.")


@dataclass(frozen=True, slots=True)
class Programme:
    """A cycle of days, one revision of it.

    Attributes:
        slug: Short stable name.
        name: As shown.
        days: The cycle, in order.
        needs_weights: Whether it asks for something to hold.
        revision: 1 for the first; editing makes the next.
        about: What it is for and what it rests on, in a few sentences.
        per_week: Sessions a week it is made for.
        ramp: Whether newcomers begin it light and with fewer sets.
        deload_every: Training weeks after which it plans a deload; None leaves it to the coach.
    """

    slug: str
    name: str
    days: tuple[Day, ...]
    needs_weights: bool = True
    revision: int = 1
    about: str = ""
    per_week: int = 2
    ramp: bool = True
    deload_every: int | None = None

    def __post_init__(self) -> None:
        check_name(self.name, "name of a programme")
        check_text(self.about, "text about a programme", LONGEST_ABOUT)
        if len(self.days) > MOST_DAYS:
            raise BadInput(f"{self.name} has {len(self.days)} days; at most {MOST_DAYS}.")
        if not 1 <= self.per_week <= 7:
            raise BadInput(f"{self.name}: {self.per_week} sessions a week; it is 1 to 7.")
        if self.deload_every is not None and not 2 <= self.deload_every <= 52:
            raise BadInput(f"{self.name}: a deload every {self.deload_every} weeks; it is 2 to 52.")

    def slots(self) -> Iterator[Slot]:
        """Every slot of the cycle, in order."""
        for day in self.days:
            yield from day.slots
