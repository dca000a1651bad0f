"""Copies of the log, made and gone back to while the app is open."""

import shutil
from pathlib import Path

import pytest

from brainlift_tui.core.backup.backup import MadeFor
from brainlift_tui.store.backup import backups
from brainlift_tui.store.backup.backups import backups_folder, read_backups
from brainlift_tui.store.clock import local_now
from tests.tui.lifting import open_app


async def test_a_day_of_training_is_copied_once_the_app_is_open_or_the_workout_finished(
    demo: Path,
) -> None:
    async with open_app(demo, copied=True) as lifter:
        await lifter.until(lambda: len(read_backups(demo)) == 1)
        await lifter.press("e", "T", "F", "enter")
    assert [copy.why for copy in read_backups(demo)] == [MadeFor.DAY]


async def test_a_copy_that_can_not_be_made_is_told(
    demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backups_folder(demo).write_text("in the way")
    async with open_app(demo, copied=True) as lifter:
        await lifter.until(lambda: lifter.sees("✗ Your log was not copied"))


async def test_one_is_made_from_the_palette_and_gone_back_to_and_that_back_again(
    demo: Path,
) -> None:
    async with open_app(demo) as lifter:
        await lifter.app.action_ask("copies")
        await lifter.settle()
        await lifter.press("enter")
        await lifter.until(lambda: lifter.sees("Copied: 106 workouts"))
        await lifter.press("e", "T")
        assert lifter.short() == ["16kg x 12 easy"]
        await lifter.app.action_ask("copies")
        await lifter.settle()
        await lifter.press("down", "enter")
        assert lifter.sees("Your log is to be as it was on 2026-11-22 at 17:05?")
        await lifter.press("enter")
        await lifter.until(lambda: lifter.sees("Your log is back: 106 workouts"))
        assert lifter.short() == []
        await lifter.app.action_ask("copies")
        await lifter.settle()
        await lifter.press("down", "enter", "enter")
        await lifter.until(lambda: lifter.short() == ["16kg x 12 easy"])


async def test_in_an_open_window_a_copy_that_is_damaged_is_refused_and_nothing_changes(
    demo: Path,
) -> None:
    async with open_app(demo) as lifter:
        held = backups.back_up(demo, local_now(lifter.clock), MadeFor.HAND)
        held.path.write_bytes(held.path.read_bytes()[: held.bytes // 2])
        await lifter.press("e", "T")
        await lifter.app.action_ask("copies")
        await lifter.settle()
        await lifter.press("down", "enter", "enter")
        await lifter.until(lambda: lifter.sees("✗"))
        assert lifter.short() == ["16kg x 12 easy"]
        shutil.rmtree(backups_folder(demo))
