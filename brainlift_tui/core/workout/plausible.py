"""Sets that can hardly be meant: a slip of the finger, until it is confirmed or comes again."""

from collections.abc import Sequence

from brainlift_tui.core.load.load import Load
from brainlift_tui.core.load.named import AnyLoad
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.said import Key, said
from brainlift_tui.core.workout.workout import TrainingSet

TIMES_THE_LAST = 10
"""At so many times the last session's most, or more, a set is doubted.

In a first session it is so many times the most of the sets before it.
"""

TIMES_ANYTHING = 3
"""So it is at more than so many times anything done so far, once there are two sessions of it."""

SETTLED_AFTER = 3
"""Sessions with such sets after which they are believed."""

MANY_REPS = 30
"""Fewer reps are never doubted: they come with a lighter load."""

LEFT_OUT = said(
    "That is far more than ever before. It is kept, and left out of records and nudges until "
    "you say on Today that it is right, or it has come in three sessions."
)


IS_IT_RIGHT = said("Is that much right?  {key} takes it back", key=Key("undo", "u"))
"""What is asked as such a set is logged."""


TIMES_THE_RACK = 2
"""A first load is asked about from so many times the heaviest on the rack."""


def far_beyond_the_rack(done: TrainingSet, heaviest: Load | None) -> bool:
    """Whether a set of an exercise never done before is at far more than there is to lift.

    Args:
        done: The set.
        heaviest: The heaviest load that the rack makes for it; None where that is not known.
    """
    weight = done.weight
    return weight is not None and heaviest is not None and weight.ng > TIMES_THE_RACK * heaviest.ng


class Most(NamedTuple):
    """The most of one session, or of several.

    Attributes:
        load_ng: The heaviest load, ng; 0 without one.
        reps: The most reps.
    """

    load_ng: int = 0
    reps: int = 0

    @classmethod
    def of(cls, sets: Sequence[TrainingSet]) -> "Most":
        """The most of some sets."""
        load_ng = reps = 0
        counted: AnyLoad | None = None  # mostly that of the set before, too
        for done in sets:
            load, now = done.load, done.reps
            if load is not counted and now != 0 and isinstance(load, Load):
                load_ng, counted = max(load_ng, load.ng), load
            if now is not None and now > reps:
                reps = now
        return cls(load_ng, reps)

    def with_more(self, other: "Most") -> "Most":
        """The most of both."""
        return Most(max(self.load_ng, other.load_ng), max(self.reps, other.reps))


def hardly_meant(done: TrainingSet, last: Most, ever: Most, sessions: int) -> bool:
    """Whether a set is far beyond what was done before.

    Args:
        done: The set.
        last: The most of the session before.
        ever: The most of all sessions before.
        sessions: How many there were.
    """
    if not sessions:
        return False
    load, reps = done.weight.ng if done.weight is not None else 0, done.reps or 0
    return _far(load, last.load_ng, ever.load_ng, sessions) or (
        reps > MANY_REPS and _far(reps, last.reps, ever.reps, sessions)
    )


def _far(now: int, last: int, ever: int, sessions: int) -> bool:
    if min(now, last, ever) <= 0:
        return False
    if now <= ever:
        return False
    return now >= TIMES_THE_LAST * last or (sessions > 1 and now > TIMES_ANYTHING * ever)


class Doubts(NamedTuple):
    """Sets far beyond what was done before: places of the session and of the set in it.

    Attributes:
        open: Those in doubt.
        settled: Those that were, until as many sessions like them had come.
    """

    open: frozenset[tuple[int, int]]
    settled: frozenset[tuple[int, int]]


def doubted(
    sessions: Sequence[Sequence[TrainingSet]], confirmed: int = 0
) -> frozenset[tuple[int, int]]:
    """Which sets of an exercise are in doubt: places of the session and of the set in it.

    Args:
        sessions: The sets of each session, oldest first.
        confirmed: How many of the sessions, from the first on, were confirmed by the lifter.
    """
    return doubts(sessions, confirmed).open


def doubts(sessions: Sequence[Sequence[TrainingSet]], confirmed: int = 0) -> Doubts:
    """Which sets are in doubt, and which no longer are; the arguments are `doubted`'s."""
    before: Sequence[TrainingSet] = ()
    ever, believed = Most(), 0
    within: set[int] = set()  # sets that were no more than `ever`, which only grows
    in_doubt: dict[int, list[int]] = {}
    settled: set[tuple[int, int]] = set()
    for at, sets in enumerate(sessions):
        if sets and within.issuperset(map(id, sets)):
            # So it is with nearly every session: nothing is beyond what was done before.
            before, believed = sets, believed + 1
            continue
        strange: list[int] = []
        if at >= confirmed:
            last = Most.of(before)
            strange = _strange(sets, last, ever, believed) if believed else _strange_at_first(sets)
        if strange:
            in_doubt[at] = strange
            if len(in_doubt) >= SETTLED_AFTER:
                done_so = [done for there in in_doubt for done in sessions[there]]
                settled |= _places(in_doubt)
                before, in_doubt = sets, {}
                ever, believed = ever.with_more(Most.of(done_so)), believed + SETTLED_AFTER
                continue
        kept = [done for place, done in enumerate(sets) if place not in strange]
        if kept:
            before, believed = kept, believed + 1
            ever = ever.with_more(Most.of(kept))
            within.update(id(done) for done in kept if done.reps != 0)
    return Doubts(frozenset(_places(in_doubt)), frozenset(settled))


def _strange(sets: Sequence[TrainingSet], last: Most, ever: Most, sessions: int) -> list[int]:
    return [
        place
        for place, done in enumerate(sets)
        if done.kind.counts and hardly_meant(done, last, ever, sessions)
    ]


def _strange_at_first(sets: Sequence[TrainingSet]) -> list[int]:
    """Of a first session, the sets far beyond those before them."""
    before = Most()
    strange: list[int] = []
    for place, done in enumerate(sets):
        if not done.kind.counts:
            continue
        if hardly_meant(done, before, before, 1):
            strange.append(place)
        else:
            before = before.with_more(Most.of([done]))
    return strange


def _places(sessions: dict[int, list[int]]) -> set[tuple[int, int]]:
    return {(at, place) for at, places in sessions.items() for place in places}
