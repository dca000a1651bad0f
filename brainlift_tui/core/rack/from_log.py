"""The rack that a log tells of: it makes every load that was lifted."""

from collections.abc import Iterable, Sequence

from brainlift_tui.core.exercise.exercise import Equipment, Exercise, Station
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.rack.addition import MACHINES, addition
from brainlift_tui.core.rack.makeable import lightest_from, makes
from brainlift_tui.core.rack.named import pieces
from brainlift_tui.core.rack.rack import OwnPins, Rack, Stack

INFERRED_NAME = "From your log"
"""What a rack is called that was put together from loads, until the lifter names it."""

USUAL_BAR = {Unit.KG: Load("20", Unit.KG), Unit.LB: Load("45", Unit.LB)}
USUAL_EZ_BAR = {Unit.KG: Load("10", Unit.KG), Unit.LB: Load("25", Unit.LB)}
USUAL_TRAP_BAR = {Unit.KG: Load("25", Unit.KG), Unit.LB: Load("55", Unit.LB)}
"""The bars of an ordinary gym."""

USUAL_PLATES = {
    Unit.KG: tuple(
        Load(p, Unit.KG) for p in ("25", "20", "20", "15", "10", "10", "5", "5", "2.5", "1.25")
    ),
    Unit.LB: tuple(
        Load(p, Unit.LB) for p in ("45", "45", "45", "35", "25", "10", "10", "5", "5", "2.5")
    ),
}
"""One of each pair of plates that stands beside an ordinary gym bar."""

USUAL_PINS = {
    Unit.KG: (Load("5", Unit.KG), Load("2.5", Unit.KG), Load("1.25", Unit.KG)),
    Unit.LB: (Load("10", Unit.LB), Load("5", Unit.LB), Load("2.5", Unit.LB)),
}
"""The steps of ordinary machines, widest first."""

USUAL_HIGHEST = {Unit.KG: Load("300", Unit.KG), Unit.LB: Load("660", Unit.LB)}
"""How far the pins of machines are taken to go."""


def inferred_rack(lifted: Sequence[tuple[Exercise, Load]], unit: Unit) -> Rack:
    """The rack that must have made these loads.

    Dumbbells and kettlebells are those that were lifted. Beside a bar stand the usual plates and
    what was needed besides. Machines have the widest usual steps that hold every load; where none
    do, each machine has its own, and of those that no usual ones fit the rack says nothing.

    Args:
        lifted: Exercises with loads lifted, in any order.
        unit: The unit most of them were entered in.
    """
    by_equipment: dict[Equipment, dict[int, tuple[Exercise, Load]]] = {}
    for exercise, load in lifted:
        if load.ng > 0:
            by_equipment.setdefault(exercise.equipment, {})[load.ng] = (exercise, load)

    def loads(*kinds: Equipment) -> tuple[Load, ...]:
        by_mass = {
            ng: load for kind in kinds for ng, (_, load) in by_equipment.get(kind, {}).items()
        }
        return tuple(by_mass[ng] for ng in sorted(by_mass))

    hung = [
        by_equipment.get(kind, {})[load.ng]
        for kind in (Equipment.BARBELL, Equipment.EZ_BAR, Equipment.TRAP_BAR)
        for load in loads(kind)
    ]
    rack = Rack(
        name=INFERRED_NAME,
        dumbbells=loads(Equipment.DUMBBELL),
        bars=(USUAL_BAR[unit],) if Equipment.BARBELL in by_equipment else (),
        ez_bars=(USUAL_EZ_BAR[unit],) if Equipment.EZ_BAR in by_equipment else (),
        trap_bars=(USUAL_TRAP_BAR[unit],) if Equipment.TRAP_BAR in by_equipment else (),
        plates=USUAL_PLATES[unit] if hung or Equipment.PLATE in by_equipment else (),
        kettlebells=loads(Equipment.KETTLEBELL),
        bands=pieces("band") if Equipment.BAND in by_equipment else (),
        stack=(stack := _stack(loads(*MACHINES), unit)),
        pins=_pins(lifted, unit) if stack is None else (),
        unit=unit,
        stations=_AT_A_GYM if hung or any(map(by_equipment.get, MACHINES)) else Rack().stations,
    )
    return _completed(rack, hung)


_AT_A_GYM = frozenset(Station) - {Station.NONE}
"""Where a bar and machines are, there is whatever else exercises are done on as well."""


def with_lifted(rack: Rack, exercise: Exercise, lifted: Iterable[Load]) -> Rack:
    """A rack with what some loads lifted show to be there besides."""
    for load in lifted:
        added = addition(rack, exercise, load)
        rack = added.rack if added else rack
    return rack


def _stack(loads: Sequence[Load], unit: Unit) -> Stack | None:
    """The widest usual steps that hold every load."""
    if not loads or any(load.unit is not unit for load in loads):
        return None
    for step in USUAL_PINS[unit]:
        if all(load.ng % step.ng == 0 for load in loads):
            highest = max(USUAL_HIGHEST[unit], loads[-1], key=lambda load: load.ng)
            return Stack(step, step, highest)
    return None


def _pins(lifted: Iterable[tuple[Exercise, Load]], unit: Unit) -> tuple[OwnPins, ...]:
    """The pins of each machine by its own loads."""
    by_slug: dict[str, dict[int, Load]] = {}
    for exercise, load in lifted:
        if load.ng > 0 and exercise.equipment in MACHINES:
            by_slug.setdefault(exercise.slug, {})[load.ng] = load
    stacks = (
        (slug, _stack([loads[ng] for ng in sorted(loads)], unit))
        for slug, loads in sorted(by_slug.items())
    )
    return tuple(OwnPins(slug, stack) for slug, stack in stacks if stack is not None)


def _completed(rack: Rack, hung: Sequence[tuple[Exercise, Load]]) -> Rack:
    """The rack with the plates that some of the loads need besides.

    A load below the bar alone tells of a bar of its exercise (or of plates without one): another
    exercise, proposed on it, would change bars between two sessions.
    """
    biggest = USUAL_PLATES[rack.unit][0]
    for exercise, load in hung:
        if load.ng < rack.loads_for(exercise)[0].ng:
            continue
        while not (row := rack.loads_for(exercise)) or lightest_from(row, load.ng) is None:
            rack = rack._replace(plates=(biggest, *rack.plates))
        if not makes(row, load):
            added = addition(rack, exercise, load)
            rack = added.rack if added else rack
    return rack
