"""Times as the lifter writes and reads them."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.workout.typed_time import read_local
from brainlift_tui.core.workout.wall_time import local_text

BERLIN = "Europe/Berlin"
NOW = datetime(2026, 11, 22, 17, 5, 33, tzinfo=UTC)
"""18:05 in Berlin."""


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("2026-11-22 17:05", datetime(2026, 11, 22, 16, 5, tzinfo=UTC)),
        ("  2026-11-22T17:05 ", datetime(2026, 11, 22, 16, 5, tzinfo=UTC)),
        ("2026-07-01 17:05", datetime(2026, 7, 1, 15, 5, tzinfo=UTC)),
        ("2026-11-22", datetime(2026, 11, 21, 23, 0, tzinfo=UTC)),
        ("2026-11-22T17:05:30Z", datetime(2026, 11, 22, 17, 5, 30, tzinfo=UTC)),
        ("2026-11-22T17:05-05:00", datetime(2026, 11, 22, 22, 5, tzinfo=UTC)),
        ("17:05", datetime(2026, 11, 22, 16, 5, tzinfo=UTC)),
        ("7:05", datetime(2026, 11, 22, 6, 5, tzinfo=UTC)),
        ("today 17:05", datetime(2026, 11, 22, 16, 5, tzinfo=UTC)),
        ("Yesterday  17:05", datetime(2026, 11, 21, 16, 5, tzinfo=UTC)),
        ("yesterday 00:00", datetime(2026, 11, 20, 23, 0, tzinfo=UTC)),
    ],
)
def test_a_time_is_read_in_the_lifters_zone(text, instant):
    assert read_local(text, BERLIN, NOW) == instant


@pytest.mark.parametrize(
    ("text", "wall"),
    [
        ("last monday", "2026-11-16"),
        ("last Sunday", "2026-11-15"),
        ("sunday", "2026-11-22"),
        ("mon 18:00", "2026-11-16 18:00"),
        ("Thurs 7:30", "2026-11-19 07:30"),
        ("3 days ago", "2026-11-19"),
        ("1 day ago 06:15", "2026-11-21 06:15"),
        ("2 weeks  ago", "2026-11-08"),
        ("22 nov", "2026-11-22"),
        ("Nov 22", "2026-11-22"),
        ("Nov. 21, 18:00", "2026-11-21 18:00"),
        ("23 nov", "2025-11-23"),
        ("3 september 2025", "2025-09-03"),
        ("May 5, 2024", "2024-05-05"),
        ("21.11.", "2026-11-21"),
        ("21.11. 18:00", "2026-11-21 18:00"),
        ("22.11.2026", "2026-11-22"),
        ("29.2.", "2024-02-29"),
        ("yesterday", "2026-11-21"),
        ("today", "2026-11-22"),
    ],
)
def test_a_day_is_read_as_it_is_said_and_lies_in_the_past(text, wall):
    noon = wall if ":" in wall else f"{wall} 12:00"
    assert read_local(text, BERLIN, NOW) == read_local(noon, BERLIN)


@pytest.mark.parametrize(
    ("now", "text", "wall"),
    [
        ("2026-11-22 00:30", "23:55", "2026-11-21 23:55"),
        ("2026-11-23 07:50", "mon 18:00", "2026-11-16 18:00"),
        ("2026-11-23 07:50", "18:00", "2026-11-22 18:00"),
        ("2026-11-23 07:50", "8:30", "2026-11-23 08:30"),
        ("2026-11-23 07:50", "today 18:00", "2026-11-23 18:00"),
    ],
)
def test_a_time_that_is_to_come_is_the_last_one_that_was(now, text, wall):
    assert read_local(text, BERLIN, read_local(now, BERLIN)) == read_local(wall, BERLIN)


def test_today_without_a_time_is_never_later_than_now():
    morning = datetime(2026, 11, 22, 6, 30, tzinfo=UTC)
    assert read_local("today", BERLIN, morning) == morning


def test_today_is_the_lifters_day_even_where_it_is_another_day_in_utc():
    late = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
    assert read_local("00:15", BERLIN, late) == datetime(2026, 11, 22, 23, 15, tzinfo=UTC)
    assert read_local("yesterday 00:15", BERLIN, late) == datetime(2026, 11, 21, 23, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "text", "instant"),
    [
        # The night the clocks go back: yesterday is 25 hours long.
        ("2026-10-26 12:00", "yesterday 12:00", datetime(2026, 10, 25, 11, 0, tzinfo=UTC)),
        ("2026-10-26 12:00", "yesterday 01:00", datetime(2026, 10, 24, 23, 0, tzinfo=UTC)),
        ("2026-10-25 12:00", "yesterday 12:00", datetime(2026, 10, 24, 10, 0, tzinfo=UTC)),
        # The night they go forward: 02:30 is not on the clock, it is half an hour after 02:00.
        ("2026-03-29 12:00", "02:30", datetime(2026, 3, 29, 1, 30, tzinfo=UTC)),
        ("2026-03-30 12:00", "yesterday 12:00", datetime(2026, 3, 29, 10, 0, tzinfo=UTC)),
    ],
)
def test_nights_when_the_clocks_change(now, text, instant):
    assert read_local(text, BERLIN, read_local(now, BERLIN)) == instant


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "24:00",
        "17:60",
        "17",
        "17:05:00 today",
        "tomorrow 17:05",
        "31.11.",
        "0 nov",
        "30 feb 2024",
        "nov",
        "22 nope",
        "13.13.2026",
        "999999 weeks ago 10:00",
        "last week",
        "monday 24:00",
        "2026-02-29",
        "0001-01-01",
        "9999-12-31T23:59-12:00",
        "\x1b[31m",
        "x" * 10_000,
    ],
)
def test_what_is_no_time_is_told_in_one_short_sentence(text):
    with pytest.raises(BadInput, match=r"is not a time; write 2026-11-22 17:05\.$") as refused:
        read_local(text, BERLIN, NOW)
    assert len(str(refused.value)) < 120
    assert "\x1b" not in str(refused.value)


def test_a_clock_time_alone_needs_to_know_the_day():
    with pytest.raises(BadInput):
        read_local("17:05", BERLIN)


def test_a_workout_without_a_zone_is_read_and_shown_as_wall_time():
    assert read_local("2026-11-22 17:05", None) == datetime(2026, 11, 22, 17, 5, tzinfo=UTC)
    assert local_text(datetime(2026, 11, 22, 17, 5, tzinfo=UTC), None) == "2026-11-22 17:05"


@given(
    st.datetimes(datetime(1950, 1, 2), datetime(2100, 1, 1)),  # noqa: DTZ001 - made aware below
    st.sampled_from([None, BERLIN, "America/New_York", "Asia/Kathmandu", "UTC"]),
)
def test_what_is_shown_is_read_back_as_the_same_minute(naive, zone):
    at = naive.replace(tzinfo=UTC, second=0, microsecond=0)
    again = read_local(local_text(at, zone), zone)
    # In the hour that comes twice a year the text alone can't tell which one it was.
    assert again in (at, at - timedelta(hours=1))
