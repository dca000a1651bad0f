"""Single values as the database holds them."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from brainlift_tui.core.load import Load, Unit

if TYPE_CHECKING:
    from sqlite_utils import Database

Column = str | int | float | None


def insert_row(db: "Database", sql: str, values: Sequence[Column]) -> int:
    """Carry out an INSERT of one row; returns the row's id."""
    return db.execute(sql, values).lastrowid or 0


def instant(seconds: int) -> datetime:
    """Unix seconds as an aware instant in UTC."""
    return datetime.fromtimestamp(seconds, UTC)


def unix(at: datetime) -> int:
    """An aware instant as Unix seconds."""
    return int(at.timestamp())


@lru_cache(maxsize=4096)  # a log holds few loads, each in a great many sets
def load_of(text: str | None, unit: str | None) -> Load | None:
    """A load from its two columns."""
    return None if text is None or unit is None else Load(text, Unit(unit))
