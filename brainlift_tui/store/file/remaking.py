"""Bringing the tables of a file to the schema, whichever release made them."""

import re
import sqlite3
from contextlib import closing

from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.store.file.schema import SCHEMA
from brainlift_tui.store.looking_back.derived_tables import DERIVED

ASIDE = "before_"
"""Begins the names of the temporary tables that hold what a table held before it was made anew."""


class SchemaPart(NamedTuple):
    """A table, an index or a view.

    Attributes:
        kind: "table", "index" or "view".
        sql: The statement that makes it.
    """

    kind: str
    sql: str

    @property
    def is_virtual(self) -> bool:
        """Whether it is a full-text index."""
        return self.sql.startswith("CREATE VIRTUAL")

    def means(self, other: "SchemaPart") -> bool:
        """Whether both make the same; SQLite rewrites a statement when a column is added."""
        return _bare(self.sql) == _bare(other.sql)


def bring_to_schema(db: sqlite3.Connection) -> bool:
    """Make every table, index and view as the schema has it; what tables held is copied.

    Of a table that was made anew, what it held before stands in a temporary one of its name behind
    `ASIDE` until the connection is closed. Whatever else is in the file stays.

    Args:
        db: A database without triggers, in a transaction, with foreign keys off: else a table that
            is made anew would take along what refers to it.

    Returns:
        Whether something derived has to be worked out from the whole log.
    """
    there, declared, derived = parts_of(db), declared_parts(), derived_parts()
    differing = [
        name for name, part in there.items() if name in declared and not part.means(declared[name])
    ]
    kept = []
    for name in sorted(differing, key=lambda name: there[name].kind != "view"):
        if there[name].kind == "table" and name not in derived:
            db.execute(f"CREATE TEMP TABLE {ASIDE}{name} AS SELECT * FROM main.{name}")
            kept.append(name)
        db.execute(f"DROP {there[name].kind} IF EXISTS main.{name}")
    left = parts_of(db)
    for name, part in declared.items():
        if name not in left:
            db.execute(part.sql)
    for name in kept:
        if declared[name].kind == "table":
            _take_back(db, name)
    return bool(there) and any(name not in there or name in differing for name in derived)


def parts_of(connection: sqlite3.Connection) -> dict[str, SchemaPart]:
    """The tables, indexes and views of a database by name, in the order they were made in."""
    rows = connection.execute(
        "SELECT name, type, sql FROM main.sqlite_schema WHERE sql IS NOT NULL AND type <> 'trigger'"
        " AND name NOT LIKE '\\_sqlite%' ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        " AND tbl_name NOT LIKE '\\_sqlite%' ESCAPE '\\'"
        " AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')"
        " ORDER BY rowid"
    )
    return {name: SchemaPart(kind, sql) for name, kind, sql in rows}


def declared_parts() -> dict[str, SchemaPart]:
    """The tables, indexes and views that this release makes."""
    return _declared(SCHEMA)


def derived_parts() -> dict[str, SchemaPart]:
    """Those of them that hold what is worked out from the others."""
    return _declared(DERIVED)


def is_aside(db: sqlite3.Connection, table: str) -> bool:
    """Whether a table was made anew, and what it held stands aside."""
    query = "SELECT 1 FROM temp.sqlite_schema WHERE name = ?"
    return db.execute(query, [ASIDE + table]).fetchone() is not None


def _declared(script: str) -> dict[str, SchemaPart]:
    with closing(sqlite3.connect(":memory:")) as memory:
        memory.executescript(script)
        return parts_of(memory)


def _take_back(db: sqlite3.Connection, table: str) -> None:
    """Copy what a table held, as far as it still has the columns for it."""
    before = {row[1] for row in db.execute(f"PRAGMA temp.table_info({ASIDE}{table})").fetchall()}
    # table_info leaves out what is worked out from other columns
    now = [row[1] for row in db.execute(f"PRAGMA main.table_info({table})").fetchall()]
    columns = ", ".join(column for column in now if column in before)
    db.execute(f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM temp.{ASIDE}{table}")


def _bare(sql: str) -> str:
    """A statement without what says nothing: quotes about names, breaks and spaces."""
    return re.sub(r" ?([(),]) ?", r"\1", " ".join(sql.replace('"', "").split()))
