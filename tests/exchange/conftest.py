"""A lifter's database to import into and export from."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from brainlift_tui.core.load import Unit
from brainlift_tui.core.log import ImportReport
from brainlift_tui.exchange.exporting import export_text
from brainlift_tui.exchange.importing import import_file
from brainlift_tui.store import journal
from brainlift_tui.store.clock import StoppedClock
from brainlift_tui.store.database import open_reader
from brainlift_tui.store.writer import Change, Writer

NOW = datetime(2026, 11, 22, 17, 5, tzinfo=UTC)


@dataclass
class Lifter:
    """One lifter's database, and what they do with it."""

    folder: Path
    writer: Writer
    reader: sqlite3.Connection

    def imports(
        self,
        text: str,
        name: str = "log.csv",
        unit: Unit | None = Unit.KG,
        *,
        dry_run: bool = False,
    ) -> ImportReport:
        """Import a file with this text."""
        path = self.folder / name
        path.write_text(text, encoding="utf-8", newline="")
        return self.imports_file(path, unit, dry_run=dry_run)

    def imports_file(
        self, path: Path, unit: Unit | None = None, *, dry_run: bool = False
    ) -> ImportReport:
        return import_file(self.writer, path, None, unit, dry_run=dry_run)

    def export(self) -> str:
        return export_text(self.reader)

    def undo(self) -> str:
        step = self.writer.do(_undo)
        return step.label if step else ""

    def redo(self) -> str:
        step = self.writer.do(_redo)
        return step.label if step else ""

    def value(self, sql: str) -> object:
        """The one value of a query."""
        return self.reader.execute(sql).fetchone()[0]


def _undo(change: Change) -> journal.Step | None:
    return journal.undo(change.db)


def _redo(change: Change) -> journal.Step | None:
    return journal.redo(change.db)


@pytest.fixture(scope="session")
def new_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database as a new lifter has it, to be copied."""
    path = tmp_path_factory.mktemp("new") / "brainlift.db"
    open_reader(path).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()
    return path


@pytest.fixture
def new_lifter(new_database: Path, tmp_path: Path) -> Iterator[Callable[[], Lifter]]:
    """Makes a lifter with an empty log each time it is called."""
    lifters: list[Lifter] = []

    def make() -> Lifter:
        folder = tmp_path / f"lifter {len(lifters)}"
        folder.mkdir()
        path = folder / "brainlift.db"
        shutil.copy(new_database, path)
        lifter = Lifter(folder, Writer(path, StoppedClock(NOW, "Europe/Berlin")), open_reader(path))
        lifters.append(lifter)
        return lifter

    yield make
    for lifter in lifters:
        lifter.writer.close()
        lifter.reader.close()


@pytest.fixture
def lifter(new_lifter: Callable[[], Lifter]) -> Lifter:
    return new_lifter()
