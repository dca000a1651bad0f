"""How the lifter came to train: kept once a day, asked before the first set, never needed."""

import sqlite3
from datetime import date
from typing import TYPE_CHECKING

from brainlift_tui.core.check_in.check_in import CheckIn, Energy, Flag, KeptCheckIn
from brainlift_tui.core.exercise.exercise import Muscle
from brainlift_tui.core.said import said
from brainlift_tui.store.file.values import instant, unix
from brainlift_tui.store.identity import new_uid

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change

_COLUMNS = "id, slept_h, energy, sore_told, fed, flag"

Row = tuple[int, float | None, str | None, int, int | None, str | None]


def read_check_in(connection: sqlite3.Connection, day: date) -> CheckIn | None:
    """The check-in of a local day, None where there is none."""
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM check_in WHERE day = ?", [day.isoformat()]
    ).fetchone()
    return None if row is None else check_in_of(connection, row)


def check_in_of(connection: sqlite3.Connection, row: Row) -> CheckIn:
    """A check-in from its columns."""
    number, slept_h, energy, sore_told, fed, flag = row
    sore = connection.execute(
        "SELECT muscle FROM check_in_sore WHERE check_in_id = ? ORDER BY muscle", [number]
    )
    return CheckIn(
        slept_h=slept_h,
        energy=None if energy is None else Energy(energy),
        sore=tuple(Muscle(muscle) for (muscle,) in sore) if sore_told else None,
        fed=None if fed is None else bool(fed),
        flag=None if flag is None else Flag(flag),
    )


def keep_check_in(change: "Change", check_in: CheckIn) -> None:
    """Keep today's check-in in place of what was said before; one that says nothing is taken away.

    Args:
        change: The change under way.
        check_in: What was said.
    """
    db, day = change.db, change.today.isoformat()
    if read_check_in(db, change.today) == (None if check_in.says_nothing else check_in):
        return
    with change.step(said("Check-in: {words}", words=check_in.words or said("taken away"))):
        row = db.execute("SELECT id FROM check_in WHERE day = ?", [day]).fetchone()
        if check_in.says_nothing:
            db.execute("DELETE FROM check_in_sore WHERE check_in_id = ?", [row[0]])
            db.execute("DELETE FROM check_in WHERE id = ?", [row[0]])
        elif row is None:
            now = instant(change.now)
            insert_check_in(db, KeptCheckIn(new_uid(), change.today, now, change.zone, check_in))
        else:
            db.execute(
                "UPDATE check_in SET answered_at = ?, zone = ?, slept_h = ?, energy = ?,"
                " sore_told = ?, fed = ?, flag = ? WHERE id = ?",
                [change.now, change.zone, *_row(check_in), row[0]],
            )
            db.execute("DELETE FROM check_in_sore WHERE check_in_id = ?", [row[0]])
            _insert_sore(db, row[0], check_in)


def insert_check_in(db: sqlite3.Connection, kept: KeptCheckIn) -> None:
    """Add the check-in of a day that has none."""
    row = db.execute(
        "INSERT INTO check_in (uid, day, answered_at, zone, slept_h, energy, sore_told, fed, flag)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            kept.uid,
            kept.day.isoformat(),
            unix(kept.answered_at),
            kept.zone,
            *_row(kept.check_in),
        ],
    ).lastrowid
    _insert_sore(db, row or 0, kept.check_in)


def _insert_sore(db: sqlite3.Connection, row: int, check_in: CheckIn) -> None:
    for muscle in check_in.sore or ():
        db.execute("INSERT INTO check_in_sore VALUES (?, ?)", [row, muscle])


def _row(check_in: CheckIn) -> list[float | int | str | None]:
    return [
        check_in.slept_h,
        check_in.energy,
        int(check_in.sore is not None),
        None if check_in.fed is None else int(check_in.fed),
        check_in.flag,
    ]
