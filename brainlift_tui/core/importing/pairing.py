"""Which workouts of a file the log holds: by content and start, however far the clock was off.

Apps print the time of the zone that the phone is in on the day of the export. All of a file is off
by the same then, or by two amounts an hour apart, where one of the zones has summer time and the
other has it later or not at all.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from brainlift_tui.core.named_tuple import NamedTuple

MINUTE, HOUR = 60, 3600

DAY = 24 * HOUR

LARGEST_SHIFT = 26 * HOUR
"""How far apart two zones of the world are at most."""

ZONE_STEP = 15 * MINUTE
"""What the offsets of all zones are multiples of."""

LEAST_TOLD = 2
"""So many workouts of different content have to be off by the same: one may be done again."""


class Told(NamedTuple):
    """What a workout is recognised by.

    Attributes:
        mark: The fingerprint of its content.
        started: Its start, Unix seconds.
        lasted: Seconds that it took, None where that is not known.
    """

    mark: str
    started: int
    lasted: int | None = None

    @property
    def minute(self) -> int:
        """The minute it began in: some apps know no seconds."""
        return self.started // MINUTE

    @property
    def only_day(self) -> bool:
        """Whether its file tells the day alone: it begins at midnight and takes no time."""
        return self.started % DAY == 0 and not self.lasted


class _InOrder:
    """Workouts by content and start: who trains the same every day has thousands of one content."""

    def __init__(self, workouts: Iterable[tuple[int, Told]]) -> None:
        """Sort them.

        Args:
            workouts: Each with its place.
        """
        self._begun: dict[str, list[tuple[int, int, Told]]] = defaultdict(list)
        for place, told in workouts:
            self._begun[told.mark].append((told.started, place, told))
        for begun in self._begun.values():
            begun.sort()

    def near(self, told: Told) -> list[tuple[int, Told]]:
        """Those of one content that began no further from it than two clocks can be apart."""
        begun, reach = self._begun.get(told.mark, []), LARGEST_SHIFT + MINUTE
        first = bisect_left(begun, (told.started - reach,))
        last = bisect_left(begun, (told.started + reach,), first)
        return sorted((place, other) for _, place, other in begun[first:last])


def shifts_of(incoming: Sequence[Told], stored: Sequence[Told]) -> tuple[int, ...]:
    """How many seconds the starts of a file are ahead of those in the log, the commonest first.

    One amount, (0,) for a file with the log's own times, or two that are an hour apart. Another one
    than 0 has to be told by workouts of different content, and to explain more of what the file has
    of the log's time: the same sets on the next day are no shift.
    """
    known = _InOrder(enumerate(stored))
    places: dict[int, set[int]] = defaultdict(set)
    for place, told in enumerate(incoming):
        for _, other in known.near(told):
            ahead = (told.minute - other.minute) * MINUTE
            if abs(ahead) <= LARGEST_SHIFT and ahead % ZONE_STEP == 0 and _as_long(told, other):
                places[ahead].add(place)
    others = [shift for shift in places if shift]
    sets: list[tuple[int, ...]] = [(shift,) for shift in others]
    sets += [(one, two) for one in others for two in (one - HOUR, one + HOUR) if two in places]

    def explained(shifts: Sequence[int]) -> frozenset[int]:
        return frozenset().union(*(places[shift] for shift in shifts))

    same = explained((0,)) if 0 in places else frozenset()
    best = max(sets, key=lambda each: (len(explained(each)), -len(each)), default=(0,))
    gained = explained(best) - same
    if len({incoming[place].mark for place in gained}) < LEAST_TOLD or len(gained) <= len(
        same - explained(best)
    ):
        return (0,)
    span = (min(told.started for told in stored), max(told.started for told in stored))
    before = _share(same, incoming, 0, span)
    if _share(explained(best), incoming, best[0], span) <= before:
        return (0,)
    return tuple(sorted(best, key=lambda shift: -len(places[shift])))


def _as_long(one: Told, other: Told) -> bool:
    """Whether two workouts may have taken equally long."""
    return None in (one.lasted, other.lasted) or one.lasted == other.lasted


def _share(
    places: Iterable[int], incoming: Sequence[Told], shift: int, span: tuple[int, int]
) -> float:
    """The share of what a file has of the log's time that a shift explains."""
    within = sum(span[0] <= told.started - shift <= span[1] for told in incoming)
    return sum(1 for _ in places) / within if within else 0.0


def paired(
    incoming: Sequence[Told], stored: Sequence[Told], shifts: Sequence[int]
) -> dict[int, int]:
    """Places in a file to places in the log: workouts of one content that began together.

    Each of the log stands for one of the file at most.
    """
    free: dict[tuple[str, int], list[int]] = defaultdict(list)
    for there, told in reversed(list(enumerate(stored))):
        free[told.mark, told.minute].append(there)
    pairs: dict[int, int] = {}
    for shift in shifts:
        for place, told in enumerate(incoming):
            waiting = free.get((told.mark, told.minute - shift // MINUTE))
            if waiting and place not in pairs:
                pairs[place] = waiting.pop()
    return pairs


def misplaced(
    incoming: Mapping[int, Told], stored: Mapping[int, Told], brought_by: Mapping[int, int | None]
) -> dict[int, int]:
    """Places in a file to places in the log: those that an earlier, shifted file put wrong.

    Args:
        incoming: What of the file is not known at its time, its times as the log has them.
        stored: What of the log the file does not have at its time.
        brought_by: The import that brought each of the log.
    """
    known = _InOrder(stored.items())
    found: dict[tuple[int | None, int], dict[int, int]] = defaultdict(dict)
    for place, told in incoming.items():
        for there, other in known.near(told):
            off = (other.minute - told.minute) * MINUTE
            if abs(off) <= LARGEST_SHIFT and off % ZONE_STEP == 0 and _as_long(told, other):
                found[brought_by[there], off].setdefault(place, there)
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for (bringer, off), group in sorted(found.items(), key=lambda each: -len(each[1])):
        both = [
            *group,
            *found.get((bringer, off - HOUR), ()),
            *found.get((bringer, off + HOUR), ()),
        ]
        if len({incoming[place].mark for place in both}) < LEAST_TOLD:
            continue
        for place, there in group.items():
            if place not in pairs and there not in taken:
                pairs[place] = there
                taken.add(there)
    return pairs


MORNING = 5 * HOUR
"""Until five in the morning hardly anybody trains."""

LEAST_AT_NIGHT = 3
TIMES_AT_NIGHT = 4


def rather_the_first(starts: Sequence[tuple[int, int]]) -> bool:
    """Whether the first of two clocks is the right one, as far as the hours of training tell it.

    It is where far more workouts would have begun at night by the other one.

    Args:
        starts: The start of each workout by either, seconds of wall time.
    """
    first = sum(start % DAY < MORNING for start, _ in starts)
    other = sum(start % DAY < MORNING for _, start in starts)
    return other >= LEAST_AT_NIGHT and other > TIMES_AT_NIGHT * first
