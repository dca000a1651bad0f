"""How true the clock of the memory check is: python -m tests.benchmarks.brainclock [--json].

The real program takes a test of reaction times in a pseudo-terminal. Whoever holds the other end
knows by its own clock when a question came and when a key went. What the program kept of the same
trial is held against that: how far both lie apart (p95), and how much that varies. What a screen
and a keyboard add besides can't be seen from here.

Both go before everything else on the machine where the system permits it (on Linux to root): on one
that is busy the outer clock, too, waits for its turn, and what is measured is the waiting.
"""

import argparse
import json
import os
import re
import statistics
import sys
import tempfile
import time
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple

from brainlift_tui.core.brain import reaction
from brainlift_tui.core.brain.trial import CheckTest
from brainlift_tui.store.brain.memory_tests import read_tests
from brainlift_tui.store.file.database import open_to_look
from brainlift_tui.tui.memory.faces import CHOICE_KEYS
from tests.benchmarks.pty_timing import TimedRun, clean_environment, compile_everything
from tests.benchmarks.startup import LAST_TIME, make_database

MOST_APART_MS, MOST_SPREAD_MS = 8.0, 3.0
PRACTICE_TRIALS, TRIALS = reaction.PRACTICE_TRIALS, reaction.CHOICE_TRIALS
PLACE = "(┌────┐|██████) +"
PLACES = re.compile((PLACE * 4).rstrip(" +"))
"""The first line of a question: four places, of which one is filled."""
REACTION_S = 0.3


class ClockError(NamedTuple):
    """What both clocks said of one test's trials.

    Attributes:
        trials: How many there were.
        median_ms: What the program's times lie above those from outside.
        p95_ms: How far they lie apart at most in 95 of 100, either way.
        spread_ms: The standard deviation of that.
    """

    trials: int
    median_ms: float
    p95_ms: float
    spread_ms: float

    @classmethod
    def of(cls, inside_ms: list[float], outside_ms: list[float]) -> "ClockError":
        """Of the times of the same trials."""
        apart = [ours - theirs for ours, theirs in zip(inside_ms, outside_ms, strict=True)]
        sizes = sorted(abs(each) for each in apart)
        p95 = sizes[min(len(sizes) - 1, round(0.95 * len(sizes)))]
        return cls(len(apart), statistics.median(apart), p95, statistics.stdev(apart))

    @property
    def missed(self) -> bool:
        """Whether it is worse than it may be."""
        return self.p95_ms > MOST_APART_MS or self.spread_ms > MOST_SPREAD_MS


def measure(home: Path) -> ClockError:
    """Let one test of choice reaction time be taken, each answer 0.3 s after its question."""
    database = make_database(home)
    environment = clean_environment(home) | {"BRAINLIFT_DB": str(database)}
    with TimedRun([sys.executable, "-m", "brainlift_tui"], environment) as run:
        outside = _taken(run)
    with closing(open_to_look(database)) as connection:
        taken = [test for test in read_tests(connection) if test.test is CheckTest.CHOICE]
    inside = [trial.ms for trial in taken[-1].trials if trial.ms is not None]
    return ClockError.of(inside, outside)


def _taken(run: TimedRun) -> list[float]:
    """Go through the test; milliseconds from each question to its key, seen from outside."""
    run.until(LAST_TIME)
    for key, words in (("B", "what is known"), ("m", "Not a medical device"), ("r", "Rest your")):
        run.quiet()
        run.answer(key, words)
    run.press("\r")
    for _ in range(PRACTICE_TRIALS):
        _answered(run)
    run.until_match(re.compile("Practice is over"))
    run.quiet()
    run.press("\r")
    times = [_answered(run) for _ in range(TRIALS)]
    run.until_match(re.compile("backward digit span"))
    run.quiet()
    return times


def _answered(run: TimedRun) -> float:
    """Answer the next question; milliseconds from when it came to when the key went."""
    found, came = run.until_match(PLACES)
    place = next(at for at, each in enumerate(found.groups()) if "█" in each)
    run.listen(came + REACTION_S - time.perf_counter())
    went = time.perf_counter()
    run.press(CHOICE_KEYS[place])
    return (went - came) * 1000


def before_all_else() -> bool:
    """Have this process and those it begins go before all else; whether it is permitted."""
    with suppress(AttributeError, OSError):  # another system, or not permitted
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1))
        return True
    return False


def main(arguments: list[str] | None = None) -> int:
    """Print it; 1 where a goal was missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.brainclock")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        compile_everything(home)
        first = before_all_else()
        error = measure(home)
    if options.json:
        print(json.dumps(error._asdict() | {"before_all_else": first}))
    else:
        print(f"{error.trials} trials: program minus pseudo-terminal {error.median_ms:+.2f} ms")
        print(f"p95 apart   {error.p95_ms:5.2f} ms   (at most {MOST_APART_MS:g})")
        print(f"spread      {error.spread_ms:5.2f} ms   (at most {MOST_SPREAD_MS:g})")
        if not first:
            print("Measured beside all else that runs here; a busy machine makes it worse.")
    return int(error.missed)


if __name__ == "__main__":
    sys.exit(main())
