"""What of a file is new, there already, changed in the other app, or was deleted here."""

import sqlite3
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from brainlift_tui.core.importing.comparing import (
    TwoStates,
    factor_throughout,
    renamed_throughout,
)
from brainlift_tui.core.importing.pairing import (
    DAY,
    MINUTE,
    Told,
    misplaced,
    paired,
    rather_the_first,
    shifts_of,
)
from brainlift_tui.store.importing.held import (
    HeldWorkout,
    numbers_of,
    read_held,
    read_logged,
    read_logged_on,
    read_numbers,
    told_of,
)
from brainlift_tui.store.importing.plan import Incoming

OWN_TABLE = "brainlift-csv"
"""The format of the tables that we write: what they hold may have been logged here."""

NEAR = 20 * MINUTE
"""How far apart the starts may be of what was logged here and in another app at once."""

Found = tuple[Incoming, HeldWorkout]
"""A workout of the file, and that of the log which it is."""


@dataclass(slots=True)
class SortedFile:
    """The workouts of a file, by what they are to the log; times as the log has them.

    Attributes:
        fresh: Those that the log does not hold.
        there: Those that it holds as they are.
        changed: Those that were changed in the other app.
        deleted: Those that were deleted here.
        late: Those that stand here at a time that an earlier file had wrong.
        shifts: Seconds that the file's times are ahead of the log's, one or two values.
        renamed: Slugs of the file's exercises to what they are here, with how many workouts tell.
        factor: What all loads of the file are of those in the log, 1 where nothing runs through it.
    """

    fresh: list[Incoming] = field(default_factory=list)
    there: int = 0
    changed: list[Found] = field(default_factory=list)
    deleted: list[Found] = field(default_factory=list)
    late: list[Found] = field(default_factory=list)
    shifts: tuple[int, ...] = (0,)
    renamed: dict[str, tuple[str, int]] = field(default_factory=dict)
    factor: float = 1.0

    def puts(self, workout: Incoming, here: HeldWorkout, *, changed: bool) -> None:
        """Put one that the log knows where it belongs."""
        if here.deleted:
            self.deleted.append((workout, here))
        elif changed:
            self.changed.append((workout, here))
        elif _wrong_time(told_of(workout.kept), here):
            self.late.append((workout, here))
        else:
            self.there += 1


def sort_file(
    db: sqlite3.Connection,
    app: str,
    incoming: Sequence[Incoming],
    new_slugs: Iterable[str],
    named: Iterable[str],
    *,
    restore_deleted: bool = False,
) -> SortedFile:
    """Sort the workouts of a file.

    Args:
        db: The log.
        app: The format of the file.
        incoming: The workouts, their exercises with the slugs that their names have here.
        new_slugs: Those of exercises that the log does not have.
        named: The slugs of all the names of the file.
        restore_deleted: Whether what was deleted here is to come back.
    """
    held = read_held(db)
    if app == OWN_TABLE:
        held += read_logged(db)
    told = [told_of(workout.kept) for workout in incoming]
    stored = [each.told for each in held]
    shifts = shifts_of(told, stored)
    pairs = paired(told, stored, shifts)
    exact = [(place, told[place].minute - stored[there].minute) for place, there in pairs.items()]
    times = _Times(told, exact, shifts)
    found = SortedFile(shifts=shifts)
    in_log = [_moved(workout, times.shift(place)) for place, workout in enumerate(incoming)]
    same = frozenset(pairs.values())
    free = {there: each for there, each in enumerate(held) if there not in same}
    unknown = [place for place in range(len(incoming)) if place not in pairs]
    states = _states(db, in_log, unknown, free)
    found.factor = factor_throughout(list(states.values()))
    every_new = frozenset(new_slugs)
    found.renamed = renamed_throughout(list(states.values()), found.factor, named)
    aliases = {now: here for now, (here, _) in found.renamed.items() if now in every_new}
    changed: dict[int, int] = {}
    for place, there in _best(states, found.factor).items():
        if _same(states[place, there], aliases):
            pairs[place] = there
        else:
            changed[place] = there
    known = pairs | changed
    taken = {held[there].row for there in known.values()}
    logged = {} if app == OWN_TABLE else _logged_too(db, in_log, known, taken)
    both = [(told[place].started, stored[there].started) for place, there in known.items()]
    if any(shifts) and rather_the_first(both):
        # It is the log that has the times of another zone, from the file that came first.
        in_log, found.shifts = list(incoming), (0,)
    for place, there in known.items():
        found.puts(in_log[place], held[there], changed=place in changed)
    for place, (here, alike) in logged.items():
        found.puts(in_log[place], here, changed=not alike)
    settled = known.keys() | logged.keys()
    waiting = {place: times.of_log(place) for place in unknown if place not in settled}
    also_known = frozenset(changed.values()) | frozenset(pairs.values())
    standing = {
        there: each.told
        for there, each in free.items()
        if there not in also_known and not each.deleted and not each.edited
    }
    late = misplaced(waiting, standing, {there: held[there].brought_by for there in standing})
    found.late += [(in_log[place], held[there]) for place, there in late.items()]
    found.fresh = [in_log[place] for place in waiting if place not in late]
    if found.deleted and not restore_deleted and not (found.there or found.changed or found.late):
        # All that is known of the file was deleted here: it is imported anew.
        found.fresh = [workout for workout, _ in found.deleted] + found.fresh
        found.deleted = []
    return found


