"""What the app keeps as it goes on and on: python -m tests.benchmarks.endurance [--drawn-every 16].

24 simulated hours on Rest, a tick and a frame a second, a set every 45 minutes; then 100,000 sets
logged, a workout finished after each sixteen; in one process. Memory, open files, timers, tasks and
threads after a tenth of it and at the end; after each tenth it is told on stderr. The log holds 640
workouts before: what the nudges look back on grows until then, and is no leak. `--drawn-every`
leaves out drawing Today after the sets between, which takes most of the time. Linux only.
"""

import argparse
import asyncio
import gc
import json
import os
import sys
import tempfile
import threading
import time
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.workout.workout import TrainingSet
from brainlift_tui.store.clock import StoppedClock
from brainlift_tui.store.coaching.own_raises import WORKOUTS_LOOKED_BACK_ON
from brainlift_tui.store.file.database import open_reader
from brainlift_tui.store.file.writer import Writer
from brainlift_tui.store.session import training as actions
from brainlift_tui.store.session.today import read_session
from tests.tui.lifting import Lifter, open_app, stopped_clock

GOAL_MB = 5.0
SETS_A_WORKOUT = 16
REST_HOURS = 24
TOLD = 10
"""How often it is told. The first tenth fills what is kept on purpose: caches, and the screens that
were seen."""

BETWEEN_SETS_S = 45 * 60

WORKOUTS_BEFORE = WORKOUTS_LOOKED_BACK_ON + 40

DONE = TrainingSet(load=Load("20", Unit.KG), reps=8)


class Kept(NamedTuple):
    """What a process holds.

    Attributes:
        mb: Megabytes of memory.
        files: Open files.
        timers: Timers of the app.
        tasks: Tasks of the event loop.
        threads: Threads; the one that waits to bring the log into the file comes and goes.
    """

    mb: float
    files: int
    timers: int
    tasks: int
    threads: int


async def kept(lifter: Lifter) -> Kept:
    """What is held now that all is done, the work in the background too, garbage aside."""
    await lifter.settle()
    await lifter.until(lambda: all(worker.is_finished for worker in lifter.app.workers))
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return Kept(
        pages * os.sysconf("SC_PAGE_SIZE") / 1e6,
        sum(1 for _ in Path("/proc/self/fd").iterdir()),
        len(lifter.app._timers),
        len(asyncio.all_tasks()),
        sum(not isinstance(thread, threading.Timer) for thread in threading.enumerate()),
    )


async def told(lifter: Lifter, done: int, of: int, what: str) -> Kept:
    """What is held at this point, which goes to stderr for whoever waits for the end."""
    now = await kept(lifter)
    print(f"{done:>9,} of {of:,} {what}: {now.mb:.1f} MB", file=sys.stderr, flush=True)
    return now


def trained_before(path: Path, clock: StoppedClock, workouts: int) -> None:
    """Log so many workouts without an app."""
    with closing(open_reader(path)) as reader, Writer(path, clock) as writer:
        for _ in range(workouts):
            clock.advance(2 * 86400)
            due = read_session(reader, clock.today()).exercises
            writer.do(actions.log_set, due[0], DONE, 120)
            begun = read_session(reader, clock.today()).exercises
            ahead = (exercise for exercise in begun for _ in exercise.ahead)
            for exercise in islice(ahead, SETS_A_WORKOUT - 1):
                writer.do(actions.log_set, exercise, DONE, 120)
            writer.do(actions.finish_workout)


async def log(lifter: Lifter, clock: StoppedClock, *, drawn: bool = True) -> None:
    """One set of the next exercise, as Enter logs it."""
    training = lifter.app.training
    exercise = next((e for e in training.session.exercises if e.ahead), None)
    if exercise is None or training.session.sets_done >= SETS_A_WORKOUT:
        await training.do(actions.finish_workout)
        clock.advance(2 * 86400)
        training.reload()
        exercise = next(e for e in training.session.exercises if e.ahead)
    await training.do(actions.log_set, exercise, DONE, 120)
    if drawn:
        lifter.app.show_changes()


