"""What was logged is soon in the one file, and nobody can write while it is brought there."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from brainlift_tui.store.file import writer as writing
from brainlift_tui.store.file.checkpoint import SOON_S, Checkpoint
from brainlift_tui.store.file.connection import BUSY_MS, connect
from brainlift_tui.store.file.database import open_reader
from brainlift_tui.store.file.writer import LOG_KEEPS, Change
from tests.store.lifting import Lifter

PATIENCE_S = 120.0


def reps_in_the_one_file(path: Path) -> list[int]:
    """What a copy of the file alone would hold, without the log beside it."""
    with closing(sqlite3.connect(f"{path.as_uri()}?immutable=1", uri=True)) as alone:
        return [row[0] for row in alone.execute("SELECT reps FROM workout_set ORDER BY position")]


def wait_until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE_S
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.01)


class Watched(sqlite3.Connection):
    """Tries to write at each checkpoint, as another window would."""

    path: Path
    refused = 0

    def execute(self, sql: str, *values: object) -> sqlite3.Cursor:
        if "wal_checkpoint" in sql:
            with closing(connect(self.path, busy_ms=0)) as other:
                try:
                    other.execute("BEGIN IMMEDIATE")
                except sqlite3.OperationalError:
                    type(self).refused += 1
        return super().execute(sql, *values)


@pytest.fixture
def checkpoint(lifter: Lifter) -> Iterator[Checkpoint]:
    """Checkpoints at the test's own word, of what the lifter's writer leaves in the log."""
    with closing(connect(lifter.path)) as connection:
        made = Checkpoint(connection, connect(lifter.path, busy_ms=0))
        yield made
        made.close()


@pytest.fixture
def idle(monkeypatch: pytest.MonkeyPatch) -> None:
    """The writer brings nothing in by itself."""
    monkeypatch.setattr(writing, "SOON_S", 3600.0)


def test_a_logged_set_is_soon_in_the_one_file(lifter: Lifter) -> None:
    assert SOON_S < 1
    lifter.log(0, "20x8")
    wait_until(lambda: reps_in_the_one_file(lifter.path) == [8])


def test_what_somebody_cut_short_had_left_in_the_log_is_brought_in_at_the_next_start(
    database: Path, idle: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_short = Lifter(database)
    cut_short.log(0, "20x8")
    assert reps_in_the_one_file(database) == []
    monkeypatch.setattr(writing, "SOON_S", 0.01)
    following = Lifter(database)
    following.writer.warm_up()
    wait_until(lambda: reps_in_the_one_file(database) == [8])
    following.close()
    cut_short.close()


def test_nobody_can_write_during_a_checkpoint(lifter: Lifter, idle: None) -> None:
    lifter.log(0, "20x8")
    watched = sqlite3.connect(lifter.path, factory=Watched)
    watched.path = lifter.path
    made = Checkpoint(watched, connect(lifter.path, busy_ms=0))
    assert made.attempt()
    assert Watched.refused == 1
    made.close()
    watched.close()


def test_somebody_who_reads_what_was_before_holds_it_up_for_so_long_only(
    lifter: Lifter, checkpoint: Checkpoint, idle: None
) -> None:
    lifter.log(0, "20x8")
    with closing(open_reader(lifter.path)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM workout_set").fetchone()
        lifter.log(0, "20x7")
        assert not checkpoint.attempt()
        reader.execute("ROLLBACK")
        assert checkpoint.attempt()
    assert reps_in_the_one_file(lifter.path) == [8, 7]


def test_it_is_tried_again_by_itself_once_the_reader_is_done(
    lifter: Lifter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "AGAIN_S", 0.01)
    with closing(open_reader(lifter.path)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM workout_set").fetchone()
        lifter.log(0, "20x8, 20x7")
        reader.execute("ROLLBACK")
        wait_until(lambda: reps_in_the_one_file(lifter.path) == [8, 7])


def test_it_waits_for_nobody_who_writes(lifter: Lifter, checkpoint: Checkpoint, idle: None) -> None:
    lifter.log(0, "20x8")
    with closing(connect(lifter.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        began = time.monotonic()
        assert not checkpoint.attempt()
        assert time.monotonic() - began < BUSY_MS / 1000  # so long it would have waited
        other.execute("ROLLBACK")
    assert checkpoint.attempt()


def test_the_log_does_not_grow_with_what_was_brought_in(
    lifter: Lifter, checkpoint: Checkpoint, idle: None
) -> None:
    log = lifter.path.with_name(f"{lifter.path.name}-wal")
    for _ in range(3):
        lifter.log(0, "20x8")
        assert checkpoint.attempt()
    after_three = log.stat().st_size
    for _ in range(12):
        lifter.log(0, "20x8")
        assert checkpoint.attempt()
    assert log.stat().st_size < 2 * after_three


def test_the_log_gives_back_what_a_large_action_took(
    lifter: Lifter, checkpoint: Checkpoint, idle: None
) -> None:
    log = lifter.path.with_name(f"{lifter.path.name}-wal")

    def much(change: Change) -> None:
        change.db.execute("CREATE TABLE much (bytes)")
        change.db.execute("INSERT INTO much VALUES (zeroblob(4 << 20))")

    lifter.writer.do(much)
    assert log.stat().st_size > 4 << 20
    assert checkpoint.attempt()
    lifter.log(0, "20x8")
    assert log.stat().st_size <= LOG_KEEPS


def test_a_program_that_ends_leaves_everything_in_the_one_file_beside_an_open_window(
    database: Path, idle: None
) -> None:
    with closing(open_reader(database)):
        lifter = Lifter(database)
        lifter.log(0, "20x8")
        lifter.close()
        assert reps_in_the_one_file(database) == [8]
