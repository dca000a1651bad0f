"""The log in the form that the app Strong exports on Android, which other apps import.

Semicolons, a unit in each row, and no empty field where Hevy's import asks for something: a dash
stands for a note that there is none of. What the form has no place for stays out: supersets, sides,
how a set felt, when it was done, named bands and rests.
"""

import csv
import io
import sqlite3
from collections.abc import Iterator
from datetime import datetime

from brainlift_tui.core.load.load import shortest_number
from brainlift_tui.core.workout.wall_time import zone_of
from brainlift_tui.core.workout.workout import SetKind, TrainingSet, Workout, WorkoutExercise
from brainlift_tui.exchange.readers.strong import NO_NOTE
from brainlift_tui.store.workout.archive import read_workouts

COLUMNS = (
    "Date",
    "Workout Name",
    "Exercise Name",
    "Set Order",
    "Weight",
    "Weight Unit",
    "Reps",
    "RPE",
    "Distance",
    "Distance Unit",
    "Seconds",
    "Notes",
    "Workout Notes",
    "Workout Duration",
)

_LETTERS = {SetKind.WARMUP: "W", SetKind.DROP: "D", SetKind.FAILURE: "F"}
_UNITS = {"kg": "kg", "lb": "lbs"}


def strong_csv(connection: sqlite3.Connection) -> str:
    """The whole log, oldest first."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\n")
    writer.writerow(COLUMNS)
    for kept in read_workouts(connection):
        writer.writerows(_rows(kept.workout))
    return text.getvalue()


def _rows(workout: Workout) -> Iterator[tuple[str, ...]]:
    begun = workout.started_at.astimezone(zone_of(workout.zone))
    of_workout = (f"{begun:%Y-%m-%d %H:%M:%S}", workout.title or "Workout")
    behind = (workout.note or NO_NOTE, _lasted(workout.started_at, workout.finished_at))
    for entry in workout.exercises:
        number = 0
        for place, done in enumerate(entry.sets):
            number += done.kind is SetKind.WORK
            order = _LETTERS.get(done.kind, str(number))
            note = _notes(entry, done, first=place == 0)
            yield *of_workout, entry.name, order, *_numbers(done), note, *behind


def _notes(entry: WorkoutExercise, done: TrainingSet, *, first: bool) -> str:
    notes = (entry.note if first else "", done.note)
    return "\n".join(note for note in notes if note) or NO_NOTE


def _numbers(done: TrainingSet) -> tuple[str, ...]:
    weight, metres = done.weight, done.distance_m
    return (
        weight.text if weight else "0",
        _UNITS[weight.unit] if weight else "kg",
        str(done.reps or 0),
        "" if done.rir is None or done.rir > 9 else shortest_number(round(10 - done.rir, 2)),
        "" if metres is None else shortest_number(round(metres / 1000, 6)),
        "" if metres is None else "km",
        str(done.seconds or 0),
    )


def _lasted(started_at: datetime, finished_at: datetime | None) -> str:
    """How long it took, as Strong writes it: "1h 5m"; seconds only where there are some."""
    seconds = int((finished_at - started_at).total_seconds()) if finished_at else 0
    hours, rest = divmod(seconds, 3600)
    minutes, rest = divmod(rest, 60)
    parts = ((hours, "h"), (minutes, "m"), (rest, "s"))
    return " ".join(f"{number}{unit}" for number, unit in parts if number) or "0m"
