"""The columns that a value of core stands in, made from what it consists of."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from operator import itemgetter
from typing import Any, Generic, TypeVar

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Load
from brainlift_tui.core.parts import Part, parts_of
from brainlift_tui.store.file.values import Column, any_load_of, instant, unix

T = TypeVar("T")

_Reader = Callable[[Sequence[Column]], object]
_Writer = Callable[[Any], tuple[Column, ...]]  # Any: of the type that its part declares


class Columns(Generic[T]):
    """How values of one class are stored, a column for each part, a load in two: number and unit.

    What has a name and no kilograms has a word in place of the unit. Instants are Unix seconds,
    switches 0 or 1, an empty text is NULL. Put into a statement it is the names of its columns.
    """

    def __init__(self, value: type[T], prefix: str = "") -> None:
        """Take the class.

        Args:
            value: A class whose parts can be read off it.
            prefix: Begins the name of each column.
        """
        self._make: Callable[..., T] = value
        self._parts = parts_of(value)
        self._prefix = prefix
        self.names = self.without()
        self._readers: tuple[_Reader, ...] = tuple(_readers(self._parts))
        self._writers = tuple((part, _writer(part)) for part in self._parts)
        self._needed = tuple(place for place, part in enumerate(self._parts) if part.needed)

    def __str__(self) -> str:
        return ", ".join(self.names)

    def of(self, table: str) -> str:
        """The same behind the name of a table."""
        return ", ".join(f"{table}.{name}" for name in self.names)

    @property
    def marks(self) -> str:
        """A question mark for each column."""
        return ", ".join("?" for _ in self.names)

    def without(self, *parts: str) -> tuple[str, ...]:
        """The columns of all parts but these."""
        return tuple(
            self._prefix + column
            for part in self._parts
            if part.name not in parts
            for column in _columns(part)
        )

    def value(self, row: Sequence[Column]) -> T:
        """A value from its columns.

        Raises:
            ValueError: One of them is none of its words.
        """
        return self._made([read(row) for read in self._readers])

    def maybe(self, row: Sequence[Column]) -> T | None:
        """A value from its columns; None where a part is missing that has to be said.

        Raises:
            ValueError: One of them is none of its words.
        """
        parts = [read(row) for read in self._readers]
        return None if any(parts[place] is None for place in self._needed) else self._made(parts)

    def _made(self, parts: Sequence[object]) -> T:
        try:  # what `as_stored` does, which takes as long as making a set
            return self._make(*parts)
        except BadInput as error:
            raise ValueError(str(error)) from error

    def row(self, value: T | None) -> list[Column]:
        """The columns of a value, in their order; of none what stands where nothing is said."""
        row: list[Column] = []
        for part, write in self._writers:
            row += write(part.default if value is None else getattr(value, part.name))
        return row


def _columns(part: Part) -> tuple[str, ...]:
    return (part.name, "unit") if part.kind is Load else (part.name,)


def _readers(parts: Sequence[Part]) -> Iterator[_Reader]:
    place = 0
    for part in parts:
        yield _reader(part, place)
        place += len(_columns(part))


def _reader(part: Part, place: int) -> _Reader:
    """What finds a part among the columns, its first one at this place."""
    if part.kind is Load:
        return lambda row: any_load_of(row[place], row[place + 1])
    if part.kind in (int, float):
        return itemgetter(place)
    make: Callable[[Any], object] = instant if part.kind is datetime else part.kind  # Any: a column
    return lambda row: part.default if row[place] is None else make(row[place])


def _writer(part: Part) -> _Writer:
    """What makes the columns of a part."""
    if part.kind is Load:
        return lambda load: (None, None) if load is None else (load.text, load.unit)
    if part.kind is datetime:
        return lambda instant: (None if instant is None else unix(instant),)
    if part.kind is bool:
        return lambda on: (int(on),)
    if part.kind is str:
        return lambda text: (text or None,)
    return lambda plain: (plain,)
