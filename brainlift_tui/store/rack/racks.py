"""The racks a lifter owns, one of them active."""

import sqlite3
from typing import TYPE_CHECKING

from brainlift_tui.core.errors import BadInput, Refused
from brainlift_tui.core.exercise.exercise import Station
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.load.named import Names, is_name
from brainlift_tui.core.rack.named import UNIT_WORDS, USUAL_NAMES, Piece, pieces
from brainlift_tui.core.rack.rack import Rack, Stack, default_rack
from brainlift_tui.core.said import Said, said
from brainlift_tui.core.workout.workout import check_visible
from brainlift_tui.store.file.values import as_stored, insert_row, stored_load
from brainlift_tui.store.identity import HOME_RACK, new_uid
from brainlift_tui.store.rack.pins import insert_pins, read_pins

if TYPE_CHECKING:
    from brainlift_tui.core.workout.log import KeptRack
    from brainlift_tui.store.file.writer import Change


def read_rack(connection: sqlite3.Connection) -> Rack:
    """The active rack; an empty one if there is none."""
    row = connection.execute("SELECT id FROM rack WHERE active = 1").fetchone()
    return read_rack_by_id(connection, row[0]) if row else Rack()


def read_names(connection: sqlite3.Connection) -> Names:
    """What loads may be called where they are typed: what the racks hold, and the usual names."""
    owned = connection.execute(
        "SELECT DISTINCT rack_item.name FROM rack_item JOIN rack ON rack.id = rack_id"
        " WHERE kind IN ('band', 'level') AND deleted_at IS NULL"
    )
    names = {name.casefold(): name for name in USUAL_NAMES}
    names |= {row[0].casefold(): row[0] for row in owned if is_name(row[0])}
    return tuple(name for key, name in names.items() if key not in UNIT_WORDS)


def is_guess(connection: sqlite3.Connection) -> bool:
    """Whether the rack in use is the one a new lifter is taken to have, and nobody changed it."""
    usual = connection.execute(
        "SELECT 1 FROM rack WHERE active AND uid = ?", [HOME_RACK]
    ).fetchone()
    rack = read_rack(connection)
    return bool(usual) and rack == default_rack(rack.unit)


def read_racks(connection: sqlite3.Connection) -> "tuple[KeptRack, ...]":
    """Every rack, by name."""
    from brainlift_tui.core.workout.log import KeptRack

    return tuple(
        KeptRack(uid, read_rack_by_id(connection, row), bool(active))
        for row, uid, active in connection.execute(
            "SELECT id, uid, active FROM rack WHERE deleted_at IS NULL ORDER BY lower(name), uid"
        ).fetchall()
    )


