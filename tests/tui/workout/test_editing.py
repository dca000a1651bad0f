"""Anything in a workout of the past can be put right, and every change taken back."""

from pathlib import Path

import pytest

from tests.tui.lifting import LARGE, Lifter, open_app

SQUAT = "Goblet Squat (Dumbbell)"
SETS = "SELECT count(*) FROM workout_set"


async def opened(lifter: Lifter) -> None:
    """Stand on the first work set of the newest workout, behind its warm-up."""
    await lifter.press("H", "enter", "down", "down")


def headings(lifter: Lifter) -> list[str]:
    """The exercises of the workout on the screen, in order."""
    past = lifter.app.screen.workout
    return [found.exercise.name for found in past.exercises]


# A set


async def test_e_h_and_f_say_how_a_set_felt_and_again_say_nothing(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await opened(lifter)
        for key, felt in (("e", "easy"), ("h", "hard"), ("f", "to failure")):
            await lifter.press(key)
            assert f" {felt}" in lifter.cursor_line
        await lifter.press("f")
        assert "to failure" not in lifter.cursor_line
        await lifter.press("u", "u")
        assert "hard" in lifter.cursor_line


async def test_t_makes_it_another_kind_of_set(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await opened(lifter)
        for words in ("warm-up", "drop", "to failure"):
            await lifter.press("t")
            assert words in lifter.cursor_line
        await lifter.press("t")
        assert lifter.cursor_line.split()[1] == "1"


async def test_o_keeps_a_note_on_the_set_or_the_exercise(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await opened(lifter)
        await lifter.press("s", *"slow", "enter")
        assert "✎ slow" in lifter.cursor_line
        await lifter.press("up", "up", "s", *"left knee", "enter")
        assert lifter.sees("✎ left knee")
        await lifter.press("u", "u")
        assert not lifter.sees("✎")


async def test_i_adds_a_set_like_it(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await opened(lifter)
        before = lifter.count(SETS)
        await lifter.press("i")
        assert lifter.count(SETS) == before + 1
        assert lifter.sees(f"{SQUAT}: one set more. u takes it back")
        await lifter.press("u")
        assert lifter.count(SETS) == before


async def test_m_and_the_arrows_change_the_order_of_sets(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await opened(lifter)
        await lifter.press("m", "up", "enter")
        assert lifter.cursor_line.split()[1] == "1"
        rows = [line.split()[0] for line in lifter.lines if "kg ×" in line][:3]
        assert rows[:2] == ["▌", "W"]
        await lifter.press("u")
        assert lifter.app.screen.workout.exercises[0].sets[0].done.kind == "warmup"


async def test_a_says_when_a_set_was_done(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await opened(lifter)
        await lifter.press("a")
        await lifter.retype("2026-11-19 17:00")
        await lifter.press("enter")
        assert lifter.sees("time of set 1 changed")  # a warm-up stands before it
        done = lifter.app.screen.workout.exercises[0].sets[1].done.done_at
        assert done.isoformat() == "2026-11-19T16:00:00+00:00"


# An exercise of it


async def test_m_on_a_heading_moves_the_exercise(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "enter")
        before = headings(lifter)
        await lifter.press("m", "down", "down", "escape")
        assert headings(lifter)[:3] == [*before[1:3], before[0]]
        assert before[0] in lifter.cursor_line
        await lifter.press("u", "u")
        assert headings(lifter) == before


async def test_w_says_it_was_another_exercise(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "enter", "w", *"front squat barbell", "enter")
        assert headings(lifter)[0] == "Front Squat (Barbell)"
        await lifter.press("u")
        assert headings(lifter)[0] == SQUAT


async def test_d_on_a_heading_deletes_the_exercise_with_its_sets(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "enter")
        before = headings(lifter)
        await lifter.press("d")
        assert headings(lifter) == before[1:]
        await lifter.press("u")
        assert headings(lifter) == before


async def test_n_adds_an_exercise_and_asks_for_its_sets(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "enter", "n", *"pull up", "enter")
        assert lifter.sees("Sets of Pull Up: 20x8, 8")
        await lifter.press(*"x", "enter")
        assert lifter.sees("✗")
        await lifter.retype("8, 7 @1")
        await lifter.press("enter")
        assert headings(lifter)[-1] == "Pull Up"
        assert lifter.sees("Pull Up: 8 · 7 reps added. u takes it back")
        await lifter.press("u")
        assert headings(lifter)[-1] != "Pull Up"


# The workout


async def test_l_says_how_long_it_took(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "enter", "l")
        for wrong in ("x", "1441", "-1", ""):
            await lifter.retype(wrong)
            await lifter.press("enter")
            assert lifter.sees("✗ Write whole minutes")
        await lifter.retype("42")
        await lifter.press("enter")
        assert lifter.lines[2].endswith("18:03, 42 min")


async def test_d_on_the_first_line_deletes_the_workout(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "enter", "g", "d")
        assert lifter.place == "history"
        assert "105 workouts" in lifter.lines[0]
        assert lifter.sees("Workout of 19 Nov 2026 deleted. u takes it back")
        await lifter.press("u")
        assert "106 workouts" in lifter.lines[0]


# Again, and afterwards


@pytest.mark.parametrize("keys", [("c",), ("H", "c"), ("H", "enter", "c")])
async def test_the_last_workout_is_copied_into_today(demo: Path, keys: tuple[str, ...]) -> None:
    async with open_app(demo, LARGE) as lifter:
        await lifter.press(*keys)
        assert lifter.place == "today"
        assert lifter.sees("A: biceps, legs, core copied into today. u takes it back")
        assert lifter.exercises[0].exercise.name == SQUAT
        assert lifter.exercises[0].rows == 3
        await lifter.press("e")
        assert len(lifter.sets(0)) == 1
        await lifter.press("u", "u")
        assert lifter.app.training.session.workout is None


async def test_a_workout_of_the_past_is_logged_line_by_line(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "n")
        await lifter.retype("2027-01-01 10:00")
        await lifter.press("enter")
        assert lifter.sees("✗", "more than a day ahead")
        await lifter.retype("2026-11-15 10:00")
        await lifter.press("enter", *"plank 45s, 40s")
        assert lifter.sees("a new workout, 15 Nov")
        await lifter.press("enter")
        assert lifter.sees("✓ Plank: 45 s · 40 s")
        await lifter.press(*"pull up 8, 7", "enter", "escape")
        assert lifter.place == "workout"
        assert headings(lifter) == ["Plank", "Pull Up"]
        assert lifter.lines[0].startswith(" Sun 15 Nov 2026")
        assert lifter.app.training.session.workout is None
        await lifter.press("u", "u")
        assert "106 workouts" in lifter.lines[0]


async def test_nothing_is_kept_of_a_past_workout_without_a_set(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("H", "n", "enter", "escape")
        assert "106 workouts" in lifter.lines[0]
        await lifter.press("n", "escape")
        assert lifter.place == "history"


async def test_u_after_finishing_opens_the_workout_again(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", "T", "G", "enter", "escape")
        assert lifter.app.training.session.workout is None
        await lifter.press("u")
        assert lifter.app.training.session.workout is not None
        assert lifter.short() == ["16kg x 12 easy"]
