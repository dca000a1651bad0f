"""Times as the lifter writes and reads them, in the zone they were lived in."""

import re
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from brainlift_tui.core.errors import BadInput

_CLOCK = re.compile(r"(?:(yesterday|today)\s+)?(\d{1,2}):(\d{2})", re.IGNORECASE)


def local_text(instant: datetime, zone: str | None) -> str:
    """An instant as the clock on the wall showed it: "2026-11-22 17:05"."""
    return f"{_wall(instant, zone):%Y-%m-%d %H:%M}"


def read_local(text: str, zone: str | None, now: datetime | None = None) -> datetime:
    """An instant written as local time.

    Args:
        text: "2026-11-22 17:05", "2026-11-22T17:05", "2026-11-22", or, with `now`, "17:05",
            "today 17:05" and "yesterday 17:05".
        zone: IANA name of the zone; None for a time that was kept as if it were UTC.
        now: The present instant.

    Returns:
        The instant, aware.

    Raises:
        BadInput: It is no such time.
    """
    stripped = text.strip()
    clock = _CLOCK.fullmatch(stripped) if now is not None else None
    try:
        if clock is not None and now is not None:
            today = _wall(now, zone)
            day = today - timedelta(days=(clock[1] or "").casefold() == "yesterday")
            wall = day.replace(hour=int(clock[2]), minute=int(clock[3]), second=0, microsecond=0)
        else:
            wall = datetime.fromisoformat(stripped)
        if wall.tzinfo is None:
            wall = wall.replace(tzinfo=zone_of(zone))
        return wall.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise BadInput(
            "{stripped!r} is not a time; write 2026-11-22 17:05.", stripped=stripped[:40]
        ) from error


def zone_of(name: str | None) -> tzinfo:
    """The zone of that name; UTC for none, and for one that this machine has never heard of.

    A log comes from other machines, with a newer list of zones (IANA's changes every year).
    """
    try:
        return ZoneInfo(name) if name else UTC
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC


def _wall(instant: datetime, zone: str | None) -> datetime:
    return instant.astimezone(zone_of(zone))
