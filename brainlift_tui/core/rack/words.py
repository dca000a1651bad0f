"""What is on the bar, and what a rack holds, in words that read from afar."""

from collections.abc import Sequence

from brainlift_tui.core.exercise.exercise import Equipment, Exercise
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.rack.plates import Loading
from brainlift_tui.core.rack.rack import Dial, Rack, Setup, Stack
from brainlift_tui.core.rack.text import LoadRun, rows_of


def setup_words(setup: Setup | None, unit: Unit) -> str:
    """What to hang on each side, or to set: "20 + 2.5 per side", "no plates", "set to 12.5 kg".

    Plates in the unit shown stand as bare numbers beside their load; others carry their unit.
    """
    if setup is None:
        return ""
    if isinstance(setup, Dial):
        return f"set to {setup.load}"
    if not setup.plates:
        return "no plates"
    where = "per side" if setup.bar.ng else "in plates"
    return f"{plates_words(setup.plates, unit)} {where}"


def plates_words(plates: Sequence[Load], unit: Unit) -> str:
    """Plates from the inside out: "20 + 2.5", "45 + 10 lb", "20 kg + 45 lb"."""
    units = {plate.unit for plate in plates}
    if units == {unit}:
        return " + ".join(plate.text for plate in plates)
    if len(units) == 1:
        return f"{' + '.join(plate.text for plate in plates)} {plates[0].unit}"
    return " + ".join(str(plate) for plate in plates)


def bar_words(setup: Setup | None, exercise: Exercise) -> str:
    """What the plates hang on: "bar 20 kg", "EZ bar 10 kg", "each handle 2 kg"; else ""."""
    if not isinstance(setup, Loading) or not setup.bar.ng:
        return ""
    if exercise.equipment is Equipment.DUMBBELL:
        return f"{'each ' if exercise.implements > 1 else ''}handle {setup.bar}"
    kind = {Equipment.EZ_BAR: "EZ bar", Equipment.TRAP_BAR: "trap bar"}
    return f"{kind.get(exercise.equipment, 'bar')} {setup.bar}"


def preparing_words(rack: Rack, exercise: Exercise, load: Load, unit: Unit) -> str:
    """What to hang or to set, or what is written on that to be picked up, if in another unit."""
    return setup_words(rack.setup(exercise, load), unit) or marked_words(load, unit)


def marked_words(load: Load, unit: Unit) -> str:
    """A load as it was entered, where it is shown in another unit: "marked 50 lb"."""
    return f"marked {load}" if load.unit is not unit and load.ng > 0 else ""


def whole_setup_words(rack: Rack, exercise: Exercise, load: Load | None, unit: Unit) -> str:
    """Both in one line: "20 + 2.5 per side, bar 20 kg"; "" where nothing has to be hung or set."""
    if load is None:
        return ""
    bar = bar_words(rack.setup(exercise, load), exercise)
    return ", ".join(filter(None, (preparing_words(rack, exercise, load, unit), bar)))


def rack_words(rack: Rack) -> str:
    """What a rack holds, in short: "dumbbells 2–20 kg, bar 20 kg, 10 pairs of plates"."""
    pieces = [
        f"{name} {_span(loads)}"
        for name, loads in (
            ("dumbbells", rack.dumbbells),
            ("dial dumbbells", rack.dials),
            ("handles", rack.handles),
            ("bar", rack.bars),
            ("EZ bar", rack.ez_bars),
            ("trap bar", rack.trap_bars),
            ("kettlebells", rack.kettlebells),
        )
        if loads
    ]
    if rack.plates:
        pieces.append(f"{len(rack.plates)} pair{'s' * (len(rack.plates) > 1)} of plates")
    if rack.machines:
        pieces.append("machines")
    return ", ".join(pieces) or "nothing but your own weight"


def stack_words(stack: Stack | None) -> str:
    """The pins of machines: "5–100 kg in steps of 5", "any load" where nobody said."""
    if stack is None:
        return "any load"
    return f"{stack.lowest.text}–{stack.highest} in steps of {stack.step.text}"


def loads_words(loads: Sequence[Load]) -> str:
    """Loads for reading: "2–20 kg in steps of 2", "20 kg, 15 kg", "4 × 20 kg, 45 lb"."""
    return ", ".join(map(_row_words, rows_of(loads)))


def _row_words(row: LoadRun) -> str:
    if row.step is not None:
        return f"{row.first.text}–{row.last} in steps of {row.step.text}"
    return f"{row.count} × {row.first}" if row.count > 1 else str(row.first)


def _span(loads: Sequence[Load]) -> str:
    low, high = (end(loads, key=lambda load: load.ng) for end in (min, max))
    if low == high:
        return str(low)
    return f"{low.text}–{high}" if low.unit is high.unit else f"{low}–{high}"
