"""What of a file is new to the log, makes sense, and goes by which name here."""

import sqlite3
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime
from itertools import chain

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.exercise.recognition import recognition_key
from brainlift_tui.core.importing.pairing import paired, shifts_of
from brainlift_tui.core.workout.counted import counted
from brainlift_tui.core.workout.log import LeftOut
from brainlift_tui.core.workout.workout import TrainingSet, Workout, WorkoutExercise
from brainlift_tui.store.exercise.exercises import free_slug
from brainlift_tui.store.importing.held import read_held, told_of
from brainlift_tui.store.importing.plan import ImportPlan, Incoming, Known


def timely(
    incoming: Iterable[Incoming], plan: ImportPlan, check: Callable[[datetime], None]
) -> list[Incoming]:
    """Those with a start that passes the check; the others are left out.

    Args:
        incoming: The workouts of a file.
        plan: Where it is told what was left out.
        check: Raises `BadInput` at a date that can't be meant.
    """
    kept: list[Incoming] = []
    for workout in incoming:
        try:
            check(workout.kept.workout.started_at)
        except BadInput as error:
            plan.left_out.append(LeftOut(workout.line, error.said))
        else:
            kept.append(workout)
    return kept


def without_known(
    db: sqlite3.Connection, incoming: Sequence[Incoming], plan: ImportPlan
) -> list[Incoming]:
    """Those that the log does not hold, by content and start; the others are counted.

    A workout that the lifter deleted counts as held and stays away; one whose import was taken
    back does not.
    """
    told = [told_of(workout.kept) for workout in incoming]
    stored = [held.told for held in read_held(db)]
    there = paired(told, stored, shifts_of(told, stored))
    plan.already_there += len(there)
    return [workout for place, workout in enumerate(incoming) if place not in there]


def fitting_sets(incoming: Iterable[Incoming], known: Known, plan: ImportPlan) -> list[Incoming]:
    """Workouts with the sets that suit their exercises; one left without any is not among them."""
    every = list(incoming)
    sets = (entry.sets for each in every for entry in each.kept.workout.exercises)
    if not any(_below_zero(done) for done, _ in counted(chain.from_iterable(sets))):
        return every
    pairs = ((workout, _fitting(workout, known, plan)) for workout in every)
    return [fit for workout, fit in pairs if _has_sets(fit) or not _has_sets(workout)]


def _has_sets(incoming: Incoming) -> bool:
    return incoming.kept.workout.set_count > 0


def _fitting(incoming: Incoming, known: Known, plan: ImportPlan) -> Incoming:
    entries = incoming.kept.workout.exercises
    if not any(_below_zero(done) for entry in entries for done in entry.sets):
        return incoming
    lines = iter(incoming.set_lines or (incoming.line,) * incoming.kept.workout.set_count)

    def fitting(entry: WorkoutExercise) -> WorkoutExercise:
        exercise = plan.exercise(entry.slug, known)
        numbered = zip(entry.sets, lines, strict=False)
        suiting = (done for done, line in numbered if _suits(done, exercise, line, plan))
        return entry._replace(sets=tuple(suiting))

    return incoming.with_exercises(fitting)


def _below_zero(done: TrainingSet) -> bool:
    return done.load is not None and done.load.text.startswith("-")


def _suits(done: TrainingSet, exercise: Exercise, line: int, plan: ImportPlan) -> bool:
    try:
        done.suits(exercise.measure, exercise.name)
    except BadInput as error:
        plan.left_out.append(LeftOut(line, error.said))
        return False
    return True


def sets_of(workouts: Iterable[Workout], keys: Collection[str]) -> dict[str, list[TrainingSet]]:
    """Every set of some exercises, by the key of their names."""
    sets: dict[str, list[TrainingSet]] = {key: [] for key in keys}
    if sets:
        for workout in workouts:
            for entry in workout.exercises:
                if (key := recognition_key(entry.name)) in sets:
                    sets[key].extend(entry.sets)
    return sets


def unused_slug(db: sqlite3.Connection, name: str, plan: ImportPlan) -> str:
    """A slug that neither an exercise nor a newcomer has."""
    slug = base = free_slug(db, name)
    number = 2
    while slug in plan.newcomers:
        slug, number = free_slug(db, f"{base}-{number}"), number + 1
    return slug
