"""What is begun in the window while a call of it fails: an import, a copy, a table that is saved.

The window runs in this process, and strace comes to the two threads that do the work just before
the last key is pressed: each call can be counted from there on.
"""

import asyncio
import os
import shutil
import threading
from collections.abc import Awaitable, Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple
from unittest.mock import patch

from brainlift_tui.store.backup.backups import backups_folder
from brainlift_tui.store.clock import StoppedClock
from brainlift_tui.store.file.database import open_reader
from brainlift_tui.tui.keyed import KeyedScreen
from brainlift_tui.tui.widgets.notice_line import NoticeLine
from tests.benchmarks.endurance import trained_before
from tests.end_to_end.visitors import faults_of
from tests.faults.injected import Injected
from tests.faults.system_calls import CSV, Rows, sets_of
from tests.faults.traced import (
    ERRORS,
    Call,
    any_of,
    calls_in,
    failing,
    injected_in,
    missing,
    tracing,
)
from tests.tui.lifting import LARGE, Lifter, open_app, stopped_clock

HOW_OFTEN = (1, 60000)
"""One call fails, or all from there on until the work has ended."""


class Home(NamedTuple):
    """Where a window is opened.

    Attributes:
        log: Its log.
        papers: Where what is saved goes.
        before: The sets of the log.
    """

    log: Path
    papers: Path
    before: Rows

    @property
    def folder(self) -> Path:
        """All of it."""
        return self.log.parent


class WindowWork(NamedTuple):
    """Something that is begun in the window.

    Attributes:
        name: What it is called.
        up_to_the_last_key: Comes to where Enter begins it.
        said: What is said once it is done.
        is_done: Whether what was said is so.
    """

    name: str
    up_to_the_last_key: Callable[[Lifter, Home], Awaitable[None]]
    said: str
    is_done: Callable[[Home], bool]


async def _before_the_import(lifter: Lifter, home: Home) -> None:
    await lifter.app.action_ask("import")
    await lifter.retype(str(home.folder / "in.csv"))
    await lifter.press("enter")
    await lifter.until(lambda: lifter.sees("▌ kilograms"))
    await lifter.press("enter")
    await lifter.until(lambda: lifter.sees("Would add 1 workout, 1 set"))


async def _before_the_copy(lifter: Lifter, home: Home) -> None:
    await lifter.app.action_ask("copies")
    await lifter.until(lambda: lifter.sees("▌ copy it now"))


async def _before_the_saving(lifter: Lifter, home: Home) -> None:
    await lifter.press("H", ">", "down")


def _copies(home: Home) -> list[Path]:
    return list(backups_folder(home.log).glob("*hand.db"))


WORKS = (
    WindowWork(
        "import",
        _before_the_import,
        "Added 1 workout, 1 set",
        lambda home: len(_imported(home)) == 1,
    ),
    WindowWork(
        "copy",
        _before_the_copy,
        "Copied: 1 workout",
        lambda home: [sets_of(copy) for copy in _copies(home)] == [home.before],
    ),
    WindowWork(
        "save",
        _before_the_saving,
        "Saved: ",
        lambda home: [len(_lines(file)) for file in home.papers.iterdir()] == [2],
    ),
)


def _imported(home: Home) -> list[tuple[object, ...]]:
    return [row for row in sets_of(home.log) - home.before if row[2:4] == ("100", 5)]


def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines()


def missing_here() -> str:
    """Why strace can't come to a thread of this process; "" where it can."""
    return missing() or _refused()


@cache
def _refused() -> str:
    try:
        with tracing([threading.get_native_id()], Path("/dev/null")):
            return ""
    except AssertionError as error:
        return str(error)


