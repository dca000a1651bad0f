"""A disk that is full, or may only be read: what looks still works, what writes says so."""

import errno
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.program import Program

SMALL_KB = 2048


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two megabytes."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("a small disk is mounted by root on Linux only")
    folder = tmp_path / "disk"
    folder.mkdir()
    size = f"size={SMALL_KB}k"
    mounting = ["mount", "-t", "tmpfs", "-o", size, "brainlift-test", str(folder)]
    done = subprocess.run(mounting, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        pytest.skip(f"no small disk can be mounted here: {done.stderr.strip()}")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def fill(disk: Path) -> None:
    """Leave no byte free."""
    with (disk / "fill").open("ab", buffering=0) as file:
        for size in (65536, 4096, 1):
            try:
                while file.write(b"\0" * size):
                    pass
            except OSError as error:
                assert error.errno == errno.ENOSPC  # noqa: PT017 - that is what it is for


@pytest.fixture
def trained(program: Program, disk: Path) -> Program:
    """A log on the small disk, with a set in it and nothing beside it."""
    program.environment["BRAINLIFT_DB"] = str(shutil.copy(program.database, disk / "log.db"))
    assert program.run("log", "goblet squat 20x8").returncode == 0
    return program


LOOKS = (["today"], ["history"], ["history", "--json"], ["week"], ["nudges"], ["backtest"])
WRITES = (["log", "plank 45s"], ["import", "export.json"])


def test_what_looks_works_without_room_for_the_shared_memory(trained: Program, disk: Path) -> None:
    before = {tuple(words): trained.run(*words).stdout for words in LOOKS}
    fill(disk)
    for name in ("log.db-shm", "log.db-wal"):
        (disk / name).unlink(missing_ok=True)
    for words in LOOKS:
        done = trained.run(*words)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout == before[tuple(words)]
    elsewhere = trained.home / "export.json"
    assert trained.run("export", "--output", elsewhere).returncode == 0
    assert len(json.loads(elsewhere.read_text())["workouts"]) == 1
    for words in WRITES:
        done = trained.run(*words)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
        assert "no room" in done.stderr
    (disk / "fill").unlink()
    assert trained.run("log", "plank 45s").returncode == 0


def test_what_looks_works_on_a_disk_that_may_only_be_read(trained: Program, disk: Path) -> None:
    before = {tuple(words): trained.run(*words).stdout for words in LOOKS}
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    for words in LOOKS:
        done = trained.run(*words)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout == before[tuple(words)]
    elsewhere = trained.home / "export.json"
    assert trained.run("export", "--output", elsewhere).returncode == 0
    assert len(json.loads(elsewhere.read_text())["workouts"]) == 1
    for words in WRITES:
        done = trained.run(*words)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
        assert "can't be written" in done.stderr


def test_what_stands_only_in_the_log_is_read_too(trained: Program, disk: Path) -> None:
    left = trained.home / "left"
    left.mkdir()
    script = (
        "import os, shutil, sqlite3, sys\n"
        "held = sqlite3.connect(sys.argv[1])\n"
        "held.execute('PRAGMA wal_autocheckpoint = 0')\n"
        "held.execute('UPDATE workout SET note = ?', ['only in the log'])\n"
        "held.commit()\n"
        "for name in ('log.db', 'log.db-wal'):\n"
        "    shutil.copy(os.path.join(os.path.dirname(sys.argv[1]), name), sys.argv[2])\n"
    )
    words = [sys.executable, "-c", script, str(disk / "log.db"), str(left)]
    subprocess.run(words, check=True)
    for path in left.iterdir():
        shutil.copy(path, disk)
    (disk / "log.db-shm").unlink(missing_ok=True)
    assert (disk / "log.db-wal").stat().st_size > 0
    fill(disk)
    done = trained.run("history", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)[0]["note"] == "only in the log"
    (disk / "fill").unlink()
    assert json.loads(trained.run("history", "--json").stdout)[0]["note"] == "only in the log"


def test_an_export_that_does_not_fit_leaves_the_older_one_whole(
    trained: Program, disk: Path
) -> None:
    older = disk / "export.json"
    older.write_text("the older one")
    fill(disk)
    done = trained.run("export", "--output", older)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "no room" in done.stderr
    assert older.read_text() == "the older one"
    assert not list(disk.glob(".brainlift-*"))


def test_the_app_says_that_there_is_no_room(trained: Program, disk: Path) -> None:
    fill(disk)
    (disk / "log.db-shm").unlink(missing_ok=True)
    with trained.open("--db", disk / "log.db", columns=200) as terminal:
        assert terminal.wait_for_end() == 1
        assert "no room" in terminal.text
        assert "Traceback" not in terminal.text
