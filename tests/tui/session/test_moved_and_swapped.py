"""What belongs to an exercise of today stays with it: moved, swapped, here or in another window."""

from pathlib import Path

from brainlift_tui.store.session import training as actions
from tests.tui.lifting import LARGE, Lifter, open_app

BENCH = "Bench Press (Dumbbell)"


def rows_of(lifter: Lifter, name: str) -> list[str]:
    """The rows still to be done below an exercise's name."""
    at = next(place for place, line in enumerate(lifter.lines) if line.strip("▌ ").startswith(name))
    rows = []
    for line in lifter.lines[at + 2 :]:
        words = line.strip("▌ ").split()
        if len(words) < 2 or words[1] not in "▸·✓":
            break
        rows.append(" ".join(words[2:6]))
    return rows


async def test_changed_rows_stay_with_their_exercise_when_it_is_moved_and_moved_back(
    demo: Path,
) -> None:
    changed = ["18 kg × 14"] * 3
    async with open_app(demo, LARGE) as lifter:
        await lifter.press("right", "right", "=")
        assert rows_of(lifter, BENCH) == changed
        await lifter.press("m", "down", "escape")
        assert rows_of(lifter, BENCH) == changed
        await lifter.press("m", "up", "escape")
        assert rows_of(lifter, BENCH) == changed
        await lifter.press("enter")
        assert lifter.short(0) == ["18kg x 14"]


async def test_changed_rows_outlast_the_first_set_of_another_exercise_and_its_undoing(
    demo: Path,
) -> None:
    async with open_app(demo, LARGE) as lifter:
        await lifter.press("right", "right", "=", *["down"] * 4)
        await lifter.press("enter", "T")
        assert rows_of(lifter, BENCH) == ["18 kg × 14"] * 3
        await lifter.press("u")
        assert rows_of(lifter, BENCH) == ["18 kg × 14"] * 3
        assert lifter.app.training.session.workout is None


async def test_undoing_a_set_takes_the_changes_of_its_own_exercise_along(demo: Path) -> None:
    async with open_app(demo, LARGE) as lifter:
        before = rows_of(lifter, BENCH)
        await lifter.press("enter", "T", "right", "u")
        assert rows_of(lifter, BENCH) == before


async def test_an_exercise_moved_in_another_window_keeps_its_changes_and_the_cursor(
    demo: Path,
) -> None:
    async with open_app(demo, LARGE) as lifter:
        await lifter.press("right", "right", "=")
        with lifter.elsewhere() as other:
            other.do(actions.move_exercise, lifter.exercises[0], 1)
        await lifter.until(lambda: lifter.app.training.session.exercises[1].exercise.name == BENCH)
        assert "18 kg × 14" in lifter.cursor_line
        await lifter.press("enter")
        assert (lifter.short(0), lifter.short(1)) == ([], ["18kg x 14"])


async def test_what_was_changed_for_one_exercise_is_not_shown_for_the_one_in_its_place(
    demo: Path,
) -> None:
    async with open_app(demo, LARGE) as lifter:
        await lifter.press("right", "right", "=")
        with lifter.elsewhere() as other:
            other.do(actions.swap_exercise, lifter.exercises[0], "push-up")
        await lifter.until(lambda: lifter.app.training.session.exercises[0].exercise.name != BENCH)
        assert "× 14" not in lifter.cursor_line
        await lifter.press("u")
        assert rows_of(lifter, BENCH) == ["18 kg × 14"] * 3


async def test_rows_changed_for_a_workout_that_another_window_finished_are_forgotten(
    demo: Path,
) -> None:
    async with open_app(demo, LARGE) as lifter:
        await lifter.press("enter", "T", "right", "right")
        with lifter.elsewhere() as other:
            other.do(actions.finish_workout)
        await lifter.until(lambda: lifter.app.training.session.workout is None)
        assert not lifter.app.training.drafts


async def test_r_says_what_each_arrow_will_do_before_it_does(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("r")
        assert lifter.sees("Superset: ↓ with One-Arm Row.")
        await lifter.press("down", "down", "down", "down", "down", "down", "r")
        assert lifter.cursor_line.split()[:2] == ["▌│", "2"], lifter.text
        assert lifter.sees("Superset: ↓ takes Overhead Press in, r leaves it.")
        await lifter.press("down")
        assert lifter.sees("A1", "A2", "A3")
