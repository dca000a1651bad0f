"""What the sets of the past say of the next one: each votes, the more the more alike it was.

Every earlier set of the exercise votes twice: for what was done there, and for the step that was
made there from the set before, made from today's set before. The first set of a session is also
voted for by the steps between sessions, later ones by today's sets: an exercise that is begun over
again goes on as it did before. Where today's set before was so many loads heavier than the one in
its place, the set in the next place votes again, shifted by as many. How much a vote counts follows
from its traits by `prefill.weights.WEIGHTS`, and by what was learned of the lifter since
(`prefill.habits`): the sum of weight times amount is the logarithm of its share.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, takewhile

from brainlift_tui.core.named_tuple import NamedTuple

SESSIONS = 10
"""How many of the last sessions vote."""

REACH = 4
"""Sets this many places from the next one vote."""

NEAR = 0.03
"""A load scaled by yesterday's step is taken for one that was lifted within this share of it."""

MOST_REPS_OFF = 5
"""A difference of more reps than this says no more."""

LONGEST_RUN = 4
"""A longer run of sets done before says no more."""

SHIFTED = 6
"""How many of the last sessions vote shifted."""

Done = tuple[int, int]
"""A set: its load's rung on the ladder of loads, and its reps."""


class Occasion(NamedTuple):
    """Where in the training an exercise was done.

    Attributes:
        title: The workout's.
        after: The exercise before it in that workout, "" for none.
    """

    title: str = ""
    after: str = ""

    def shares(self, other: "Occasion") -> tuple[str, ...]:
        """What is the same about another one."""
        same = ["under the same title"] if self.title and self.title == other.title else []
        return (*same, "after the same exercise") if self.after == other.after else (*same,)


UNKNOWN = Occasion()
"""Under no title, as the first exercise."""


class Vote(NamedTuple):
    """One vote for the next set.

    Attributes:
        rung: The load voted for, by its place on the ladder.
        reps: The reps voted for.
        traits: What there is about the vote, by name, and how much of it.
    """

    rung: int
    reps: int
    traits: Mapping[str, float]


def votes(
    past: Sequence[Sequence[Done]],
    today: Sequence[Done],
    ladder: Sequence[float],
    shared: Sequence[Sequence[str]] = (),
) -> Iterator[Vote]:
    """Every vote for the next set.

    Args:
        past: Earlier sessions, the last one first, none of them empty.
        today: The sets done so far today.
        ladder: Every load of these, ascending.
        shared: What is the same about each session's occasion and today's; empty where that is
            not known.
    """
    next_place = len(today)
    known = {done for session in past for done in session}
    loads, counts = {rung for rung, _ in known}, {reps for _, reps in known.union(today)}
    told = math.log(len(past)) if past else 0.0

    def led_to(kind: str, made: Done, traits: dict[str, float]) -> Vote:
        if made[1] not in counts:
            traits[f"{kind} new reps"] = told
        if made[0] in loads and made not in known:
            traits[f"{kind} new at the load"] = told
        return Vote(*made, traits)

    for age, session in enumerate(past):
        same = shared[age] if shared else ()
        for place in range(max(0, next_place - REACH), min(len(session), next_place + REACH + 1)):
            there = session[place]
            yield Vote(*there, _traits("set", past, age, place, today, shared=same))
            if next_place and place:
                made = _step(session[place - 1], there, today[-1], ladder)
                if made is not None:
                    yield led_to(
                        "step", made, _traits("step", past, age, place, today, shared=same)
                    )
        if 0 < next_place < len(session) and age < SHIFTED:
            off = today[-1][0] - session[next_place - 1][0]
            rung, reps = session[next_place]
            if off and 0 <= rung + off < len(ladder):
                yield Vote(rung + off, reps, {"shifted": 1, "shifted age": math.log1p(age)})
        if not next_place and age + 1 < len(past):
            made = _step(past[age + 1][0], session[0], past[0][0], ladder, follow=True)
            if made is not None:
                yield led_to("session", made, _between(past, age))
    if next_place:
        straight = next_place > 1 and today[-1] == today[-2]
        yield Vote(*today[-1], {"again": 1, "again straight": straight})
        yield from _over_again(today)


