"""Times as the lifter writes them, in the zone they were lived in."""

import re
from datetime import UTC, datetime, timedelta

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.workout.wall_time import on_the_wall, zone_of

_CLOCK = re.compile(r"(?:(.*)\s)?\s*(\d{1,2}):(\d{2})", re.DOTALL)
_AGO = re.compile(r"(\d{1,5}) (day|week)s? ago")
_WEEKDAY = re.compile(
    r"(last )?(mon|tue|wed|thu|fri|sat|sun|monday|tues|tuesday|wednesday|thur|thurs|thursday"
    r"|friday|saturday|sunday)"
)
_DAY_MONTH = re.compile(r"(\d{1,2})\.? ([a-z]{3,9})\.?(?: (\d{4}))?")
_MONTH_DAY = re.compile(r"([a-z]{3,9})\.? (\d{1,2})(?: (\d{4}))?")
_POINTS = re.compile(r"(\d{1,2})\. ?(\d{1,2})\.(?: ?(\d{4}))?")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
AHEAD_AT_MOST = timedelta(hours=1)
"""Nobody logs what is to come: a time further ahead is the last one that was so, and one that is
near a clock that goes a little otherwise."""

_FULL_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("september", "october", "november", "december", "sept"),
)


def read_local(text: str, zone: str | None, now: datetime | None = None) -> datetime:
    """An instant written as local time.

    Args:
        text: "2026-11-22 17:05", "2026-11-22T17:05", "2026-11-22", or, with `now`, "17:05", and
            a day of the past with or without a time: "yesterday", "mon", "last monday", "3 days
            ago", "22 nov", "Nov 22", "21.11.", "21.11.2026". Such a day alone is
            its noon, or now where noon is to come; a clock's time or a weekday's that is more than
            an hour ahead is the last one that was.
        zone: IANA name of the zone; None for a time that was kept as if it were UTC.
        now: The present instant.

    Returns:
        The instant, aware.

    Raises:
        BadInput: It is no such time.
    """
    stripped = text.strip()
    try:
        wall = (now and _spoken(stripped[:60], on_the_wall(now, zone))) or datetime.fromisoformat(
            stripped
        )
        if wall.tzinfo is None:
            wall = wall.replace(tzinfo=zone_of(zone))
        return wall.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise BadInput(
            "{stripped!r} is not a time; write 2026-11-22 17:05.", stripped=stripped[:40]
        ) from error


def _spoken(text: str, today: datetime) -> datetime | None:
    """A time as it is said, on the wall; None for what is said in no such way.

    Raises:
        ValueError: There is no such day, or no such time of it.
        OverflowError: It is before all days.
    """
    clock = _CLOCK.fullmatch(text)
    spoken, hour, minute = clock.groups() if clock is not None else (text, 0, 0)
    words = " ".join((spoken or "").replace(",", " ").casefold().split())
    midnight = today.replace(hour=0, minute=0, second=0, microsecond=0)
    day = midnight if clock is not None and not words else day_said(words, midnight)
    if day is not None and clock is None:
        # Not midnight: at that hour sets would belong to the evening before.
        return min(day.replace(hour=12), today)
    if day is None:
        return None
    said_at = day.replace(hour=int(hour), minute=int(minute))
    return said_at - _to_the_last(words) if said_at - today > AHEAD_AT_MOST else said_at


def _to_the_last(words: str) -> timedelta:
    """From a time that is to come back to the one before: of "23:55" a day, of "mon 18:00" a week.

    Where a day was named that is but one, it is meant.
    """
    if not words:
        return timedelta(days=1)
    return timedelta(days=7 if _WEEKDAY.fullmatch(words) else 0)


def day_said(words: str, today: datetime) -> datetime | None:
    """A day up to today as it is said, at midnight; None for what is said in no such way.

    Args:
        words: In small letters, parted by single spaces: "yesterday", "last monday", "22 nov".
        today: Its midnight.

    Raises:
        ValueError: There is no such day.
        OverflowError: It is before all days.
    """
    if words in ("today", "yesterday"):
        return today - timedelta(days=words == "yesterday")
    if ago := _AGO.fullmatch(words):
        return today - timedelta(days=int(ago[1]) * (7 if ago[2] == "week" else 1))
    if named := _WEEKDAY.fullmatch(words):
        back = (today.weekday() - _WEEKDAYS.index(named[2][:3])) % 7
        return today - timedelta(days=back or (7 if named[1] else 0))
    return _date(words, today)


def _date(words: str, today: datetime) -> datetime | None:
    if found := _DAY_MONTH.fullmatch(words):
        return _dated(int(found[1]), month_named(found[2]), found[3], today)
    if found := _MONTH_DAY.fullmatch(words):
        return _dated(int(found[2]), month_named(found[1]), found[3], today)
    if found := _POINTS.fullmatch(words):
        return _dated(int(found[1]), int(found[2]), found[3], today)
    return None


def month_named(name: str) -> int:
    """The number of a month; 0, which no date has, for what is none."""
    known = name in _MONTHS or name in _FULL_MONTHS
    return _MONTHS.index(name[:3]) + 1 if known else 0


def _dated(day: int, month: int, year: str | None, today: datetime) -> datetime:
    """A date; without a year the newest that is not to come."""
    if year is not None:
        return today.replace(year=int(year), month=month, day=day)
    for earlier in range(5):
        try:
            found = today.replace(year=today.year - earlier, month=month, day=day)
        except ValueError:
            # The 29th of February is not in every year; any other such day is in none.
            if (day, month) != (29, 2):
                raise
            continue
        if found <= today:
            return found
    raise ValueError(f"no {day}. {month}. of late")
