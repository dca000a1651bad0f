"""The one clock, and the variable that sets it."""

import sys
import time
from datetime import UTC, date, datetime, timedelta

import pytest

from brainlift_tui.core.errors import Refused
from brainlift_tui.store.clock import (
    NOW_VARIABLE,
    StoppedClock,
    SystemClock,
    boot_name,
    local_zone,
)

EVENING = datetime(2026, 11, 22, 17, 5, tzinfo=UTC)


def test_without_the_variable_it_is_the_present(monkeypatch):
    monkeypatch.delenv(NOW_VARIABLE, raising=False)
    assert abs(SystemClock.from_environment().moment().wall - datetime.now(UTC)) < timedelta(
        seconds=5
    )
    monkeypatch.setenv(NOW_VARIABLE, "")
    assert abs(SystemClock.from_environment().moment().wall - datetime.now(UTC)) < timedelta(
        seconds=5
    )


@pytest.mark.parametrize(
    "text", ["2026-11-22T17:05:00+00:00", "2026-11-22T18:05:00+01:00", "2026-11-22T17:05Z"]
)
def test_the_variable_sets_where_the_clock_starts_and_it_goes_on_from_there(monkeypatch, text):
    monkeypatch.setenv(NOW_VARIABLE, text)
    clock = SystemClock.from_environment()
    first = clock.moment()
    assert timedelta() <= first.wall - EVENING < timedelta(seconds=5)
    while clock.moment().uptime == first.uptime:
        pass
    assert clock.moment().wall > first.wall
    assert clock.moment().uptime > first.uptime


@pytest.mark.parametrize(
    "text",
    [
        "yesterday",
        "17:05",
        "2026-13-01",
        "0001-01-01",
        "9999-12-31T23:59-12:00",
        "1e9",
        "1949-12-31",
        "2200-01-02",
    ],
)
def test_a_variable_that_holds_no_instant_is_told_so(monkeypatch, text):
    monkeypatch.setenv(NOW_VARIABLE, text)
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    try:
        with pytest.raises(Refused, match=NOW_VARIABLE):
            SystemClock.from_environment()
    finally:
        monkeypatch.undo()
        time.tzset()


def test_the_uptime_never_goes_back_and_belongs_to_one_boot():
    clock = SystemClock(timedelta(days=400))
    first, second = clock.moment(), clock.moment()
    assert second.uptime >= first.uptime > 0
    assert first.boot == second.boot == boot_name()


def test_the_zone_is_one_that_python_knows():
    from zoneinfo import ZoneInfo

    ZoneInfo(SystemClock().zone())


def test_a_zone_that_the_environment_names_is_told_without_pendulum(monkeypatch):
    monkeypatch.setenv("TZ", "Asia/Kathmandu")
    monkeypatch.setitem(sys.modules, "pendulum", None)
    assert local_zone.__wrapped__() == "Asia/Kathmandu"


def test_a_zone_that_is_told_in_another_way_is_asked_of_pendulum(monkeypatch):
    import pendulum

    monkeypatch.setenv("TZ", ":Asia/Kathmandu")
    monkeypatch.setattr(pendulum, "now", lambda: pendulum.datetime(2026, 11, 22, tz="Asia/Tokyo"))
    assert local_zone.__wrapped__() == "Asia/Tokyo"


def test_a_stopped_clock_stands_until_it_is_moved():
    clock = StoppedClock(EVENING, "Europe/Berlin")
    assert clock.moment() == clock.moment()
    assert clock.moment().wall == EVENING
    clock.advance(90)
    assert clock.moment().wall == EVENING + timedelta(seconds=90)
    assert clock.moment().uptime == 90


def test_a_stopped_clocks_day_is_that_of_its_zone():
    late = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
    assert StoppedClock(late, "Europe/Berlin").today() == date(2026, 11, 23)
    assert StoppedClock(late, "America/New_York").today() == date(2026, 11, 22)


def test_setting_the_wall_clock_leaves_the_uptime_alone():
    clock = StoppedClock(EVENING)
    clock.set_wall(EVENING + timedelta(days=3))
    assert clock.moment().wall == EVENING + timedelta(days=3)
    assert clock.moment().uptime == 0