@as_stored()
def read_rack_by_id(connection: sqlite3.Connection, rack_id: int) -> Rack:
    """One rack by its id."""
    name, unit = connection.execute(
        "SELECT name, unit FROM rack WHERE id = ?", [rack_id]
    ).fetchone()
    items: dict[str, list[Load]] = {}
    named: dict[str, list[Piece]] = {}
    levels: dict[int, list[Piece]] = {}
    for kind, position, load, load_unit, thing in connection.execute(
        "SELECT kind, position, load, unit, name FROM rack_item WHERE rack_id = ?"
        " ORDER BY kind, position",
        [rack_id],
    ):
        if thing is not None:
            known = None if load is None else stored_load(load, load_unit)
            named.setdefault(kind, []).append(Piece(thing, known))
            if kind == "level":
                levels.setdefault(position // PLACES, []).append(Piece(thing, known))
        else:
            items.setdefault(kind, []).append(stored_load(load, load_unit))
    stack = [items[kind][0] for kind in _STACK if kind in items]
    return Rack(
        name=name,
        dumbbells=tuple(items.get("dumbbell", ())),
        dials=tuple(items.get("dial", ())),
        handles=tuple(items.get("handle", ())),
        bars=tuple(items.get("bar", ())),
        ez_bars=tuple(items.get("ez bar", ())),
        trap_bars=tuple(items.get("trap bar", ())),
        plates=tuple(items.get("plate pair", ())),
        kettlebells=tuple(items.get("kettlebell", ())),
        bands=tuple(named.get("band", ())),
        stack=Stack(*stack) if len(stack) == len(_STACK) else None,
        pins=read_pins(connection, rack_id),
        unit=Unit(unit),
        stations=frozenset(Station(piece.name) for piece in named.get("station", ())),
        levels=tuple(map(tuple, levels.values())),
    )


PLACES = 100
"""What stands in a list of levels has the number of the list times this, and its place in it."""

_STACK = ("stack lowest", "stack step", "stack highest")


def insert_rack(db: sqlite3.Connection, rack: Rack, uid: str, *, active: bool) -> int:
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


def _insert_items(db: sqlite3.Connection, rack_id: int, rack: Rack) -> None:
    stack = (rack.stack.lowest, rack.stack.step, rack.stack.highest) if rack.stack else ()
    rows: list[tuple[str, tuple[Load, ...]]] = [
        ("dumbbell", rack.dumbbells),
        ("dial", rack.dials),
        ("handle", rack.handles),
        ("bar", rack.bars),
        ("ez bar", rack.ez_bars),
        ("trap bar", rack.trap_bars),
        ("plate pair", rack.plates),
        ("kettlebell", rack.kettlebells),
        *((kind, (load,)) for kind, load in zip(_STACK, stack, strict=False)),
    ]
    for kind, loads in rows:
        for position, load in enumerate(loads):
            db.execute(
                "INSERT INTO rack_item (rack_id, kind, position, load, unit)"
                " VALUES (?, ?, ?, ?, ?)",
                [rack_id, kind, position, load.text, load.unit],
            )
    insert_pins(db, rack_id, rack)
    levels = [
        (PLACES * number + place, piece)
        for number, level in enumerate(rack.levels)
        for place, piece in enumerate(level)
    ]
    for kind, owned in (
        ("band", enumerate(rack.bands)),
        ("level", levels),
        ("station", enumerate(pieces(*sorted(rack.stations)))),
    ):
        for position, (name, known) in owned:
            text, of = (known.text, known.unit) if known else (None, None)
            db.execute(
                "INSERT INTO rack_item (rack_id, kind, position, load, unit, name)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                [rack_id, kind, position, text, of, name],
            )


def change_rack(change: "Change", rack: Rack, label: Said | None = None) -> None:
    """Put this in place of what the active rack holds.

    Args:
        change: What to change with.
        rack: What it holds from now on.
        label: What is done, where it is not the rack as a whole.
    """
    db = change.db
    row = db.execute("SELECT id FROM rack WHERE active = 1").fetchone()
    with change.step(label or said("Rack: {name}", name=rack.name)):
        if row is None:
            insert_rack(db, rack, new_uid(), active=True)
            return
        db.execute("UPDATE rack SET name = ?, unit = ? WHERE id = ?", [rack.name, rack.unit, *row])
        db.execute("DELETE FROM rack_item WHERE rack_id = ?", [*row])
        db.execute("DELETE FROM rack_pins WHERE rack_id = ?", [*row])
        _insert_items(db, row[0], rack)


def use_rack(change: "Change", uid: str) -> None:
    """Make another rack the one in use.

    Raises:
        Refused: It is gone.
    """
    name = _named(change, uid)
    if change.db.execute("SELECT active FROM rack WHERE uid = ?", [uid]).fetchone()[0]:
        return
    with change.step(said("Rack in use: {name}", name=name)):
        change.db.execute("UPDATE rack SET active = 0 WHERE active = 1")
        change.db.execute("UPDATE rack SET active = 1 WHERE uid = ?", [uid])


def add_rack(change: "Change", rack: Rack) -> str:
    """Add a rack and use it; returns its id.

    Raises:
        BadInput: Its name won't do.
    """
    named = rack._replace(name=check_rack_name(change.db, rack.name))
    uid = new_uid()
    with change.step(said("New rack: {name}", name=named.name)):
        insert_rack(change.db, named, uid, active=True)
    return uid


def rename_rack(change: "Change", uid: str, name: str) -> None:
    """Give a rack another name.

    Raises:
        BadInput: The name won't do.
        Refused: The rack is gone.
    """
    before, after = _named(change, uid), check_rack_name(change.db, name, uid)
    with change.step(said("Rack {before}: now {after}", before=before, after=after)):
        change.db.execute("UPDATE rack SET name = ? WHERE uid = ?", [after, uid])


def delete_rack(change: "Change", uid: str) -> None:
    """Delete a rack; where it was in use another one is from now on.

    Raises:
        Refused: It is the only one, or gone.
    """
    name, db = _named(change, uid), change.db
    others = [kept for kept in read_racks(db) if kept.uid != uid]
    if not others:
        raise Refused("This is your only rack; make another one first.")
    with change.step(said("Rack deleted: {name}", name=name)):
        row = db.execute("SELECT active FROM rack WHERE uid = ?", [uid]).fetchone()
        db.execute("UPDATE rack SET active = 0, deleted_at = ? WHERE uid = ?", [change.now, uid])
        if row[0]:
            db.execute("UPDATE rack SET active = 1 WHERE uid = ?", [others[0].uid])


def check_rack_name(connection: sqlite3.Connection, text: str, uid: str = "") -> str:
    """A rack's name in one line.

    Args:
        connection: Where the other racks are.
        text: What was typed.
        uid: The rack that is renamed.

    Raises:
        BadInput: It is empty, too long, or another rack's.
    """
    name = " ".join(text.split())
    if not 1 <= len(name) <= 60 or not name.isprintable():
        raise BadInput("A rack has a name of 1 to 60 letters.")
    check_visible(name, "name of a rack")
    for kept in read_racks(connection):
        if kept.uid != uid and kept.rack.name.casefold() == name.casefold():
            raise BadInput("There is a rack called {name} already.", name=kept.rack.name)
    return name


def _named(change: "Change", uid: str) -> str:
    row = change.db.execute(
        "SELECT name FROM rack WHERE uid = ? AND deleted_at IS NULL", [uid]
    ).fetchone()
    if row is None:
        raise Refused("This rack is gone.")
    return str(row[0])


def add_active_rack(db: sqlite3.Connection, rack: Rack) -> None:
    """Add a rack and make it the active one, within a step under way."""
    insert_rack(db, rack, new_uid(), active=True)
