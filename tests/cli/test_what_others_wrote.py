"""Names and notes that others wrote, on terminals that would obey them or can't show them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from brainlift_tui.core.workout.shown_text import one_line, shows_nothing, visible

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


TURNING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def test_marks_that_turn_the_direction_of_reading_are_shown_as_text(tmp_path: Path) -> None:
    export = EXPORT.replace("脚", f"Legs {TURNING}").replace("腕", f"Arms {TURNING}")
    (tmp_path / "hevy.csv").write_text(export, encoding="utf-8")
    assert run(tmp_path, "import", str(tmp_path / "hevy.csv")).returncode == 0
    name = f"[bold]Arms {TURNING} 👨‍👩‍👧[31m"
    for words in (
        ("history",),
        ("history", "--exercise", name),
        ("log", f"{name} 20x8"),
        ("log", f"no such thing {TURNING} 20x8"),
        ("today",),
        ("week",),
        ("nudges",),
        ("backtest",),
        (f"--{TURNING}",),
        ("import", f"{TURNING}.csv"),
    ):
        done = run(tmp_path, *words)
        printed = (done.stdout + done.stderr).decode()
        assert not set(TURNING) & set(printed), words
        assert b"Traceback" not in done.stderr
    assert r"Legs \u061c\u200e" in run(tmp_path, "history").stdout.decode()


def test_what_joins_letters_and_emoji_is_left_in_place() -> None:
    assert visible("می‌خواهم 👨‍👩‍👧") == "می‌خواهم 👨‍👩‍👧"


@pytest.mark.parametrize(
    "name",
    [
        "",
        " ",
        "\u200b",
        "\u2060\ufeff",
        "\u202e",
        "\u3164",
        "\u2800\u2800",
        "\ufe0f",
        "\u0301",
        "\xad",
    ],
)
def test_nothing_can_be_seen_of_it(name: str) -> None:
    assert shows_nothing(name)


@pytest.mark.parametrize("name", ["a", "\u200ba", "5", "!", "脚", "💪", "👩‍🦰", "é"])
def test_something_can_be_seen_of_it(name: str) -> None:
    assert not shows_nothing(name)


def test_a_workout_whose_title_in_the_file_shows_nothing_has_none(tmp_path: Path) -> None:
    export = EXPORT.replace("脚", "\u200b").replace("\x1b]0;x\x07", "")
    (tmp_path / "hevy.csv").write_text(export, encoding="utf-8")
    assert run(tmp_path, "import", str(tmp_path / "hevy.csv")).returncode == 0
    assert json.loads(run(tmp_path, "history", "--json").stdout)[0]["title"] == ""
