"""Single values as the database holds them."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import lru_cache

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.load.named import NAMED, AnyLoad, NamedLoad

Column = str | int | float | None


def insert_row(db: sqlite3.Connection, sql: str, values: Sequence[Column]) -> int:
    """Carry out an INSERT of one row; returns the row's id."""
    return db.execute(sql, values).lastrowid or 0


def instant(seconds: int) -> datetime:
    """Unix seconds as an aware instant in UTC."""
    return datetime.fromtimestamp(seconds, UTC)


def unix(instant: datetime) -> int:
    """An aware instant as Unix seconds."""
    return int(instant.timestamp())


@contextmanager
def as_stored() -> Iterator[None]:
    """Make values of their columns: one that makes no sense was typed by nobody.

    Raises:
        ValueError: It stands so in the file, which is damaged.
    """
    try:
        yield
    except BadInput as error:
        raise ValueError(str(error)) from error


def stored_load(text: str, unit: str) -> Load:
    """A load in kilograms or pounds from its two columns, where it has to stand.

    Raises:
        ValueError: They are no load.
    """
    with as_stored():
        return Load(text, Unit(unit))


def load_of(text: str | None, unit: str | None) -> Load | None:
    """A load in kilograms or pounds from its two columns, None where there is none.

    Raises:
        ValueError: They are no load.
    """
    return None if text is None or unit is None else stored_load(text, unit)


@lru_cache(maxsize=4096)  # a log holds few loads, each in a great many sets
def any_load_of(text: str | None, unit: str | None) -> AnyLoad | None:
    """A load of a set from its two columns, by its name where it goes by one; None without any.

    Raises:
        ValueError: They are no load.
    """
    if text is None or unit is None:
        return None
    if unit == NAMED:
        with as_stored():
            return NamedLoad(text)
    return stored_load(text, unit)
