"""Making a log anew from what can still be read of a damaged one, and from its newest copy.

Indexes, derived tables and the full-text index are made anew and so cost nothing. Of the lifter's
own tables every row is taken that SQLite can still find; what it can't is taken from the newest
sound copy, if that has it. The damaged file stays, under a name of its own.
"""

import shutil
import sqlite3
import tempfile
from collections.abc import Collection, Iterator, Sequence
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from brainlift_tui.core.errors import Damaged, Refused
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.store.backup.backups import Held, backups_folder, held_by, newest_sound
from brainlift_tui.store.backup.restoring import put_aside
from brainlift_tui.store.file import triggers
from brainlift_tui.store.file.connection import (
    APPLICATION_ID,
    AS_FAR_AS_IT_GOES,
    AS_IT_IS,
    connect,
    reach,
)
from brainlift_tui.store.file.database import alone, open_reader, version_of
from brainlift_tui.store.file.failures import unusable
from brainlift_tui.store.file.migrations import note_everything
from brainlift_tui.store.file.remaking import declared_parts, derived_parts
from brainlift_tui.store.file.schema import SCHEMA_VERSION
from brainlift_tui.store.file.seed import seed
from brainlift_tui.store.looking_back import derived, records
from brainlift_tui.store.written.whole_copy import is_sound
from brainlift_tui.store.written.written_file import put_in_place

_Row = tuple[object, ...]

_MOST = 2**62
"""No key is larger."""


class Rebuilt(NamedTuple):
    """What came of it.

    Attributes:
        now: What the log holds now.
        damaged: Where the damaged file lies.
        unread: The tables of which not every row could be read.
        from_copy: How many rows were taken from the newest copy instead.
    """

    now: Held
    damaged: Path
    unread: tuple[str, ...]
    from_copy: int


def can_be_rebuilt(log: Path) -> bool:
    """Whether its first page can be read, and is of this release."""
    try:
        return _version_behind_damage(log) == SCHEMA_VERSION
    except Refused:
        return False


def _version_behind_damage(log: Path) -> int:
    """The schema version of the file, also where it was cut off behind its first page.

    Raises:
        Refused: It is no log of ours, or its first page is gone.
    """
    try:
        return version_of(log)
    except Damaged as error:
        try:
            with closing(reach(log, AS_IT_IS)) as connection:
                connection.execute(AS_FAR_AS_IT_GOES)
                (application,) = connection.execute("PRAGMA application_id").fetchone()
                (version,) = connection.execute("PRAGMA user_version").fetchone()
        except sqlite3.Error:
            raise _beyond_mending(log) from error
        if application != APPLICATION_ID:
            raise _beyond_mending(log) from error
        return int(version)


def rebuild(log: Path, now: datetime) -> Rebuilt:
    """Put a sound log in the place of a damaged one.

    Args:
        log: The database file; nobody else may have it open.
        now: The moment, in the lifter's zone.

    Raises:
        Refused: Its first page is gone, nothing can be read, it is of an older release, or there is
            no room: it stays as it is.
    """
    version = _version_behind_damage(log)
    if not version:
        raise _beyond_mending(log)
    if version != SCHEMA_VERSION:
        raise Refused("{path} is of an older release; restore a copy of it.", path=str(log))
    with tempfile.TemporaryDirectory(prefix=".brainlift-doctor-", dir=log.parent) as folder:
        anew = Path(folder) / log.name
        open_reader(anew).close()
        with closing(connect(anew)) as target:
            target.execute("PRAGMA foreign_keys = OFF")
            target.execute("BEGIN IMMEDIATE")
            triggers.remove(target)
            most = log.stat().st_size // _LEAST_BYTES
            own = _own_tables()
            with closing(_nobody_elses(log)) as source:
                unread = tuple(
                    table for table in own if not _take_over(source, target, table, most)
                )
            from_copy = _fill(
                log, target, dict.fromkeys([*unread, *_lacking_rows(target)]), Path(folder)
            )
            if len(unread) == len(own) and not from_copy:
                raise _beyond_mending(log)
            _stand_in_for_entries(target)
            target.execute(_LOST_WORKOUTS)
            target.execute(_LOST_EXERCISES)
            _let_go_of_orphans(target)
            seed(target)
            note_everything(target)
            triggers.install(target)
            records.refresh(target)
            derived.refresh(target)
            target.commit()
            if not is_sound(target):
                raise _beyond_mending(log)
        held = held_by(anew)
        damaged = put_aside(log, now)
        put_in_place(anew, log)
    return Rebuilt(held._replace(path=log), damaged, unread, from_copy)


def _beyond_mending(log: Path) -> Damaged:
    return Damaged("{path} can't be mended; restore a copy of it.", path=str(log))


def _nobody_elses(log: Path) -> sqlite3.Connection:
    try:
        return alone(log, busy_ms=0, as_far_as_it_goes=True)
    except sqlite3.Error as error:
        if "locked" not in str(error):
            raise unusable(log, error) from error
        raise Refused("{path} is open in another window; close it first.", path=str(log)) from error


