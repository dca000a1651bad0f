"""The page of the memory check in its three states: learning, can't tell yet, a claim."""

from collections.abc import Iterable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from syrupy.assertion import SnapshotAssertion

from brainlift_tui.core.brain.kept import Draw, KeptQuestion, KeptTest
from brainlift_tui.core.brain.plan import drawn_block
from brainlift_tui.core.brain.trial import CheckTest, Trial
from brainlift_tui.core.brain.words.recall import word_trial
from brainlift_tui.store.brain.memory_tests import insert_test
from brainlift_tui.store.brain.question import insert_question
from brainlift_tui.store.entry.quick_log import log_text
from brainlift_tui.store.file.writer import Change, Writer
from brainlift_tui.tui.memory import terminal
from brainlift_tui.tui.memory.commands import (
    CHOICE,
    COLOURS,
    FORWARD,
    RECALL,
    SPAN,
    STROOP,
    SYMBOLS,
    TRAILS,
    VIGILANCE,
    WORDS,
)
from brainlift_tui.tui.memory.taking import TakingScreen, TakingStage
from tests.tui.lifting import NOW, ZONE, open_app, stopped_clock
from tests.tui.memory.test_memory_check import in_phase
from tests.tui.pictures import compare

HERE = "laptop, xterm"
RUN_IN = (0, 2, 4, 6, 7, 9, 11, 13)


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("brainlift_tui.tui.memory.memory.series_name", lambda: HERE)
    monkeypatch.setattr("brainlift_tui.tui.memory.memory.is_remote", lambda: False)


def span_test(days_ago: float, score: float) -> KeptTest:
    """A test whose mean span is this, to a fourteenth."""
    length = int(score + 0.5)
    right = round((score - length + 0.5) * 14)
    answers = ("right",) * right + ("wrong",) * (14 - right)
    trials = tuple(Trial("5" * length, "right", answer) for answer in answers)
    began = NOW - timedelta(days=days_ago)
    return KeptTest("", CheckTest.BACKWARD_SPAN, began, ZONE, HERE, trials)


def months(weeks: int, a_year: float) -> list[KeptTest]:
    """Eight tests in two weeks, then one a week until today."""
    chance = Random(2)
    days = (day for day in (*RUN_IN, *range(14, weeks * 7 + 1, 7)) if day <= weeks * 7)
    return [
        span_test(weeks * 7 - day, 5 + a_year * day / 365 + chance.gauss(0, 0.4)) for day in days
    ]


def around_lifting(workouts: int, effect: float) -> tuple[KeptQuestion, list[KeptTest]]:
    """So many workouts, each with its test, the last of them yesterday."""
    chance = Random(3)
    drawn = [after for block in range(30) for after in drawn_block(7, block)][:workouts]
    begun = NOW - timedelta(days=workouts)
    moments = [begun + timedelta(days=number) for number in range(workouts)]
    draws = tuple(
        Draw(number, after, at.date(), at)
        for number, (after, at) in enumerate(zip(drawn, moments, strict=True))
    )
    question = KeptQuestion(
        "a" * 32, begun, ZONE, CheckTest.NUMBER_STROOP, HERE, f"{7:032x}", "The plan.", draws
    )
    tests = []
    for number, (after, at) in enumerate(zip(drawn, moments, strict=True)):
        ms = 1000 / (1.5 + chance.gauss(0, 0.1) + effect * after)
        shown = [f"{1 + place % 4}x{1 + (place + 1) % 4}" for place in range(40)]
        trials = tuple(Trial(each, each[0], each[0], ms) for each in shown)
        test = KeptTest("", CheckTest.NUMBER_STROOP, at, ZONE, HERE, trials)
        tests.append(test._replace(question=question.uid, draw=number))
    return question, tests


def keep(path: Path, questions: Iterable[KeptQuestion], tests: Iterable[KeptTest]) -> None:
    def all_of_it(change: Change) -> None:
        for question in questions:
            insert_question(change.db, question)
        for test in tests:
            insert_test(change.db, test)
        for question in questions:
            for draw in question.draws:
                if draw.after and draw.shown_at is not None:
                    log_text(change, "goblet squat 20x8", draw.shown_at - timedelta(minutes=30))

    with closing(Writer(path, stopped_clock())) as writer:
        writer.do(all_of_it)


@pytest.mark.parametrize("state", ["learning", "cant_tell_yet", "a_claim"])
async def test_the_page_in_its_three_states(
    empty: Path, snapshot: SnapshotAssertion, state: str
) -> None:
    weeks, a_year, workouts, effect = {
        "learning": (1, 0.0, 7, 0.0),
        "cant_tell_yet": (40, 0.0, 40, 0.0),
        "a_claim": (104, 1.0, 80, 0.15),
    }[state]
    question, tests = around_lifting(workouts, effect)
    keep(empty, [question], [*months(weeks, a_year), *tests])
    says = {
        "learning": ("Learning: 3 of", "Learning: 7 of 120"),
        "cant_tell_yet": ("Can't tell yet. By", "Can't tell yet, after 40 of 120"),
        "a_claim": ("Higher than it was", "Sharper after lifting, on this test"),
    }[state]
    async with open_app(empty) as lifter:
        await lifter.press("B", "m")
        await lifter.until(lambda: lifter.sees(*says))
        await compare(lifter, snapshot)
        for page, sentence in zip(("months", "lifting"), says, strict=True):
            await lifter.press("tab")
            await lifter.until(lambda sentence=sentence: lifter.sees(sentence))
            await compare(lifter, snapshot, named=f" {page}")


async def test_each_test_with_its_instructions_and_a_question(
    empty: Path, snapshot: SnapshotAssertion, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(TakingScreen, "PACE", 0.001)
    monkeypatch.setattr(terminal, "SLOWEST_MS", 10_000.0)
    monkeypatch.setattr(terminal, "MOST_JITTER_MS", 10_000.0)
    monkeypatch.setattr("brainlift_tui.tui.memory.course.LATEST_MS", 600_000.0)
    for module in ("taking", "memory"):
        monkeypatch.setattr(f"brainlift_tui.tui.memory.{module}.SystemRandom", lambda: Random(4))
    learned = word_trial(("apple", "bread", "candle"), ("apple",))
    began = NOW - timedelta(minutes=25)
    keep(empty, [], [KeptTest("", CheckTest.WORD_LIST, began, ZONE, HERE, (learned,) * 3)])
    tests = (SPAN, FORWARD, CHOICE, STROOP, COLOURS, WORDS, RECALL, VIGILANCE, SYMBOLS, TRAILS)
    async with open_app(empty) as lifter:
        await lifter.press("B", "m")
        for command in tests:
            await lifter.press(command.key)
            await in_phase(lifter, TakingStage.READY)
            await compare(lifter, snapshot, named=f" {command.hint} told")
            await lifter.press("enter")
            await in_phase(lifter, TakingStage.ASKING)
            await compare(lifter, snapshot, named=f" {command.hint} asked")
            await lifter.press("escape")
            await lifter.until(lambda: lifter.place == "memory check")
