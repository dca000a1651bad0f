"""The demo's database is thrown away, also where the program has no time left to do it."""

import time
from pathlib import Path

import pytest

from tests.end_to_end.program import Program
from tests.end_to_end.terminal import LONGEST_WAIT_S


@pytest.fixture
def room(tmp_path: Path) -> Path:
    """Where temporary files go."""
    (tmp_path / "room").mkdir()
    return tmp_path / "room"


@pytest.fixture
def program(tmp_path: Path, room: Path) -> Program:
    """The program with its temporary files in a folder of their own."""
    return Program.in_home(tmp_path / "home", TMPDIR=str(room))


def wait_until_empty(folder: Path) -> None:
    """Wait until nothing is left in a folder."""
    until = time.monotonic() + LONGEST_WAIT_S
    while left := list(folder.rglob("*")):
        assert time.monotonic() < until, left
        time.sleep(0.01)


def test_a_demo_that_ends_by_itself_leaves_nothing(program: Program, room: Path) -> None:
    assert program.run("demo").returncode == 0
    assert list(room.iterdir()) == []


def test_a_demo_that_is_killed_leaves_nothing(program: Program, room: Path) -> None:
    """What is not held: that the process which tidies up is killed, too, or the power fails."""
    with program.open("demo") as terminal:
        terminal.wait_for("? keys")
        (folder,) = room.iterdir()
        assert folder.stat().st_mode & 0o777 == 0o700
        assert (folder / "brainlift.db").stat().st_size > 0
        terminal.kill()
    wait_until_empty(room)