def _own_tables() -> list[str]:
    """The tables that hold what can't be worked out from others."""
    made = derived_parts()
    return [
        name
        for name, part in declared_parts().items()
        if part.kind == "table" and name not in made and not part.is_virtual
    ]


def _take_over(
    source: sqlite3.Connection, target: sqlite3.Connection, table: str, most: int
) -> bool:
    """Put every row of a table that can be read in place of those there.

    Args:
        source: The damaged file.
        target: The new one.
        table: The table.
        most: More rows than the file has room for.

    Returns:
        Whether all of them could be.
    """
    columns = _columns(target, table)
    target.execute(f"DELETE FROM {table}")
    whole = True
    for rows in _readable(source, table, columns, _number_key(target, table), most):
        if rows is None or not _insert(target, table, columns, rows):
            whole = False
    return whole


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    # table_info leaves out what is worked out from other columns
    return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]


def _insert(
    target: sqlite3.Connection, table: str, columns: Sequence[str], rows: Sequence[_Row]
) -> bool:
    """Add rows; those that break a rule of the table stay out. Whether none did."""
    statement = (
        f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
    )
    whole = True
    for row in rows:
        try:
            target.execute(statement, row)
        except sqlite3.IntegrityError:
            whole = False
    return whole


def _readable(
    source: sqlite3.Connection, table: str, columns: Sequence[str], key: str | None, most: int
) -> Iterator[list[_Row] | None]:
    """The rows that can be read, in parts; None for each part that can't."""
    listed = ", ".join(columns)
    if key is None:
        yield from _from_both_ends(source, f"SELECT {listed} FROM {table}", "1", most)
        return
    rows_from = f"SELECT {key}, {listed} FROM {table} NOT INDEXED WHERE {key} >= ? ORDER BY {key}"
    next_row = f"{rows_from} LIMIT 1"
    low: int | None = 0
    while low is not None:
        rows, whole = _read(source, rows_from, most, low)
        if len(rows) == most:  # round and round
            query = f"SELECT {listed} FROM {table} NOT INDEXED"
            yield from _from_both_ends(source, query, key, most)
            return
        yield [row[1:] for row in rows]
        if whole:
            return
        yield None
        keys = [row[0] for row in rows if isinstance(row[0], int)]
        low = _behind(source, next_row, max(keys, default=low))


_STEPS_A_ROW, _STEPS_A_TURN = 40, 1000
"""So many steps of SQLite's machine a row may take; after so many it asks whether to go on."""

_LEAST_BYTES = 8
"""No row takes less room, with what leads to it."""


