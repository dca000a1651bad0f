"""What can stand in for an exercise: the same movement, on what is there, known to the lifter."""

from collections.abc import Iterable
from enum import IntEnum

from brainlift_tui.core.exercise.exercise import (
    Equipment,
    Exercise,
    Measure,
    Muscle,
    Pattern,
    Station,
)
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.rack.rack import Rack


class Kinship(IntEnum):
    """How near one exercise is to another, the nearest first."""

    MOVEMENT = 0
    """The same movement."""
    MUSCLES = 1
    """Another movement for a muscle that the exercise is done for."""
    NONE = 2
    """Neither."""


class StandIn(NamedTuple):
    """An exercise that could be done in another's place.

    Attributes:
        exercise: What would be done.
        kinship: How near it is.
        makeable: Whether the rack holds what it needs.
        last_day: ISO day it was done last, "" if never.
    """

    exercise: Exercise
    kinship: Kinship
    makeable: bool
    last_day: str


def stand_ins(
    of: Exercise, others: Iterable[tuple[Exercise, str]], rack: Rack
) -> tuple[StandIn, ...]:
    """The other exercises in the order in which they would do instead.

    First by kinship; within it what the rack allows, then what the lifter has done before, then
    what is done with the same equipment, then by the muscles in common, then what was done last.

    Args:
        of: The exercise to be left.
        others: The lifter's exercises, each with the ISO day it was done last, "" if never.
        rack: What the lifter owns.
    """
    ranked = [
        (StandIn(other, kinship(of, other), rack_allows(other, rack), last_day), other)
        for other, last_day in others
        if other.slug != of.slug
    ]
    ranked.sort(key=lambda pair: pair[1].name)
    ranked.sort(key=lambda pair: pair[0].last_day, reverse=True)
    ranked.sort(
        key=lambda pair: (
            pair[0].kinship,
            not pair[0].makeable,
            not pair[0].last_day,
            pair[1].equipment is not of.equipment,
            -muscles_shared(of, pair[1]),
        )
    )
    return tuple(stand_in for stand_in, _ in ranked)


def kinship(exercise: Exercise, other: Exercise) -> Kinship:
    """How near two exercises are."""
    if exercise.pattern is other.pattern and exercise.pattern is not Pattern.OTHER:
        return Kinship.MOVEMENT
    return Kinship.MUSCLES if set(exercise.direct) & set(other.direct) else Kinship.NONE


def muscles_shared(exercise: Exercise, other: Exercise) -> float:
    """The share of the work of both that falls on the same muscles, 0 to 1.

    A muscle that helps counts half, as its sets do.
    """
    first, second = _work(exercise), _work(other)
    every = first.keys() | second.keys()
    most = sum(max(first.get(muscle, 0), second.get(muscle, 0)) for muscle in every)
    both = sum(min(first.get(muscle, 0), second.get(muscle, 0)) for muscle in every)
    return both / most if most else 0.0


def _work(exercise: Exercise) -> dict[Muscle, float]:
    return dict.fromkeys(exercise.indirect, 0.5) | dict.fromkeys(exercise.direct, 1.0)


def rack_allows(exercise: Exercise, rack: Rack) -> bool:
    """Whether the lifter owns what the exercise is done with, and on; cardio finds its place."""
    if exercise.measure is Measure.CARDIO:
        return True
    if exercise.station is not Station.NONE and exercise.station not in rack.stations:
        return False
    there: dict[Equipment, bool] = {
        Equipment.DUMBBELL: bool(rack.dumbbells or rack.dials or rack.handles),
        Equipment.KETTLEBELL: bool(rack.kettlebells),
        Equipment.BARBELL: bool(rack.bars),
        Equipment.EZ_BAR: bool(rack.ez_bars or rack.bars),
        Equipment.TRAP_BAR: bool(rack.trap_bars),
        Equipment.MACHINE: rack.machines,
        Equipment.CABLE: rack.machines,
        Equipment.SMITH_MACHINE: rack.machines,
        Equipment.PLATE: bool(rack.plates),
        Equipment.MEDICINE_BALL: bool(rack.plates),
        Equipment.BAND: bool(rack.bands),
        Equipment.NONE: True,
    }
    return there[exercise.equipment]
