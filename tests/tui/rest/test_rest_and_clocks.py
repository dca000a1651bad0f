"""A rest is as long as it is, whatever the machine and its clocks do meanwhile."""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from brainlift_tui.store.clock import StoppedClock
from brainlift_tui.store.rest.resting import read_rest
from tests.tui.lifting import NOW, ZONE, Lifter, open_app, stopped_clock

JUMPS = [timedelta(hours=-2), timedelta(seconds=-30), timedelta(seconds=40), timedelta(hours=1)]


def left(lifter: Lifter) -> float:
    found = lifter.app.training.left()
    assert found is not None
    return found


def stored_left(lifter: Lifter, clock: StoppedClock) -> float:
    """What the stored deadline alone says, as another boot would read it."""
    timer = read_rest(lifter.app.training.reader)
    assert timer is not None
    return (timer.deadline - clock.moment().wall).total_seconds()


@pytest.mark.parametrize("jump", JUMPS)
async def test_a_wall_clock_that_is_set_moves_the_stored_deadline_along(
    demo: Path, jump: timedelta
) -> None:
    clock = stopped_clock()
    async with open_app(demo, clock=clock) as lifter:
        await lifter.press("e")
        await lifter.passes(20)
        clock.set_wall(clock.moment().wall + jump)
        assert left(lifter) == 100
        await lifter.until(lambda: abs(stored_left(lifter, clock) - 100) < 0.01)
        await lifter.passes(10)
        assert left(lifter) == 90
        assert lifter.bells == 0


@pytest.mark.parametrize("jump", JUMPS)
async def test_after_a_clock_was_set_and_the_machine_started_anew_the_rest_goes_on(
    demo: Path, jump: timedelta
) -> None:
    clock = stopped_clock()
    async with open_app(demo, clock=clock) as lifter:
        await lifter.press("e")
        clock.set_wall(clock.moment().wall + jump)
        await lifter.until(lambda: abs(stored_left(lifter, clock) - 120) < 0.01)
    again = StoppedClock(clock.moment().wall + timedelta(seconds=45), ZONE, "after a power cut")
    async with open_app(demo, clock=again) as lifter:
        assert left(lifter) == pytest.approx(75)
        assert lifter.lines[0].endswith("rest 1:15")


async def test_after_a_restart_with_a_clock_gone_back_no_more_than_planned_is_left(
    demo: Path,
) -> None:
    async with open_app(demo, clock=stopped_clock()) as lifter:
        await lifter.press("e")
    again = StoppedClock(NOW - timedelta(minutes=40), ZONE, "an empty battery")
    async with open_app(demo, clock=again) as lifter:
        assert left(lifter) == 120


async def test_a_laptop_that_slept_wakes_to_a_rest_that_is_over_by_so_much(demo: Path) -> None:
    clock = stopped_clock()
    async with open_app(demo, clock=clock) as lifter:
        await lifter.press("e")
        await lifter.passes(30)
        clock.advance(600)  # no tick comes while it sleeps
        await lifter.passes(0)
        assert left(lifter) == -510
        assert lifter.bells == 1
        assert lifter.lines[0].endswith("over")


@pytest.mark.parametrize(
    "night",
    [
        datetime(2026, 10, 25, 2, 59, 30, tzinfo=ZoneInfo(ZONE)),  # back from 3:00 to 2:00
        datetime(2026, 3, 29, 1, 59, 30, tzinfo=ZoneInfo(ZONE)),  # on from 2:00 to 3:00
    ],
)
async def test_the_night_the_clocks_change_is_a_night_like_any_other(
    demo: Path, night: datetime
) -> None:
    clock = stopped_clock(night)
    async with open_app(demo, clock=clock) as lifter:
        await lifter.press("e")
        await lifter.passes(60)
        assert left(lifter) == 60
        assert abs(stored_left(lifter, clock) - 60) < 0.01
        await lifter.press("h")
        first, second = (done.done_at for done in lifter.sets())
        assert first is not None
        assert second is not None
        assert (second - first).total_seconds() == 60
    async with open_app(demo, clock=clock) as lifter:
        assert left(lifter) == 120


async def test_another_window_sees_the_same_rest_and_what_is_done_to_it(demo: Path) -> None:
    clock = stopped_clock()
    async with open_app(demo, clock=clock) as one:
        await one.press("e")
        async with open_app(demo, clock=clock) as other:
            await other.press("R")
            clock.advance(30)
            await other.passes(0)
            assert left(other) == 90
            await other.press("up", "space")
        await one.until(lambda: one.lines[0].endswith("paused"))
        assert left(one) == 105
