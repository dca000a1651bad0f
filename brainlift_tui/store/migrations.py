"""Making the tables, and bringing an older file up to date after backing it up."""

import filecmp
import itertools
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database, Migrations

from brainlift_tui.core.errors import StoreUnusable
from brainlift_tui.store import (
    check_in,
    derived,
    habits,
    journal,
    programme_schema,
    rack_pins,
    records,
    schema,
    session_effort,
    triggers,
)
from brainlift_tui.store.database import (
    APPLICATION_ID,
    BUSY_MS,
    SCHEMA_VERSION,
    connect,
    unusable,
)
from brainlift_tui.store.name_keys import spell_names_anew
from brainlift_tui.store.rack_kinds import widen_rack_kinds
from brainlift_tui.store.seed import seed
from brainlift_tui.store.sets_schema import SETS
from brainlift_tui.store.written_file import put_in_place

migrations = Migrations("brainlift")


@migrations()
def m001_first(db: Database) -> None:
    """Every table; what they hold at first is seeded behind the last migration."""
    db.executescript(schema.FIRST)
    db.executescript(journal.TABLES)


@migrations()
def m002_records(db: Database) -> None:
    """Personal bests, derived from the log; how hard a workout was as a whole."""
    db.execute(session_effort.COLUMN)
    db.executescript(records.TABLES)
    records.mark_everything(db)


@migrations()
def m003_dose_and_phases(db: Database) -> None:
    """What a programme is for, how often it is done, its phases, and how its slots grow."""
    db.executescript(programme_schema.DOSE_AND_PHASES)


@migrations()
def m004_derived(db: Database) -> None:
    """What screens show of decades, worked out beforehand."""
    db.executescript(derived.TABLES)
    db.executescript(derived.NOTE_EVERYTHING)


@migrations()
def m005_sets(db: Database) -> None:
    """Warm-ups and kinds asked for, sides apart, sets of as many reps as possible, timed holds."""
    db.executescript(SETS)


@migrations()
def m006_rack_kinds(db: Database) -> None:
    """Adjustable dumbbells, handles and EZ bars on a rack."""
    widen_rack_kinds(db)


@migrations()
def m007_lean_journal(db: Database) -> None:
    """A journal that costs a logged set a third of what it did."""
    db.executescript(journal.LEANER)


@migrations()
def m008_effort_and_growth(db: Database) -> None:
    """What a day asks to be left in reserve, and how its exercises grow, in each workout."""
    db.executescript(programme_schema.COPIED_INTO_WORKOUTS)


@migrations()
def m009_check_in(db: Database) -> None:
    """How the lifter comes to train: sleep, energy, soreness, food, pain."""
    db.executescript(check_in.TABLES)


@migrations()
def m010_hard_sets(db: Database) -> None:
    """Hard sets counted everywhere as the week's dose counts them."""
    db.executescript(derived.NOTE_EVERYTHING)


@migrations()
def m011_reserve_in_estimates(db: Database) -> None:
    """Estimates kept that count the reps left in reserve, as records always did."""
    db.executescript(derived.NOTE_EVERYTHING)


@migrations()
def m012_both_sides(db: Database) -> None:
    """The left and the right side of a set count as one set of both."""
    db.executescript(derived.NOTE_EVERYTHING)


@migrations()
def m013_pins_of_a_machine(db: Database) -> None:
    """Machines whose pins are not those of the others."""
    db.executescript(rack_pins.TABLE)


@migrations()
def m014_names_with_vowels(db: Database) -> None:
    """Names found by their vowels too, where a script writes them as marks."""
    spell_names_anew(db)


@migrations()
def m015_habits(db: Database) -> None:
    """What is learned of the lifter for what the rows show."""
    db.execute(habits.TABLE)


def prepare(path: Path) -> None:
    """Bring the file to the newest schema; one that holds data is copied beside it first.

    Raises:
        StoreUnusable: It can't be written.
    """
    connection: sqlite3.Connection | None = None
    try:
        connection = connect(path)
        db = Database(connection)
        _enable_wal(db)
        # Two windows may open a file at once; the second waits here and finds it made or migrated.
        db.execute("BEGIN IMMEDIATE")
        version = int(db.execute("PRAGMA user_version").fetchone()[0])
        if version == SCHEMA_VERSION:
            db.rollback()
            return
        if version:
            _back_up(path, version)
        triggers.remove(db)
        migrations.apply(db)
        seed(db)
        triggers.install(db)
        records.refresh(db)
        derived.refresh(db)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        db.commit()
    except sqlite3.Error as error:
        raise unusable(path, error) from error
    except OSError as error:
        raise StoreUnusable(
            f"{path} can't be backed up before it is brought up to date ({error.strerror});"
            " make room beside it."
        ) from error
    finally:
        if connection is not None:
            connection.close()


def _enable_wal(db: Database) -> None:
    """Keep a write-ahead log from now on.

    SQLite waits for no other window here, whatever its time-out, so that is done by hand.
    """
    until = time.monotonic() + BUSY_MS / 1000
    while True:
        try:
            db.enable_wal()
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(0.01)
        else:
            return


def _back_up(path: Path, version: int) -> None:
    """Copy the file as it was last committed, unless an earlier try has made that copy.

    A copy cut short never bears a copy's name.
    """
    free = next(copy for copy in _copies(path, version) if not copy.exists())
    part = free.with_suffix(".part")
    part.unlink(missing_ok=True)
    part.touch(mode=0o600)
    with closing(connect(path)) as source:
        _copy(source, part)
    for copy in itertools.takewhile(lambda copy: copy != free, _copies(path, version)):
        if filecmp.cmp(part, copy, shallow=False):
            part.unlink()
            return
    put_in_place(part, free)


def _copies(path: Path, version: int) -> Iterator[Path]:
    """The names that copies of this file may bear, in their order."""
    yield path.with_name(f"{path.stem}-version-{version}.db")
    for at in itertools.count(2):
        yield path.with_name(f"{path.stem}-version-{version}-{at}.db")


def _copy(source: sqlite3.Connection, copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as target:
        source.backup(target)
