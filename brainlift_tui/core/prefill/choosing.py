"""Which sets a row shows: of all that are likely, those that leave the fewest keys to press."""

import math
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from typing import Generic, Protocol, SupportsFloat, TypeVar

from brainlift_tui.core.load.load import Load
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.prefill.habits import Habits, Lifted
from brainlift_tui.core.prefill.keys import load_keys, reps_keys, set_keys
from brainlift_tui.core.prefill.votes import Done, Vote

LoadT_co = TypeVar("LoadT_co", covariant=True)
LoadT = TypeVar("LoadT")

ONE_KEY = 0.3
"""What a set that needs one key only is worth beyond the keys it saves."""

ELSEWHERE = 0.3
"""How much votes for other loads say of the reps at a load that is new today."""

APART = 0.2
"""How much load and reps, each by itself, say of the other guess; the pairs voted for say the rest.
"""


class DoneSet(Protocol[LoadT_co]):
    """Anything with a load and reps; loads are numbers in one unit, or None for none."""

    @property
    def load(self) -> LoadT_co: ...  # noqa: D102 - the class says it

    @property
    def reps(self) -> int | None: ...  # noqa: D102 - the class says it


def amount_of(load: object) -> float:
    """A load as a number; none at all, or what is no number, is 0."""
    if isinstance(load, Load):
        return load.kg
    if load is None:
        return 0.0
    amount = float(load) if isinstance(load, SupportsFloat) else 0.0
    return amount if math.isfinite(amount) else 0.0


def lifted(sets: Sequence[DoneSet[LoadT]]) -> list[Lifted]:
    """The sets that have reps; a failed attempt counts as one rep."""
    return [
        (amount_of(done.load), max(1, int(done.reps))) for done in sets if done.reps is not None
    ]


def characters(load: object) -> int:
    """How many characters a load takes to type."""
    return len(load.text) if isinstance(load, Load) else len(f"{amount_of(load):g}")


class LoadLadder(NamedTuple, Generic[LoadT]):
    """Every load of some sets, ascending, and each load's rung."""

    loads: Sequence[LoadT]
    amounts: Sequence[float]
    rungs: Mapping[float, int]

    @classmethod
    def of(cls, *lists: Iterable[DoneSet[LoadT]]) -> "LoadLadder[LoadT]":
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
        return [(self.rungs[load], reps) for load, reps in lifted(sets)]

    def highest_up_to(self, load: LoadT) -> int:
        """The rung of the heaviest load that is no heavier."""
        return sum(amount <= amount_of(load) for amount in self.amounts) - 1


def shares(ballot: Sequence[Vote], habits: Habits) -> dict[Done, float]:
    """How likely each set is the next one, all together 1."""
    shares: dict[Done, float] = {}
    for vote, share in zip(ballot, habits.shares(ballot), strict=True):
        made = vote.rung, vote.reps
        shares[made] = shares.get(made, 0.0) + share
    return shares


def cheapest(
    likely: Mapping[Done, float], top: int, ladder: LoadLadder[LoadT], known: Container[int]
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
    typed = {rung: characters(ladder.loads[rung]) for rung in rungs}
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


def adds_most(
    likely: Mapping[Done, float], first: tuple[float, int], top: int, ladder: LoadLadder[LoadT]
) -> Done | None:
    """The set that saves the most keys beside the first, where one key logs it as it is.

    Args:
        likely: How likely each set is.
        first: The load and the reps that are shown.
        top: The highest rung that may be shown.
        ladder: The loads.

    Returns:
        None where everything likely takes one key already.
    """
    shown_rung, shown_reps = ladder.rungs.get(first[0]), first[1]
    most, best = 0.0, None
    for (rung, reps), share in _each_by_itself(likely).items():
        if rung > top:
            continue
        steps = None if shown_rung is None else abs(rung - shown_rung)
        keys = set_keys(steps, characters(ladder.loads[rung]), shown_reps, reps)
        saved = share * (keys + ONE_KEY) if keys else 0.0
        if saved > most:
            most, best = saved, (rung, reps)
    return best


def _each_by_itself(likely: Mapping[Done, float]) -> dict[Done, float]:
    """How likely each set is, where what is likely of loads and of reps counts a little, too."""
    rungs: dict[int, float] = {}
    counts: dict[int, float] = {}
    for (rung, reps), share in likely.items():
        rungs[rung] = rungs.get(rung, 0.0) + share
        counts[reps] = counts.get(reps, 0.0) + share
    return {
        (rung, reps): (1 - APART) * likely.get((rung, reps), 0.0) + APART * of_load * of_reps
        for rung, of_load in rungs.items()
        for reps, of_reps in counts.items()
    }
