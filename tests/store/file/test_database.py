"""Opening the file: made for its owner only, refused where it is not ours, never harmed."""

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from brainlift_tui.core.errors import NotWritable, StoreUnusable
from brainlift_tui.store.file import database as opening
from brainlift_tui.store.file import migrations
from brainlift_tui.store.file.connection import (
    connect,
    data_version,
    is_file_of,
)
from brainlift_tui.store.file.database import open_reader, open_to_look
from brainlift_tui.store.lifter.paths import database_path
from brainlift_tui.store.session import training
from tests.store.lifting import SQUAT, Lifter
from tests.store.refusal import refusal


def bytes_below(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


# --- a new file -------------------------------------------------------------------------------


def test_a_new_file_and_its_folders_are_the_owners_alone(tmp_path):
    before = os.umask(0)
    try:
        path = tmp_path / "data" / "profiles" / "default" / "brainlift.db"
        with closing(open_reader(path)) as reader:
            reader.execute("SELECT count(*) FROM exercise").fetchone()
            for made in path.parent.iterdir():
                assert stat.S_IMODE(made.stat().st_mode) == 0o600
    finally:
        os.umask(before)
    for folder in path.parents[:3]:
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_folder_that_was_there_keeps_its_permissions(tmp_path):
    (tmp_path / "shared").mkdir(mode=0o755)
    open_reader(tmp_path / "shared" / "brainlift.db").close()
    assert stat.S_IMODE((tmp_path / "shared").stat().st_mode) == 0o755


def test_a_new_file_carries_our_mark_and_version(new_file):
    with closing(sqlite3.connect(new_file)) as plain:
        assert plain.execute("PRAGMA user_version").fetchone()[0] == opening.SCHEMA_VERSION
        assert plain.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert plain.execute("PRAGMA foreign_key_check").fetchall() == []
    # Where sqlite.org's file format has the application's id: `file` and other releases go by it.
    assert new_file.read_bytes()[68:72] == b"BRLF"


def test_where_no_file_is_there_is_no_version(tmp_path):
    assert opening.version_of(tmp_path / "brainlift.db") == 0


def test_a_window_waits_five_seconds_for_what_another_one_writes(database):
    with closing(connect(database)) as plain:
        assert plain.execute("PRAGMA busy_timeout").fetchone() == (5000,)


@pytest.mark.parametrize("by", [-1, 1])
def test_a_log_of_another_release_that_may_not_be_written_is_not_read_as_one_of_this(
    database, monkeypatch, by
):
    with closing(sqlite3.connect(database)) as plain:
        plain.execute(f"PRAGMA user_version = {opening.SCHEMA_VERSION + by}")

    def refused(path: Path) -> sqlite3.Connection:
        raise NotWritable("{path} can't be written; choose another place with --db.", path="it")

    monkeypatch.setattr(opening, "open_reader", refused)
    with pytest.raises(NotWritable):
        open_to_look(database)


def test_an_empty_file_becomes_a_database(tmp_path):
    path = tmp_path / "brainlift.db"
    path.touch()
    with closing(open_reader(path)) as reader:
        assert reader.execute("SELECT count(*) FROM exercise").fetchone()[0] > 200


def test_a_creation_cut_short_leaves_nothing_half_and_the_next_start_makes_it_whole(
    tmp_path, monkeypatch
):
    path = tmp_path / "brainlift.db"

    def power_cut(db: sqlite3.Connection) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(migrations, "seed", power_cut)
        assert "no room left" in refusal(path)
    with closing(sqlite3.connect(path)) as plain:
        assert plain.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
    with closing(open_reader(path)) as reader:
        assert reader.execute("SELECT count(*) FROM setting").fetchone()[0] > 0


_OPEN_AND_LOG = """
import sys
from pathlib import Path
from datetime import UTC, datetime
from brainlift_tui.store.clock import StoppedClock
from brainlift_tui.store.file.database import open_reader
from brainlift_tui.store.entry.quick_log import log_text
from brainlift_tui.store.file.writer import Writer
path, count = Path(sys.argv[1]), int(sys.argv[2])
import sqlite_utils, brainlift_tui.store.file.migrations
print("ready", flush=True)
sys.stdin.readline()
open_reader(path).close()
with Writer(path, StoppedClock(datetime(2026, 11, 22, 17, 5, tzinfo=UTC))) as writer:
    for _ in range(count):
        writer.do(log_text, "goblet squat 20x8")
"""


def in_two_processes(path: Path, sets: int) -> None:
    """Open the file and log in two processes that begin at the same instant."""
    running = [
        subprocess.Popen(
            [sys.executable, "-c", _OPEN_AND_LOG, str(path), str(sets)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    for process in running:
        assert process.stdout is not None
        process.stdout.readline()
    for process in running:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    for process in running:
        _, errors = process.communicate(timeout=180)
        assert (process.returncode, errors) == (0, "")


@pytest.mark.parametrize("attempt", range(3))
def test_two_windows_that_make_the_same_new_file_at_once_both_work(tmp_path, attempt):
    path = tmp_path / "a" / "b" / "brainlift.db"
    in_two_processes(path, 1)
    with closing(open_reader(path)) as reader:
        count = "SELECT count(*), count(DISTINCT slug) FROM exercise"
        assert len(set(reader.execute(count).fetchone())) == 1
        assert reader.execute("SELECT count(*) FROM workout_set").fetchone()[0] == 2


def test_two_windows_that_log_at_once_lose_nothing(database):
    in_two_processes(database, 25)
    with closing(open_reader(database)) as reader:
        positions = [row[0] for row in reader.execute("SELECT position FROM workout_set")]
        assert sorted(positions) == list(range(50))
        assert reader.execute("SELECT count(*) FROM workout").fetchone()[0] == 1
        assert reader.execute("SELECT count(*) FROM journal_step").fetchone()[0] == 50


def test_a_log_cut_short_while_it_grew_in_a_checkpoint_is_no_damaged_one(database, tmp_path):
    page, torn = 4096, tmp_path / "torn.db"
    before = database.read_bytes()
    with closing(connect(database)) as plain:
        plain.execute("CREATE TABLE grown (of BLOB)")
        plain.execute("INSERT INTO grown VALUES (zeroblob(100000))")
        log = database.with_name(f"{database.name}-wal").read_bytes()
    after = database.read_bytes()
    assert len(after) > len(before)
    torn.write_bytes(after[:page] + before[page:])
    torn.with_name("torn.db-wal").write_bytes(log)
    with closing(open_reader(torn)) as reader:
        assert reader.execute("SELECT length(of) FROM grown").fetchone() == (100000,)


def test_another_programs_database_is_left_as_it_is_where_it_was_cut_short_so(tmp_path):
    page, made, torn = 4096, tmp_path / "made.db", tmp_path / "torn.db"
    with closing(sqlite3.connect(made)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("CREATE TABLE theirs (of BLOB)")
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        before = made.read_bytes()
        other.execute("INSERT INTO theirs VALUES (zeroblob(100000))")
        other.commit()
        log = made.with_name("made.db-wal").read_bytes()
        other.execute("PRAGMA wal_checkpoint")
        torn.write_bytes(made.read_bytes()[:page] + before[page:])
    cut_short = torn.read_bytes()
    torn.with_name("torn.db-wal").write_bytes(log)
    with pytest.raises(StoreUnusable, match="another program's database"):
        open_reader(torn)
    assert torn.read_bytes() == cut_short
    assert torn.with_name("torn.db-wal").read_bytes() == log


def test_a_disk_that_fails_once_the_file_was_looked_at_is_told(database, monkeypatch):
    def failing(path: Path) -> sqlite3.Connection:
        raise sqlite3.OperationalError("unable to open database file")

    monkeypatch.setattr(opening, "connect", failing)
    with pytest.raises(NotWritable):
        open_reader(database)


def test_a_path_leads_to_the_open_file_by_whatever_name_and_no_other_does(database, tmp_path):
    link, other = tmp_path / "link.db", tmp_path / "other.db"
    link.symlink_to(database)
    other.write_bytes(database.read_bytes())
    with closing(open_reader(database)) as reader:
        assert is_file_of(reader, database)
        assert is_file_of(reader, link)
        assert not is_file_of(reader, other)
        assert not is_file_of(reader, tmp_path / "none.db")


def test_a_folder_that_appears_meanwhile_is_no_obstacle(tmp_path, monkeypatch):
    path = tmp_path / "new" / "brainlift.db"
    there = Path.exists

    def just_before(self: Path) -> bool:
        found = there(self)
        if self == path.parent:
            os.makedirs(self, exist_ok=True)  # noqa: PTH103 - pathlib would come back here
        return found

    monkeypatch.setattr(Path, "exists", just_before)
    open_reader(path).close()


# --- what is refused --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content",
    [
        b"x",
        b"x" * 99,
        b"x" * 600,
        b"not a database\n" * 500,
        b"SQLite format 3\0" + b"\xff" * 4096,
        Random(9000).randbytes(9000),
    ],
    ids=["one byte", "99 bytes", "600 bytes", "text", "damaged", "random"],
)
def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(tmp_path, content):
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    assert "not a brainlift database" in refusal(path)
    assert bytes_below(tmp_path) == {"notes.txt": content}


@pytest.mark.parametrize("left", [100, 512, 4096])
def test_of_a_log_that_was_cut_off_the_header_is_enough_to_tell_that_it_is_one(database, left):
    database.write_bytes(database.read_bytes()[:left])
    assert refusal(database).startswith("Your log is damaged")


@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_another_programs_database_is_refused_and_left_as_it_is(tmp_path, mode):
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute(f"PRAGMA journal_mode = {mode}")
        other.execute("CREATE TABLE workout (id INTEGER)")
        other.commit()
    before = bytes_below(tmp_path)
    assert "another program's database" in refusal(path)
    assert bytes_below(tmp_path) == before


@pytest.mark.parametrize("through_a_link", [False, True])
def test_another_programs_database_is_left_alone_while_that_program_is_gone(
    tmp_path, through_a_link
):
    busy, path = tmp_path / "busy.db", tmp_path / "left" / "other.db"
    path.parent.mkdir()
    with closing(sqlite3.connect(busy)) as other:
        other.execute("PRAGMA journal_mode = wal")
        other.execute("CREATE TABLE workout (id INTEGER)")
        other.commit()
        shutil.copy(busy, path)
        shutil.copy(f"{busy}-wal", f"{path}-wal")
    link = tmp_path / "link.db"
    link.symlink_to(path)
    before = bytes_below(path.parent)
    assert "another program's database" in refusal(link if through_a_link else path)
    after = bytes_below(path.parent)
    assert {name: after.get(name) for name in before} == before


def test_a_database_marked_by_another_program_is_refused_even_while_empty(tmp_path):
    path = tmp_path / "map.gpkg"
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA application_id = 0x47504B47")
    before = bytes_below(tmp_path)
    assert "another program's database" in refusal(path)
    assert bytes_below(tmp_path) == before


def test_a_database_of_a_newer_release_is_refused_and_left_as_it_is(database, tmp_path):
    with closing(sqlite3.connect(database)) as plain:
        plain.execute(f"PRAGMA user_version = {opening.SCHEMA_VERSION + 1}")
        plain.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = bytes_below(tmp_path)
    sentence = refusal(database)
    assert "newer release" in sentence
    assert str(opening.SCHEMA_VERSION + 1) in sentence
    assert bytes_below(tmp_path) == before


def test_a_folder_in_its_place_is_refused(tmp_path):
    (tmp_path / "brainlift.db").mkdir()
    assert "not a file" in refusal(tmp_path / "brainlift.db")
    assert list(tmp_path.iterdir()) == [tmp_path / "brainlift.db"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_what_is_neither_file_nor_folder_is_refused(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert "not a file" in refusal(tmp_path / "pipe")
    assert "not a file" in refusal(Path(os.devnull))


def test_a_link_that_leads_to_itself_is_refused(tmp_path):
    (tmp_path / "loop.db").symlink_to("loop.db")
    assert "leads to itself" in refusal(tmp_path / "loop.db")


@pytest.mark.parametrize("ending", ["-wal", "-shm", "-journal"])
@pytest.mark.parametrize("there", [True, False])
def test_what_sqlite_keeps_beside_a_log_is_never_made_a_log_itself(tmp_path, ending, there):
    open_reader(tmp_path / "brainlift.db").close()
    part = tmp_path / f"brainlift.db{ending}"
    (tmp_path / "link.db").symlink_to(part)
    if there:
        part.touch()
    before = bytes_below(tmp_path)
    for name in (part, tmp_path / "link.db"):
        assert "a part of" in refusal(name)
    assert bytes_below(tmp_path) == before


def test_a_log_may_end_as_those_do_where_it_is_alone(tmp_path):
    (tmp_path / "training").mkdir()
    open_reader(tmp_path / "training-journal").close()


@pytest.mark.parametrize("below", ["brainlift.db", "deeper/brainlift.db"])
def test_a_path_below_a_regular_file_is_refused(tmp_path, below):
    (tmp_path / "file").write_text("mine")
    assert "can't be written" in refusal(tmp_path / "file" / below)
    assert bytes_below(tmp_path) == {"file": b"mine"}


@pytest.fixture
def somebody_else():
    """Act without root's rights for one test."""
    if not hasattr(os, "geteuid"):
        pytest.skip("this system has no user ids")
    before = os.geteuid()
    if before == 0:
        os.seteuid(65534)
    yield
    os.seteuid(before)


def folder_for_all() -> Path:
    """Where files can be put that root's stand-in reaches too: root's own folder may be private."""
    folders = [Path(name).resolve() for name in (tempfile.gettempdir(), "/var/tmp", "/tmp")]
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return folders[0]
    for folder in folders:
        way = (folder, *folder.parents)
        if all(step.is_dir() and step.stat().st_mode & stat.S_IXOTH for step in way):
            return folder
    pytest.skip("root has no folder for temporary files that others can reach")


@pytest.fixture
def locked_folder(new_file):
    """A folder that may be read but not written."""
    with tempfile.TemporaryDirectory(dir=folder_for_all()) as folder:
        shutil.copy(new_file, Path(folder) / "old.db")
        shutil.copy(new_file, Path(folder) / "secret.db")
        (Path(folder) / "old.db").chmod(0o444)
        (Path(folder) / "secret.db").chmod(0o000)
        Path(folder).chmod(0o555)
        yield Path(folder)
        Path(folder).chmod(0o755)


@pytest.mark.parametrize("name", ["brainlift.db", "deeper/brainlift.db", "old.db", "secret.db"])
def test_a_folder_that_may_not_be_written_is_refused(locked_folder, somebody_else, name):
    assert "can't be " in refusal(locked_folder / name)
    assert {path.name for path in locked_folder.iterdir()} == {"old.db", "secret.db"}


def test_a_log_that_may_only_be_read_is_read(locked_folder, somebody_else):
    with closing(open_to_look(locked_folder / "old.db")) as looking:
        assert looking.execute("SELECT count(*) FROM exercise").fetchone()[0] > 200
    with pytest.raises(StoreUnusable, match="can't be written"):
        open_to_look(locked_folder / "secret.db")
    assert {path.name for path in locked_folder.iterdir()} == {"old.db", "secret.db"}


# --- every connection -------------------------------------------------------------------------


def test_each_connection_syncs_fully_in_wal_with_foreign_keys_on(lifter):
    def settings(connection: sqlite3.Connection) -> list[object]:
        return [
            connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "wal_autocheckpoint")
        ]

    assert settings(lifter.reader) == ["wal", 2, 1, 0]
    assert lifter.writer.do(lambda change: settings(change.db)) == ["wal", 2, 1, 0]


def test_a_copy_that_sqlite_made_without_a_log_has_one_once_a_set_is_logged(new_file, tmp_path):
    copy = tmp_path / "copy.db"
    with closing(sqlite3.connect(new_file)) as plain:
        plain.execute("VACUUM INTO ?", [str(copy)])
    lifter = Lifter(copy)
    lifter.type("goblet squat 20x8")
    lifter.close()
    with closing(sqlite3.connect(copy)) as plain:
        assert plain.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_reader_never_writes(lifter):
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        lifter.reader.execute("DELETE FROM workout")


def test_a_reader_is_told_that_another_connection_has_written(lifter):
    before = data_version(lifter.reader)
    assert data_version(lifter.reader) == before
    lifter.log(0, "20x8")
    assert data_version(lifter.reader) != before


# --- for a person who looks -------------------------------------------------------------------


def test_plain_sqlite_reads_the_training_log_like_a_diary(lifter, database):
    lifter.log(SQUAT, "22.5x8 @2, 22.5x7")
    lifter.do(training.finish_workout)
    lifter.type("plank 45", "2026-11-20 18:00")
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as plain:
        rows = plain.execute(
            'SELECT day, exercise, "set", load, unit, reps, seconds, rir, done_utc'
            " FROM training_log"
        ).fetchall()
    squat = "Goblet Squat (Dumbbell)"
    assert rows == [
        ("2026-11-20", "Plank", 1, None, None, None, 45, None, "2026-11-20 17:00:00"),
        ("2026-11-22", squat, 1, "22.5", "kg", 8, None, 2.0, "2026-11-22 17:06:00"),
        ("2026-11-22", squat, 2, "22.5", "kg", 7, None, None, "2026-11-22 17:07:00"),
    ]


# --- where it lies ----------------------------------------------------------------------------


def test_the_path_given_wins_over_the_environment_and_that_over_the_usual_place(
    monkeypatch, tmp_path
):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("BRAINLIFT_DB", "/from/environment.db")
    assert database_path("/given.db") == Path("/given.db")
    assert database_path() == Path("/from/environment.db")
    monkeypatch.setenv("BRAINLIFT_DB", "")
    assert database_path().parts[-3:] == ("profiles", "default", "brainlift.db")


def test_a_tilde_is_the_lifters_home_and_another_ones_that_is_unknown_is_refused(monkeypatch):
    monkeypatch.setenv("HOME", "/home/lifter")
    assert database_path("~/b.db") == Path("/home/lifter/b.db")
    with pytest.raises(StoreUnusable, match="~nobody-of-that-name"):
        database_path("~nobody-of-that-name/b.db")
