"""The exports' sets as the replay takes them."""

from collections.abc import Sequence
from pathlib import Path

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.forecast.replay import PlainSet
from brainlift_tui.core.load.load import Unit
from brainlift_tui.core.workout.log import Archive, ForeignLog
from brainlift_tui.core.workout.workout import SetKind, Workout
from brainlift_tui.exchange.reading import read_log


def workouts_of(log: ForeignLog | Archive) -> list[Workout]:
    """The workouts of a file, by start."""
    if isinstance(log, Archive):
        return sorted((kept.workout for kept in log.workouts), key=lambda w: w.started_at)
    return sorted(log.workouts, key=lambda w: w.started_at)


def read(path: Path) -> list[Workout]:
    """The workouts of a file; where it is silent about the unit, kg: no figure depends on it."""
    try:
        return workouts_of(read_log(path))
    except BadInput:
        return workouts_of(read_log(path, unit=Unit.KG))


def log_of(
    workouts: Sequence[Workout], *, through: Unit | None = None
) -> dict[str, list[PlainSet]]:
    """Sets with load and reps by exercise, warm-ups left out.

    Args:
        workouts: By start.
        through: Write every load down in this unit first, as a lifter who uses it would have it.
    """
    log: dict[str, list[PlainSet]] = {}
    for workout in workouts:
        for entry in workout.exercises:
            for done in entry.sets:
                if done.kind is SetKind.WARMUP or done.load is None or done.reps is None:
                    continue
                kg = done.load.kg
                if through is Unit.LB:
                    kg = round(kg / 0.45359237, 6) * 0.45359237
                log.setdefault(entry.name, []).append(
                    PlainSet(workout.day, kg, done.reps, done.rir)
                )
    for sets in log.values():
        sets.sort(key=lambda s: s.day)
    return log
