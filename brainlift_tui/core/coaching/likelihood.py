"""How likely it is that the range is kept at another load."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import exp, log

from brainlift_tui.core.coaching.calibration import own_outcome, recalibrated
from brainlift_tui.core.coaching.case import Case, Forecaster, Outcome
from brainlift_tui.core.coaching.evidence import Judged, reserve_told
from brainlift_tui.core.coaching.phrases import percent
from brainlift_tui.core.coaching.steps import step_between
from brainlift_tui.core.load import Load
from brainlift_tui.core.workout import SetKind

STRONG_FROM = 0.85
SUGGEST_FROM = 0.75


@dataclass(frozen=True, slots=True)
class Chance:
    """A probability, and where it comes from.

    Attributes:
        p: The probability, the lifter's own outcomes counted.
        before: The same without them.
        own: What became of the lifter's own nudges of this size of step.
        from_own_sets: Whether it is forecast from the lifter's sets, not from public logs.
    """

    p: float
    before: float
    own: Outcome
    from_own_sets: bool


@dataclass(frozen=True, slots=True)
class LoggedSet:
    """A set as the forecast reads it."""

    day: date
    load: float
    reps: int
    rir: float | None


def chance_to_keep_range(case: Case, last: Judged, load: Load) -> Chance:
    """The probability that the first set at a load reaches the low end of the range."""
    step = step_between(case, last.load, load)
    foreseen = (case.forecaster or _forecaster())(
        history(case),
        load.kg,
        day=case.today if last.day < case.today else None,
        bodyweight=case.bodyweight_kg,
        others=case.others,
    )
    before = (
        foreseen.p_at_least(case.target.low)
        if foreseen.enough
        else chance_in_public_logs(last.counts, case.target.low, step)
    )
    before = min(max(before, 0.0), 1.0)
    own = own_outcome(case.outcomes, step)
    return Chance(recalibrated(before, own), before, own, foreseen.enough)


def chance_in_public_logs(counts: Sequence[int], low: int, step: float) -> float:
    """How often lifters in this position kept their range.

    A logistic fit to 11,157 raises of up to 20 % in public logs, each lifter left out in turn: of
    raises said to be 66, 75, 84 and 93 % likely, 65, 75, 86 and 93 % came true.

    Args:
        counts: Reps of the last session's sets.
        low: The low end of the range.
        step: How much heavier the load gets, as a share.
    """
    worst, first = min(counts), counts[0]
    logit = (
        1.24 + 0.34 * (worst - low) + 0.06 * (first - worst) - 0.053 * 100 * log(max(1 + step, 0.1))
    )
    return 1 / (1 + exp(-min(max(logit, -50.0), 50.0)))


def history(case: Case) -> list[LoggedSet]:
    """The exercise's earlier sets as the forecast reads them, oldest first."""
    sessions = sorted((s for s in case.past if s.day <= case.today), key=lambda found: found.day)
    return [
        LoggedSet(session.day, done.load.kg if done.load else 0.0, done.reps, reserve_told(done))
        for session in sessions
        for done in session.sets
        if done.kind is not SetKind.WARMUP and done.reps is not None
    ]


def odds(p: float) -> str:
    """A probability as people say it: "9 in 10"."""
    if p >= 0.945:
        return "19 in 20"
    return f"{max(1, int(p * 10 + 0.5))} in 10"


def chance_words(chance: Chance, case: Case, load: str) -> tuple[str, ...]:
    """The probability for the panel, with the lifter's own count."""
    origin = "forecast from your sets" if chance.from_own_sets else "public logs; yours are few"
    first = (
        f"A first set of {case.target.low} or more at {load}: {percent(chance.before)} ({origin})."
    )
    if not chance.own.trials:
        return (first,)
    own = (
        f"{chance.own.successes} of your {chance.own.trials} raises of this size came true: "
        f"that makes it {percent(chance.p)}."
    )
    return (first, own)


def _forecaster() -> Forecaster:
    from brainlift_tui.core.forecast import forecast

    return forecast
