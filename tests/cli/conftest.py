"""The command line on a log of its own, on an evening that stands still."""

import shutil
from pathlib import Path

import pytest

from brainlift_tui.cli import main
from tests.cli.ended import Ended, Run
from tests.made_once import new_log


@pytest.fixture(scope="session")
def new_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A log as the first command makes it, to be copied."""
    return new_log(tmp_path_factory)


@pytest.fixture
def database(new_database: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(new_database, tmp_path / "log.db"))


@pytest.fixture
def before_the_first_start(database: Path) -> None:
    """There is no log yet."""
    database.unlink()


@pytest.fixture
def brainlift(
    database: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    monkeypatch.setenv("BRAINLIFT_DB", str(database))
    monkeypatch.setenv("BRAINLIFT_NOW", "2026-11-22T20:00:00+00:00")

    def run(*words: str | Path) -> Ended:
        try:
            status = main([str(word) for word in words])
        except SystemExit as end:
            status = end.code
        captured = capsys.readouterr()
        return Ended(status, captured.out, captured.err)

    return run
