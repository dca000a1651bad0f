"""The week as plain text, for reading where there is no screen."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from brainlift_tui.core.dose.cardio import BALANCE_DAYS, WEEKLY_MINUTES
from brainlift_tui.core.dose.muscles import COUNTED, band
from brainlift_tui.core.dose.recovery import RESTED_AFTER_HOURS, Rested
from brainlift_tui.core.dose.week import SESSIONS_LEAST, SESSIONS_MOST, WeekDose, to_complete
from brainlift_tui.core.dose.wording import dots, intensity_words, rested_words, week_words
from brainlift_tui.core.exercise.exercise import Muscle


def week_text(weeks: Sequence[WeekDose], resting: Mapping[Muscle, Rested]) -> str:
    """This week's dose, each muscle in a line, then the weeks before."""
    week = weeks[-1]
    told, meaning, feel = intensity_words(week)
    cardio = week.cardio
    advised = f"{SESSIONS_LEAST} to {SESSIONS_MOST}"
    minutes = f"{cardio.moderate:.0f} moderate, {cardio.vigorous:.0f} vigorous × 2"
    lines = [
        f"Week, {week_words(week.start, week.start + timedelta(days=6))}",
        to_complete(week),
        "",
        f"Sessions   {dots(week.sessions)}  {week.sessions}, {advised} are advised",
        f"Heavy      {told}  {meaning}, {feel}",
        f"Cardio     {cardio.counted:.0f} of {WEEKLY_MINUTES} min ({minutes})",
    ]
    if week.wants_balance:
        lines.append(f"Balance    {week.balance} of {BALANCE_DAYS} days")
    lines += [
        "",
        f"Hard sets, and when each muscle was trained ({RESTED_AFTER_HOURS} h is the guide)",
    ]
    for muscle in COUNTED:
        sets = week.muscles[muscle]
        since = rested_words(resting.get(muscle))
        word = band(sets) if sets else "none"
        lines.append(f"  {muscle:<11} {sets:>4g}  {word:<7} {since:>8}")
    if len(weeks) > 1:
        lines += ["", "Week of   sessions   sets   heavy    cardio"]
    for before in reversed(weeks[:-1]):
        share = before.intensity.share
        heavy = "–" if share is None else f"{100 * share:.0f} %"
        lines.append(
            f"  {before.start.day:>2} {before.start:%b}  {before.sessions:>8} {before.hard_sets:>6}"
            f" {heavy:>7} {before.cardio.counted:>5.0f} min"
        )
    return "\n".join(lines)
