"""How long until one can train: python -m tests.benchmarks.startup [--json] [--runs N].

From exec until last time's sets of the first due exercise can be read and a key acts, over a
database of 2,000 sets that was opened before, and the memory it takes once at rest; beside it, run
by run, a bare Textual app with a footer: its own text, its own key, its own memory. (Its footer
is no measure: Textual mounts that 50 ms after the app's text.) A ratio is the median of the pairs'
own, for what slows the machine slows both runs of a pair.
"""

import argparse
import json
import sqlite3
import statistics
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from subprocess import run
from typing import NamedTuple

from tests.benchmarks.pty_timing import TimedRun, clean_environment, compile_everything

SETTLES_S = 1.0
"""How long after the key the program is left alone before its memory is read: what is imported
behind the first frame counts."""


FIRST_S = 60
"""How long the first start over a log has to look back on all of it."""


class Figure(NamedTuple):
    """One thing that is measured of both programs, and what it may come to beside the bare app."""

    what: str
    unit: str
    goal: float
    excellent: float


FIGURES = (
    Figure("readable", "ms", goal=1.30, excellent=1.20),
    Figure("a key acts", "ms", goal=1.30, excellent=1.20),
    Figure("memory", "MB", goal=1.45, excellent=1.45),
)

WORKOUTS = 100
DAY = (
    ("Goblet Squat (Dumbbell)", 3),
    ("Romanian Deadlift (Dumbbell)", 3),
    ("Split Squat (Dumbbell)", 2),
    ("Bicep Curl (Dumbbell)", 3),
    ("Hammer Curl (Dumbbell)", 2),
    ("Standing Calf Raise (Dumbbell)", 3),
    ("Lateral Raise (Dumbbell)", 2),
    ("Reverse Fly (Dumbbell)", 2),
)
"""Twenty sets; the first exercise is the first of the day that is due."""

LAST_TIME = "22.5 kg × 12 · 11 · 9"


def made_up_log(now: datetime) -> dict[str, object]:
    """2,000 sets in the form of our own export."""
    workouts = []
    for number in range(WORKOUTS):
        start = now - timedelta(days=3 * (WORKOUTS - number))
        exercises = [
            {
                "name": name,
                "sets": [
                    {
                        "kind": "work",
                        "load": 22.5,
                        "unit": "kg",
                        "reps": (12, 11, 9)[place],
                        "effort": None,
                        "done_at": (start + timedelta(minutes=place)).isoformat(),
                    }
                    for place in range(sets)
                ],
            }
            for name, sets in DAY
        ]
        workouts.append(
            {
                "id": f"{number:032x}",
                "started_at": start.isoformat(),
                "finished_at": (start + timedelta(hours=1)).isoformat(),
                "zone": "UTC",
                "title": "A",
                "note": "",
                "exercises": exercises,
            }
        )
    return {"format": "brainlift", "version": 1, "workouts": workouts}


def make_database(folder: Path) -> Path:
    """A database of 2,000 sets."""
    log, database = folder / "log.json", folder / "brainlift.db"
    now = datetime.now(UTC).replace(microsecond=0)
    log.write_text(json.dumps(made_up_log(now)))
    words = [sys.executable, "-m", "brainlift_tui", "import", str(log), "--db", str(database)]
    done = run([*words, "--json"], env=clean_environment(folder), check=True, capture_output=True)
    sets = json.loads(done.stdout)["sets"]
    if sets != 2000:
        raise SystemExit(f"the made-up log came to {sets} sets")
    return database


def watch(
    command: Sequence[str], environment: Mapping[str, str], words: str, effect: str
) -> tuple[float, ...]:
    """One start: ms until its words can be read, ms until the key 7 acts, MB at rest."""
    with TimedRun(command, environment) as timed:
        readable = timed.until(words)
        timed.press("7")
        acts = timed.until(effect)
        timed.listen(SETTLES_S)
        return readable * 1000, acts * 1000, timed.memory_mb()


def start_first(command: Sequence[str], environment: Mapping[str, str], database: Path) -> None:
    """Start over a log that came in just now, and let it be looked back on, as once after each."""
    with TimedRun(command, environment) as timed, closing(sqlite3.connect(database)) as plain:
        timed.until(LAST_TIME)
        for _ in range(FIRST_S * 5):
            timed.listen(0.2)
            if plain.execute("SELECT count(*) FROM looked_back").fetchone()[0]:
                return
    raise SystemExit("the log was not looked back on")


def measure(runs: int) -> list[tuple[tuple[float, ...], tuple[float, ...]]]:
    """Both programs in turn, bare app first, so that whatever slows the machine slows both."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        compile_everything(home)
        environment = clean_environment(home)
        database = make_database(home)
        app = [sys.executable, "-m", "brainlift_tui", "--db", str(database)]
        start_first(app, environment, database)
        bare = [sys.executable, "-m", "tests.benchmarks.bare_app"]
        pairs = [
            (
                watch(bare, environment, "a line of text", "the key acted"),
                watch(app, environment, LAST_TIME, "7▏"),
            )
            for _ in range(runs + 1)
        ]
    return pairs[1:]  # the first one fills the caches


def spread(values: list[float]) -> dict[str, float]:
    """Median and range."""
    return {
        "median": round(statistics.median(values), 1),
        "low": round(min(values), 1),
        "high": round(max(values), 1),
    }


def rows_of(pairs: list[tuple[tuple[float, ...], tuple[float, ...]]]) -> list[dict[str, object]]:
    """A row for each figure: both programs, and how the one stands to the other."""
    rows: list[dict[str, object]] = []
    for number, figure in enumerate(FIGURES):
        bare, ours = ([pair[program][number] for pair in pairs] for program in (0, 1))
        ratio = round(statistics.median(b / a for a, b in zip(bare, ours, strict=True)), 3)
        rows.append(
            {
                "what": figure.what,
                "unit": figure.unit,
                "n": len(pairs),
                "bare": spread(bare),
                "brainlift": spread(ours),
                "ratio": ratio,
                "goal": figure.goal,
                "met": ratio <= figure.goal,
                "excellent": ratio <= figure.excellent,
            }
        )
    return rows


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="one JSON document on stdout")
    parser.add_argument("--runs", type=int, default=15, help="runs of each")
    arguments = parser.parse_args()
    rows = rows_of(measure(arguments.runs))
    if arguments.json:
        print(json.dumps({"rows": rows, "met": all(row["met"] for row in rows)}))
        return 0
    print(f"{arguments.runs} starts of each in turn: median (lowest to highest), and the pairs'")
    print("median ratio\n")
    print(f"{'':<16}{'bare Textual app':>24}{'brainlift':>24}{'ratio':>9}{'goal':>7}")
    for row in rows:
        cells = "".join(
            "{:>24}".format("{median:.0f} ({low:.0f} to {high:.0f})".format_map(row[program]))
            for program in ("bare", "brainlift")
        )
        said = "" if row["met"] else "  NOT met"
        print(f"{row['what']}, {row['unit']:<{14 - len(str(row['what']))}}{cells}", end="")
        print(f"{row['ratio']:>9.2f}{row['goal']:>7.2f}{said}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
