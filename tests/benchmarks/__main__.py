"""Every benchmark that needs no files: python -m tests.benchmarks [--to FILE] [--only WORD].

Prints their tables one after the other, with the kind of the machine; `--to` puts them between the
two marks of docs/measured.md. Ends with 1 where one of them misses what it is held to.
"""

import argparse
import os
import platform
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

MARKS = "<!-- tables -->\n", "<!-- end of tables -->\n"

EVERY = (
    ("startup",),
    ("latency",),
    ("commands",),
    ("idle",),
    ("scale",),
    ("exchange",),
    ("plates",),
    ("brainclock",),
    ("endurance",),
    ("simulate",),
    ("brainstats",),
)
"""Their names, with what else is said to them."""


class Measured(NamedTuple):
    """A benchmark as it ran.

    Attributes:
        command: What was run.
        table: What it printed.
        met: Whether it ended with 0.
    """

    command: str
    table: str
    met: bool


def run_one(words: Sequence[str]) -> Measured:
    """Run a benchmark to its end."""
    name, *others = words
    command = ["-m", f"tests.benchmarks.{name}", *others]
    done = subprocess.run([sys.executable, *command], capture_output=True, text=True, check=False)
    return Measured(f"python {' '.join(command)}", done.stdout + done.stderr, not done.returncode)


def machine(cpus: Path = Path("/proc/cpuinfo")) -> str:
    """The kind of the machine, in one line."""
    lines = cpus.read_text(encoding="utf-8").splitlines() if cpus.exists() else []
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    model = models[0] if models else platform.processor() or platform.machine()
    python, sqlite = platform.python_version(), sqlite3.sqlite_version
    return f"{model}, {os.cpu_count()} cores, {platform.system()}, Python {python}, SQLite {sqlite}"


def page(told: str, measured: Sequence[Measured], day: str) -> str:
    """A page with the tables in place of those between its marks.

    Args:
        told: The page so far.
        measured: What was measured.
        day: On which day.
    """
    before, _, rest = told.partition(MARKS[0])
    _, _, after = rest.partition(MARKS[1])
    return "".join((before, MARKS[0], *_tables(measured, day), MARKS[1], after))


def _tables(measured: Sequence[Measured], day: str) -> Iterator[str]:
    yield f"\nOn {day}: {machine()}.\n"
    for one in measured:
        missed = "" if one.met else "  Misses what it is held to."
        yield f"\n`{one.command}`{missed}\n\n```\n{one.table.rstrip()}\n```\n"
    yield "\n"


def main(words: Sequence[str] | None = None) -> int:
    """Run them."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("--to", type=Path, metavar="FILE", help="the page that keeps the tables")
    parser.add_argument("--only", default="", metavar="WORD", help="those whose name has it")
    asked = parser.parse_args(words)
    measured = []
    for benchmark in EVERY:
        if asked.only in benchmark[0]:
            measured.append(run_one(benchmark))
            sys.stdout.write(f"{measured[-1].command}\n{measured[-1].table}\n")
            sys.stdout.flush()
    if asked.to is not None:
        day = datetime.now(UTC).date().isoformat()
        told = asked.to.read_text(encoding="utf-8")
        asked.to.write_text(page(told, measured, day), encoding="utf-8")
    return int(not all(one.met for one in measured))


if __name__ == "__main__":
    sys.exit(main())
