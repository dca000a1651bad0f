"""One workout in two states: what of it is the same, and what runs through a whole file."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from brainlift_tui.core.load.named import NamedLoad
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.workout.workout import TrainingSet

NEAR_KG = 0.0075
"""How far a load may be off that an app turned into the other unit, at two decimals."""

NEAR_SHARE = 0.001
"""The same as a share of the load, as `core.load.Load.same_as` has it."""

THROUGHOUT = 0.9
"""Share of the loads of a file that a factor has to be true of."""

LEAST_ALIKE = 0.5
"""Share of the sets that have to be equal where the exercises are not the same."""


class SetNumbers(NamedTuple):
    """What is compared of a set.

    Attributes:
        kind: What it was planned as.
        load: Kilograms, or the name of a band; None for none.
        reps: Reps done.
        seconds: Seconds held or moved.
        distance_m: Whole metres.
    """

    kind: str
    load: float | str | None
    reps: int | None
    seconds: int | None
    distance_m: int | None

    @classmethod
    def of(cls, done: TrainingSet) -> "SetNumbers":
        """Those of a set."""
        named = done.load.text if isinstance(done.load, NamedLoad) else None
        return cls(
            done.kind.value,
            done.weight.kg if done.weight else named,
            done.reps,
            done.seconds,
            None if done.distance_m is None else round(done.distance_m),
        )

    def equals(self, other: "SetNumbers", factor: float = 1.0) -> bool:
        """Whether it is the other set, whose loads are to be multiplied by a factor."""
        return self[0] == other[0] and self[2:] == other[2:] and _near(self, other, factor)


def _near(one: SetNumbers, other: SetNumbers, factor: float) -> bool:
    if isinstance(one.load, str) or isinstance(other.load, str):
        return one.load == other.load
    if one.load is None or other.load is None:
        return not one.load and not other.load
    off = abs(one.load - other.load * factor)
    return off <= max(NEAR_KG * max(1.0, factor), NEAR_SHARE * abs(one.load))


class EntryNumbers(NamedTuple):
    """What is compared of an exercise of a workout.

    Attributes:
        slug: The exercise.
        sets: Its sets in order.
    """

    slug: str
    sets: tuple[SetNumbers, ...]

    def done_as(self, other: "EntryNumbers", factor: float = 1.0) -> bool:
        """Whether the sets are those of another, whatever the exercises are called."""
        return len(self.sets) == len(other.sets) and all(
            one.equals(two, factor) for one, two in zip(self.sets, other.sets, strict=True)
        )


class TwoStates(NamedTuple):
    """One workout as a file has it and as the log has it.

    Attributes:
        now: Of the file.
        before: Of the log.
    """

    now: tuple[EntryNumbers, ...]
    before: tuple[EntryNumbers, ...]

    def same(self, factor: float = 1.0) -> bool:
        """Whether all sets are the same, whatever the exercises are called."""
        return len(self.now) == len(self.before) and all(
            one.done_as(two, factor) for one, two in zip(self.now, self.before, strict=True)
        )

    def named_alike(self) -> bool:
        """Whether the exercises are the same, in this order."""
        now, before = ([entry.slug for entry in state] for state in self)
        return now == before

    def alike(self, factor: float = 1.0) -> bool:
        """Whether so much is equal that it can only be one workout: begun together, and changed.

        Half of the sets are, or half of the exercises, for sets may be changed on both sides.
        """
        if self.shares_exercises():
            return True
        now = [each for entry in self.now for each in entry.sets]
        before = [each for entry in self.before for each in entry.sets]
        return _equal(now, before, factor) >= LEAST_ALIKE * min(len(now), len(before))

    def shares_exercises(self) -> bool:
        """Whether half of the exercises of the shorter one are in both."""
        now, before = ({entry.slug for entry in state} for state in self)
        return 2 * len(now & before) >= min(len(now), len(before))

    def renamed(self, factor: float = 1.0) -> Iterable[tuple[str, str]]:
        """Slugs of the file and of the log that stand for each other: same place, same sets."""
        if len(self.now) == len(self.before):
            for one, two in zip(self.now, self.before, strict=True):
                if one.slug != two.slug and one.done_as(two, factor):
                    yield one.slug, two.slug

    def ratios(self) -> Iterable[float]:
        """What the loads of the file are of those in the log, set by set where both have them."""
        if [len(entry.sets) for entry in self.now] != [len(entry.sets) for entry in self.before]:
            return
        for one, two in zip(self.now, self.before, strict=True):
            for now, then in zip(one.sets, two.sets, strict=True):
                if isinstance(now.load, float) and isinstance(then.load, float) and then.load:
                    yield now.load / then.load


def _equal(now: Sequence[SetNumbers], before: Sequence[SetNumbers], factor: float) -> int:
    """How many sets are equal, each standing for one at most."""
    waiting: dict[tuple[object, ...], list[SetNumbers]] = defaultdict(list)
    for each in before:
        waiting[each[2:]].append(each)
    count = 0
    for each in now:
        fits = waiting[each[2:]]
        place = next((at for at, two in enumerate(fits) if _near(each, two, factor)), None)
        if place is not None:
            del fits[place]
            count += 1
    return count


def factor_throughout(states: Sequence[TwoStates]) -> float:
    """What all loads of a file are of those in the log: 2.2046 where pounds were kilograms.

    1 where nothing runs through it.
    """
    ratios = [ratio for state in states for ratio in state.ratios()]
    if not ratios:
        return 1.0
    common = Counter(round(ratio, 2) for ratio in ratios).most_common(1)[0][0]
    near = sorted(ratio for ratio in ratios if abs(ratio - common) <= 0.01 * max(1.0, common))
    if len(near) < THROUGHOUT * len(ratios):
        return 1.0
    factor = near[len(near) // 2]
    return 1.0 if abs(factor - 1) <= NEAR_SHARE else factor


def renamed_throughout(
    states: Sequence[TwoStates], factor: float, still_named: Iterable[str]
) -> dict[str, tuple[str, int]]:
    """Slugs of the file that stand for one of the log wherever they occur, and in how many.

    Args:
        states: The workouts that are not the same by name and number.
        factor: What runs through the loads.
        still_named: Slugs that the file still has names for; those were not renamed.
    """
    stands_for: dict[str, Counter[str]] = defaultdict(Counter)
    for state in states:
        for now, before in state.renamed(factor):
            stands_for[now][before] += 1
    kept = frozenset(still_named)
    only = {
        now: counted.most_common(1)[0] for now, counted in stands_for.items() if len(counted) == 1
    }
    claimed = Counter(before for before, _ in only.values())
    return {
        now: told for now, told in only.items() if told[0] not in kept and claimed[told[0]] == 1
    }
