"""A rack as a lifter writes it: "5, 7.5, 20lb, 10-30/2.5"."""

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load import Load, Unit, from_ng


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
