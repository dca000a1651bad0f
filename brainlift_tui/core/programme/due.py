"""Which day of a programme is due: by order and by recovery; a missed day just moves on."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta

from brainlift_tui.core.dose.muscles import groups_of
from brainlift_tui.core.dose.recovery import Rested, tired_muscles
from brainlift_tui.core.exercise.exercise import Exercise, Muscle
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.programme.phase import Phase
from brainlift_tui.core.programme.programme import Day, Programme
from brainlift_tui.core.said import Key, Said, in_turn, said

TIRED_SHARE = 1 / 3
"""A day waits when more of its muscles than this have not had their 48 hours: our judgement."""

SHARE_OF_A_DAY = 1 / 2
"""Fewer sets than this share of the day due, outside of any programme, leave it to be done: our
judgement."""


class Due(NamedTuple):
    """The day that is proposed.

    Attributes:
        position: Which of the programme's days.
        tired: Muscles of it that have not had their 48 hours, those trained last first.
        passed_over: The day that would have come first but for its tired muscles, None for none.
        waits_for: Those muscles, as `tired`.
    """

    position: int
    tired: tuple[Rested, ...] = ()
    passed_over: int | None = None
    waits_for: tuple[Rested, ...] = ()


def due(
    programme: Programme,
    exercises: Mapping[str, Exercise],
    last_done: Mapping[int, int],
    resting: Mapping[Muscle, Rested],
    today: date,
    *,
    done_today: Collection[int] = (),
) -> Due:
    """The day that is due.

    A day tied to today's weekday comes first, until it is done. Else the one done longest ago,
    never done before done, and among equals in the programme's order, which is that of the cycle.
    It gives way to the next whose muscles are rested; where none is, it stands.

    Args:
        programme: The programme, with at least one day that has an exercise.
        exercises: The exercises of its slots, by slug; unknown ones don't count.
        last_done: For each position done before, when: any number that grows with time.
        resting: How long each muscle has rested.
        today: The local day.
        done_today: The positions done today already.
    """
    order = _in_order(programme, last_done, today, done_today)
    tired = {position: _tired(programme.days[position], exercises, resting) for position in order}
    muscles = {position: len(_direct(programme.days[position], exercises)) for position in order}
    first = order[0]
    if programme.days[first].weekday == today.weekday() and first not in done_today:
        return Due(first, tired[first])
    for position in order:
        if len(tired[position]) <= TIRED_SHARE * muscles[position]:
            waiting = (first, tired[first]) if position != first else (None, ())
            return Due(position, tired[position], *waiting)
    return Due(first, tired[first])


def day_trained(programme: Programme, day_due: Due, trained: Collection[str]) -> int | None:
    """The position of the day whose every exercise was trained; None where there is none.

    Args:
        programme: The programme.
        day_due: The day that is due; it is the one where several were, whether or not it waits.
        trained: Slugs of the exercises that were.
    """
    whole = {
        position: len(programme.days[position].slots)
        for position in doable(programme)
        if all(slot.slug in trained for slot in programme.days[position].slots)
    }
    first = day_due.position if day_due.passed_over is None else day_due.passed_over
    if first in whole:
        return first
    return max(whole, key=lambda position: whole[position], default=None)


def remark(day_due: Due, programme: Programme, phase: Phase | None) -> Said:
    """What is worth knowing about the day that is proposed, in a sentence or two, or nothing.

    Args:
        day_due: The day that is due.
        programme: Its programme.
        phase: Where in the ramp the lifter stands.
    """
    parts = []
    if day_due.passed_over is not None:
        waits = programme.days[day_due.passed_over].name
        parts.append(
            said(
                "{day} waits: {muscles} trained less than 48 h ago.",
                day=waits,
                muscles=_muscles(day_due.waits_for),
            )
        )
    elif day_due.tired:
        parts.append(
            said("{muscles:Aa} trained less than 48 h ago.", muscles=_muscles(day_due.tired))
        )
    if phase is not None:
        parts.append(_of_the_ramp(phase))
    return in_turn(parts, "  ")


def _of_the_ramp(phase: Phase) -> Said:
    week, left = phase.week, phase.stage.reserve
    if week == 1:
        return said("Week {week}: start light, {left} reps left in each set.", week=week, left=left)
    if phase.stage.first_week == 1:
        return said("Week {week}: still light, {left} reps left in each set.", week=week, left=left)
    return said("Week {week}: {left} reps left in each set.", week=week, left=left)


def stands_for(day: Day, sets: int) -> bool:
    """Whether what was done today outside of any programme is enough to be done for today."""
    return sets >= SHARE_OF_A_DAY * sum(slot.sets for slot in day.slots)


def done_for_today(name: str, ready: date | None) -> Said:
    """What is said when today's workout is finished, above the day that comes next.

    Args:
        name: The day that comes next.
        ready: From when on its muscles are rested, None where its weekday is today's.
    """
    starts = Key("log.shown", "↵")
    if ready is None:
        return said("Done for today. Next: {day}; {key} starts it now.", day=name, key=starts)
    return said(
        "Done for today. Next: {day}, from {ready:%A}; {key} starts it now.",
        day=name,
        ready=ready,
        key=starts,
    )


def ready_from(
    programme: Programme,
    position: int,
    exercises: Mapping[str, Exercise],
    resting: Mapping[Muscle, Rested],
    today: date,
    *,
    done_today: Collection[int] = (),
) -> date | None:
    """The first day after today on which a day of the programme would not have to wait.

    Args:
        programme: The programme.
        position: Which of its days.
        exercises: The exercises of its slots, by slug.
        resting: How long each muscle has rested today.
        today: The local day.
        done_today: The positions done today already.

    Returns:
        Its next weekday where it is tied to one, None if that is today's and it is still to do.
    """
    day = programme.days[position]
    if day.weekday is not None:
        away = (day.weekday - today.weekday()) % 7 or 7 * (position in done_today)
        return today + timedelta(days=away) if away else None
    muscles = len(_direct(day, exercises))
    away = 1
    while True:
        by_then = {
            muscle: Rested(muscle, rested.hours + 24 * away) for muscle, rested in resting.items()
        }
        if len(_tired(day, exercises, by_then)) <= TIRED_SHARE * muscles:
            return today + timedelta(days=away)
        away += 1


def _muscles(tired: Iterable[Rested]) -> Said:
    return in_turn(groups_of(rested.muscle for rested in tired)) or said("small muscles")


def doable(programme: Programme) -> tuple[int, ...]:
    """The positions of the days that have something to do; a rack may leave nothing of one."""
    return tuple(position for position, day in enumerate(programme.days) if day.slots)


def _in_order(
    programme: Programme,
    last_done: Mapping[int, int],
    today: date,
    done_today: Collection[int],
) -> Sequence[int]:
    positions = doable(programme)
    newest = max(positions, key=lambda position: last_done.get(position, -1))
    # In the cycle, the day behind the one done last comes first.
    start = newest + 1 if last_done else 0

    def rank(position: int) -> tuple[bool, bool, int, int]:
        its_day = programme.days[position].weekday == today.weekday()
        not_today = not its_day or position in done_today
        elsewhere = programme.days[position].weekday is not None
        in_cycle = (position - start) % len(programme.days)
        return not_today, elsewhere, last_done.get(position, -1), in_cycle

    return sorted(positions, key=rank)


def _direct(day: Day, exercises: Mapping[str, Exercise]) -> frozenset[Muscle]:
    known = (exercises[slot.slug] for slot in day.slots if slot.slug in exercises)
    return frozenset(muscle for exercise in known for muscle in exercise.direct)


def _tired(
    day: Day, exercises: Mapping[str, Exercise], resting: Mapping[Muscle, Rested]
) -> tuple[Rested, ...]:
    return tired_muscles(_direct(day, exercises), resting)
