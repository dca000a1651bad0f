"""A database made to do harm: it runs nothing, hangs nothing, and takes no room to speak of."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from brainlift_tui.core.errors import Damaged, StoreUnusable
from brainlift_tui.store.file import connection
from brainlift_tui.store.file.connection import connect
from brainlift_tui.store.file.database import open_reader
from tests.store.lifting import Lifter

COUNTING = "WITH RECURSIVE counted (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted LIMIT 500)"

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"


def change(path: Path, sql: str) -> None:
    """What somebody who means harm does to a log before they pass it on."""
    with closing(sqlite3.connect(path, isolation_level=None)) as hostile:
        hostile.executescript(sql)


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that waits no longer than a moment for one statement."""
    monkeypatch.setattr(connection, "LONGEST_S", 0.2)
    monkeypatch.setattr(connection, "STEPS_A_LOOK", 10_000)


@pytest.mark.usefixtures("hasty")
def test_a_trigger_without_an_end_is_ended_and_nothing_is_stored(database: Path):
    trigger = f"CREATE TRIGGER endless AFTER INSERT ON workout_set BEGIN {ENDLESS}; END"
    change(database, trigger)
    lifter = Lifter(database)
    began = time.monotonic()
    with pytest.raises(Damaged, match="without an end"):
        lifter.log(0, "20x8")
    assert time.monotonic() - began < 30
    assert lifter.one("SELECT count(*) FROM workout_set") == 0
    lifter.close()


@pytest.mark.usefixtures("hasty")
def test_a_view_without_an_end_is_ended(database: Path):
    change(database, f"DROP VIEW training_log; CREATE VIEW training_log AS {ENDLESS}")
    with closing(open_reader(database)) as reader, pytest.raises(sqlite3.OperationalError):
        reader.execute("SELECT * FROM training_log").fetchall()


@pytest.mark.usefixtures("hasty")
@pytest.mark.parametrize("many", [False, True])
def test_short_statements_without_a_pause_are_never_ended(database: Path, many: bool):
    short = f"{COUNTING} SELECT count(*) FROM counted WHERE n <= ? LIMIT 1"
    with closing(connect(database)) as plain:
        plain.execute("CREATE TEMP TABLE found (n INTEGER)")
        began = time.monotonic()
        while time.monotonic() - began < 0.5:
            if many:
                plain.executemany(f"INSERT INTO temp.found {short}", [(n,) for n in range(100)])
            else:
                plain.execute(short, (100,)).fetchone()


def test_a_statement_that_ends_is_never_ended_early(database: Path):
    with closing(connect(database)) as plain:
        for _ in range(3):
            (count,) = plain.execute(
                f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT {10**6})"
                " SELECT count(*) FROM n"
            ).fetchone()
            assert count == 10**6


def test_what_stands_in_the_schema_reaches_no_function_of_ours(database: Path):
    change(database, "CREATE VIEW reaching AS SELECT spy() AS found")
    called = []
    with closing(connect(database)) as plain:
        plain.create_function("spy", 0, lambda: called.append(1))
        with pytest.raises(sqlite3.OperationalError, match="unsafe"):
            plain.execute("SELECT * FROM reaching").fetchall()
    assert called == []


def test_a_value_of_any_size_is_refused(database: Path):
    change(database, "CREATE VIEW huge AS SELECT zeroblob(900000000) AS found")
    with closing(connect(database)) as plain, pytest.raises(sqlite3.DataError):
        plain.execute("SELECT * FROM huge").fetchall()


def test_the_largest_value_is_one_of_64_megabytes(database: Path):
    with closing(connect(database)) as plain:
        assert plain.execute("SELECT length(zeroblob(?))", [64 << 20]).fetchone() == (64 << 20,)
        with pytest.raises(sqlite3.DataError):
            plain.execute("SELECT length(zeroblob(?))", [(64 << 20) + 1]).fetchone()


def test_the_longest_statement_is_one_of_16_megabytes(database: Path):
    with closing(connect(database)) as plain:
        statement = "SELECT 1 --".ljust(16 << 20)
        assert plain.execute(statement).fetchone() == (1,)
        with pytest.raises(sqlite3.DataError):
            plain.execute(statement + " ")


def test_no_other_file_can_be_brought_in(database: Path, tmp_path: Path):
    with closing(connect(database)) as plain, pytest.raises(sqlite3.OperationalError):
        plain.execute("ATTACH ? AS other", [str(tmp_path / "other.db")])
    assert not (tmp_path / "other.db").exists()


def test_a_schema_of_endless_text_is_refused(tmp_path: Path):
    path = tmp_path / "wide.db"
    with closing(sqlite3.connect(path)) as hostile:
        hostile.execute(f"PRAGMA application_id = {connection.APPLICATION_ID}")
        hostile.execute("PRAGMA user_version = 1")
        columns = ", ".join(f"column_{number}" for number in range(1500))
        hostile.execute(f"CREATE TABLE workout ({columns})")
    with pytest.raises(StoreUnusable):
        open_reader(path)
