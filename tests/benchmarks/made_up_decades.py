"""A made-up lifter's decades, for seeing what does not stay quick: any number of sets, seeded.

What is written is what the app would have written: workouts of 6 exercises and 24 sets logged one
by one, warm-ups, effort, a few notes, loads that climb by steps and fall back. One exercise in
forty has six sets in a hundred, so the busiest has 60,000 of a million.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import accumulate

from brainlift_tui.core.load.load import Load, Unit
from brainlift_tui.core.session.session_exercise import LoggedSet
from brainlift_tui.core.workout.workout import Effort, SetKind, TrainingSet

END = datetime(2026, 11, 22, 17, 5, tzinfo=UTC)
SETS_A_WORKOUT = 24
EXERCISES = 60
BUSIEST_NAME = "Goblet Squat (Dumbbell)"
BUSIEST = 0.06
SEED = 5
WORDS = ("knee", "shoulder", "slow", "slept", "badly", "good", "music", "seat", "grip", "tired")


@dataclass(frozen=True, slots=True)
class Entry:
    """One exercise of a made-up workout: its place in the list of exercises, and its sets."""

    exercise: int
    note: str
    sets: tuple[LoggedSet, ...]


@dataclass(frozen=True, slots=True)
class Workout:
    """One made-up workout."""

    started_at: datetime
    title: str
    note: str
    entries: tuple[Entry, ...]


def years_of(sets: int) -> int:
    """Over how many years so many sets are spread: 20 for few, 40 for a million."""
    return 20 if sets < 50_000 else 30 if sets < 500_000 else 40


def decades(sets: int, seed: int = SEED) -> Iterator[Workout]:
    """So many sets in workouts, oldest first; the last one is cut to fit."""
    chance = random.Random(seed)
    workouts = -(-sets // SETS_A_WORKOUT)
    every = timedelta(days=365.25 * years_of(sets)) / workouts
    first = END - timedelta(days=1) - every * (workouts - 1)
    weights = _weights()
    left = sets
    for number in range(workouts):
        wanted = min(SETS_A_WORKOUT, left)
        left -= wanted
        progress = number / workouts
        start = first + every * number + timedelta(seconds=chance.randrange(3600))
        start = start.replace(microsecond=0)
        yield _workout(chance, start, wanted, weights, progress)


def _weights() -> list[float]:
    """How often each exercise is done: the first the busiest, then ever less."""
    tail = [1 / (place + 4) ** 0.7 for place in range(EXERCISES - 1)]
    scale = (1 - BUSIEST) / sum(tail)
    return list(accumulate([BUSIEST, *(scale * weight for weight in tail)]))


def _workout(
    chance: random.Random, start: datetime, sets: int, weights: list[float], progress: float
) -> Workout:
    entries: list[Entry] = []
    at = start
    while sets:
        count = min(sets, chance.choice((3, 4, 4, 5)))
        sets -= count
        taken = {entry.exercise for entry in entries}
        exercise = chance.choices(range(EXERCISES), cum_weights=weights)[0]
        while exercise in taken:
            exercise = chance.choices(range(EXERCISES), cum_weights=weights)[0]
        steps = round(4 + exercise % 12 + 12 * progress + chance.choice((-1, 0, 0, 0, 1)))
        load = Load(f"{2.5 * steps:g}", Unit.KG)
        logged = []
        for place in range(count):
            at += timedelta(seconds=chance.randrange(90, 200))
            warm_up = place == 0 and count > 3 and chance.random() < 0.4
            done = TrainingSet(
                kind=SetKind.WARMUP if warm_up else SetKind.WORK,
                load=Load(f"{2.5 * (steps // 2):g}", Unit.KG) if warm_up else load,
                reps=max(5, 12 - place - chance.randrange(3)),
                effort=chance.choice((None, None, Effort.EASY, Effort.HARD)),
                done_at=at,
                rest_s=chance.choice((90, 120, 180)),
                note=_words(chance) if chance.random() < 0.005 else "",
            )
            logged.append(LoggedSet(place, done))
        note = _words(chance) if chance.random() < 0.02 else ""
        entries.append(Entry(exercise, note, tuple(logged)))
    title = chance.choice(("A: biceps, legs, core", "B: triceps, back, chest", "Full body"))
    note = _words(chance) if chance.random() < 0.2 else ""
    return Workout(start, title, note, tuple(entries))


def _words(chance: random.Random) -> str:
    return " ".join(chance.choices(WORDS, k=chance.randrange(2, 7)))
