"""The report card: how far the forecast was off, and how often what was said came true."""

import math
import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from brainlift_tui.core.forecast import Forecast
from brainlift_tui.core.forecast.replay import LoadChange, Log, SessionAhead, foreseen_at, moments
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import Said, said

FEW = 30
"""Below so many sessions a figure says little, and is said to."""

CLOSE = 2
"""Keeping the reps means at most so many fewer than last time, at a heavier load."""

SAME_REPS = said("same reps")
"""The guess that every other is measured against: as many as last time."""

BANDS = ((0.0, 0.5), (0.5, 0.8), (0.8, 0.95), (0.95, 1.0))
"""Probabilities said, in the bands of the calibration table."""


class Outcome(NamedTuple):
    """What became of the nudges that were answered."""

    successes: int = 0
    trials: int = 0


class Figure(NamedTuple):
    """One line of the report card.

    Attributes:
        what: What is measured.
        n: On how many sessions.
        value: The figure; None where there was nothing to measure.
        low: Lower end of its 90 % interval.
        high: Upper end of it.
        baselines: The same by other rules, or what was said, by name.
        share: Whether the figure is a share of all and not a number of reps.
    """

    what: Said
    n: int
    value: float | None = None
    low: float | None = None
    high: float | None = None
    baselines: Mapping[Said, float] = MappingProxyType({})
    share: bool = False

    def words(self, value: float) -> Said:
        """A value of this figure for reading: "0.93", "92 %"."""
        if self.share:
            return said("{percent:.0f} %", percent=100 * value)
        return said("{value:.2f}", value=value)

    @property
    def few(self) -> bool:
        """Whether there are too few sessions to say much."""
        return self.n < FEW


@dataclass(frozen=True)
class Replayed:
    """A session as it would have been forecast, and as it went."""

    moment: SessionAhead
    foreseen: Forecast

    @property
    def expected(self) -> float:
        """Reps that were forecast."""
        return self.foreseen.expected_reps

    @property
    def p_kept(self) -> float:
        """How likely it was said to be that the reps are kept."""
        return self.foreseen.p_at_least(self.last - CLOSE)

    @property
    def done(self) -> int:
        """Reps of the first set at the top load."""
        return self.moment.now.reps[0]

    @property
    def last(self) -> int:
        """The same, the time before."""
        return self.moment.last.reps[0]

    @property
    def kept(self) -> bool:
        """Whether the reps were kept."""
        return self.done >= self.last - CLOSE


def replay(log: Log) -> tuple[Replayed, ...]:
    """Every session of a log, forecast from what was before it and nothing else."""
    return tuple(Replayed(moment, foreseen_at(moment)) for moment in moments(log))


def report_card(log: Log, answered: Outcome) -> tuple[Figure, ...]:
    """How the engine would have done on a lifter's log, and how its nudges really did.

    Args:
        log: The lifter's sets by exercise, oldest first, warm-ups left out.
        answered: What became of the raises that were nudged and taken.
    """
    replayed = replay(log)
    same = [session for session in replayed if session.moment.change is LoadChange.SAME]
    raised = [session for session in replayed if session.moment.change is LoadChange.UP]
    return (
        _error(said("Reps off at the same load"), same),
        _error(said("Reps off at a raised load"), raised),
        _brier(raised),
        *(_said(raised, low, high) for low, high in BANDS),
        _came_true(answered),
    )


def in_short(figures: Sequence[Figure]) -> Said:
    """What a report card comes to: how far off reps were where the load was raised, else at all.

    Args:
        figures: As `report_card` gives them.
    """
    same, raised, *_ = figures
    if raised.value is not None:
        return said(
            "At a raised load the forecast was {error:.1f} reps off, “the same reps” {same:.1f}.",
            error=raised.value,
            same=raised.baselines[SAME_REPS],
        )
    if same.value is not None:
        return said("The forecast was {error:.1f} reps off on average.", error=same.value)
    return said("No session could be forecast so far.")


def epley_reps(reps: float, ratio: float) -> float:
    """Reps left at a load so many times the last by w (1 + r/30) (Epley 1985)."""
    return max((30 + reps) / ratio - 30, 0.0)


def brzycki_reps(reps: float, ratio: float) -> float:
    """Reps left at a load so many times the last by 36 w / (37 - r) (Brzycki 1993)."""
    return max(37 - (37 - reps) * ratio, 0.0)


def _error(what: Said, rows: Sequence[Replayed]) -> Figure:
    if not rows:
        return Figure(what, 0)
    guesses: dict[Said, Callable[[Replayed], float]] = {
        SAME_REPS: lambda session: session.last,
        said("Epley"): lambda session: epley_reps(session.last, session.moment.jump),
        said("Brzycki"): lambda session: brzycki_reps(session.last, session.moment.jump),
    }
    errors = [abs(session.expected - session.done) for session in rows]
    return Figure(
        what,
        len(rows),
        statistics.fmean(errors),
        *_interval(errors),
        {
            name: statistics.fmean(abs(guess(session) - session.done) for session in rows)
            for name, guess in guesses.items()
        },
    )


def _brier(rows: Sequence[Replayed]) -> Figure:
    # The Brier score (Brier 1950).
    what = said("“Keeps the reps” off (a coin: 0.25)")
    if not rows:
        return Figure(what, 0)
    rate = statistics.fmean(session.kept for session in rows)
    squares = [(session.p_kept - session.kept) ** 2 for session in rows]
    always = statistics.fmean((rate - session.kept) ** 2 for session in rows)
    return Figure(
        what,
        len(rows),
        statistics.fmean(squares),
        *_interval(squares),
        {said("one guess for all"): always},
    )


def _said(rows: Sequence[Replayed], low: float, high: float) -> Figure:
    last = high >= 1
    band = [
        session for session in rows if low <= session.p_kept and (session.p_kept < high or last)
    ]
    what = said(
        "Kept, of raises said {low:.0f}–{high:.0f} % likely", low=100 * low, high=100 * high
    )
    if not band:
        return Figure(what, 0, share=True)
    kept = sum(session.kept for session in band)
    likely = statistics.fmean(session.p_kept for session in band)
    return Figure(
        what,
        len(band),
        kept / len(band),
        *wilson(kept, len(band)),
        {said("said"): likely},
        share=True,
    )


def _came_true(answered: Outcome) -> Figure:
    what = said("Nudges taken that came true")
    true, trials = answered.successes, answered.trials
    if not trials:
        return Figure(what, 0, share=True)
    return Figure(what, trials, true / trials, *wilson(true, trials), share=True)


def wilson(successes: int, trials: int) -> tuple[float, float]:
    """The 90 % interval of a share (Wilson 1927)."""
    z = 1.645
    share = successes / trials
    middle = (share + z * z / (2 * trials)) / (1 + z * z / trials)
    spread = share * (1 - share) / trials + z * z / (4 * trials * trials)
    half = z * math.sqrt(spread) / (1 + z * z / trials)
    # Rounding must not put the ends on the wrong side of the share.
    return min(share, max(0.0, middle - half)), max(share, min(1.0, middle + half))


def _interval(values: Sequence[float]) -> tuple[float, float]:
    """The 90 % interval of a mean, by its standard error."""
    mean = statistics.fmean(values)
    if len(values) < 2:
        return mean, mean
    half = 1.645 * statistics.stdev(values) / math.sqrt(len(values))
    return max(0.0, mean - half), mean + half
