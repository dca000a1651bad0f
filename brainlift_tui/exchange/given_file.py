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
            raise BadInput(f"{path} is a folder; name the file in it.")
        if not stat.S_ISREG(state.st_mode):
            raise BadInput(f"{path} is not a file but a pipe or a device; save it as a file first.")
        data = b"" if state.st_size > largest else _read(path, largest + 1)
    except FileNotFoundError as error:
        raise BadInput(f"There is no file {path}; check its name.") from error
    except OSError as error:
        raise BadInput(f"{path} can't be read ({error.strerror}); check its name.") from error
    except ValueError as error:  # a null byte
        raise BadInput(f"{path} can't be read ({error}); check its name.") from error
    if state.st_size > largest or len(data) > largest:
        most = f"{largest // 1_000_000:,} MB"
        raise BadInput(f"{path} is longer than {most}; is it the right file?")
    return data


def _read(path: Path, most: int) -> bytes:
    # Never waiting: some of the system's own files look like files and are none.
    with os.fdopen(os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb") as file:
        return file.read(most) or b""
