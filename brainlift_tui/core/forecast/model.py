"""How a lifter's earlier sessions become a distribution of reps: the model alone, no reading.

Every earlier session votes for what today's first work set will be. A vote counts more when the
session is recent, when it was at a load close to today's, and when it came about in the same way
(after a rise in load, or not). It is cast for the reps of that day, moved by the difference in
load, and falls by preference on numbers this lifter stops at. The votes together are the
distribution.

The shape is chosen so that common sense holds by construction, whatever the constants:

* Weights of votes never depend on reps, and each vote moves up with its session's reps and
  reserve: more reps or more reserve last time never lower a probability.
* Above every load in the window, all weights shrink by one common factor when the load grows,
  and every vote moves down: a bigger jump never raises a probability.

"Stochastically larger" survives mixing, shifts and monotone maps of probabilities; it survives
weighting by favourite numbers because the logistic kernel is log-concave (Karlin 1968, total
positivity).
"""

from collections.abc import Sequence
from math import exp, log, sqrt

from brainlift_tui.core.named_tuple import NamedTuple

MOST_REPS = 100
"""No distribution reaches further; a set of more is a slip of the finger."""

OFF_DAY_REPS = 2
"""Reps missing on an off day."""

_SHORTEST_REACH = 30

SAME_LOAD = 0.0010005
"""Loads within 0.1 % are the same load, and what rounding in another unit adds to that."""

FARTHEST = 3.0
"""So many times the reach a load may be away at most: beyond it, distance says no more.

Else one failed session at twice the load outvotes twenty-three sessions at the usual one.
"""

WINDOW = 24
"""Sessions looked at, the newest."""


class Observation(NamedTuple):
    """What one day says about an exercise.

    Attributes:
        load: The day's heaviest load, kg, above zero (system load where the body is lifted).
        reps: Reps of the first set at it.
        fewest: Fewest reps of all sets at it.
        reserve: Reps in reserve told for the first set at it, 0 to 4; None if not told.
        rose: Whether the load was above the session's before.
    """

    load: float
    reps: int
    fewest: int
    reserve: float | None = None
    rose: bool = False


FAR = log(1.25)
"""Above everything lifted by so much in log load the distribution begins to widen downwards."""

UNKNOWN_WITHIN = 0.3
"""Log load beyond that within which most of it is unknown: a doubled load is four parts in five."""


class Constants(NamedTuple):
    """The model's constants; fitted ones come from `forecast.constants`.

    Attributes:
        memory: Sessions after which a vote counts 1/e.
        reach: Difference in log load at which a vote counts 1/e.
        newest: Log weight added to the newest session's vote.
        newest_same: The same again where today's load is its load.
        same_way: Log weight added to sessions that came about as today's does: by a rise or not.
        worst_set: How far a vote at another load moves from the first set's reps towards the
            fewest of the day, 0 to 1: the worst set tells of capacity.
        drop: Fall of log(reps + 3) per square root of log load.
        width: Scale of a vote's logistic kernel in log(reps + 3).
        repeat: Probability that a vote is for exactly the same reps, at another load.
        repeat_same: The same at an unchanged load.
        favourite: Exponent of the preference for numbers stopped at before.
        unseen: Share given to a number never stopped at, before the exponent.
        sharpness: Factor on the log odds of the pooled votes, which are too timid (Ranjan and
            Gneiting 2010: a linear pool is underconfident).
        off_day: Probability of a day on which two reps of the usual are missing.
        reserve: Reps a vote of the newest session moves for each rep in reserve above 2.
        layoff: Fall of log(reps + 3) after 120 days or more without the exercise.
        steady: Probability of stopping at last time's reps whatever the load, as some do.
        doubt: Weight of the wide prior against the square of the sessions known; each month of
            a break beyond two counts for more of it.
    """

    memory: float
    reach: float
    newest: float
    newest_same: float
    same_way: float
    worst_set: float
    drop: float
    width: float
    repeat: float
    repeat_same: float
    favourite: float
    unseen: float
    sharpness: float
    off_day: float
    reserve: float
    layoff: float
    steady: float
    doubt: float


def _scale(reps: float) -> float:
    """Reps on the scale on which a lifter's scatter is even: log(reps + 3)."""
    return log(max(reps, -0.9) + 3.0)


_EDGES = tuple(_scale(k - 0.5) for k in range(1, MOST_REPS + 1))
"""Lower edges of 1, 2, ... reps on that scale."""

_PRIOR = tuple(1 / (1 + exp((edge - _scale(9.0)) / 0.28)) for edge in _EDGES)
"""P(reps >= 1, 2, ...) of a lifter of whom nothing is known: median 9, four in five 4 to 18."""


