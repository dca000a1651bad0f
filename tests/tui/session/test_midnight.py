"""A new day shows by itself, without a key."""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.tui.lifting import ZONE, open_app, stopped_clock

BEFORE_MIDNIGHT = datetime(2026, 11, 22, 23, 59, 30, tzinfo=ZoneInfo(ZONE))


async def test_the_date_and_the_week_turn_at_midnight(demo: Path) -> None:
    clock = stopped_clock(BEFORE_MIDNIGHT)
    async with open_app(demo, clock=clock) as lifter:
        assert lifter.sees("Today · Sun 22 Nov", "week ●●○")
        clock.advance(29)
        await lifter.settle()
        assert lifter.sees("Today · Sun 22 Nov")
        clock.advance(1)
        await lifter.until(lambda: lifter.sees("Today · Mon 23 Nov"))
        assert lifter.sees("week ○○")


async def test_a_set_of_before_midnight_is_of_yesterday_and_its_workout_goes_on(demo: Path) -> None:
    clock = stopped_clock(BEFORE_MIDNIGHT)
    async with open_app(demo, clock=clock) as lifter:
        await lifter.press("e", "T")
        clock.advance(60)
        await lifter.until(lambda: lifter.sees("Today · Mon 23 Nov"))
        assert "✓" in lifter.text
        await lifter.press("e")
        assert lifter.short() == ["16kg x 12 easy", "16kg x 12 easy"]


async def test_what_was_on_tuesday_is_a_week_ago_a_moment_later(demo: Path) -> None:
    clock = stopped_clock(BEFORE_MIDNIGHT + timedelta(days=1))
    async with open_app(demo, clock=clock) as lifter:
        assert lifter.sees("Today · Mon 23 Nov", "Tue 16 kg × 12")
        clock.advance(60)
        await lifter.until(lambda: lifter.sees("Today · Tue 24 Nov", "17 Nov 16 kg × 12"))


async def test_on_a_new_day_the_cursor_stands_on_the_first_row_to_do(demo: Path) -> None:
    clock = stopped_clock(BEFORE_MIDNIGHT)
    async with open_app(demo, clock=clock) as lifter:
        await lifter.press("G", "up", "up")
        clock.advance(14 * 3600)
        await lifter.until(lambda: lifter.sees("Today · Mon 23 Nov"))
        assert "1 ▸" in lifter.cursor_line
        await lifter.press(*"20x10", "enter", "T")
        assert lifter.short() == ["20kg x 10"]
