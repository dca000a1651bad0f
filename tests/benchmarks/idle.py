"""What the app costs while nobody touches it: python -m tests.benchmarks.idle [--json].

The time that the processor spends on it, user and system, in per cent of one core, on Rest with the
clock running and on Today; over a database of 2,000 sets, in a pseudo-terminal. Linux only: the
kernel's own account is read from /proc.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.pty_timing import TimedRun, clean_environment, compile_everything
from tests.benchmarks.startup import LAST_TIME, make_database

GOAL = 1.0
SETTLES_S = 3.0
"""How long after the last key the screen is left alone before it is measured."""


def spent(process: int) -> float:
    """Seconds of processor time that a process has had, all its threads together."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def idle(run: TimedRun, seconds: float) -> float:
    """Per cent of a core while its output is read and no key is pressed."""
    run.listen(SETTLES_S)
    before, began = spent(run.process), time.perf_counter()
    run.listen(seconds)
    return 100 * (spent(run.process) - before) / (time.perf_counter() - began)


def measure(seconds: float) -> list[dict[str, object]]:
    """Today before the first set, Rest behind it, and Today while the rest runs."""
    rows: list[dict[str, object]] = []
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        compile_everything(home)
        app = [sys.executable, "-m", "brainlift_tui", "--db", str(make_database(home))]
        with TimedRun(app, clean_environment(home)) as run:
            run.until(LAST_TIME)
            for what, key in (("Today", ""), ("Rest", "e"), ("Today, a rest running", "T")):
                if key:
                    run.press(key)
                rows.append({"what": what, "unit": "%", "value": round(idle(run, seconds), 2)})
    return rows


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="one JSON document on stdout")
    parser.add_argument("--seconds", type=float, default=30, help="how long each is watched")
    arguments = parser.parse_args()
    rows = measure(arguments.seconds)
    met = all(float(str(row["value"])) < GOAL for row in rows)
    if arguments.json:
        print(json.dumps({"rows": rows, "seconds": arguments.seconds, "goal": GOAL, "met": met}))
        return 0
    print(f"Processor time over {arguments.seconds:g} s each, in per cent of one core\n")
    for row in rows:
        print(f"{row['what']:<24}{row['value']:>6} %")
    print(f"\n{'below' if met else 'NOT below'} {GOAL:g} %")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
