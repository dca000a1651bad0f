"""While the file is open, nothing this process does takes SQLite's locks off it."""

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from brainlift_tui.core.errors import BadInput
from brainlift_tui.exchange.own.programme_files import read_shared
from brainlift_tui.store.file.database import open_reader
from brainlift_tui.store.lifter.paths import make_private
from tests.store.lifting import Lifter
from tests.store.locks import lists_locks, locks_held


@pytest.fixture(autouse=True)
def listed(tmp_path: Path) -> None:
    """Nothing can be seen where locks are not listed."""
    if not lists_locks(tmp_path):
        pytest.skip("this system does not list the locks of such files")


def open_again(lifter: Lifter) -> None:
    open_reader(lifter.path).close()


def open_through_a_link(lifter: Lifter) -> None:
    link = lifter.path.with_name("link.db")
    link.symlink_to(lifter.path)
    open_reader(link).close()


def open_through_a_hard_link(lifter: Lifter) -> None:
    link = lifter.path.with_name("hard.db")
    os.link(lifter.path, link)
    open_reader(link).close()


def make_it_private(lifter: Lifter) -> None:
    make_private(lifter.path)


def take_it_for_a_programme(lifter: Lifter) -> None:
    with pytest.raises(BadInput, match="is your log"):
        read_shared(lifter.reader, str(lifter.path))


@pytest.mark.parametrize(
    "act",
    [
        open_again,
        open_through_a_link,
        open_through_a_hard_link,
        make_it_private,
        take_it_for_a_programme,
    ],
    ids=lambda act: act.__name__,
)
def test_the_lock_stays(lifter: Lifter, act: Callable[[Lifter], None]) -> None:
    lifter.log(0, "20x8")
    brought_in(lifter)
    before = locks_held(lifter.path, os.getpid())
    assert before
    act(lifter)
    assert locks_held(lifter.path, os.getpid()) == before


def brought_in(lifter: Lifter) -> None:
    """Wait until the set is in the one file: meanwhile there are locks that come and go."""
    while lifter.writer._due is not None:
        time.sleep(0.01)
    lifter.writer._pool.submit(int).result()


def test_looking_at_a_file_of_another_program_takes_no_lock_off_it(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA journal_mode = wal")
        other.execute("CREATE TABLE thing (id INTEGER)")
        before = locks_held(path, os.getpid())
        assert before
        with pytest.raises(Exception, match="another program's"):
            open_reader(path)
        assert locks_held(path, os.getpid()) == before


def test_a_set_is_there_after_another_process_came_and_went(lifter: Lifter) -> None:
    """The whole of it: another start within the process, a stranger, then the power goes."""
    lifter.log(0, "20x8")
    open_again(lifter)
    stranger = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('SELECT 1 FROM workout')"
    subprocess.run([sys.executable, "-c", stranger, str(lifter.path)], check=True)
    lifter.log(0, "20x7")
    after = lifter.path.with_name("after")
    after.mkdir()
    for path in lifter.path.parent.glob("brainlift.db*"):
        shutil.copy(path, after)
    with closing(sqlite3.connect(after / "brainlift.db")) as plain:
        assert plain.execute("SELECT reps FROM workout_set").fetchall() == [(8,), (7,)]
