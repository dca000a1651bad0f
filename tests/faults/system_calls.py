"""Every call to the system that touches the disk fails, one at a time, under what a lifter does."""

import json
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from random import Random
from typing import NamedTuple

from tests.end_to_end.program import Program
from tests.end_to_end.visitors import faults_of
from tests.faults.injected import Injected
from tests.faults.traced import (
    ERRORS,
    Call,
    any_of,
    calls_in,
    failing,
    injected_in,
    run_traced,
    under_strace,
)
from tests.store.file.archive import archived, taken_out

CSV = (
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,RPE\n"
    "2026-01-05 18:00:00,Elsewhere,1h,Deadlift (Barbell),1,100,5,0,0,\n"
)

Rows = set[tuple[object, ...]]


def sets_of(path: Path) -> Rows:
    """Every set of a file, of whichever release: where it stands, and how much it was."""
    with closing(sqlite3.connect(path)) as plain:
        rows = plain.execute("SELECT entry_id, position, load, reps, seconds FROM workout_set")
        return set(rows.fetchall())


class Work(NamedTuple):
    """What is done while a call fails.

    Attributes:
        name: What it is called.
        words: The command.
        is_done: Whether what the command says it did was done.
        old: Whether the log is an older release's.
    """

    name: str
    words: tuple[str, ...]
    is_done: Callable[[Program, Rows], bool]
    old: bool = False


def _more(sets: int) -> Callable[[Program, Rows], bool]:
    return lambda program, before: len(sets_of(program.database) - before) == sets


def _exported(program: Program, before: Rows) -> bool:
    document = json.loads((program.home / "out.json").read_text(encoding="utf-8"))
    sets = [s for w in document["workouts"] for e in w["exercises"] for s in e["sets"]]
    return len(sets) == len(before)


def _copied(program: Program, before: Rows) -> bool:
    copy = program.home / "copy.db"
    return not faults_of(copy) and sets_of(copy) == before


WORKS = (
    Work("log", ("log", "plank 45s"), _more(1)),
    Work("import", ("import", "in.csv", "--unit", "kg"), _more(1)),
    Work("export", ("export", "--output", "out.json"), _exported),
    Work("backup", ("backup", "--output", "copy.db"), _copied),
    Work("migration", ("history",), lambda *_: True, old=True),
)


class Bench:
    """The homes in which it is done, each made from the same few files."""

    def __init__(self, folder: Path) -> None:
        """Make what every home begins with."""
        self._folder = folder
        self._number = 0
        made = Program.in_home(folder / "made")
        assert made.run("--db", made.database, "log", "goblet squat 20x10, 10, 9").returncode == 0
        self._log = made.database
        self._old = taken_out(archived()[-1], folder)
        self._known: dict[str, list[Call]] = {}

    def home(self, *, old: bool = False) -> Program:
        """A home with a log in it, and with what is imported."""
        self._number += 1
        program = Program.in_home(self._folder / f"home-{self._number}")
        shutil.copy(self._old if old else self._log, program.database)
        program.database.chmod(0o600)
        (program.home / "in.csv").write_text(CSV, encoding="utf-8")
        return program

    def calls_of(self, work: Work) -> list[Call]:
        """What is called while it is done and nothing fails."""
        if work.name not in self._known:
            program = self.home(old=work.old)
            done = traced(program, work)
            assert done.returncode == 0, done.stderr
            self._known[work.name] = calls_in(program.home / TRACE, program.home)
        return self._known[work.name]


TRACE = "trace"


def traced(
    program: Program, work: Work, options: Sequence[str] = ()
) -> "subprocess.CompletedProcess[str]":
    """Do it under strace."""
    words = program.words("--db", program.database, *work.words)
    trace = program.home / TRACE
    return run_traced(under_strace(words, trace, *options), program.environment, program.home)


def calls_failed(runs: int, seed: int, folder: Path) -> Iterator[Injected]:
    """A call of a command fails, then the same command is tried again and nothing does."""
    random, bench = Random(seed), Bench(folder)
    turn = done = 0
    while done < runs:
        work = WORKS[turn % len(WORKS)]
        turn += 1
        call = any_of(bench.calls_of(work), random)
        program, error = bench.home(old=work.old), random.choice(ERRORS)
        before = sets_of(program.database)
        ended = traced(program, work, failing(call, error))
        if injected_in(program.home / TRACE, program.home):  # else it came otherwise this time
            done += 1
            what = f"{work.name}: {call.name} {call.number} {error}"
            yield _outcome(what, work, program, before, ended)
        shutil.rmtree(program.home)


def _outcome(
    what: str,
    work: Work,
    program: Program,
    before: Rows,
    ended: "subprocess.CompletedProcess[str]",
) -> Injected:
    told = ended.stderr.strip()
    faults = faults_of(program.database)
    lost = len(before - sets_of(program.database))
    if ended.returncode == 0 and not told:
        kept_its_word = work.is_done(program, before)
    else:
        one_sentence = ended.stderr.count("\n") == 1 and told.endswith(".")
        kept_its_word = ended.returncode == 1 and one_sentence and "Traceback" not in told
        kept_its_word &= "damaged" not in told and "holds something" not in told  # it is sound
    again = program.run("--db", program.database, *_again(work))
    faults += faults_of(program.database)
    lost = max(lost, len(before - sets_of(program.database)))
    survived = kept_its_word and not faults and again.returncode == 0
    return Injected(what, survived, lost, "; ".join([told, *faults, again.stderr.strip()]))


def _again(work: Work) -> tuple[str, ...]:
    """What is tried afterwards: the same, to a file of another name where it makes a new one."""
    return tuple("another.db" if word == "copy.db" else word for word in work.words)
