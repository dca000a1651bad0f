"""The JSON document of `brainlift week`."""

from decimal import Decimal

from brainlift_tui.core.dose.cardio import WEEKLY_MINUTES
from brainlift_tui.core.dose.dots import SESSIONS_LEAST, SESSIONS_MOST
from brainlift_tui.core.dose.muscles import band
from brainlift_tui.core.dose.week import WeekDose, to_complete
from brainlift_tui.core.exercise.exercise import Muscle
from brainlift_tui.exchange.own.parts_json import Json
from brainlift_tui.store.dose.dose import Dose


def week_document(dose: Dose) -> Json:
    """This week's dose with what is aimed at, and the weeks before it, the newest first."""
    week = dose.week
    return {
        **_week(week),
        "days": [day.isoformat() for day in week.days],
        "under_way": week.under_way,
        "sessions_advised": [SESSIONS_LEAST, SESSIONS_MOST],
        "cardio_advised": WEEKLY_MINUTES,
        "cardio_planned": week.plan.cardio_blocks,
        "left_out": [muscle for muscle in Muscle if muscle in week.plan.leaves_out],
        "balance_missing": week.balance_missing,
        "muscles": [
            {
                "muscle": muscle,
                "sets": _number(week.muscles[muscle]),
                "band": band(week.muscles[muscle]),
                "hours_since": dose.resting[muscle].hours if muscle in dose.resting else None,
            }
            for muscle in Muscle
        ],
        "on_one_day": [str(group) for group in week.one_day],
        "complete": week.complete,
        "to_complete": str(to_complete(week)),
        "weeks_before": [_week(before) for before in reversed(dose.weeks[:-1])],
    }


def _week(week: WeekDose) -> dict[str, Json]:
    return {
        "week": week.start.isoformat(),
        "sessions": week.sessions,
        "hard_sets": week.hard_sets,
        "intensity": {
            "heavy": week.intensity.heavy,
            "told": week.intensity.told,
            "least": _number(week.intensity.least),
        },
        "cardio": {
            "moderate": _number(week.cardio.moderate),
            "vigorous": _number(week.cardio.vigorous),
            "counted": _number(week.cardio.counted),
            "half_hours": week.cardio.blocks,
        },
        "balance_days": week.balance,
    }


def _number(value: float) -> Decimal:
    return Decimal(f"{value:.2f}").normalize() + 0
