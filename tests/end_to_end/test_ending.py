"""The program is asked to end, or its terminal is closed: all is left in order, nothing is lost."""

import signal
import sqlite3
from contextlib import closing

import pytest

from tests.end_to_end.program import Program
from tests.end_to_end.terminal import Terminal

GOBLET = "Goblet Squat (Dumbbell)"
ASKED = [signal.SIGTERM, signal.SIGHUP]
ON_AND_OFF = {
    "the other screen": (b"\x1b[?1049h", b"\x1b[?1049l"),
    "the cursor": (b"\x1b[?25l", b"\x1b[?25h"),
    "the mouse": (b"\x1b[?1000h", b"\x1b[?1000l"),
    "every move of the mouse": (b"\x1b[?1003h", b"\x1b[?1003l"),
    "pasting in brackets": (b"\x1b[?2004h", b"\x1b[?2004l"),
    "the focus": (b"\x1b[?1004h", b"\x1b[?1004l"),
}


def left_on(terminal: Terminal) -> list[str]:
    """What the program switched on in its terminal and did not switch off again."""
    last = terminal.printed.rfind
    return [what for what, (on, off) in ON_AND_OFF.items() if last(on) > last(off)]


@pytest.mark.parametrize("asked", ASKED)
def test_the_terminal_is_left_as_it_was_and_what_was_typed_is_there_again(
    program: Program, asked: signal.Signals
) -> None:
    with program.open() as terminal:
        before = terminal.modes
        terminal.wait_for("? keys")
        terminal.press("20x1")
        terminal.wait_for("20x1▏")
        assert terminal.modes != before
        terminal.ask_to_end(asked)
        assert terminal.wait_for_end() == 128 + asked
        assert left_on(terminal) == []
        assert terminal.modes == before
        assert b"Traceback" not in terminal.printed
    assert program.sets() == []
    with program.open() as terminal:
        terminal.wait_for("20x1▏")
        terminal.wait_for("What was being typed is still here")
        terminal.press("0", "enter")
        terminal.wait_for(f"✓ {GOBLET}: 20 kg × 10")
    assert program.sets() == [(GOBLET, "20", 10, None)]
    with closing(sqlite3.connect(program.database)) as connection:
        assert connection.execute("SELECT count(*) FROM half_typed").fetchone() == (0,)


def test_a_window_that_was_stopped_from_outside_goes_on_and_ends_at_its_key(
    program: Program,
) -> None:
    with program.open() as terminal:
        before = terminal.modes
        terminal.wait_for("? keys")
        on = ON_AND_OFF["the other screen"][0]
        for again in range(1, 9):  # each comes while the one before is still being drawn
            for told in (signal.SIGSTOP, signal.SIGCONT):
                terminal.ask_to_end(told)
            terminal.wait_for(lambda _, shown=again: terminal.printed.count(on) > shown)
        terminal.wait_for("? keys")
        terminal.press("20x10", "enter")
        terminal.wait_for(f"✓ {GOBLET}: 20 kg × 10")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
        assert left_on(terminal) == []
        assert terminal.modes == before
    assert program.sets() == [(GOBLET, "20", 10, None)]


@pytest.mark.parametrize("asked", ASKED)
def test_a_set_that_is_being_written_is_there(program: Program, asked: signal.Signals) -> None:
    with program.open() as terminal:
        terminal.wait_for("? keys")
        terminal.press("20x10", "e")
        terminal.wait_for("✓")
        terminal.press("h")
        terminal.ask_to_end(asked)
        assert terminal.wait_for_end() == 128 + asked
    assert program.sets()[0] == (GOBLET, "20", 10, None)


def test_the_line_of_quick_entry_is_there_again(program: Program) -> None:
    with program.open() as terminal:
        terminal.wait_for("? keys")
        terminal.press(":")
        terminal.wait_for("esc leave it")
        terminal.press("goblet squat 20x")
        terminal.wait_for("20x' can't be read")
        terminal.ask_to_end(signal.SIGTERM)
        assert terminal.wait_for_end() == 128 + signal.SIGTERM
    with program.open() as terminal:
        terminal.wait_for("20x' can't be read")
        terminal.press("8", "enter")
        terminal.wait_for(f"✓ {GOBLET}: 20 kg × 8.  u takes it back")
    assert program.sets() == [(GOBLET, "20", 8, None)]


@pytest.mark.parametrize("told", [True, False], ids=["told by a signal", "not told"])
def test_a_terminal_that_is_closed_ends_the_program_and_keeps_what_was_typed(
    program: Program, told: bool
) -> None:
    with program.open() as terminal:
        terminal.wait_for("? keys")
        terminal.press("20x1")
        terminal.wait_for("20x1▏")
        assert terminal.hang_up(told=told) == 128 + signal.SIGHUP
    with program.open() as terminal:
        terminal.wait_for("20x1▏")
    assert program.sets() == []