async def on_rest(lifter: Lifter, clock: StoppedClock, hours: int) -> tuple[Kept, Kept]:
    """Let the time pass on Rest, a second at a time."""
    await lifter.press("R")
    seconds, points = hours * 3600, list[Kept]()
    for second in range(seconds):
        clock.advance(1)
        if second % BETWEEN_SETS_S == 0:
            await log(lifter, clock)
        lifter.app.rest_clock.tick()
        await asyncio.sleep(0)
        if second % 60 == 0:
            await lifter.settle()
        if (second + 1) % (seconds // TOLD) == 0:
            points.append(await told(lifter, second + 1, seconds, "seconds"))
    return points[0], points[-1]


async def logging(
    lifter: Lifter, clock: StoppedClock, sets: int, drawn_every: int
) -> tuple[Kept, Kept]:
    """Log sets, workout after workout, on Today."""
    await lifter.press("T")
    points = list[Kept]()
    for number in range(sets):
        clock.advance(90)
        await log(lifter, clock, drawn=number % drawn_every == 0)
        if number % SETS_A_WORKOUT == 0:
            await lifter.settle()
        if (number + 1) % (sets // TOLD) == 0:
            points.append(await told(lifter, number + 1, sets, "sets"))
    return points[0], points[-1]


async def measure(hours: int, sets: int, drawn_every: int, before: int) -> list[dict[str, object]]:
    """Both, one after the other in one app."""
    rows: list[dict[str, object]] = []
    with tempfile.TemporaryDirectory() as folder:
        path, clock = Path(folder) / "brainlift.db", stopped_clock()
        open_reader(path).close()
        trained_before(path, clock, before)
        async with open_app(path, clock=clock, every_frame=True) as lifter:
            # As many threads as the event loop ever has.
            await asyncio.gather(*(asyncio.to_thread(time.sleep, 0.1) for _ in range(64)))
            for what, run in (
                (f"{hours} hours on Rest", on_rest(lifter, clock, hours)),
                (f"{sets:,} sets logged", logging(lifter, clock, sets, drawn_every)),
            ):
                tenth, after = await run
                rows += [
                    {
                        "what": what,
                        "kept": name,
                        "after a tenth": round(one, 1),
                        "end": round(two, 1),
                    }
                    for name, one, two in zip(Kept._fields, tenth, after, strict=True)
                ]
    return rows


def is_flat(row: dict[str, object]) -> bool:
    """Whether nothing to speak of was added."""
    more = float(str(row["end"])) - float(str(row["after a tenth"]))
    return more <= (GOAL_MB if row["kept"] == "mb" else 0)


def main() -> int:
    """Measure and print; 1 where anything grew."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="one JSON document on stdout")
    parser.add_argument("--hours", type=int, default=REST_HOURS, help="simulated hours on Rest")
    parser.add_argument("--sets", type=int, default=100_000, help="how many are logged")
    parser.add_argument(
        "--drawn-every", type=int, default=1, help="after how many of the sets Today is drawn"
    )
    parser.add_argument(
        "--before", type=int, default=WORKOUTS_BEFORE, help="workouts in the log to begin with"
    )
    arguments = parser.parse_args()
    rows = asyncio.run(
        measure(arguments.hours, arguments.sets, arguments.drawn_every, arguments.before)
    )
    met = all(map(is_flat, rows))
    if arguments.json:
        print(json.dumps({"rows": rows, "goal": GOAL_MB, "met": met}))
    else:
        for row in rows:
            print(
                f"{row['what']:<22}{row['kept']:<9}{row['after a tenth']:>9}{row['end']:>9}"
                f"{'' if is_flat(row) else '  GREW'}"
            )
        print(
            f"\n{'All of it is' if met else 'NOT all of it is'} flat: memory within {GOAL_MB:g} MB"
        )
    return int(not met)


if __name__ == "__main__":
    raise SystemExit(main())
