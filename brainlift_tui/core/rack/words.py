"""What is on the bar, and what a rack holds, in words that read from afar."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from brainlift_tui.core.exercise.exercise import Equipment, Exercise
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.load.named import AnyLoad, NamedLoad
from brainlift_tui.core.rack.plates import Loading
from brainlift_tui.core.rack.rack import Dial, Rack, Setup, Stack
from brainlift_tui.core.said import NOTHING, Said, Value, either, in_turn, said, said_of

if TYPE_CHECKING:
    from brainlift_tui.core.rack.text import LoadRun


def setup_words(setup: Setup | None, unit: Unit) -> Said:
    """What to hang on each side, or to set: "20 + 2.5 per side", "no plates", "set to 12.5 kg".

    Plates in the unit shown stand as bare numbers beside their load; others carry their unit.
    """
    if setup is None:
        return NOTHING
    if isinstance(setup, Dial):
        return said("set to {load}", load=setup.load)
    if not setup.plates:
        return said("no plates")
    plates = plates_words(setup.plates, unit)
    if setup.bar.ng:
        return said("{plates} per side", plates=plates)
    return said("{plates} in plates", plates=plates)


def plates_words(plates: Sequence[Load], unit: Unit) -> Said:
    """Plates from the inside out: "20 + 2.5", "45 + 10 lb", "20 kg + 45 lb"."""
    units = {plate.unit for plate in plates}
    if len(units) > 1:
        return in_turn(plates, " + ")
    bare = in_turn((plate.text for plate in plates), " + ")
    return bare if units == {unit} else said("{loads} {unit}", loads=bare, unit=plates[0].unit)


def bar_words(setup: Setup | None, exercise: Exercise) -> Said:
    """What the plates hang on: "bar 20 kg", "EZ bar 10 kg", "each handle 2 kg"; else nothing."""
    if not isinstance(setup, Loading) or not setup.bar.ng:
        return NOTHING
    match exercise.equipment:
        case Equipment.DUMBBELL if exercise.implements > 1:
            return said("each handle {bar}", bar=setup.bar)
        case Equipment.DUMBBELL:
            return said("handle {bar}", bar=setup.bar)
        case Equipment.EZ_BAR:
            return said("EZ bar {bar}", bar=setup.bar)
        case Equipment.TRAP_BAR:
            return said("trap bar {bar}", bar=setup.bar)
        case _:
            return said("bar {bar}", bar=setup.bar)


def preparing_words(rack: Rack, exercise: Exercise, load: AnyLoad, unit: Unit) -> Said:
    """What to hang or to set, or what is written on that to be picked up, if in another unit."""
    if isinstance(load, NamedLoad):
        return rack.named_for(exercise, load).kg_words(load)
    return setup_words(rack.setup(exercise, load), unit) or marked_words(load, unit)


def marked_words(load: Load, unit: Unit) -> Said:
    """A load as it was entered, where it is shown in another unit: "marked 50 lb"."""
    return said("marked {load}", load=load) if load.unit is not unit and load.ng > 0 else NOTHING


def whole_setup_words(rack: Rack, exercise: Exercise, load: AnyLoad | None, unit: Unit) -> Said:
    """Both in one line: "20 + 2.5 per side, bar 20 kg"; nothing where there is none."""
    if load is None:
        return NOTHING
    if isinstance(load, NamedLoad):
        return preparing_words(rack, exercise, load, unit)
    bar = bar_words(rack.setup(exercise, load), exercise)
    return in_turn((preparing_words(rack, exercise, load, unit), bar))


def rack_words(rack: Rack) -> Said:
    """What a rack holds, in short: "dumbbells 2–20 kg, bar 15 kg or 20 kg, 10 pairs of plates"."""
    pieces = [
        said("{things} {loads}", things=things, loads=told(loads))
        for things, loads, told in (
            (said("dumbbells"), rack.dumbbells, _span),
            (said("dial dumbbells"), rack.dials, _span),
            (said("handles"), rack.handles, _span),
            (said("bar"), rack.bars, _one_of),
            (said("EZ bar"), rack.ez_bars, _one_of),
            (said("trap bar"), rack.trap_bars, _one_of),
            (said("kettlebells"), rack.kettlebells, _span),
        )
        if loads
    ]
    if rack.bands:
        pieces.append(said_of(len(rack.bands), "{number} band", "{number} bands"))
    if rack.plates:
        pieces.append(
            said_of(len(rack.plates), "{number} pair of plates", "{number} pairs of plates")
        )
    if rack.machines:
        pieces.append(said("machines"))
    return in_turn(pieces) or said("nothing but your own weight")


def stack_words(stack: Stack | None) -> Said:
    """The pins of machines: "5–100 kg in steps of 5"; any load where nobody said."""
    if stack is None:
        return said("any load, where there is one")
    return _in_steps(stack.lowest, stack.highest, stack.step)


def loads_words(loads: Sequence[Load], *, in_pairs: bool = False) -> Said:
    """Loads for reading: "2–20 kg in steps of 2", "20 kg, 15 kg", "4 of 20 kg, 45 lb".

    Args:
        loads: The loads.
        in_pairs: Whether each stands for two, as plates do: "4 pairs of 20 kg".
    """
    from brainlift_tui.core.rack.text import rows_of

    return in_turn(_row_words(row, in_pairs=in_pairs) for row in rows_of(loads))


def _row_words(row: "LoadRun", *, in_pairs: bool) -> Value:
    if row.step is not None:
        steps = _in_steps(row.first, row.last, row.step)
        return said("a pair of {loads}", loads=steps) if in_pairs else steps
    if in_pairs:
        return said_of(row.pieces, "a pair of {load}", "{number} pairs of {load}", load=row.first)
    if row.pieces > 1:
        return said("{count} of {load}", count=row.pieces, load=row.first)
    return row.first


def _in_steps(first: Load, last: Load, step: Load) -> Said:
    return said("{first}–{last} in steps of {step}", first=first.text, last=last, step=step.text)


def _span(loads: Sequence[Load]) -> Value:
    low, high = (end(loads, key=lambda load: load.ng) for end in (min, max))
    if low == high:
        return low
    return said("{low}–{high}", low=low.text if low.unit is high.unit else low, high=high)


def _one_of(loads: Sequence[Load]) -> Said:
    """Each bar by itself: there is none between the lightest and the heaviest."""
    each = sorted(set(loads), key=lambda load: load.ng)
    return either(each)
