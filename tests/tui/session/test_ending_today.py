"""A workout is finished or thrown away, and either comes back."""

from pathlib import Path

from brainlift_tui.tui.session.row_pane import pane_of
from tests.tui.lifting import Lifter, open_app

BENCH = "Bench Press (Dumbbell)"
ROW = "One-Arm Row (Dumbbell)"


def names(lifter: Lifter) -> list[str]:
    return [e.exercise.name for e in lifter.exercises]


async def test_finish_closes_the_workout_shows_what_it_came_to_and_is_undone(demo: Path) -> None:
    async with open_app(demo) as lifter:
        workouts = lifter.count("SELECT count(*) FROM workout WHERE finished_at IS NOT NULL")
        for _ in range(3):
            await lifter.press("T", "e")
        await lifter.press("T", "G")
        assert "Finish" in lifter.cursor_line
        assert "3 of 20 sets done" in lifter.cursor_line
        assert "17 open, ↵ finishes anyway" in lifter.cursor_line
        beside = pane_of(lifter.app.screen.desk)
        assert (beside.name, beside.set) == ("Finish", "3 of 20 sets")
        assert f"3 × {ROW}" in beside.beside
        assert f"3 × {BENCH}" not in beside.beside
        await lifter.press("enter")
        assert lifter.place == "Summary"
        assert lifter.sees("Finished B: triceps, back, chest", "16 kg × 12 · 12 · 12")
        await lifter.press("y")
        assert lifter.sees("the same as last time", "next time ▲ 18 kg?", "Left out One-Arm Row")
        finished = "SELECT count(*) FROM workout WHERE finished_at IS NOT NULL"
        assert lifter.count(finished) == workouts + 1
        assert lifter.app.training.rest is None
        await lifter.press("u")
        assert lifter.place == "today"
        assert lifter.short() == ["16kg x 12 easy"] * 3


DONE = "Done for today. Next: A: biceps, legs, core, from Monday; ↵ starts it now."


async def finish_and_come_back(lifter: Lifter) -> None:
    await lifter.press("e", "T", "G", "enter", "escape")


async def test_after_finish_one_is_done_for_today_and_enter_begins_the_next_day(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await finish_and_come_back(lifter)
        assert DONE in lifter.cursor_line
        assert lifter.lines[0].endswith("week ●●●")
        assert lifter.sees("Workout finished. u takes it back", "↵ start it now")
        assert lifter.sees("Bicep Curl (Dumbbell)", "Crunch")
        assert not lifter.sees("kg")
        beside = pane_of(lifter.app.screen.desk)
        assert (beside.name, beside.set) == ("B: triceps, back, chest", "1 set")
        assert beside.beside == (BENCH, "  16 kg × 12"), "what was done, where there is room"
        await lifter.press("down", "up", "e", "period", "o", "2", "plus")
        assert DONE in lifter.cursor_line
        assert lifter.app.training.session.workout is None
        await lifter.press("enter")
        assert "A: biceps, legs, core" in lifter.lines[0]
        assert "1 ▸" in lifter.cursor_line
        assert not lifter.sees("Done for today")
        assert lifter.app.training.session.workout is None, "showing it logs nothing"
        await lifter.press("e")
        assert lifter.app.training.session.workout is not None
        await lifter.press("u", "T")
        assert "1 ▸" in lifter.cursor_line, "the day stays begun"
        await lifter.press("u")
        assert DONE in lifter.cursor_line, "what was begun last is taken back first"
        assert lifter.sees("Undone: start it now")
        await lifter.press("u")
        assert lifter.short() == ["16kg x 12 easy"]


async def test_what_is_said_after_finish_is_what_u_takes_back(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", "T", "G", "enter", "e", "escape")
        assert lifter.sees("Felt after the workout: energised. u takes it back")
        await lifter.press("u")
        assert lifter.sees("Undone: Felt after the workout: energised", "Done for today.")


async def test_done_for_today_holds_on_rest_and_until_the_finish_is_taken_back(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await finish_and_come_back(lifter)
        await lifter.press("R")
        assert lifter.sees("Done for today.", "↵ goes to Today.")
        await lifter.press("enter")
        assert lifter.place == "today"
        assert DONE in lifter.cursor_line
        await lifter.press("u")
        assert lifter.short() == ["16kg x 12 easy"]
        assert not lifter.sees("Done for today")
        await lifter.press("U")
        assert DONE in lifter.cursor_line


async def test_done_for_today_lasts_over_a_restart_and_until_midnight(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await finish_and_come_back(lifter)
    async with open_app(demo) as lifter:
        assert DONE in lifter.cursor_line
        await lifter.press("enter")
        assert "1 ▸" in lifter.cursor_line
        await lifter.press("R")
        assert lifter.sees("next: ")
        await lifter.passes(8 * 3600)
        lifter.app._look()
        await lifter.press("T")
        assert "1 ▸" in lifter.cursor_line


async def test_finishing_a_workout_without_a_set_keeps_nothing(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("b", "G", "enter", "G", "enter")
        assert lifter.sees("Nothing was logged, so nothing is kept.")
        assert lifter.app.training.session.workout is None
        assert lifter.place == "today"


async def test_the_effort_keys_do_not_finish_a_workout(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", "T", "G", "e", "h", "f")
        assert lifter.place == "today"
        assert lifter.app.training.session.workout is not None


async def test_d_on_finish_deletes_the_workout_and_u_brings_it_back(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("e", "T", "G", "d")
        assert lifter.sees("Delete this workout? One set logged in it will be gone.")
        await lifter.press("escape")
        assert lifter.short() == ["16kg x 12 easy"]
        await lifter.press("d", "enter")
        assert lifter.sees("Workout deleted. u takes it back")
        assert lifter.app.training.session.workout is None
        assert "rest" not in lifter.lines[0].split()
        await lifter.press("u")
        assert lifter.short() == ["16kg x 12 easy"]
