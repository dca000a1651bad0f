"""One rep fewer, one rep more, the other guess: a key each, on Today and on Rest."""

from pathlib import Path

import pytest

from brainlift_tui.store.entry.quick_log import log_text
from tests.tui.lifting import NOW, open_app


@pytest.mark.parametrize(
    ("keys", "logged"),
    [
        ((",",), "16kg x 11"),
        ((".",), "16kg x 13"),
        ((";",), "16kg x 13"),
        (("-", ","), "14kg x 11"),
        (("left", "left", ","), "16kg x 9"),
        (("o",), "16kg x 10"),
    ],
)
async def test_one_key_logs_what_happens_most_often_besides(
    demo: Path, keys: tuple[str, ...], logged: str
) -> None:
    async with open_app(demo) as lifter:
        assert lifter.sees("o or 16 kg × 10", ",/. 11/13")
        await lifter.press(*keys)
        assert lifter.short() == [logged]
        assert lifter.place == "rest"
        await lifter.press("T", "u")
        assert lifter.short() == []


async def test_a_nudge_on_the_row_in_front_has_its_keys_in_the_hints(demo: Path) -> None:
    async with open_app(demo) as lifter:
        assert lifter.sees("▲ 18 kg?")
        assert lifter.sees("e h f easy hard failure   a take   ,/. 11/13   y z why later")
        await lifter.press("z")
        assert not lifter.sees("a take ")
        assert lifter.sees("f failure")


async def test_on_rest_they_do_the_same_and_early_in_it_ask_nothing(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("enter")
        assert lifter.place == "rest"
        assert lifter.sees(",/. 11/13")
        await lifter.press(",")
        assert lifter.short() == ["16kg x 12", "16kg x 11"]
        other = lifter.app.screen.desk.other  # type: ignore[attr-defined]  # it is on Rest
        assert lifter.sees(f"o or {other.load.text} kg × {other.reps}")
        await lifter.press("o")
        assert lifter.short()[2] == f"{other.load.text}kg x {other.reps}"


@pytest.mark.parametrize("key", [",", ".", ";", "o"])
async def test_a_key_held_down_logs_once(demo: Path, key: str) -> None:
    async with open_app(demo) as lifter:
        await lifter.press_fast(*[key] * 5)
        assert len(lifter.short()) == 1


async def test_on_a_row_that_is_done_they_change_its_reps_and_log_nothing(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", "T", "up")
        assert lifter.sees("re-rate")
        await lifter.press(".")
        assert lifter.short() == ["16kg x 13 easy"]
        await lifter.press(",", ",")
        assert lifter.short() == ["16kg x 11 easy"]
        await lifter.press("o")
        assert lifter.sees("This set is done; ↵ edits it.")
        assert lifter.short() == ["16kg x 11 easy"]


async def test_at_one_rep_there_is_none_fewer(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press(*"1", "enter", "T", "up")
        assert lifter.short() == ["16kg x 1"]
        await lifter.press(",")
        assert lifter.sees("✗ One rep fewer is none")
        assert lifter.short() == ["16kg x 1"]


async def test_without_reps_on_the_row_they_say_what_to_type(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("n", *"bench press barbell", "enter")
        for key in (",", ".", "o"):
            await lifter.press(key)
            assert lifter.sees("✗ Type the load and the reps: 20x10.")
            assert lifter.app.training.session.workout is None or not lifter.sets()


async def test_a_hold_steps_by_five_seconds(demo: Path) -> None:
    async with open_app(demo) as lifter:
        with lifter.elsewhere() as other:
            other.do(log_text, "plank 40s", NOW.replace(day=20))
        await lifter.press("n", *"plank", "enter")
        assert "40 s" in lifter.cursor_line
        await lifter.press(",", "T")
        at = next(i for i, e in enumerate(lifter.exercises) if e.exercise.slug == "plank")
        assert lifter.short(at) == ["35s"]


async def test_no_entry_begins_with_a_comma_or_a_point(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("0", ".", "5", "x", "9")
        assert "0.5x9▏" in lifter.cursor_line
        await lifter.press("escape", ".")
        assert "▏" not in lifter.text


async def test_a_row_changed_by_hand_has_no_other_guess(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("-")
        assert not lifter.sees("o or")
        await lifter.press("o")
        assert lifter.sees("✗ There is no other guess for this row.")
        assert lifter.app.training.session.workout is None