def survival(
    sessions: Sequence[Observation], load: float, gap_days: int, constants: Constants
) -> list[float]:
    """The probabilities of at least 1, 2, ... reps in the first work set.

    They end at 30, or at twice the most reps of any session: beyond it they count as zero.

    Args:
        sessions: Earlier sessions, newest first, at most `WINDOW` of them.
        load: Load asked, kg, above zero, of the same kind as the sessions'.
        gap_days: Days since the newest session.
        constants: Fitted constants.
    """
    if not sessions:
        return list(_PRIOR[:_SHORTEST_REACH])
    c = constants
    top = max(_SHORTEST_REACH, 2 * max(session.reps for session in sessions))
    preference = _preference(sessions[1:], min(top, MOST_REPS), c)
    rises = load > sessions[0].load * (1 + SAME_LOAD)
    lost = c.layoff * min(max(gap_days - 14, 0) / 106, 1.0)
    votes: dict[tuple[float, int, float], float] = {}
    nearest = min(abs(log(load / session.load)) for session in sessions)
    for age, session in enumerate(sessions):
        change = log(load / session.load)
        same = abs(change) <= SAME_LOAD
        weight = -age / c.memory - min((abs(change) - nearest) / c.reach, FARTHEST)
        weight += c.same_way * (session.rose == rises)
        reps = float(session.reps)
        if not same:
            reps += c.worst_set * (session.fewest - session.reps)
        if age == 0:
            weight += c.newest + c.newest_same * same
            if session.reserve is not None:
                reps += c.reserve * (session.reserve - 2)
        centre = _scale(reps) - lost
        if not same:
            centre -= c.drop * (sqrt(change) if change > 0 else -sqrt(-change))
        vote = centre, session.reps, (c.repeat_same if same else c.repeat)
        votes[vote] = votes.get(vote, 0.0) + exp(weight)
    mass = _mass(votes, preference, c.width)
    known = len(sessions) ** 2 / (1 + max(gap_days - 60, 0) / 30)
    tail = _tail(mass, c, c.doubt / (c.doubt + known))
    beyond = log(load / max(session.load for session in sessions)) - FAR
    if beyond > 0:
        tail = _widened(tail, 1 - exp(-beyond / UNKNOWN_WITHIN))
    last = sessions[0].reps
    return [(1 - c.steady) * p + c.steady * (k <= last) for k, p in enumerate(tail, start=1)]


def _widened(tail: Sequence[float], unknown: float) -> list[float]:
    """P(reps >= 1, 2, ...) where a share is unknown: a third of the reps may be all there is."""
    fewer = [*tail[2::3], *[0.0] * (len(tail) - len(tail) // 3)]
    return [(1 - unknown) * p + unknown * less for p, less in zip(tail, fewer, strict=True)]


def _preference(sessions: Sequence[Observation], top: int, c: Constants) -> list[float]:
    """How gladly 0 to `top` reps are stopped at, from the sessions before the newest."""
    counts = [0] * (top + 1)
    for session in sessions:
        counts[session.reps] += 1
    floor, total = c.unseen, max(len(sessions), 1)
    rare = floor**c.favourite
    return [(floor + n / total) ** c.favourite if n else rare for n in counts]


def _mass(
    votes: dict[tuple[float, int, float], float], preference: list[float], width: float
) -> list[float]:
    """The votes' common distribution over 0, 1, ... reps; each vote is normalised by itself."""
    mass = [0.0] * len(preference)
    falls = [exp(-edge / width) for edge in _EDGES[: len(preference) - 1]]
    for (centre, reps, repeat), weight in votes.items():
        rise = exp(centre / width)
        below = [1 / (1 + fall * rise) for fall in falls]
        cells = [
            (upper - lower) * liked
            for lower, upper, liked in zip([0.0, *below], [*below, 1.0], preference, strict=True)
        ]
        share = weight * (1 - repeat) / sum(cells)
        mass = [so_far + share * cell for so_far, cell in zip(mass, cells, strict=True)]
        mass[reps] += weight * repeat
    return mass


def _tail(mass: list[float], c: Constants, doubt: float) -> list[float]:
    """P(reps >= 1, 2, ...) from masses: sharpened, off days allowed for, then the wide prior."""
    total = sum(mass)
    below = 0.0
    sharp = []
    for here in mass[:-1]:
        below += here
        low, high = below**c.sharpness, max(total - below, 0.0) ** c.sharpness
        sharp.append(high / (low + high))
    off = [*sharp[OFF_DAY_REPS:], *[0.0] * OFF_DAY_REPS]
    return [
        (1 - doubt) * (usual + c.off_day * (less - usual)) + doubt * wide
        for usual, less, wide in zip(sharp, off, _PRIOR, strict=False)
    ]
