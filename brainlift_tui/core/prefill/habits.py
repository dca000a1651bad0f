"""What the prefill learns of one lifter: how much each trait of a vote counts with them.

It begins with `prefill.weights.WEIGHTS`, fitted to other people's logs, and goes through the
lifter's own workouts in order. Before each set everything votes as it would have done then; after
it the weights move a little towards those under which what was done next is likelier (stochastic
gradient ascent of the log-likelihood). It is learned for all exercises together: whether somebody
repeats last time's reps, or lowers the load from set to set, shows in each of them.

The newest 100 to 199 workouts are learned from, however long the log. Weights are rounded after
each workout, so that the last digit of a machine's logarithm does not matter.
"""

import math
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.prefill.votes import SESSIONS, Done, Occasion, Vote, votes
from brainlift_tui.core.prefill.weights import WEIGHTS

PACE = 0.05
"""How far the weights move with each set."""

OWN_PACE = 0.1
"""The same where there is nothing to learn from but one exercise."""

OWN_BLOCK = 16
"""Every so many workouts of one exercise the learning from it alone begins anew."""

BLOCK = 100
"""Every so many workouts the learning begins anew, so many before."""

MOST_SETS = 40
"""More sets of one exercise in one workout are not learned from."""

NEAR_REPS = {0: 0.8, 1: 0.05, 2: 0.02}
"""What a vote for the right load says of the reps, by how far it is off."""

FAR_REPS, OTHER_LOAD = 0.005, 0.01

DIGITS = 6
"""To how many digits behind the point a weight is kept."""

Lifted = tuple[float, int]
"""A set: its load in any one unit, 0 for none, and its reps."""


class Habits(NamedTuple):
    """How much each trait of a vote counts, as logarithms."""

    weights: Mapping[str, float]

    def shares(self, ballot: Sequence[Vote]) -> list[float]:
        """How likely each vote is right, all together 1."""
        weights = self.weights
        scores = [
            sum([weights.get(name, 0.0) * much for name, much in vote.traits.items()])
            for vote in ballot
        ]
        most = max(scores)
        odds = [math.exp(score - most) for score in scores]
        total = sum(odds)
        return [each / total for each in odds]


UNLEARNED = Habits(WEIGHTS)
"""Of a lifter nothing is known of yet."""


class LoggedWorkout(NamedTuple):
    """A workout as far as it is learned from.

    Attributes:
        title: Its title.
        exercises: Each exercise with its sets, in order; none of them twice.
    """

    title: str
    exercises: Sequence[tuple[str, Sequence[Lifted]]]

    @property
    def occasions(self) -> Iterator[tuple[Occasion, str, Sequence[Lifted]]]:
        """Where in it each exercise stood."""
        after = ""
        for name, sets in self.exercises:
            yield Occasion(self.title, after), name, sets
            after = name


def learned(log: Sequence[LoggedWorkout], known: Habits = UNLEARNED, *, since: int = 0) -> Habits:
    """What workouts tell of a lifter.

    Args:
        log: The workouts, oldest first.
        known: What the workouts before `since` have told.
        since: The place of the first workout to learn from; those before it only vote.
    """
    weights = dict(known.weights)
    past: dict[str, deque[tuple[Occasion, Sequence[Lifted]]]] = {}
    for place_in_log, workout in enumerate(log):
        for occasion, name, sets in workout.occasions:
            if not sets:
                continue
            earlier = past.setdefault(name, deque(maxlen=SESSIONS))
            if place_in_log >= since and earlier:
                sessions = [there for _, there in earlier]
                shared = [occasion.shares(then) for then, _ in earlier]
                for place in range(min(len(sets), MOST_SETS)):
                    learn_from(weights, sessions, sets[: place + 1], shared, PACE)
            earlier.appendleft((occasion, sets))
        if place_in_log >= since:
            weights = {name: round(weight, DIGITS) for name, weight in weights.items()}
    return Habits(weights)


def first_learned_from(workouts: int, block: int = BLOCK) -> int:
    """The place of the first workout that is learned from, of so many."""
    return max(0, workouts // block - 1) * block


def habits_before(log: Sequence[LoggedWorkout], unlearned: Habits = UNLEARNED) -> Iterator[Habits]:
    """What was known of the lifter before each workout of a log.

    Args:
        log: Every workout, oldest first.
        unlearned: What was known before the first.
    """
    habits = unlearned
    for place in range(len(log)):
        yield habits
        first = first_learned_from(place + 1)
        if first == first_learned_from(place):
            habits = learned(log[first : place + 1], habits, since=place - first)
        else:
            habits = learned(log[first : place + 1], unlearned)


@lru_cache(maxsize=1000)
def of_one_exercise(past: tuple[tuple[Lifted, ...], ...]) -> Habits:
    """What is learned where nothing is known of the lifter but one exercise.

    It is remembered: what is asked next is mostly as long, or one workout longer.

    Args:
        past: Its newest workouts, oldest first, none of them empty.
    """
    if len(past) < 2:
        return UNLEARNED
    *earlier, last = past
    weights = dict(of_one_exercise(past[:-1]).weights)
    for place in range(min(len(last), MOST_SETS)):
        learn_from(weights, earlier[: -SESSIONS - 1 : -1], last[: place + 1], (), OWN_PACE)
    return Habits(weights)


def learn_from(
    weights: dict[str, float],
    past: Sequence[Sequence[Lifted]],
    sets: Sequence[Lifted],
    shared: Sequence[Sequence[str]],
    pace: float,
) -> None:
    """Move weights towards those under which the last of some sets was likelier.

    Args:
        weights: They are changed in place.
        past: Earlier sessions, the last one first.
        sets: Today's, up to the one that is learned from.
        shared: What is the same about each session's occasion and today's.
        pace: How far to move.
    """
    *done, (load, reps) = sets
    ladder = sorted({lifted for there in (*past, done) for lifted, _ in there})
    rungs = {lifted: rung for rung, lifted in enumerate(ladder)}
    if load not in rungs:
        return  # Nobody voted for a load that was never lifted.

    def climbed(there: Sequence[Lifted]) -> list[Done]:
        return [(rungs[lifted], count) for lifted, count in there]

    ballot = list(votes([climbed(there) for there in past], climbed(done), ladder, shared))
    said = Habits(weights).shares(ballot)
    met = [_likeness(vote, rungs[load], reps) for vote in ballot]
    right = [share * good for share, good in zip(said, met, strict=True)]
    all_right = sum(right)
    slope: dict[str, float] = {}
    for vote, before, after in zip(ballot, said, right, strict=True):
        moved = after / all_right - before
        for name, much in vote.traits.items():
            slope[name] = slope.get(name, 0.0) + moved * much
    for name, step in slope.items():
        weights[name] = weights.get(name, 0.0) + pace * step


def _likeness(vote: Vote, rung: int, reps: int) -> float:
    """How well a vote met what was done."""
    near = NEAR_REPS.get(abs(vote.reps - reps), FAR_REPS)
    return (near if vote.rung == rung else near * OTHER_LOAD) + 1e-5
