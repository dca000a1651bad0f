"""Whatever stands in a damaged file: one sentence that names it, never a traceback.

`BRAINLIFT_DAMAGES=2000 python -m pytest tests/cli/test_damaged_files.py` tries more of them.
"""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from brainlift_tui.cli import main
from tests.cli.damaged import damaged, spoil_page_of, without_checks

DAMAGES = int(os.environ.get("BRAINLIFT_DAMAGES", "24"))
LOOKS = (
    ["today"],
    ["history"],
    ["history", "--exercise", "goblet squat"],
    ["export"],
    ["export", "--format", "csv"],
    ["nudges"],
    ["week"],
    ["backtest"],
)
WRITES = (["log", "goblet squat 20x8"],)


@pytest.fixture(autouse=True)
def let_go(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Whatever a command opens is closed when it ends, also where it meets damage."""
    opened: list[sqlite3.Connection] = []
    connect = sqlite3.connect

    def noted(*given: Any, **named: Any) -> sqlite3.Connection:  # as sqlite3's own
        opened.append(connect(*given, **named))
        return opened[-1]

    monkeypatch.setattr(sqlite3, "connect", noted)
    yield
    for connection in opened:
        with pytest.raises(sqlite3.ProgrammingError, match=r"closed|in a thread"):
            connection.execute("SELECT 1")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A small log, as its bytes."""
    path = tmp_path_factory.mktemp("whole") / "log.db"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BRAINLIFT_NOW", "2026-11-22T20:00:00+00:00")
        for day in range(1, 10):
            for text in ("goblet squat 20x10, 10 @2", "plank 45s"):
                assert (
                    main(["--db", str(path), "log", text, "--at", f"2026-11-{day:02} 10:00"]) == 0
                )
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    return path.read_bytes()


@pytest.fixture
def log(tmp_path: Path, whole: bytes, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same in a file."""
    monkeypatch.setenv("BRAINLIFT_NOW", "2026-11-22T20:00:00+00:00")
    path = tmp_path / "log.db"
    path.write_bytes(whole)
    return path


def told(path: Path, words: list[str], capfd: pytest.CaptureFixture[str]) -> str:
    """Run a command; what it said of the file, "" where it could do it nevertheless."""
    capfd.readouterr()
    status = main(["--db", str(path), *words])
    captured = capfd.readouterr()
    if status == 0:
        assert captured.err == ""
        return ""
    assert (status, captured.err.count("\n")) == (1, 1), captured
    assert str(path) in captured.err
    assert captured.err.endswith(".\n")
    return captured.err


@pytest.mark.parametrize("seed", range(DAMAGES))
def test_no_damage_ends_in_a_traceback(
    log: Path, whole: bytes, seed: int, capfd: pytest.CaptureFixture[str]
) -> None:
    for words in (*LOOKS, *WRITES):
        for path in log.parent.glob("log.db*"):
            path.unlink()
        log.write_bytes(damaged(whole, seed))
        told(log, words, capfd)


@pytest.mark.parametrize("seed", range(DAMAGES // 3))
def test_the_doctor_mends_any_damage_or_says_in_a_sentence_why_not(
    log: Path, whole: bytes, seed: int, capfd: pytest.CaptureFixture[str]
) -> None:
    bad = damaged(whole, seed)
    log.write_bytes(bad)
    status = main(["--db", str(log), "doctor", "--repair"])
    captured = capfd.readouterr()
    if captured.err:
        assert (status, captured.err.count("\n")) == (1, 1), captured
        assert log.read_bytes() == bad
    else:
        assert status == 0, captured.out
        assert main(["--db", str(log), "export"]) == 0


NO_MUSCLE = "UPDATE exercise_muscle SET muscle = 'upper bqck' WHERE muscle = 'upper back'"
SPOILT = {
    NO_MUSCLE: "'upper bqck' is not a valid Muscle",
    "UPDATE exercise SET equipment = 'dumbell'": "'dumbell' is not a valid Equipment",
    "UPDATE workout_set SET kind = 'wrok'": "'wrok' is not a valid SetKind",
    "UPDATE workout_set SET load = 'heavy'": "'heavy' is not a number",
    "UPDATE workout_set SET reps = 5000": "5000 reps",
    "UPDATE rack_item SET load = 'heavy', unit = 'kg', name = NULL": "'heavy' is not a number",
    "UPDATE programme_slot SET low = 9, high = 8": "is upside down",
    "UPDATE workout SET started_at = 1 << 60": "can't be read",
    "UPDATE workout SET day = '2026-13-45'": "",
    "UPDATE setting SET value = 'stone' WHERE key = 'unit'": "",
    "UPDATE workout SET title = cast(x'ff41' AS TEXT)": "decode",
    "UPDATE workout_exercise SET target_progression = 'cubic'": "",
}


@pytest.mark.parametrize("sql", SPOILT)
def test_a_value_that_means_nothing_is_named(
    log: Path, sql: str, capfd: pytest.CaptureFixture[str]
) -> None:
    without_checks(log, sql)
    said = [told(log, words, capfd) for words in (*LOOKS, *WRITES)]
    assert any(SPOILT[sql] in sentence for sentence in said)


def test_a_schema_that_is_no_text_is_told(log: Path, capfd: pytest.CaptureFixture[str]) -> None:
    data = log.read_bytes()
    log.write_bytes(data.replace(b"CREATE TABLE workout_set", b"CREATE TABLE workout_\xff\xfe\xfd"))
    for words in (*LOOKS, *WRITES):
        assert told(log, words, capfd)


def test_a_damaged_table_of_bests_is_told_where_a_set_is_logged(
    log: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    spoil_page_of(log, "personal_best")
    assert "damaged" in told(log, ["log", "goblet squat 20x8"], capfd)


def test_the_program_itself_prints_no_traceback(log: Path) -> None:
    without_checks(
        log, "UPDATE exercise_muscle SET muscle = 'upper bqck' WHERE muscle = 'upper back'"
    )
    words = [sys.executable, "-m", "brainlift_tui", "--db", str(log), "export"]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)


def test_what_is_wrong_elsewhere_is_not_said_of_the_file(
    log: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BRAINLIFT_NOW", "teatime")
    for words in (["today"], ["log", "plank 45s"]):
        assert main(["--db", str(log), *words]) == 1
        assert "BRAINLIFT_NOW is 'teatime'" in capfd.readouterr().err
    monkeypatch.undo()
    assert main(["--db", str(log), "history", "--exercise", "no such thing"]) == 1
    assert str(log) not in capfd.readouterr().err


def test_a_workout_of_a_zone_that_this_machine_has_never_heard_of_is_told_by_utc(
    log: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    without_checks(log, "UPDATE workout SET zone = 'Mars/Olympus'")
    assert [told(log, words, capfd) for words in (*LOOKS, *WRITES)] == [""] * 9
    capfd.readouterr()
    assert main(["--db", str(log), "history", "--json"]) == 0
    first = json.loads(capfd.readouterr().out)[0]
    assert (first["zone"], first["started_at"][-6:]) == ("Mars/Olympus", "+00:00")
