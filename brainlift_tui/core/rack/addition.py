"""What has to be added to a rack so that it makes a load."""

from collections.abc import Sequence
from math import gcd

from brainlift_tui.core.exercise.exercise import Equipment, Exercise
from brainlift_tui.core.load.load import Load, Unit, from_ng
from brainlift_tui.core.load.named import AnyLoad, NamedLoad
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.rack.makeable import makes
from brainlift_tui.core.rack.named import pieces
from brainlift_tui.core.rack.rack import Rack, Stack, lacks
from brainlift_tui.core.said import Key, Said, said


def _sizes(texts: str, unit: Unit) -> tuple[Load, ...]:
    return tuple(Load(text, unit) for text in texts.split())


PLATE_SIZES = {
    Unit.KG: _sizes("0.125 0.25 0.5 0.75 1 1.25 1.5 2 2.5 3 4 5 7.5 10 15 20 25", Unit.KG),
    Unit.LB: _sizes("0.25 0.5 0.75 1 1.25 1.5 2 2.5 3 5 7.5 10 12.5 15 25 35 45", Unit.LB),
}
"""Plates that are made, smallest first."""

MACHINES = frozenset({Equipment.MACHINE, Equipment.CABLE, Equipment.SMITH_MACHINE})
"""What is loaded by a pin."""

SMALLEST_PIN = {Unit.KG: Load("0.5", Unit.KG), Unit.LB: Load("1", Unit.LB)}
"""No machine has finer steps."""

PLATES_KEY = Key("here.plates", "p")
"""It adds what a rack lacks."""


class Addition(NamedTuple):
    """What makes a load possible.

    Attributes:
        rack: The rack with it.
        words: What is added: "a pair of 0.5 kg plates".
    """

    rack: Rack
    words: Said


def addition(rack: Rack, exercise: Exercise, load: AnyLoad) -> Addition | None:
    """The one thing to add to a rack for a load; None where it makes it, or nothing would do."""
    if isinstance(load, NamedLoad):
        return _named(rack, exercise, load)
    if load.ng <= 0 or makes(rack.loads_for(exercise), load):
        return None
    kind = exercise.equipment
    if kind in MACHINES:
        return _pins(rack, exercise, load)
    handles = rack.handles if not (rack.dumbbells or rack.dials) else ()
    hung_on = {
        Equipment.DUMBBELL: handles,
        Equipment.BARBELL: rack.bars,
        Equipment.EZ_BAR: rack.ez_bars or rack.bars,
        Equipment.TRAP_BAR: rack.trap_bars,
    }.get(kind, ())
    if any(bar.ng <= load.ng for bar in hung_on):
        return _plates(rack, exercise, load)
    return _piece(rack, kind, load)


def _named(rack: Rack, exercise: Exercise, load: NamedLoad) -> Addition | None:
    """The band that is not there, behind the others: where it belongs only the lifter knows."""
    there = rack.named_for(exercise)
    missing = [name for name in load.names if not there.has(NamedLoad(name))]
    if len(missing) != 1 or exercise.equipment is not Equipment.BAND:
        return None
    bands = (*rack.bands, *pieces(*missing))
    return Addition(rack._replace(bands=bands), said("the band {name}", name=missing[0]))


def remark(
    rack: Rack, exercise: Exercise, loads: Sequence[Load], load: AnyLoad | None
) -> Said | None:
    """What is quietly said of a load that the rack lacks; None where it makes it.

    Args:
        rack: The rack in use.
        exercise: What is done.
        loads: What can be made for it.
        load: The load.
    """
    if load is None or not lacks(exercise, loads, load, rack.named_for(exercise, load)):
        return None
    added = addition(rack, exercise, load)
    if added is None:
        return said("not on this rack")
    return said("not on this rack: {key} adds {what}", key=PLATES_KEY, what=added.words)


def _piece(rack: Rack, kind: Equipment, load: Load) -> Addition | None:
    """Another thing to pick up, or an empty bar."""
    if kind is Equipment.DUMBBELL and rack.dials and not rack.dumbbells:
        return Addition(
            rack._replace(dials=_with(rack.dials, load)), said("a setting of {load}", load=load)
        )
    added = {
        Equipment.DUMBBELL: (
            rack._replace(dumbbells=_with(rack.dumbbells, load)),
            said("dumbbells of {load}", load=load),
        ),
        Equipment.KETTLEBELL: (
            rack._replace(kettlebells=_with(rack.kettlebells, load)),
            said("a kettlebell of {load}", load=load),
        ),
        Equipment.PLATE: (
            rack._replace(plates=_with(rack.plates, load)),
            said("plates of {load}", load=load),
        ),
        Equipment.BARBELL: (
            rack._replace(bars=(*rack.bars, load)),
            said("a bar of {load}", load=load),
        ),
        Equipment.EZ_BAR: (
            rack._replace(ez_bars=(*rack.ez_bars, load)),
            said("an EZ bar of {load}", load=load),
        ),
        Equipment.TRAP_BAR: (
            rack._replace(trap_bars=(*rack.trap_bars, load)),
            said("a trap bar of {load}", load=load),
        ),
    }.get(Equipment.PLATE if kind is Equipment.MEDICINE_BALL else kind)
    return Addition(*added) if added else None


def _with(loads: tuple[Load, ...], load: Load) -> tuple[Load, ...]:
    return tuple(sorted((*loads, load), key=lambda other: other.ng))


def _plates(rack: Rack, exercise: Exercise, load: Load) -> Addition | None:
    pairs = exercise.implements if exercise.equipment is Equipment.DUMBBELL else 1
    for size in PLATE_SIZES[load.unit]:
        plates = tuple(sorted((*rack.plates, *[size] * pairs), key=lambda plate: plate.ng))
        added = rack._replace(plates=plates)
        if makes(added.loads_for(exercise), load):
            if pairs == 1:
                return Addition(added, said("a pair of {size} plates", size=size))
            return Addition(added, said("two pairs of {size} plates", size=size))
    return None


def _pins(rack: Rack, exercise: Exercise, load: Load) -> Addition | None:
    stack = rack.stack_for(exercise)
    if stack is None:
        return None
    step = gcd(stack.step.ng, abs(load.ng - stack.lowest.ng))
    if step < SMALLEST_PIN[load.unit].ng or stack.step.ng <= 0:
        return None
    reach = sorted((stack.lowest, stack.highest, load), key=lambda pin: pin.ng)
    finer = from_ng(step, stack.lowest.unit) if step != stack.step.ng else stack.step
    added = Stack(reach[0], finer, reach[-1])
    if step != stack.step.ng:
        finer_words = said("steps of {step} on this machine", step=finer)
        return Addition(rack.with_pins(exercise.slug, added), finer_words)
    from_load, up_to = (
        said("this machine from {load}", load=load),
        said("this machine up to {load}", load=load),
    )
    return Addition(rack.with_pins(exercise.slug, added), from_load if reach[0] is load else up_to)
