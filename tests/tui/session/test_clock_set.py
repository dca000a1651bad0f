"""The clock moves in odd ways under an open window: order, day and rest stay right."""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from brainlift_tui.store.session.training import finish_workout
from tests.tui.lifting import ZONE, Lifter, open_app, stopped_clock

NIGHT = datetime(2026, 10, 24, 23, 50, tzinfo=ZoneInfo(ZONE))
"""Three hours later the clocks go back from three to two."""


async def log(lifter: Lifter, reps: int) -> None:
    await lifter.type(f"20x{reps}")
    await lifter.press("enter", "T")


async def on_day(lifter: Lifter, day: str) -> None:
    await lifter.until(lambda: lifter.sees(f"Today · {day}"))


async def test_midnight_a_longer_night_and_a_clock_set_back_a_day(empty: Path) -> None:
    clock = stopped_clock(NIGHT)
    async with open_app(empty, clock=clock) as lifter:
        training = lifter.app.training
        await on_day(lifter, "Sat 24 Oct")
        await log(lifter, 10)
        clock.advance(20 * 60)
        await on_day(lifter, "Sun 25 Oct")
        await log(lifter, 9)
        clock.advance(2 * 3600 + 49 * 60 + 30)
        await log(lifter, 8)
        rest = training.left()
        assert rest is not None
        await lifter.passes(60)
        assert clock.moment().wall.astimezone(ZoneInfo(ZONE)).strftime("%H:%M:%S") == "02:00:30"
        assert training.left() == rest - 60
        await on_day(lifter, "Sun 25 Oct")
        await log(lifter, 7)
        rest = training.left()
        clock.set_wall(clock.moment().wall - timedelta(days=1))
        await on_day(lifter, "Sat 24 Oct")
        assert training.left() == rest
        await log(lifter, 6)
        assert [s.done.reps for e in training.session.exercises for s in e.done] == [10, 9, 8, 7, 6]
        await training.do(finish_workout)
        await lifter.press("H")
        assert "5 sets" in lifter.line("Sat 24 Oct")
        await lifter.press("enter")
        done = [int(line.split("×")[1]) for line in lifter.lines if "20 kg ×" in line]
        assert done == [10, 9, 8, 7, 6]
