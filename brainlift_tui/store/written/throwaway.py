"""A folder that is gone as soon as the program is, however it ends."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex

from brainlift_tui.core.errors import Refused

_REMOVE = "import shutil, sys; sys.stdin.read(); shutil.rmtree(sys.argv[1], ignore_errors=True)"
"""Waits until the other end of its standard input is closed, as the system does at any death."""


@contextmanager
def throwaway_folder(prefix: str) -> Iterator[Path]:
    """A private folder for temporary files, removed at the end.

    A program that is killed can't tidy up, so a small process waits for its end and does; it is
    there before the folder is. What outlives both is left to the system: a power cut, or the kill
    of every process at once.

    Args:
        prefix: How its name begins.

    Raises:
        Refused: It can't be made.
    """
    folder = Path(tempfile.gettempdir()) / f"{prefix}{token_hex(8)}"
    with subprocess.Popen(  # noqa: S603 - our own words and our own path
        [sys.executable, "-I", "-S", "-c", _REMOVE, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # Ctrl-C and a closed terminal are meant for the program
    ):
        try:
            folder.mkdir(mode=0o700)
        except OSError as error:
            raise Refused(
                "{folder} can't be made ({strerror}); set TMPDIR.",
                folder=str(folder),
                strerror=str(error.strerror),
            ) from error
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)
