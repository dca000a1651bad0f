"""A made-up body: how strong somebody is on a day, how many reps that makes, what a set leads to.

Each movement grows for itself, by what was done of it. Its gain goes with the logarithm of the
weeks (Steele 2022, 14,690 lifters: 30 to 50 % in the first year) and is

- less where the loads were light. 8 to 12 reps to failure raised the squat by 19.6 %, 25 to 35
  by 8.8 % (Schoenfeld 2015); over 21 studies heavy loads led by an effect of 0.58 (Schoenfeld
  2017), and the ACSM advises 80 % of the maximum and more (2026). Here: a hundredth less for each
  hundredth below 80 %.
- less where many reps were left. None to four make no difference (Refalo 2023, Robinson 2024);
  beyond, what is known is little: here it falls evenly to nothing at sixteen left.
- less where the sets were few, with diminishing returns: up to five a week brought an effect of
  0.82, ten and more 1.01 (Ralston 2017); a single one still brings something
  (Androulakis-Korakakis 2020).

So somebody who trains lightly comes to a lower level, and grows on from there once they don't.
Strength falls over a break and is soon regained. On a day, an exercise is about 4 % off (the spread
in public logs), and each set half a rep. Reps at a load come from Wathan's equation turned round,
which the rules under test don't use, and from how enduring somebody is at that exercise (Nuzzo
2024: people differ widely); the sets after the first fall behind it as in public logs.
"""

from datetime import date
from math import exp, inf, log
from random import Random
from statistics import fmean

from brainlift_tui.core.exercise.exercise import Exercise, Measure, Pattern
from brainlift_tui.core.load.load import Load
from brainlift_tui.store.exercise.catalogue import read_ladders

FORM = 0.04
"""By how much an exercise is off on a day, as a standard deviation of the logarithm."""

SET_LUCK = 0.5
"""Reps by which a set is off, as a standard deviation."""

ENDURING = 0.2
"""By how much people differ in reps at the same share, as a standard deviation of the logarithm."""

SLOW_WEEKS = 8
"""Weeks in which the logarithm begins to bend."""

HEAVY_SHARE, LIGHTEST = 0.8, 0.4
"""From this share of the maximum on a load does all it can; the least that any does."""

ENOUGH_LEFT, TOO_MANY_LEFT = 4, 16
"""Up to four reps left a set does all it can (failure adds nothing), from sixteen on nothing."""

DOSE_SETS = 2.0
"""So many sets a week bring 63 % of what any number would, twice as many 86 %."""

