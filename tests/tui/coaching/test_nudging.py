"""A deload week and the way back from never, by keys."""

from pathlib import Path

from tests.tui.lifting import Lifter, open_app, stopped_clock


def weeks(lifter: Lifter) -> int:
    return lifter.count("SELECT count(*) FROM nudge_answer WHERE kind = 'deload'")


async def test_a_deload_week_is_offered_once_and_begun_by_two_keys(demo: Path) -> None:
    async with open_app(demo) as lifter:
        assert lifter.sees("A deload week?", "weeks of training running", "< tells more")
        await lifter.press("<")
        assert lifter.place == "Why"
        assert lifter.sees("Bell 2023", "z not for two sessions")
        assert not lifter.sees("n never")
        await lifter.press("n")
        assert lifter.place == "Why"
        await lifter.press("a")
        assert lifter.sees("half the sets at 0.9 of the load. u takes it back")
        assert weeks(lifter) == len(lifter.app.training.session.exercises)
        await lifter.press("u")
        assert weeks(lifter) == 0


async def test_the_deload_week_is_put_off(demo: Path) -> None:
    async with open_app(demo) as lifter:
        await lifter.press("<", "z")
        assert lifter.sees("No offer of a deload week for two workouts.")
    async with open_app(demo) as lifter:
        assert not lifter.sees("A deload week?")


async def test_a_deload_week_is_offered_in_the_morning_where_the_window_was_open_all_night(
    demo: Path,
) -> None:
    async with open_app(demo, clock=stopped_clock()) as lifter:
        await lifter.until(lambda: lifter.count("SELECT count(*) FROM looked_back") == 1)
        lifter.app.tell("")
        await lifter.passes(24 * 3600)
        await lifter.until(lambda: lifter.sees("Mon 23 Nov", "A deload week?"))


async def test_y_tells_what_moves_an_exercise_up_where_no_nudge_stands(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await lifter.press("y")
        assert lifter.place == "Why"
        assert lifter.sees("no nudge today", "The first session sets the load")
        await lifter.press("z")
        assert lifter.place == "Why"
        await lifter.press("escape")
        assert lifter.count("SELECT count(*) FROM nudge_answer") == 0


async def test_a_first_set_that_was_too_heavy_is_answered_on_today_too(empty: Path) -> None:
    async with open_app(empty) as lifter:
        await lifter.press(*"20x4", "f", "T")
        assert "▼" in lifter.line("first time  ")


async def test_never_is_taken_back_on_the_exercises_own_page(demo: Path) -> None:
    async with open_app(demo) as lifter:
        slug = lifter.app.training.session.exercises[0].exercise.slug
        await lifter.press("y", "n")
        assert not lifter.sees("▲ 18 kg?")
        await lifter.press("y")
        assert lifter.sees("You asked for no nudges here; n in History, on the exercise, has them")
        await lifter.press("escape", "u", "z", "y")
        assert lifter.sees("You put its nudge off for two sessions. 12, 12, 12 at 16 kg")
        await lifter.press("escape", "u", "y", "n")
        lifter.app.open_exercise(slug)
        await lifter.settle()
        assert lifter.sees("Nudges are off for this exercise: n turns them on again.")
        await lifter.press("n")
        assert not lifter.sees("Nudges are off")
        await lifter.press("escape")
        assert lifter.sees("▲ 18 kg?") == (not lifter.app.training.session.exercises[0].answered)