class _Times:
    """By how much each workout of a file is ahead of the log's times."""

    def __init__(
        self, told: Sequence[Told], exact: Iterable[tuple[int, int]], shifts: Sequence[int]
    ) -> None:
        """Take what is known of some.

        Args:
            told: All workouts of the file.
            exact: Places of those that are known, with the minutes they are ahead.
            shifts: The shifts of the file.
        """
        self._told = told
        self._first = shifts[0]
        self._known = sorted((told[place].started, minutes * MINUTE) for place, minutes in exact)
        self._several = len(shifts) > 1

    def shift(self, place: int) -> int:
        """Seconds: those of the known one that is next in time."""
        if not self._several or not self._known:
            return self._first
        started = self._told[place].started
        at = bisect_left(self._known, (started, 0))
        near = self._known[max(0, at - 1) : at + 1]
        return min(near, key=lambda known: abs(known[0] - started))[1]

    def of_log(self, place: int) -> Told:
        """What a workout is recognised by at the time it has in the log."""
        told = self._told[place]
        return told._replace(started=told.started - self.shift(place))


def _moved(incoming: Incoming, seconds: int) -> Incoming:
    """A workout at the log's time."""
    if not seconds:
        return incoming
    workout, by = incoming.kept.workout, timedelta(seconds=seconds)
    ended = workout.finished_at
    moved = workout._replace(
        started_at=workout.started_at - by, finished_at=None if ended is None else ended - by
    )
    return replace(incoming, kept=incoming.kept._replace(workout=moved))


def _states(
    db: sqlite3.Connection,
    in_log: Sequence[Incoming],
    unknown: Iterable[int],
    free: Mapping[int, HeldWorkout],
) -> dict[tuple[int, int], TwoStates]:
    """What began in one minute and differs: places in the file and in the log, both states."""
    by_minute: dict[int, list[int]] = defaultdict(list)
    for there, each in free.items():
        by_minute[each.told.minute].append(there)
    suspects = [
        (place, there)
        for place in unknown
        for there in by_minute.get(told_of(in_log[place].kept).minute, ())
    ]
    on_days = list(_on_days(in_log, unknown, free))
    before = read_numbers(db, {free[there].row for _, there in (*suspects, *on_days)})

    def states(place: int, there: int) -> TwoStates:
        return TwoStates(numbers_of(in_log[place].kept.workout), before[free[there].row])

    of_days = {pair: states(*pair) for pair in on_days}
    return {pair: states(*pair) for pair in suspects} | {
        pair: state for pair, state in of_days.items() if state.same() and state.named_alike()
    }


