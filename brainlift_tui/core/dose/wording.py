"""The dose in words: how heavy, how long ago, which week."""

from datetime import date

from brainlift_tui.core.coaching.easing.ramp import STAGES
from brainlift_tui.core.dose.recovery import Rested
from brainlift_tui.core.dose.week import SESSIONS_MOST, WeekDose

HOURS_SHOWN = 72
"""From then on days are told."""


def dots(sessions: int) -> str:
    """Sessions of a week against the most advised: "●●○"."""
    return "●" * sessions + "○" * (SESSIONS_MOST - sessions)


def intensity_words(week: WeekDose) -> tuple[str, str, str]:
    """How many sets were heavy, what heavy means in that week of the ramp, and how it feels.

    A set of eight with one or two left is about 75 to 80 % of the maximum; that is what a high
    intensity means here, not haste and not being out of breath (SMART; ACSM 2026).
    """
    found, stage = week.intensity, week.stage
    told = f"{found.heavy} of {found.told} sets" if found.told else "–"
    if found.share is not None:
        told += f", {100 * found.share:.0f} %"
    meaning = f"at {100 * stage.low:.0f} % of your estimated maximum or more"
    if stage is not STAGES[-1]:
        meaning += f" ({stage.weeks})"
    if stage is STAGES[-1]:
        return told, meaning, "about 8 to 10 reps with 1 or 2 left"
    return told, meaning, f"with {stage.reserve} reps left or more"


def rested_words(found: Rested | None) -> str:
    """How long ago a muscle was trained: "26 h", "4 days", "–" where it was not."""
    if found is None:
        return "–"
    if found.hours < HOURS_SHOWN:
        return f"{found.hours} h"
    return f"{found.hours // 24} days"


def week_words(first: date, last: date) -> str:
    """A span of days: "16–22 Nov", "30 Nov – 6 Dec"."""
    if first.month == last.month:
        return f"{first.day}–{last.day} {last:%b}"
    return f"{first.day} {first:%b} – {last.day} {last:%b}"
