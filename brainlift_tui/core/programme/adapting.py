"""A programme's day on this rack: what can't be done here is done by the same movement."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial
from types import MappingProxyType

from brainlift_tui.core.exercise.exercise import Equipment, Exercise, Measure
from brainlift_tui.core.exercise.names import movement_words
from brainlift_tui.core.exercise.similar import Kinship, kinship, muscles_shared, rack_allows
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.programme.programme import Day, Programme, Slot, asked_instead
from brainlift_tui.core.rack.rack import Rack


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


class OwnStandIn(NamedTuple):
    """What a programme itself names for an exercise.

    Attributes:
        slug: What is done.
        kg: What it may weigh at least on a rack; None for any load.
    """

    slug: str
    kg: float | None = None

    def suits(self, exercise: Exercise, rack: Rack) -> bool:
        """Whether a rack has it light enough."""
        if exercise.slug != self.slug or self.kg is None:
            return exercise.slug == self.slug
        return any(load.kg <= self.kg for load in rack.loads_for(exercise)[:1])


class StandInRules(NamedTuple):
    """What else decides what takes over.

    Attributes:
        staples: Slugs of the exercises that programmes are made of.
        levels: Slugs of exercises that ask for more than a healthy newcomer has, or less, to how
            much: from 1 upwards, or below 0.
        named: What the programme itself names for an exercise, what it likes best first.
    """

    staples: Collection[str] = frozenset()
    levels: Mapping[str, int] = MappingProxyType({})
    named: Mapping[str, Sequence[OwnStandIn]] = MappingProxyType({})

    def level(self, exercise: Exercise) -> int:
        """How much it asks for; whoever can do one can do another of the same level."""
        return self.levels.get(exercise.slug, 0)


_Choosing = Callable[[Exercise, Sequence[Exercise], StandInRules], Exercise | None]


def adapted(
    day: Day,
    exercises: Mapping[str, Exercise],
    rack: Rack,
    choices: Iterable[Exercise],
    rules: StandInRules,
) -> AdaptedDay:
    """The day on a rack.

    What can't be done gives way to what the programme names for it; else to the same movement with
    what is there, to one that is like it, or to another one for the same muscles: with a load
    before without one, as near in what it asks for as can be, and exercises that programmes are
    made of first. Nothing harder takes over.

    Args:
        day: As planned.
        exercises: The exercises of its slots, by slug.
        rack: What the lifter owns.
        choices: Exercises that may take over.
        rules: What else decides.
    """
    done = {slot.slug for slot in day.slots}
    stand_ins: dict[str, Exercise] = {}
    possible = [exercise for exercise in choices if _can_be_done(exercise, rack)]
    lacking = [slot for slot in day.slots if not rack_allows(exercises[slot.slug], rack)]
    # What is the very movement of one slot does not stand in for another one before it.
    choices_in_turn: tuple[_Choosing, ...] = (partial(_named, rack=rack), _same_movement, _nearest)
    for choose in choices_in_turn:
        for slot in lacking:
            if slot.slug not in stand_ins:
                free = [stand_in for stand_in in possible if stand_in.slug not in done]
                if (stand_in := choose(exercises[slot.slug], free, rules)) is not None:
                    stand_ins[slot.slug] = stand_in
                    done.add(stand_in.slug)
    slots = (
        _fitted(slot, exercises[slot.slug], stand_ins[slot.slug])
        if slot.slug in stand_ins
        else slot
        for slot in day.slots
        if slot.slug in stand_ins or slot not in lacking
    )
    return AdaptedDay(
        day._replace(slots=tuple(slots)),
        tuple((slot.slug, stand_ins[slot.slug].slug) for slot in lacking if slot.slug in stand_ins),
        tuple(slot.slug for slot in lacking if slot.slug not in stand_ins),
    )


def _can_be_done(exercise: Exercise, rack: Rack) -> bool:
    """Whether a rack allows it; of kettlebells there are two alike only where it says so."""
    if not rack_allows(exercise, rack):
        return False
    pair = exercise.equipment is Equipment.KETTLEBELL and exercise.implements > 1
    return not pair or len({load.ng for load in rack.kettlebells}) < len(rack.kettlebells)


def _named(
    planned: Exercise, free: Sequence[Exercise], rules: StandInRules, *, rack: Rack
) -> Exercise | None:
    """What the programme itself names for it."""
    liked = rules.named.get(planned.slug, ())
    fitting = (exercise for own in liked for exercise in free if own.suits(exercise, rack))
    return next(fitting, None)


def _same_movement(
    planned: Exercise, free: Sequence[Exercise], rules: StandInRules
) -> Exercise | None:
    """The movement of the same name, done with another load, or like it without one."""
    words = movement_words(planned.name)
    same = (exercise for exercise in free if movement_words(exercise.name) == words)
    return _nearest(
        planned, [exercise for exercise in same if exercise.measure is planned.measure], rules
    )


def _nearest(planned: Exercise, free: Sequence[Exercise], rules: StandInRules) -> Exercise | None:
    """What is nearest to it and no harder."""
    wanted = planned.measure is Measure.WEIGHTED
    words, level = movement_words(planned.name), rules.level(planned)

    def rank(exercise: Exercise) -> tuple[object, ...]:
        return (
            kinship(planned, exercise),
            (exercise.measure is Measure.WEIGHTED) is not wanted,
            movement_words(exercise.name) != words,
            level - rules.level(exercise),
            exercise.slug not in rules.staples,
            exercise.one_sided is not planned.one_sided,
            -muscles_shared(planned, exercise),
            exercise.name,
        )

    kin = (
        exercise
        for exercise in free
        if kinship(planned, exercise) is not Kinship.NONE and rules.level(exercise) <= level
    )
    return min(kin, key=rank, default=None)


def _fitted(slot: Slot, planned: Exercise, stand_in: Exercise) -> Slot:
    """The slot with what is asked of what takes over."""
    asked = asked_instead(slot.target, planned, stand_in)
    return slot._replace(slug=stand_in.slug, sets=asked.sets, low=asked.low, high=asked.high)
