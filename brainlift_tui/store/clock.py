"""The one clock: what time it is, for everything that asks."""

import functools
import os
import sys
import time
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Protocol

from brainlift_tui.core.errors import Refused
from brainlift_tui.core.rest.rest import Moment
from brainlift_tui.core.workout.wall_time import zone_of
from brainlift_tui.core.workout.workout import EARLIEST

NOW_VARIABLE = "BRAINLIFT_NOW"
"""Environment variable: an ISO instant that the clock starts from instead of the present."""


LATEST = 2199
"""The last year the clock may be set to; the tables take no later one."""


class Clock(Protocol):
    """Tells the time."""

    def moment(self) -> Moment:
        """Now, by the wall clock and by the clock that counts since boot."""
        ...

    def zone(self) -> str:
        """IANA name of the lifter's zone."""
        ...

    def today(self) -> date:
        """The lifter's local day."""
        ...


class SystemClock:
    """The machine's own clocks, shifted where a test or a demonstration asks for it."""

    def __init__(self, shift: timedelta = timedelta()) -> None:
        self._shift = shift

    @classmethod
    def from_environment(cls) -> "SystemClock":
        """The clock that `BRAINLIFT_NOW` sets, or the unshifted one.

        Raises:
            Refused: The variable holds no ISO instant, or one out of reach.
        """
        text = os.environ.get(NOW_VARIABLE)
        if not text:
            return cls()
        start: datetime | None = None
        with suppress(ValueError, OverflowError):
            start = datetime.fromisoformat(text).astimezone(UTC)
        if start is None or not EARLIEST <= start.year <= LATEST:
            raise Refused(
                "{now_variable} is {text!r}; it takes an instant: 2026-11-22T17:05:00+01:00.",
                now_variable=NOW_VARIABLE,
                text=text,
            )
        return cls(start - datetime.now(UTC))

    def moment(self) -> Moment:
        """Now, by both clocks."""
        return Moment(datetime.now(UTC) + self._shift, boot_name(), _uptime())

    def zone(self) -> str:
        """IANA name of the machine's zone."""
        return local_zone()

    def today(self) -> date:
        """The local day of the machine."""
        return self.moment().wall.astimezone().date()


class StoppedClock:
    """A clock that stands still until it is moved, for pictures and tests."""

    def __init__(self, now: datetime, zone: str = "UTC", boot: str = "stopped") -> None:
        self._now = now.astimezone(UTC)
        self._zone = zone
        self._boot = boot
        self._uptime = 0.0

    def moment(self) -> Moment:
        """Where it stands."""
        return Moment(self._now, self._boot, self._uptime)

    def zone(self) -> str:
        """The zone it was made with."""
        return self._zone

    def today(self) -> date:
        """The day it stands at, in its zone."""
        return self._now.astimezone(zone_of(self._zone)).date()

    def advance(self, seconds: float) -> None:
        """Move both clocks on."""
        self._now += timedelta(seconds=seconds)
        self._uptime += seconds

    def set_wall(self, now: datetime) -> None:
        """Set the wall clock alone, as a lifter or a time server does."""
        self._now = now.astimezone(UTC)


def local_now(clock: Clock) -> datetime:
    """Now, in the lifter's zone."""
    return clock.moment().wall.astimezone(zone_of(clock.zone()))


@functools.cache
def local_zone() -> str:
    """IANA name of the machine's zone; "UTC" where it can't be told.

    Pendulum knows every way in which a machine tells it, and is asked where the usual ones don't.
    """
    if named := _zone_told_plainly():
        return named
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    import pendulum

    try:
        name = pendulum.now().timezone_name or ""
        ZoneInfo(name)
    except (RuntimeError, ValueError, OSError, ZoneInfoNotFoundError):
        return "UTC"
    return name


def _zone_told_plainly() -> str:
    """The zone that `TZ` names, or Debian's file, or the link to its rules; "" where none does."""
    if sys.platform == "win32":
        return ""
    told = os.environ.get("TZ", "")
    with suppress(OSError, UnicodeDecodeError):
        told = told or Path("/etc/timezone").read_text().strip()
    with suppress(OSError):
        told = told or str(Path("/etc/localtime").readlink()).rpartition("zoneinfo/")[2]
    if not told:
        return ""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(told).key
    except (ValueError, OSError, ZoneInfoNotFoundError):
        return ""


@functools.cache
def boot_name() -> str:
    """A name for this run of the machine since it was switched on; "" where it can't be told."""
    if sys.platform == "darwin":
        return _boot_of_macos()
    if sys.platform == "win32":
        return _boot_of_windows()
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text().strip()
    except OSError:
        return ""


def _uptime() -> float:
    """Seconds since the machine was switched on, those it slept among them.

    CLOCK_BOOTTIME on Linux; on macOS CLOCK_MONOTONIC_RAW, which is mach_continuous_time; on
    Windows GetTickCount64. Python's own monotonic clock stands still in sleep on the first two.
    """
    if sys.platform == "win32":
        import ctypes

        count = ctypes.windll.kernel32.GetTickCount64
        count.restype = ctypes.c_uint64
        return int(count()) / 1000
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_MONOTONIC_RAW)
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if clock is None else time.clock_gettime(clock)


if sys.platform == "darwin":

    def _boot_of_macos() -> str:
        """The session id that the kernel draws at each start."""
        import ctypes

        buffer = ctypes.create_string_buffer(64)
        size = ctypes.c_size_t(len(buffer))
        try:
            asked = ctypes.CDLL(None).sysctlbyname(
                b"kern.bootsessionuuid", buffer, ctypes.byref(size), None, ctypes.c_size_t(0)
            )
        except (OSError, AttributeError):
            return ""
        return buffer.value.decode(errors="replace") if asked == 0 else ""


if sys.platform == "win32":

    def _boot_of_windows() -> str:
        """The number that Windows counts up at each start."""
        import winreg

        place = (
            r"SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management"
            r"\PrefetchParameters"
        )
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, place) as key:
                return f"boot {winreg.QueryValueEx(key, 'BootId')[0]}"
        except OSError:
            return ""