SECONDS_A_REP = 4
"""Of a hold."""

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
        growth: What ln(1 + weeks / 8) is worth at best: 0.2 is 40 % in the first year.
        who: Whose luck it is. Days and exercises go by that alone, whatever was done before, so
            that two ways of training can be held against each other.
    """

    def __init__(self, strength: float, growth: float, who: str) -> None:
        self._strength = strength
        self._growth = growth
        self._who = who
        self._gains: dict[Pattern, float] = {}
        self._trained_on: dict[Pattern, date] = {}
        self._today: dict[Pattern, list[float]] = {}
        self._lost = 0.0
        self._day: date | None = None
        self._first_rungs: dict[tuple[str, ...], int] = {}

    def begin(self, day: date) -> None:
        """A training day: what the last one led to, and what was lost since."""
        self._grow()
        if self._day is not None:
            off = (day - self._day).days
            self._lost = max(self._lost * 0.6, 0.10 * min(1.0, max(0, off - 14) / 46))
        self._day = day

    def trained(self, exercise: Exercise, load: Load | None, left: float) -> None:
        """A set was done, and so many reps (or seconds of a hold) could have followed.

        Args:
            exercise: Of what.
            load: With what.
            left: What could have followed.
        """
        if exercise.measure is Measure.CARDIO:
            return
        if exercise.measure is Measure.HOLD:
            worth, left = 1.0, left / SECONDS_A_REP
        else:
            worth = max(LIGHTEST, 1 - max(0.0, HEAVY_SHARE - self._share(exercise, load)))
        far = (left - ENOUGH_LEFT) / (TOO_MANY_LEFT - ENOUGH_LEFT)
        worth *= 1 - min(max(far, 0.0), 1.0)
        self._today.setdefault(exercise.pattern, []).append(worth)

    def _grow(self) -> None:
        """Grow by what was done on the last day, in the time since the movement's day before."""
        for pattern, worths in self._today.items():
            before = self._trained_on.get(pattern)
            days = min(7, (self._day - before).days) if before and self._day else 3.5
            dose = 1 - exp(-len(worths) * 7 / days / DOSE_SETS)
            at_best = self._growth * dose * fmean(worths)
            gain = self._gains.get(pattern, 0.0)
            if at_best > gain / 20:
                # Where on its curve this way of training would be by now, and on from there.
                weeks = SLOW_WEEKS * (exp(gain / at_best) - 1) + days / 7
                self._gains[pattern] = at_best * log(1 + weeks / SLOW_WEEKS)
            if self._day:
                self._trained_on[pattern] = self._day
        self._today = {}

    @property
    def gains(self) -> dict[Pattern, float]:
        """What each movement has gained since the first day, as a share of it."""
        self._grow()
        return dict(self._gains)

    def _grown(self, exercise: Exercise) -> float:
        """How strong they are at an exercise beside their first day."""
        return (1 + self._gains.get(exercise.pattern, 0.0)) * (1 - self._lost)

    def one_rep_max(self, exercise: Exercise) -> float:
        """What they can truly just lift once, in kg of one implement, on an average day."""
        first = ONE_REP_MAX_KG.get(exercise.pattern, OTHERWISE_KG) * self._strength
        whole = first * self._grown(exercise)
        if exercise.implements == 2:
            return 0.42 * whole
        return (
            0.5 * whole if exercise.one_sided else 0.7 * whole if _one_dumbbell(exercise) else whole
        )

    def could(self, exercise: Exercise, load: Load | None, sets_before: int) -> float:
        """Reps, or seconds of a hold, that could just be done now, but for the luck of the set."""
        if exercise.measure is Measure.CARDIO:
            return inf
        if exercise.measure is Measure.HOLD:
            grown = self._grown(exercise) * self._form(exercise)
            first = FIRST_SECONDS * grown**3 / self._harder(exercise) ** 2
            return min(LONGEST_S, first) - 3 * sets_before
        reps = reps_at(self._share(exercise, load) / self._form(exercise))
        if reps > 1:
            reps = max(1.0, min(MOST_REPS, reps * self._enduring(exercise)))
        return reps - (0.0, 0.35, 0.6, 0.9, 1.2)[min(sets_before, 4)] * (2 if reps > 12 else 1)

    def luck(self, exercise: Exercise, sets_before: int) -> float:
        """By how many reps (or seconds of a hold) a set of today turns out better or worse."""
        luck = self._chance("set", exercise.slug, self._day, sets_before).gauss(0, SET_LUCK)
        return luck * SECONDS_A_REP if exercise.measure is Measure.HOLD else luck

    def _share(self, exercise: Exercise, load: Load | None) -> float:
        """A load as a share of what can be lifted once on an average day."""
        kg = load.kg if load is not None else 0.0
        if exercise.measure is Measure.WEIGHTED:
            return kg / self.one_rep_max(exercise)
        # At first 12 reps: 71 % of what could be moved once; a load counts with the body.
        return 0.71 * self._harder(exercise) * (1 + kg / 60) / self._grown(exercise)

    def _harder(self, exercise: Exercise) -> float:
        """How hard a bodyweight exercise is beside the first one met of its ladder."""
        for ladder in read_ladders():
            if exercise.slug in ladder.rungs:
                rung = ladder.rungs.index(exercise.slug)
                return float(RUNG ** (rung - self._first_rungs.setdefault(ladder.rungs, rung)))
        return 1.0

    def _form(self, exercise: Exercise) -> float:
        """How an exercise goes today, no different from set to set."""
        return exp(self._chance("form", exercise.slug, self._day).gauss(0, FORM))

    def _enduring(self, exercise: Exercise) -> float:
        """How many reps they do of it beside others."""
        return exp(self._chance("enduring", exercise.slug).gauss(0, ENDURING))

    def _chance(self, *about: object) -> Random:
        return Random(" ".join(map(str, (self._who, *about))))


def reps_at(share: float) -> float:
    """Reps that can just be done at a share of the one-rep maximum (Wathan 1994, turned round)."""
    if share >= 1:
        return 0.0 if share > 1.01 else 1.0
    left = (100 * share - 48.8) / 53.8
    return min(MOST_REPS, log(left) / -0.075) if left > 0.012 else MOST_REPS


def _one_dumbbell(exercise: Exercise) -> bool:
    return exercise.slug.endswith("-dumbbell")