def _over_again(today: Sequence[Done]) -> Iterator[Vote]:
    """What followed the set before when it was done earlier today."""
    for place in range(1, len(today)):
        pairs = zip(today[place - 1 :: -1], reversed(today), strict=False)
        run = len(list(takewhile(lambda pair: pair[0] == pair[1], islice(pairs, LONGEST_RUN))))
        if run:
            from_first = today[:place] == today[-place:]
            traits = {"today": 1, "today run": run, "today from the first": from_first}
            yield Vote(*today[place], traits)


def _step(
    before: Done, after: Done, now: Done, ladder: Sequence[float], *, follow: bool = False
) -> Done | None:
    """The step from one set to the next, made from another; None where it leads nowhere.

    Args:
        before: The set that the step was made from.
        after: The set that it led to.
        now: The set that it is made from now.
        ladder: Every load, ascending.
        follow: Whether reps move by the step even where the load changed with it.
    """
    if after[0] == before[0]:
        rung: int | None = now[0]
    elif before[0] == now[0]:
        rung = after[0]
    else:
        rung = _nearest(ladder, ladder[now[0]], ladder[before[0]], ladder[after[0]])
    moved = follow or after[0] == before[0]
    reps = now[1] + after[1] - before[1] if moved else after[1]
    return None if rung is None or reps < 1 else (rung, reps)


def _nearest(ladder: Sequence[float], now: float, before: float, after: float) -> int | None:
    if not before:
        return None
    scaled = now * after / before
    rung = min(range(len(ladder)), key=lambda other: abs(ladder[other] - scaled))
    return rung if abs(ladder[rung] - scaled) <= NEAR * abs(scaled) else None


def _traits(
    kind: str,
    past: Sequence[Sequence[Done]],
    age: int,
    place: int,
    today: Sequence[Done],
    *,
    shared: Iterable[str],
) -> dict[str, float]:
    session, next_place = past[age], len(today)
    traits: dict[str, float] = {kind: 1, f"{kind} age": math.log1p(age)}
    for same in shared:
        traits[f"{kind} {same}" if next_place else f"{kind} {same}, first"] = 1
    if place == next_place:
        traits[f"{kind} place"] = 1
    elif place > next_place:
        traits[f"{kind} later"] = 1
    if next_place and place:
        _compare(kind, traits, session, place, today)
    elif next_place or place:
        traits[f"{kind} only one is first"] = 1
    elif age + 1 < len(past):
        _sessions(kind, traits, past[age + 1], past[0])
    return traits


def _compare(
    kind: str, traits: dict[str, float], session: Sequence[Done], place: int, today: Sequence[Done]
) -> None:
    """How alike the sets before are, there and today."""
    before, now = session[place - 1], today[-1]
    off = now[1] - before[1]
    if before[0] == now[0]:
        traits[f"{kind} same load"] = 1
        if not off:
            traits[f"{kind} same set"] = 1
        else:
            sign = "more" if off > 0 else "fewer"
            traits[f"{kind} {sign} reps"] = min(abs(off), MOST_REPS_OFF)
    else:
        traits[f"{kind} {'heavier' if now[0] > before[0] else 'lighter'}"] = 1
        if not off:
            traits[f"{kind} same reps"] = 1
        if session[place][0] == before[0]:
            traits[f"{kind} straight at another load"] = 1
    if place > 1 and len(today) > 1 and session[place - 2][0] == today[-2][0]:
        traits[f"{kind} same load two before"] = 1
        if session[place - 2] == today[-2]:
            traits[f"{kind} same set two before"] = 1
    if place == len(today) and all(a == b for a, b in zip(session, today, strict=False)):
        traits[f"{kind} all the same"] = 1


def _sessions(
    kind: str, traits: dict[str, float], before: Sequence[Done], last: Sequence[Done]
) -> None:
    """Whether the session before that one began like the last one."""
    if before[0][0] == last[0][0]:
        traits[f"{kind} after the load"] = 1
        if before[0] == last[0]:
            traits[f"{kind} after the set"] = 1


def _between(past: Sequence[Sequence[Done]], age: int) -> dict[str, float]:
    traits: dict[str, float] = {"session": 1, "session age": math.log1p(age)}
    _sessions("session", traits, past[age + 1], past[0])
    return traits
