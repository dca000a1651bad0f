"""Other processes that open the lifter's file, do something with it, and leave."""

import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from tests.end_to_end.program import Program
from tests.end_to_end.terminal import LONGEST_WAIT_S, Terminal

EXERCISE = "Deadlift (Barbell)"
"""What is logged beside the day's plan, which never asks for it."""

Done = tuple[str, int]
"""A set by its load in kilograms and its reps; no two of one file are the same."""

READING = "import sqlite3, sys; db = sqlite3.connect(sys.argv[1], timeout=30)" + "".join(
    f"; db.execute('SELECT count(*) FROM {table}').fetchall()"
    for table in ("workout_set", "exercise", "training_log")
)
WRITING = (
    "import sqlite3, sys\n"
    "db = sqlite3.connect(sys.argv[1], timeout=30)\n"
    "with db: db.execute(\"INSERT OR REPLACE INTO setting VALUES ('by', ?)\", sys.argv[2:])\n"
    "print(db.execute('SELECT count(*) FROM training_log').fetchone())"
)
"""As somebody does who opens the file with sqlite3 itself, checkpoints and all."""

NOBODY, WINDOW = "nobody", "a second window"
LOGGING = ("log", "log --at yesterday", "import")
KINDS = ("history", "today", "export", *LOGGING, "sqlite3 reads", "sqlite3 writes", WINDOW)


def numbered(number: int) -> Done:
    """A set that is the only one of its kind; at most 6,000 of them."""
    return f"{30 + number % 300 / 2:g}", 1 + number // 300


class Visitor:
    """One of them, at work from the moment it is made.

    Attributes:
        kind: What it does.
    """

    def __init__(self, program: Program, kind: str, number: int = 0) -> None:
        """Let it in.

        Args:
            program: Whose file.
            kind: One of `KINDS`, or nobody.
            number: Tells what it logs from what others do.
        """
        self.kind = kind
        self._done = numbered(number)
        self._window: Terminal | None = None
        self._process: subprocess.Popen[str] | None = None
        if kind == WINDOW:
            self._window = program.open(rows=60)
        elif kind != NOBODY:
            self._process = subprocess.Popen(
                self._words(program, number),
                env=program.environment,
                cwd=program.home,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                encoding="utf-8",
            )

    def leave(self) -> list[Done]:
        """Wait until it has left.

        Returns:
            The sets that it said it had logged.

        Raises:
            AssertionError: It could not do what it came for.
        """
        if self._window is not None:
            with self._window as window:
                window.wait_for("? keys")
                window.press("q")
                assert window.wait_for_end() == 0, window.text
        if self._process is None:
            return []
        said, wrong = self._process.communicate(timeout=LONGEST_WAIT_S)
        assert (self._process.returncode, wrong) == (0, ""), f"{self.kind}: {wrong}"
        return [self._done] if self.kind in LOGGING and said else []

    def _words(self, program: Program, number: int) -> Sequence[str | Path]:
        load, reps = self._done
        log = f"{EXERCISE} {load}x{reps}"
        database = program.database
        arguments: dict[str, Sequence[str | Path]] = {
            "log": ("log", log),
            "log --at yesterday": ("log", log, "--at", f"yesterday {number % 24:02}:00"),
            "import": ("import", program.home / f"import-{number}.csv", "--unit", "kg"),
        }
        if self.kind == "sqlite3 reads":
            return [sys.executable, "-c", READING, database]
        if self.kind == "sqlite3 writes":
            return [sys.executable, "-c", WRITING, database, str(number)]
        if self.kind == "import":
            _write_csv(program.home / f"import-{number}.csv", load, reps, number)
        return program.words("--db", database, *arguments.get(self.kind, (self.kind,)))


def _write_csv(path: Path, load: str, reps: int, number: int) -> None:
    """A workout of one set, of a day of its own, as Strong writes it."""
    began = f"{2001 + number // 336}-{1 + number % 12:02}-{1 + number // 12 % 28:02} 18:00:00"
    path.write_text(
        "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,RPE\n"
        f"{began},Elsewhere,1h,{EXERCISE},1,{load},{reps},0,0,\n",
        encoding="utf-8",
    )


def kept(path: Path) -> list[Done]:
    """Every set in the file, by load and reps."""
    with closing(sqlite3.connect(path)) as plain:
        rows = plain.execute('SELECT load, reps FROM training_log ORDER BY day, exercise, "set"')
        return [(str(load), int(reps)) for load, reps in rows]


def faults_of(path: Path) -> list[str]:
    """What SQLite finds wrong with the file."""
    with closing(sqlite3.connect(path)) as plain:
        whole = [row[0] for row in plain.execute("PRAGMA integrity_check")]
        torn = plain.execute("PRAGMA foreign_key_check").fetchall()
    return [*(said for said in whole if said != "ok"), *(f"no parent: {row}" for row in torn)]
