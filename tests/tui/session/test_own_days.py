"""Today after the import of another app's log: the days that somebody trains by."""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from brainlift_tui.store.file.writer import Writer
from brainlift_tui.store.importing.foreign import add_log
from tests.own_log import own_log
from tests.tui.lifting import open_app, stopped_clock
from tests.tui.pictures import compare

OFFER = "Your log tells of 2 days that you train by. ↵ makes them your programme."


@pytest.fixture
def imported(first_start: Path) -> Path:
    with Writer(first_start, stopped_clock()) as writer:
        writer.do(add_log, own_log(), "log.csv")
    return first_start


async def test_ones_own_days_look_as_they_did(imported: Path, snapshot: SnapshotAssertion) -> None:
    async with open_app(imported) as lifter:
        await compare(lifter, snapshot)


async def test_enter_takes_ones_own_days_and_u_gives_them_back(imported: Path) -> None:
    async with open_app(imported) as lifter:
        assert OFFER in lifter.cursor_line
        await lifter.press("e", "2", "period", "plus", "space")
        assert OFFER in lifter.cursor_line
        await lifter.press("R")
        assert lifter.sees("Nothing is planned.", "↵ goes to Today.")
        await lifter.press("enter", "enter")
        assert "My days · Push day" in lifter.lines[0]
        assert "17.5 kg × 9" in lifter.cursor_line
        assert lifter.sees("Programme: My days. u takes it back")
        assert lifter.app.training.session.workout is None
        await lifter.press("u")
        assert OFFER in lifter.cursor_line


async def test_another_programme_and_the_last_workout_are_one_key_away(imported: Path) -> None:
    async with open_app(imported) as lifter:
        await lifter.press("c")
        assert "Pull day" in lifter.lines[0]
        assert "17.5 kg × 9" in lifter.cursor_line
        await lifter.press("u")
        assert OFFER in lifter.cursor_line
        await lifter.press("S", "g", "down")
        assert "Programme none" in " ".join(lifter.cursor_line.split())
        assert lifter.sees("Today offers the days of your own log.")
        await lifter.press("P")
        assert lifter.place == "plan"
        await lifter.press("enter", "T")
        assert not lifter.sees("Your log tells")
        assert "1 ▸" in lifter.cursor_line
