"""What a value consists of, read off its own declaration.

A set, a target or a planned row is declared once, as a class with annotated fields. The columns it
is stored in, its fields in an export and how they are read back are made from that.
"""

from collections.abc import Callable, Mapping
from types import UnionType
from typing import TypeVar

from brainlift_tui.core.named_tuple import NamedTuple

T = TypeVar("T")


class Part(NamedTuple):
    """One thing that a value consists of.

    Attributes:
        name: Its attribute.
        kind: Its type: a load, an instant, an enum of words, a number, a switch or a text.
        default: What it is where nothing is said of it.
        needed: Whether it has to be said.
    """

    name: str
    kind: type
    default: object
    needed: bool


_KNOWN: dict[type, tuple[Part, ...]] = {}


def parts_of(value: type) -> tuple[Part, ...]:
    """The parts of a named tuple, in its own order."""
    if value not in _KNOWN:
        declared = vars(value)
        defaults: Mapping[str, object] = declared["_field_defaults"]
        _KNOWN[value] = tuple(
            _part(name, value.__annotations__[name], defaults) for name in declared["_fields"]
        )
    return _KNOWN[value]


def from_parts(value: type[T], read: Callable[[Part], object]) -> T:
    """A value made of its parts, each as it is read."""
    make: Callable[..., T] = value
    return make(**{part.name: read(part) for part in parts_of(value)})


def _part(name: str, declared: type | UnionType, defaults: Mapping[str, object]) -> Part:
    # "or None" comes last
    kind: type = declared.__args__[0] if isinstance(declared, UnionType) else declared
    return Part(name, kind, defaults.get(name), name not in defaults)
