"""Copies of the log beside it: made, looked through, thinned out, and gone back to."""

import multiprocessing
import os
import shutil
import sqlite3
import stat
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from brainlift_tui.core.backup.backup import Backup, MadeFor
from brainlift_tui.core.errors import Damaged, Refused
from brainlift_tui.store.backup import backups
from brainlift_tui.store.backup.backups import (
    back_up,
    back_up_the_day,
    backups_folder,
    copy_to,
    is_copied,
    read_backups,
)
from brainlift_tui.store.backup.restoring import restore
from brainlift_tui.store.clock import local_now
from brainlift_tui.store.file.database import open_reader
from tests.store.file.archive import archived, taken_out
from tests.store.lifting import EVENING, Lifter

NOW = EVENING.astimezone(ZoneInfo("Europe/Berlin"))


@pytest.fixture
def log(database: Path) -> Path:
    """The log of somebody who did three sets and left."""
    lifter = Lifter(database)
    lifter.train("20x8, 8, 8")
    lifter.close()
    return database


def log_of(path: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as plain:
        return plain.execute("SELECT exercise, load, reps FROM training_log").fetchall()


def damage(path: Path) -> None:
    """Overwrite a good part of the pages behind the first ones."""
    with path.open("r+b") as file:
        file.seek(8 * 4096)
        file.write(os.urandom(40 * 4096))


def test_a_copy_holds_what_was_logged_and_is_one_private_file(lifter: Lifter):
    lifter.train("20x8, 8, 8")
    held = back_up(lifter.path, NOW, MadeFor.HAND)
    assert (held.workouts, held.sets) == (1, 3)
    assert held.bytes == held.path.stat().st_size
    assert log_of(held.path) == log_of(lifter.path)
    assert [file.name for file in backups_folder(lifter.path).iterdir()] == [held.path.name]
    assert stat.S_IMODE(held.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(held.path.parent.stat().st_mode) == 0o700


def test_two_of_one_second_are_two(lifter: Lifter):
    names = {back_up(lifter.path, NOW, MadeFor.HAND).path.name for _ in range(3)}
    assert len(names) == len(read_backups(lifter.path)) == 3


def test_a_damaged_log_is_not_taken_for_a_copy(log: Path):
    damage(log)
    with pytest.raises(Damaged):
        back_up(log, NOW, MadeFor.HAND)
    assert read_backups(log) == ()


def test_what_is_being_written_is_not_listed_yet(lifter: Lifter):
    folder = backups_folder(lifter.path)
    folder.mkdir()
    (folder / "2026-11-22T180533-day.db").touch()
    assert read_backups(lifter.path) == ()


def test_one_is_made_where_there_was_training_since_the_last_and_once_a_day(lifter: Lifter):
    now = local_now(lifter.clock)
    assert back_up_the_day(lifter.path, now) is None
    assert is_copied(lifter.reader, lifter.path, now)
    lifter.train("20x8")
    assert not is_copied(lifter.reader, lifter.path, now)
    now = local_now(lifter.clock) + timedelta(minutes=1)
    assert back_up_the_day(lifter.path, now) is not None
    lifter.train("20x8")
    later = local_now(lifter.clock) + timedelta(minutes=1)
    assert back_up_the_day(lifter.path, later) is None
    assert is_copied(lifter.reader, lifter.path, later)
    assert back_up_the_day(lifter.path, later + timedelta(days=1)) is not None
    assert back_up_the_day(lifter.path, later + timedelta(days=2)) is None
    assert len(read_backups(lifter.path)) == 2


def test_those_no_longer_needed_are_cleared_away(lifter: Lifter):
    lifter.train("20x8")
    for day in range(40):
        back_up(lifter.path, NOW + timedelta(days=day), MadeFor.DAY)
    assert 7 <= len(read_backups(lifter.path)) < 16


def test_a_copy_is_made_also_where_one_no_longer_needed_can_not_be_cleared_away(lifter: Lifter):
    lifter.train("20x8")
    for day in range(1, 20):
        copy = (
            backups_folder(lifter.path)
            / Backup(NOW.replace(tzinfo=None) - timedelta(days=day), 1, MadeFor.DAY).name
        )
        copy.mkdir(parents=True)
    assert back_up(lifter.path, NOW, MadeFor.HAND).path.is_file()


def test_a_disk_that_is_full_leaves_no_half_a_copy(lifter: Lifter, monkeypatch: pytest.MonkeyPatch):
    def full(*_: object) -> bool:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(backups, "copy_whole", full)
    with pytest.raises(Refused, match="no room"):
        back_up(lifter.path, NOW, MadeFor.HAND)
    assert list(backups_folder(lifter.path).iterdir()) == []


def test_going_back_brings_what_was_there_and_keeps_what_is(lifter: Lifter):
    lifter.train("20x8, 8, 8")
    early = back_up(lifter.path, NOW, MadeFor.HAND)
    lifter.log(0, "22x8")
    late = log_of(lifter.path)
    restored = restore(lifter.path, early.path, NOW + timedelta(hours=1))
    assert restored.now.sets == 3
    assert lifter.one("SELECT count(*) FROM training_log") == 3
    assert restored.before is not None
    again = restore(lifter.path, restored.before, NOW + timedelta(hours=2))
    assert (again.now.sets, log_of(lifter.path)) == (4, late)


def test_a_window_goes_on_with_what_was_gone_back_to(lifter: Lifter):
    lifter.train("20x8, 8, 8")
    early = back_up(lifter.path, NOW, MadeFor.HAND)
    lifter.log(0, "22x8")
    process = multiprocessing.get_context("spawn").Process(
        target=restore, args=(lifter.path, early.path, NOW + timedelta(hours=1))
    )
    process.start()
    process.join()
    assert process.exitcode == 0
    lifter.log(0, "24x8")
    assert [load for _, load, _ in log_of(lifter.path)] == ["20", "20", "20", "24"]
    assert lifter.one("PRAGMA integrity_check") == "ok"


def test_a_plain_copy_of_the_file_holds_it_as_soon_as_it_is_done(log: Path, tmp_path: Path):
    early = back_up(log, NOW, MadeFor.HAND)
    lifter = Lifter(log)
    lifter.log(0, "22x8")
    lifter.close()
    restore(log, early.path, NOW + timedelta(hours=1))
    plain = shutil.copy(log, tmp_path / "plain.db")
    assert len(log_of(Path(plain))) == 3


def test_a_damaged_log_is_put_aside_and_the_copy_takes_its_place(log: Path):
    copy = back_up(log, NOW, MadeFor.HAND)
    damage(log)
    bad = log.read_bytes()
    restored = restore(log, copy.path, NOW)
    assert restored.damaged
    assert restored.before is not None
    assert restored.before.read_bytes() == bad
    assert len(log_of(log)) == 3


def test_a_log_that_is_gone_comes_back(log: Path):
    copy = back_up(log, NOW, MadeFor.HAND)
    log.unlink()
    assert restore(log, copy.path, NOW).before is None
    assert len(log_of(log)) == 3


def test_a_copy_made_by_an_older_release_can_be_gone_back_to(lifter: Lifter, tmp_path: Path):
    copy = taken_out(archived()[0], tmp_path)
    before = copy.read_bytes()
    assert restore(lifter.path, copy, NOW).now.sets > 0
    assert copy.read_bytes() == before
    assert lifter.one("SELECT count(*) FROM workout_set") == restored_sets(copy)
    assert not [file for file in tmp_path.iterdir() if "restore" in file.name]


def restored_sets(old: Path) -> int:
    with closing(sqlite3.connect(old)) as plain:
        return int(plain.execute("SELECT count(*) FROM workout_set").fetchone()[0])


def test_what_is_no_copy_is_refused_and_the_log_stays(lifter: Lifter, tmp_path: Path):
    lifter.train("20x8, 8, 8")
    good = back_up(lifter.path, NOW, MadeFor.HAND).path
    text, other, broken = tmp_path / "text.db", tmp_path / "other.db", tmp_path / "broken.db"
    text.write_text("a note " * 100)
    with closing(sqlite3.connect(other)) as plain:
        plain.execute("CREATE TABLE mine (at)")
    broken.write_bytes(good.read_bytes())
    damage(broken)
    for wrong in (text, other, broken, tmp_path / "nothing.db", tmp_path, lifter.path):
        with pytest.raises(Refused):
            restore(lifter.path, wrong, NOW)
    assert len(log_of(lifter.path)) == 3
    assert len(read_backups(lifter.path)) == 1


def test_a_copy_can_be_put_anywhere_but_over_another_file(lifter: Lifter, tmp_path: Path):
    lifter.train("20x8")
    there = tmp_path / "there.db"
    assert copy_to(lifter.path, there).sets == 1
    with pytest.raises(FileExistsError):
        copy_to(lifter.path, there)
    open_reader(there).close()


@pytest.mark.skipif(os.name != "posix", reason="links need rights elsewhere")
def test_a_link_in_the_place_of_a_copy_is_not_followed(lifter: Lifter, tmp_path: Path):
    lifter.train("20x8")
    folder = backups_folder(lifter.path)
    folder.mkdir()
    precious = tmp_path / "precious"
    (folder / "2026-11-22T180500-hand.db").symlink_to(precious)
    held = back_up(lifter.path, NOW, MadeFor.HAND)
    assert held.path.name == "2026-11-22T180500.2-hand.db"
    with pytest.raises(FileExistsError):
        copy_to(lifter.path, folder / "2026-11-22T180500-hand.db")
    assert not precious.exists()
