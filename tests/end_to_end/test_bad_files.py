"""What can't be opened is refused in one sentence and left as it is."""

import sqlite3
from pathlib import Path

import pytest

from tests.end_to_end.program import Program


def text_file(folder: Path) -> Path:
    path = folder / "notes.txt"
    path.write_text("bench press 20x8\n" * 100)
    return path


def newer_database(folder: Path) -> Path:
    path = folder / "newer.db"
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA application_id = 0x42524C46")
    connection.execute("PRAGMA user_version = 9999")
    connection.execute("CREATE TABLE workout (id INTEGER PRIMARY KEY) STRICT")
    connection.close()
    return path


def other_database(folder: Path) -> Path:
    path = folder / "bookmarks.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE bookmark (id INTEGER PRIMARY KEY, address TEXT)")
    connection.close()
    return path


def below_a_file(folder: Path) -> Path:
    (folder / "file").write_text("not a folder\n")
    return folder / "file" / "log.db"


def a_folder(folder: Path) -> Path:
    (folder / "folder").mkdir()
    return folder / "folder"


BAD = {
    text_file: "not a brainlift database",
    newer_database: "newer release",
    other_database: "another program's database",
    below_a_file: "can't be",
    a_folder: "not a file",
}


def everything(folder: Path) -> dict[Path, bytes]:
    """Every file below a folder."""
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("make", BAD, ids=lambda make: make.__name__)
@pytest.mark.parametrize(
    "words", [["today"], ["log", "goblet squat 20x8"], ["export"]], ids=lambda words: words[0]
)
def test_a_command_refuses_it(program: Program, make, words: list[str]) -> None:
    folder = program.home / "files"
    folder.mkdir()
    path = make(folder)
    before = everything(program.home)
    done = program.run("--db", path, *words)
    assert done.returncode == 1
    assert done.stdout == ""
    assert BAD[make] in done.stderr
    assert str(path) in done.stderr
    assert done.stderr.startswith("brainlift: ")
    assert done.stderr.count("\n") == 1
    assert everything(program.home) == before


@pytest.mark.parametrize("make", BAD, ids=lambda make: make.__name__)
def test_the_app_refuses_it(program: Program, make) -> None:
    folder = program.home / "files"
    folder.mkdir()
    path = make(folder)
    before = everything(program.home)
    with program.open("--db", path, columns=200) as terminal:
        assert terminal.wait_for_end() == 1
        assert BAD[make] in terminal.text
        assert "Traceback" not in terminal.text
    assert everything(program.home) == before


def test_the_database_is_private(program: Program) -> None:
    path = program.home / "new" / "log.db"
    assert program.run("--db", path, "today").returncode == 0
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
