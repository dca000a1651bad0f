"""What a rack may hold: dumbbells to be set or loaded, EZ bars, and what exercises are done on."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

_TABLE = """
CREATE TABLE rack_item_of_more_kinds (
    rack_id INTEGER NOT NULL REFERENCES rack (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('dumbbell', 'dial', 'handle', 'bar', 'ez bar',
        'plate pair', 'kettlebell', 'band', 'station', 'stack lowest', 'stack step',
        'stack highest')),
    position INTEGER NOT NULL CHECK (position >= 0),
    load TEXT,
    unit TEXT CHECK (unit IN ('kg', 'lb')),
    name TEXT CHECK (length(name) BETWEEN 1 AND 200),
    PRIMARY KEY (rack_id, kind, position),
    CHECK ((load IS NULL) = (unit IS NULL) AND (load IS NULL) <> (name IS NULL))
) STRICT, WITHOUT ROWID
"""


def widen_rack_kinds(db: "Database") -> None:
    """Put a table that takes more kinds in place of `rack_item`.

    A CHECK can't be changed where it stands. The journal's triggers go with the old table and are
    put on the new one when all migrations are done; its statements name no column that is new.
    """
    db.execute(_TABLE)
    db.execute("INSERT INTO rack_item_of_more_kinds SELECT * FROM rack_item")
    db.execute(
        "INSERT INTO rack_item_of_more_kinds (rack_id, kind, position, name)"
        " SELECT id, 'station', 0, 'bench' FROM rack WHERE true ON CONFLICT DO NOTHING"
    )
    db.execute("DROP TABLE rack_item")
    db.execute("ALTER TABLE rack_item_of_more_kinds RENAME TO rack_item")
