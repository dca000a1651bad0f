"""A lifter's database to import into and export from."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from brainlift_tui.exchange.importing import import_file
from brainlift_tui.store.clock import StoppedClock
from brainlift_tui.store.file.database import open_reader
from brainlift_tui.store.file.writer import Writer
from tests.exchange.lifter_at_work import Lifter
from tests.exchange.own.archives import SLUGS
from tests.exchange.samples import SAMPLES, unit_of
from tests.made_once import made_once, new_log
from tests.store.undoing_lifter import small_database

NOW = datetime(2026, 11, 22, 17, 5, tzinfo=UTC)


@pytest.fixture(scope="session")
def new_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database as a new lifter has it, to be copied."""

    def make(path: Path) -> None:
        shutil.copy(new_log(tmp_path_factory), path)
        connection = sqlite3.connect(path)
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.close()

    return made_once(tmp_path_factory, "exchange-new.db", make)


@pytest.fixture(scope="session")
def small_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with few exercises, so that each import and export is quick."""
    return made_once(
        tmp_path_factory, "exchange-small.db", lambda path: small_database(path, SLUGS)
    )


@pytest.fixture(scope="session")
def real_log(new_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """A database with a real export in it, imported once."""

    def imported(name: str) -> Path:
        def make(path: Path) -> None:
            shutil.copy(new_database, path)
            with Writer(path, StoppedClock(NOW, "Europe/Berlin")) as writer:
                import_file(writer, SAMPLES / name, None, unit_of(name))

        return made_once(tmp_path_factory, f"{name.replace('/', '-')}.db", make)

    return imported


@pytest.fixture
def lifter_with(
    real_log: Callable[[str], Path], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[str], Lifter]]:
    """Makes a lifter who has imported a real export."""
    with ExitStack() as used:
        yield lambda name: used.enter_context(closing(_lifter(real_log(name), tmp_path_factory)))


@pytest.fixture(scope="module")
def new_lifter(
    new_database: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[], Lifter]]:
    """Makes a lifter with an empty log each time it is called."""
    yield from _lifters(new_database, tmp_path_factory)


@pytest.fixture(scope="module")
def new_lifter_of_few_exercises(
    small_file: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[], Lifter]]:
    """The same, with the exercises of made-up archives and no others."""
    yield from _lifters(small_file, tmp_path_factory)


def _lifters(
    template: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[], Lifter]]:
    lifters: list[Lifter] = []

    def make() -> Lifter:
        lifters.append(_lifter(template, tmp_path_factory))
        return lifters[-1]

    yield make
    for lifter in lifters:
        lifter.close()


def _lifter(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Lifter:
    folder = tmp_path_factory.mktemp("lifter")
    path = Path(shutil.copy(template, folder / "brainlift.db"))
    return Lifter(folder, Writer(path, StoppedClock(NOW, "Europe/Berlin")), open_reader(path))


@pytest.fixture
def lifter(new_lifter: Callable[[], Lifter]) -> Lifter:
    return new_lifter()
