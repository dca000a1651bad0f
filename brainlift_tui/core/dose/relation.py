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

from brainlift_tui.core.check_in.check_in import CheckIn, Energy
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import Said, in_turn, said, said_of

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

    name: Said
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

    what: Said
    sessions: int
    slope: float
    low: float
    high: float

    @property
    def told(self) -> bool:
        """Whether the interval leaves no doubt about the direction."""
        return self.low > 0 or self.high < 0

    @property
    def words(self) -> Said:
        """It in one sentence, with its interval and the number of sessions."""
        low, high = sorted((abs(self.low), abs(self.high)))
        share = said("{percent:.1f} %", percent=100 * abs(self.slope))
        interval = said(
            "({low:.1f} to {high:.1f} %, {sessions} sessions)",
            low=100 * low,
            high=100 * high,
            sessions=self.sessions,
        )
        values = {"what": self.what, "share": share, "interval": interval}
        if self.slope > 0:
            return said("With {what} you were {share} stronger {interval}.", **values)
        return said("With {what} you were {share} weaker {interval}.", **values)


_SLEEP = (
    (said("slept under 6 h"), 0.0, 6.0),
    (said("slept 6 to 7 h"), 6.0, 7.0),
    (said("slept 7 to 8 h"), 7.0, 8.0),
    (said("slept 8 h or more"), 8.0, 25.0),
)
_SAID: tuple[tuple[Said, Callable[[CheckIn], bool]], ...] = (
    (said("energy low"), lambda told: told.energy is Energy.LOW),
    (said("energy normal"), lambda told: told.energy is Energy.NORMAL),
    (said("energy high"), lambda told: told.energy is Energy.HIGH),
    (said("something sore"), lambda told: bool(told.sore)),
    (said("nothing sore"), lambda told: told.sore == ()),
    (said("ate, drank enough"), lambda told: told.fed is True),
    (said("ate, drank too little"), lambda told: told.fed is False),
)
_LOOKED_AT: tuple[tuple[Said, Callable[[CheckIn], float | None]], ...] = (
    (said("an hour more sleep"), lambda told: told.slept_h),
    (
        said("a step more energy"),
        lambda told: None if told.energy is None else _ENERGY[told.energy],
    ),
    (said("something sore"), lambda told: None if told.sore is None else float(bool(told.sore))),
    (said("enough food and drink"), lambda told: None if told.fed is None else float(told.fed)),
)


def groups_of_sessions(came: Iterable[Came]) -> tuple[SessionGroup, ...]:
    """The sessions by what was said, groups without any left out."""
    told = [(session.check_in, session.change) for session in came if session.change is not None]
    groups = [
        SessionGroup(
            name,
            tuple(
                change
                for check_in, change in told
                if check_in.slept_h is not None and low <= check_in.slept_h < high
            ),
        )
        for name, low, high in _SLEEP
    ]
    groups += [
        SessionGroup(name, tuple(change for check_in, change in told if holds(check_in)))
        for name, holds in _SAID
    ]
    return tuple(group for group in groups if group.changes)


def relations(came: Iterable[Came]) -> tuple[Relation, ...]:
    """What can be worked out of the four things looked at, told from chance or not."""
    sessions = tuple(came)
    differing = []
    for what, value in _LOOKED_AT:
        pairs = [
            (x, session.change)
            for session in sessions
            if session.change is not None and (x := value(session.check_in)) is not None
        ]
        relation = line_through(what, pairs)
        if relation is not None:
            differing.append(relation)
    return tuple(differing)


def line_through(what: Said, pairs: Sequence[tuple[float, float]]) -> Relation | None:
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


def relation_words(came: Sequence[Came]) -> Said:
    """What can be said, in a sentence or two; most of the time that nothing can."""
    differing = relations(came)
    told = [relation.words for relation in differing if relation.told]
    if told:
        caution = said("It went together; which caused which the log can't tell.")
        return in_turn((*told, caution), " ")
    count = sum(session.change is not None for session in came)
    if not differing:
        return said_of(
            count,
            "Nothing can be said from {number} session; {least} with the same question answered,"
            " and not always alike, are the least.",
            "Nothing can be said from {number} sessions; {least} with the same question answered,"
            " and not always alike, are the least.",
            least=LEAST_SESSIONS,
        )
    return said("In {count} sessions none of it can be told from chance.", count=count)
