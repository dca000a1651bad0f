"""What is done in the background: a failure is told or tried again, and no window goes."""

import ast
import asyncio
import gc
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from functools import partial
from itertools import count
from pathlib import Path
from threading import Barrier, get_ident
from types import SimpleNamespace

import pytest
from textual._time import get_time

from brainlift_tui.core.errors import Refused
from brainlift_tui.store.coaching import own_raises
from brainlift_tui.store.file import writer
from brainlift_tui.store.file.connection import connect
from brainlift_tui.store.rest.resting import read_rest
from brainlift_tui.store.session import training as actions
from brainlift_tui.store.session.today import STALE_S
from brainlift_tui.tui import background
from brainlift_tui.tui.session import training
from brainlift_tui.tui.widgets.top_line import TopLine
from tests.tui import conftest
from tests.tui.lifting import NOW, PATIENCE_S, open_app, stopped_clock

TUI = Path(background.__file__).parent
WIDE = (240, 30)
"""Room for the path of a file that a sentence is about."""

ON_ITS_OWN = {
    "run_worker",
    "set_timer",
    "set_interval",
    "call_later",
    "call_after_refresh",
    "create_task",
    "ensure_future",
    "Thread",
    "work",
}
"""What lets something happen later, beside the keys or on a thread."""


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Another program holds the write lock."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for a lock for long."""
    monkeypatch.setattr(writer, "connect", partial(connect, busy_ms=20))


def test_nothing_is_done_in_the_background_but_in_the_one_guarded_way() -> None:
    found = {
        f"{path.relative_to(TUI)}: {name}"
        for path in TUI.rglob("*.py")
        if path.name not in {"background.py", "ending.py", "typed_lines.py"}  # two without an app
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in names_in(node) & ON_ITS_OWN
    }
    # What an import brings is awaited where it begins, which tells meanwhile how far it is.
    assert found == {f"{Path('importing', 'asking.py')}: ensure_future"}


def names_in(node: ast.AST) -> set[str]:
    """What is called of an object, or imported by its name."""
    if isinstance(node, ast.ImportFrom):
        return {alias.name for alias in node.names}
    return {node.attr} if isinstance(node, ast.Attribute) else set()


