"""What is printed arrives whole or the program says so, however its streams are redirected."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.end_to_end.program import Program
from tests.end_to_end.terminal import LONGEST_WAIT_S

FULL = Path("/dev/full")
PRINTS = (
    ["today"],
    ["history"],
    ["history", "--json"],
    ["export"],
    ["export", "--format", "csv"],
    ["log", "plank 45s"],
    ["--help"],
    ["--version"],
)


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Program:
    """The program over a log whose export fills more than one buffer, as its usual one."""
    program = Program.in_home(tmp_path_factory.mktemp("trained") / "home")
    program.environment["BRAINLIFT_DB"] = str(program.database)
    assert program.run("log", "goblet squat 20x8" + ", 8" * 99).returncode == 0
    return program


def through_the_shell(program: Program, ending: str, *words: str) -> tuple[int, str, str]:
    """Run a command with a redirection or a pipe behind it: its status, output and errors."""
    command = f'"$@" {ending}; exit "${{PIPESTATUS[0]}}"'
    done = subprocess.run(
        ["bash", "-c", command, "bash", *program.words(*words)],
        env=program.environment,
        cwd=program.home,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=LONGEST_WAIT_S,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.skipif(not FULL.exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("words", PRINTS, ids=" ".join)
def test_a_full_disk_is_told_in_one_sentence(trained: Program, words: list[str]) -> None:
    status, _, errors = through_the_shell(trained, "> /dev/full", *words)
    assert status == 1
    assert errors.startswith("brainlift: What was to be printed can't be written (")
    assert errors.count("\n") == 1


@pytest.mark.parametrize("words", PRINTS, ids=" ".join)
def test_a_reader_who_has_read_enough_is_no_mistake(trained: Program, words: list[str]) -> None:
    status, _, errors = through_the_shell(trained, "| true", *words)
    assert (status, errors) == (0, "")


def test_a_reader_who_takes_one_line_gets_it(trained: Program) -> None:
    assert through_the_shell(trained, "| head -n 1", "export") == (0, "{\n", "")


@pytest.mark.parametrize("ending", [">&-", "<&-", "2>&-", "<&- >&- 2>&-"])
def test_a_stream_that_is_closed_is_no_mistake(trained: Program, ending: str) -> None:
    for words in (["today"], ["export"]):
        status, _, errors = through_the_shell(trained, ending, *words)
        assert (status, errors) == (0, "")


@pytest.mark.skipif(not FULL.exists(), reason="this system has no /dev/full")
def test_where_not_even_the_error_can_be_told_the_status_tells_it(trained: Program) -> None:
    status, out, errors = through_the_shell(trained, "2> /dev/full", "import", "nothing.csv")
    assert (status, out, errors) == (1, "", "")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_or_a_device_for_a_file_is_refused_at_once(trained: Program) -> None:
    os.mkfifo(trained.home / "pipe")
    for words in (
        ["import", "pipe"],
        ["import", "/dev/zero"],
        ["import", "/dev/stdin"],
        ["today", "--db", "pipe"],
        ["log", "plank 45s", "--db", "/dev/zero"],
        ["export", "--db", "/dev/null"],
    ):
        done = trained.run(*words)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1), words


def test_the_log_is_not_written_over_by_its_export(trained: Program) -> None:
    database, before = trained.database, trained.sets()
    (trained.home / "hard.json").hardlink_to(database)
    (trained.home / "soft.json").symlink_to(database)
    for name in (database, f"{database}-wal", f"{database}-shm", "hard.json", "soft.json"):
        done = trained.run("export", "--output", name)
        assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert trained.sets() == before
