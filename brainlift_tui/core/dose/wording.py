"""The dose in words: how heavy, how long ago, which week."""

from datetime import date

from brainlift_tui.core.coaching.easing.ramp import STAGES
from brainlift_tui.core.dose.intensity import Intensity
from brainlift_tui.core.dose.recovery import Rested
from brainlift_tui.core.dose.week import WeekDose
from brainlift_tui.core.said import Key, Said, in_turn, said

HOURS_SHOWN = 72
"""From then on days are told."""


COUNTED_SETS = said("easy ones count too")
"""Of the hard sets of a muscle in a week: all but warm-ups and drops, whatever they felt like."""


def intensity_words(week: WeekDose) -> tuple[Said, Said, Said]:
    """How many sets were heavy, what heavy means in that week of the ramp, and how it feels.

    A set of eight with one or two left is about 75 to 80 % of the maximum; that is what a high
    intensity means here, not haste and not being out of breath (SMART; ACSM 2026).
    """
    intensity, stage = week.intensity, week.stage
    told = said("–")
    if intensity.untold and not intensity.told:
        told = said("not known yet")
    if intensity.told:
        told = said("{heavy} of {told} sets", heavy=intensity.heavy, told=intensity.told)
        if intensity.untold:
            told = said(
                "{heavy} of {told} sets ({untold} unknown)",
                heavy=intensity.heavy,
                told=intensity.told,
                untold=intensity.untold,
            )
    if intensity.share is not None:
        told = in_turn((told, share_words(intensity.share)))
    meaning = said("from {low} of your estimated max", low=share_words(stage.low))
    if intensity.untold and not intensity.told:
        meaning = _why_untold(intensity)
    elif stage is not STAGES[-1]:
        meaning = said("{meaning} ({weeks})", meaning=meaning, weeks=stage.weeks)
    if stage is STAGES[-1]:
        return told, meaning, said("8 reps with 1 or 2 left are heavy")
    return told, meaning, said("with {left} reps left or more", left=stage.reserve)


def _why_untold(intensity: Intensity) -> Said:
    if intensity.silent:
        return said(
            "say how hard a set was: {easy} {hard} {failed}, or @2 for 2 reps left",
            easy=Key("log.easy", "e"),
            hard=Key("log.hard", "h"),
            failed=Key("log.failed", "f"),
        )
    return said("reps and those left came to over 12: too many to tell by")


def share_words(share: float | None) -> Said:
    """A share as a whole percentage: "17 %", "–" where there is none."""
    return said("–") if share is None else said("{percent:.0f} %", percent=100 * share)


def rested_words(muscle: Rested | None) -> Said:
    """How long ago a muscle was trained: "26 h", "4 days", "–" where it was not."""
    if muscle is None:
        return said("–")
    if muscle.hours < HOURS_SHOWN:
        return said("{hours} h", hours=muscle.hours)
    return said("{days} days", days=muscle.hours // 24)


def week_words(first: date, last: date) -> Said:
    """A span of days: "16–22 Nov", "30 Nov – 6 Dec"."""
    if first.month == last.month:
        return said("{first:%-d}–{last:%-d %b}", first=first, last=last)
    return said("{first:%-d %b} – {last:%-d %b}", first=first, last=last)
