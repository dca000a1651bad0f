"""An import is taken back by a key only after a question: it may be years of training."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from brainlift_tui.store.file.writer import Writer
from brainlift_tui.store.importing.foreign import add_log
from tests.own_log import own_log
from tests.tui.lifting import open_app, stopped_clock


def workouts_of(path: Path) -> int:
    with closing(sqlite3.connect(path)) as plain:
        return int(plain.execute("SELECT count(*) FROM finished_workout").fetchone()[0])


@pytest.fixture
def imported(empty: Path) -> Path:
    """A log into which twelve workouts were brought a moment ago."""
    with Writer(empty, stopped_clock()) as writer:
        writer.do(add_log, own_log(), "strong.csv")
    assert workouts_of(empty) == 12
    return empty


async def test_it_is_asked_first_and_no_leaves_it(imported: Path) -> None:
    async with open_app(imported) as lifter:
        await lifter.press("u")
        assert lifter.sees("All of it is taken back; U brings it again.")
        await lifter.press("escape")
        assert workouts_of(imported) == 12
        await lifter.press("u", "enter")
        await lifter.until(lambda: lifter.sees("Undone: "))
        assert workouts_of(imported) == 0
        await lifter.press("U")
        await lifter.until(lambda: lifter.sees("Done again: "))
    assert workouts_of(imported) == 12


async def test_a_set_is_taken_back_at_once(imported: Path) -> None:
    async with open_app(imported) as lifter:
        await lifter.type("20x8")
        await lifter.press("enter", "T", "u")
        assert lifter.sees("Undone: ")
    assert workouts_of(imported) == 12
