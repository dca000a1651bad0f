"""Sequences of whatever a lifter does, undone to the start and redone to the end."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from random import Random

from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from brainlift_tui.exchange.demo import fill_demo
from brainlift_tui.store.file.database import open_reader
from brainlift_tui.store.file.writer import Writer
from tests.faults.injected import Injected
from tests.store.file.test_any_sequence import AnySequenceOfActions
from tests.store.undoing_lifter import small_database
from tests.tui.commands.undone_walk import UndoneWalk
from tests.tui.lifting import stopped_clock


def sequences(runs: int, seed: int, folder: Path) -> Iterator[Injected]:
    """Sequences drawn at random; the first that can't be undone ends it."""
    tried = 0

    class Counted(AnySequenceOfActions):
        def teardown(self) -> None:
            nonlocal tried
            tried += 1
            super().teardown()

    Counted.template = folder / "template.db"
    small_database(Counted.template)
    told = ""
    try:
        run_state_machine_as_test(
            Counted,
            settings=settings(
                max_examples=runs, stateful_step_count=12, deadline=None, derandomize=False
            ),
        )
    except AssertionError as error:
        told = str(error)
    for number in range(tried):
        survived = not told or number < tried - 1
        yield Injected(f"sequence {number + 1}", survived, told="" if survived else told)


def commands(runs: int, seed: int, folder: Path) -> Iterator[Injected]:
    """Commands of the table on every screen; the first that does not lead back ends it."""
    path, clock = folder / "walked.db", stopped_clock()
    open_reader(path).close()
    with Writer(path, clock) as writer:
        writer.do(fill_demo, clock.today())
    walk, told = UndoneWalk(path, Random(seed)), ""
    try:
        asyncio.run(walk.go(runs))
    except AssertionError as error:
        told = str(error)
    for command in walk.done[:-1]:
        yield Injected(command, survived=True)
    yield Injected(walk.done[-1], survived=not told, told=told)
