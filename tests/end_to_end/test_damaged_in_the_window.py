"""A log that is damaged while, or before, a window shows it: a sentence, never a traceback."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.damaged import spoil_page_of, without_checks
from tests.end_to_end.program import Program

GOBLET = "Goblet Squat (Dumbbell)"


@pytest.fixture
def trained(program: Program) -> Program:
    """A log with a set of yesterday's."""
    words = ("--db", program.database, "log", "goblet squat 20x8", "--at", "yesterday 10:00")
    assert program.run(*words).returncode == 0
    return program


def value(sql: str) -> Callable[[Path], None]:
    return lambda path: without_checks(path, sql)


def page(table: str) -> Callable[[Path], None]:
    return lambda path: spoil_page_of(path, table)


OFFERS = "mend it, from all that can be read"

AT_THE_START = {
    "muscle": value("UPDATE exercise_muscle SET muscle = 'bqck' WHERE muscle = 'upper back'"),
    "kind": value("UPDATE workout_set SET kind = 'wrok'"),
    "load": value("UPDATE workout_set SET load = 'heavy'"),
    "text": value("UPDATE workout SET title = cast(x'ff41' AS TEXT)"),
    "unit": value("UPDATE setting SET value = 'stone' WHERE key = 'unit'"),
    "page": page("workout_set"),
}


@pytest.mark.parametrize("what", AT_THE_START)
def test_a_window_that_can_not_open_offers_to_mend_it_and_says_why(
    trained: Program, what: str
) -> None:
    AT_THE_START[what](trained.database)
    with trained.open(columns=250) as terminal:
        text = terminal.wait_for(lambda text: OFFERS in text or str(trained.database) in text)
        if OFFERS in text:
            terminal.press("escape")
        assert terminal.wait_for_end() == 1
        assert str(trained.database) in terminal.text
        assert "Traceback" not in terminal.printed.decode()


def test_a_damaged_table_of_bests_is_told_at_enter_and_the_window_stays(trained: Program) -> None:
    spoil_page_of(trained.database, "personal_best")
    with trained.open(columns=250) as terminal:
        terminal.wait_for("? keys")
        terminal.wait_for(GOBLET)
        terminal.press("enter")
        terminal.wait_for("It can be mended now")
        terminal.press("escape")
        terminal.wait_for(lambda text: "It can be mended now" not in text)
        terminal.press("H")
        terminal.wait_for("History")
        assert "Traceback" not in terminal.printed.decode()
    assert len(trained.sets()) == 1


def test_keys_pressed_all_at_once_over_what_can_not_be_shown_never_hang_it(
    trained: Program,
) -> None:
    without_checks(trained.database, "UPDATE workout SET started_at = 1 << 60")
    with trained.open(columns=250) as terminal:
        terminal.wait_for("? keys")
        keys = "H enter escape tab enter escape c escape W P S T q H enter"
        terminal.press(*keys.split())
        assert terminal.wait_for_end() == 0
        assert "Traceback" not in terminal.printed.decode()


def test_a_log_mended_at_the_start_is_gone_on_with(trained: Program) -> None:
    assert trained.run("--db", trained.database, "backup").returncode == 0
    before = trained.sets()
    spoil_page_of(trained.database, "workout_set")
    with trained.open() as terminal:
        terminal.wait_for(OFFERS)
        terminal.press("enter")
        terminal.wait_for("Made anew: 1 workout, 1 set.")
        terminal.press("enter")
        terminal.wait_for(f"✓ {GOBLET}: 20 kg × 8.")
    assert trained.sets() == [*before, (GOBLET, "20", 8, None)]
