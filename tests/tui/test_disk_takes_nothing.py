"""A disk that takes nothing under an open window: the workout goes on, and is stored later."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from brainlift_tui.core.errors import NoRoomLeft
from brainlift_tui.store.file.writer import Writer
from tests.tui.lifting import open_app, stopped_clock


async def test_a_workout_goes_on_and_nothing_is_called_stored_that_is_not(
    empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise NoRoomLeft("There is no room left.")

    clock = stopped_clock()
    async with open_app(empty, clock=clock) as lifter:
        await lifter.type("20x8")
        await lifter.press("enter", "T")
        clock.advance(60)
        with monkeypatch.context() as patch:
            patch.setattr(Writer, "_store", full)
            await lifter.type("20x7")
            await lifter.press("enter", "T")
            assert lifter.line("1 ✓    20 kg × 8")
            assert lifter.line("2 ○    20 kg × 7")
            await lifter.until(lambda: lifter.sees("✗ The disk is full. Go on: ○ is kept here"))
            await lifter.type("20x6")
            await lifter.press("enter", "T")
            assert lifter.sees("○ Romanian Deadlift (Dumbbell): 20 kg × 6.  u takes it back")
        lifter.app.training.writer.bring_in()
        await lifter.until(lambda: lifter.sees("✓ The disk takes it again: everything is stored."))
        await lifter.until(lambda: "○" not in lifter.text)
        with closing(sqlite3.connect(empty)) as plain:
            stored = plain.execute(
                "SELECT reps FROM workout_set ORDER BY entry_id, position"
            ).fetchall()
    assert stored == [(8,), (7,), (6,)]
    assert lifter.app.training.left_behind == ""
