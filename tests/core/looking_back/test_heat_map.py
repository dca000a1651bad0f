"""The heat map of a year: every day has one place, and a darker sign never means less."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.looking_back.heat_map import (
    DAY_STEPS,
    NOTHING,
    WEEK_STEPS,
    DayMeasure,
    DayTotals,
    by_week,
    column_of,
    columns_of,
    day_at,
    shade,
    stepped,
    together,
    years_on,
)

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
TRAINED = st.builds(DayTotals, st.integers(0, 9), st.integers(0, 500), st.integers(0, 90_000))


@given(day=DAYS, begins=st.integers(0, 6))
def test_a_day_is_found_where_it_stands_and_the_week_begins_in_the_first_row(
    day: date, begins: int
):
    row = (day.weekday() - begins) % 7
    assert day_at(day.year, column_of(day, begins), row, begins) == day
    assert column_of(day, begins) < columns_of(day.year, begins)


@pytest.mark.parametrize("year", [2023, 2024, 2026, 2028, 1900, 2000])
def test_every_day_of_a_year_stands_in_its_map_once(year: int):
    places = [day_at(year, column, row) for column in range(columns_of(year)) for row in range(7)]
    days = [day for day in places if day is not None]
    first = date(year, 1, 1)
    assert days == [first + timedelta(at) for at in range(365 + (year in (2024, 2028, 2000)))]


def test_a_leap_year_that_begins_on_a_sunday_has_54_columns():
    assert (columns_of(2028), columns_of(2012), columns_of(2026)) == (53, 54, 53)


@given(less=TRAINED, more=TRAINED, counted=st.sampled_from(DayMeasure))
@pytest.mark.parametrize("steps", [DAY_STEPS, WEEK_STEPS], ids=["day", "week"])
def test_more_is_never_drawn_lighter(steps, less: DayTotals, more: DayTotals, counted: DayMeasure):
    less, more = sorted((less, more), key=lambda one: one.of(counted))
    assert 0 <= shade(less, counted, steps) <= shade(more, counted, steps) <= 4
    assert (shade(less, counted, steps) == 0) == (less.of(counted) == 0)


def test_a_workout_of_some_seconds_is_a_minute_and_one_without_a_time_is_none():
    assert DayTotals(1, 3, 20).of(DayMeasure.MINUTES) == 1
    assert DayTotals(1, 3, 0).of(DayMeasure.MINUTES) == 0


@given(st.dictionaries(DAYS, TRAINED, max_size=40))
def test_weeks_together_come_to_what_their_days_come_to(days: dict[date, DayTotals]):
    weeks = by_week(days)
    assert together(weeks.values()) == together(days.values())
    assert set(weeks) == {(day.year, column_of(day)) for day in days}


def test_nothing_together_is_nothing():
    assert together([]) == NOTHING


@given(day=DAYS, days=st.integers(-100_000, 100_000), years=st.integers(-400, 400), ends=st.data())
def test_no_step_leaves_the_days_there_are(day: date, days: int, years: int, ends):
    first = ends.draw(st.dates(date(1900, 1, 1), day))
    last = ends.draw(st.dates(day, date(2199, 12, 31)))
    assert first <= stepped(day, days, first, last) <= last
    assert first <= years_on(day, years, first, last) <= last


def test_a_year_on_from_the_29th_of_february_is_the_28th():
    first, last = date(2020, 1, 1), date(2026, 11, 22)
    assert years_on(date(2024, 2, 29), 1, first, last) == date(2025, 2, 28)
    assert years_on(date(2024, 2, 29), -4, first, last) == date(2020, 2, 28)
    assert years_on(date(2025, 12, 24), 1, first, last) == last


def test_what_is_counted_goes_round():
    assert DayMeasure.SESSIONS.next is DayMeasure.HARD_SETS
    assert DayMeasure.MINUTES.next is DayMeasure.SESSIONS
