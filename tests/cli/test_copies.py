"""The log is copied, gone back to, looked through and mended by the command line."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from brainlift_tui.cli import doctor
from tests.cli.ended import Run

# backup, restore, path


def test_a_copy_is_made_listed_and_gone_back_to_and_that_is_undone_likewise(brainlift: Run) -> None:
    brainlift("log", "bench press dumbbell 20x8, 8, 7")
    made = brainlift("backup", "--json").document
    assert list(made) == ["path", "bytes", "workouts", "sets"]
    assert (made["workouts"], made["sets"]) == (1, 3)
    assert Path(made["path"]).stat().st_size == made["bytes"]
    brainlift("log", "goblet squat 20x8")
    assert brainlift("restore").out == f"2026-11-22 20:00  made by hand  {made['path']}\n"
    gone_back = brainlift("restore", made["path"], "--json").document
    assert (gone_back["workouts"], gone_back["sets"]) == (1, 3)
    assert "Goblet" not in brainlift("export", "--format", "csv").out
    again = brainlift("restore", gone_back["before"], "--json").document
    assert again["sets"] == 4
    assert "Goblet" in brainlift("export", "--format", "csv").out


def test_a_copy_goes_to_a_file_that_is_not_there_yet_and_to_no_other(
    brainlift: Run, tmp_path: Path
) -> None:
    brainlift("log", "goblet squat 20x8")
    there = tmp_path / "there.db"
    done = brainlift("backup", "--output", there)
    assert done.out == f"Copied to {there}: 1 workout, 1 set.\n"
    assert brainlift("backup", "--output", there).status == 1
    assert "holds no log" in brainlift("restore", tmp_path / "nothing.db").err


@pytest.mark.usefixtures("before_the_first_start")
def test_the_file_of_keys_is_made_once_and_what_is_wrong_in_it_is_told(
    brainlift: Run, database: Path
) -> None:
    config = database.with_suffix(".toml")
    assert brainlift("path", "--json").document["config"] == str(config)
    assert not config.exists()
    assert brainlift("path", "--config").out == f"{config}\n"
    assert '# log.easy = "e"  # log: was easy' in config.read_text()
    config.write_text("[keys]\nlog.easy = 'h'\n")
    told = brainlift("path", "--config")
    assert (told.status, told.out) == (1, f"{config}\n")
    assert told.err == "brainlift: line 2: h would be log.easy and log.hard (today).\n"
    assert not database.exists()


def test_before_an_import_a_copy_is_made_where_there_is_something_to_lose(
    brainlift: Run, tmp_path: Path
) -> None:
    elsewhere, export = tmp_path / "elsewhere.db", tmp_path / "export.json"
    brainlift("--db", elsewhere, "log", "plank 45s")
    brainlift("--db", elsewhere, "export", "--output", export)
    brainlift("log", "goblet squat 20x8")
    brainlift("import", export)
    assert "before an import" in brainlift("restore").out


def test_path_says_where_the_log_and_its_copies_lie(brainlift: Run, database: Path) -> None:
    assert brainlift("path").out == f"{database}\n"
    assert brainlift("path", "--backups").out == f"{database.with_name('log-backups')}\n"


# doctor


def test_the_doctor_finds_a_sound_log_sound(brainlift: Run) -> None:
    brainlift("log", "goblet squat 20x8")
    found = brainlift("doctor", "--json")
    assert (found.status, found.document["ok"]) == (0, True)
    assert [list(check) for check in found.document["checks"]] == [["name", "ok", "said"]] * 9
    assert "✓ pages     Every page is in its place." in brainlift("doctor").out


def test_the_doctor_says_what_is_amiss_and_mends_it_when_told_to(
    brainlift: Run, database: Path
) -> None:
    brainlift("log", "goblet squat 20x8")
    database.chmod(0o644)
    with closing(sqlite3.connect(database)) as plain, plain:
        plain.execute("DROP INDEX workout_by_start")
    found = brainlift("doctor")
    assert found.status == 1
    assert "✗ tables    Not as this release makes them: workout_by_start." in found.out
    assert "✗ rights" in found.out
    mended = brainlift("doctor", "--repair")
    assert mended.status == 0
    assert "Made anew: 1 workout, 1 set. The damaged file is" in mended.out
    assert "✗" not in mended.out
    assert "Goblet" in brainlift("export", "--format", "csv").out


@pytest.mark.parametrize(
    ("columns", "term", "told"),
    [
        ("80", "xterm", "✓ terminal  The terminal has 80 × 24."),
        ("40", "xterm", "✗ terminal  The terminal has 40 × 24; the app needs 60 × 16."),
        ("80", "dumb", "✗ terminal  TERM says that the terminal can only print"),
    ],
)
def test_the_doctor_looks_at_the_terminal_too(
    brainlift: Run, monkeypatch: pytest.MonkeyPatch, columns: str, term: str, told: str
) -> None:
    brainlift("log", "goblet squat 20x8")
    monkeypatch.setattr(doctor, "in_terminal", lambda: True)
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setenv("LINES", "24")
    monkeypatch.setenv("TERM", term)
    assert told in brainlift("doctor").out
