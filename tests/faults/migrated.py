"""Logs of older releases whose migration is cut short by a kill."""

import multiprocessing
import os
import shutil
import signal
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

from brainlift_tui.store.file.database import open_reader
from tests.end_to_end.visitors import faults_of
from tests.faults.injected import Injected
from tests.store.file.archive import archived, taken_out

ROWS = "SELECT workout_exercise.position, workout_set.position, load, reps, seconds"
SETS = f"{ROWS} FROM workout_set JOIN workout_exercise ON workout_exercise.id = entry_id"


def _sets(path: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as plain:
        return sorted(plain.execute(SETS).fetchall(), key=repr)


def _open(path: Path) -> None:
    open_reader(path).close()


def interrupted(runs: int, seed: int, folder: Path) -> Iterator[Injected]:
    """A migration is killed at any moment; then the file is opened once more."""
    random = Random(seed)
    context = multiprocessing.get_context("forkserver" if os.name == "posix" else "spawn")
    if os.name == "posix":
        multiprocessing.set_forkserver_preload([__name__])
    took = _time(taken_out(archived()[0], folder))
    for number in range(runs):
        name = random.choice(archived())
        home = folder / str(number)
        home.mkdir()
        path = taken_out(name, home)
        before = _sets(path)
        process = context.Process(target=_open, args=(path,))
        process.start()
        after = random.uniform(0, took)
        time.sleep(after)
        process.kill()
        process.join()
        killed = process.exitcode == -signal.SIGKILL
        _open(path)
        faults = faults_of(path)
        lost = len(before) - len(_sets(path)) if before != _sets(path) else 0
        what = f"{name} {'killed' if killed else 'opened'} after {after * 1000:.0f} ms"
        yield Injected(what, not faults and lost == 0, max(0, lost), "; ".join(faults))
        shutil.rmtree(home)


def _time(path: Path) -> float:
    """How long a migration takes here, in seconds, with what goes before it."""
    began = time.monotonic()
    _open(path)
    return 2 * (time.monotonic() - began)
