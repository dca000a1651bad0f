"""The sets of a log one by one, each as it stood before it was logged."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from brainlift_tui.core.load.load import Load
from brainlift_tui.core.prefill.habits import UNLEARNED, Habits, LoggedWorkout
from brainlift_tui.core.prefill.keys import load_keys, reps_keys, set_keys
from brainlift_tui.core.prefill.votes import Occasion
from brainlift_tui.core.workout.workout import SetKind, Workout

COUNTED_FROM = 2
"""Sets count from the third workout of their exercise on."""

TO_LOG = 1


Guess: TypeAlias = tuple[Load | None, int]


@dataclass(frozen=True, slots=True)
class Lifted:
    """A set as the prefill and the model of keys see it."""

    load: Load | None
    reps: int

    @property
    def ng(self) -> int:
        """Its load in nanograms, 0 for none."""
        return self.load.ng if self.load else 0

    @property
    def characters(self) -> int:
        """What the load takes to type."""
        return len(self.load.text) if self.load else 1


@dataclass(frozen=True, slots=True)
class Moment:
    """A set about to be done.

    Attributes:
        exercise: Its name.
        past: Earlier workouts of the exercise, oldest first.
        done: Its sets earlier in this workout.
        lifted: The set that was then done.
        ladder: Every load logged for the exercise so far, in nanograms, ascending.
        occasions: Where in the training each earlier workout stood and, last, where this one does.
        habits: What was learned of the lifter before this workout.
    """

    exercise: str
    past: Sequence[Sequence[Lifted]]
    done: Sequence[Lifted]
    lifted: Lifted
    ladder: Sequence[int]
    occasions: Sequence[Occasion]
    habits: Habits

    def keys(self, load: Load | None, reps: int) -> int:
        """Keys to log the set from a row that shows this."""
        return TO_LOG + self.load_keys(load) + reps_keys(reps, self.lifted.reps)

    def keys_beside(self, load: Load | None, reps: int, other: Guess | None) -> int:
        """The same where one key logs a rep fewer or more, and one the other guess."""
        if other is not None and self.is_it(other):
            return TO_LOG
        done = self.lifted
        return TO_LOG + set_keys(self._steps(load), done.characters, reps, done.reps)

    def is_it(self, guess: Guess) -> bool:
        """Whether a guess is the set that was done."""
        load, reps = guess
        return (load.ng if load else 0, reps) == (self.lifted.ng, self.lifted.reps)

    def load_keys(self, load: Load | None) -> int:
        """Keys to change the load shown to the one lifted."""
        return load_keys(self._steps(load), self.lifted.characters)

    def _steps(self, load: Load | None) -> int | None:
        """How far the load shown is from the one lifted; None where one is not on the ladder."""
        shown, done = load.ng if load else 0, self.lifted.ng
        if shown == done:
            return 0
        known = shown in self.ladder and done in self.ladder
        return abs(self.ladder.index(shown) - self.ladder.index(done)) if known else None

    @property
    def typed_out(self) -> int:
        """Keys to type the whole set and log it."""
        return TO_LOG + self.lifted.characters + 1 + len(str(self.lifted.reps))


def by_exercise(
    workouts: Sequence[Workout], *, work_only: bool = False
) -> dict[str, list[list[Lifted]]]:
    """Each exercise's workouts, oldest first, each its sets with reps.

    Args:
        workouts: By start.
        work_only: Leave warm-ups and drops out.
    """
    found: dict[str, list[list[Lifted]]] = {}
    for workout in workouts:
        for name, sets in sets_of(workout, work_only=work_only).items():
            found.setdefault(name, []).append(sets)
    return found


def sets_of(workout: Workout, *, work_only: bool = False) -> dict[str, list[Lifted]]:
    """The sets with reps of each exercise of a workout, in the order they were begun."""
    found: dict[str, list[Lifted]] = {}
    for entry in workout.exercises:
        for done in entry.sets:
            if not done.reps or (work_only and done.kind in (SetKind.WARMUP, SetKind.DROP)):
                continue
            found.setdefault(entry.name, []).append(Lifted(done.load, done.reps))
    return found


def logged(workouts: Sequence[Workout], *, work_only: bool = False) -> list[LoggedWorkout]:
    """The workouts as habits are learned from them."""
    return [
        LoggedWorkout(
            workout.title,
            [
                (name, [(done.ng, done.reps) for done in sets])
                for name, sets in sets_of(workout, work_only=work_only).items()
            ],
        )
        for workout in workouts
    ]


def moments(
    workouts: Sequence[Workout],
    *,
    work_only: bool = False,
    counted_from: int = COUNTED_FROM,
    habits: Mapping[int, Habits] | None = None,
) -> Iterator[Moment]:
    """Every set that counts, workout by workout.

    Args:
        workouts: By start.
        work_only: Leave warm-ups and drops out.
        counted_from: How many workouts an exercise has to have behind it.
        habits: What was learned before a workout, by its place; where that is not here nothing.
    """
    past: dict[str, list[list[Lifted]]] = {}
    ladders: dict[str, set[int]] = {}
    stood: dict[str, list[Occasion]] = {}
    log = logged(workouts, work_only=work_only)
    for at, workout in enumerate(workouts):
        known = (habits or {}).get(at, UNLEARNED)
        sets_by_name = sets_of(workout, work_only=work_only)
        for occasion, exercise, _ in log[at].occasions:
            sets, sessions = sets_by_name[exercise], past.setdefault(exercise, [])
            ladder = ladders.setdefault(exercise, set())
            occasions = stood.setdefault(exercise, [])
            occasions.append(occasion)
            if len(sessions) >= counted_from:
                earlier, now = list(sessions), list(occasions)
                for place, lifted in enumerate(sets):
                    done, rungs = sets[:place], sorted(ladder)
                    yield Moment(exercise, earlier, done, lifted, rungs, now, known)
                    ladder.add(lifted.ng)
            ladder.update(lifted.ng for lifted in sets)
            sessions.append(sets)
