"""Which days a text names: one, a month, a year, as they are said or written."""

import re
from datetime import date, datetime, timedelta

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.looking_back.workout_search import written_day
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.workout.typed_time import day_said, month_named

_MONTH = re.compile(r"([a-z]{3,9})\.?(?: ([12]\d{3}))?")


class DaysSaid(NamedTuple):
    """Days one behind the other.

    Attributes:
        first: The first of them.
        last: The last of them.
    """

    first: date
    last: date


def days_said(text: str, today: date, week_begins: int = 0) -> DaysSaid | None:
    """The days that a text names, None where it names none.

    Args:
        text: "yesterday", "last monday", "22 nov", "21.11.", "November", "nov 2025", "last week",
            "2025", "2025-11", "2025-11-22".
        today: A day or a month without a year is the newest that is not to come.
        week_begins: The weekday that a week begins on, Monday 0.
    """
    words = " ".join(text.replace(",", " ").casefold().split())
    if words in ("this week", "last week"):
        back = (today.weekday() - week_begins) % 7 + 7 * (words == "last week")
        first = today - timedelta(days=back)
        return DaysSaid(first, first + timedelta(days=6))
    try:
        day = day_said(words, datetime.combine(today, datetime.min.time()))
        if day is not None:
            return DaysSaid(day.date(), day.date())
        return _written(_as_written(words, today))
    except (ValueError, OverflowError, BadInput):
        return None


def _as_written(words: str, today: date) -> str:
    """A month by its name as it is written, "2025-11"; all else as it is."""
    named = _MONTH.fullmatch(words)
    month = month_named(named[1]) if named is not None else 0
    if named is None or not month:
        return words
    year = int(named[2]) if named[2] else today.year - (month > today.month)
    return f"{year}-{month:02}"


def _written(text: str) -> DaysSaid | None:
    """The days of "2025", "2025-11" or "2025-11-22".

    Raises:
        BadInput: There are none.
    """
    if " " in text or not text[:4].isdecimal():
        return None
    first, last = written_day(text, last=False), written_day(text, last=True)
    return None if first is None or last is None else DaysSaid(first, last)
