"""The command line on a log of its own, on an evening that stands still."""

from pathlib import Path

import pytest

from brainlift_tui.cli import main
from tests.cli.ended import Ended, Run


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "log.db"


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