class _Bench:
    """The homes in which it is done, each made from one log."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._number = folder, 0
        self._made, self._clock = folder / "made.db", stopped_clock()
        open_reader(self._made).close()
        trained_before(self._made, self._clock, 1)
        self._clock.advance(2 * 86400)
        self._known: dict[str, list[Call]] = {}

    def home(self) -> Home:
        self._number += 1
        folder = self._folder / f"window-{self._number}"
        papers = folder / "Papers"
        papers.mkdir(parents=True)
        (folder / "in.csv").write_text(CSV, encoding="utf-8")
        log = Path(shutil.copy(self._made, folder / "log.db"))
        return Home(log, papers, sets_of(log))

    def clock(self) -> StoppedClock:
        return stopped_clock(self._clock.moment().wall)

    def calls_of(self, work: WindowWork) -> list[Call]:
        """What is called while it is done and nothing fails."""
        if work.name not in self._known:
            home = self.home()
            came = asyncio.run(worked(home, self.clock(), work))
            assert work.said in came.told, came
            self._known[work.name] = calls_in(_trace(home), home.folder)
        return self._known[work.name]


def works_failed(runs: int, seed: int, folder: Path) -> Iterator[Injected]:
    """Something is begun in the window, a call of it fails, and the workout goes on."""
    random, bench = Random(seed), _Bench(folder)
    turn = done = 0
    while done < runs:
        work = WORKS[turn % len(WORKS)]
        turn += 1
        call = any_of(bench.calls_of(work), random)
        error, times = random.choice((*ERRORS, "EACCES")), random.choice(HOW_OFTEN)
        home = bench.home()
        came = asyncio.run(worked(home, bench.clock(), work, failing(call, error, times)))
        if injected_in(_trace(home), home.folder):  # else it came otherwise this time
            done += 1
            what = f"{work.name}: {call.name} {call.number} {error}, {times} times"
            yield _outcome(what, home, work, call, came)
        shutil.rmtree(home.folder)


class Worked(NamedTuple):
    """What came of it.

    Attributes:
        told: What the window said.
        amiss: What should not be.
    """

    told: str
    amiss: tuple[str, ...]


async def worked(
    home: Home, clock: StoppedClock, work: WindowWork, inject: Sequence[str] = ()
) -> Worked:
    """Open a window, do it there under strace, and log a set once nothing fails any more."""
    papers = {"XDG_DOCUMENTS_DIR": str(home.papers), "XDG_CONFIG_HOME": str(home.folder)}
    with ThreadPoolExecutor(1) as one, patch.dict(os.environ, papers):
        asyncio.get_running_loop().set_default_executor(one)
        async with open_app(home.log, LARGE, clock) as lifter:
            writer = lifter.app.training.writer
            threads = [
                await asyncio.to_thread(threading.get_native_id),
                writer._pool.submit(threading.get_native_id).result(),
            ]
            await work.up_to_the_last_key(lifter, home)
            with tracing(threads, _trace(home), *inject):
                await lifter.press("enter")
                await lifter.until(lambda: work.said in lifter.text or "✗" in lifter.text)
            told = _notice(lifter)
            writer.bring_in()
            await lifter.until(lambda: writer.unstored is None)
            await lifter.press("T", *"20x8", "enter")
            goes_on = lifter.app.training.session.sets_done == 1
            amiss = [] if goes_on else [f"the workout can't go on: {_notice(lifter)}"]
            amiss += map(str, lifter.app.background.unforeseen)
            lifter.app.background.unforeseen.clear()
    return Worked(told, tuple(amiss))


def _notice(lifter: Lifter) -> str:
    shown = next(s for s in reversed(lifter.app.screen_stack) if isinstance(s, KeyedScreen))
    return shown.query_one(NoticeLine).text


def _trace(home: Home) -> Path:
    return home.folder / "trace"


def _outcome(what: str, home: Home, work: WindowWork, call: Call, came: Worked) -> Injected:
    there, faults = sets_of(home.log), faults_of(home.log)
    amiss = [*came.amiss, *faults]
    if work.said in came.told:
        amiss += [] if work.is_done(home) else ["it was called done, and is not"]
    else:
        one_sentence = came.told.startswith("✗ ") and "damaged" not in came.told
        amiss += [] if one_sentence else ["it was not told in a sentence"]
        amiss += [] if call.name == "unlink" else _half_done(home)
    lost = len(home.before - there)
    return Injected(what, not amiss, lost, "; ".join([came.told, *amiss]))


def _half_done(home: Home) -> list[str]:
    parts = [part.name for part in home.folder.rglob(".brainlift-*.part")]
    halves = [file.name for file in home.papers.iterdir() if len(_lines(file)) != 2]
    empty = [copy.name for copy in _copies(home) if faults_of(copy) or sets_of(copy) != home.before]
    return [f"{name} is half written" for name in (*parts, *halves, *empty)]
