"""Terminals that are too small, or none at all."""

import re

import pytest

from tests.end_to_end.program import Program
from tests.end_to_end.terminal import Terminal


def test_a_tiny_terminal_gets_a_sentence(program: Program) -> None:
    with program.open(columns=40, rows=10) as terminal:
        text = terminal.wait_for("This terminal is 40×10")
        assert re.search(r"needs \d+×\d+", text)
        terminal.press("q")
        assert terminal.wait_for_end() == 0


def test_a_terminal_that_is_made_larger_shows_the_app(program: Program) -> None:
    with program.open(columns=40, rows=10) as terminal:
        terminal.wait_for("This terminal is 40×10")
        terminal.resize(80, 24)
        terminal.wait_for("Goblet Squat (Dumbbell)")


def test_a_terminal_asked_for_its_background_is_followed_and_no_key_is_lost(
    program: Program,
) -> None:
    with program.open() as terminal:
        terminal.answer = (b"2\x1b", b"]11;rgb:ffff/ffff", b"/ffff\x1b", b"\\0")
        text = terminal.wait_for("20▏")
        assert "11;" not in text
        terminal.wait_for(lambda _: terminal.ground(0, 5) == "f7f6f2")


def test_a_background_told_long_after_the_first_keys_types_nothing(program: Program) -> None:
    with program.open() as terminal:
        terminal.wait_for("Goblet Squat (Dumbbell)")
        terminal.press("2")
        terminal.wait_for("2▏")
        dark = terminal.ground(0, 5)
        terminal.press("\x1b]11;rgb:ffff/ffff/ffff\x1b\\", "0")
        text = terminal.wait_for("20▏")
        assert "11;" not in text
        terminal.wait_for(lambda _: terminal.ground(0, 5) != dark)


def test_without_a_terminal_the_plan_is_printed(program: Program) -> None:
    done = program.run("--db", program.database)
    assert done.returncode == 0
    assert "Goblet Squat (Dumbbell)" in done.stdout
    assert "Run brainlift in a terminal" in done.stdout
    assert done.stderr == ""


def test_where_the_app_could_not_be_seen_the_plan_is_printed(program: Program) -> None:
    words = ["sh", "-c", '"$@" 2> errors', "sh", *program.words("--db", program.database)]
    with Terminal(words, program.environment, program.home, 80, 50) as terminal:
        assert terminal.wait_for_end() == 0
        assert "Run brainlift in a terminal" in terminal.text
    assert (program.home / "errors").read_text() == ""


def test_the_version(program: Program) -> None:
    done = program.run("--version")
    assert done.returncode == 0
    assert re.fullmatch(r"brainlift \d+\.\d+\.\d+\n", done.stdout)


@pytest.mark.parametrize(
    "words", [["lift"], ["log"], ["import"], ["today", "--colour"], ["export", "--format", "xml"]]
)
def test_wrong_words(program: Program, before_the_first_start: None, words: list[str]) -> None:
    done = program.run("--db", program.database, *words)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "usage: brainlift" in done.stderr
    assert not program.database.exists()


@pytest.mark.parametrize("variable", ["BRAINLIFT_DB", "XDG_DATA_HOME"])
def test_where_the_data_lies(program: Program, variable: str) -> None:
    named = Program(program.home, dict(program.environment))
    if variable == "BRAINLIFT_DB":
        named.environment[variable] = str(program.home / "mine" / "my.db")
        expected = program.home / "mine" / "my.db"
    else:
        named.environment[variable] = str(program.home / "share")
        expected = program.home / "share" / "brainlift" / "profiles" / "default" / "brainlift.db"
    assert named.run("today").returncode == 0
    assert expected.is_file()


def test_the_clock_can_be_set(program: Program) -> None:
    then = Program(
        program.home, program.environment | {"BRAINLIFT_NOW": "2026-03-04T17:05:00+01:00"}
    )
    assert '"day": "2026-03-04"' in then.run("today", "--json").stdout
    wrong = Program(program.home, program.environment | {"BRAINLIFT_NOW": "teatime"})
    done = wrong.run("today")
    assert done.returncode == 1
    assert "teatime" in done.stderr
