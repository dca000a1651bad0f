"""How likely it is that the range is kept at another load."""

from brainlift_tui.core.coaching.case import Case, Forecaster, HistorySet, OwnRaises
from brainlift_tui.core.coaching.evidence import Judged
from brainlift_tui.core.coaching.phrases import percent
from brainlift_tui.core.coaching.raising.own_raises import own_raises, recalibrated
from brainlift_tui.core.coaching.raising.public_logs import chance_in_public_logs
from brainlift_tui.core.coaching.raising.steps import NEARLY, moved_kg, step_between
from brainlift_tui.core.load.load import Load
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import Said, said
from brainlift_tui.core.workout.reserve import reserve_told
from brainlift_tui.core.workout.workout import SetKind

STRONG_FROM = 0.86
STRONG_FORECAST = 0.94
"""What is told, and what was forecast before one's own raises moved it, have to be so likely.

Of such raises 96 % kept their range, in public logs and in made-up years alike; of the others that
used to be called strong it was 86 % in made-up years.
"""

STRONG_IN_PUBLIC_LOGS = 0.85
"""The same where only public logs speak: 0.86 of what they call so likely came true."""
SUGGEST_FROM = 0.75

FARTHEST_STATED = 0.25
"""Nothing is known of bigger steps: those that the constants rest on were mostly smaller."""

NEAR = 0.10
"""A set so close to a load, or heavier, tells of it at any distance from the last one."""

LATELY = 24
"""Sessions within which such a set counts; the forecast's."""

TOO_FEW_TO_TELL = 2
"""Sets of no more reps, all of one's sessions, say nothing of what was left in them."""


class Chance(NamedTuple):
    """A probability, and where it comes from.

    Attributes:
        p: The probability, the lifter's own raises counted.
        before: The same without them.
        own: What became of the lifter's own raises of this size.
        from_own_sets: Whether it is forecast from the lifter's sets, not from public logs.
        known: Whether anything near that load was lifted, or the step is small enough to tell.
        sober: Whether less is told than was worked out, as the load is new and room is short.
    """

    p: float
    before: float
    own: OwnRaises
    from_own_sets: bool
    known: bool = True
    sober: bool = False

    @property
    def strong(self) -> bool:
        """Whether it is likely enough for a strong nudge."""
        if not self.from_own_sets:
            return self.p >= STRONG_IN_PUBLIC_LOGS
        return self.p >= STRONG_FROM and self.before >= STRONG_FORECAST

    @property
    def stated(self) -> float | None:
        """What may be told of it: nothing where nothing is known."""
        return self.p if self.known else None


def chance_to_keep_range(case: Case, last: Judged, load: Load) -> Chance:
    """The probability that the first set at a load reaches the low end of the range."""
    step = step_between(case, last.load, load)
    foreseen = (case.forecaster or _forecaster())(
        history(case),
        load.kg,
        day=case.today if last.day < case.today else None,
        bodyweight=case.bodyweight_kg,
    )
    before = (
        foreseen.p_at_least(case.target.low)
        if foreseen.enough
        else chance_in_public_logs(last.counts, case.target.low, step)
    )
    before = min(max(before, 0.0), 1.0)
    own = own_raises(case.own, step)
    known = step <= FARTHEST_STATED + NEARLY or lifted_near(case, load)
    known = known and (max(last.counts) > TOO_FEW_TO_TELL or lifted_near(case, load, within=0.0))
    return Chance(recalibrated(before, own), before, own, foreseen.enough, known)


def lifted_near(case: Case, load: Load, within: float = NEAR) -> bool:
    """Whether a set lately was at a load, near it, or heavier."""
    least = moved_kg(case, load) * (1 - within - NEARLY)
    return any(
        done.reps and moved_kg(case, done.weight) >= least
        for session in case.so_far[-LATELY:]
        for done in session.work_sets
    )


def history(case: Case) -> list[HistorySet]:
    """The exercise's earlier sets as the forecast reads them, oldest first."""
    return [
        HistorySet(
            session.day,
            done.weight.kg if done.weight else 0.0,
            done.reps,
            reserve_told(done, session.target.reserve if session.target else None),
        )
        for session in case.so_far
        for done in session.sets
        if done.kind is not SetKind.WARMUP and done.reps is not None
    ]


def chance_words(chance: Chance, case: Case, load: Said) -> tuple[Said, ...]:
    """The probability for the panel, with the lifter's own count."""
    origin = (
        said("forecast from your sets")
        if chance.from_own_sets
        else said("public logs; yours are few")
    )
    if not chance.known:
        return (said("How likely it is to keep the range at {load} nobody can tell.", load=load),)
    first = said(
        "A first set of {low} or more at {load}: {percent} ({origin}).",
        low=case.target.low,
        load=load,
        percent=percent(chance.before),
        origin=origin,
    )
    sober = said(
        "It was not in the range lately, and the formula leaves too little: {percent} is told.",
        percent=percent(chance.p),
    )
    if not chance.own.trials or chance.sober:
        return (first, sober) if chance.sober else (first,)
    own = said(
        "{kept} of your {trials} raises of this size kept their range, where "
        "{expected:.0f} were to be expected: that makes it {percent}.",
        kept=chance.own.kept,
        trials=chance.own.trials,
        expected=chance.own.expected,
        percent=percent(chance.p),
    )
    return (first, own)


def _forecaster() -> Forecaster:
    from brainlift_tui.core.forecast import forecast

    return forecast
