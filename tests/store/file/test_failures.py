"""What a disk says under any file is told as that, and never as damage."""

import errno
import os
from pathlib import Path

import pytest

from brainlift_tui.core.errors import DiskFails, NoRoomLeft, NotWritable, StoreUnusable
from brainlift_tui.store.file.failures import in_words


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
