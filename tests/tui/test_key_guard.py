"""A key held down logs one set, and says what it left out."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brainlift_tui.tui.key_guard import REPEAT_S, WITHIN_S, KeyGuard
from tests.tui.lifting import open_app

LOGGING = ("enter", "e", "h", "f")


def admitted(*presses: tuple[str, float]) -> list[bool]:
    guard = KeyGuard()
    return [guard.admits(key, at, guarded=key in LOGGING) for key, at in presses]


@settings(max_examples=500)
@given(
    st.lists(st.tuples(st.sampled_from([*LOGGING, "T", "1"]), st.floats(REPEAT_S, 2)), max_size=40),
    st.floats(0, 1e6),
)
def test_the_same_key_within_300_ms_of_the_last_accepted_one_is_left_out(presses, start):
    guard, at = KeyGuard(), start
    last, accepted_at = "", start
    for key, gap in presses:
        at += gap
        wanted = key not in LOGGING or key != last or at - accepted_at >= WITHIN_S
        close = abs(at - accepted_at - WITHIN_S) < 1e-6 or abs(gap - REPEAT_S) < 1e-6
        got = guard.admits(key, at, guarded=key in LOGGING)
        assert got == wanted or close
        if got:
            last, accepted_at = key, at


@pytest.mark.parametrize("every", [0.011, 0.033, 0.04, 0.09])
@pytest.mark.parametrize("first", [0.2, 0.29])
def test_a_key_held_for_a_minute_acts_once(every, first):
    repeats = [("e", 5 + first + n * every) for n in range(int(60 / every))]
    assert admitted(("e", 5.0), *repeats).count(True) == 1


def test_a_key_held_behind_another_acts_once_more():
    assert admitted(("e", 1.0), ("h", 1.01), ("e", 1.02), ("e", 1.03)) == [True, True, True, False]


def test_a_key_that_does_nothing_here_still_stands_between():
    assert admitted(("e", 1.0), ("9", 1.01), ("e", 1.02)) == [True, True, True]


@pytest.mark.parametrize(("key", "name"), [("enter", "Enter"), ("e", "e"), ("h", "h"), ("f", "f")])
async def test_a_logging_key_within_300_ms_is_dropped_and_said(
    demo: Path, key: str, name: str
) -> None:
    async with open_app(demo) as lifter:
        await lifter.press(key)
        await lifter.press(key, every=0.299)
        assert len(lifter.sets()) == 1
        assert lifter.sees(f"{name} again within 0.3 s was left out.")
        await lifter.passes(100)
        await lifter.press(key, every=0.15)
        assert len(lifter.sets()) == 2


async def test_holding_enter_logs_one_set(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("enter")
        await lifter.press("enter", every=0.5)  # the keyboard waits before it repeats
        assert lifter.sees("Logged already?")
        for _ in range(40):
            lifter.hit("enter", 0.033)
        await lifter.settle()
        assert len(lifter.sets()) == 1
        assert lifter.sees("left out", "↵ once more logs 16 kg × 12.")
        await lifter.press("enter")
        assert len(lifter.sets()) == 2


async def test_another_key_between_makes_the_same_one_count(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press_fast("e", "right", "e", "T", "e")
        assert len(lifter.sets()) == 3


async def test_a_key_taken_back_may_be_pressed_again_at_once(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press_fast("e", "u", "h", "u", "h")
        assert lifter.short() == ["16kg x 12 hard"]


async def test_an_enter_hit_twice_at_finish_leaves_what_the_workout_came_to_in_sight(
    demo: Path,
) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", "T", "G")
        lifter.hit("enter")
        lifter.hit("enter", 0.1)
        lifter.hit("enter", 0.05)
        await lifter.settle()
        assert lifter.place == "Summary"
        await lifter.press("enter")
        assert lifter.place == "today"


async def test_words_with_letters_twice_are_typed_as_fast_as_one_likes(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("s", "up", "enter")
        await lifter.press_fast(*"seen, good")
        assert lifter.sees("seen, good")
        await lifter.press("enter", "escape")
        assert lifter.place == "today"


async def test_a_key_that_meant_something_else_is_not_logged_right_behind_escape(
    demo: Path,
) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("P", "escape")
        await lifter.press("e", every=0.5)
        assert lifter.place == "today"
        assert lifter.sees("✗ e was for the place before.  Again, it logs here")
        assert lifter.sets() == []
        await lifter.press("e", every=0.4)
        assert len(lifter.sets()) == 1


@pytest.mark.parametrize("back", [("P", "T"), ("W", "escape"), ("R", "escape")])
async def test_a_key_that_can_only_be_meant_for_today_logs_at_once(
    demo: Path, back: tuple[str, ...]
) -> None:
    async with open_app(demo) as lifter:
        await lifter.press(*back)
        await lifter.press("e", every=0.1)
        assert len(lifter.sets()) == 1


async def test_somebody_who_has_looked_at_today_is_not_asked_again(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("P", "escape")
        await lifter.press("e", every=0.9)
        assert len(lifter.sets()) == 1
