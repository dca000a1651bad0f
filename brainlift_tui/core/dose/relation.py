"""Whether how a lifter came to train goes with how it went: said only where the log bears it.

A session's strength is told against the lifter's own three sessions before it, exercise by
exercise, so that growing stronger over the months is no part of it. Four things are looked at, so
each has to be clear of chance by 99 % and not by 95 %: one in twenty-five lifters would otherwise
be told something that is not so. It is what went together, not what caused it.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from math import sqrt
from statistics import NormalDist, fmean, median
from typing import NamedTuple

from brainlift_tui.core.check_in.check_in import CheckIn, Energy

SESSIONS_BEFORE = 3
"""Sessions of an exercise that the next one is told against."""

LEAST_SESSIONS = 12
"""Of fewer sessions nothing is said."""

CONFIDENCE = 0.99

_ENERGY = {Energy.LOW: -1.0, Energy.NORMAL: 0.0, Energy.HIGH: 1.0}


class Came(NamedTuple):
    """A session with its check-in.

    Attributes:
        day: When.
        check_in: How the lifter came to it.
        change: Strength against the sessions before, as a share: 0.02 is 2 % more; None where
            there is nothing to tell it by.
    """

    day: date
    check_in: CheckIn
    change: float | None


def strength_change(exercises: Iterable[tuple[float, Sequence[float]]]) -> float | None:
    """A session's strength against those before: the middle one of its exercises.

    Args:
        exercises: Of each the best of the day, and those of the sessions before it, all above zero
            and in one unit.

    Returns:
        The change as a share; None without an exercise that was done three times before.
    """
    changes = [
        now / median(before) - 1 for now, before in exercises if len(before) >= SESSIONS_BEFORE
    ]
    return median(changes) if changes else None


class SessionGroup(NamedTuple):
    """Sessions that had something in common.

    Attributes:
        name: What: "slept 7 to 8 h".
        changes: Strength of each against the sessions before.
    """

    name: str
    changes: tuple[float, ...]

    @property
    def mean(self) -> float:
        """The mean change."""
        return fmean(self.changes)


class Relation(NamedTuple):
    """How strength changed with something said at the check-in.

    Attributes:
        what: What it goes with: "an hour more sleep".
        sessions: How many sessions it is told from.
        slope: Strength as a share, for one step of it.
        low: Lower end of its 99 % interval.
        high: Upper end.
    """

    what: str
    sessions: int
    slope: float
    low: float
    high: float

    @property
    def told(self) -> bool:
        """Whether the interval leaves no doubt about the direction."""
        return self.low > 0 or self.high < 0

    @property
    def words(self) -> str:
        """It in one sentence, with its interval and the number of sessions."""
        more = "stronger" if self.slope > 0 else "weaker"
        ends = sorted((abs(self.low), abs(self.high)))
        return (
            f"With {self.what} you were {100 * abs(self.slope):.1f} % {more}"
            f" ({100 * ends[0]:.1f} to {100 * ends[1]:.1f} %, {self.sessions} sessions)."
        )


_SLEEP = (
    ("slept under 6 h", 0.0, 6.0),
    ("slept 6 to 7 h", 6.0, 7.0),
    ("slept 7 to 8 h", 7.0, 8.0),
    ("slept 8 h or more", 8.0, 25.0),
)
_SAID: tuple[tuple[str, Callable[[CheckIn], bool]], ...] = (
    ("energy low", lambda said: said.energy is Energy.LOW),
    ("energy normal", lambda said: said.energy is Energy.NORMAL),
    ("energy high", lambda said: said.energy is Energy.HIGH),
    ("something sore", lambda said: bool(said.sore)),
    ("nothing sore", lambda said: said.sore == ()),
    ("ate, drank enough", lambda said: said.fed is True),
    ("ate, drank too little", lambda said: said.fed is False),
)
_LOOKED_AT: tuple[tuple[str, Callable[[CheckIn], float | None]], ...] = (
    ("an hour more sleep", lambda said: said.slept_h),
    ("a step more energy", lambda said: None if said.energy is None else _ENERGY[said.energy]),
    ("something sore", lambda said: None if said.sore is None else float(bool(said.sore))),
    ("enough food and drink", lambda said: None if said.fed is None else float(said.fed)),
)


def groups_of_sessions(came: Iterable[Came]) -> tuple[SessionGroup, ...]:
    """The sessions by what was said, groups without any left out."""
    told = [(one.check_in, one.change) for one in came if one.change is not None]
    groups = [
        SessionGroup(
            name,
            tuple(
                change
                for said, change in told
                if said.slept_h is not None and low <= said.slept_h < high
            ),
        )
        for name, low, high in _SLEEP
    ]
    groups += [
        SessionGroup(name, tuple(change for said, change in told if holds(said)))
        for name, holds in _SAID
    ]
    return tuple(group for group in groups if group.changes)


def relations(came: Iterable[Came]) -> tuple[Relation, ...]:
    """What can be worked out of the four things looked at, told from chance or not."""
    sessions = tuple(came)
    found = []
    for what, value in _LOOKED_AT:
        pairs = [
            (x, one.change)
            for one in sessions
            if one.change is not None and (x := value(one.check_in)) is not None
        ]
        relation = line_through(what, pairs)
        if relation is not None:
            found.append(relation)
    return tuple(found)


def line_through(what: str, pairs: Sequence[tuple[float, float]]) -> Relation | None:
    """The least-squares line through pairs with the 99 % interval of its slope.

    Returns:
        None for fewer than 12 pairs, or where one side is always the same.
    """
    count = len(pairs)
    if count < LEAST_SESSIONS:
        return None
    mean_x, mean_y = fmean(x for x, _ in pairs), fmean(y for _, y in pairs)
    spread = sum((x - mean_x) ** 2 for x, _ in pairs)
    if spread <= 0:
        return None
    slope = sum((x - mean_x) * (y - mean_y) for x, y in pairs) / spread
    rest = sum((y - mean_y - slope * (x - mean_x)) ** 2 for x, y in pairs)
    if rest <= 0:
        return None
    half = student(count - 2) * sqrt(rest / (count - 2) / spread)
    return Relation(what, count, slope, slope - half, slope + half)


def student(freedom: int) -> float:
    """The deviate of Student's distribution that leaves half a percent on each side.

    Cornish and Fisher's expansion (Abramowitz and Stegun 1964, 26.7.5): from 10 degrees of freedom
    on within 0.001 of the tables.
    """
    z = NormalDist().inv_cdf((1 + CONFIDENCE) / 2)
    return z + (
        (z**3 + z) / (4 * freedom)
        + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * freedom**2)
        + (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * freedom**3)
    )


def relation_words(came: Sequence[Came]) -> str:
    """What can be said, in a sentence or two; most of the time that nothing can."""
    found = relations(came)
    told = [relation.words for relation in found if relation.told]
    if told:
        return " ".join((*told, "It went together; which caused which the log can't tell."))
    count = sum(one.change is not None for one in came)
    if not found:
        plural = "s" if count != 1 else ""
        return (
            f"Nothing can be said from {count} session{plural}; {LEAST_SESSIONS} with the same"
            " question answered, and not always alike, are the least."
        )
    return f"In {count} sessions none of it can be told from chance."
