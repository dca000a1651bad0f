"""How long a key takes on every screen: python -m tests.benchmarks.latency [--json] [--keys N].

From the key to the end of the frame that answers it, over the demo's year of training, in a
pseudo-terminal of 80×24; beside it a bare Textual app's key, which changes one line. Both run at
once and are asked in turn, so what slows the machine slows both. On each screen two keys are
pressed of which the second takes back what the first did, and which change what is drawn.
"""

import argparse
import json
import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.pty_timing import TimedRun, clean_environment, compile_everything

GOAL = 3.0

ENTER, ESCAPE, TAB = "\r", "\x1b", "\t"
UP, DOWN, RIGHT, LEFT = (f"\x1b[{letter}" for letter in "ABCD")
FROM_TODAY = "T"


class Way(NamedTuple):
    """A screen, how one comes there, and what is pressed there in turn."""

    screen: str
    keys: tuple[str, ...]
    pressed: tuple[str, str] = (DOWN, UP)


WAYS = (
    Way("Today", ()),
    Way("Today, a load", (), ("+", "-")),
    Way("History", ("H",)),
    Way("a workout", ("H", "g", ENTER, "g")),
    Way("an exercise", ("H", "g", ENTER, "g", DOWN, ENTER), (LEFT, RIGHT)),
    Way("Calendar", ("H", "y"), (LEFT, RIGHT)),
    Way("Muscles", ("H", "v"), (LEFT, RIGHT)),
    Way("Body", ("H", "b")),
    Way("Week", ("W",), (LEFT, RIGHT)),
    Way("Recovery", ("W",), (TAB, TAB)),
    Way("Brain", ("B",)),
    Way("Plan", ("P",)),
    Way("a programme", ("P", "e", "g")),
    Way("Settings", ("S",)),
    Way("Rest", ("R",), ("+", "-")),
)


class Latency(NamedTuple):
    """What came of a screen.

    Attributes:
        screen: Which.
        own_ms: From each key to the end of its frame.
        bare_ms: The bare app's keys, pressed in turn with those.
    """

    screen: str
    own_ms: tuple[float, ...]
    bare_ms: tuple[float, ...]

    @property
    def value(self) -> float:
        """How many times as long as the bare app 95 of 100 keys take at most."""
        return p95(self.own_ms) / p95(self.bare_ms)

    def line(self) -> str:
        """A line of the table."""
        own, bare = (statistics.median(times) for times in (self.own_ms, self.bare_ms))
        missed = "" if self.value <= GOAL else "  missed"
        return (
            f"{self.screen:16}{own:8.1f}{p95(self.own_ms):8.1f}{bare:8.1f}{p95(self.bare_ms):8.1f}"
            f"   {self.value:.2f} times{missed}"
        )


def p95(times: Sequence[float]) -> float:
    """What 95 of 100 are not above."""
    return sorted(times)[max(0, -(-95 * len(times) // 100) - 1)]


def measure(keys: int) -> list[Latency]:
    """Press so many keys on every screen, each beside one of the bare app."""
    with tempfile.TemporaryDirectory() as made_in:
        folder = Path(made_in)
        compile_everything(folder)
        environment = clean_environment(folder)
        app = [sys.executable, "-m", "brainlift_tui", "demo"]
        bare_app = [sys.executable, "-m", "tests.benchmarks.bare_app"]
        with TimedRun(app, environment) as own, TimedRun(bare_app, environment) as bare:
            own.until("keys")
            bare.until("a line of text")
            return [_on_a_screen(own, bare, way, keys) for way in WAYS]


def _on_a_screen(own: TimedRun, bare: TimedRun, way: Way, keys: int) -> Latency:
    own.quiet()
    for key in (FROM_TODAY, *way.keys):
        own.press(key)
        own.quiet()
    times = []
    for number in range(keys + 2):
        beside = bare.frame("7")
        own.quiet()
        times.append((own.frame(way.pressed[number % 2]), beside))
    own_ms, bare_ms = zip(*times[2:], strict=True)  # the first two load what draws it
    return Latency(way.screen, own_ms, bare_ms)


def main(words: Sequence[str] | None = None) -> int:
    """Print the table; 1 where the goal is missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.latency")
    parser.add_argument("--json", action="store_true", help="one JSON document")
    parser.add_argument("--keys", type=int, default=30, metavar="N", help="keys on each screen")
    asked = parser.parse_args(words)
    measured = measure(asked.keys)
    if asked.json:
        document = [{"what": one.screen, "value": one.value} for one in measured]
        sys.stdout.write(json.dumps(document) + "\n")
    else:
        sys.stdout.write(f"{'ms':16}{'median':>8}{'p95':>8}{'bare':>8}{'p95':>8}\n")
        sys.stdout.writelines(f"{one.line()}\n" for one in measured)
    return int(any(one.value > GOAL for one in measured))


if __name__ == "__main__":
    sys.exit(main())
