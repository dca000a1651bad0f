"""How long the commands take that others wait for: python -m tests.benchmarks.commands [--json].

`brainlift --version` beside `python -c pass`, `brainlift log` beside `import sqlite_utils`, which
it has to load; and how much longer than the bare interpreter `brainlift status` takes while one
trains, for it is asked every second. Each is run in turn with what it is measured by, from exec to
its end; what slows the machine slows both. Medians, of pairs where it is a ratio.
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from subprocess import DEVNULL, run
from typing import NamedTuple

from tests.benchmarks.pty_timing import clean_environment, compile_everything

PROGRAM = ("-m", "brainlift_tui")


class Asked(NamedTuple):
    """A command, what it is measured by, and what it may come to beside that.

    Attributes:
        what: What it is called in the table.
        words: What is behind the interpreter's name.
        beside: The same of what it is measured by.
        goal: The most it may be: times that, or milliseconds more where `more` is set.
        more: Whether the difference counts, not the ratio.
    """

    what: str
    words: tuple[str, ...]
    beside: tuple[str, ...]
    goal: float
    more: bool = False


ASKED = (
    Asked("--version", (*PROGRAM, "--version"), ("-c", "pass"), goal=2.0),
    Asked("status, training", (*PROGRAM, "status"), ("-c", "pass"), goal=60, more=True),
    Asked(
        "log",
        (*PROGRAM, "log", "goblet squat 20x8"),
        ("-c", "import sqlite_utils"),
        goal=1.2,
    ),
)


class Took(NamedTuple):
    """What a command came to.

    Attributes:
        asked: The command.
        seconds: Of each run.
        beside_s: Of each run of what it is measured by.
    """

    asked: Asked
    seconds: tuple[float, ...]
    beside_s: tuple[float, ...]

    @property
    def value(self) -> float:
        """The ratio, or the milliseconds more."""
        pairs = zip(self.seconds, self.beside_s, strict=True)
        if self.asked.more:
            return 1000 * statistics.median(own - other for own, other in pairs)
        return statistics.median(own / other for own, other in pairs)

    def line(self) -> str:
        """A line of the table."""
        own, other = (1000 * statistics.median(times) for times in (self.seconds, self.beside_s))
        told = f"{self.value:.0f} ms more" if self.asked.more else f"{self.value:.2f} times"
        goal = f"{self.asked.goal:.0f} ms" if self.asked.more else f"{self.asked.goal:.1f}"
        met = "" if self.value <= self.asked.goal else "  missed"
        return f"{self.asked.what:18}{own:7.0f} ms{other:7.0f} ms   {told} of {goal}{met}"


def timed(words: Sequence[str], environment: dict[str, str], folder: Path) -> float:
    """Seconds from exec to the end."""
    began = time.perf_counter()
    run([sys.executable, *words], env=environment, cwd=folder, stdout=DEVNULL, check=True)
    return time.perf_counter() - began


def measure(runs: int) -> list[Took]:
    """Run every command so often, each beside what it is measured by."""
    with tempfile.TemporaryDirectory() as made_in:
        folder = Path(made_in)
        compile_everything(folder)
        environment = {**clean_environment(folder), "BRAINLIFT_DB": str(folder / "log.db")}
        script = "20x8\n"  # a set of today's workout, so that one trains
        run(
            [sys.executable, *PROGRAM, "--plain"],
            input=script.encode(),
            env=environment,
            cwd=folder,
            stdout=DEVNULL,
            check=True,
        )
        took = []
        for asked in ASKED:
            pairs = [
                tuple(timed(words, environment, folder) for words in (asked.words, asked.beside))
                for _ in range(runs + 1)
            ][1:]
            took.append(Took(asked, *zip(*pairs, strict=True)))
        return took


def main(words: Sequence[str] | None = None) -> int:
    """Print the table; 1 where a goal is missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.commands")
    parser.add_argument("--json", action="store_true", help="one JSON document")
    parser.add_argument("--runs", type=int, default=21, metavar="N", help="runs of each")
    asked = parser.parse_args(words)
    took = measure(asked.runs)
    if asked.json:
        document = [{"what": one.asked.what, "value": one.value} for one in took]
        sys.stdout.write(json.dumps(document) + os.linesep)
    else:
        sys.stdout.write(f"{'command':18}{'takes':>10}{'beside':>10}\n")
        sys.stdout.writelines(f"{one.line()}\n" for one in took)
    return int(any(one.value > one.asked.goal for one in took))


if __name__ == "__main__":
    sys.exit(main())
