"""What sets, targets and open rows consist of, as fields of our own export, written and read."""

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from brainlift_tui.core.load.load import Load
from brainlift_tui.core.load.named import AnyLoad, NamedLoad, weight_of
from brainlift_tui.core.parts import Part, from_parts, parts_of
from brainlift_tui.core.workout.wall_time import zone_of
from brainlift_tui.exchange.own.fields import Fields

T = TypeVar("T")

Json = str | int | bool | Decimal | None | list["Json"] | dict[str, "Json"]
"""A JSON value whose numbers are exact."""

FIRST_OF_TARGET = ("sets", "low", "high", "load", "unit", "rest_s")
"""What the target of an exercise has consisted of from the first release of the form on."""


def parts_json(value: object, zone: str | None = None) -> dict[str, Json]:
    """The fields of a value, one for each part; a load's unit stands beside its number.

    A load that has a name and no kilograms stands last, as its band; others have no such field.

    Args:
        value: A set, a target or an open row.
        zone: IANA name of the zone that instants are told in; None for UTC.
    """
    fields: dict[str, Json] = {}
    last: dict[str, Json] = {}
    for part in parts_of(type(value)):
        field = getattr(value, part.name)
        if part.kind is Load:
            fields |= load_json(field, part.name)
            last |= band_json(field)
        else:
            fields[part.name] = _json(field, zone)
    return fields | last


def read_parts(kind: type[T], fields: Fields) -> T:
    """A value from its fields.

    Raises:
        BadInput: One of them is of another type, or the value makes no sense.
    """
    return from_parts(kind, lambda part: read_part(part, fields))


def read_part(part: Part, fields: Fields, prefix: str = "") -> object:
    """One part from its field, whose name a prefix may stand before."""
    key = prefix + part.name
    if issubclass(part.kind, StrEnum):
        said = part.default is not None or fields.text(key)
        return fields.word(key, part.kind, part.default) if said else None
    if part.kind is int and part.needed:
        return fields.count(key)
    read: dict[type, Callable[[str], object]] = {
        Load: fields.any_load,
        datetime: fields.instant,
        bool: fields.switch,
        int: fields.whole,
        float: fields.real,
        str: fields.text,
    }
    return read[part.kind](key)


def instant_text(instant: datetime, zone: str | None) -> str:
    """An instant in the zone it was entered in: "2026-11-22T17:05:00+01:00"."""
    return instant.astimezone(zone_of(zone)).isoformat(timespec="seconds")


def number_json(load: Load | None) -> Json:
    """A load's number as entered; its unit stands beside it."""
    return None if load is None else Decimal(load.text)


def load_json(load: AnyLoad | None, key: str = "load", unit_key: str = "unit") -> dict[str, Json]:
    """A load's number and its unit; null for both where it has a name and no kilograms."""
    weight = weight_of(load)
    return {key: number_json(weight), unit_key: weight.unit if weight else None}


def band_json(load: AnyLoad | None) -> dict[str, Json]:
    """The name of a load that has one, whose number and unit are null; of others nothing."""
    return {"band": load.text} if isinstance(load, NamedLoad) else {}


def name_json(load: AnyLoad | None) -> Json:
    """The name of a load that has one, such as a band; else null."""
    return load.text if isinstance(load, NamedLoad) else None


def decimal_json(value: float | None) -> Json:
    """A number in its shortest form."""
    # Before 0.1, RPE 8.7 was kept as 1.3000000000000007 in reserve; nobody types so many digits.
    return None if value is None else Decimal(repr(round(value, 9)))


def _json(value: object, zone: str | None) -> Json:
    match value:
        case datetime():
            return instant_text(value, zone)
        case float():
            return decimal_json(value)
        case None | str() | int():
            return value
    raise TypeError(f"{value!r} has no form in an export")
