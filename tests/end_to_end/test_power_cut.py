"""The program is killed right after the screen showed a set as logged; nothing of it is lost.

BRAINLIFT_KILLS sets how many times (20); BRAINLIFT_KILL_SEED another seed.
"""

import os
import re
import time
from random import Random

from tests.end_to_end.program import Program

MOMENTS = int(os.environ.get("BRAINLIFT_KILLS", "20"))
SEED = int(os.environ.get("BRAINLIFT_KILL_SEED", "1122"))
LATEST_S = 0.050
"""How long after the screen showed the set the kill comes at the latest."""

REST = re.compile(r"rest (\d+):(\d\d)$", re.MULTILINE)
LOADS = (17.5, 20, 22.5)


def test_what_was_shown_is_there_after_a_kill(program: Program) -> None:
    random = Random(SEED)
    shown: list[tuple[str, int]] = []
    moments = 0
    deadline: tuple[float, float] | None = None
    tries = 0
    while moments < MOMENTS:
        tries += 1
        assert tries <= MOMENTS * 3, "the machine is too busy for kills within 50 ms"
        with program.open() as terminal:
            text = terminal.wait_for("Today · ")
            if deadline is not None:
                found = REST.search(terminal.wait_for(lambda text: REST.search(text) is not None))
                assert found is not None
                left = int(found[1]) * 60 + int(found[2])
                now = terminal.seen_at
                assert deadline[0] - now - 1 <= left <= deadline[1] - now + 1, terminal.text
            # Every exercise takes its sets one by one; more rows are asked for when they end.
            load = random.choice(LOADS)
            reps = 5 + len(shown) % 10
            terminal.press("n") if False else None
            terminal.press(f"{load:g}x{reps}")
            terminal.wait_for(f"{load:g}x{reps}▏")
            wait = random.uniform(0, LATEST_S)
            pressed = terminal.press("enter")
            text = terminal.wait_for(f": {load:g} kg × {reps}.  u takes it back")
            seen = terminal.seen_at
            time.sleep(max(0.0, seen + wait - time.monotonic()))
            killed = terminal.kill()
            moments += killed - seen <= LATEST_S
            shown.append((f"{load:g}", reps))
            rest = 120
            deadline = (pressed + rest, seen + rest)
        assert [(load, reps) for _, load, reps, _ in program.sets()] == shown
