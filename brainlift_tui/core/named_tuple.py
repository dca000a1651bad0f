"""Named tuples that are cheap to define.

To whoever reads one, and to mypy, they are `typing.NamedTuple`. That makes each class twice, and
compiles its constructor whether or not a value is ever made, which takes a tenth of a millisecond
each, at every start. Here the constructor is compiled with the first value.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

__all__ = ["NamedTuple", "constructor"]

T = TypeVar("T")


class _Annotated:
    field: None


if TYPE_CHECKING or "__annotations__" not in vars(_Annotated):  # from Python 3.14 on they come late
    from typing import NamedTuple

    def constructor(kind: type[T]) -> Callable[..., T]:
        """What makes a value of a named tuple, given the class and the fields."""
        return kind.__new__

else:
    from collections import namedtuple

    class _Plain(tuple):
        """What `collections.namedtuple` gives to each class by itself."""

        __slots__ = ()

        @classmethod
        def _make(cls: type, fields: object) -> tuple:
            value = tuple.__new__(cls, fields)
            if len(value) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(value)}")
            return value

        def _replace(self, /, **named: object) -> tuple:
            value = self._make(map(named.pop, self._fields, self))
            if named:
                raise ValueError(f"Got unexpected field names: {list(named)!r}")
            return value

        def _asdict(self) -> dict[str, object]:
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self) -> str:
            told = (f"{n}={v!r}" for n, v in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({', '.join(told)})"

        def __getnewargs__(self) -> tuple:
            return tuple(self)

    _MOST_FIELDS = 40
    _NAMES = [f"field{place}" for place in range(_MOST_FIELDS)]
    # What reads a field by its place is the same in every class. This one is held meanwhile: a
    # collection of garbage empties a class that nobody holds.
    _Fields = namedtuple("_Fields", _NAMES)
    _GETTERS = [vars(_Fields)[name] for name in _NAMES]

    class _Defining(type):
        """Makes a class of what its body annotates."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, object]) -> type:
            fields = tuple(body.get("__annotations__", ()))
            body["_field_defaults"] = {field: body[field] for field in fields if field in body}
            body["_fields"] = body["__match_args__"] = fields
            body.update(zip(fields, _GETTERS[: len(fields)], strict=True))
            body["__slots__"] = ()
            body["__new__"] = _first_one
            return type(name, tuple(_Plain if base is NamedTuple else base for base in bases), body)

    NamedTuple = type.__new__(_Defining, "NamedTuple", (), {})

    def _first_one(cls: type[T], *fields: object, **named: object) -> T:
        return constructor(cls)(cls, *fields, **named)

    def constructor(kind: type[T]) -> Callable[..., T]:
        """What makes a value of a named tuple, given the class and the fields."""
        declared = next(one for one in kind.__mro__ if "_fields" in vars(one))
        if declared.__new__ is _first_one:
            fields = declared._fields
            listed = "".join(f"{field}, " for field in fields)
            made = f"lambda _cls, {listed[:-2]}: _new(_cls, ({listed}))"
            new = eval(made, {"_new": tuple.__new__})  # noqa: S307 - as collections.namedtuple does
            new.__defaults__ = tuple(declared._field_defaults.values())
            new.__name__ = new.__qualname__ = "__new__"
            declared.__new__ = staticmethod(new)
        return declared.__new__
