"""Logs damaged in any way: a sentence, and with a copy every set comes back."""

import io
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, redirect_stderr, redirect_stdout
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from unittest.mock import patch
from zoneinfo import ZoneInfo

from brainlift_tui.cli import main
from brainlift_tui.core.backup.backup import MadeFor
from brainlift_tui.core.errors import Refused
from brainlift_tui.exchange.demo import fill_demo
from brainlift_tui.store.backup.backups import back_up, backups_folder, read_backups
from brainlift_tui.store.backup.restoring import restore
from brainlift_tui.store.clock import StoppedClock
from brainlift_tui.store.doctor.rebuilding import rebuild
from brainlift_tui.store.file.database import open_reader
from brainlift_tui.store.file.writer import Writer
from tests.cli.damaged import damaged, spoiled_pages
from tests.end_to_end.visitors import faults_of
from tests.faults.injected import Injected

ZONE = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 22, 18, 5, tzinfo=ZONE)

ASKED = (
    ("today",), ("history",), ("week",), ("nudges",), ("export",), ("log", "goblet squat 20x8"),
)  # fmt: skip

Sets = set[tuple[object, ...]]


def _year(folder: Path) -> bytes:
    """The log of a year of training, as its bytes."""
    path = folder / "year.db"
    open_reader(path).close()
    with Writer(path, StoppedClock(NOW, "Europe/Berlin")) as writer:
        writer.do(fill_demo, NOW.date())
    return path.read_bytes()


def _sets(path: Path) -> Sets:
    with closing(sqlite3.connect(path)) as plain:
        rows = plain.execute('SELECT day, exercise, "set", load, reps, seconds FROM training_log')
        return set(rows.fetchall())


def fuzzed(runs: int, seed: int, folder: Path) -> Iterator[Injected]:
    """A damaged log is opened by a command: it does what it can, or says why not."""
    whole = _year(folder)
    for number in range(runs):
        path = folder / str(number) / "log.db"
        path.parent.mkdir()
        path.write_bytes(damaged(whole, seed + number))
        words = ASKED[number // 5 % len(ASKED)]
        status, wrong = _run("--db", str(path), *words)
        told = status == 0 and not wrong
        told |= status == 1 and wrong.count("\n") == 1 and "Traceback" not in wrong
        yield Injected(f"damage {seed + number}, {words[0]}", told, told=wrong.strip())
        shutil.rmtree(path.parent)


def _run(*words: str) -> tuple[int, str]:
    out, wrong = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
    now = patch.dict(os.environ, {"BRAINLIFT_NOW": NOW.isoformat()})
    with now, redirect_stdout(out), redirect_stderr(wrong):
        try:
            return main(words), wrong.getvalue()
        except Exception as error:
            return -1, f"{type(error).__name__}: {error}"


def drilled(runs: int, seed: int, folder: Path) -> Iterator[Injected]:
    """A year's log with a copy beside it is damaged anywhere, and has to come back whole.

    What the doctor can't make anew goes back to the copy.
    """
    whole = _year(folder)
    for number in range(runs):
        random = Random(seed + number)
        path = folder / str(number) / "log.db"
        path.parent.mkdir()
        path.write_bytes(whole)
        path.chmod(0o600)
        back_up(path, NOW, MadeFor.DAY)
        before = _sets(path)
        spoiled, pages = spoiled_pages(whole, random)
        path.write_bytes(spoiled)
        by = "mended"
        try:
            rebuild(path, NOW)
        except Refused:
            by = "restored"
            newest = backups_folder(path) / read_backups(path)[0].name
            restore(path, newest, NOW + timedelta(seconds=1))
        faults, lost = faults_of(path), len(before - _sets(path))
        yield Injected(f"pages {pages}, {by}", not faults, lost, "; ".join(faults))
        shutil.rmtree(path.parent)