async def test_a_machine_that_stands_still_as_a_timer_begins_keeps_nothing_from_being_done(
    demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stands_still(calls: int = 6) -> None:
        seen = count()
        late = SimpleNamespace(get_time=lambda: get_time() + min(next(seen), calls))
        monkeypatch.setattr("textual.timer._time", late)

    async with open_app(demo) as lifter:
        app, done = lifter.app, [asyncio.Event(), asyncio.Event()]
        for owner, one in zip((None, app.screen), done, strict=True):
            stands_still()
            app.background.later(0.01, one.set, owner)
            await asyncio.wait_for(one.wait(), PATIENCE_S)
        stands_still()
        await lifter.resize(120, 40)
        assert len(lifter.lines) == 40


async def test_what_is_looked_back_on_day_after_day_keeps_the_memory_of_one_thread(
    empty: Path,
) -> None:
    async with open_app(empty) as lifter:
        together = Barrier(2)
        await asyncio.gather(*(asyncio.to_thread(together.wait) for _ in range(2)))
        threads: list[int] = []
        for day in range(4):
            lifter.app.background.in_thread(get_ident, threads.append, group="look back")
            await lifter.until(lambda day=day: len(threads) > day)
    assert len(set(threads)) == 1


@pytest.mark.usefixtures("impatient")
async def test_a_workout_left_open_that_cannot_be_closed_now_is_told_of_and_stays(
    demo: Path,
) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e")
    clock = stopped_clock(NOW + timedelta(seconds=2 * STALE_S))
    with locked(demo):
        async with open_app(demo, WIDE, clock) as lifter:
            await lifter.until(lambda: lifter.sees("Another program is busy with"))
            assert lifter.app.training.session.workout is not None
    async with open_app(demo, clock=clock) as lifter:
        await lifter.until(lambda: lifter.sees("closed at its last set"))


@pytest.mark.usefixtures("impatient")
async def test_a_rest_that_cannot_be_moved_with_the_clock_now_is_moved_later(demo: Path) -> None:
    clock = stopped_clock()
    async with open_app(demo, clock=clock) as lifter:
        await lifter.press("e")
        before = read_rest(lifter.app.training.reader)
        with locked(demo):
            clock.set_wall(NOW + timedelta(hours=1))
            await lifter.until(lambda: lifter.app._settling is not None)
            assert read_rest(lifter.app.training.reader) == before
            assert not lifter.sees("✗")
        await lifter.until(lambda: read_rest(lifter.app.training.reader) != before)


async def test_a_file_that_cannot_be_read_for_a_while_does_not_take_the_window_along(
    demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[bool] = []
    async with open_app(demo, WIDE) as lifter:
        with monkeypatch.context() as patch:

            def fail(*_: object) -> None:
                tried.append(True)
                raise sqlite3.OperationalError("disk I/O error")

            patch.setattr(training, "read_session", fail)
            patch.setattr(lifter.app.training, "changed_elsewhere", lambda: True)
            await lifter.until(lambda: tried)
            assert not lifter.sees("✗")
            await lifter.press("e")
            assert lifter.sees("✗", "(disk I/O error)")
        await lifter.press("e")
        assert lifter.short()[0] == "16kg x 12 easy"


async def test_looking_back_that_fails_is_tried_again_after_the_next_workout(
    demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise sqlite3.OperationalError("database is locked")

    with monkeypatch.context() as patch:
        patch.setattr(own_raises, "read_own_raises", fail)
        patch.setattr(conftest, "looked_back_on", {})
        async with open_app(demo) as lifter:
            await lifter.settle()
            assert not lifter.sees("✗")
            assert not lifter.app.training.coach.own


async def test_habits_learned_while_the_app_ends_are_no_fault(demo: Path) -> None:
    async with open_app(demo) as lifter:
        app = lifter.app

        async def show_what_is_gone() -> None:
            while app.screen_stack and app.screen_stack[0].query(TopLine):
                await asyncio.sleep(0)
            app.show_changes()

        app.background.run(show_what_is_gone)
        lifter.hit("q")
        await lifter.until_gone()


async def test_what_is_ended_before_it_began_leaves_nothing_behind(demo: Path) -> None:
    begun = []

    async def begin() -> None:
        begun.append(True)

    async with open_app(demo) as lifter:
        lifter.app.background.run(begin).cancel()
        await lifter.settle()
        gc.collect(1)  # what is never awaited would be told here
    assert not begun


async def test_a_fault_in_the_background_is_told_and_the_window_stays(demo: Path) -> None:
    async with open_app(demo) as lifter:

        async def slip() -> None:
            raise KeyError("reps")

        lifter.app.background.run(slip, quietly=True)
        await lifter.until(lambda: lifter.sees("✗ Something went wrong (KeyError: 'reps')"))
        await lifter.press("e")
        assert lifter.short() == ["16kg x 12 easy"]
        assert [type(error) for error in lifter.app.background.unforeseen] == [KeyError]
        lifter.app.background.unforeseen.clear()


async def test_what_the_palette_cannot_do_is_told(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await lifter.app.run_action("perform('today.copy')", lifter.app.screen)
        await lifter.settle()
        assert lifter.sees("✗")
        assert lifter.app.is_running


async def test_a_double_click_on_what_another_window_took_away_is_told(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", "T", "g", "down", "d")
        y = next(at for at, line in enumerate(lifter.lines) if " ▸ " in line)
        with lifter.elsewhere() as other:
            other.do(actions.abandon_workout)
        # Quicker than the half second in which this window looks.
        await lifter.click(10, y, times=2)
        assert lifter.app.is_running


async def test_the_answer_to_a_question_that_came_too_late_is_told(demo: Path) -> None:
    async with open_app(demo) as lifter:

        def late(_: str) -> None:
            raise Refused("That is not there any more.")

        await lifter.app.background.answered(late)("yes")
        await lifter.settle()
        assert lifter.sees("✗ That is not there any more.")
