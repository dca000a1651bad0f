"""Keys faster than the app, and changes made in another window: nothing is lost."""

from pathlib import Path

import pytest

from brainlift_tui.store.entry.quick_log import log_text
from brainlift_tui.store.rest.resting import settle_rest
from brainlift_tui.store.session import training as actions
from tests.tui.lifting import LARGE, open_app

BENCH = "Bench Press (Dumbbell)"
ROW = "One-Arm Row (Dumbbell)"


# Other windows


async def test_a_change_made_elsewhere_appears_by_itself(demo: Path) -> None:
    async with open_app(demo, LARGE) as lifter:
        with lifter.elsewhere() as other:
            other.do(actions.log_set, lifter.exercises[0], lifter.exercises[0].upcoming()[0], None)
        await lifter.until(lambda: "✓" in lifter.text)
        assert lifter.line("✓").split()[:4] == ["1", "✓", "16", "kg"]


async def test_a_set_logged_on_the_command_line_appears_by_itself(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H")
        with lifter.elsewhere() as other:
            other.do(log_text, "hammer curl 10x12")
        await lifter.until(lambda: lifter.sees("107 workouts"))


async def test_what_another_window_took_away_is_told_and_nothing_is_logged(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", "T")
        with lifter.elsewhere() as other:
            other.do(actions.abandon_workout)
        # Quicker than the half second in which this window looks.
        await lifter.press("e")
        assert lifter.sees("✗") or lifter.app.training.session.workout is None
        assert lifter.count("SELECT count(*) FROM workout WHERE finished_at IS NULL") <= 1


async def test_a_window_says_its_own_set_though_another_logs_at_the_same_moment(
    demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_app(demo) as lifter:
        training = lifter.app.training
        read = training.reload

        def read_too_late() -> None:
            monkeypatch.setattr(training, "reload", read)
            with lifter.elsewhere() as other:
                other.do(log_text, "crunch 10")
            read()

        monkeypatch.setattr(training, "reload", read_too_late)
        await lifter.press(":", *"hammer curl 10x12", "enter")
        assert lifter.sees("✓ Hammer Curl (Dumbbell): 10 kg × 12")


async def test_what_is_kept_by_itself_meanwhile_takes_no_words_from_what_was_done(
    demo: Path,
) -> None:
    async with open_app(demo) as lifter:
        training = lifter.app.training
        await training.do(log_text, "hammer curl 10x12", None)
        said = training.said
        await training.do_unasked(settle_rest)
        assert training.said == said == "Hammer Curl (Dumbbell): 10 kg × 12"


# Speed


async def test_many_keys_pressed_faster_than_they_can_act_all_act_in_order(demo: Path) -> None:
    async with open_app(demo) as lifter:
        keys = ["e", "T", *"11", "h", "T", *"18x9", "enter", "e", "T", "+", "left", "f"]
        await lifter.press_fast(*keys)
        assert lifter.short(0) == ["16kg x 12 easy", "16kg x 11 hard", "18kg x 9"]
        assert lifter.short(1) == ["20kg x 11 easy", "22kg x 10 failed"]


@pytest.mark.parametrize("times", [20])
async def test_twenty_sets_hammered_in_are_twenty_sets(demo: Path, times: int) -> None:
    async with open_app(demo) as lifter:
        await lifter.press_fast(*("eh" * times)[:times])
        assert sum(len(e.done) for e in lifter.exercises) == times
        await lifter.press_fast(*["u"] * times)
        assert sum(len(e.done) for e in lifter.exercises) == 0
        await lifter.press_fast(*["U"] * times)
        assert sum(len(e.done) for e in lifter.exercises) == times


async def test_keys_pressed_behind_one_that_opens_a_question_go_into_the_question(
    demo: Path,
) -> None:
    async with open_app(demo) as lifter:
        await lifter.press_fast("s", "up", "enter", *"warm elbow", "enter", "escape")
        assert lifter.exercises[0].note == "warm elbow"


async def test_q_leaves(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e")
        lifter.hit("q")
        await lifter.until_gone()
    async with open_app(demo) as lifter:
        assert lifter.short() == ["16kg x 12 easy"]


@pytest.mark.parametrize("keys", ["d", "gd", "i", "mj", "sk\nzz\n", "z", "a", "e", "11\n", "+e"])
async def test_no_key_fails_on_a_workout_that_another_window_has_thrown_away(
    demo: Path, keys: str
) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", "T", "m", "down", "enter", "g", "down", "down")
        with lifter.elsewhere() as other:
            other.do(actions.abandon_workout)
        # Quicker than the half second in which this window looks.
        await lifter.press_fast(*("enter" if key == "\n" else key for key in keys[:1]))
        await lifter.press(*("enter" if key == "\n" else key for key in keys[1:]))
        assert lifter.app.is_running
        assert lifter.count("SELECT count(*) FROM workout WHERE finished_at IS NULL") <= 2


async def test_two_keys_that_ask_pressed_at_once_open_the_first_question(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press_fast("s", "w")
        assert lifter.place == "Form"
        await lifter.press("escape")
        assert lifter.place == "today"
