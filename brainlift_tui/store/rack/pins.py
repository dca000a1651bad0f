"""The pins of single machines of a rack, where they differ from those of the others."""

import sqlite3

from brainlift_tui.core.rack.rack import OwnPins, Rack, Stack
from brainlift_tui.store.file.values import stored_load


def read_pins(connection: sqlite3.Connection, rack_id: int) -> tuple[OwnPins, ...]:
    """The machines of a rack that have pins of their own, by their exercise."""
    rows = connection.execute(
        "SELECT slug, lowest, step, highest, unit FROM rack_pins WHERE rack_id = ? ORDER BY slug",
        [rack_id],
    )
    return tuple(
        OwnPins(slug, Stack(*(stored_load(text, unit) for text in texts)))
        for slug, *texts, unit in rows
    )


def insert_pins(db: sqlite3.Connection, rack_id: int, rack: Rack) -> None:
    """Add those of a rack."""
    for own in rack.pins:
        stack = own.stack
        texts = [load.text for load in (stack.lowest, stack.step, stack.highest)]
        db.execute(
            "INSERT INTO rack_pins VALUES (?, ?, ?, ?, ?, ?)",
            [rack_id, own.slug, *texts, stack.lowest.unit],
        )


def pass_pins_on(db: sqlite3.Connection, slug: str, into: str) -> None:
    """Give the pins of an exercise to another that has none."""
    db.execute("UPDATE OR IGNORE rack_pins SET slug = ? WHERE slug = ?", [into, slug])
