"""What a past session says: which sets count, and whether the reps have become easy."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from brainlift_tui.core.coaching.case import Case
from brainlift_tui.core.exercise.exercise import Measure
from brainlift_tui.core.load.load import NANOGRAMS, Load, Unit
from brainlift_tui.core.load.named import AnyLoad, NamedLoad, weight_of
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.programme.progression import Progression
from brainlift_tui.core.workout.past_session import PastSession, count_of
from brainlift_tui.core.workout.reserve import EASY_RESERVE, reserve_told
from brainlift_tui.core.workout.workout import Effort, Side, Target, TrainingSet

MOST_SESSIONS = 50
"""Sessions looked back on; what lies before them says nothing about today."""

VERY_EASY_RESERVE = 4.0
"""Reps left that count at once, without a second session."""

MOST_RESERVE_BUILT_ON = 3.0
"""Reports of more are guesses (Hackett 2017), so a raise builds on no more."""


BODY_ALONE = Load("0", Unit.KG)


@dataclass(frozen=True, slots=True)
class JudgedSet:
    """One set that counts; the weaker side of it where it is one-sided.

    Attributes:
        count: Reps, or seconds of a hold.
        reserve: Reps left as told by number or key, None where nothing was said.
        capacity: Reps left that a raise may build on.
        failed: Whether the next rep could not be done.
        hurried: Whether it followed less than half of the planned rest.
    """

    count: int
    reserve: float | None = None
    capacity: float = 0.0
    failed: bool = False
    hurried: bool = False


class Judged(NamedTuple):
    """A session as far as it counts: its planned sets at its working load.

    Attributes:
        day: The day it was on.
        load: The working load, None for body weight alone and where it has a name only.
        sets: The planned sets at it, in order; extra ones are left out.
        complete: Whether all that were planned were done at that load, of both sides.
        cut_short: Whether fewer sets were done than planned, at whatever loads.
        low: The low end of the range that day, or today's if that is lower; without a plan that
            of the habit, 0 where none is known.
        done: How many sets were done at it, those beyond the plan counted.
        began_at: The load of the session's first work set, where that was a lighter one.
        fell_short_at: A heavier load of the day with a set below the range, given up on the way.
        named: The working load where it goes by its name.
        extra: Reps or seconds of the sets at it that were done beyond the plan.
        planned: Whether a range was planned that day.
    """

    day: date
    load: Load | None
    sets: tuple[JudgedSet, ...]
    complete: bool
    cut_short: bool
    low: int
    done: int = 0
    began_at: Load | None = None
    fell_short_at: AnyLoad | None = None
    named: NamedLoad | None = None
    extra: tuple[int, ...] = ()
    planned: bool = True

    @property
    def counts(self) -> tuple[int, ...]:
        """Reps or seconds of each set."""
        return tuple(counted.count for counted in self.sets)

    @property
    def failed(self) -> bool:
        """Whether any set went to failure."""
        return any(counted.failed for counted in self.sets)

    @property
    def misses(self) -> int:
        """Sets below the range; one after too short a rest is no miss."""
        return _misses(self.sets, self.low)

    def at(self, other: "Judged") -> bool:
        """Whether both were at the same load."""
        return self.named == other.named and same_load(self.load, other.load)

    def all_reach(self, count: int) -> bool:
        """Whether every planned set was done and has so many."""
        return self.complete and min(self.counts) >= count

    def felt_easy(self, reserve: float = EASY_RESERVE) -> bool:
        """Whether the last set left so many reps, as told."""
        told = self.sets[-1].reserve
        return told is not None and told >= reserve


def reserve_counted(done: TrainingSet) -> float:
    """Reps left that a raise may build on: reports of 2 and more are one too low (Halperin)."""
    told = reserve_told(done)
    if told is None or (done.rir is None and done.effort is Effort.HARD):
        return 0.0
    return min(told + (1.0 if told >= 2 else 0.0), MOST_RESERVE_BUILT_ON)


def judged(session: PastSession, case: Case) -> Judged | None:
    """The part of a session that counts; None where there is none.

    Where one side alone was trained, something kept the other from it: it is not the whole session.
    """
    planned = min(session.target.sets, case.target.sets) if session.target else case.target.sets
    half = only_side(session) is not None
    session = _of_no_side(session) if half else session
    groups = _by_load(session.work_sets, case, session.target)
    if not groups:
        return None
    # What was done without a plan falls short of one's own habit alone: an old five is no
    # failed eight.
    low = min(session.target.low if session.target else case.habit, case.target.low)
    size = {group[0]: size_of(group[0], case) for group in groups}
    full = [group for group in groups if len(group[1]) >= planned]
    tried = _tried(groups, size) if case.mixes(session.day) else 0
    if tried:
        load, sets = min(groups, key=lambda group: size[group[0]])
        planned = max(1, planned - tried)
    elif full:
        load, sets = max(full, key=lambda group: size[group[0]])
    else:
        # Where no load was in the range, what one went down to is what counts.
        towards = 1 if any(_kept(group, low) for group in groups) else -1
        load, sets = max(
            groups, key=lambda group: (len(group[1]), _kept(group, low), towards * size[group[0]])
        )
    above = [group for group in groups if size[group[0]] > size[load] and not tried]
    # Those that were done heavier still, in the range, were done.
    heavier = sum(len(group[1]) for group in above if _kept(group, low))
    too_heavy = [there for there, done in above if _misses(done, low)]
    first = groups[0][0]
    return Judged(
        session.day,
        weight_of(load),
        _as_asked(sets[:planned], session.target or case.target),
        len(sets) + heavier >= planned and not half,
        sum(len(group[1]) for group in groups) < planned + tried or half,
        low,
        len(sets) + tried,
        (weight_of(first) or BODY_ALONE) if size[first] < size[load] else None,
        max(too_heavy, key=size.__getitem__, default=None),
        load if isinstance(load, NamedLoad) else None,
        tuple(done.count for done in sets[planned:]),
        session.target is not None,
    )


FAR_APART = 1.25
"""Loads that differ by more are no ramp: sets at a far load, and the usual one."""


def _tried(
    groups: Sequence[tuple[AnyLoad | None, Sequence[JudgedSet]]],
    size: Mapping[AnyLoad | None, float],
) -> int:
    """How many sets were tried at a load far above the others; 0 where none lies so far."""
    least = min(size.values())
    far = [sets for load, sets in groups if size[load] > least * FAR_APART]
    return sum(map(len, far)) if least > 0 and 0 < len(far) == len(groups) - 1 else 0


def _as_asked(sets: Sequence[JudgedSet], target: Target) -> tuple[JudgedSet, ...]:
    """A last set of as many as possible is to end where no more goes: that is no failing."""
    *before, last = sets
    if not target.amrap or len(sets) < target.sets or last.count < target.low:
        return tuple(sets)
    return (*before, replace(last, failed=False))


def judged_sessions(case: Case) -> list[Judged]:
    """The sessions that count, oldest first: no deload weeks, nothing from after today."""
    days = case.that_count[-MOST_SESSIONS:]
    sides = {only_side(session) for session in days[-ONE_SIDE_IS_THE_WAY:]}
    if len(days) >= ONE_SIDE_IS_THE_WAY and len(sides) == 1 and None not in sides:
        days = [_of_no_side(session) for session in days if only_side(session) in sides]
    each = (judged(session, case) for session in days)
    return [session for session in each if session is not None]


ONE_SIDE_IS_THE_WAY = 3
"""Sessions running of the same side alone: that is how the lifter trains."""


def only_side(session: PastSession) -> Side | None:
    """The side that alone was trained in a session; None where both were, or none was told."""
    sides = {done.side for done in session.work_sets}
    return next(iter(sides)) if len(sides) == 1 else None


def _of_no_side(session: PastSession) -> PastSession:
    return session._replace(sets=tuple(done._replace(side=None) for done in session.sets))


def top_everywhere(last: Judged, target: Target) -> bool:
    """E1: every planned set at the top of the range; in linear progression, in the range."""
    linear = target.progression is Progression.LINEAR
    return last.all_reach(target.low if linear else target.high)


def top_twice(sessions: Sequence[Judged], target: Target) -> bool:
    """Every set at the top in two sessions running at this load."""
    if len(sessions) < 2:
        return False
    before, last = sessions[-2:]
    return before.at(last) and all(top_everywhere(one, target) for one in (before, last))


def two_over_at_the_end(last: Judged, target: Target) -> bool:
    """E2: the last set two over the top, all of them in the range."""
    return last.all_reach(target.low) and last.counts[-1] >= target.high + 2


def easy_in_range(last: Judged, before: Judged | None, target: Target) -> bool:
    """E3: the last set easy in two sessions running, or with four left in one; all in range."""
    if not last.all_reach(target.low):
        return False
    if last.felt_easy(VERY_EASY_RESERVE):
        return True
    return (
        last.felt_easy()
        and before is not None
        and before.at(last)
        and before.all_reach(target.low)
        and before.felt_easy()
    )


FEW_ENOUGH = 12
"""Up to so many reps Brzycki's formula errs on the safe side; above, Epley's is the stricter."""


def reps_at(reps: float, ratio: float) -> float:
    """Reps that are left when the load grows by a ratio, on the safe side.

    By Brzycki's formula; above 12 reps, where it promises too much, by Epley's if that says less.
    """
    reps = min(reps, 36.0)
    brzycki = 37 - (37 - reps) * ratio
    if reps <= FEW_ENOUGH or ratio <= 1:
        return brzycki
    return min(brzycki, max((30 + reps) / ratio - 30, 37 - (37 - FEW_ENOUGH) * ratio))


def share_for(wanted: int, reps: int) -> float:
    """The share of a load at which so many reps are left, by the stricter of the two formulas."""
    wanted = min(wanted, 30)
    return min((37 - wanted) / (37 - reps), (30 + reps) / (30 + wanted))


def shown_capacity(last: Judged) -> float:
    """The most reps that a set of the session shows the lifter had in them."""
    return max(counted.count + counted.capacity for counted in last.sets)


SMALL_STEP = 0.05
"""Beyond it even the fewest reps are to leave one more than the range asks for."""


def spared(last: Judged, step: float, target: Target) -> bool:
    """Whether even the fewest reps of a session keep the range a step up, by Brzycki's formula.

    Of a last set of as many as possible those tell, as the ones before stop where they are asked.
    What the last set was told to leave, the fresher ones before it left as well.
    """
    more = 0 if step <= SMALL_STEP + 1e-4 else 1
    done = last.counts[-1] if target.amrap else min(last.counts)
    return reps_at(done + last.sets[-1].capacity, 1 + step) >= target.low + more - 1e-4


def still_in_range(last: Judged, ratio: float, target: Target) -> bool:
    """E4: even by Brzycki's formula the range is kept at the next load."""
    return reps_at(shown_capacity(last), ratio) >= target.low - 1e-4


