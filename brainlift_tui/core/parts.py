"""What a value consists of, read off its own declaration.

A set, a target or a planned row is declared once, as a class with annotated fields. The columns it
is stored in, its fields in an export and how they are read back are made from that.
"""

from collections.abc import Callable
from inspect import Parameter, signature
from types import UnionType
from typing import NamedTuple, TypeVar

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
    """The parts of a dataclass or a named tuple, in its own order."""
    if value not in _KNOWN:
        _KNOWN[value] = tuple(
            _part(parameter) for parameter in signature(value).parameters.values()
        )
    return _KNOWN[value]


def from_parts(value: type[T], read: Callable[[Part], object]) -> T:
    """A value made of its parts, each as it is read."""
    make: Callable[..., T] = value
    return make(**{part.name: read(part) for part in parts_of(value)})


def _part(parameter: Parameter) -> Part:
    kind = parameter.annotation
    if isinstance(kind, UnionType):  # "or None"
        kind = kind.__args__[0]
    needed = parameter.default is Parameter.empty
    return Part(parameter.name, kind, None if needed else parameter.default, needed)
