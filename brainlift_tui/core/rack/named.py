"""What a lifter owns that goes by its name: bands above all, in the order of their strength.

How much a band pulls is seldom written on it, so its place among the others stands in for it.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import overload

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.load.named import TOGETHER, NamedLoad, check_name, is_name
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import NOTHING, Said, said

MOST_PIECES = 30

_WITH_LOAD = r"(.*?)\s+(\d+(?:[.,]\d+)?)\s*(kg|lb)s?"

USUAL_NAMES = (
    "yellow",
    "red",
    "green",
    "blue",
    "black",
    "orange",
    "purple",
    "grey",
    "gray",
    "silver",
    "gold",
    "pink",
    "white",
    "brown",
    "tan",
    "light",
    "medium",
    "heavy",
    "strong",
)
"""Names of bands that are understood before they are on a rack."""

UNIT_WORDS = frozenset(
    (
        "kg",
        "kgs",
        "lb",
        "lbs",
        "s",
        "sec",
        "min",
        "mins",
        "minute",
        "minutes",
        "h",
        "km",
        "mi",
        "m",
        "x",
    )
)
"""What is read as a unit wherever sets are typed, and so as no name."""

Strength = tuple[float, float]
"""What named loads are ordered by: their kilograms, or the place of the stronger, then the other's.
What the rack does not list comes before all that it does."""


class Piece(NamedTuple):
    """Something that goes by its name.

    Attributes:
        name: "red".
        load: What it pulls or weighs, where that is known.
    """

    name: str
    load: Load | None = None


def pieces(*names: str) -> tuple[Piece, ...]:
    """Pieces of which nothing but the names is known."""
    return tuple(map(Piece, names))


class NamedRow(Sequence[NamedLoad]):
    """The named loads that an exercise can be done with, the easiest first.

    One at a time, then the strongest with each of the others; where all their kilograms are known,
    every two of them too, each where its sum belongs.
    """

    def __init__(
        self, owned: Sequence[Piece] = (), *, helps: bool = False, together: bool = True
    ) -> None:
        """Put in order what there is.

        Args:
            owned: What the lifter owns, the weakest first.
            helps: Whether it helps the lifter: then the strongest is the easiest.
            together: Whether two can be used at once.
        """
        owned = [piece for piece in owned if is_name(piece.name)]
        self._places = {piece.name.casefold(): at for at, piece in enumerate(owned)}
        self._names = {piece.name.casefold(): piece.name for piece in owned}
        known = {piece.name.casefold(): piece.load.kg for piece in owned if piece.load is not None}
        self._kg: Mapping[str, float] = known if len(known) == len(owned) else {}
        self._sign = -1 if helps else 1
        names = [piece.name for piece in owned]
        two: Iterable[tuple[str, str]] = ()
        if together:
            two = combinations(names, 2) if self._kg else ((names[-1], name) for name in names[:-1])
        both = (NamedLoad(TOGETHER.join(pair)) for pair in two)
        self._row = tuple(sorted((*map(NamedLoad, names), *both), key=self.strength))

    def strength(self, load: NamedLoad) -> Strength:
        """What the load is ordered by, in this row."""
        if self._kg:
            known = [self._kg[key] for key in load.key if key in self._kg]
            return self._sign * (sum(known) if known else -1.0), 0.0
        places = sorted((self._places.get(key, -1) for key in load.key), reverse=True)
        other = places[1] if len(places) > 1 else -1
        return self._sign * float(places[0]), self._sign * float(other)

    def next_to(self, load: NamedLoad | None, direction: int) -> NamedLoad | None:
        """The neighbour of a load, harder (positive) or easier; None where there is none.

        Without a load, up leads to the easiest; where they help, down to the weakest help.
        """
        if load is None:
            first = self._row[:1] if self._sign > 0 else self._row[-1:]
            return next(iter(first), None) if direction == self._sign else None
        at = self.strength(load)
        if direction > 0:
            return next((piece for piece in self._row if self.strength(piece) > at), None)
        return next((piece for piece in reversed(self._row) if self.strength(piece) < at), None)

    def size(self, load: NamedLoad) -> float:
        """A number to compare by: its kilograms where they are known, else only a place."""
        strength, other = self.strength(load)
        return strength if self._kg else strength + self._sign + other / (MOST_PIECES + 1)

    def kg(self, load: NamedLoad) -> float | None:
        """Its kilograms, where they are known."""
        known = [self._kg[key] for key in load.key if key in self._kg]
        return sum(known) if len(known) == len(load.key) else None

    def kg_words(self, load: NamedLoad) -> Said:
        """The same for reading: "10 kg", nothing where they are not known."""
        kg = self.kg(load)
        return NOTHING if kg is None else said("{kg} kg", kg=round(kg, 1))

    def has(self, load: NamedLoad) -> bool:
        """Whether the lifter owns what it takes."""
        return all(key in self._names for key in load.key)

    def written(self, load: NamedLoad) -> NamedLoad:
        """The load in the letters that the rack has its names in."""
        return NamedLoad(TOGETHER.join(self._names.get(n.casefold(), n) for n in load.names))

    def rungs(self, loads: Iterable[NamedLoad]) -> dict[NamedLoad, int]:
        """Numbers for some loads, the easiest has 0 and no two the same."""
        ordered = sorted(set(loads), key=lambda load: (self.strength(load), load.key))
        return {load: at for at, load in enumerate(ordered)}

    def __len__(self) -> int:
        return len(self._row)

    @overload
    def __getitem__(self, at: int) -> NamedLoad: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[NamedLoad, ...]: ...
    def __getitem__(self, at: int | slice) -> NamedLoad | tuple[NamedLoad, ...]:
        return self._row[at]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, NamedRow) and self._row == other._row

    def __hash__(self) -> int:
        return hash(self._row)


NOTHING_NAMED = NamedRow()
"""Where nothing goes by its name."""


def write_pieces(owned: Sequence[Piece]) -> str:
    """Pieces as `read_pieces` reads them: "yellow, red 10 kg, blue"."""
    return ", ".join(f"{name} {load}" if load else name for name, load in owned)


def write_levels(levels: Sequence[Sequence[Piece]]) -> str:
    """Lists as `read_levels` reads them: "high chair, stool; backpack, full backpack 8 kg"."""
    return "; ".join(map(write_pieces, levels))


def read_levels(text: str) -> tuple[tuple[Piece, ...], ...]:
    """Lists of what goes by its name, parted by semicolons, each the easiest first.

    Raises:
        BadInput: A name or a load can't be read, or a name comes twice.
    """
    read_pieces(text)
    return tuple(level for part in text.split(";") if (level := read_pieces(part)))


def read_pieces(text: str) -> tuple[Piece, ...]:
    """Pieces as a lifter lists them, the easiest first: "yellow, red 10 kg, blue".

    Raises:
        BadInput: A name or a load can't be read, or a name comes twice.
    """
    found: dict[str, Piece] = {}
    for part in filter(None, (part.strip() for part in text.replace(";", ",").split(","))):
        piece = _piece(part)
        if piece.name.casefold() in found:
            raise BadInput("{name!r} comes twice; a name is for one of them.", name=piece.name)
        found[piece.name.casefold()] = piece
    if len(found) > MOST_PIECES:
        raise BadInput("{number} of them: at most {most} fit.", number=len(found), most=MOST_PIECES)
    return tuple(found.values())


def _piece(part: str) -> Piece:
    if match := re.fullmatch(_WITH_LOAD, part, re.IGNORECASE | re.ASCII):
        load = Load.parse(match[2], Unit(match[3].lower()))
        if load.ng <= 0:
            raise BadInput("{text!r}: a load is above zero.", text=part)
        return Piece(_check_typed(match[1]), load)
    return Piece(_check_typed(part))


def _check_typed(text: str) -> str:
    name = check_name(text)
    if name.casefold() in UNIT_WORDS:
        raise BadInput("{name!r} is read as a unit; call it something else.", name=name)
    return name
