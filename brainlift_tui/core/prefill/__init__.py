"""What the next row shows before a key is pressed, and what stands beside it."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.prefill.choosing import (
    DoneSet,
    LoadLadder,
    LoadT,
    LoadT_co,
    adds_most,
    amount_of,
    cheapest,
    lifted,
    shares,
)
from brainlift_tui.core.prefill.habits import (
    OWN_BLOCK,
    Habits,
    first_learned_from,
    of_one_exercise,
)
from brainlift_tui.core.prefill.raises import (
    LOOKED_BACK,
    failed_raises,
    given_up,
    sets_before_the_top,
    stays_at,
)
from brainlift_tui.core.prefill.votes import SESSIONS, Done, Occasion, votes


class LoadTarget(Protocol[LoadT_co]):
    """Anything with a target's load and the low end of its range."""

    @property
    def load(self) -> LoadT_co: ...  # noqa: D102 - the class says it

    @property
    def low(self) -> int: ...  # noqa: D102 - the class says it


def prefill(
    past: Sequence[Sequence[DoneSet[LoadT]]],
    done: Sequence[DoneSet[LoadT]],
    *,
    target: LoadTarget[LoadT] | None = None,
    others: Mapping[str, Sequence[object]] | Sequence[object] = (),
    occasions: Sequence[Occasion] = (),
    habits: Habits | None = None,
) -> tuple[LoadT, int | None] | None:
    """The load and reps that this lifter will most likely do next: the first of `guesses`.

    Returns:
        A load that was passed in, unchanged, and reps; None where there is nothing to go on.
    """
    found = guesses(past, done, target=target, others=others, occasions=occasions, habits=habits)
    return next(iter(found), None)


def guesses(
    past: Sequence[Sequence[DoneSet[LoadT]]],
    done: Sequence[DoneSet[LoadT]],
    *,
    target: LoadTarget[LoadT] | None = None,
    others: Mapping[str, Sequence[object]] | Sequence[object] = (),  # noqa: ARG001 - part of the interface that stays put
    occasions: Sequence[Occasion] = (),
    habits: Habits | None = None,
) -> tuple[tuple[LoadT, int | None], ...]:
    """What the row shows, and the other guess that stands beside it.

    The last sessions vote (`prefill.votes`), and what costs the fewest keys to change on average
    is shown: most often the likeliest set. A load above every one of the last session's is shown
    only once it was lifted today or the target asks for it. The target's load, where it has one,
    begins the exercise: at the low end of the range when the votes are for another load. It stays
    for the sets after it until one falls below the range. A raise that failed does not vote.

    The other guess is the one that saves the most keys beside the first, where a rep more or fewer
    costs none; no load above those the first may have.

    Args:
        past: Earlier workouts of the exercise, oldest first, each its sets in order.
        done: The sets logged so far today.
        target: Today's target, where there is one.
        others: The lifter's other exercises.
        occasions: Where in the training each earlier workout of the exercise stood and, last,
            where today's stands; empty where that is not known.
        habits: What was learned of this lifter; None to learn it here from `past` alone.

    Returns:
        At most two pairs of a load that was passed in, unchanged, and reps; none where there is
        nothing to go on.
    """
    wanted = target.load if target is not None else None
    past = _but_failed_raises(past, None if target is None else target.low)
    sessions = [age for age, sets in enumerate(past) if sets and age >= len(past) - SESSIONS]
    sessions = sessions or [age for age, sets in enumerate(past) if sets][-1:]
    sessions.reverse()
    ladder = LoadLadder.of(done, *(past[age] for age in sessions))
    climbed = {age: rungs for age in sessions if (rungs := ladder.climbed(past[age]))}
    counted, today = list(climbed.values()), ladder.climbed(done)
    told = len(occasions) == len(past) + 1
    shared = [occasions[-1].shares(occasions[age]) for age in climbed] if told else []
    shown: tuple[LoadT, int | None] | None = None
    voted: _Voted | None = None
    if counted or today:
        stood_on = [rung for rung, _ in (*(counted[0] if counted else ()), *today)]
        top = max(stood_on)
        if wanted is not None:
            top = max(top, ladder.highest_up_to(wanted))
        if habits is None:
            newest = map(lifted, past[first_learned_from(len(past), OWN_BLOCK) :])
            habits = of_one_exercise(tuple(tuple(sets) for sets in newest if sets))
        known = {rung for sets in counted for rung, _ in sets}
        likely = shares(list(votes(counted, today, ladder.amounts, shared)), habits)
        rung, reps = cheapest(likely, top, ladder, known)
        shown, voted = (ladder.loads[rung], reps), _Voted(likely, top)
    elif ladder.loads:
        shown = (done or past[sessions[0]])[-1].load, None
    if target is not None and wanted is not None:
        shown = _as_asked(past, done, target.low, wanted, shown)
    if shown is None:
        return ()
    load, count = shown
    if voted is None or count is None:
        return (shown,)
    other = adds_most(voted.likely, (amount_of(load), count), voted.top, ladder)
    return (shown,) if other is None else (shown, (ladder.loads[other[0]], other[1]))


class _Voted(NamedTuple):
    """What the votes came to.

    Attributes:
        likely: How likely each set is.
        top: The highest rung that may be shown.
    """

    likely: Mapping[Done, float]
    top: int


def _as_asked(
    past: Sequence[Sequence[DoneSet[LoadT]]],
    done: Sequence[DoneSet[LoadT]],
    low: int,
    wanted: LoadT,
    shown: tuple[LoadT, int | None] | None,
) -> tuple[LoadT, int | None] | None:
    """What the row shows where the target asks for a load.

    Args:
        past: Earlier workouts.
        done: The sets logged so far today.
        low: The low end of the target's range.
        wanted: The target's load.
        shown: What the votes are for.
    """
    today_so_far, last = lifted(done), next((sets for sets in reversed(past) if sets), [])
    if stays_at(amount_of(wanted), low, today_so_far):
        return wanted, done[-1].reps
    last = [found for found in last if found.reps is not None]
    back = given_up(amount_of(wanted), low, today_so_far, lifted(last))
    if back is not None:
        return last[back].load, last[back].reps
    if len(done) != sets_before_the_top([lifted(sets) for sets in past[-2:]]):
        return shown
    if shown is not None and amount_of(shown[0]) == amount_of(wanted):
        return shown
    return wanted, low


def _but_failed_raises(
    past: Sequence[Sequence[DoneSet[LoadT]]], low: int | None
) -> list[Sequence[DoneSet[LoadT]]]:
    """Earlier workouts without the sets at a raised load that fell short of the range."""
    first = max(0, len(past) - SESSIONS - LOOKED_BACK)
    failed = failed_raises([lifted(sets) for sets in past[first:]], low)
    return [
        *past[:first],
        *(
            [done for done in sets if amount_of(done.load) not in fell] if fell else sets
            for sets, fell in zip(past[first:], failed, strict=True)
        ),
    ]
