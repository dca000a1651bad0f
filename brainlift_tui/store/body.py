"""What the lifter weighs, dated; nothing here has to be filled in."""

import sqlite3
from typing import TYPE_CHECKING

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.load import Load
from brainlift_tui.store.identity import new_uid
from brainlift_tui.store.values import load_of

if TYPE_CHECKING:
    from brainlift_tui.store.writer import Change

LIGHTEST_KG = 20


def read_bodyweight(connection: sqlite3.Connection, at: int | None = None) -> Load | None:
    """The bodyweight entered last before an instant (Unix seconds; None: ever)."""
    row = connection.execute(
        "SELECT value, unit FROM body WHERE what = 'bodyweight' AND measured_at <= ?"
        " ORDER BY measured_at DESC, id DESC LIMIT 1",
        [at if at is not None else 2**62],
    ).fetchone()
    return None if row is None else load_of(*row)


def check_bodyweight(weight: Load) -> Load:
    """The weight, if somebody can weigh that.

    Raises:
        BadInput: Nobody does.
    """
    if weight.kg < LIGHTEST_KG:
        raise BadInput(f"{weight} is less than {LIGHTEST_KG} kg; is the number right?")
    return weight


def log_bodyweight(change: "Change", weight: Load) -> None:
    """Keep today's bodyweight.

    Raises:
        BadInput: Nobody weighs that.
    """
    check_bodyweight(weight)
    with change.step(f"Bodyweight {weight}"):
        change.db.execute(
            "INSERT INTO body (uid, measured_at, zone, what, value, unit)"
            " VALUES (?, ?, ?, 'bodyweight', ?, ?)",
            [new_uid(), change.now, change.zone, weight.text, weight.unit],
        )
