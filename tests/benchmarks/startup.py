"""How long until one can train: python -m tests.benchmarks.startup [--json] [--runs N].

From exec until last time's sets of the first due exercise can be read and a key acts, over a
database of 2,000 sets; beside it, run by run, a bare Textual app with a footer until the footer
can be read and a key acts.
"""

import argparse
import json
import statistics
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from subprocess import run

from tests.benchmarks.pty_timing import Shown, clean_environment, compile_everything, time_to_answer

GOAL = 1.35
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


def measure(runs: int) -> tuple[list[Shown], list[Shown]]:
    """Both programs in turn, so that whatever slows the machine slows both."""
    ours: list[Shown] = []
    bare: list[Shown] = []
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        compile_everything(home)
        environment = clean_environment(home)
        app = [sys.executable, "-m", "brainlift_tui", "--db", str(make_database(home))]
        baseline = [sys.executable, "-m", "tests.benchmarks.bare_app"]
        for number in range(runs + 1):
            timed = (
                time_to_answer(baseline, environment, "Answer", "7", "the key acted"),
                time_to_answer(app, environment, LAST_TIME, "7", "7▏"),
            )
            if number:  # the first one fills the caches
                bare.append(timed[0])
                ours.append(timed[1])
    return bare, ours


def milliseconds(values: list[float]) -> dict[str, float]:
    """Median and range."""
    return {
        "median": round(statistics.median(values) * 1000, 1),
        "low": round(min(values) * 1000, 1),
        "high": round(max(values) * 1000, 1),
    }


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="one JSON document on stdout")
    parser.add_argument("--runs", type=int, default=15, help="runs of each")
    arguments = parser.parse_args()
    bare, ours = measure(arguments.runs)
    rows = [
        {
            "what": what,
            "unit": "ms",
            "n": len(ours),
            "bare": milliseconds([getattr(shown, name) for shown in bare]),
            "brainlift": milliseconds([getattr(shown, name) for shown in ours]),
        }
        for what, name in (("readable", "readable_s"), ("a key acts", "ready_s"))
    ]
    for row in rows:
        row["ratio"] = round(row["brainlift"]["median"] / row["bare"]["median"], 3)
    ratio = rows[-1]["ratio"]
    if arguments.json:
        print(json.dumps({"rows": rows, "ratio": ratio, "goal": GOAL, "met": ratio <= GOAL}))
        return 0
    print(
        f"From exec, {len(ours)} runs of each in turn, milliseconds: median (lowest to highest)\n"
    )
    print(f"{'':<12}{'bare Textual app':>26}{'brainlift':>26}{'ratio':>9}")
    for row in rows:
        cells = (
            f"{cell['median']:.0f} ({cell['low']:.0f} to {cell['high']:.0f})"
            for cell in (row["bare"], row["brainlift"])
        )
        print(
            f"{row['what']:<12}" + "".join(f"{cell:>26}" for cell in cells) + f"{row['ratio']:>9}"
        )
    print(f"\nGoal: {GOAL} or less. {'Met.' if ratio <= GOAL else 'Not met.'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
