"""Every trigger of the database: those of the journal and those that keep what is derived."""

from typing import TYPE_CHECKING

from brainlift_tui.store.file import journal
from brainlift_tui.store.looking_back import derived, records

if TYPE_CHECKING:
    from sqlite_utils import Database


def remove(db: "Database") -> None:
    """Take every trigger off: those of an earlier release speak of tables as they were then."""
    names = db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for (name,) in names:
        db.execute(f"DROP TRIGGER {name}")


def install(db: "Database") -> None:
    """Put the triggers on every table, in place of those that are there.

    To be called once all tables are as this release has them.
    """
    remove(db)
    journal.set_up(db)
    for sql in expected_triggers(db).values():
        db.execute(sql)


def expected_triggers(db: "Database") -> dict[str, str]:
    """The triggers there should be: names to the statements that make them."""
    return journal.expected_triggers(db) | records.TRIGGERS | derived.expected_triggers(db)
