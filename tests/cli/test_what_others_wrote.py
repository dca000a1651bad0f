"""Names and notes that others wrote, on terminals that would obey them or can't show them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from brainlift_tui.core.shown_text import one_line, visible

EXPORT = (
    "title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,"
    "set_type,weight_kg,reps,distance_km,duration_seconds,rpe\n"
    '"脚 \x1b]0;x\x07","20 Nov 2026, 18:00","20 Nov 2026, 19:00","","[bold]腕 👨‍👩‍👧\x1b[31m","",'
    '"a\nb \x1b[2J",0,"normal",40,8,,,\n'
    '"x","20\x1b[31m Nov","","","y","","",0,"no\x1b[31mrmal",40,8,,,\n'
)


def run(folder: Path, *words: str, encoding: str = "utf-8") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "brainlift_tui", "--db", str(folder / "log.db"), *words]
    env = os.environ | {"PYTHONIOENCODING": encoding, "BRAINLIFT_NOW": "2026-11-22T20:00:00+00:00"}
    return subprocess.run(command, capture_output=True, env=env, check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "hevy.csv").write_text(EXPORT, encoding="utf-8")
    done = run(tmp_path, "import", str(tmp_path / "hevy.csv"))
    assert b"Added 1 workout" in done.stdout
    assert b"\x1b" not in done.stdout
    return tmp_path


def test_nothing_in_a_name_is_obeyed(folder: Path) -> None:
    for words in (
        ("history",),
        ("history", "--exercise", "[bold]腕 👨‍👩‍👧[31m"),
        ("today",),
        ("week",),
    ):
        done = run(folder, *words)
        assert done.returncode == 0, done.stderr
        assert not {0x1B, 0x07, 0x9B} & set(done.stdout.decode().encode("utf-32-le"))
    assert "[bold]腕 👨‍👩‍👧[31m" in run(folder, "history").stdout.decode()


def test_nothing_in_a_word_of_the_command_line_is_obeyed(folder: Path) -> None:
    for words in (
        ("import", "no\x1b[31m.csv"),
        ("log", "no\x1b[31m 20x8"),
        ("history", "--exercise", "\x1b[2J"),
    ):
        done = run(folder, *words)
        assert done.returncode == 1
        assert b"\x1b" not in done.stderr


def test_where_letters_are_missing_they_are_told_by_number(folder: Path) -> None:
    done = run(folder, "history", encoding="latin-1")
    assert (done.returncode, done.stderr) == (0, b"")
    assert rb"\u811a" in done.stdout


def test_json_is_utf_8_whatever_the_terminal_shows(folder: Path) -> None:
    done = run(folder, "history", "--json", encoding="latin-1")
    assert json.loads(done.stdout.decode("utf-8"))[0]["title"].startswith("脚")


def test_lines_stay_where_there_is_room_for_them() -> None:
    text = "one\r\ntwo\t\x1b[1mthree\x07\x85"
    assert visible(text) == "one\ntwo\t[1mthree"
    assert one_line(text) == "one two [1mthree"
