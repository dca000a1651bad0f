"""A disk that takes nothing: the workout goes on in memory, and is stored once it does."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from brainlift_tui.core.errors import NoRoomLeft, WrittenOver
from brainlift_tui.store.file.writer import Writer
from brainlift_tui.store.kept_back.kept_back import open_unstored
from brainlift_tui.store.session.training import edit_set
from tests.store.lifting import Lifter


class Disk:
    """The disk of a window, as the writer meets it."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.full = False
        self.spared: Writer | None = None
        store = Writer._store

        def meet(writer: Writer, *args: object) -> object:
            if self.full and writer is not self.spared:
                raise NoRoomLeft("There is no room left.")
            return store(writer, *args)

        patch.setattr(Writer, "_store", meet)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    return Disk(monkeypatch)


class Window(Lifter):
    """A lifter whose window goes on in memory, and reads there."""

    def __init__(self, path: Path, elsewhere: Path) -> None:
        super().__init__(path)
        self.writer.close()
        self.writer = Writer(path, self.clock, lambda: (path.parent / "no such", elsewhere))
        self._on_disk = self.reader
        self._left = False

    def close(self) -> None:
        """Leave, once."""
        if not self._left:
            self._left = True
            super().close()

    def follow(self) -> None:
        """Read where the writer writes."""
        unstored = self.writer.unstored
        self.reader = self._on_disk if unstored is None else open_unstored(unstored)

    def wait(self) -> None:
        """Let the writer try again what it tries each second."""
        self.writer.bring_in()
        self.writer.do(lambda change: None)


@pytest.fixture
def window(database: Path, tmp_path: Path) -> Iterator[Window]:
    (tmp_path / "elsewhere").mkdir()
    found = Window(database, tmp_path / "elsewhere")
    yield found
    found.close()


def sets_of(path: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as plain:
        return plain.execute(
            "SELECT load, reps FROM workout_set ORDER BY entry_id, position"
        ).fetchall()


def test_a_workout_goes_on_and_is_stored_once_there_is_room(window: Window, disk: Disk):
    window.log(0, "20x8")
    disk.full = True
    window.log(0, "20x7")
    window.follow()
    window.log(0, "20x6")
    assert len(window.exercise(0).done) == 3
    assert sets_of(window.path) == [("20", 8)]
    disk.full = False
    window.wait()
    assert window.writer.unstored is None
    assert sets_of(window.path) == [("20", 8), ("20", 7), ("20", 6)]


def test_what_was_kept_stands_as_if_it_had_been_stored_at_once(
    window: Window, disk: Disk, new_file: Path, tmp_path: Path
):
    def train(lifter: Lifter) -> None:
        lifter.log(0, "20x8")
        disk.full = isinstance(lifter, Window)
        lifter.log(0, "20x7, 6")
        if isinstance(lifter, Window):
            lifter.follow()
        lifter.log(1, "30x8")
        lifter.undo()
        lifter.log(1, "32x8")
        lifter.finish()
        disk.full = False

    other = tmp_path / "other.db"
    other.write_bytes(new_file.read_bytes())
    healthy = Lifter(other)
    train(healthy)
    train(window)
    window.wait()
    window.follow()
    of_its_own = "SELECT done_at, load, reps, rest_s FROM workout_set ORDER BY entry_id, position"
    assert window.rows(of_its_own) == healthy.rows(of_its_own)
    steps = "SELECT label, at, undone FROM journal_step ORDER BY id"
    assert window.rows(steps) == healthy.rows(steps)
    assert window.one("PRAGMA integrity_check") == "ok"
    while window.undo():
        pass
    assert window.workouts() == []
    healthy.close()


def test_a_log_that_is_written_over_meanwhile_is_told_and_what_was_kept_is_saved(
    window: Window, disk: Disk
):
    window.log(0, "20x8")
    window.wait()
    older = window.path.read_bytes()
    window.log(0, "20x7")
    window.wait()
    disk.full = True
    window.log(0, "20x6")
    disk.full = False
    window.path.write_bytes(older)
    with pytest.raises(WrittenOver):
        window.wait()
    window.close()
    assert window.path.read_bytes() == older
    saved = window.writer.saved_to
    assert saved is not None
    assert ("20", 6) in sets_of(saved)


def test_what_fits_no_more_is_told_and_saved_as_it_was(window: Window, disk: Disk):
    window.log(0, "20x8")
    disk.full = True
    window.log(0, "20x7")
    other = Lifter(window.path)
    disk.spared = other.writer
    other.undo()
    other.close()
    disk.full = False
    window.wait()
    assert window.writer.unstored is None
    assert window.one("PRAGMA integrity_check") == "ok"
    told = window.writer.not_stored
    assert told is not None
    assert [left.label.english() for left in told.left_out] == [
        "Goblet Squat (Dumbbell): 20 kg × 7"
    ]
    assert sets_of(window.path) == []
    assert told.saved_to is not None
    assert sets_of(told.saved_to) == [("20", 8), ("20", 7)]


def test_another_windows_set_in_the_place_of_one_kept_here_stays(window: Window, disk: Disk):
    disk.full = True
    window.log(0, "20x8")
    window.follow()
    logged = window.exercise(0).done[0]
    better = logged.done._replace(reps=9)
    exercise = window.exercise(0)
    window.do(edit_set, exercise.entry, logged.position, better, exercise.exercise)
    window.log(1, "30x5")
    other = Lifter(window.path)
    disk.spared = other.writer
    other.log(0, "25x6")
    other.close()
    disk.full = False
    window.wait()
    assert sets_of(window.path) == [("25", 6), ("20", 8), ("30", 5)]
    told = window.writer.not_stored
    assert told is not None
    words = [left.label.english() for left in told.left_out]
    assert words == ["Goblet Squat (Dumbbell): set 1 to 20 kg × 9"]
    assert told.saved_to is not None
    assert sets_of(told.saved_to) == [("20", 9), ("30", 5)]


def test_undo_takes_nothing_back_that_another_window_did(window: Window, disk: Disk):
    disk.full = True
    window.log(0, "20x8")
    window.follow()
    window.undo()
    other = Lifter(window.path)
    disk.spared = other.writer
    other.log(0, "25x6")
    other.close()
    disk.full = False
    window.wait()
    assert sets_of(window.path) == [("25", 6)]


def test_at_the_end_it_is_stored_if_there_is_room_by_then(window: Window, disk: Disk):
    disk.full = True
    window.log(0, "20x8")
    disk.full = False
    window.close()
    assert sets_of(window.path) == [("20", 8)]
    assert window.writer.saved_to is None


def test_at_the_end_it_is_saved_elsewhere_if_there_is_none(window: Window, disk: Disk):
    window.log(0, "20x8")
    disk.full = True
    window.log(0, "20x7")
    window.close()
    saved = window.writer.saved_to
    assert saved is not None
    assert saved.parent.name == "elsewhere"
    assert sets_of(saved) == [("20", 8), ("20", 7)]
    assert sets_of(window.path) == [("20", 8)]


def test_a_command_that_ends_at_once_keeps_nothing_back(lifter: Lifter, disk: Disk):
    disk.full = True
    with pytest.raises(NoRoomLeft):
        lifter.log(0, "20x8")
    disk.full = False
    lifter.log(0, "20x8")
    assert sets_of(lifter.path) == [("20", 8)]
