"""A lifter with a database of their own, copied from one made once: making it takes a while."""

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.made_once import made_once, new_log
from tests.store.lifting import Lifter


@pytest.fixture(scope="session")
def new_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new database of somebody who has lifted before and follows Split A/B, in kilograms."""

    def make(path: Path) -> None:
        shutil.copy(new_log(tmp_path_factory), path)
        connection = sqlite3.connect(path)
        connection.execute("UPDATE setting SET value = 'years' WHERE key = 'experience'")
        connection.execute("UPDATE setting SET value = 'split-ab' WHERE key = 'programme'")
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()

    return made_once(tmp_path_factory, "store-new.db", make)


@pytest.fixture
def database(new_file: Path, tmp_path: Path) -> Path:
    """A copy of it that may be written."""
    path = tmp_path / "brainlift.db"
    shutil.copy(new_file, path)
    return path


@pytest.fixture
def lifter(database: Path) -> Iterator[Lifter]:
    found = Lifter(database)
    yield found
    found.close()
