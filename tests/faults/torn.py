"""A log cut back to what a power cut can leave, by the order in which it was synced.

What a program wrote before its last sync of a file is on the disk. Of what it wrote after, any part
may be: each write, or some of its sectors, in any order. The writes of a real run are traced, and
the files put together again as they may lie there after each of them.
"""

import re
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random
from typing import NamedTuple

from brainlift_tui.core.errors import Refused
from brainlift_tui.store.file.database import open_reader
from tests.end_to_end.program import Program
from tests.end_to_end.visitors import faults_of
from tests.faults.injected import Injected
from tests.faults.traced import run_traced

SETS = 8
"""So many are logged, each acknowledged before the next."""

SECTOR = 512
"""What a disk writes whole."""

LOGGING = f"""
import os, sys
from pathlib import Path
from brainlift_tui.store.clock import SystemClock
from brainlift_tui.store.entry.quick_log import log_text
from brainlift_tui.store.file.writer import Writer

writer = Writer(Path(sys.argv[1]), SystemClock())
for number in range({SETS}):
    writer.do(log_text, f"goblet squat {{20 + number}}x8", None)
    os.write(1, b"logged")
    if number % 3 == 2:
        writer.bring_in()
        writer.submit(lambda change: None).result()
writer.close()
"""


class Written(NamedTuple):
    """A write to a file: where, and what; a cut to a length has no bytes."""

    at: int
    data: bytes | None


class Event(NamedTuple):
    """What a run did, in its order.

    Attributes:
        file: The end of the file's name: "" for the log itself, "-wal" for what lies beside it.
        written: What was written; None where the file was synced.
    """

    file: str
    written: Written | None


class Run(NamedTuple):
    """A run that logged sets one after the other.

    Attributes:
        before: The log as it was.
        events: What was done.
        acknowledged: After how many events each set was told as logged.
    """

    before: bytes
    events: list[Event]
    acknowledged: list[int]


def cut_back(runs: int, seed: int, folder: Path) -> Iterator[Injected]:
    """States that a power cut can leave, opened."""
    random, run = Random(seed), _trace(folder)
    for number in range(runs):
        at = random.randrange(1, len(run.events) + 1)
        home = folder / str(number)
        home.mkdir()
        _leave(home, run, at, random)
        promised = sum(acknowledged <= at for acknowledged in run.acknowledged)
        path = home / "log.db"
        faults = _opened(path) + faults_of(path)
        with closing(sqlite3.connect(path)) as plain:
            (there,) = plain.execute("SELECT count(*) FROM training_log").fetchone()
        lost = max(0, promised - there)
        yield Injected(f"cut at write {at} of {len(run.events)}", not faults, lost, str(faults))


def _opened(path: Path) -> list[str]:
    """What the program says when it opens the log, where it does not."""
    try:
        open_reader(path).close()
    except Refused as error:
        return [str(error)]
    return []


def _trace(folder: Path) -> Run:
    program = Program.in_home(folder / "home")
    assert program.run("--db", program.database, "today").returncode == 0
    before = program.database.read_bytes()
    trace = folder / "trace"
    words = ["strace", "-f", "-qq", "-y", "-xx", "-s", "70000", "-o", str(trace), "-e",
             "trace=write,pwrite64,ftruncate,fsync,fdatasync",
             sys.executable, "-c", LOGGING, str(program.database)]  # fmt: skip
    ended = run_traced(words, program.environment, program.home)
    assert ended.returncode == 0, ended.stderr
    events, acknowledged = [], []
    for line in trace.read_text(encoding="ascii").splitlines():
        if re.match(r"\d+ +write\(1<", line):
            acknowledged.append(len(events))
        elif found := _event(line, str(program.database)):
            events.append(found)
    assert len(acknowledged) == SETS
    return Run(before, events, acknowledged)


_CALL = re.compile(r"\d+ +(\w+)\(\d+<([^>]*)>(.*?)\)? += (\d+)")


def _event(line: str, database: str) -> Event | None:
    """What a line of the trace says of the log or of the file beside it."""
    found = _CALL.match(line)
    if found is None:
        return None
    call, path, rest, _ = found.groups()
    path = path.encode().decode("unicode_escape")
    ending = path.removeprefix(database)
    if ending not in ("", "-wal"):
        return None
    if call == "pwrite64":
        quoted, _, at = re.fullmatch(r', "([^"]*)", (\d+), (\d+)', rest).groups()
        data = bytes.fromhex(quoted.replace(r"\x", ""))
        return Event(ending, Written(int(at), data))
    if call == "ftruncate":
        return Event(ending, Written(int(rest.removeprefix(", ")), None))
    return Event(ending, None)


def _leave(home: Path, run: Run, at: int, random: Random) -> None:
    """Put the files together as they may lie there after so many events."""
    files = {"": bytearray(run.before), "-wal": bytearray()}
    for ending, data in files.items():
        own = [event for event in run.events[:at] if event.file == ending]
        synced = max((n + 1 for n, event in enumerate(own) if event.written is None), default=0)
        for number, event in enumerate(own):
            if event.written is not None:
                _write(data, event.written, random if number >= synced else None)
        (home / f"log.db{ending}").write_bytes(data)


def _write(data: bytearray, written: Written, random: Random | None) -> None:
    """Write it; where a lot is drawn, none, some or all of its sectors."""
    how = 1.0 if random is None else random.choice((0.0, 0.5, 1.0))
    if written.data is None:
        if how == 1.0:
            del data[written.at :]
        return
    end = written.at + len(written.data)
    at = written.at
    while at < end:
        upto = min(end, (at // SECTOR + 1) * SECTOR)
        if random is None or random.random() < how:
            if len(data) < upto:
                data.extend(bytes(upto - len(data)))
            data[at:upto] = written.data[at - written.at : upto - written.at]
        at = upto
