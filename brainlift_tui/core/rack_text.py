"""A rack as a lifter writes it: "5, 7.5, 20lb, 10-30/2.5"."""

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load import Load, Unit, from_ng
from brainlift_tui.core.rack import Stack


def read_loads(text: str, unit: Unit, *, in_order: bool = False) -> tuple[Load, ...]:
    """Loads as a lifter lists them: "5, 7.5, 20lb, 10-30/2.5" (from, to, step).

    Raises:
        BadInput: A piece can't be read; the sentence says which.
    """
    found: list[Load] = []
    for piece in text.replace(";", " ").replace(", ", " ").split():
        found += _loads_of(piece.strip(","), unit)
    return tuple(found if in_order else sorted(found, key=lambda load: load.ng))


def read_stack(text: str, unit: Unit) -> Stack | None:
    """The pins of a machine: "5-100/5"; None where nothing is written.

    Raises:
        BadInput: It is not a row of loads.
    """
    if not text.strip():
        return None
    pins = read_loads(text, unit)
    if len(pins) < 2 or "/" not in text or len(text.split()) > 1:
        raise BadInput(f"{text.strip()!r} is not a row of pins; write 5-100/5.")
    return Stack(pins[0], from_ng(pins[1].ng - pins[0].ng, pins[0].unit), pins[-1])


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
