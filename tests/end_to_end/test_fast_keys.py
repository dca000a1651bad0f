"""Keys that come faster than anything can be drawn: each acts, in order."""

import sqlite3
import time
from contextlib import closing
from datetime import date

from tests.benchmarks.decades_database import make_database
from tests.benchmarks.made_up_decades import SETS_A_WORKOUT
from tests.end_to_end.program import Program
from tests.end_to_end.terminal import KEYS

EVERY_S = 0.001


def test_two_hundred_mixed_keys_a_millisecond_apart_all_act_in_order(program: Program) -> None:
    reps = [str(1 + n % 9) for n in range(18)]
    keys = [key for n in reps for key in ("T", "i", "2", "0", "x", n, "enter", "+", "-", "u", "U")]
    keys += ["H", "T"]
    assert len(keys) == 200
    with program.open() as terminal:
        terminal.wait_for("Goblet Squat (Dumbbell)")
        terminal.wait_for("? keys")
        for key in keys:
            terminal.press(key)
            time.sleep(EVERY_S)
        terminal.press("q")
        assert terminal.wait_for_end() == 0
    goblet = "Goblet Squat (Dumbbell)"
    assert program.sets() == [(goblet, "20", int(n), None) for n in reps]


def test_two_hundred_keys_a_millisecond_apart_lead_to_the_two_hundredth_workout(
    program: Program,
    before_the_first_start: None,
) -> None:
    make_database(program.database, 210 * SETS_A_WORKOUT, journaled=False)
    with closing(sqlite3.connect(program.database)) as connection:
        row = "SELECT day FROM workout ORDER BY day DESC, started_at DESC LIMIT 1 OFFSET 199"
        day = date.fromisoformat(connection.execute(row).fetchone()[0])
    with program.open() as terminal:
        terminal.wait_for("? keys")
        for key in ("H", *("j",) * 199, "enter"):
            terminal.press(key)
            time.sleep(EVERY_S)
        terminal.wait_for(f"{day:%a} {day.day} {day:%b %Y}")
        terminal.press("q")
        assert terminal.wait_for_end() == 0


def test_a_key_held_down_logs_one_set(program: Program) -> None:
    with program.open() as terminal:
        terminal.wait_for("Goblet Squat (Dumbbell)")
        terminal.press("20x10", "enter")
        terminal.press(60 * KEYS["enter"])  # At once: else a busy machine makes a second press.
        terminal.wait_for("Enter again within 0.3 s was left out.")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
    assert len(program.sets()) == 1