def _on_days(
    in_log: Sequence[Incoming], unknown: Iterable[int], free: Mapping[int, HeldWorkout]
) -> Iterator[tuple[int, int]]:
    """What is of one day where one of the two names no hour: places in the file and in the log."""
    by_day: dict[int, list[int]] = defaultdict(list)
    for there, each in free.items():
        by_day[each.told.started // DAY].append(there)
    for place in unknown:
        told = told_of(in_log[place].kept)
        for there in by_day.get(told.started // DAY, ()):
            other = free[there].told
            if told.minute != other.minute and (told.only_day or other.only_day):
                yield place, there


def _best(states: Mapping[tuple[int, int], TwoStates], factor: float) -> dict[int, int]:
    """Places in the file to places in the log: what is one workout, the same ones first."""
    best: dict[int, int] = {}
    taken: set[int] = set()
    for same in (True, False):
        for (place, there), state in states.items():
            if place in best or there in taken:
                continue
            if state.same() if same else state.alike(factor) or state.alike():
                best[place] = there
                taken.add(there)
    return best


def _logged_too(
    db: sqlite3.Connection,
    in_log: Sequence[Incoming],
    known: Collection[int],
    taken: Collection[int],
) -> dict[int, tuple[HeldWorkout, bool]]:
    """What was logged here and in the other app at once, by places in the file.

    Args:
        db: The log.
        in_log: The workouts of the file.
        known: Places of those that are known otherwise.
        taken: Rows of the log that are known to be others.

    Returns:
        The workout of the log, and whether it has the same sets.
    """
    unknown = {place: each for place, each in enumerate(in_log) if place not in known}
    if not unknown:
        return {}
    in_time = sorted((each.kept.workout for each in unknown.values()), key=lambda w: w.started_at)
    days = (in_time[0].day, in_time[-1].day)
    by_day: dict[tuple[bool, int], list[tuple[int, HeldWorkout]]] = defaultdict(list)
    for here, on_wall, started in read_logged_on(db, days):
        if here.row not in taken:
            by_day[False, on_wall // DAY].append((on_wall, here))
            by_day[True, started // DAY].append((started, here))
    near: list[tuple[int, int, HeldWorkout]] = []
    for place, each in unknown.items() if by_day else ():
        told, in_zone = told_of(each.kept), each.kept.workout.zone is not None
        near += [
            (abs(told.started - started), place, here)
            for started, here in by_day.get((in_zone, told.started // DAY), ())
            if abs(told.started - started) <= NEAR or told.only_day
        ]
    before = read_numbers(db, {here.row for _, _, here in near})
    found: dict[int, tuple[HeldWorkout, bool]] = {}
    used: set[int] = set()
    for _, place, here in sorted(near, key=lambda each: each[:2]):
        state = TwoStates(numbers_of(unknown[place].kept.workout), before[here.row])
        only_day = told_of(unknown[place].kept).only_day
        whole = state.same() and state.named_alike()
        alike = whole if only_day else state.shares_exercises()
        if alike and place not in found and here.row not in used:
            found[place] = here, whole
            used.add(here.row)
    return found


def _wrong_time(told: Told, here: HeldWorkout) -> bool:
    """Whether it stands here at another time than the file has, which knows more than a day."""
    mine = here.edited or here.logged
    return told.minute != here.told.minute and not told.only_day and not mine


def _same(state: TwoStates, aliases: Mapping[str, str]) -> bool:
    """Whether nothing was changed but what exercises are called."""
    return state.same() and all(
        aliases.get(now.slug, now.slug) == before.slug
        for now, before in zip(state.now, state.before, strict=True)
    )
