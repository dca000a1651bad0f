"""The racks a lifter owns, one of them active."""

import sqlite3
from typing import TYPE_CHECKING

from brainlift_tui.core.load import Load, Unit
from brainlift_tui.core.rack import Rack, Stack
from brainlift_tui.store.identity import new_uid
from brainlift_tui.store.values import insert_row

if TYPE_CHECKING:
    from sqlite_utils import Database

    from brainlift_tui.store.writer import Change


def read_rack(connection: sqlite3.Connection) -> Rack:
    """The active rack; an empty one if there is none."""
    row = connection.execute("SELECT id FROM rack WHERE active = 1").fetchone()
    return read_rack_by_id(connection, row[0]) if row else Rack()


def read_rack_by_id(connection: sqlite3.Connection, rack_id: int) -> Rack:
    """One rack by its id."""
    name, unit = connection.execute(
        "SELECT name, unit FROM rack WHERE id = ?", [rack_id]
    ).fetchone()
    items: dict[str, list[Load]] = {}
    bands: list[str] = []
    for kind, load, load_unit, band in connection.execute(
        "SELECT kind, load, unit, name FROM rack_item WHERE rack_id = ? ORDER BY kind, position",
        [rack_id],
    ):
        if load is None:
            bands.append(band)
        else:
            items.setdefault(kind, []).append(Load(load, Unit(load_unit)))
    stack = [items[kind][0] for kind in _STACK if kind in items]
    return Rack(
        name=name,
        dumbbells=tuple(items.get("dumbbell", ())),
        bars=tuple(items.get("bar", ())),
        plates=tuple(items.get("plate pair", ())),
        kettlebells=tuple(items.get("kettlebell", ())),
        bands=tuple(bands),
        stack=Stack(*stack) if len(stack) == len(_STACK) else None,
        unit=Unit(unit),
    )


_STACK = ("stack lowest", "stack step", "stack highest")


def insert_rack(db: "Database", rack: Rack, uid: str, *, active: bool) -> int:
    """Add a rack with what is in it; returns its id."""
    if active:
        db.execute("UPDATE rack SET active = 0 WHERE active = 1")
    row = insert_row(
        db,
        "INSERT INTO rack (uid, name, unit, active) VALUES (?, ?, ?, ?)",
        [uid, rack.name, rack.unit, active],
    )
    _insert_items(db, row, rack)
    return row


def _insert_items(db: "Database", rack_id: int, rack: Rack) -> None:
    stack = (rack.stack.lowest, rack.stack.step, rack.stack.highest) if rack.stack else ()
    rows: list[tuple[str, tuple[Load, ...]]] = [
        ("dumbbell", rack.dumbbells),
        ("bar", rack.bars),
        ("plate pair", rack.plates),
        ("kettlebell", rack.kettlebells),
        *((kind, (load,)) for kind, load in zip(_STACK, stack, strict=False)),
    ]
    for kind, loads in rows:
        for at, load in enumerate(loads):
            db.execute(
                "INSERT INTO rack_item (rack_id, kind, position, load, unit)"
                " VALUES (?, ?, ?, ?, ?)",
                [rack_id, kind, at, load.text, load.unit],
            )
    for at, band in enumerate(rack.bands):
        db.execute(
            "INSERT INTO rack_item (rack_id, kind, position, name) VALUES (?, 'band', ?, ?)",
            [rack_id, at, band],
        )


def change_rack(change: "Change", rack: Rack) -> None:
    """Put this in place of what the active rack holds."""
    db = change.db
    row = db.execute("SELECT id FROM rack WHERE active = 1").fetchone()
    with change.step(f"Rack: {rack.name}"):
        if row is None:
            insert_rack(db, rack, new_uid(), active=True)
            return
        db.execute("UPDATE rack SET name = ?, unit = ? WHERE id = ?", [rack.name, rack.unit, *row])
        db.execute("DELETE FROM rack_item WHERE rack_id = ?", [*row])
        _insert_items(db, row[0], rack)


def add_active_rack(db: "Database", rack: Rack) -> None:
    """Add a rack and make it the active one, within a step under way."""
    insert_rack(db, rack, new_uid(), active=True)