def same_load(load: AnyLoad | None, other: AnyLoad | None) -> bool:
    """Whether two working loads are the same; none and zero are both body weight alone."""
    if load is None or other is None:
        return _alone(load) and _alone(other)
    return load.same_as(other)


def was_hard(case: Case, last: Judged) -> bool:
    """Whether any set of the last session was told to be hard, or failed.

    Sets tried at a far load are to be hard; they tell nothing of the usual one.
    """
    mixed = case.mixes(last.day)
    return any(
        (told := reserve_told(done)) is not None and told <= 1
        for session in case.past
        if session.day == last.day
        for done in session.work_sets
        if not mixed or same_load(done.load, last.named or last.load)
    )


def _misses(sets: Sequence[JudgedSet], low: int) -> int:
    """Sets below the range, those after too short a rest left out."""
    return sum(counted.count < low and not counted.hurried for counted in sets)


def _alone(load: AnyLoad | None) -> bool:
    return load is None or (isinstance(load, Load) and load.ng == 0)


def _kept(group: tuple[AnyLoad | None, Sequence[JudgedSet]], low: int) -> bool:
    """Whether none of its sets fell below the range."""
    return all(counted.count >= low for counted in group[1])


def size_of(load: AnyLoad | None, case: Case) -> float:
    """What loads of a session are compared by."""
    if isinstance(load, NamedLoad):
        return case.named.size(load)
    return load.ng / NANOGRAMS[Unit.KG] if load is not None else 0.0


