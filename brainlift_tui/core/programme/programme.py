"""Programmes: days in a cycle, each a list of exercises with sets, a rep range and a rest."""

from collections.abc import Iterator

from brainlift_tui.core.checked import checked
from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.exercise.exercise import Exercise, Measure
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.programme.progression import Progression
from brainlift_tui.core.workout.workout import Target, check_name, check_text

MOST_DAYS = 60
"""A cycle longer than two months is no cycle."""

MOST_SLOTS = 40
MOST_SETS = 20

BARE_LOW, BARE_HIGH = 8, 15
"""Reps of a movement that takes over without the load it was planned with."""

HOLD_LOW, HOLD_HIGH = 20, 40
"""Seconds of a hold that takes over from reps."""

MOST_BARE_SETS = 3
LONGEST_ABOUT = 1000


@checked
class Slot(NamedTuple):
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

    def check(self) -> None:
        """Refuse what no programme can ask for."""
        if not 1 <= self.sets <= MOST_SETS:
            raise BadInput(
                "{slug}: {sets} sets; a slot has 1 to {most_sets}.",
                slug=self.slug,
                sets=self.sets,
                most_sets=MOST_SETS,
            )
        if not 1 <= self.low <= self.high:
            raise BadInput(
                "{slug}: the range {low}–{high} is upside down.",
                slug=self.slug,
                low=self.low,
                high=self.high,
            )
        if self.rest_s is not None and not 0 <= self.rest_s <= 3600:
            raise BadInput(
                "{slug}: a rest of {rest_s} s; it is 0 to 3600.", slug=self.slug, rest_s=self.rest_s
            )
        if self.superset is not None and self.superset < 1:
            raise BadInput(
                "{slug}: superset {superset}; they are counted from 1.",
                slug=self.slug,
                superset=self.superset,
            )
        if self.reserve is not None and not 0 <= self.reserve <= 5:
            raise BadInput(
                "{slug}: {reserve} in reserve; it is 0 to 5.", slug=self.slug, reserve=self.reserve
            )

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
            return Slot(exercise.slug, 2, HOLD_LOW, HOLD_HIGH)
        case Measure.CARDIO:
            return Slot(exercise.slug, 1, 1800, 1800)
        case _:
            return Slot(exercise.slug, 3, 8, 12)


def asked_instead(asked: Target, planned: Exercise, exercise: Exercise) -> Target:
    """What is asked of an exercise done in another's place, whoever put it there.

    The same as of the one planned where both are counted alike. Eight reps are no eight seconds: of
    a hold what is usual is asked, and cardio is done once. What takes over without the load it was
    planned with, or with one, is done in more reps and no more than three sets.
    """
    if exercise.measure is planned.measure:
        return asked._replace(load=None)
    match exercise.measure:
        case Measure.HOLD:
            sets, low, high = asked.sets, HOLD_LOW, HOLD_HIGH
        case Measure.CARDIO:
            first = first_asked(exercise)
            sets, low, high = first.sets, first.low, first.high
        case _:
            sets, low, high = min(asked.sets, MOST_BARE_SETS), BARE_LOW, BARE_HIGH
    return asked._replace(sets=sets, low=low, high=high, load=None)


@checked
class Day(NamedTuple):
    """One training day of the cycle.

    Attributes:
        name: "A: biceps, legs, core".
        slots: What is done, in order.
        weekday: The weekday it belongs to, Monday 0; None where the order alone decides.
    """

    name: str
    slots: tuple[Slot, ...]
    weekday: int | None = None

    def check(self) -> None:
        """Refuse what no programme can ask for."""
        check_name(self.name, "name of a day")
        if not self.name:
            raise BadInput("A day needs a name.")
        if self.weekday is not None and not 0 <= self.weekday <= 6:
            raise BadInput(
                "{name}: weekday {weekday}; Monday is 0, Sunday 6.",
                name=self.name,
                weekday=self.weekday,
            )
        if len(self.slots) > MOST_SLOTS:
            raise BadInput(
                "{name} has {slots} exercises; at most {most_slots}.",
                name=self.name,
                slots=len(self.slots),
                most_slots=MOST_SLOTS,
            )


@checked
class Programme(NamedTuple):
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

    def check(self) -> None:
        """Refuse what no programme can ask for."""
        check_name(self.name, "name of a programme")
        check_text(self.about, "text about a programme", LONGEST_ABOUT)
        if len(self.days) > MOST_DAYS:
            raise BadInput(
                "{name} has {days} days; at most {most_days}.",
                name=self.name,
                days=len(self.days),
                most_days=MOST_DAYS,
            )
        if not 1 <= self.per_week <= 7:
            raise BadInput(
                "{name}: {per_week} sessions a week; it is 1 to 7.",
                name=self.name,
                per_week=self.per_week,
            )
        if self.deload_every is not None and not 2 <= self.deload_every <= 52:
            raise BadInput(
                "{name}: a deload every {deload_every} weeks; it is 2 to 52.",
                name=self.name,
                deload_every=self.deload_every,
            )

    def slots(self) -> Iterator[Slot]:
        """Every slot of the cycle, in order."""
        for day in self.days:
            yield from day.slots
