"""A whole superset workout in a real terminal at 80×24, compared with its recording.

`superset.txt` beside this file is what the screen showed after each step, without the time that
runs and its large digits. `BRAINLIFT_RECORD=1 python -m pytest tests/end_to_end/test_superset.py
-n0` records it anew; read it before keeping it.
"""

import os
import re
from pathlib import Path

from tests.end_to_end.program import Program
from tests.end_to_end.terminal import Terminal

RECORDING = Path(__file__).with_name("superset.txt")

BEFORE_STEP = "═" * 4 + " "

LARGE = re.compile(r"^[ █▀▄]*█[ █▀▄]*(kg|lb|reps|s|×)?[ █▀▄]*$")
"""A line of large digits."""

RUNNING = re.compile(r"(?<=rest )\d:\d\d$", re.MULTILINE)
"""The rest under way in the top line."""

Step = tuple[str, tuple[str, ...]]

WORKOUT: tuple[Step, ...] = (
    ("an empty workout", ("b", "G", "enter")),
    ("the first exercise", ("n", "goblet squat", "enter")),
    ("the second behind it", ("n", "push-up", "enter")),
    ("joined with the one above", ("r", "up")),
    ("back to the first row", ("g",)),
    ("the work load is typed", ("down", "16x10")),
    ("A1 is done, A2 comes without a rest", ("enter",)),
    ("A2 is done, the round is over", ("h",)),
    ("A1 again, logged on Rest", ("e",)),
    ("A2 again, the second round is over", ("f",)),
    ("the last round: A1", ("e",)),
    ("the last round: A2", ("h",)),
    ("a set taken back and done again", ("u", "U")),
)


def test_a_superset_workout_shows_at_every_step_what_was_recorded(program: Program) -> None:
    program.environment["BRAINLIFT_NOW"] = "2026-11-22T17:05:00+01:00"
    with program.open() as terminal:
        terminal.wait_for("New here")
        if os.environ.get("BRAINLIFT_RECORD"):
            RECORDING.write_text(recorded(terminal), encoding="utf-8")
        else:
            compare(terminal)
        terminal.press("enter")
        terminal.wait_for("Finished")
    assert [(name, reps) for name, _, reps, _ in program.sets()] == [
        *[("Goblet Squat (Dumbbell)", 10)] * 3,
        *[("Push Up", 8)] * 3,
    ]


def recorded(terminal: Terminal) -> str:
    """What the screen shows after each step, once it stands still."""
    pages = []
    for what, keys in WORKOUT:
        for key in keys:
            terminal.press(key)
            terminal.read_for(2)
        pages.append(f"{BEFORE_STEP}{what}: {' '.join(keys)}\n{standing(terminal.text)}\n")
    return "".join(pages)


def press(terminal: Terminal, *keys: str) -> None:
    """Press keys, each when the screen has followed the one before."""
    for key in keys[:-1]:
        before = terminal.text
        terminal.press(key)
        terminal.wait_for(lambda text, before=before: text != before)
    terminal.press(keys[-1])


def standing(text: str) -> str:
    """The screen without the time that runs and without large digits."""
    lines = [line for line in text.split("\n") if not LARGE.match(line)]
    return RUNNING.sub("m:ss", "\n".join(lines))


def compare(terminal: Terminal) -> None:
    """Do each step and wait for the screen that was recorded after it."""
    pages = RECORDING.read_text(encoding="utf-8").split(BEFORE_STEP)[1:]
    assert len(pages) == len(WORKOUT)
    for (what, keys), page in zip(WORKOUT, pages, strict=True):
        head, _, screen = page.partition("\n")
        assert head == f"{what}: {' '.join(keys)}"
        press(terminal, *keys)
        terminal.wait_for(lambda text, screen=screen: standing(text) == screen.removesuffix("\n"))
