"""What the next row shows before a key is pressed."""

import math
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from typing import Generic, NamedTuple, Protocol, SupportsFloat, TypeVar

from brainlift_tui.core.load.load import Load
from brainlift_tui.core.prefill.habits import (
    OWN_BLOCK,
    Habits,
    Lifted,
    first_learned_from,
    of_one_exercise,
)
from brainlift_tui.core.prefill.keys import load_keys, reps_keys
from brainlift_tui.core.prefill.raises import (
    LOOKED_BACK,
    failed_raises,
    given_up,
    sets_before_the_top,
    stays_at,
)
from brainlift_tui.core.prefill.votes import SESSIONS, Done, Occasion, Vote, votes

LoadT_co = TypeVar("LoadT_co", covariant=True)
LoadT = TypeVar("LoadT")

ONE_KEY = 0.3
"""What a set that needs one key only is worth beyond the keys it saves."""


ELSEWHERE = 0.3
"""How much votes for other loads say of the reps at a load that is new today."""


class DoneSet(Protocol[LoadT_co]):
    """Anything with a load and reps; loads are numbers in one unit, or None for none."""

    @property
    def load(self) -> LoadT_co: ...  # noqa: D102 - the class says it

    @property
    def reps(self) -> int | None: ...  # noqa: D102 - the class says it


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
    others: Mapping[str, Sequence[object]] | Sequence[object] = (),  # noqa: ARG001 - part of the interface that stays put
    occasions: Sequence[Occasion] = (),
    habits: Habits | None = None,
) -> tuple[LoadT, int | None] | None:
    """The load and reps that this lifter will most likely do next.

    The last sessions vote (`prefill.votes`), and what costs the fewest keys to change on average
    is shown: most often the likeliest set. A load above every one of the last session's is shown
    only once it was lifted today or the target asks for it. The target's load, where it has one,
    begins the exercise: at the low end of the range when the votes are for another load. It stays
    for the sets after it until one falls below the range. A raise that failed does not vote.

    Args:
        past: Earlier workouts of the exercise, oldest first, each its sets in order.
        done: The sets logged so far today.
        target: Today's target, where there is one.
        others: The lifter's other exercises.
        occasions: Where in the training each earlier workout of the exercise stood and, last,
            where today's stands; empty where that is not known.
        habits: What was learned of this lifter; None to learn it here from `past` alone.

    Returns:
        A load that was passed in, unchanged, and reps; None where there is nothing to go on.
    """
    wanted = target.load if target is not None else None
    if target is not None:
        past = _but_failed_raises(past, target.low)
    sessions = [age for age, sets in enumerate(past) if sets and age >= len(past) - SESSIONS]
    sessions = sessions or [age for age, sets in enumerate(past) if sets][-1:]
    sessions.reverse()
    ladder = _Ladder.of(done, *(past[age] for age in sessions))
    climbed = {age: rungs for age in sessions if (rungs := ladder.climbed(past[age]))}
    counted, today = list(climbed.values()), ladder.climbed(done)
    told = len(occasions) == len(past) + 1
    shared = [occasions[-1].shares(occasions[age]) for age in climbed] if told else []
    shown: tuple[LoadT, int | None] | None = None
    if counted or today:
        lifted = [rung for rung, _ in (*(counted[0] if counted else ()), *today)]
        top = max(lifted)
        if wanted is not None:
            top = max(top, ladder.highest_up_to(wanted))
        if habits is None:
            newest = map(_lifted, past[first_learned_from(len(past), OWN_BLOCK) :])
            habits = of_one_exercise(tuple(tuple(sets) for sets in newest if sets))
        known = {rung for sets in counted for rung, _ in sets}
        ballot = list(votes(counted, today, ladder.amounts, shared))
        rung, reps = _cheapest(_shares(ballot, habits), top, ladder, known)
        shown = ladder.loads[rung], reps
    elif ladder.loads:
        shown = (done or past[sessions[0]])[-1].load, None
    if target is None or wanted is None:
        return shown
    today_so_far, last = _lifted(done), next((sets for sets in reversed(past) if sets), [])
    if stays_at(amount_of(wanted), target.low, today_so_far):
        return wanted, done[-1].reps
    last = [found for found in last if found.reps is not None]
    back = given_up(amount_of(wanted), target.low, today_so_far, _lifted(last))
    if back is not None:
        return last[back].load, last[back].reps
    if len(done) != sets_before_the_top([_lifted(sets) for sets in past[-2:]]):
        return shown
    if shown is not None and amount_of(shown[0]) == amount_of(wanted):
        return shown
    return wanted, target.low


