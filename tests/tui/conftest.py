"""Databases to open the app on."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from brainlift_tui.exchange.demo import fill_demo
from brainlift_tui.store.file.database import open_reader
from brainlift_tui.store.file.writer import Writer
from brainlift_tui.store.prefill.habits import learn_and_keep_habits
from tests.tui.lifting import stopped_clock

OURS = ("NO_COLOR", "BRAINLIFT_DB", "BRAINLIFT_NOW", "LC_ALL", "LC_CTYPE")


@pytest.fixture(scope="session", autouse=True)
def calm_surroundings() -> Iterator[None]:
    """Whoever runs the tests may have set anything; the locale would choose the unit."""
    with pytest.MonkeyPatch.context() as patch:
        for name in OURS:
            patch.delenv(name, raising=False)
        patch.setenv("LANG", "C.UTF-8")
        patch.setenv("BRAINLIFT_SOUND", "bell")
        yield


@pytest.fixture(scope="session")
def new_database(tmp_path_factory: pytest.TempPathFactory, calm_surroundings: None) -> Path:
    """A database as a new lifter has it, to be copied."""
    path = tmp_path_factory.mktemp("new") / "brainlift.db"
    open_reader(path).close()
    return path


@pytest.fixture(scope="session")
def demo_database(tmp_path_factory: pytest.TempPathFactory, new_database: Path) -> Path:
    """A made-up year of training, to be copied."""
    path = tmp_path_factory.mktemp("demo") / "brainlift.db"
    shutil.copy(new_database, path)
    with Writer(path, stopped_clock()) as writer:
        writer.do(fill_demo, stopped_clock().today())
        writer.do(learn_and_keep_habits)
    assert not list(path.parent.glob("*-wal")), "what the copies need is in the one file"
    return path


@pytest.fixture
def demo(demo_database: Path, tmp_path: Path) -> Path:
    """The year of training, for one test to write in."""
    return Path(shutil.copy(demo_database, tmp_path / "demo.db"))


@pytest.fixture
def empty(new_database: Path, tmp_path: Path) -> Path:
    """The database of somebody new who follows Split A/B, for one test to write in."""
    path = Path(shutil.copy(new_database, tmp_path / "empty.db"))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE setting SET value = 'split-ab' WHERE key = 'programme'")
    return path


@pytest.fixture
def first_start(new_database: Path, tmp_path: Path) -> Path:
    """A database as it is at the first start, nothing chosen yet."""
    return Path(shutil.copy(new_database, tmp_path / "first-start.db"))
