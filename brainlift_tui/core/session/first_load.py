"""Where the arrows begin on an exercise never done: a load that this lifter can lift safely."""

from collections.abc import Iterable, Sequence
from statistics import median
from types import MappingProxyType

from brainlift_tui.core.exercise.exercise import Equipment, Exercise, Measure, Pattern
from brainlift_tui.core.load.load import NANOGRAMS, Load, Unit
from brainlift_tui.core.looking_back.strength import MOST_REPS_COUNTED, estimate, one_rep_max
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.rack.makeable import heaviest_to
from brainlift_tui.core.said import Said, said
from brainlift_tui.core.workout.workout import TrainingSet

SHARES = MappingProxyType(
    {
        Pattern.SQUAT: 1.0,
        Pattern.HINGE: 1.0,
        Pattern.HORIZONTAL_PUSH: 0.9,
        Pattern.HORIZONTAL_PULL: 0.8,
        Pattern.SHRUG: 0.8,
        Pattern.VERTICAL_PUSH: 0.55,
        Pattern.CALF_RAISE: 0.5,
        Pattern.LUNGE: 0.5,
        Pattern.CURL: 0.35,
        Pattern.TRICEPS_EXTENSION: 0.35,
        Pattern.CHEST_FLY: 0.3,
        Pattern.WRIST: 0.25,
        Pattern.SHOULDER_RAISE: 0.2,
        Pattern.REAR_DELT_FLY: 0.15,
    }
)
"""What both hands together usually lift in a movement, the heaviest being 1: the middle of six
public logs (Hevy and Strong), free weights, rounded down."""

ONE_IN_HAND = 0.5
"""One dumbbell instead of a bar or a pair is so much lighter: of those logs' rows 0.46 to 0.95."""

MORE_BY_TWO = 1.5
"""The other way it is not taken for twice as much, only for half as much again."""

NINE_IN_TEN = 0.66
"""Of what these shares let expect, nine exercises in ten of those logs were no lighter."""

OF_BODYWEIGHT = 0.2
"""Somebody of whom nothing is known begins with so much of their weight at a share of 1: our
judgement, an empty bar for 100 kg."""

CAREFUL = 0.75
"""So much of it for a newcomer, and from 65 on: our judgement."""

EASY_REPS = 15
"""The first set is to be lifted so often at least."""

FREE = frozenset(
    {
        Equipment.DUMBBELL,
        Equipment.KETTLEBELL,
        Equipment.BARBELL,
        Equipment.EZ_BAR,
        Equipment.TRAP_BAR,
        Equipment.PLATE,
    }
)
"""What weighs the same wherever it is lifted; a stack of plates on cables does not."""


class Lifted(NamedTuple):
    """What was lifted in another exercise.

    Attributes:
        exercise: The exercise.
        sets: Its newest session.
        share: How much of it one would begin again with, 1 but after a break.
        today: Whether that was today.
    """

    exercise: Exercise
    sets: tuple[TrainingSet, ...]
    share: float = 1.0
    today: bool = False


class FirstLoad(NamedTuple):
    """A load to begin with, and where it comes from."""

    load: Load
    why: Said


class _Expected(NamedTuple):
    kg: float
    by: Lifted


def first_load(
    exercise: Exercise,
    loads: Sequence[Load],
    lifted: Iterable[Lifted],
    *,
    bodyweight_kg: float | None,
    careful: bool,
) -> FirstLoad | None:
    """The load to begin an exercise with: what could well be lifted 15 times, rounded down.

    By what was lifted in the same movement, else in others today, else in others before, else by
    the lifter's weight. It is never above what was lifted there in all.

    Args:
        exercise: What was never done.
        loads: What the rack makes for it, ascending.
        lifted: What was lifted in other exercises.
        bodyweight_kg: The lifter's weight, None where it is not known.
        careful: Whether they are new to lifting, or 65 or over.

    Returns:
        None where nothing is known, or the rack has nothing that light.
    """
    if exercise.measure is not Measure.WEIGHTED:
        return None
    wary = CAREFUL if careful else 1.0
    expected = [found for one in lifted if (found := _expected(exercise, one)) is not None]
    nearest = min((_farness(exercise, one.by) for one in expected), default=0)
    near = [one for one in expected if _farness(exercise, one.by) == nearest]
    if near:
        middle = median(one.kg for one in near)
        closest = min(near, key=lambda one: abs(one.kg - middle))
        why = said("by your {name}", name=closest.by.exercise.name)
        return _made(exercise, loads, middle * wary, why)
    share = SHARES.get(exercise.pattern)
    if share is None or bodyweight_kg is None or exercise.equipment not in FREE:
        return None
    kg = bodyweight_kg * OF_BODYWEIGHT * share * _in_hand(exercise)
    return _made(exercise, loads, kg * wary, said("a careful start for your weight"))


def _made(exercise: Exercise, loads: Sequence[Load], kg: float, why: Said) -> FirstLoad | None:
    """The heaviest that the rack makes of so many kilograms in all."""
    made = heaviest_to(loads, int(kg / exercise.implements * NANOGRAMS[Unit.KG]))
    return None if made is None or made.ng <= 0 else FirstLoad(made, why)


def _farness(exercise: Exercise, lifted: Lifted) -> int:
    if lifted.exercise.pattern is exercise.pattern:
        return 0
    return 1 if lifted.today else 2


def _expected(exercise: Exercise, lifted: Lifted) -> _Expected | None:
    """What may be expected in all, in kilograms, of an exercise by another."""
    other = lifted.exercise
    likely = _share_of(exercise, other)
    top = max((done.weight.kg for done in lifted.sets if done.weight is not None), default=0.0)
    best = max(map(_one_rep_max, lifted.sets), default=0.0)
    if likely is None or top <= 0 or best <= 0:
        return None
    easy = best * other.implements / (1 + EASY_REPS / 30) * NINE_IN_TEN * lifted.share
    return _Expected(min(easy * likely, top * other.implements), lifted)


def _share_of(exercise: Exercise, other: Exercise) -> float | None:
    """How much is usually lifted in one exercise by what is in another; None where unknown."""
    if other.measure is not Measure.WEIGHTED:
        return None
    hands = min(MORE_BY_TWO, _in_hand(exercise) / _in_hand(other))
    free = exercise.equipment in FREE and other.equipment in FREE
    if exercise.pattern is other.pattern and exercise.pattern is not Pattern.OTHER:
        return hands if free or exercise.equipment is other.equipment else None
    shares = SHARES.get(exercise.pattern), SHARES.get(other.pattern)
    if not free or shares[0] is None or shares[1] is None:
        return None
    return hands * shares[0] / shares[1]


def _in_hand(exercise: Exercise) -> float:
    held = exercise.equipment in (Equipment.DUMBBELL, Equipment.KETTLEBELL)
    return ONE_IN_HAND if held and exercise.implements == 1 else 1.0


def _one_rep_max(done: TrainingSet) -> float:
    """The estimate in kg; of more than 12 reps as of 12, so that it is too low rather."""
    if done.weight is not None and done.reps and done.reps > MOST_REPS_COUNTED:
        return one_rep_max(done.weight.kg, MOST_REPS_COUNTED) or 0.0
    return estimate(done) or 0.0
