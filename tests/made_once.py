"""A database that takes a while to make is made once for all who test at the same time."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from brainlift_tui.store.file.database import open_reader

PATIENCE_S = 600.0
"""What making one may take on a busy machine."""


def made_once(folders: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """A file to be read and copied, made by whoever asks first; others who ask wait for it.

    Args:
        folders: Where files of this run lie.
        name: Its name, which nothing else bears.
        make: Makes it at a path. It must not depend on what a single test has set.
    """
    own = folders.getbasetemp()
    for_all = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    path, queue = for_all / name, for_all / f"{name}.queue"
    if path.exists():
        return path
    with closing(sqlite3.connect(queue, timeout=PATIENCE_S, isolation_level=None)) as turn:
        turn.execute("BEGIN EXCLUSIVE")
        if not path.exists():
            made = folders.mktemp("made") / name
            make(made)
            assert not list(made.parent.glob("*-wal")), "what the copies need is in the one file"
            made.replace(path)
    return path


def new_log(folders: pytest.TempPathFactory) -> Path:
    """A log as the first start makes it where nothing tells of pounds, to be copied."""

    def make(path: Path) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("LC_ALL", "C")
            open_reader(path).close()

    return made_once(folders, "new.db", make)
