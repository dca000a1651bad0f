"""Puts every kind of fault in the way of a log, and prints what came of it.

`python -m tests.faults [--runs 20] [--minutes N] [--only WORDS] [--seed N] [--json]`: injected,
survived, and how many sets were lost that somebody had been shown as logged. What did not survive
is named, so that it can be looked at. 1 where anything was lost or did not survive. With minutes, a
kind that is tried for so long is left at that.
"""

import argparse
import json
import math
import sys
import tempfile
import time
from pathlib import Path

from tests.faults.injected import Kind
from tests.faults.kinds import KINDS


def tried(kind: Kind, runs: int, seed: int, minutes: float) -> dict[str, object]:
    """One row of the table."""
    until = time.monotonic() + minutes * 60
    row: dict[str, object] = {"kind": kind.name, "injected": 0, "survived": 0, "lost": 0}
    missing = kind.missing()
    if missing:
        return row | {"skipped": missing}
    injected = survived = lost = 0
    with tempfile.TemporaryDirectory(prefix="faults-") as folder:
        for fault in kind.inject(runs, seed, Path(folder)):
            injected += 1
            survived += fault.survived
            lost += fault.lost
            if fault.lost or not fault.survived:
                print(f"{kind.name}: {fault.what}: {fault.told}", file=sys.stderr, flush=True)
            if time.monotonic() > until:
                break
    return row | {"injected": injected, "survived": survived, "lost": lost}


def main() -> int:
    """Inject, count and print; 1 where anything was lost or did not survive."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--runs", type=int, default=20, help="how often each kind is tried")
    parser.add_argument("--minutes", type=float, default=math.inf, help="at most, for each kind")
    parser.add_argument("--only", default="", help="the kinds whose name has this in it")
    parser.add_argument("--seed", type=int, default=1122, help="draws what is injected")
    parser.add_argument("--json", action="store_true", help="one JSON document on stdout")
    arguments = parser.parse_args()
    rows = []
    if not arguments.json:
        print(f"{'':<30}{'injected':>10}{'survived':>10}{'lost':>8}", flush=True)
    for kind in KINDS:
        if arguments.only not in kind.name:
            continue
        row = tried(kind, arguments.runs, arguments.seed, arguments.minutes)
        rows.append(row)
        if not arguments.json:
            figures = f"{row['injected']:>10}{row['survived']:>10}{row['lost']:>8}"
            told = f"  skipped: {row['skipped']}" if "skipped" in row else ""
            print(f"{kind.name:<30}{figures}{told}", flush=True)
    if arguments.json:
        print(json.dumps({"rows": rows, "seed": arguments.seed}))
    return int(any(row["lost"] or row["survived"] != row["injected"] for row in rows))


if __name__ == "__main__":
    raise SystemExit(main())