def _read(
    source: sqlite3.Connection, query: str, most: int, *values: object
) -> tuple[list[_Row], bool]:
    """The rows up to the first that can't be read, at most so many; and whether that was all."""
    rows: list[_Row] = []
    # Damaged pages can lead round and round without a row.
    turns = iter(range(_STEPS_A_ROW * most // _STEPS_A_TURN + 1))
    source.set_progress_handler(lambda: next(turns, None) is None, _STEPS_A_TURN)
    try:
        for row in source.execute(query, values):
            rows.append(row)
            if len(rows) == most:
                return rows, False
    except sqlite3.DatabaseError:
        # A cursor looks one row ahead, and lets go of the one it has where that can't be read.
        with suppress(sqlite3.DatabaseError):
            rows += source.execute(f"{query} LIMIT 1 OFFSET {len(rows)}", values).fetchall()
        return rows, False
    finally:
        source.set_progress_handler(None, 0)
    return rows, True


def _behind(source: sqlite3.Connection, next_row: str, key: int) -> int | None:
    """The first key behind a damaged page that begins after a key; None where all is damaged.

    Steps get longer, for nobody knows how many keys the page held.
    """
    bad, step = key, 1
    while not _can_be_read(source, next_row, key + step):
        bad, step = key + step, 2 * step
        if key + step > _MOST:
            return None
    good = key + step
    while good - bad > 1:
        middle = (bad + good) // 2
        if _can_be_read(source, next_row, middle):
            good = middle
        else:
            bad = middle
    return good


def _can_be_read(source: sqlite3.Connection, next_row: str, key: int) -> bool:
    try:
        source.execute(next_row, [key]).fetchall()
    except sqlite3.DatabaseError:
        return False
    return True


def _number_key(connection: sqlite3.Connection, table: str) -> str | None:
    """What rows lie in the order of, where that is a number."""
    first = next(row for row in connection.execute(f"PRAGMA table_info({table})") if row[5] == 1)
    if first[2] == "INTEGER":
        return str(first[1])
    sql = declared_parts()[table].sql
    return None if "WITHOUT ROWID" in sql else "rowid"


def _from_both_ends(
    source: sqlite3.Connection, query: str, key: str, most: int
) -> Iterator[list[_Row] | None]:
    """The rows before the first page that can't be read, and those behind the last."""
    rows, whole = _read(source, query, most)
    if not whole:
        behind, _ = _read(source, f"{query} ORDER BY {key} DESC", most)
        rows = [*dict.fromkeys([*rows, *behind])]
    yield rows
    if not whole:
        yield None


def _lacking_rows(target: sqlite3.Connection) -> Iterator[str]:
    """The tables that lack a row others belong to: every page can be read, and one is an older."""
    yield from (row[2] for row in target.execute("PRAGMA foreign_key_check").fetchall())


def _stand_in_for_entries(target: sqlite3.Connection) -> None:
    """Keep the sets whose row among the exercises of a workout is lost, under one name."""
    if target.execute(_LOST_ENTRIES).fetchone() is not None:
        target.execute(_NAMELESS_EXERCISE)
        target.execute(
            "INSERT INTO workout_exercise (id, workout_id, position, exercise_id, origin)"
            " SELECT entry_id, coalesce("
            "  (SELECT id FROM workout WHERE started_at <= since ORDER BY started_at DESC LIMIT 1),"
            "  (SELECT workout_id FROM workout_exercise WHERE id < entry_id"
            "   ORDER BY id DESC LIMIT 1), 1),"
            "  (SELECT coalesce(max(position) + 1, 0) FROM workout_exercise) + entry_id,"
            f"  (SELECT max(id) FROM exercise), 'added' FROM ({_LOST_ENTRIES})"
        )


def _fill(log: Path, target: sqlite3.Connection, tables: Collection[str], folder: Path) -> int:
    """Take from the newest sound copy the rows that tables lack; how many there were.

    One of an older release, as each update leaves it behind, is brought to this one in a folder
    that is thrown away.
    """
    backup = newest_sound(log) if tables else None
    if backup is None:
        return 0
    copy = folder / backup.name
    shutil.copyfile(backups_folder(log) / backup.name, copy)
    try:
        with closing(open_reader(copy)) as source:
            return sum(_add_missing(source, target, table) for table in tables)
    except Refused:  # what the log itself still has is worth having without it
        return 0


def _add_missing(source: sqlite3.Connection, target: sqlite3.Connection, table: str) -> int:
    columns = _columns(target, table)
    before = target.total_changes
    target.executemany(
        f"INSERT OR IGNORE INTO {table} ({', '.join(columns)})"
        f" VALUES ({', '.join('?' * len(columns))})",
        source.execute(f"SELECT {', '.join(columns)} FROM {table}"),
    )
    return target.total_changes - before


_LOST_ENTRIES = (
    "SELECT entry_id, min(done_at) AS since FROM workout_set"
    " WHERE entry_id NOT IN (SELECT id FROM workout_exercise) GROUP BY entry_id"
)

_NAMELESS_EXERCISE = """
INSERT INTO exercise (id, uid, slug, name, measure, equipment, pattern, origin)
SELECT max(id) + 1, lower(hex(randomblob(16))), 'lost-0', 'Lost', 'weighted', 'none', 'other', 'own'
FROM (SELECT id FROM exercise UNION SELECT exercise_id FROM workout_exercise)
"""
"""What sets stand under of which nobody knows any more what was done."""

_LOST_WORKOUTS = """
INSERT INTO workout (id, uid, started_at, finished_at, day)
SELECT workout_id, lower(hex(randomblob(16))), start, max(start, finish), date(start, 'unixepoch')
FROM (
    SELECT workout_id, before, coalesce(min(done_at), before, 0) AS start,
        coalesce(max(done_at), before, 0) AS finish
    FROM (
        SELECT *, (
            SELECT started_at FROM workout WHERE workout.id < workout_id ORDER BY id DESC LIMIT 1
        ) AS before
        FROM workout_exercise WHERE workout_id NOT IN (SELECT id FROM workout)
    ) AS entry
    LEFT JOIN workout_set ON entry_id = entry.id
    GROUP BY workout_id
)
"""
"""What stands in for a workout whose own row is lost: it began and ended with its sets, or where no
set says when, with the workout before."""

_LOST_EXERCISES = """
INSERT INTO exercise (id, uid, slug, name, measure, equipment, pattern, origin)
SELECT exercise_id, lower(hex(randomblob(16))), 'lost-' || exercise_id,
    'Lost ' || exercise_id, 'weighted', 'none', 'other', 'own'
FROM workout_exercise WHERE exercise_id NOT IN (SELECT id FROM exercise) GROUP BY exercise_id
"""
"""What stands in for an exercise whose own row is lost; the lifter can name or merge it."""


def _let_go_of_orphans(target: sqlite3.Connection) -> None:
    """Leave out rows whose owner is lost, until every row has one."""
    while orphans := target.execute("PRAGMA foreign_key_check").fetchall():
        for table in {row[0] for row in orphans}:
            keys = [row[1] for row in orphans if row[0] == table and row[1] is not None]
            if keys:
                target.executemany(f"DELETE FROM {table} WHERE rowid = ?", [(key,) for key in keys])
            else:
                _delete_without_owner(target, table)


def _delete_without_owner(target: sqlite3.Connection, table: str) -> None:
    """Delete the rows of a table without row ids that refer to nothing."""
    for _, _, owner, column, to, *_ in target.execute(f"PRAGMA foreign_key_list({table})"):
        target.execute(
            f"DELETE FROM {table} WHERE {column} IS NOT NULL"
            f" AND {column} NOT IN (SELECT {to or 'id'} FROM {owner})"
        )
