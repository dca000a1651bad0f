"""The program is killed right after the screen showed a set as logged; nothing of it is lost.

Twenty moments by default; BRAINLIFT_KILLS asks for more and BRAINLIFT_KILL_SEED for others.
"""

import os
import re
import time
from random import Random

import pytest

from tests.end_to_end.program import Program

LATEST_S = 0.050
"""How long after the screen showed the set the kill comes at the latest."""

WORKOUTS = 4
MOMENTS = int(os.environ.get("BRAINLIFT_KILLS", "20"))
SEED = int(os.environ.get("BRAINLIFT_KILL_SEED", "1122"))

WITH_LOADS = 12
"""Sets of the first day that take a load."""

TALL = 60
"""Lines enough for all of the day's sets."""

DONE = re.compile(r"^[ ▌]+\d+ ✓ +([\d.]+) +kg × (\d+)", re.MULTILINE)
CLOCK = r"(\d+):(\d\d)\b"


def seconds(pattern: str, text: str) -> int | None:
    """The clock behind these words, in seconds."""
    found = re.search(f"{pattern} +{CLOCK}", text)
    return int(found[1]) * 60 + int(found[2]) if found else None


def rest_shown(text: str) -> int | None:
    """The rest in the top line."""
    return seconds("rest", text.partition("\n")[0])


@pytest.mark.parametrize("part", range(WORKOUTS))
def test_what_was_shown_is_there_after_a_kill(program: Program, part: int) -> None:
    random = Random(SEED + part)
    wanted = min(-(-MOMENTS // WORKOUTS), WITH_LOADS)
    moments = 0
    logged: list[tuple[str, int]] = []
    earliest = latest = 0.0
    while moments < wanted:
        assert len(logged) < WITH_LOADS, "too busy a machine for kills within 50 ms"
        with program.open(rows=TALL) as terminal:
            if logged:
                left = rest_shown(terminal.wait_for(lambda text: rest_shown(text) is not None))
                now = terminal.seen_at
                assert left is not None
                assert earliest - now - 1 <= left <= latest - now + 1, terminal.text
            terminal.wait_for("? keys")
            terminal.wait_for(lambda text: seconds("8–12,? .*rest", text) is not None)
            text = terminal.wait_for("Superman Hold")
            assert DONE.findall(text) == [(load, str(reps)) for load, reps in logged], text
            load, reps = f"{random.choice((17.5, 20, 22.5)):g}", random.randint(11, 12)
            terminal.press(f"{load}x{reps}")
            terminal.wait_for(f"{load}x{reps}▏")
            after = random.uniform(0, LATEST_S)
            pressed = terminal.press("enter")
            told = terminal.wait_for(f": {load} kg × {reps}.  u takes it back")
            seen = terminal.seen_at
            time.sleep(max(0.0, seen + after - time.monotonic()))
            killed = terminal.kill()
        moments += killed - seen <= LATEST_S
        logged.append((load, reps))
        name = re.search(r" ✓ (.+): ", told)
        assert name is not None
        rest = seconds(re.escape(name[1]) + r" .*rest", text)
        assert rest is not None, text
        earliest, latest = pressed + rest, seen + rest
        assert [(load, reps) for _, load, reps, _ in program.sets()] == logged
