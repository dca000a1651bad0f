"""A rack as a lifter writes it: "5, 7.5, 20lb, 10-30/2.5"."""

import re
from collections.abc import Iterator, Sequence

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Load, Unit, from_ng
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.rack.rack import Stack

LEAST_STEPS = 3
"""So many steps alike are written as a row."""

MOST_ALIKE = 50
"""Nobody owns more of one size."""


_NUMBER = r"\d+(?:[.,]\d+)?"

_SPELLED = tuple(
    (re.compile(spelled, re.IGNORECASE), written)
    for spelled, written in (
        (r"\ba pair of\s+", ""),
        (r",?\s+(?:and|und|&)\s+(?=\d)", ", "),
        (r"(\d+)\s+(?:pairs? )?of\s+", r"\1x"),
        (rf"({_NUMBER})–({_NUMBER})\s*(kg|lb) in steps of ({_NUMBER})", r"\1-\2/\4\3"),
        (r"\s*[x×*]\s*", "x"),
        (r"\s*/\s*", "/"),
        (r"(?<=\d)\s*[-–]\s*(?=\d)", "-"),
        (r"(?<=\d)\s+(kg|lb)\b", r"\1"),
    )
)
"""What stands on the screen, "2 pairs of 7.5 kg", and how it is written in short, "2x7.5kg"."""


class LoadRun(NamedTuple):
    """Loads that are written as one: a single one, some alike, or evenly spaced ones.

    Attributes:
        first: The lightest.
        last: The heaviest.
        step: From one to the next, None for a single load.
        pieces: How many there are.
    """

    first: Load
    last: Load
    step: Load | None
    pieces: int


def rows_of(loads: Sequence[Load]) -> tuple[LoadRun, ...]:
    """Loads put together, in the order they stand in, as few rows as can be."""
    return tuple(_rows(loads))


def _rows(loads: Sequence[Load]) -> Iterator[LoadRun]:
    place = 0
    while place < len(loads):
        first, count = loads[place], _evenly(loads[place:])
        if count > LEAST_STEPS:
            last = loads[place + count - 1]
            yield LoadRun(first, last, from_ng(loads[place + 1].ng - first.ng, first.unit), count)
        else:
            count = next(
                (n for n, load in enumerate(loads[place:]) if load != first), len(loads) - place
            )
            yield LoadRun(first, first, None, count)
        place += count


def _evenly(loads: Sequence[Load]) -> int:
    """How many loads at the beginning are evenly spaced, each of them as the row would have it."""
    if len(loads) < 2 or loads[1].ng <= loads[0].ng:
        return 1
    first, step = loads[0], loads[1].ng - loads[0].ng
    even = (from_ng(first.ng + n * step, first.unit) == load for n, load in enumerate(loads))
    return next((n for n, alike in enumerate(even) if not alike), len(loads))


def write_loads(loads: Sequence[Load], unit: Unit) -> str:
    """Loads in the words that `read_loads` reads, short: "2-20/2, 2x25, 45lb"."""
    return ", ".join(_written(row, unit) for row in rows_of(loads))


def _written(row: LoadRun, unit: Unit) -> str:
    named = "" if row.first.unit is unit else row.first.unit
    if row.step is not None:
        return f"{row.first.text}-{row.last.text}/{row.step.text}{named}"
    alike = f"{row.pieces}x" if row.pieces > 1 else ""
    return f"{alike}{row.first.text}{named}"


def read_loads(text: str, unit: Unit, *, in_order: bool = False) -> tuple[Load, ...]:
    """Loads as a lifter lists them: "5, 7.5, 20lb, 10-30/2.5" (from-to/step), "2x20" (two of 20).

    The words in which they are told are read, too: "2 pairs of 7.5 kg", "2 × 7.5 kg".

    Raises:
        BadInput: A piece can't be read; the sentence says which.
    """
    loads: list[Load] = []
    for piece in _in_short(text).replace(";", " ").replace(", ", " ").split():
        loads += _loads_of(piece.strip(","), unit)
    return tuple(loads if in_order else sorted(loads, key=lambda load: load.ng))


def write_stack(stack: Stack | None, unit: Unit) -> str:
    """The pins of a machine as `read_stack` reads them: "5-100/5", "" for none."""
    if stack is None:
        return ""
    named = "" if stack.lowest.unit is unit else stack.lowest.unit
    return f"{stack.lowest.text}-{stack.highest.text}/{stack.step.text}{named}"


def read_stack(text: str, unit: Unit) -> Stack | None:
    """The pins of a machine: "5-100/5"; None where nothing is written.

    Raises:
        BadInput: It is not a row of loads.
    """
    if not text.strip():
        return None
    written = _in_short(text)
    pins = read_loads(written, unit)
    if len(pins) < 2 or "/" not in written or len(written.split()) > 1:
        raise BadInput("{text!r} is not a row of pins; write 5-100/5.", text=text.strip())
    return Stack(pins[0], from_ng(pins[1].ng - pins[0].ng, pins[0].unit), pins[-1])


def _in_short(text: str) -> str:
    for spelled, written in _SPELLED:
        text = spelled.sub(written, text)
    return text


def _loads_of(piece: str, unit: Unit) -> list[Load]:
    given = next((u for u in Unit if piece.casefold().endswith(u)), None)
    number = piece[: -len(given)] if given else piece
    if alike := re.fullmatch(r"(\d{1,3})x(.+)", number):
        if not 1 <= int(alike[1]) <= MOST_ALIKE:
            raise BadInput(
                "{piece!r}: 1 to {most_alike} of a size.", piece=piece, most_alike=MOST_ALIKE
            )
        return [_positive(alike[2], given or unit)] * int(alike[1])
    span, slash, step = number.partition("/")
    low, dash, high = span.partition("-")
    if not (slash and dash):
        return [_positive(number, given or unit)]
    first, last, by = (_positive(part, given or unit) for part in (low, high, step))
    if last.ng < first.ng or (last.ng - first.ng) // by.ng > 200:
        raise BadInput("{piece!r} is not a row of loads; write from-to/step.", piece=piece)
    return [from_ng(ng, first.unit) for ng in range(first.ng, last.ng + 1, by.ng)]


def _positive(text: str, unit: Unit) -> Load:
    load = Load.parse(text, unit)
    if load.ng <= 0:
        raise BadInput("{text!r}: a load is above zero.", text=text)
    return load
