"""A made-up body: how strong somebody is on a day, and how many reps that makes.

True strength grows with the logarithm of the weeks trained (Steele 2022: 30 to 50 % in the first
year), falls over a break and is soon regained, and is about 4 % off from one session to the next
(the spread in public logs). Reps at a load come from Wathan's equation turned round, which the
rules under test don't use; the sets after the first fall behind it as in public logs.
"""

from datetime import date
from math import exp, inf, log
from random import Random
from statistics import fmean

from brainlift_tui.core.exercise.exercise import Exercise, Measure, Pattern
from brainlift_tui.core.load.load import Load
from brainlift_tui.store.exercise.catalogue import read_ladders

NOISE = 0.04
SLOW_WEEKS = 8
"""Weeks in which the logarithm begins to bend."""

ENOUGH_LEFT, TOO_MANY_LEFT = 4, 10
"""Up to four reps left a set does all it can (failure adds nothing), from ten on half of it."""

MOST_REPS, LONGEST_S = 60, 300
RUNG = 1.15
"""By how much each rung of a ladder is harder than the one below."""

ONE_REP_MAX_KG = {
    Pattern.SQUAT: 62,
    Pattern.LUNGE: 44,
    Pattern.HINGE: 72,
    Pattern.HORIZONTAL_PUSH: 46,
    Pattern.VERTICAL_PUSH: 31,
    Pattern.HORIZONTAL_PULL: 48,
    Pattern.VERTICAL_PULL: 50,
    Pattern.CHEST_FLY: 26,
    Pattern.SHOULDER_RAISE: 15,
    Pattern.REAR_DELT_FLY: 15,
    Pattern.CURL: 25,
    Pattern.TRICEPS_EXTENSION: 22,
    Pattern.KNEE_EXTENSION: 45,
    Pattern.LEG_CURL: 35,
    Pattern.HIP_EXTENSION: 75,
    Pattern.HIP_ABDUCTION: 40,
    Pattern.CALF_RAISE: 80,
}
"""What somebody of strength 1 can just lift once, in all, before the first week."""

OTHERWISE_KG = 20
FIRST_REPS, FIRST_SECONDS = 12, 30
"""What can be done of a bodyweight exercise, and how long a hold is held, at first."""


class Body:
    """One made-up lifter's body.

    Args:
        strength: As a share of an average beginner's.
        growth: What ln(1 + weeks / 8) is worth: 0.2 is 40 % in the first year.
        rng: Where chance comes from.
    """

    def __init__(self, strength: float, growth: float, rng: Random) -> None:
        self._strength = strength
        self._growth = growth
        self._rng = rng
        self._weeks = 0.0
        self._lost = 0.0
        self._last: date | None = None
        self._effects: list[float] = []
        self._today: dict[str, float] = {}
        self._first_rungs: dict[tuple[str, ...], int] = {}

    def begin(self, day: date) -> None:
        """A training day: what was trained since the last one, and what was lost."""
        if self._last is not None:
            off = (day - self._last).days
            effect = fmean(self._effects) if self._effects else 1.0
            self._weeks += effect * min(off, 7) / 7
            self._lost = max(self._lost * 0.6, 0.10 * min(1.0, max(0, off - 14) / 46))
        self._last = day
        self._today, self._effects = {}, []

    def trained(self, left: float) -> None:
        """A set was done, and so many reps could have followed: far from failure does less."""
        share = min(max((left - ENOUGH_LEFT) / (TOO_MANY_LEFT - ENOUGH_LEFT), 0.0), 1.0)
        self._effects.append(1 - 0.5 * share)

    @property
    def grown(self) -> float:
        """How strong they are beside their first day."""
        return (1 + self._growth * log(1 + self._weeks / SLOW_WEEKS)) * (1 - self._lost)

    def one_rep_max(self, exercise: Exercise) -> float:
        """What they can truly just lift once, in kg of one implement, on an average day."""
        whole = ONE_REP_MAX_KG.get(exercise.pattern, OTHERWISE_KG) * self._strength * self.grown
        if exercise.implements == 2:
            return 0.42 * whole
        return (
            0.5 * whole if exercise.one_sided else 0.7 * whole if _one_dumbbell(exercise) else whole
        )

    def could(self, exercise: Exercise, load: Load | None, sets_before: int) -> float:
        """Reps, or seconds of a hold, that could just be done now."""
        grown = self.grown * self._form(exercise)
        if exercise.measure is Measure.CARDIO:
            return inf
        if exercise.measure is Measure.HOLD:
            return (
                min(LONGEST_S, FIRST_SECONDS * grown**3 / self._harder(exercise) ** 2)
                - 3 * sets_before
            )
        kg = load.kg if load is not None else 0.0
        if exercise.measure is Measure.WEIGHTED:
            share = kg / (self.one_rep_max(exercise) * self._form(exercise))
        else:
            # At first 12 reps: 71 % of what could be moved once; a load counts with the body.
            share = 0.71 * self._harder(exercise) * (1 + kg / 60) / grown
        reps = reps_at(share)
        return reps - (0.0, 0.35, 0.6, 0.9, 1.2)[min(sets_before, 4)] * (2 if reps > 12 else 1)

    def _harder(self, exercise: Exercise) -> float:
        """How hard a bodyweight exercise is beside the first one met of its ladder."""
        for ladder in read_ladders():
            if exercise.slug in ladder.rungs:
                rung = ladder.rungs.index(exercise.slug)
                return float(RUNG ** (rung - self._first_rungs.setdefault(ladder.rungs, rung)))
        return 1.0

    def _form(self, exercise: Exercise) -> float:
        """How an exercise goes today: 4 % up or down, and no different from set to set."""
        return self._today.setdefault(exercise.slug, exp(self._rng.gauss(0, NOISE)))


def reps_at(share: float) -> float:
    """Reps that can just be done at a share of the one-rep maximum (Wathan 1994, turned round)."""
    if share >= 1:
        return 0.0 if share > 1.01 else 1.0
    left = (100 * share - 48.8) / 53.8
    return min(MOST_REPS, log(left) / -0.075) if left > 0.012 else MOST_REPS


def _one_dumbbell(exercise: Exercise) -> bool:
    return exercise.slug.endswith("-dumbbell")
