"""A programme's day on this rack: what can't be done here is done by the same movement."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from brainlift_tui.core.exercise import Exercise, Measure
from brainlift_tui.core.programme import Day, Programme, Slot
from brainlift_tui.core.rack import Rack
from brainlift_tui.core.similar import Kinship, kinship, muscles_shared, rack_allows

BARE_LOW, BARE_HIGH = 8, 15
"""Reps of a movement that takes over without the load it was planned with."""

HOLD_LOW, HOLD_HIGH = 20, 40
"""Seconds of a hold that takes over from reps."""

MOST_BARE_SETS = 3


class AdaptedDay(NamedTuple):
    """A day as this rack lets it be done.

    Attributes:
        day: The day.
        instead: For each exercise that had to give way: its slug and that of what is done.
        left_out: Slugs of those for which there is nothing.
    """

    day: Day
    instead: tuple[tuple[str, str], ...] = ()
    left_out: tuple[str, ...] = ()


def slots_amiss(programme: Programme, exercises: Mapping[str, Exercise], rack: Rack) -> int:
    """How many of a programme's slots this rack does not allow as they are written."""
    return sum(
        slot.slug in exercises and not rack_allows(exercises[slot.slug], rack)
        for slot in programme.slots()
    )


def adapted(
    day: Day,
    exercises: Mapping[str, Exercise],
    rack: Rack,
    choices: Iterable[Exercise],
    staples: Collection[str],
) -> AdaptedDay:
    """The day on a rack.

    What can't be done gives way to the same movement, or else to another one for the same
    muscles; exercises that programmes are made of come first, then those that share most of the
    work.

    Args:
        day: As planned.
        exercises: The exercises of its slots, by slug.
        rack: What the lifter owns.
        choices: Exercises that may take over.
        staples: Slugs of the exercises that programmes are made of.
    """
    taken = {slot.slug for slot in day.slots}
    slots: list[Slot] = []
    instead: list[tuple[str, str]] = []
    left_out: list[str] = []
    possible = [exercise for exercise in choices if rack_allows(exercise, rack)]
    for slot in day.slots:
        planned = exercises[slot.slug]
        if rack_allows(planned, rack):
            slots.append(slot)
            continue
        found = _stand_in(planned, (one for one in possible if one.slug not in taken), staples)
        if found is None:
            left_out.append(slot.slug)
            continue
        taken.add(found.slug)
        slots.append(_fitted(slot, planned, found))
        instead.append((slot.slug, found.slug))
    return AdaptedDay(replace(day, slots=tuple(slots)), tuple(instead), tuple(left_out))


def _stand_in(
    planned: Exercise, choices: Iterable[Exercise], staples: Collection[str]
) -> Exercise | None:
    kin = [one for one in choices if kinship(planned, one) is not Kinship.NONE]

    def rank(one: Exercise) -> tuple[object, ...]:
        loaded = one.measure is Measure.WEIGHTED
        wanted = planned.measure is Measure.WEIGHTED
        return (
            kinship(planned, one),
            one.slug not in staples,
            loaded is not wanted,
            -muscles_shared(planned, one),
            one.name,
        )

    return min(kin, key=rank, default=None)


def _fitted(slot: Slot, planned: Exercise, found: Exercise) -> Slot:
    """The slot with a range that suits what takes over."""
    if found.measure is planned.measure:
        return replace(slot, slug=found.slug)
    if found.measure is Measure.HOLD:
        return replace(slot, slug=found.slug, low=HOLD_LOW, high=HOLD_HIGH)
    sets = min(slot.sets, MOST_BARE_SETS)
    return replace(slot, slug=found.slug, sets=sets, low=BARE_LOW, high=BARE_HIGH)
