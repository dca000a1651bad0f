"""A test is offered in one quiet line, on Today and at the end of a workout; one key takes it."""

from collections.abc import Iterable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from brainlift_tui.core.brain.kept import Draw, KeptQuestion, KeptTest
from brainlift_tui.core.brain.trial import CheckTest
from brainlift_tui.store.brain.memory_tests import insert_test, read_tests
from brainlift_tui.store.brain.question import insert_question, read_questions
from brainlift_tui.store.file.writer import Change, Writer
from brainlift_tui.tui.memory.span import SpanScreen
from brainlift_tui.tui.memory.timed import TimedScreen
from tests.tui.lifting import NOW, ZONE, open_app, stopped_clock

HERE = "laptop, xterm"


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("memory", "offering"):
        monkeypatch.setattr(f"brainlift_tui.tui.memory.{module}.series_name", lambda: HERE)
        monkeypatch.setattr(f"brainlift_tui.tui.memory.{module}.is_remote", lambda: False)


@pytest.fixture
def no_deload(monkeypatch: pytest.MonkeyPatch) -> None:
    """The demo is due for a deload week, whose offer stands in the same line."""
    monkeypatch.setattr("brainlift_tui.store.coaching.deload.read_deload_signs", lambda *_: None)


def keep(path: Path, tests: Iterable[KeptTest] = (), question: KeptQuestion | None = None) -> None:
    def insert(change: Change) -> None:
        if question is not None:
            insert_question(change.db, question)
        for test in tests:
            insert_test(change.db, test)

    with closing(Writer(path, stopped_clock())) as writer:
        writer.do(insert)


def span(days_ago: int) -> KeptTest:
    began = NOW - timedelta(days=days_ago)
    return KeptTest("", CheckTest.BACKWARD_SPAN, began, ZONE, HERE)


def question(after: tuple[bool, ...]) -> KeptQuestion:
    """One agreed to today, nothing of it shown."""
    draws = tuple(Draw(number, each) for number, each in enumerate(after))
    return KeptQuestion("c" * 32, NOW, ZONE, CheckTest.NUMBER_STROOP, HERE, "1f" * 16, "", draws)


async def test_nothing_is_offered_to_who_never_began(demo: Path) -> None:
    async with open_app(demo) as lifter:
        assert not lifter.sees("M takes it")
        await lifter.press("e", "T", "G", "enter")
        assert not lifter.sees("Memory")


@pytest.mark.usefixtures("no_deload")
async def test_the_next_of_the_first_eight_is_offered_where_nothing_is_lifted(demo: Path) -> None:
    keep(demo, [span(4), span(2)])
    async with open_app(demo) as lifter:
        await lifter.until(lambda: lifter.sees("Digit span 3 of the first 8", "M takes it"))
        await lifter.press("e", "T")
        assert not lifter.sees("Digit span")
        await lifter.press("G", "enter")
        assert lifter.sees("Memory Digit span 3 of the first 8")
        await lifter.press("M")
        await lifter.until(lambda: isinstance(lifter.app.screen, SpanScreen))
        await lifter.press("escape", "escape")
        assert lifter.sees("Memory Digit span 3 of the first 8")
        await lifter.press("escape")
        assert len(read_tests(lifter.app.training.reader)) == 2


async def test_a_drawn_test_is_offered_at_its_minute_after_the_last_set(demo: Path) -> None:
    keep(demo, question=question((True, False, True, False)))
    async with open_app(demo) as lifter:
        await lifter.until(lambda: lifter.sees("before this workout, or after?", "M takes it"))
        await lifter.press("M")
        await lifter.until(lambda: lifter.sees("Drawn for today: the test comes 10 to 20"))
        assert read_questions(lifter.app.training.reader)[0].draws[0].shown_on is not None
        await lifter.press("escape", "e", "T", "G", "enter")
        assert lifter.sees("Memory Drawn for today: number Stroop. It comes in 10 min")
        await lifter.press("escape")
        assert not lifter.sees("M takes it")
        await lifter.passes(11 * 60)
        later = lifter.app.screen_stack[0]._memory_later  # type: ignore[attr-defined]
        assert later is not None
        lifter.app.screen_stack[0]._offer_memory(waited=True)  # type: ignore[attr-defined]
        await lifter.until(lambda: lifter.sees("Now is the time", "number Stroop", "M takes it"))
        await lifter.press("M")
        await lifter.until(lambda: isinstance(lifter.app.screen, TimedScreen))
