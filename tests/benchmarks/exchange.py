"""How quick files go in and out: python -m tests.benchmarks.exchange [--json] [--sets N].

A made-up log as Hevy exports it. An import is held against csv.DictReader and executemany of the
same rows into a table of the same columns; an export against json.dump of the rows. Each runs in a
process of its own, whose processor time, and largest memory, are those of the system.
"""

import argparse
import csv
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.made_up_decades import EXERCISES, Workout, decades

SETS = 109_200

HEADER = (
    "title", "start_time", "end_time", "description", "exercise_title", "superset_id",
    "exercise_notes", "set_index", "set_type", "weight_kg", "reps", "distance_km",
    "duration_seconds", "rpe",
)  # fmt: skip

OURS = (
    "import sys; sys.modules['numpy'] = None; from brainlift_tui.cli import main; sys.exit(main())"
)
"""The program as it is installed: sqlite-utils imports numpy where another tool has brought it."""


class Goal(NamedTuple):
    """What a part is held against.

    Attributes:
        times: How often its measure it may take.
        of: The measure.
        megabytes: The most memory of the whole process.
    """

    times: float
    of: str
    megabytes: float


GOALS = {
    "import": Goal(4, "csv and executemany", 100),
    "import again": Goal(0.5, "import", 100),
    "export": Goal(3, "json.dump", 120),
}


class Measured(NamedTuple):
    """What a part took.

    Attributes:
        part: Its name.
        seconds: Processor time, user and system.
        megabytes: The largest memory of its process.
        aim: The most seconds it may take; None for what is measured by.
    """

    part: str
    seconds: float
    megabytes: float
    aim: float | None

    @property
    def kept(self) -> bool:
        """Whether it is within its aims."""
        if self.aim is None:
            return True
        return self.seconds <= self.aim and self.megabytes <= GOALS[self.part].megabytes


def hevy_file(path: Path, sets: int) -> None:
    """Write a made-up log as Hevy exports it, the newest workout first."""
    names = _names()
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)
        writer.writerow(HEADER)
        for workout in reversed(list(decades(sets))):
            writer.writerows(_rows(workout, names))


def _names() -> list[str]:
    from brainlift_tui.store.exercise.catalogue import read_catalogue

    weighted = [exercise.name for exercise in read_catalogue() if exercise.measure == "weighted"]
    return weighted[:EXERCISES]


def _rows(workout: Workout, names: list[str]) -> Iterator[list[object]]:
    logged = [each.done.done_at for entry in workout.entries for each in entry.sets]
    ended = max(at for at in logged if at is not None)
    times = [f"{at.day} {at:%b %Y, %H:%M}" for at in (workout.started_at, ended)]
    for entry in workout.entries:
        for index, each in enumerate(entry.sets):
            load, kind = each.done.weight, each.done.kind.value
            yield [
                workout.title, *times, workout.note, names[entry.exercise], "", entry.note, index,
                "normal" if kind == "work" else kind, load.number() if load else "",
                each.done.reps, "", "", "",
            ]  # fmt: skip


def by_hand(path: Path) -> None:
    """The least that an import can do: read rows by name and put them into a table."""
    connection = sqlite3.connect(path.with_suffix(".bare"))
    columns = ", ".join(HEADER)
    connection.execute(f"CREATE TABLE IF NOT EXISTS bare ({columns})")
    marks = ", ".join(f":{column}" for column in HEADER)
    with path.open(encoding="utf-8", newline="") as file:
        connection.executemany(f"INSERT INTO bare VALUES ({marks})", csv.DictReader(file))
    connection.commit()
    connection.close()


def dump(path: Path) -> None:
    """The least that an export can do: json.dump of the rows, read beforehand by nobody."""
    connection = sqlite3.connect(path.with_suffix(".bare"))
    rows = [dict(zip(HEADER, row, strict=True)) for row in connection.execute("SELECT * FROM bare")]
    connection.close()
    with path.with_suffix(".bare.json").open("w", encoding="utf-8") as file:
        json.dump(rows, file, indent=1)


def run(arguments: list[str]) -> tuple[float, float]:
    """Processor seconds and megabytes of a process of its own."""
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(arguments)} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def measure(sets: int) -> list[Measured]:
    """Each part once."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "log.csv"
        hevy_file(path, sets)
        python = [sys.executable, "-m"]
        bare = [*python, "tests.benchmarks.exchange", "--bare", str(path)]
        ours = [sys.executable, "-c", OURS, "--db", str(path.with_suffix(".db"))]
        took: dict[str, tuple[float, float]] = {}
        for part, arguments in (
            ("csv and executemany", [*bare, "in"]),
            ("import", [*ours, "import", str(path)]),
            ("import again", [*ours, "import", str(path)]),
            ("json.dump", [*bare, "out"]),
            ("export", [*ours, "export", "--output", str(path.with_suffix(".json"))]),
        ):
            took[part] = run(arguments)
    return [Measured(part, *spent, _aim(part, took)) for part, spent in took.items()]


def _aim(part: str, took: dict[str, tuple[float, float]]) -> float | None:
    goal = GOALS.get(part)
    return None if goal is None else goal.times * took[goal.of][0]


def table(measured: list[Measured], sets: int) -> Iterator[str]:
    """What was measured, line by line."""
    yield f"{sets:,} sets                seconds    at most         MB    at most"
    for each in measured:
        goal = GOALS.get(each.part)
        aims = ("", "") if goal is None else (f"{each.aim:.2f}", f"{goal.megabytes:.0f}")
        verdict = "" if each.kept else "   too much"
        yield (
            f"{each.part:<22} {each.seconds:>10.2f} {aims[0]:>10} {each.megabytes:>10.0f}"
            f" {aims[1]:>10}{verdict}"
        )


def main() -> int:
    """Measure and print; 1 where an aim is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.add_argument("--sets", type=int, default=SETS, help="how many sets the log has")
    parser.add_argument("--bare", nargs=2, metavar=("FILE", "WAY"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.bare:
        ways: dict[str, Callable[[Path], None]] = {"in": by_hand, "out": dump}
        ways[arguments.bare[1]](Path(arguments.bare[0]))
        return 0
    measured = measure(arguments.sets)
    if arguments.json:
        print(json.dumps([each._asdict() | {"kept": each.kept} for each in measured], indent=1))
    else:
        print("\n".join(table(measured, arguments.sets)))
    return 0 if all(each.kept for each in measured) else 1


if __name__ == "__main__":
    raise SystemExit(main())
