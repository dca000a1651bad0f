"""The rack: what this lifter owns, and so which loads can be made."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.exercise import Equipment, Exercise, Measure
from brainlift_tui.core.load import HEAVIEST_KG, NANOGRAMS, Load, Unit, from_ng


@dataclass(frozen=True, slots=True)
class Stack:
    """The pins of a machine or cable: from the lowest load upwards in even steps."""

    lowest: Load
    step: Load
    highest: Load


@dataclass(frozen=True, slots=True)
class Rack:
    """What the lifter owns.

    Attributes:
        name: "Home".
        dumbbells: Loads of the fixed dumbbells, or the settings of an adjustable pair.
        bars: Loads of the empty bars, the usual one first.
        plates: Loads of the plates, one of each pair.
        kettlebells: Loads of the kettlebells.
        bands: Names of the bands.
        stack: The steps of machines and cables; None where there are none.
        unit: The unit new loads are proposed in.
    """

    name: str = "Home"
    dumbbells: tuple[Load, ...] = ()
    bars: tuple[Load, ...] = ()
    plates: tuple[Load, ...] = ()
    kettlebells: tuple[Load, ...] = ()
    bands: tuple[str, ...] = ()
    stack: Stack | None = None
    unit: Unit = Unit.KG

    @property
    def weights(self) -> bool:
        """Whether there is something to hold."""
        return bool(self.dumbbells or self.bars or self.kettlebells)

    def loads_for(self, exercise: Exercise) -> tuple[Load, ...]:
        """Every load that can be made for the exercise, lightest first.

        Bodyweight exercises take a dumbbell, a kettlebell or a plate. Empty means that the rack
        says nothing about it, and any load goes.
        """
        found: Sequence[Load]
        match exercise.equipment:
            case _ if exercise.measure is Measure.ASSISTED:
                found = ()
            case Equipment.DUMBBELL:
                found = self.dumbbells
            case Equipment.KETTLEBELL:
                found = self.kettlebells
            case Equipment.BARBELL | Equipment.EZ_BAR:
                found = loaded_bars(self.bars, self.plates)
            case Equipment.MACHINE | Equipment.CABLE | Equipment.SMITH_MACHINE:
                found = _pins(self.stack) if self.stack else ()
            case Equipment.PLATE | Equipment.MEDICINE_BALL:
                found = self.plates
            case Equipment.NONE if exercise.measure is not Measure.CARDIO:
                found = (*self.dumbbells, *self.kettlebells, *self.plates)
            case _:
                found = ()
        return _distinct(found)


def loaded_bars(bars: Sequence[Load], plates: Sequence[Load]) -> tuple[Load, ...]:
    """Every load that the bars make with the pairs of plates, lightest first.

    Args:
        bars: Loads of the empty bars.
        plates: One load for each pair of plates.
    """
    top = HEAVIEST_KG * NANOGRAMS[Unit.KG]
    pairs = {0}
    for plate in plates:
        pairs |= {pair + 2 * plate.ng for pair in pairs if pair + 2 * plate.ng <= top}
    unit = bars[0].unit if bars else Unit.KG
    sums = {bar.ng + pair for bar in bars for pair in pairs if bar.ng + pair <= top}
    return tuple(from_ng(ng, unit) for ng in sorted(sums))


def _pins(stack: Stack) -> tuple[Load, ...]:
    if stack.step.ng <= 0:
        return (stack.lowest,)
    pins = range(stack.lowest.ng, stack.highest.ng + 1, stack.step.ng)
    return tuple(from_ng(ng, stack.lowest.unit) for ng in pins)


def _distinct(loads: Sequence[Load]) -> tuple[Load, ...]:
    return tuple({load.ng: load for load in sorted(loads, key=lambda found: found.ng)}.values())


DEFAULT_STEP = {Unit.KG: Load("2.5", Unit.KG), Unit.LB: Load("5", Unit.LB)}
"""The step where the rack says nothing: the smallest jump of an ordinary pair of plates."""


def next_above(loads: Sequence[Load], load: Load) -> Load | None:
    """The lightest load in an ascending row that is heavier; None at the top of the rack."""
    at = bisect_right(loads, _above(load), key=lambda found: found.ng)
    return loads[at] if at < len(loads) else None


def next_below(loads: Sequence[Load], load: Load) -> Load | None:
    """The heaviest load in an ascending row that is lighter; None at the bottom."""
    at = bisect_left(loads, _below(load), key=lambda found: found.ng)
    return loads[at - 1] if at else None


def stepped(loads: Sequence[Load], load: Load, direction: int) -> Load | None:
    """The neighbour of a load, up for a positive direction, down for a negative.

    Where the rack says nothing (no loads, or help that is below zero), the ordinary step of the
    load's unit is taken, with a stop at zero.
    """
    if loads and load.ng >= 0:
        return next_above(loads, load) if direction > 0 else next_below(loads, load)
    stepped_ng = load.ng + (1 if direction > 0 else -1) * DEFAULT_STEP[load.unit].ng
    if abs(stepped_ng) > HEAVIEST_KG * NANOGRAMS[Unit.KG]:
        return None
    return from_ng(0 if load.ng * stepped_ng < 0 else stepped_ng, load.unit)


def makes(loads: Sequence[Load], load: Load) -> bool:
    """Whether the load is among those that can be made; True where the rack says nothing."""
    return not loads or any(found.same_as(load) for found in loads)


def _above(load: Load) -> int:
    """The heaviest mass that is still the same load (see `Load.same_as`), in nanograms."""
    return load.ng + abs(load.ng) // (999 if load.ng > 0 else 1000)


def _below(load: Load) -> int:
    """The lightest mass that is still the same load, in nanograms."""
    return load.ng - abs(load.ng) // (999 if load.ng < 0 else 1000)


def default_rack(unit: Unit) -> Rack:
    """The rack a new lifter is taken to have: a few dumbbells."""
    steps = {
        Unit.KG: ("2", "4", "6", "8", "10", "12", "14", "16", "18", "20"),
        Unit.LB: ("5", "8", "10", "12", "15", "20", "25", "30", "35", "40", "45", "50"),
    }[unit]
    return Rack(dumbbells=tuple(Load(step, unit) for step in steps), unit=unit)


def inferred_rack(lifted: Sequence[tuple[Exercise, Load]], unit: Unit) -> Rack:
    """The rack that must have made these loads.

    Args:
        lifted: Exercises with loads lifted, in any order.
        unit: The unit most of them were entered in.
    """
    by_equipment: dict[Equipment, set[int]] = {}
    units: dict[int, Load] = {}
    for exercise, load in lifted:
        if load.ng > 0:
            by_equipment.setdefault(exercise.equipment, set()).add(load.ng)
            units[load.ng] = load

    def loads(equipment: Equipment) -> tuple[Load, ...]:
        return tuple(units[ng] for ng in sorted(by_equipment.get(equipment, ())))

    barbell = (*loads(Equipment.BARBELL), *loads(Equipment.EZ_BAR))
    bar = Load("20", Unit.KG) if unit is Unit.KG else Load("45", Unit.LB)
    plates = USUAL_PLATES[unit]
    machines = (
        *loads(Equipment.MACHINE),
        *loads(Equipment.CABLE),
        *loads(Equipment.SMITH_MACHINE),
    )
    return Rack(
        name="From your log",
        dumbbells=loads(Equipment.DUMBBELL),
        bars=(bar,) if barbell else (),
        plates=plates if barbell or loads(Equipment.PLATE) else (),
        kettlebells=loads(Equipment.KETTLEBELL),
        bands=("band",) if Equipment.BAND in by_equipment else (),
        stack=USUAL_STACK[unit] if machines else None,
        unit=unit,
    )


USUAL_PLATES = {
    Unit.KG: tuple(
        Load(p, Unit.KG) for p in ("25", "20", "20", "15", "10", "10", "5", "5", "2.5", "1.25")
    ),
    Unit.LB: tuple(
        Load(p, Unit.LB) for p in ("45", "45", "45", "35", "25", "10", "10", "5", "5", "2.5")
    ),
}
"""One of each pair of plates that stands beside an ordinary gym bar."""

USUAL_STACK = {
    Unit.KG: Stack(Load("2.5", Unit.KG), Load("2.5", Unit.KG), Load("300", Unit.KG)),
    Unit.LB: Stack(Load("5", Unit.LB), Load("5", Unit.LB), Load("660", Unit.LB)),
}
"""The pins of an ordinary machine, where a log shows that one was used."""


def read_loads(text: str, unit: Unit) -> tuple[Load, ...]:
    """Loads as a lifter lists them: "5, 7.5, 20lb, 10-30/2.5" (from, to, step).

    Raises:
        BadInput: A piece can't be read; the sentence says which.
    """
    found: list[Load] = []
    for piece in text.replace(";", " ").replace(", ", " ").split():
        found += _loads_of(piece.strip(","), unit)
    return tuple(sorted(found, key=lambda load: load.ng))


def _loads_of(piece: str, unit: Unit) -> list[Load]:
    given = next((u for u in Unit if piece.casefold().endswith(u)), None)
    number = piece[: -len(given)] if given else piece
    span, slash, step = number.partition("/")
    low, dash, high = span.partition("-")
    if not (slash and dash):
        return [_positive(number, given or unit)]
    first, last, by = (_positive(part, given or unit) for part in (low, high, step))
    if last.ng < first.ng or (last.ng - first.ng) // by.ng > 200:
        raise BadInput(f"{piece!r} is not a row of loads; write from-to/step.")
    return [from_ng(ng, first.unit) for ng in range(first.ng, last.ng + 1, by.ng)]


def _positive(text: str, unit: Unit) -> Load:
    load = Load.parse(text, unit)
    if load.ng <= 0:
        raise BadInput(f"{text!r}: a load is above zero.")
    return load