def _but_failed_raises(
    past: Sequence[Sequence[DoneSet[LoadT]]], low: int
) -> list[Sequence[DoneSet[LoadT]]]:
    """Earlier workouts without the sets at a raised load that fell short of the range."""
    first = max(0, len(past) - SESSIONS - LOOKED_BACK)
    failed = failed_raises([_lifted(sets) for sets in past[first:]], low)
    return [
        *past[:first],
        *(
            [found for found in sets if amount_of(found.load) not in fell] if fell else sets
            for sets, fell in zip(past[first:], failed, strict=True)
        ),
    ]


def amount_of(load: object) -> float:
    """A load as a number; none at all, or what is no number, is 0."""
    if isinstance(load, Load):
        return load.kg
    amount = float(load) if isinstance(load, SupportsFloat) else 0.0
    return amount if math.isfinite(amount) else 0.0


def _lifted(sets: Sequence[DoneSet[LoadT]]) -> list[Lifted]:
    """The sets that have reps; a failed attempt counts as one rep."""
    return [
        (amount_of(done.load), max(1, int(done.reps))) for done in sets if done.reps is not None
    ]


def _characters(load: object) -> int:
    """How many characters a load takes to type."""
    return len(load.text) if isinstance(load, Load) else len(f"{amount_of(load):g}")


class _Ladder(NamedTuple, Generic[LoadT]):
    """Every load of some sets, ascending, and each load's rung."""

    loads: Sequence[LoadT]
    amounts: Sequence[float]
    rungs: Mapping[float, int]

    @classmethod
    def of(cls, *lists: Iterable[DoneSet[LoadT]]) -> "_Ladder[LoadT]":
        """The ladder of these sets; of equal loads the one that comes first here."""
        loads: dict[float, LoadT] = {}
        for sets in lists:
            for done in sets:
                loads.setdefault(amount_of(done.load), done.load)
        amounts = sorted(loads)
        rungs = {amount: rung for rung, amount in enumerate(amounts)}
        return cls([loads[amount] for amount in amounts], amounts, rungs)

    def climbed(self, sets: Sequence[DoneSet[LoadT]]) -> list[Done]:
        """The sets that have reps, their loads as rungs."""
        return [(self.rungs[load], reps) for load, reps in _lifted(sets)]

    def highest_up_to(self, load: LoadT) -> int:
        """The rung of the heaviest load that is no heavier."""
        return sum(amount <= amount_of(load) for amount in self.amounts) - 1


def _shares(ballot: Sequence[Vote], habits: Habits) -> dict[Done, float]:
    """How likely each set is the next one, all together 1."""
    shares: dict[Done, float] = {}
    for vote, share in zip(ballot, habits.shares(ballot), strict=True):
        made = vote.rung, vote.reps
        shares[made] = shares.get(made, 0.0) + share
    return shares


def _cheapest(
    likely: Mapping[Done, float], top: int, ladder: _Ladder[LoadT], known: Container[int]
) -> Done:
    """The set that takes the fewest keys to make right on average.

    Args:
        likely: How likely each set is.
        top: The highest rung that may be shown.
        ladder: The loads.
        known: The rungs that were stood on before today.
    """
    rungs: dict[int, float] = {}
    for (rung, _), share in likely.items():
        rungs[rung] = rungs.get(rung, 0.0) + share
    typed = {rung: _characters(ladder.loads[rung]) for rung in rungs}
    for_load = _expected(
        [rung for rung in rungs if rung <= top],
        rungs,
        lambda shown, done: load_keys(abs(shown - done), typed[done]),
    )
    for_reps = _for_reps(likely)
    fewest, best = math.inf, (top, 1)
    for shown, keys in for_load.items():
        for reps, more in (for_reps if shown in known else _for_reps(likely, shown)).items():
            cost = keys + more - ONE_KEY * likely.get((shown, reps), 0.0)
            if cost < fewest:
                fewest, best = cost, (shown, reps)
    return best


def _for_reps(likely: Mapping[Done, float], new_rung: int | None = None) -> dict[int, float]:
    """Keys to change any reps, on average.

    Args:
        likely: How likely each set is.
        new_rung: A rung that is new today: what votes for others say of the reps counts less there.
    """
    counts: dict[int, float] = {}
    for (rung, reps), share in likely.items():
        counts[reps] = counts.get(reps, 0.0) + share * (
            1 if new_rung in (None, rung) else ELSEWHERE
        )
    total = sum(counts.values())
    return {reps: keys / total for reps, keys in _expected(counts, counts, reps_keys).items()}


def _expected(
    candidates: Iterable[int], likely: Mapping[int, float], keys: Callable[[int, int], int]
) -> dict[int, float]:
    return {
        shown: sum(share * keys(shown, done) for done, share in likely.items())
        for shown in candidates
    }
