"""Every trigger of the database: those of the journal and those that keep what is derived."""

from typing import TYPE_CHECKING

from brainlift_tui.store import derived, journal, records

if TYPE_CHECKING:
    from sqlite_utils import Database


def install(db: "Database") -> None:
    """Put the triggers on every table, in place of those that are there.

    To be called at the end of every migration that touches a table with triggers.
    """
    journal.number_tables(db)
    for name, sql in expected_triggers(db).items():
        db.execute(f"DROP TRIGGER IF EXISTS {name}")
        db.execute(sql)


def expected_triggers(db: "Database") -> dict[str, str]:
    """The triggers there should be: names to the statements that make them."""
    return journal.expected_triggers(db) | records.TRIGGERS | derived.expected_triggers(db)
