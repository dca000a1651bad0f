"""Times as the clock on the wall showed them, in the zone they were lived in."""

from datetime import UTC, datetime, tzinfo


def local_text(instant: datetime, zone: str | None) -> str:
    """An instant as the clock on the wall showed it: "2026-11-22 17:05"."""
    return f"{on_the_wall(instant, zone):%Y-%m-%d %H:%M}"


def on_the_wall(instant: datetime, zone: str | None) -> datetime:
    """An instant as local time in a zone."""
    return instant.astimezone(zone_of(zone))


def wall_seconds(started: int, zone: str | None) -> int:
    """What the clock on the wall showed at an instant, both in Unix seconds."""
    wall = on_the_wall(datetime.fromtimestamp(started, UTC), zone)
    return int(wall.replace(tzinfo=UTC).timestamp())


def zone_of(name: str | None) -> tzinfo:
    """The zone of that name; UTC for none, and for one that this machine has never heard of.

    A log comes from other machines, with a newer list of zones (IANA's changes every year).
    """
    if not name:
        return UTC
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC
