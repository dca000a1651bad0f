"""The memory check by its keys: each test taken, left, spoilt, and what the page says then."""

import asyncio
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from textual import events
from textual.geometry import Size

from brainlift_tui.core.brain.kept import KeptTest
from brainlift_tui.core.brain.trial import CheckTest, Void
from brainlift_tui.store.brain.memory_tests import keep_test, read_tests
from brainlift_tui.store.brain.question import read_questions
from brainlift_tui.tui.memory import terminal
from brainlift_tui.tui.memory.course import AtOwnPace
from brainlift_tui.tui.memory.faces import (
    CHOICE_KEYS,
    TRAIL_KEYS,
)
from brainlift_tui.tui.memory.memory import MemoryScreen
from brainlift_tui.tui.memory.span import SpanScreen
from brainlift_tui.tui.memory.taking import TakingScreen, TakingStage
from brainlift_tui.tui.memory.timed import TimedScreen
from brainlift_tui.tui.memory.word_list import WordsScreen
from tests.tui.lifting import NOW, PATIENCE_S, Lifter, open_app, stopped_clock

HERE = "laptop, xterm"


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waits of a test take no time, and this machine's load makes no terminal slow."""
    monkeypatch.setattr(TakingScreen, "PACE", 0.001)
    monkeypatch.setattr(terminal, "SLOWEST_MS", 10_000.0)
    monkeypatch.setattr(terminal, "MOST_JITTER_MS", 10_000.0)
    monkeypatch.setattr("brainlift_tui.tui.memory.course.LATEST_MS", 600_000.0)
    monkeypatch.setattr("brainlift_tui.tui.memory.memory.series_name", lambda: HERE)
    monkeypatch.setattr("brainlift_tui.tui.memory.memory.is_remote", lambda: False)


def test_screen(lifter: Lifter) -> TakingScreen:
    shown = lifter.app.screen
    assert isinstance(shown, TakingScreen)
    return shown


test_screen.__test__ = False  # type: ignore[attr-defined]


async def in_phase(lifter: Lifter, phase: TakingStage) -> TakingScreen:
    """Wait until the test comes to something, or is over."""
    end = time.monotonic() + PATIENCE_S
    while isinstance(lifter.app.screen, TakingScreen) and test_screen(lifter).phase is not phase:
        assert time.monotonic() < end, lifter.text
        await asyncio.sleep(0.001)
    return lifter.app.screen  # type: ignore[return-value]


def key_now(lifter: Lifter, key: str, ahead: float = 0.0) -> None:
    """Hit a key that is stamped with this moment, or a little later."""
    lifter.key_at = time.monotonic() + ahead
    lifter.hit(key, 0)


async def answer_span(lifter: Lifter, *, right: bool = True) -> None:
    screen = await in_phase(lifter, TakingStage.ASKING)
    assert isinstance(screen, SpanScreen)
    digits = screen._digits[::-1] if right else "9" * len(screen._digits)
    before = screen._practised, len(screen.trials)
    await lifter.press(*digits, "enter")
    await polled(lambda: (screen._practised, len(screen.trials)) != before)


async def begin(lifter: Lifter, key: str) -> TakingScreen:
    await lifter.press("B", "m")
    return await begin_here(lifter, key)


async def begin_here(lifter: Lifter, key: str) -> TakingScreen:
    await lifter.press(key)
    screen = await in_phase(lifter, TakingStage.READY)
    await lifter.press("enter")
    await polled(lambda: screen.phase is not TakingStage.READY)
    return screen


def kept(lifter: Lifter) -> KeptTest:
    return read_tests(lifter.app.training.reader)[-1]


async def answer_timed(lifter: Lifter, *, right: bool = True, held: bool = False) -> None:
    """Answer the question that is asked, 0.3 s after its paint."""
    screen = await in_phase(lifter, TakingStage.ASKING)
    assert isinstance(screen, TimedScreen)
    await polled(lambda: screen._painted is not None)
    number = int(screen.to_ask[0][0])
    if not right:
        number = 1 + number % 4
    key = CHOICE_KEYS[number - 1] if screen.test is CheckTest.CHOICE else str(number)
    left = len(screen.to_ask)
    screen._last_key = (key, screen._painted + 0.25) if held else ("", 0.0)
    lifter.key_at = screen._painted + 0.3
    lifter.hit(key, 0)
    await polled(lambda: len(screen.to_ask) != left)


