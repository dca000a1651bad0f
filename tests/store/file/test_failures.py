"""What a disk says under any file is told as that, and never as damage."""

import errno
import os
import sqlite3
import tempfile
from pathlib import Path

import pytest

from brainlift_tui.core.errors import DiskFails, NoRoomLeft, NotWritable, OwnFault, StoreUnusable
from brainlift_tui.store.file.failures import in_words, told_in_words, unusable
from brainlift_tui.store.file.values import any_load_of
from brainlift_tui.store.written.fault_report import report_path


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.EIO, DiskFails),
        (errno.ENOSPC, NoRoomLeft),
        (errno.EDQUOT, NoRoomLeft),
        (errno.EROFS, NotWritable),
    ],
)
def test_a_disk_that_fails_is_not_told_as_something_in_the_log(
    number: int, told: type[StoreUnusable]
) -> None:
    error = in_words(Path("log.db"), OSError(number, os.strerror(number)))
    assert type(error) is told
    assert "holds something" not in str(error)


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (None, DiskFails),
        (errno.EIO, DiskFails),
        (errno.ENOSPC, NoRoomLeft),
        (errno.EDQUOT, NoRoomLeft),
        (errno.EROFS, NotWritable),
    ],
)
@pytest.mark.parametrize(
    "code",
    [sqlite3.SQLITE_IOERR_SHMSIZE, sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_FSYNC],
)
def test_where_sqlite_says_only_what_could_not_be_done_the_disk_is_asked_why(
    code: int,
    number: int | None,
    told: type[StoreUnusable],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = code

    def refused(**_: object) -> None:
        raise OSError(number, os.strerror(number or 0))

    if number is not None:
        monkeypatch.setattr(tempfile, "TemporaryFile", refused)
    assert type(unusable(tmp_path / "log.db", error)) is told
    assert list(tmp_path.iterdir()) == []


def test_a_fault_of_the_program_is_not_told_as_one_of_the_log(tmp_path: Path) -> None:
    log = tmp_path / "log.db"
    with pytest.raises(OwnFault) as told, told_in_words(str(log)):
        raise KeyError("a word that there is none of")
    assert "a fault of its own (KeyError: 'a word that there is none of')" in str(told.value)
    assert str(told.value).endswith(f"Details: {report_path(log)}")
    assert report_path(log).exists()
    unreadable = pytest.raises(StoreUnusable, match="holds something that can't be read")
    with unreadable, told_in_words(str(log)):
        any_load_of("no load", "stone")
