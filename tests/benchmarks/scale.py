"""Whether decades of training stay quick: python -m tests.benchmarks.scale [--json] [--whole].

Made-up databases of 1,000 sets and more over 20 to 40 years, one beside the other in one run; the
first is what the others are held against. The app is driven in a pseudo-terminal, a screen of 80 by
24. Without --whole it ends at 100,000 sets, with it at a million, which takes some minutes.
"""

import argparse
import json
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from brainlift_tui.core.looking_back.workout_search import read_wanted
from brainlift_tui.store.clock import StoppedClock
from brainlift_tui.store.entry.quick_log import log_text
from brainlift_tui.store.file.database import open_reader
from brainlift_tui.store.file.writer import Writer
from brainlift_tui.store.looking_back import workout_list
from brainlift_tui.store.looking_back.training_days import read_days
from tests.benchmarks.decades_database import make_database
from tests.benchmarks.made_up_decades import BUSIEST_NAME, END
from tests.benchmarks.pty_timing import TimedRun, clean_environment, compile_everything

SIZES = (1_000, 100_000)
WHOLE = (1_000, 10_000, 100_000, 1_000_000)
RUNS = 7
DOWN_AND_UP = 3
PAGE_UP, PAGE_DOWN = "\x1b[5~", "\x1b[6~"
LEAST_MS = 1.0
LOGGED = 25
LOGGED_IN_APP = 3
WORDS = ("sho", "dumbbell", "bad sho", "b")
"""A rare beginning of a word, one that every workout has, two words, a single letter."""


@dataclass(frozen=True, slots=True)
class Goal:
    """What a row is held against.

    Attributes:
        what: The row.
        unit: What its values are in.
        times: At most so many times the smallest database, None for no such goal.
        most: At most so much, None for no such goal.
        more: At most so much more than the smallest database, None for no such goal.
    """

    what: str
    unit: str
    times: float | None = None
    most: float | None = None
    more: float | None = None

    def met(self, value: float, smallest: float) -> bool:
        """Whether a value reaches the goal; below a millisecond nobody tells a difference."""
        return (
            (self.times is None or value <= max(self.times * smallest, LEAST_MS))
            and (self.most is None or value <= self.most)
            and (self.more is None or value <= smallest + self.more)
        )


GOALS = (
    Goal("History: key to first frame", "ms", times=1.5, most=100),
    Goal("busiest exercise: key to first frame", "ms", times=1.5, most=100),
    Goal("year calendar: key to first frame", "ms", times=1.5, most=100),
    Goal("all years: key to first frame", "ms", most=100),
    Goal("year calendar: query", "ms", times=1.5, most=100),
    Goal("one row: p95", "ms", times=1.3),
    Goal("one page: p95", "ms", times=1.3),
    Goal("to the end: p95", "ms", times=1.3),
    Goal("search: key to first results", "ms", most=100),
    Goal("search: slowest query of them", "ms", most=100),
    Goal("log one set: key to frame", "ms", times=1.2),
    Goal("log one set, record check included", "ms", times=1.2),
    Goal("log one set, record check: p95", "ms", times=1.2),
    Goal("peak memory of the app", "MB", more=25),
    Goal("file without the undo journal", "bytes a set", most=110),
    Goal("file with it", "bytes a set", most=160),
)
PER_SET = {"file without the undo journal", "file with it"}
"""Rows that a small database can't tell: the catalogue of exercises outweighs its sets."""


@dataclass(slots=True)
class Measured:
    """One database's rows: by name the values of each repetition."""

    sets: int
    values: dict[str, list[float]] = field(default_factory=dict)

    def add(self, what: str, value: float) -> None:
        """Add one repetition."""
        self.values.setdefault(what, []).append(value)

    def of(self, what: str) -> float:
        """The row's value: the 95th percentile where that is what it is called, else the median."""
        found = sorted(self.values[what])
        if "p95" in what:
            return found[min(len(found) - 1, round(0.95 * (len(found) - 1)))]
        return max(found) if "slowest" in what or "memory" in what else statistics.median(found)


def timed(doing: Callable[[], object]) -> float:
    """Milliseconds that something takes."""
    began = time.perf_counter()
    doing()
    return (time.perf_counter() - began) * 1000


