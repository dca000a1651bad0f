"""Mending what was found amiss."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from brainlift_tui.core.backup.health_text import mended_text
from brainlift_tui.core.said import Said, said
from brainlift_tui.store.doctor.examining import Check
from brainlift_tui.store.doctor.rebuilding import rebuild

_MADE_ANEW = {"pages", "orphans", "tables", "derived"}
"""What is right again once the log was made anew."""


def mend(log: Path, checks: Sequence[Check], now: datetime) -> tuple[Said, ...]:
    """Mend what can be mended.

    Args:
        log: The database file; no window may have it open.
        checks: What was found.
        now: The moment, in the lifter's zone.

    Returns:
        What was done.

    Raises:
        Refused: The log can't be made anew; it is as it was.
    """
    amiss = {check.name for check in checks if not check.ok}
    done: list[Said] = []
    if amiss & _MADE_ANEW:
        made = rebuild(log, now)
        held = made.now
        done.append(
            mended_text(str(made.damaged), made.unread, made.from_copy, held.workouts, held.sets)
        )
    if "rights" in amiss:
        log.chmod(0o600)
        done.append(said("Nobody else can read the file any more."))
    return tuple(done)
