"""Which days a text names."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brainlift_tui.core.looking_back.days_said import DaysSaid, days_said

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("today", "2026-11-24", "2026-11-24"),
        ("Yesterday", "2026-11-23", "2026-11-23"),
        ("last  tuesday", "2026-11-17", "2026-11-17"),
        ("sun", "2026-11-22", "2026-11-22"),
        ("22 Nov", "2026-11-22", "2026-11-22"),
        ("Dec 24", "2025-12-24", "2025-12-24"),
        ("21.11.2025", "2025-11-21", "2025-11-21"),
        ("2 weeks ago", "2026-11-10", "2026-11-10"),
        ("this week", "2026-11-23", "2026-11-29"),
        ("last week", "2026-11-16", "2026-11-22"),
        ("november", "2026-11-01", "2026-11-30"),
        ("Dec", "2025-12-01", "2025-12-31"),
        ("feb. 2024", "2024-02-01", "2024-02-29"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("2025-11", "2025-11-01", "2025-11-30"),
        ("2025-11-22", "2025-11-22", "2025-11-22"),
    ],
)
def test_days_are_found_as_they_are_said_and_written(text: str, first: str, last: str) -> None:
    said = DaysSaid(date.fromisoformat(first), date.fromisoformat(last))
    assert days_said(text, TODAY) == said


def test_last_week_ends_where_the_lifters_week_does() -> None:
    assert days_said("last week", TODAY, 6) == DaysSaid(date(2026, 11, 15), date(2026, 11, 21))


@pytest.mark.parametrize(
    "text", ["", "bench", "squat 20", "31 nov", "2025-13", "20x8", "2025-11-2x"]
)
def test_what_is_no_day_names_none(text: str) -> None:
    assert days_said(text, TODAY) is None


@given(st.text(max_size=20))
def test_whatever_is_typed_is_days_in_order_or_none(text: str) -> None:
    said = days_said(text, TODAY)
    assert said is None or said.first <= said.last


@given(st.dates(min_value=date(1990, 1, 1), max_value=TODAY))
def test_a_day_is_found_by_its_date_and_in_its_month_and_year(day: date) -> None:
    for text in (day.isoformat(), f"{day.day}.{day.month}.{day.year}"):
        assert days_said(text, TODAY) == DaysSaid(day, day)
    for text in (f"{day:%b %Y}", f"{day:%Y-%m}", f"{day:%Y}"):
        said = days_said(text, TODAY)
        assert said is not None
        assert said.first <= day <= said.last
        assert said.last - said.first < timedelta(days=366)
