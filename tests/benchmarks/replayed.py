"""Logs gone through as if the engine had been there: what it would have said, and what came."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from brainlift_tui.core.coaching.advice import advise
from brainlift_tui.core.coaching.case import Case, OwnRaises
from brainlift_tui.core.coaching.nudge import Advice, AdviceKind, Level
from brainlift_tui.core.exercise.exercise import Equipment, Exercise
from brainlift_tui.core.forecast import Forecast, backtest, forecast_of, reading_of
from brainlift_tui.core.forecast.constants import FITTED
from brainlift_tui.core.forecast.model import Constants
from brainlift_tui.core.forecast.replay import (
    PlainSet,
    SessionAhead,
    foreseen_at,
    habitual_range,
    moments,
)
from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.workout.past_session import PastSession
from brainlift_tui.core.workout.workout import Target, TrainingSet, Workout
from tests.benchmarks.fit_forecast import fingerprint
from tests.benchmarks.left_out import WITHOUT
from tests.benchmarks.replay import log_of

SESSIONS_SEEN = 25
"""As many earlier sessions the engine is given, as on Today."""

ANY_EXERCISE = Exercise("any", "Any", equipment=Equipment.BARBELL)


@dataclass(frozen=True)
class Replayed(backtest.Replayed):
    """One session, forecast and done, with its lifter and the constants fitted without them."""

    lifter: str
    constants: Constants


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table.

    Attributes:
        what: What is measured.
        n: On how many sessions.
        value: Pooled.
        low: Lower end of the interval of the mean over lifters.
        high: Its upper end.
        mean: Mean over lifters.
        goal: What is asked for, in words.
        met: Whether it is reached; None where there is nothing to measure.
        baselines: The same for the rules it has to beat.
    """

    what: str
    n: int
    value: float | None
    mean: float | None
    low: float | None
    high: float | None
    goal: str
    met: bool | None
    baselines: dict[str, float]


def nudged(row: Replayed, own: Mapping[str, OwnRaises]) -> Level | None:
    """How sure the engine's nudge to the load of this rise would have been; None without one.

    The lifter's habit stands for the range, the sets of the session before for what was planned,
    and the rack has the two loads.
    """
    advice = advised(row, row.moment, own)
    if advice is None or advice.kind is not AdviceKind.HEAVIER:
        return None
    return advice.level


def advised(row: Replayed, moment: SessionAhead, own: Mapping[str, OwnRaises]) -> Advice | None:
    """What the coach says before a session, with its load and the last one's on the rack."""
    low, high = map(math.ceil, habitual_range(moment.past))
    kilos = sorted({moment.last.load, moment.now.load})
    rack = tuple(Load.of(round(kg, 6), Unit.KG) for kg in kilos)

    def forecaster(history: Sequence[PlainSet], load: float, **asked: Any) -> Forecast:
        return forecast_of(reading_of(history, load, **asked), row.constants)

    days = moment.past[-SESSIONS_SEEN:]
    ends = [*(day.first for day in days[1:]), len(moment.history)]
    past = tuple(
        PastSession(
            day.day,
            Target(len(day.reps), low, high),
            tuple(
                TrainingSet(load=Load.of(round(s.load, 6), Unit.KG), reps=s.reps, rir=s.rir)
                for s in moment.history[day.first : end]
            ),
        )
        for day, end in zip(days, ends, strict=True)
    )
    target = Target(len(moment.last.reps), low, high)
    case = Case(ANY_EXERCISE, target, past, rack, moment.now.day, own=own, forecaster=forecaster)
    return advise(case)


def replay(path: Path, workouts: Sequence[Workout]) -> list[Replayed]:
    """Every session of a file that is asked about."""
    constants = WITHOUT.get(fingerprint(path), FITTED)
    return [
        Replayed(moment, foreseen_at(moment, constants), str(path), constants)
        for moment in moments(log_of(workouts))
    ]
