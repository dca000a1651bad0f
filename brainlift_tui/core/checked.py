"""Values that refuse nonsense as they are made.

Such a value is a named tuple with a `check`. A frozen dataclass would check itself, but to define
one takes seven times as long, at every start.
"""

from collections.abc import Iterable
from functools import wraps
from typing import Protocol, TypeVar

from brainlift_tui.core.named_tuple import constructor


class Checks(Protocol):
    """What can tell whether it makes sense."""

    def check(self) -> None:
        """Raise what is wrong with it; do nothing where nothing is."""


C = TypeVar("C", bound=Checks)


def checked(kind: type[C]) -> type[C]:
    """Let every value of a named tuple be checked as it is made, by `_replace` and `_make` too."""
    plain = constructor(kind)

    @wraps(plain)
    def new(cls: type[C], *fields: object, **named: object) -> C:
        value = plain(cls, *fields, **named)
        value.check()
        return value

    def make(cls: type[C], fields: Iterable[object]) -> C:
        return cls(*fields)

    setattr(kind, "__new__", new)  # noqa: B010 # mypy lets no method be assigned
    setattr(kind, "_make", classmethod(make))  # noqa: B010 # for the same reason
    return kind
