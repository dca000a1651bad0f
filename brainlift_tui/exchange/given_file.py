"""Files that the lifter names: read if they are files, and have an end."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from brainlift_tui.core.errors import BadInput


def read_given(path: Path, largest: int) -> bytes:
    """What a file holds.

    Args:
        path: The file; a pipe or a device is refused at once.
        largest: Bytes that it can have at most.

    Raises:
        BadInput: It can't be read; the sentence says why and what to do.
    """
    with given(path, largest) as file:
        data = file.read(largest + 1) or b""
    if len(data) > largest:
        raise _too_long(path, largest)
    return data


@contextmanager
def given(path: Path, largest: int) -> Iterator[BinaryIO]:
    """A file to read from.

    Args:
        path: The file; a pipe or a device is refused at once.
        largest: Bytes that it can have at most.

    Raises:
        BadInput: It can't be read, now or later on; the sentence says why and what to do.
    """
    try:
        with _opened(path, largest) as file:
            yield file
    except FileNotFoundError as error:
        raise BadInput("There is no file {path}; check its name.", path=str(path)) from error
    except OSError as error:
        raise BadInput(
            "{path} can't be read ({why}); check its name.", path=str(path), why=str(error.strerror)
        ) from error


def _opened(path: Path, largest: int) -> BinaryIO:
    try:
        state = path.stat()
    except ValueError as error:  # a null byte
        raise BadInput(
            "{path} can't be read ({why}); check its name.", path=str(path), why=str(error)
        ) from error
    if stat.S_ISDIR(state.st_mode):
        raise BadInput("{path} is a folder; name the file in it.", path=str(path))
    if not stat.S_ISREG(state.st_mode):
        raise BadInput(
            "{path} is not a file but a pipe or a device; save it as a file first.",
            path=str(path),
        )
    if state.st_size > largest:
        raise _too_long(path, largest)
    # Never waiting: some of the system's own files look like files and are none.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    return os.fdopen(descriptor, "rb", buffering=0)  # read whole or in large pieces


def _too_long(path: Path, largest: int) -> BadInput:
    most = f"{largest // 1_000_000:,} MB"
    return BadInput(
        "{path} is longer than {most}; is it the right file?", path=str(path), most=most
    )
