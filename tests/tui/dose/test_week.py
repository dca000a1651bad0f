"""Week: what the week has come to, and cardio logged right there."""

from pathlib import Path

import pytest

from brainlift_tui.core.lifter.settings import CARDIO
from brainlift_tui.store.file.writer import Writer
from brainlift_tui.store.lifter.settings import set_to
from brainlift_tui.tui.widgets.scrolled_lines import ScrolledLines
from tests.tui.lifting import open_app, stopped_clock


async def test_it_shows_what_the_week_came_to_and_what_would_complete_it(demo: Path):
    async with open_app(demo) as lifter:
        await lifter.press("W")
        assert lifter.place == "week"
        assert lifter.sees("150 minutes of brisk walking, in five half-hours", "complete the week.")
        assert lifter.sees("●●○  Tue, Thu  2 to 3 are advised", "8 reps with 1 or 2 left are heavy")
        assert lifter.sees("0 of 150 min", "quads", "70 h")
        assert lifter.line(" this   ").count("●") == 2
        assert sum("42" in line and "●●○" in line for line in lifter.lines) > 5
        await lifter.resize(74, 24)
        assert lifter.line(" Sessions").rstrip().endswith("2 to 3 are advised   y why")


async def test_it_goes_back_a_week_and_on_again_but_not_beyond_those_there_are(demo: Path):
    async with open_app(demo) as lifter:
        await lifter.press("W")
        this = lifter.lines[:-2]
        await lifter.press("left")
        assert lifter.sees("This week is over. → goes on to the next.")
        assert lifter.lines[0] != this[0]
        await lifter.press(*["left"] * 20, "right")
        assert lifter.sees("This week is over")
        await lifter.press(*["left"] * 2)
        assert lifter.sees("No week before it is listed")
        await lifter.press(*["right"] * 20)
        assert lifter.lines[:-2] == this
        assert lifter.sees("This is the newest week.")
        await lifter.press("left", "T", "W")
        assert lifter.lines[:-2] == this, "it begins with this week again"


async def test_a_walk_is_logged_right_there_and_the_day_that_is_due_stays(demo: Path):
    async with open_app(demo) as lifter:
        due = lifter.exercises[0].exercise.name
        await lifter.press("W", "c", *"walking 30 min")
        assert lifter.sees("✓ Walking: 30:00", "the day that is due stays due")
        await lifter.press("enter")
        assert lifter.place == "week"
        assert lifter.sees("30 of 150 min", "30 moderate", "1 half-hour", "●●○  Tue, Thu")
        assert lifter.exercises[0].exercise.name == due
        assert lifter.app.training.session.workout is None
        await lifter.press("u")
        assert lifter.sees("0 of 150 min")


async def test_a_hard_run_counts_double(demo: Path):
    async with open_app(demo) as lifter:
        await lifter.press("W", "c", *"running 5 km 30:00 @7", "enter")
        assert lifter.sees("60 of 150 min", "30 vigorous × 2")


async def test_todays_first_sets_count_before_the_workout_is_finished(demo: Path):
    async with open_app(demo) as lifter:
        await lifter.press("enter", "W")
        assert lifter.sees("one more is under way")
        assert "rest" in lifter.lines[0]


async def test_from_65_on_balance_days_stand_beside_the_sessions(demo: Path):
    async with open_app(demo) as lifter:
        with lifter.elsewhere() as writer:
            writer.do(
                lambda change: change.db.execute(
                    "INSERT OR REPLACE INTO setting VALUES ('birth_year', '1950')"
                )
            )
        await lifter.press("W", "c", *"tai chi 20 min", "enter")
        assert lifter.sees("Balance", "●○○  1 of 3 days", "balance work on 2 days")


async def test_at_60_columns_the_weeks_stand_below_the_muscles(demo: Path):
    async with open_app(demo, (60, 20)) as lifter:
        await lifter.press("W")
        assert not lifter.sees("Week of")
        await lifter.press("G")
        assert lifter.sees("Week of")
        assert all(len(line) <= 60 for line in lifter.lines)
        await lifter.press("escape")
        assert lifter.place == "today"


@pytest.mark.parametrize("keys", [("W",), ("H", "r")])
async def test_keys_pressed_fast_all_move_what_is_read(demo: Path, keys: tuple[str, ...]):
    async with open_app(demo, (60, 20)) as lifter:
        await lifter.press(*keys)
        await lifter.until(lambda: "Replaying" not in lifter.text)
        lines = lifter.app.screen.query_one(ScrolledLines)
        await lifter.press_fast("down", "j", "down", "up")
        assert lines.scroll_offset.y == 2
        await lifter.press("end", "home")
        assert lines.scroll_offset.y == 0


async def test_half_hours_that_are_planned_stand_on_week_and_today(demo: Path):
    with Writer(demo, stopped_clock()) as writer:
        writer.do(set_to, CARDIO, 2)
    async with open_app(demo) as lifter:
        assert lifter.lines[0].endswith("week ●●○  cardio ○○")
        assert lifter.sees("Cardio ○○ 2 half-hours are left this week : walking 30 min")
        await lifter.press("W", "c", *"walking 30 min", "enter")
        assert lifter.sees("30 moderate ●○ half-hours planned")
        await lifter.press("T")
        assert lifter.lines[0].endswith("week ●●○  cardio ●○")


@pytest.mark.parametrize("size", [(100, 30), (120, 40), (200, 60)])
async def test_in_a_wide_terminal_the_week_fills_it_and_is_seen_whole(
    demo: Path, size: tuple[int, int]
):
    async with open_app(demo, size) as lifter:
        await lifter.press("W")
        assert lifter.sees("Sessions Heavy 0 % Cardio")
        assert lifter.sees("0 4 10 15", "24 Aug")
        assert max(map(len, lifter.lines[2:-2])) >= size[0] - 1
