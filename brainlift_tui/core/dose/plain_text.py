"""The week as plain text, for reading where there is no screen."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from brainlift_tui.core.dose.cardio import BALANCE_DAYS, WEEKLY_MINUTES
from brainlift_tui.core.dose.dots import SESSIONS_LEAST, SESSIONS_MOST
from brainlift_tui.core.dose.muscles import COUNTED, band
from brainlift_tui.core.dose.recovery import RESTED_AFTER_HOURS, Rested
from brainlift_tui.core.dose.week import WeekDose, to_complete
from brainlift_tui.core.dose.wording import (
    COUNTED_SETS,
    intensity_words,
    rested_words,
    share_words,
    week_words,
)
from brainlift_tui.core.exercise.exercise import Muscle
from brainlift_tui.core.said import NOTHING, Said, in_lines, said


def week_text(weeks: Sequence[WeekDose], resting: Mapping[Muscle, Rested]) -> Said:
    """This week's dose, each muscle in a line, then the weeks before."""
    week = weeks[-1]
    told, meaning, feel = intensity_words(week)
    cardio = week.cardio
    lines = [
        said("Week, {days}", days=week_words(week.start, week.start + timedelta(days=6))),
        to_complete(week),
        NOTHING,
        said(
            "Sessions   {dots}  {sessions}, {least} to {most} are advised",
            dots=week.dots,
            sessions=week.sessions,
            least=SESSIONS_LEAST,
            most=SESSIONS_MOST,
        ),
        said("Heavy      {told}  {meaning}, {feel}", told=told, meaning=meaning, feel=feel),
        said(
            "Cardio     {counted:.0f} of {advised} min"
            " ({moderate:.0f} moderate, {vigorous:.0f} vigorous × 2)",
            counted=cardio.counted,
            advised=WEEKLY_MINUTES,
            moderate=cardio.moderate,
            vigorous=cardio.vigorous,
        ),
    ]
    if week.plan.cardio_blocks:
        plan = week.cardio_plan
        lines.append(said("           {dots}  {left}", dots=plan.dots, left=plan.words))
    if week.wants_balance:
        lines.append(
            said("Balance    {days} of {advised} days", days=week.balance, advised=BALANCE_DAYS)
        )
    guide = said(
        "Hard sets ({counted}), and when each muscle was trained ({hours} h is the guide)",
        counted=COUNTED_SETS,
        hours=RESTED_AFTER_HOURS,
    )
    lines += [NOTHING, guide]
    lines += [_muscle(muscle, week, resting.get(muscle)) for muscle in COUNTED]
    if len(weeks) > 1:
        lines += [NOTHING, said("Week of   sessions   sets   heavy    cardio")]
    lines += [_week_before(before) for before in reversed(weeks[:-1])]
    return in_lines(lines)


def _muscle(muscle: Muscle, week: WeekDose, rested: Rested | None) -> Said:
    sets = week.muscles[muscle]
    return said(
        "  {muscle:<11} {sets:>4g}  {band:<7} {since:>8}",
        muscle=said(muscle.value),
        sets=sets,
        band=said(band(sets).value) if sets else said("none"),
        since=rested_words(rested),
    )


def _week_before(week: WeekDose) -> Said:
    return said(
        "  {day:>2} {start:%b}  {sessions:>8} {sets:>6} {heavy:>7} {minutes:>5.0f} min",
        day=week.start.day,
        start=week.start,
        sessions=week.sessions,
        sets=week.hard_sets,
        heavy=share_words(week.intensity.share),
        minutes=week.cardio.counted,
    )
