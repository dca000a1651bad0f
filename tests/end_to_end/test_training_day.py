"""A training day in a real terminal, from the first key to History."""

import re

from tests.end_to_end.program import Program
from tests.end_to_end.terminal import Terminal

FIRST = re.compile(r"next: (?P<name>.+), (?P<row>\d+) of (?P<rows>\d+)")
NOTICE = re.compile(r"^ ✓ (?P<set>.+)\.  u takes it back$", re.MULTILINE)


def noticed(text: str) -> str:
    """The set that the screen says was logged."""
    found = NOTICE.search(text)
    return found["set"] if found else ""


def log(terminal: Terminal, *keys: str, before: str) -> str:
    """Press keys and wait until another set than the one before is said to be logged."""
    terminal.press(*keys)
    return noticed(terminal.wait_for(lambda text: noticed(text) not in {"", before}))


def test_a_whole_workout_by_one_key_a_set(program: Program) -> None:
    with program.open() as terminal:
        terminal.wait_for("New here: kilograms")
        terminal.wait_for("a weight you could lift 15 times")
        told: list[str] = []
        typed = 0
        row = "1"
        name = "Goblet Squat (Dumbbell)"
        while True:
            entry = row == "1" and "a weight you could lift" in terminal.text
            effort = ("e", "h")[len(told) % 2]
            keys = (f"20x{10 + len(told) % 3}", "enter") if entry else (effort,)
            typed += entry
            told.append(log(terminal, *keys, before=told[-1] if told else ""))
            assert told[-1].startswith(f"{name}: "), terminal.text
            terminal.wait_for(lambda text: "Finish" in text or FIRST.search(text) is not None)
            found = FIRST.search(terminal.text)
            if found is None:
                break
            name, row = found["name"], found["row"]
        assert len(told) == 20
        assert typed == 6, "only the dumbbell exercises ask for a load"

        terminal.press("enter")
        terminal.wait_for("A: biceps, legs, core finished   20 sets")
        terminal.press("escape", "H")
        text = terminal.wait_for("1 workout")
        assert "A: biceps" in text
        assert "20 sets" in text
        terminal.press("enter")
        text = terminal.wait_for("Goblet Squat (Dumbbell)")
        assert "20 kg × 10" in text
        terminal.press("q")
        assert terminal.wait_for_end() == 0

    assert len(program.sets()) == 20
    listed = program.run("history")
    assert listed.returncode == 0
    assert "20 sets" in listed.stdout
