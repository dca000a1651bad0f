"""The days that somebody trains by, found in a log of another app: by titles and exercises."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise
from statistics import fmean, median_low

from brainlift_tui.core.exercise.exercise import Exercise, Measure
from brainlift_tui.core.lifter.settings import Experience
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.programme.programme import MOST_SETS, MOST_SLOTS, Day, Programme, Slot

LATELY = timedelta(weeks=10)
"""What was done longer before the last workout is no habit any more: our judgement, as are the
other numbers here, tried on six public logs."""

CURRENT = timedelta(weeks=4)
"""A day not done for so long before the last workout was given up."""

FEWEST_WORKOUTS, FEWEST_DAYS = 6, 21
"""Fewer workouts, or in fewer days, tell of no habit."""

ALIKE = 0.5
"""Two workouts share so many of their exercises where both are the same day."""

MOST_OWN_DAYS = 7
NEWEST = 4
"""A day is what its newest workouts were."""

SOME_FROM, YEARS_FROM = 60, 730
"""Days from the first workout to the last of one who has lifted for months, and for years."""


class EarlierEntry(NamedTuple):
    """One exercise of a past workout.

    Attributes:
        exercise: The exercise.
        counts: Reps of each work set; seconds of a hold or of cardio.
        superset: Which round it belonged to.
    """

    exercise: Exercise
    counts: tuple[int, ...]
    superset: int | None = None


class EarlierWorkout(NamedTuple):
    """A past workout."""

    day: date
    title: str
    entries: tuple[EarlierEntry, ...]

    @property
    def slugs(self) -> frozenset[str]:
        """What was done."""
        return frozenset(entry.exercise.slug for entry in self.entries)


class OwnDay(NamedTuple):
    """A day that comes again.

    Attributes:
        day: Its name and what is done.
        last: When it was done last.
        times: How often in the last weeks.
        exercises: What is done, in order.
    """

    day: Day
    last: date
    times: int
    exercises: tuple[Exercise, ...] = ()


class OwnDays(NamedTuple):
    """What somebody trains by.

    Attributes:
        days: Its days; what was done longest ago comes first.
        per_week: Sessions a week.
        experience: How long they have lifted, as the log tells.
        first: Their first workout.
    """

    days: tuple[OwnDay, ...]
    per_week: int
    experience: Experience
    first: date

    def programme(self, name: str) -> Programme:
        """The days as a programme, in turn."""
        days = tuple(own.day for own in self.days)
        return Programme("", name, days, per_week=self.per_week, ramp=False)


def own_days(workouts: Sequence[EarlierWorkout], first: date) -> OwnDays | None:
    """The days that come again in the last weeks of a log.

    Workouts of one title are a day where they are alike; others join the day that they are like.
    Of two that are alike, and of which one took the other's place, the newer one stays.

    Args:
        workouts: Those of the last weeks, oldest first.
        first: The day of the first workout of all.

    Returns:
        None where the log is too short, or most of its last workouts were like no other.
    """
    if not workouts or (workouts[-1].day - first).days < FEWEST_DAYS:
        return None
    last = workouts[-1].day
    lately = [one for one in workouts if one.day > last - LATELY and one.entries]
    if len(lately) < FEWEST_WORKOUTS:
        return None
    current = [group for group in _without_replaced(_grouped(lately)) if _goes_on(group, last)]
    newest = [one for one in lately if one.day > last - CURRENT]
    covered = sum(one.day > last - CURRENT for group in current for one in group)
    if 2 * covered < len(newest):
        return None
    current = sorted(current, key=len, reverse=True)[:MOST_OWN_DAYS]
    current.sort(key=lambda group: group[-1].day)
    current = [group for group in current if any(_slots(group))]
    days = tuple(map(_own_day, _names(current), current))
    per_week = min(7, max(1, round(len(newest) / (CURRENT.days / 7))))
    lifted_for = (last - first).days
    return OwnDays(days, per_week, _experience(lifted_for), first) if days else None


def _own_day(name: str, group: "_Group") -> OwnDay:
    slots = tuple(_slots(group))
    known = {entry.exercise.slug: entry.exercise for entry in group[-1].entries}
    exercises = tuple(known[slot.slug] for slot in slots)
    return OwnDay(Day(name, slots), group[-1].day, len(group), exercises)


def _experience(days: int) -> Experience:
    if days >= YEARS_FROM:
        return Experience.YEARS
    return Experience.SOME if days >= SOME_FROM else Experience.NEW


_Group = list[EarlierWorkout]


def _alike(one: EarlierWorkout, other: EarlierWorkout) -> float:
    """The share of the exercises of both that is in both."""
    every = one.slugs | other.slugs
    return len(one.slugs & other.slugs) / len(every) if every else 0.0


def _grouped(lately: Sequence[EarlierWorkout]) -> list[_Group]:
    """Workouts put together by title, then by exercises; oldest first within each."""
    titled: dict[str, _Group] = {}
    for one in lately:
        titled.setdefault(one.title.strip().casefold(), []).append(one)
    groups = [group for title, group in titled.items() if title and _means_a_day(group)]
    named = {id(one) for group in groups for one in group}
    for one in reversed(lately):
        if id(one) in named:
            continue
        best = max(groups, key=lambda group: _alike(group[-1], one), default=None)
        if best is not None and _alike(best[-1], one) >= ALIKE:
            best.append(one)
            best.sort(key=lambda of_group: of_group.day)
        else:
            groups.append([one])
    return groups


def _means_a_day(group: _Group) -> bool:
    """Whether workouts of one title are alike; those called "Evening" are not."""
    return len(group) > 1 and fmean(_alike(one, other) for one, other in pairwise(group)) >= ALIKE


def _without_replaced(groups: Iterable[_Group]) -> list[_Group]:
    kept: list[_Group] = []
    for group in sorted(groups, key=lambda group: group[-1].day, reverse=True):
        replaced = any(
            newer[0].day > group[-1].day and _alike(newer[-1], group[-1]) >= ALIKE for newer in kept
        )
        if not replaced:
            kept.append(group)
    return kept


def _goes_on(group: _Group, last: date) -> bool:
    """Whether a day came more than once, and twice its usual time has not passed without it."""
    gaps = sorted(later.day - one.day for one, later in pairwise(group))
    if not gaps:
        return False
    usual = gaps[(len(gaps) - 1) // 2]
    return last - group[-1].day <= min(CURRENT, max(CURRENT / 2, 2 * usual))


def _names(groups: Sequence[_Group]) -> list[str]:
    """What the days are called: as their workouts alone were, more than once, else by a letter."""
    titles = [Counter(one.title.strip() for one in group) for group in groups]
    names: list[str] = []
    for place, of_group in enumerate(titles):
        elsewhere = Counter[str]()
        for other in (*titles[:place], *titles[place + 1 :]):
            elsewhere.update(other)
        own = ((times, title) for title, times in of_group.items() if title not in elsewhere)
        times, title = max(own, default=(0, ""))
        names.append(title if title and times > 1 else chr(ord("A") + place))
    return names


def _slots(group: _Group) -> Iterable[Slot]:
    """What the newest workout held, but for what was done that once."""
    newest = group[-NEWEST:]
    done: dict[str, list[EarlierEntry]] = {}
    for one in newest:
        for entry in one.entries:
            done.setdefault(entry.exercise.slug, []).append(entry)
    newest_slugs = dict.fromkeys(entry.exercise.slug for entry in newest[-1].entries)
    for slug in list(newest_slugs)[:MOST_SLOTS]:
        came = sum(slug in one.slugs for one in newest)
        if came > 1:
            yield _slot(done[slug], came)


def _slot(entries: Sequence[EarlierEntry], workouts: int) -> Slot:
    exercise, superset = entries[-1].exercise, entries[-1].superset
    counts = sorted(count for entry in entries for count in entry.counts)
    sets = min(MOST_SETS, max(1, round(len(counts) / workouts)))
    if exercise.measure is Measure.CARDIO:
        usual = median_low(counts)
        return Slot(exercise.slug, 1, usual, usual, superset=superset)
    # The middle half of what was done; what came last is to be within it.
    low, high = counts[len(counts) // 4], counts[-1 - len(counts) // 4]
    low = min(low, median_low(entries[-1].counts or (low,)))
    # A range of one is met by adding load alone; only the strong do five times five.
    wide = 10 if exercise.measure is Measure.HOLD else 2 if low > 6 else 0
    return Slot(exercise.slug, sets, low, max(high, low + wide), superset=superset)