def _by_load(
    sets: Sequence[TrainingSet], case: Case, asked: Target | None
) -> list[tuple[AnyLoad | None, list[JudgedSet]]]:
    """The sets at each load, the weaker side of each pair, in the order of first use."""
    groups: list[tuple[AnyLoad | None, list[tuple[Side | None, JudgedSet]]]] = []
    before: TrainingSet | None = None
    for done in sets:
        count = count_of(done, timed=case.timed)
        if count is not None and _sensible(done.load, case):
            counted = JudgedSet(
                count,
                reserve_told(done, asked.reserve if asked is not None else None),
                reserve_counted(done),
                done.effort is Effort.FAILED,
                _hurried(before, done),
            )
            group = next((g for load, g in groups if same_load(load, done.load)), None)
            if group is None:
                group = []
                groups.append((done.load, group))
            group.append((done.side, counted))
        before = done
    return [(load, paired) for load, group in groups if (paired := _paired(group))]


def _sensible(load: AnyLoad | None, case: Case) -> bool:
    """Whether a load can be meant: something is lifted, or it is the lifter that is moved."""
    if case.on_own_weight or isinstance(load, NamedLoad):
        return True
    if case.exercise.measure is Measure.HOLD:
        return load is None or load.ng >= 0
    return load is not None and load.ng > 0


def _hurried(before: TrainingSet | None, done: TrainingSet) -> bool:
    """Whether less than half of the planned rest lay between two sets; 15 s and less is a slip."""
    if before is None or before.rest_s is None or before.done_at is None or done.done_at is None:
        return False
    if (before.done_at.tzinfo is None) != (done.done_at.tzinfo is None):
        return False
    return 15 < (done.done_at - before.done_at).total_seconds() < before.rest_s / 2


def _paired(group: Sequence[tuple[Side | None, JudgedSet]]) -> list[JudgedSet]:
    """Left and right put together, the weaker one standing for both."""
    lefts = [counted for side, counted in group if side is Side.LEFT]
    rights = [counted for side, counted in group if side is Side.RIGHT]
    both = [counted for side, counted in group if side is None]
    return both + [_weaker(left, right) for left, right in zip(lefts, rights, strict=False)]


def _weaker(left: JudgedSet, right: JudgedSet) -> JudgedSet:
    told = [r for r in (left.reserve, right.reserve) if r is not None]
    return JudgedSet(
        min(left.count, right.count),
        min(told) if told else None,
        min(left.capacity, right.capacity),
        left.failed or right.failed,
        left.hurried or right.hurried,
    )
