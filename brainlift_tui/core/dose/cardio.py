"""Cardio and balance: the minutes of a week against what the WHO advises."""

from collections.abc import Iterable
from datetime import date

from brainlift_tui.core.dose.cardio_plan import CardioPlan
from brainlift_tui.core.dose.trained import TrainedExercise
from brainlift_tui.core.exercise.exercise import Measure
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.workout.workout import Effort, TrainingSet

WEEKLY_MINUTES = 150
"""Moderate minutes a week for adults; a vigorous one counts as two (WHO 2020)."""

BLOCK_MINUTES = 30
"""A block, for those who like to plan in blocks; shorter bouts count as well (WHO 2020)."""

BALANCE_DAYS = 3
"""Days of balance work a week from 65 on (WHO 2020)."""

VIGOROUS = frozenset(
    {
        "air-bike",
        "battle-ropes",
        "boxing",
        "circuit-training",
        "climbing",
        "high-knees",
        "hiit",
        "jump-rope",
        "jumping-jack",
        "martial-arts",
        "running",
        "running-treadmill",
        "skating",
        "ski-erg",
        "skiing",
        "spinning",
        "sprint",
        "stair-climber",
        "stair-climbing",
    }
)
"""Activities that are vigorous for most people, unless the lifter said how it felt; downhill
skiing, walking up stairs and boxing with a shadow are moderate ones."""

NOT_AEROBIC = frozenset({"heel-to-toe-walk", "pilates", "stretching", "tai-chi", "yoga"})
"""Logged by time like cardio, but not counted towards its minutes."""

BALANCE = frozenset(
    {
        "dancing",
        "heel-to-toe-walk",
        "heel-walk",
        "hip-hike",
        "side-stepping",
        "single-leg-romanian-deadlift-barbell",
        "single-leg-romanian-deadlift-bodyweight",
        "single-leg-romanian-deadlift-dumbbell",
        "single-leg-romanian-deadlift-kettlebell",
        "single-leg-stand",
        "sit-to-stand",
        "standing-bird-dog",
        "standing-hip-extension",
        "standing-knee-raise",
        "standing-side-leg-raise",
        "step-down",
        "step-up-bodyweight",
        "step-up-dumbbell",
        "tai-chi",
        "tandem-stand",
        "yoga",
    }
)
"""What trains balance: stands and steps on one leg, walks on a line, tai chi (Fragala 2019)."""

VIGOROUS_RESERVE = 3.0
"""An effort of 7 of 10 or more, kept as 3 or fewer in reserve, is vigorous."""


class Cardio(NamedTuple):
    """The aerobic work of some days, in minutes.

    Attributes:
        moderate: Minutes of moderate work.
        vigorous: Minutes of vigorous work.
        blocks: Whole half-hours without a stop: a bout of an hour is two.
    """

    moderate: float = 0.0
    vigorous: float = 0.0
    blocks: int = 0

    @property
    def counted(self) -> float:
        """Minutes as they count: vigorous ones twice."""
        return self.moderate + 2 * self.vigorous

    @property
    def missing(self) -> float:
        """Moderate minutes that are still missing in a week."""
        return max(0.0, WEEKLY_MINUTES - self.counted)


def planned_of(cardio: Cardio, wanted: int) -> CardioPlan:
    """What was done of the half-hours that are wanted."""
    return CardioPlan(wanted, min(wanted, int(cardio.counted // BLOCK_MINUTES)))


def cardio_of(trained: Iterable[TrainedExercise]) -> Cardio:
    """The aerobic work among what was trained."""
    moderate = vigorous = 0.0
    blocks = 0
    for entry in trained:
        if entry.exercise.measure is not Measure.CARDIO or entry.exercise.slug in NOT_AEROBIC:
            continue
        for done in entry.sets:
            minutes = (done.seconds or 0) / 60
            blocks += int(minutes // BLOCK_MINUTES)
            if is_vigorous(entry.exercise.slug, done):
                vigorous += minutes
            else:
                moderate += minutes
    return Cardio(moderate, vigorous, blocks)


def is_vigorous(slug: str, done: TrainingSet) -> bool:
    """Whether a bout was vigorous: by what the lifter said of it, else by what it was."""
    if done.rir is not None:
        return done.rir <= VIGOROUS_RESERVE
    if done.effort is not None:
        return done.effort is not Effort.EASY
    return slug in VIGOROUS


def balance_days(trained: Iterable[TrainedExercise]) -> frozenset[date]:
    """The days with balance work."""
    return frozenset(
        entry.day for entry in trained if entry.exercise.slug in BALANCE and entry.sets
    )
