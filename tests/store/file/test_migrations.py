"""A file of an older release is backed up, then brought up to date, or left as it was."""

import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from brainlift_tui.core.backup.backup import MadeFor
from brainlift_tui.store.backup import backups
from brainlift_tui.store.backup.backups import backups_folder, read_backups
from brainlift_tui.store.clock import SystemClock, local_now
from brainlift_tui.store.file import database as opening
from brainlift_tui.store.file import migrations, remaking, schema
from brainlift_tui.store.file.database import open_reader
from tests.store.lifting import Lifter
from tests.store.refusal import refusal

THIS = schema.SCHEMA_VERSION
NEWER = THIS + 1


@pytest.fixture
def newer_release(monkeypatch):
    """A release whose schema has one more column."""
    newer = Migrations("brainlift")
    for known in migrations.migrations._migrations:
        newer(name=known.name)(known.fn)
    columns = "session_effort INTEGER"
    assert columns in schema.SCHEMA
    weather = schema.SCHEMA.replace(columns, f"weather TEXT, {columns}")
    monkeypatch.setattr(remaking, "SCHEMA", weather)
    monkeypatch.setattr(migrations, "migrations", newer)
    for module in (migrations, opening):
        monkeypatch.setattr(module, "SCHEMA_VERSION", NEWER)
    return newer


@pytest.fixture
def old_log(database):
    """A database of this version with a workout in it."""
    lifter = Lifter(database)
    lifter.train("20x8")
    lifter.close()
    return database


def columns(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as plain:
        assert plain.execute("SELECT count(*) FROM workout_set").fetchone()[0] == 1
        return [row[1] for row in plain.execute("PRAGMA table_info(workout)")]


def copies(log: Path) -> list[Path]:
    return [backups_folder(log) / copy.name for copy in read_backups(log)]


def test_an_older_file_is_copied_beside_it_and_then_migrated(old_log, newer_release):
    open_reader(old_log).close()
    assert "weather" in columns(old_log)
    (copy,) = copies(old_log)
    assert read_backups(old_log)[0].why is MadeFor.MIGRATION
    assert "weather" not in columns(copy)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    with closing(sqlite3.connect(old_log)) as plain:
        assert plain.execute("PRAGMA user_version").fetchone()[0] == NEWER


def test_a_column_added_to_the_schema_is_there_with_all_that_the_table_held(old_log, newer_release):
    def told() -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(old_log)) as plain:
            return plain.execute(
                "SELECT workout.uid, finished_at, session_effort, entry_id, load, reps FROM workout"
                " JOIN workout_exercise ON workout_id = workout.id"
                " JOIN workout_set ON entry_id = workout_exercise.id"
            ).fetchall()

    before = told()
    open_reader(old_log).close()
    assert told() == before


def test_what_the_lifter_added_with_another_program_stays(old_log, newer_release):
    with closing(sqlite3.connect(old_log)) as plain:
        plain.executescript(
            "CREATE TABLE weather (day TEXT); INSERT INTO weather VALUES ('2026-11-22');"
            "CREATE VIEW heavy AS SELECT * FROM workout_set WHERE load_ng > 20000000000000;"
        )
    open_reader(old_log).close()
    with closing(sqlite3.connect(old_log)) as plain:
        assert plain.execute("SELECT * FROM weather").fetchall() == [("2026-11-22",)]
        assert plain.execute("SELECT * FROM heavy").fetchall() == []


def test_a_migrated_file_goes_on_being_undone_whole(old_log, newer_release):
    lifter = Lifter(old_log)
    try:
        triggers = "SELECT group_concat(sql) FROM sqlite_master WHERE type = 'trigger'"
        assert "weather" in lifter.one(triggers)
        lifter.undo()
        assert lifter.workouts() == [(1, 0)]
    finally:
        lifter.close()


def test_a_migration_that_fails_leaves_the_file_as_it_was(old_log, newer_release):
    def fail(db: Database) -> None:
        db.execute("DELETE FROM workout_set")
        raise sqlite3.OperationalError("database or disk is full")

    newer_release(name="m999_fails")(fail)
    assert "nothing was stored" in refusal(old_log)
    assert "weather" not in columns(old_log)
    with closing(sqlite3.connect(old_log)) as plain:
        assert plain.execute("PRAGMA user_version").fetchone()[0] == THIS


def test_an_earlier_copy_is_never_overwritten_nor_taken_for_the_new_one(
    old_log, newer_release, monkeypatch
):
    monkeypatch.setenv("BRAINLIFT_NOW", "2026-11-22T20:00:00+00:00")
    folder = backups_folder(old_log)
    folder.mkdir()
    precious = folder / f"{local_now(SystemClock.from_environment()):%Y-%m-%dT%H%M%S}-migration.db"
    precious.write_bytes(b"cut short, or precious")
    open_reader(old_log).close()
    assert precious.read_bytes() == b"cut short, or precious"
    assert len(copies(old_log)) == 2
    assert "weather" not in columns(copies(old_log)[0])


def test_tried_again_it_is_not_copied_again(old_log, newer_release):
    def fail(db: Database) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    newer_release(name="m999_fails")(fail)
    for _ in range(3):
        refusal(old_log)
    assert len(copies(old_log)) == 1


def test_a_copy_cut_short_is_not_left(old_log, newer_release, monkeypatch):
    def power_cut(connection: sqlite3.Connection, copy: Path) -> bool:
        copy.write_bytes(b"half")
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(backups, "copy_whole", power_cut)
        refusal(old_log)
    assert not list(backups_folder(old_log).iterdir())  # on a full disk its room is wanted
    assert "weather" not in columns(old_log)
    open_reader(old_log).close()
    assert "weather" not in columns(copies(old_log)[0])


def test_a_file_of_this_release_is_not_backed_up(old_log):
    open_reader(old_log).close()
    assert copies(old_log) == []
