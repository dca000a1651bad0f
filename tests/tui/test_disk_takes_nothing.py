"""A disk that takes nothing under an open window: the workout goes on, and is stored later."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path
from threading import Event

import pytest

from brainlift_tui.core.errors import NoRoomLeft
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.workout.workout import Effort, TrainingSet
from brainlift_tui.exchange import saving
from brainlift_tui.store.file.undoing import undo
from brainlift_tui.store.file.writer import Change, Writer
from brainlift_tui.store.session.training import edit_set, log_set
from brainlift_tui.tui.session.training import Training
from tests.tui.lifting import Lifter, open_app, stopped_clock

store = Writer._store


def full(writer: Writer, *args: object) -> object:
    """A disk that takes nothing from a window."""
    if writer._rescue_folders is None:
        return store(writer, *args)
    raise NoRoomLeft("There is no room left.")


def stored(path: Path) -> list[tuple[int]]:
    with closing(sqlite3.connect(path)) as plain:
        return plain.execute("SELECT reps FROM workout_set ORDER BY entry_id, position").fetchall()


@pytest.fixture(autouse=True)
def papers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is saved at the end lies beside the log: never in the folder of whoever runs this."""
    monkeypatch.setattr(saving, "documents", lambda: tmp_path)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)


@asynccontextmanager
async def nothing_taken(path: Path) -> AsyncIterator[tuple[Lifter, pytest.MonkeyPatch]]:
    """A window with a set in its log and one kept here; what is undone for the disk to take it."""
    clock = stopped_clock()
    with pytest.MonkeyPatch.context() as disk:
        async with open_app(path, clock=clock) as lifter:
            await lifter.type("20x8")
            await lifter.press("enter", "T")
            clock.advance(60)
            disk.setattr(Writer, "_store", full)
            await lifter.type("20x7")
            await lifter.press("enter", "T")
            yield lifter, disk


async def test_a_workout_goes_on_and_nothing_is_called_stored_that_is_not(empty: Path) -> None:
    async with nothing_taken(empty) as (lifter, disk):
        assert lifter.line("1 ✓    20 kg × 8")
        assert lifter.line("2 ○    20 kg × 7")
        await lifter.until(lambda: lifter.sees("✗ The disk is full. Go on: ○ is kept here"))
        await lifter.type("20x6")
        await lifter.press("enter", "T")
        assert lifter.sees("○ Romanian Deadlift (Dumbbell): 20 kg × 6.  u takes it back")
        disk.undo()
        lifter.app.training.writer.bring_in()
        await lifter.until(lambda: lifter.sees("✓ The disk takes it again: everything is stored."))
        await lifter.until(lambda: "○" not in lifter.text)
    assert stored(empty) == [(8,), (7,), (6,)]
    assert lifter.app.training.left_behind == ""


async def test_what_is_said_of_the_disk_waits_for_what_is_said_of_the_set(
    empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Writer, "_store", full)
    with closing(Training(empty, stopped_clock())) as training:
        done = TrainingSet(load=Load("20", Unit.KG), reps=8)
        await training.do(log_set, training.session.exercises[0], done, None)
        carried_out = Event()

        def slow(change: Change) -> None:
            carried_out.wait()

        under_way = asyncio.ensure_future(training.do(slow))
        await asyncio.sleep(0)
        told = training.news()
        carried_out.set()
        await under_way
        assert told == ""
        assert training.news().startswith("✗ The disk is full.")


async def test_sets_kept_here_are_logged_anew_where_another_window_took_their_workout_away(
    empty: Path,
) -> None:
    async with nothing_taken(empty) as (lifter, disk):
        shown = lifter.app.training.session.exercises[0]
        assert shown.entry is not None
        first = shown.done[0]
        now = first.done._replace(effort=Effort.HARD)
        await lifter.app.training.do(edit_set, shown.entry, first.position, now, shown.exercise)
        with closing(Writer(empty, lifter.clock)) as other:
            other.do(undo)
        disk.undo()
        lifter.app.training.writer.bring_in()
        await lifter.until(lambda: lifter.sees("✗ Not in your log: Goblet"))
        assert lifter.sees("Kept in ~/brainlift-saved.db."), "not cut at 80 columns"
        await lifter.until(lambda: lifter.sees("1 ✓    20 kg × 7"))
    assert stored(empty) == [(7,)]
    left = lifter.app.training.left_behind
    assert left == (
        "✗ Not in your log: Goblet Squat (Dumbbell): set 1 to 20 kg × 8, hard. Another "
        "window changed that meanwhile.  Kept in ~/brainlift-saved.db."
    )
    assert stored(empty.parent / "brainlift-saved.db") == [(8,), (7,)]
