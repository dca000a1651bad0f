"""Personal bests: what no session of an exercise before had reached.

A session is compared with all that went before it. Warm-ups count for nothing. A drop set is done
tired and sets no record, but has to be beaten like any other set. What equals an earlier best is no
record, and the first session of an exercise has nothing to beat. Of bands and whatever else has a
name and no kilograms none are kept: how strong it is, only the rack of the day says.

A heavier load or one more rep really done is a fact and is told as such. An estimate and a sum
swing from session to session, so they have to be better by more than that.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from itertools import repeat

from brainlift_tui.core.exercise.exercise import Measure
from brainlift_tui.core.load.named import NamedLoad
from brainlift_tui.core.looking_back.strength import MOST_REPS_COUNTED, SESSION_NOISE, estimate
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.workout.workout import SetKind, TrainingSet

LEAST_SESSIONS = 3
"""Earlier sessions that an estimate needs to be called the best.

The best of three swings already lies 0.85 standard deviations above the lifter's level; better by
one more is then seldom chance. After one session it would be chance one time in four.
"""


UNTIMED = -(2**31)
"""The count of a distance without a time: slower than any."""


class RecordKind(StrEnum):
    """What a record is in, the strongest first: a set has the name of its strongest alone."""

    HEAVIEST = "heaviest"
    ONE_REP_MAX = "estimated 1rm"
    REPS = "reps"
    """At this load, or a heavier one."""
    SECONDS = "seconds"
    """Of a hold, at this load or a heavier one."""
    FARTHEST = "farthest"
    LONGEST = "longest"
    """Of cardio: the longest time."""
    FASTEST = "fastest"
    """The least time for this distance, or a longer one."""
    VOLUME = "volume"
    """Of the whole session; of reps where there is no load."""


class BestAxis(StrEnum):
    """What bests are kept in."""

    REPS = "reps"
    """Size: load in ng; count: reps."""
    SECONDS = "seconds"
    """Size: load in ng; count: seconds."""
    PACE = "pace"
    """Size: distance in mm; count: seconds, negative, so that more is better."""
    TIME = "time"
    """Size: seconds of cardio."""
    ONE_REP_MAX = "estimated 1rm"
    """Size: estimate in mg."""
    VOLUME = "volume"
    """Size: twice the load times the reps of a session in mg, or twice its reps."""


_STEPS = {
    BestAxis.REPS: (RecordKind.HEAVIEST, RecordKind.REPS),
    BestAxis.SECONDS: (RecordKind.HEAVIEST, RecordKind.SECONDS),
    BestAxis.PACE: (RecordKind.FARTHEST, RecordKind.FASTEST),
}
"""Axes with two sides, and the records of their size and of their count."""

ONE_SIDED = frozenset(BestAxis) - frozenset(_STEPS)
"""Axes on which a session is held against the largest size alone."""


class Record(NamedTuple):
    """A record as it is told.

    Attributes:
        kind: What it is in.
        before: The size that was the best before, in the axis' unit.
        before_count: The count that was the best before.
    """

    kind: RecordKind
    before: int
    before_count: int = 0


class Best(NamedTuple):
    """Something that no session before had reached, or the first of its load.

    Attributes:
        axis: What it is in.
        size: Its size, in the axis' unit.
        amount: Its count, 0 on an axis without one.
        position: Which set of the session it was, None for the session as a whole.
        record: The record that is told of it; None for one that is not worth telling.
    """

    axis: BestAxis
    size: int
    amount: int = 0
    position: int | None = None
    record: Record | None = None


class StandsAs(NamedTuple):
    """What a set is held against others by.

    Attributes:
        axis: The axis with two sides that it stands on, None for none.
        size: Its size there.
        amount: Its count there.
        lasted: Seconds of cardio.
        estimate: Its one-rep maximum in mg, None where it tells none.
        volume: Its share of the session's volume.
    """

    axis: BestAxis | None = None
    size: int = 0
    amount: int = 0
    lasted: int = 0
    estimate: int | None = None
    volume: int = 0


class Bests:
    """The bests of one exercise up to an instant."""

    def __init__(self, bests: Iterable[Best] = (), sessions: int = 0) -> None:
        """Take over what is known.

        Args:
            bests: What was reached so far.
            sessions: In how many sessions; more than three need not be told apart.
        """
        self.sessions = sessions
        self._by_size: dict[BestAxis, dict[int, Best]] = {axis: {} for axis in BestAxis}
        self._top: dict[BestAxis, int] = {}
        self._counted: dict[tuple[int, int | None], tuple[TrainingSet, StandsAs | None]] = {}
        self._old: dict[int, int] = {}
        for best in bests:
            self._take(best)

    def _take(self, best: Best) -> None:
        """Of each size only the largest count matters."""
        there = self._by_size[best.axis]
        if best.size not in there or there[best.size].amount < best.amount:
            there[best.size] = best
        self._top[best.axis] = max(best.size, self._top.get(best.axis, best.size))

    def add(self, session: Iterable[Best]) -> None:
        """Take over what a later session reached."""
        self.sessions += 1
        for best in session:
            self._take(best)

    def top(self, axis: BestAxis) -> int | None:
        """The largest size on an axis, None without any."""
        return self._top.get(axis)

    def count_at(self, axis: BestAxis, size: int) -> int | None:
        """The largest count at a size or a larger one, None without any."""
        there = self._by_size[axis].items()
        return max(
            (b.amount for other, b in there if other >= size or same(other, size)), default=None
        )

    def knows(self, axis: BestAxis, size: int) -> bool:
        """Whether this size was there before."""
        there = self._by_size[axis]
        return size in there or any(same(other, size) for other in there)

    def holds(self, axis: BestAxis, size: int, count: int) -> bool:
        """Whether exactly this size was there before, with as large a count."""
        there = self._by_size[axis].get(size)
        return there is not None and there.amount >= count

    def counted(
        self, measure: Measure, done: TrainingSet, asked: int | None = None
    ) -> StandsAs | None:
        """What a set of the exercise is held against others by, None where it counts for nothing.

        The sets of an import that are alike are one value: what was worked out of it is kept.
        """
        known = self._counted.get((id(done), asked))
        if known is None:
            known = self._counted[id(done), asked] = done, _counted(measure, done, asked)
        return known[1]

    def has_news(
        self, measure: Measure, sets: Sequence[TrainingSet], asked: Sequence[int | None]
    ) -> bool:
        """Whether any of a session was not there before; in most sessions nothing is.

        A set that was nothing new never is again: what it adds to the volume is kept.
        """
        if asked.count(None) == len(asked):
            kept = [self._old.get(key) for key in map(id, sets)]
            if None not in kept:
                return sum(filter(None, kept)) > self._top.get(BestAxis.VOLUME, 0)
        volume = 0
        longest = self._top.get(BestAxis.TIME, 0)
        strongest = self._top.get(BestAxis.ONE_REP_MAX, -1)
        for done, left in zip(sets, asked, strict=True):
            known = self._counted.get((id(done), left))
            each = self.counted(measure, done, left) if known is None else known[1]
            of_set = 0
            if each is not None:
                axis, size, amount, lasted, estimated, of_set = each
                volume += of_set
                if axis is not None and not self.holds(axis, size, amount):
                    return True
                if lasted > longest or (estimated is not None and estimated > strongest):
                    return True
            if left is None:
                self._old[id(done)] = of_set
        return volume > self._top.get(BestAxis.VOLUME, 0)

    def heaviest_for(self, reps: int) -> Best | None:
        """The heaviest load that was lifted for so many reps or more, and by which best."""
        enough = (best for best in self._by_size[BestAxis.REPS].values() if best.amount >= reps)
        return max(enough, key=lambda best: best.size, default=None)

    @property
    def by_reps(self) -> dict[int, Best]:
        """The heaviest at each number of reps from 1 to 12, as far as anything was lifted."""
        by_reps = {reps: self.heaviest_for(reps) for reps in range(1, MOST_REPS_COUNTED + 1)}
        return {reps: best for reps, best in by_reps.items() if best is not None}


def same(size: int, other: int) -> bool:
    """Whether a lifter would call two sizes the same: within 0.1 %."""
    return abs(size - other) * 1000 <= max(abs(size), abs(other))


def bests_of_session(
    measure: Measure,
    before: Bests,
    sets: Sequence[TrainingSet],
    asked: Sequence[int | None] = (),
) -> tuple[Best, ...]:
    """What a session reached that no session before had, its records among it.

    Args:
        measure: What the exercise is counted in.
        before: What was reached up to this session.
        sets: All the sets of the exercise in it, in order.
        asked: Of each set the reps that were to be left; empty where nothing was asked.
    """
    left = asked or [None] * len(sets)
    if not before.has_news(measure, sets, left):
        return ()
    every = enumerate(map(before.counted, repeat(measure), sets, left))
    counted = [(place, each) for place, each in every if each is not None]
    bests: list[Best] = []
    for axis in _STEPS:
        of_axis = [(place, each) for place, each in counted if each.axis is axis]
        bests += _steps(
            before, [Best(axis, each.size, each.amount, place) for place, each in of_axis], sets
        )
    bests += _longest(before, counted)
    bests += _one_rep_max(before, counted, sets)
    bests += _volume(before, counted)
    return _told_once(bests, sets) if bests else ()


def _mass(done: TrainingSet) -> int:
    return weight.ng if (weight := done.weight) else 0


def _counted(measure: Measure, done: TrainingSet, asked: int | None) -> StandsAs | None:
    """What a set is held against others by.

    None for a warm-up and for a load that only has a name, which is no more and no less.
    """
    if done.kind is SetKind.WARMUP or isinstance(done.load, NamedLoad):
        return None
    mass, reps, seconds = _mass(done), done.reps or 0, done.seconds or 0
    if measure is Measure.CARDIO:
        if not done.distance_m:
            return StandsAs(lasted=seconds)
        pace = -seconds if seconds else UNTIMED
        return StandsAs(BestAxis.PACE, round(done.distance_m * 1000), pace, lasted=seconds)
    kg = estimate(done, asked) if measure is Measure.WEIGHTED else None
    counted = StandsAs(estimate=None if kg is None else round(kg * 1e6))
    if reps:
        counted = counted._replace(
            axis=BestAxis.REPS, size=mass, amount=reps, volume=_volume_of(measure, mass, done)
        )
    elif done.reps is None and seconds:
        counted = counted._replace(axis=BestAxis.SECONDS, size=mass, amount=seconds)
    return counted


def _volume_of(measure: Measure, mass: int, done: TrainingSet) -> int:
    """A set's load times reps; its reps where the weight lifted is one's own.

    A set without a side stands for both, so it counts twice what one of a side does.
    """
    if measure not in (Measure.WEIGHTED, Measure.BODYWEIGHT):
        return 0
    weight = 1 if measure is Measure.BODYWEIGHT and mass >= 0 else max(0, mass) // 10**6
    return weight * (done.reps or 0) * (1 if done.side else 2)


def _steps(before: Bests, points: list[Best], sets: Sequence[TrainingSet]) -> list[Best]:
    """What of a session is new on an axis with two sides, with its records."""
    if not points:
        return []
    axis = points[0].axis
    of_size, of_count = _STEPS[axis]
    top = before.top(axis)
    told = [
        best for best in points if best.position is not None and _sets_records(sets[best.position])
    ]
    largest = max((best.size for best in told), default=None)
    heaviest = None
    if top is not None and largest is not None and largest > top and not same(largest, top):
        # Of several sets the first: what comes after it at this load is no news.
        heaviest = next(best for best in told if same(best.size, largest))
    reached_now: list[Best] = []
    news = [best for best in points if not before.holds(axis, best.size, best.amount)]
    for best in sorted(news, key=lambda best: (-best.size, -best.amount, best.position or 0)):
        known = before.knows(axis, best.size)
        reached = before.count_at(axis, best.size)
        # What stands in `found` already is at least as heavy.
        beaten = any(other.amount >= best.amount for other in reached_now)
        new = not beaten and (reached is None or best.amount > reached)
        record = None
        if best is heaviest:
            record = Record(of_size, top or 0)
        elif new and known and best in told and reached is not None:
            record = Record(of_count, best.size, reached)
        first = not known and not any(same(best.size, other.size) for other in reached_now)
        if new or first or record is not None:
            reached_now.append(_told(best, record))
    return reached_now


def _told(best: Best, record: Record | None) -> Best:
    return Best(best.axis, best.size, best.amount, best.position, record)


def _sets_records(done: TrainingSet) -> bool:
    return done.kind.counts


def _longest(before: Bests, counted: Sequence[tuple[int, StandsAs]]) -> list[Best]:
    times = [(each.lasted, place) for place, each in counted if each.lasted]
    if not times:
        return []
    seconds, place = max(times, key=lambda timed: (timed[0], -timed[1]))
    top = before.top(BestAxis.TIME)
    if top is not None and seconds <= top:
        return []
    # Longer over a distance may only be slower.
    told = top is not None and dict(counted)[place].axis is None
    record = Record(RecordKind.LONGEST, top or 0) if told else None
    return [Best(BestAxis.TIME, seconds, position=place, record=record)]


def _one_rep_max(
    before: Bests, counted: Sequence[tuple[int, StandsAs]], sets: Sequence[TrainingSet]
) -> list[Best]:
    estimates = [(each.estimate, place) for place, each in counted if each.estimate is not None]
    if not estimates:
        return []
    size, place = max(estimates, key=lambda estimated: (estimated[0], -estimated[1]))
    top = before.top(BestAxis.ONE_REP_MAX)
    if top is not None and size <= top:
        return []
    clear = (
        before.sessions >= LEAST_SESSIONS
        and _sets_records(sets[place])
        and _beyond_noise(size, top)
    )
    record = Record(RecordKind.ONE_REP_MAX, top) if clear and top is not None else None
    return [Best(BestAxis.ONE_REP_MAX, size, position=place, record=record)]


def _beyond_noise(size: int, top: int | None) -> bool:
    return top is not None and size > top * (1 + SESSION_NOISE)


def _volume(before: Bests, counted: Iterable[tuple[int, StandsAs]]) -> list[Best]:
    size = sum(each.volume for _, each in counted)
    top = before.top(BestAxis.VOLUME)
    if not size or (top is not None and size <= top):
        return []
    clear = top is not None and before.sessions and _beyond_noise(size, top)
    record = Record(RecordKind.VOLUME, top) if clear and top is not None else None
    return [Best(BestAxis.VOLUME, size, record=record)]


def _told_once(bests: Sequence[Best], sets: Sequence[TrainingSet]) -> tuple[Best, ...]:
    """The same bests; of several records that tell the same only the strongest is told.

    Sets with one load tell the same. A session's sum is told where no set of it is a record: more
    of the sum would mostly be that set again.
    """
    told = [best for best in bests if best.record is not None]
    quiet = {
        id(best)
        for best in told
        if any(_stands_for(other, best, sets) for other in told if other is not best)
    }
    return tuple(_told(best, None) if id(best) in quiet else best for best in bests)


def _stands_for(best: Best, other: Best, sets: Sequence[TrainingSet]) -> bool:
    """Whether telling the one tells the other, too."""
    if best.record is None or other.record is None or best.position is None:
        return False
    if other.position is None:
        return True
    kind, other_kind = best.record.kind, other.record.kind
    if BestAxis.PACE in (best.axis, other.axis) or BestAxis.TIME in (best.axis, other.axis):
        together = best.position == other.position
    else:
        loads = [_mass(done) for done in (sets[best.position], sets[other.position])]
        together = same(*loads)
    if (
        together
        and best.position != other.position
        and RecordKind.HEAVIEST not in (kind, other_kind)
    ):
        # More than 12 reps give no estimate: then the reps themselves say more.
        return kind is RecordKind.REPS and other_kind is RecordKind.ONE_REP_MAX
    order = list(RecordKind)
    return together and order.index(kind) < order.index(other_kind)