async def answer_paced(lifter: Lifter, *, right: bool = True) -> None:
    """Answer the question that is asked, a second after its paint."""
    screen = await in_phase(lifter, TakingStage.ASKING)
    assert isinstance(screen, TimedScreen)
    await polled(lambda: screen._painted is not None)
    left, painted = len(screen.to_ask), screen._painted
    assert painted is not None
    wanted = screen.course.trial_of(screen.to_ask[0], "", None, None).wanted
    if not right:
        wanted = "1" if wanted != "1" else "2"
    trails = screen.test is CheckTest.TRAILS
    screen._last_key = ("", 0.0)
    lifter.key_at = painted + 1
    lifter.hit("".join(TRAIL_KEYS)[int(wanted) - 1] if trails else wanted, 0)
    await polled(lambda: len(screen.to_ask) != left)


async def test_digit_symbols_end_by_the_clock_and_trails_by_their_places(
    empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_app(empty) as lifter:
        screen = await begin(lifter, "y")
        assert isinstance(screen, TimedScreen)
        practised = screen.to_ask[0].partition(" of ")[2]
        for _ in range(8):
            await answer_paced(lifter)
        await in_phase(lifter, TakingStage.READY)
        assert screen.to_ask[0].partition(" of ")[2] != practised, "reshuffled"
        await lifter.press("enter")
        for number in range(16):
            await answer_paced(lifter, right=number != 3)
        assert isinstance(screen.course, AtOwnPace)
        screen.course.ends_at = time.monotonic()
        monkeypatch.setattr(TakingScreen, "PACE", 60.0)
        screen.no_answer()
        await lifter.press("escape")
        monkeypatch.setattr(TakingScreen, "PACE", 0.001)
        await lifter.until(lambda: lifter.sees("56.25 right a minute, 15 of 16 right"))
        screen = await begin_here(lifter, "z")
        for _ in range(10):
            await answer_paced(lifter)
        await in_phase(lifter, TakingStage.READY)
        await lifter.press("enter")
        for number in range(40):
            await answer_paced(lifter, right=number not in {5, 6, 7, 8})
        await lifter.until(lambda: lifter.sees("54 right a minute, 36 of 40 right"))
        assert [test.abandoned for test in read_tests(lifter.app.training.reader)] == [False] * 2


async def polled(holds: Callable[[], bool]) -> None:
    """Wait for something of the test itself, which nothing else is waited for."""
    end = time.monotonic() + PATIENCE_S
    while not holds():
        assert time.monotonic() < end
        await asyncio.sleep(0.001)


async def test_the_digit_span_is_taken_by_keys_and_kept_with_every_trial(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await lifter.press("B", "m")
        assert lifter.sees("not taken yet", "8 of the first tests are still to come")
        assert lifter.sees("Not a medical device")
        await lifter.press("b")
        assert lifter.sees("type them in reverse order", "4 7 2 is typed 2 7 4")
        await lifter.press("enter")
        await answer_span(lifter)
        assert lifter.sees("Right.") or test_screen(lifter).practising
        await answer_span(lifter, right=False)
        await in_phase(lifter, TakingStage.READY)
        assert lifter.sees("Practice is over")
        await lifter.press("enter")
        for number in range(14):
            await answer_span(lifter, right=number % 2 == 0)
        await lifter.until(lambda: lifter.place == "memory check")
        assert lifter.sees("✓ 3.5 digits")
        assert lifter.sees("Learning: 7 of the first tests are still to come")
        test = kept(lifter)
        assert (test.score, len(test.trials), test.series) == (3.5, 14, HERE)
        await lifter.press("u")
        assert lifter.sees("not taken yet")
        assert read_tests(lifter.app.training.reader) == ()


async def test_a_test_left_in_the_middle_is_kept_as_abandoned(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await begin(lifter, "b")
        await lifter.press("escape")
        assert lifter.place == "memory check"
        assert lifter.sees("Left before anything counted")
        assert read_tests(lifter.app.training.reader) == ()
        await lifter.press("escape", "escape")
        await begin(lifter, "b")
        await answer_span(lifter)
        await answer_span(lifter)
        await in_phase(lifter, TakingStage.READY)
        await lifter.press("enter")
        await answer_span(lifter)
        await in_phase(lifter, TakingStage.ASKING)
        await lifter.press("escape")
        await lifter.until(lambda: lifter.sees("Abandoned, and kept as that"))
        assert kept(lifter).abandoned
        assert len(kept(lifter).trials) == 1
        assert lifter.sees("abandoned")


async def test_the_forward_span_wants_the_digits_as_they_came(empty: Path) -> None:
    async with open_app(empty) as lifter:
        screen = await begin(lifter, "w")
        assert isinstance(screen, SpanScreen)
        screen.practising = False
        await in_phase(lifter, TakingStage.ASKING)
        assert lifter.sees("In the same order")
        await lifter.press(*screen._digits, "enter")
        await polled(lambda: len(screen.trials) == 1)
        assert screen.trials[0].right


async def test_backspace_takes_a_digit_back(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await begin(lifter, "b")
        await in_phase(lifter, TakingStage.ASKING)
        await lifter.press("1", "2", "backspace", "3")
        assert lifter.sees("1 3 _")


@pytest.mark.parametrize(("key", "test"), [("r", CheckTest.CHOICE), ("s", CheckTest.NUMBER_STROOP)])
async def test_reaction_times_go_from_paint_to_key(empty: Path, key: str, test: CheckTest) -> None:
    async with open_app(empty) as lifter:
        await begin(lifter, key)
        for _ in range(8):
            await answer_timed(lifter)
        await in_phase(lifter, TakingStage.READY)
        await lifter.press("enter")
        for number in range(40):
            await answer_timed(lifter, right=number != 3, held=number == 5)
        await lifter.until(lambda: lifter.sees("3.33 answers a second, 38 of 39 right"))
        assert lifter.sees("Trials that don't count: a key was held down (1).")
        taken = kept(lifter)
        assert taken.test is test
        assert taken.score == pytest.approx(1000 / 300, rel=0.01)
        assert (taken.scored.right, taken.scored.counted) == (38, 39)
        assert [trial.void for trial in taken.trials if trial.void] == [Void.REPEATED]
        assert taken.latency_ms is not None
        assert taken.jitter_ms is not None


def _unstamped(screen: TimedScreen) -> bool:
    """Whether a question is being asked that was not stamped yet."""
    return screen.phase is TakingStage.ASKING and screen._painted is None


async def test_what_spoils_an_answer_makes_it_void_and_a_clock_set_anew_does_not(
    empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = stopped_clock()
    async with open_app(empty, clock=clock) as lifter:
        screen = await begin(lifter, "s")
        assert isinstance(screen, TimedScreen)
        screen.practising = False
        monkeypatch.setattr(TakingScreen, "PACE", 0.05)  # the mark before it is painted by then
        painted: list[bool] = []
        monkeypatch.setattr(
            lifter.app, "post_display_hook", lambda: painted.append(_unstamped(screen))
        )
        await answer_timed(lifter)
        painted.clear()
        clock.set_wall(NOW - timedelta(hours=5))
        await answer_timed(lifter)
        assert screen.trials[-1].void is None
        assert screen.trials[-1].ms == pytest.approx(300, rel=0.01)
        assert True in painted, "stamped before it was painted"
        await in_phase(lifter, TakingStage.ASKING)
        screen.on_resize(events.Resize(Size(81, 24), Size(81, 24)))
        await answer_timed(lifter)
        assert screen.trials[-1].void is Void.RESIZED
        await in_phase(lifter, TakingStage.ASKING)
        screen.on_resize(events.Resize(Size(81, 24), Size(81, 24)))
        await answer_timed(lifter)
        assert screen.trials[-1].void is Void.SUSPENDED, "gone on after it was stopped"
        await in_phase(lifter, TakingStage.ASKING)
        ours, uptime = screen._clocks
        screen._clocks = ours, uptime - 60
        await answer_timed(lifter)
        assert screen.trials[-1].void is Void.SUSPENDED
        await in_phase(lifter, TakingStage.ASKING)
        screen._answered("", None)
        assert screen.trials[-1].void is Void.TOO_LATE
        await in_phase(lifter, TakingStage.ASKING)
        await polled(lambda: screen._painted is not None)
        screen._void = Void.TOO_EARLY
        await answer_timed(lifter)
        assert screen.trials[-1].void is Void.TOO_EARLY


async def test_a_key_before_the_question_is_too_early(
    empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_app(empty) as lifter:
        screen = await begin(lifter, "r")
        assert isinstance(screen, TimedScreen)
        screen.practising = False
        await in_phase(lifter, TakingStage.ASKING)
        monkeypatch.setattr(TakingScreen, "PACE", 60.0)
        screen._answered("1", 400.0)
        assert screen.phase is TakingStage.WAITING
        key_now(lifter, "d")
        await lifter.settle()
        assert screen._void is Void.TOO_EARLY


async def test_a_terminal_without_colours_or_too_slow_offers_no_test_that_needs_more(
    empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(terminal, "SLOWEST_MS", -1.0)
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_app(empty) as lifter:
        await lifter.press("B", "m", "p")
        assert lifter.sees("number Stroop", "✗ No colours are shown here; s needs none.")
        assert not lifter.sees("p colour Stroop")
        await lifter.press("r")
        await in_phase(lifter, TakingStage.SLOW)
        await lifter.settle()
        assert lifter.sees("too slow or too uneven", "The digit spans work everywhere")
        screen = test_screen(lifter)
        screen.latency_ms = None
        await lifter.press("enter")
        await polled(lambda: screen.latency_ms is not None)
        await in_phase(lifter, TakingStage.SLOW)
        monkeypatch.setattr(terminal, "SLOWEST_MS", 10_000.0)
        await lifter.press("enter")
        await in_phase(lifter, TakingStage.READY)
        await lifter.press("escape")
        assert lifter.place == "memory check"


async def test_over_ssh_reaction_tests_are_hidden_and_the_span_stays(
    empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("brainlift_tui.tui.memory.memory.is_remote", lambda: True)
    async with open_app(empty) as lifter:
        await lifter.press("B", "m")
        assert lifter.sees("not to be trusted over SSH", "backward digit span")
        assert not lifter.sees("number Stroop")
        await lifter.press("s")
        assert lifter.sees("✗ Reaction times are not to be trusted over SSH.")
        await lifter.press("a", "enter")
        await lifter.until(lambda: lifter.sees("Learning: 0 of 120 workouts"))
        question = read_questions(lifter.app.training.reader)[0]
        assert question.test is CheckTest.WORD_LIST
        assert "one short test, word list" in question.plan


async def test_the_word_list_is_taken_by_keys_and_recalled_after_lifting(empty: Path) -> None:
    clock = stopped_clock()
    async with open_app(empty, clock=clock) as lifter:
        screen = await begin(lifter, "l")
        assert isinstance(screen, WordsScreen)
        await type_words(lifter, *screen.asked)
        for number in range(3):
            await in_phase(lifter, TakingStage.READY)
            await lifter.press("enter")
            await type_words(lifter, *screen._list[: 4 + number], "nonsense")
        await lifter.until(lambda: lifter.sees("15 words, 15 of 36 right"))
        assert kept(lifter).trials[0].typed == " ".join((*screen._list[:4], "nonsense"))
        await lifter.press("c")
        assert lifter.sees("Its words are asked for again in 20 min.")
        clock.set_wall(NOW + timedelta(minutes=25))
        await lifter.press("c", "enter")
        later = test_screen(lifter)
        assert isinstance(later, WordsScreen)
        assert later._list == list(screen._list)
        await type_words(lifter, *screen._list[:2], screen._list[2][:-1])
        await lifter.until(lambda: lifter.sees("✓ 3 words."))
        await lifter.press("G")
        await lifter.until(lambda: lifter.sees("word list, recalled", "3 words, 3 of 12 right"))
        assert kept(lifter).test is CheckTest.WORD_RECALL
        await lifter.press("c")
        assert lifter.sees("No list of today is left to recall")


async def type_words(lifter: Lifter, *given: str) -> None:
    """Type what is recalled, and end the round."""
    await in_phase(lifter, TakingStage.ASKING)
    for word in given:
        await lifter.press(*word, "enter")
    await lifter.press("enter")


async def test_the_question_is_agreed_to_drawn_and_stopped(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await lifter.press("B", "m", "n")
        assert lifter.sees("✗ The question is not being asked.")
        await lifter.press("a")
        assert lifter.sees("before lifting, or 10 to 20", "You can stop at any time")
        await lifter.press("escape", "a", "enter")
        await lifter.until(lambda: lifter.sees("Learning: 0 of 120 workouts"))
        question = read_questions(lifter.app.training.reader)[0]
        assert question.plan.startswith("You take one short test, number Stroop")
        screen = lifter.app.screen
        assert isinstance(screen, MemoryScreen)
        screen._series = "another laptop"
        await lifter.press("n")
        assert lifter.sees("✗ It is asked on", "a test here would not count")
        assert read_questions(lifter.app.training.reader) == (question,)
        screen._series = question.series
        await lifter.press("n")
        after = question.draws[0].after
        await lifter.until(
            lambda: lifter.sees(
                "10 to 20 minutes after the last set" if after else "before lifting"
            )
        )
        here, zone = question.series, question.zone
        taken = KeptTest("", question.test, NOW, zone, here, question=question.uid, draw=0)
        await lifter.app.training.do(keep_test, taken)
        await lifter.press("n")
        await lifter.until(lambda: lifter.text.count("Today's test is over.") == 2)
        await lifter.press("x", "enter")
        await lifter.until(lambda: lifter.sees("You stopped asking"))
        await lifter.press("u")
        assert len(read_questions(lifter.app.training.reader)[0].draws) == 4
