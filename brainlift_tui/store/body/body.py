"""What is measured on the lifter's body, dated; nothing here has to be filled in."""

import sqlite3
from datetime import date, datetime
from typing import TYPE_CHECKING

from brainlift_tui.core.body.body import BODYWEIGHT, check_reading, value_words
from brainlift_tui.core.errors import Refused
from brainlift_tui.core.load.load import Load
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import said
from brainlift_tui.core.workout.workout import check_instant, local_day
from brainlift_tui.store.file.values import instant, load_of, unix
from brainlift_tui.store.identity import new_uid

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change


class Measured(NamedTuple):
    """Something that was measured.

    Attributes:
        id: Its row.
        measured_at: The instant.
        zone: IANA name of the zone it was entered in, None where only wall time is known.
        value: The number as entered.
        unit: "kg", "lb", "cm".
    """

    id: int
    measured_at: datetime
    zone: str | None
    value: str
    unit: str

    @property
    def day(self) -> date:
        """The local day."""
        return local_day(self.measured_at, self.zone)


def read_bodyweight(connection: sqlite3.Connection, until: int | None = None) -> Load | None:
    """The bodyweight entered last before an instant (Unix seconds; None: ever)."""
    row = connection.execute(
        "SELECT value, unit FROM body WHERE what = 'bodyweight' AND measured_at <= ?"
        " ORDER BY measured_at DESC, id DESC LIMIT 1",
        [until if until is not None else 2**62],
    ).fetchone()
    return None if row is None else load_of(*row)


def read_kinds(connection: sqlite3.Connection) -> tuple[str, ...]:
    """What was ever measured, bodyweight first whether it was or not, then by name."""
    rows = connection.execute("SELECT DISTINCT what FROM body ORDER BY what")
    return (BODYWEIGHT, *(what for (what,) in rows if what != BODYWEIGHT))


def read_units(connection: sqlite3.Connection) -> dict[str, str]:
    """The unit that each thing was measured in last, by its name in small letters."""
    rows = connection.execute("SELECT what, unit FROM body ORDER BY measured_at, id")
    return {what.casefold(): unit for what, unit in rows}


def read_measured(connection: sqlite3.Connection, what: str) -> tuple[Measured, ...]:
    """Every measurement of one kind, oldest first."""
    rows = connection.execute(
        "SELECT id, measured_at, zone, value, unit FROM body WHERE what = ?"
        " ORDER BY measured_at, id",
        [what],
    )
    return tuple(Measured(row, instant(unix_s), *rest) for row, unix_s, *rest in rows)


def check_bodyweight(weight: Load) -> Load:
    """The weight, if somebody can weigh that.

    Raises:
        BadInput: Nobody does.
    """
    check_reading(BODYWEIGHT, weight.text, weight.unit)
    return weight


def log_bodyweight(change: "Change", weight: Load) -> None:
    """Keep today's bodyweight.

    Raises:
        BadInput: Nobody weighs that.
    """
    log_measurement(change, BODYWEIGHT, weight.text, weight.unit)


def log_measurement(
    change: "Change", what: str, value: str, unit: str, measured_at: datetime | None = None
) -> None:
    """Keep a measurement.

    Args:
        change: The change it is part of.
        what: What is measured; a name that is known but for its capitals is that one.
        value: The number in shortest form.
        unit: "kg", "lb", "cm", "in", "%".
        measured_at: When it was taken; None is now.

    Raises:
        BadInput: Nobody measures that, or not then.
    """
    check_reading(what, value, unit)
    if measured_at is not None:
        check_instant(measured_at, change.moment.wall, change.zone)
    known = {name.casefold(): name for name in read_kinds(change.db)}
    name = known.get(what.casefold(), what)
    with change.step(
        said("{name} {value}", name=name.capitalize(), value=value_words(value, unit, unit))
    ):
        change.db.execute(
            "INSERT INTO body (uid, measured_at, zone, what, value, unit)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            [
                new_uid(),
                unix(measured_at) if measured_at else change.now,
                change.zone,
                name,
                value,
                unit,
            ],
        )


def change_measurement(
    change: "Change", row: int, value: str, unit: str, measured_at: datetime | None = None
) -> None:
    """Put a measurement right; without an instant it stays when it was.

    Raises:
        BadInput: Nobody measures that, or not then.
        Refused: It is gone.
    """
    what = _kind(change, row)
    check_reading(what, value, unit)
    if measured_at is not None:
        check_instant(measured_at, change.moment.wall, change.zone)
    with change.step(
        said(
            "{what} changed to {value}",
            what=what.capitalize(),
            value=value_words(value, unit, unit),
        )
    ):
        change.db.execute(
            "UPDATE body SET value = ?, unit = ?, measured_at = coalesce(?, measured_at),"
            " zone = CASE WHEN ? IS NULL THEN zone ELSE ? END WHERE id = ?",
            [
                value,
                unit,
                unix(measured_at) if measured_at else None,
                unix(measured_at) if measured_at else None,
                change.zone,
                row,
            ],
        )


def delete_measurement(change: "Change", row: int) -> None:
    """Forget a measurement.

    Raises:
        Refused: It is gone.
    """
    what = _kind(change, row)
    with change.step(said("{what} deleted", what=what.capitalize())):
        change.db.execute("DELETE FROM body WHERE id = ?", [row])


def _kind(change: "Change", row: int) -> str:
    stored = change.db.execute("SELECT what FROM body WHERE id = ?", [row]).fetchone()
    if stored is None:
        raise Refused("That measurement is not there any more.")
    return str(stored[0])
