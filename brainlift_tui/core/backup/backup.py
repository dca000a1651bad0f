"""A copy of the log: when it was made and why, and how long it is worth its room."""

import re
from collections.abc import Callable, Hashable, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Self

from brainlift_tui.core.named_tuple import NamedTuple

DAILY_FOR = timedelta(days=7)
"""So long the last of each day stays, and on the last two days every one."""

EVERY_FOR = timedelta(days=2)
WEEKLY_FOR = timedelta(weeks=8)
MONTHLY_FOR = timedelta(days=365)
"""So long the last of each week and of each month stays; of each year it stays for good."""

_NAME = re.compile(r"(\d{4}-\d\d-\d\dT\d{6})(?:\.(\d+))?-([a-z]+)\.db")
_STAMP = "%Y-%m-%dT%H%M%S"


class MadeFor(StrEnum):
    """What a copy was made for; the words stand in the names of files."""

    DAY = "day"
    HAND = "hand"
    IMPORT = "import"
    RESTORE = "restore"
    MIGRATION = "migration"


class Backup(NamedTuple):
    """One copy.

    Attributes:
        made_at: When, by the lifter's wall clock.
        number: Tells those of one second apart.
        why: What it was made for, or before.
    """

    made_at: datetime
    number: int
    why: MadeFor

    @property
    def name(self) -> str:
        """The name of its file."""
        again = f".{self.number}" if self.number > 1 else ""
        return f"{self.made_at.strftime(_STAMP)}{again}-{self.why}.db"

    @classmethod
    def named(cls, name: str) -> Self | None:
        """The copy that a file is, told by its name; None where it is none."""
        found = _NAME.fullmatch(name)
        if found is None:
            return None
        stamp, number, why = found.groups()
        try:
            return cls(datetime.fromisoformat(stamp), int(number or 1), MadeFor(why))
        except ValueError:
            return None


def no_longer_needed(backups: Sequence[Backup], today: date) -> tuple[Backup, ...]:
    """Those that others near them stand for: fewer are left, the further back one goes.

    What was made by hand stays, and so does the last one.

    Args:
        backups: All there are, in any order.
        today: The local day.
    """
    newest_first = sorted(backups, reverse=True)
    stays: set[Backup] = {backup for backup in backups if backup.why is MadeFor.HAND}
    stays.update(newest_first[:1])
    stays.update(b for b in newest_first if today - b.made_at.date() < EVERY_FOR)
    for lasts, span in _SPANS:
        seen: set[Hashable] = set()
        for backup in newest_first:
            day = backup.made_at.date()
            if today - day < lasts and span(day) not in seen:
                seen.add(span(day))
                stays.add(backup)
    return tuple(backup for backup in newest_first if backup not in stays)


_Span = Callable[[date], Hashable]

_SPANS: tuple[tuple[timedelta, _Span], ...] = (
    (DAILY_FOR, lambda day: day),
    (WEEKLY_FOR, lambda day: day.isocalendar()[:2]),
    (MONTHLY_FOR, lambda day: (day.year, day.month)),
    (timedelta.max, lambda day: day.year),
)