def measure_app(path: Path, home: Path, into: Measured) -> None:
    """Drive the app once through Today, History, the calendar and the busiest exercise."""
    command = [sys.executable, "-m", "brainlift_tui", "--db", str(path)]
    with TimedRun(command, clean_environment(home)) as run:
        run.until("? keys")
        run.quiet()
        for _ in range(LOGGED_IN_APP):
            into.add("log one set: key to frame", run.answer("\r", "Rest"))
            run.quiet()
            for key in ("s", "u", "T"):  # nothing stays of it, so that each run finds the same
                run.press(key)
                run.quiet()
        into.add("History: key to first frame", run.answer("H", "workouts"))
        run.quiet()
        # Down and up again: a small list ends soon, and a key that moves nothing draws nothing.
        for row, page in (*[("j", PAGE_DOWN)] * DOWN_AND_UP, *[("k", PAGE_UP)] * DOWN_AND_UP):
            into.add("one row: p95", run.frame(row))
            into.add("one page: p95", run.frame(page))
        into.add("to the end: p95", run.frame("G"))
        into.add("to the end: p95", run.frame("g"))
        into.add("year calendar: key to first frame", run.answer("y", "by sessions"))
        run.quiet()
        into.add("all years: key to first frame", run.answer("a", "all years:"))
        run.quiet()
        run.press("\x1b")
        run.quiet()
        for word in WORDS:
            for key in ("/", *word[:-1]):
                run.press(key)
                run.quiet()
            into.add("search: key to first results", run.answer(word[-1], f"“{word}”"))
            run.quiet()
            run.press("\x1b")
            run.quiet()
        run.press("\t")
        run.until("exercises")
        run.quiet()
        run.press("/")
        run.quiet()
        run.press(BUSIEST_NAME.lower())
        run.quiet()
        run.press("\r")
        run.quiet()
        into.add("busiest exercise: key to first frame", run.answer("\r", "sessions"))
        run.quiet()
        into.add("peak memory of the app", run.peak_mb())


def measure_store(path: Path, into: Measured) -> None:
    """Time what a screen asks of the store, on a connection that has been used."""
    connection = open_reader(path)
    year = date(END.year, 1, 1), date(END.year, 12, 31)

    def search(text: str) -> None:
        wanted = read_wanted(text)
        months = workout_list.read_months(connection, wanted)
        shown = 0
        for month in months:
            for workout in workout_list.workouts_of_month(connection, month.first, wanted):
                workout_list.read_line(connection, workout)
                shown += 1
                if shown == 20:
                    return

    for _ in range(RUNS):
        into.add("year calendar: query", timed(lambda: read_days(connection, *year)))
        slowest = max(timed(lambda word=word: search(word)) for word in WORDS)  # type: ignore[misc]
        into.add("search: slowest query of them", slowest)
    connection.close()


def measure_logging(path: Path, into: Measured) -> None:
    """Log sets one by one, each in its own transaction, its records derived."""
    clock = StoppedClock(END, "UTC")
    with Writer(path, clock) as writer:
        writer.do(log_text, f"{BUSIEST_NAME} 40x8")
        for number in range(LOGGED):
            clock.advance(90)
            text = f"{BUSIEST_NAME} 40x{8 + number % 3}"
            took = timed(lambda: writer.do(log_text, text))  # noqa: B023
            into.add("log one set, record check included", took)
            into.add("log one set, record check: p95", took)


def measure_size(path: Path, into: Measured, what: str) -> None:
    """Bytes a set of a file without free pages."""
    copy = path.with_suffix(".vacuumed")
    connection = sqlite3.connect(path)
    connection.execute("VACUUM INTO ?", [str(copy)])
    connection.close()
    into.add(what, copy.stat().st_size / into.sets)
    copy.unlink()


def measure(sizes: tuple[int, ...]) -> list[Measured]:
    """Every row for every size, the sizes in turn, so that what slows the machine slows all."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        compile_everything(home)
        found = [Measured(sets) for sets in sizes]
        paths = []
        for one in found:
            print(f"making {one.sets:,} sets", file=sys.stderr)
            path = home / f"{one.sets}.db"
            make_database(path, one.sets, journaled=True)
            measure_size(path, one, "file with it")
            plain = sqlite3.connect(path, isolation_level=None)
            plain.execute("DELETE FROM journal_done")
            plain.execute("DELETE FROM journal_change")
            plain.execute("DELETE FROM journal_label")
            plain.close()
            measure_size(path, one, "file without the undo journal")
            paths.append(path)
        for number in range(RUNS):
            for path, one in zip(paths, found, strict=True):
                print(f"run {number + 1} of {RUNS}: {one.sets:,} sets", file=sys.stderr)
                measure_app(path, home, one)
                if number == 0:
                    measure_store(path, one)
        for path, one in zip(paths, found, strict=True):
            measure_logging(path, one)
        return found


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="one JSON document on stdout")
    parser.add_argument("--whole", action="store_true", help="up to a million sets")
    arguments = parser.parse_args()
    found = measure(WHOLE if arguments.whole else SIZES)
    rows = []
    for goal in GOALS:
        values = {one.sets: round(one.of(goal.what), 2) for one in found}
        smallest, largest = values[found[0].sets], values[found[-1].sets]
        rows.append(
            {
                "what": goal.what,
                "unit": goal.unit,
                "values": values,
                "ratio": None if goal.what in PER_SET else round(largest / smallest, 2),
                "met": goal.met(largest, smallest),
            }
        )
    if arguments.json:
        print(json.dumps({"rows": rows, "met": all(row["met"] for row in rows)}))
        return 0
    print(f"{'':<38}" + "".join(f"{one.sets:>12,}" for one in found) + f"{'ratio':>8}")
    for row in rows:
        cells = "".join(f"{value:>12,.1f}" for value in row["values"].values())  # type: ignore[attr-defined]
        ratio = "" if row["ratio"] is None else f"{row['ratio']:.2f}"
        print(f"{row['what']:<38}{cells}{ratio:>8}  {'met' if row['met'] else 'NOT MET'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
