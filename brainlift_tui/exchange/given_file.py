"""Files that the lifter names: read if they are files, and have an end."""

import os
import stat
from pathlib import Path

from brainlift_tui.core.errors import BadInput


def read_given(path: Path, largest: int) -> bytes:
    """What a file holds.

    Args:
        path: The file; a pipe or a device is refused at once.
        largest: Bytes that it can have at most.

    Raises:
        BadInput: It can't be read; the sentence says why and what to do.
    """
    try:
        state = path.stat()
        if stat.S_ISDIR(state.st_mode):
            raise BadInput("{path} is a folder; name the file in it.", path=str(path))
        if not stat.S_ISREG(state.st_mode):
            raise BadInput(
                "{path} is not a file but a pipe or a device; save it as a file first.",
                path=str(path),
            )
        data = b"" if state.st_size > largest else _read(path, largest + 1)
    except FileNotFoundError as error:
        raise BadInput("There is no file {path}; check its name.", path=str(path)) from error
    except OSError as error:
        raise BadInput(
            "{path} can't be read ({why}); check its name.", path=str(path), why=str(error.strerror)
        ) from error
    except ValueError as error:  # a null byte
        raise BadInput(
            "{path} can't be read ({why}); check its name.", path=str(path), why=str(error)
        ) from error
    if state.st_size > largest or len(data) > largest:
        most = f"{largest // 1_000_000:,} MB"
        raise BadInput(
            "{path} is longer than {most}; is it the right file?", path=str(path), most=most
        )
    return data


def _read(path: Path, most: int) -> bytes:
    # Never waiting: some of the system's own files look like files and are none.
    with os.fdopen(os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb") as file:
        return file.read(most) or b""
