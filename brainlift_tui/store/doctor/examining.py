"""Looking a log through: what is as it should be, and what is not."""

import sqlite3
import stat
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

from brainlift_tui.core.errors import Damaged
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import Said, said, said_of
from brainlift_tui.store.backup.backups import backups_folder, read_backups
from brainlift_tui.store.file import triggers
from brainlift_tui.store.file.connection import connect, look_at
from brainlift_tui.store.file.database import version_of
from brainlift_tui.store.file.migrations import note_everything
from brainlift_tui.store.file.remaking import SchemaPart, declared_parts, parts_of
from brainlift_tui.store.file.schema import SCHEMA_VERSION
from brainlift_tui.store.looking_back import derived, records
from brainlift_tui.store.written.whole_copy import copy_whole, is_sound

WORKED_OUT = (
    "exercise_session", "exercise_month", "training_day", "training_month", "personal_best",
    "doubted_set", "workout_words",
)  # fmt: skip
"""Tables that hold nothing but what follows from the log."""

FIRST_WITH_RESET_BUG, LAST_WITH_RESET_BUG = (3, 7, 0), (3, 51, 2)
"""Versions of SQLite that can lose transactions where two programs reset one write-ahead log
(sqlite.org, "Write-Ahead Logging"); `store/file/checkpoint.py` keeps ours from it."""


class Check(NamedTuple):
    """One thing that was looked at.

    Attributes:
        name: What.
        ok: Whether it is as it should be.
        said: What was found.
    """

    name: str
    ok: bool
    said: Said


def examine(log: Path, now: datetime) -> tuple[Check, ...]:
    """Look through a log and what lies beside it; nothing is changed.

    Args:
        log: The database file; others may have it open.
        now: The moment, in the lifter's zone.

    Raises:
        Refused: It is no log of ours, or of a newer release, or can't be reached.
    """
    if _never_begun(log):
        checks = [Check("pages", True, said("No log yet; it begins with the first start."))]
        return (*checks, _copies(log), _sqlite())
    try:
        version = version_of(log)
        with closing(look_at(log)) as connection:
            checks = [*_of_the_file(connection, version)]
            if all(check.ok for check in checks):
                checks += _of_the_log(log, connection, now)
    except (Damaged, sqlite3.DatabaseError) as error:
        told = error.said if isinstance(error, Damaged) else said("{what}", what=str(error))
        checks = [Check("pages", False, told)]
    return (*checks, _rights(log), _copies(log), _sqlite())


def _never_begun(log: Path) -> bool:
    """Whether there was no start yet: a log that lost all it held has copies."""
    return not (log.exists() and log.stat().st_size) and not read_backups(log)


def _of_the_file(connection: sqlite3.Connection, version: int) -> Iterator[Check]:
    (first,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    damaged = first != "ok"
    fault = said("SQLite finds a fault: {what}", what=str(first).splitlines()[-1])
    yield _check("pages", damaged, fault, said("Every page is in its place."))
    if damaged:
        return
    orphans = len(connection.execute("PRAGMA foreign_key_check").fetchall())
    yield _check(
        "orphans",
        orphans,
        said_of(orphans, "{number} row belongs to nothing.", "{number} rows belong to nothing."),
        said("Every row belongs to something."),
    )
    if version == SCHEMA_VERSION:
        amiss = _amiss(connection)
        yield _check(
            "tables",
            amiss,
            said("Not as this release makes them: {names}.", names=", ".join(amiss)),
            said("Every table, index and trigger is as this release makes it."),
        )


def _amiss(connection: sqlite3.Connection) -> list[str]:
    """Tables, indexes, views and triggers that are not there or are others; triggers not ours."""
    there = parts_of(connection)
    amiss = [
        name
        for name, part in declared_parts().items()
        if name not in there or not there[name].means(part)
    ]
    kept = dict(
        connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    )
    expected = triggers.expected_triggers(connection)
    amiss += kept.keys() - expected.keys() - declared_parts().keys()
    for name, sql in expected.items():
        made = SchemaPart("trigger", sql)
        if name not in kept or not made.means(SchemaPart("trigger", kept[name])):
            amiss.append(name)
    return amiss


def _of_the_log(log: Path, connection: sqlite3.Connection, now: datetime) -> Iterator[Check]:
    amiss = _worked_out_otherwise(log, connection)
    yield _check(
        "derived",
        amiss,
        said("Not what the log says: {names}.", names=", ".join(amiss)),
        said("What is worked out from the log is what the log says."),
    )
    (ahead,) = connection.execute(
        "SELECT count(*) FROM workout WHERE deleted_at IS NULL AND started_at > ?",
        [int(now.timestamp()) + 86400],
    ).fetchone()
    yield _check(
        "clock",
        ahead,
        said_of(
            ahead,
            "{number} workout is dated after today; is the clock right?",
            "{number} workouts are dated after today; is the clock right?",
        ),
        said("No workout is dated after today."),
    )


def _worked_out_otherwise(log: Path, connection: sqlite3.Connection) -> list[str]:
    """The tables that come out otherwise where all is worked out anew, on a copy."""
    with tempfile.TemporaryDirectory(prefix=".brainlift-doctor-", dir=log.parent) as folder:
        copy = Path(folder) / log.name
        copy_whole(connection, copy)
        with closing(connect(copy)) as plain:
            before = _held(plain)
            plain.execute("BEGIN")
            note_everything(plain)
            records.refresh(plain)
            derived.refresh(plain)
            after = _held(plain)
            plain.rollback()
    return [name for name in WORKED_OUT if before[name] != after[name]]


def _held(connection: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    return {
        name: sorted(connection.execute(f"SELECT * FROM {name}").fetchall(), key=repr)
        for name in WORKED_OUT
    }


def _rights(log: Path) -> Check:
    return _check(
        "rights",
        stat.S_IMODE(log.stat().st_mode) & 0o077,
        said("Others on this machine can read or write the file."),
        said("Only you can read the file."),
    )


def _copies(log: Path) -> Check:
    copies = read_backups(log)
    if not copies:
        return Check("copies", True, said("There is no copy yet; the first workout makes one."))
    newest = backups_folder(log) / copies[0].name
    try:
        with closing(look_at(newest)) as connection:
            sound = is_sound(connection)
    except sqlite3.Error:
        sound = False
    return _check(
        "copies",
        not sound,
        said("The newest copy, {name}, is damaged.", name=copies[0].name),
        said(
            "{copies}, the newest of {day}.",
            copies=said_of(len(copies), "{number} copy", "{number} copies"),
            day=copies[0].made_at.date().isoformat(),
        ),
    )


def _sqlite() -> Check:
    version = sqlite3.sqlite_version_info
    has_bug = FIRST_WITH_RESET_BUG <= version <= LAST_WITH_RESET_BUG
    told = (
        said(
            "SQLite {version} has the WAL-reset bug; brainlift keeps clear of it.",
            version=sqlite3.sqlite_version,
        )
        if has_bug
        else said("SQLite {version}.", version=sqlite3.sqlite_version)
    )
    return Check("sqlite", True, told)


def _check(name: str, amiss: object, wrong: Said, right: Said) -> Check:
    """What was looked at, with the sentence that is true of it."""
    return Check(name, not amiss, wrong if amiss else right)
