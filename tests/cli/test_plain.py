"""Training line by line, by a script."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.ended import Run


def test_a_script_trains_and_what_it_reads_is_in_the_letters_it_can_read(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "brainlift_tui", "--plain", "--db", str(tmp_path / "log.db")]
    env = os.environ | {"PYTHONIOENCODING": "ascii", "BRAINLIFT_NOW": "2026-11-22T20:00:00+00:00"}
    typed = b"20x8\n\nfinish\n6\n"
    done = subprocess.run(command, input=typed, capture_output=True, env=env, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Logged: Goblet Squat (Dumbbell): 20 kg x 8.\nRest 2:00" in done.stdout
    assert done.stdout.endswith(b"Kept.\n")
    assert b"\\" not in done.stdout
    assert b"\x1b" not in done.stdout


def test_lines_for_reading_are_no_document(brainlift: Run) -> None:
    done = brainlift("--plain", "--json")
    assert (done.status, done.out) == (2, "")
    assert "brainlift today --json" in done.err


def test_a_terminal_that_cannot_be_drawn_on_is_trained_in_by_lines(
    monkeypatch: pytest.MonkeyPatch, brainlift: Run
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setattr("brainlift_tui.cli.opening.in_terminal", lambda: True)
    monkeypatch.setattr("brainlift_tui.cli.given.in_terminal", lambda: True)
    trained: list[Path] = []
    monkeypatch.setattr(
        "brainlift_tui.cli.opening.train_by_lines", lambda path, _: trained.append(path) or 0
    )
    assert brainlift().status == 0
    assert [path.name for path in trained] == ["log.db"]
