"""What the programme asks of an exercise of the open workout, and of one in its place."""

import sqlite3
from datetime import date

from brainlift_tui.core.coaching.easing.ramp import begins_light
from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.identity import EntryId, WorkoutId
from brainlift_tui.core.programme.phase import Phase, eased_to, phase_of
from brainlift_tui.core.programme.programme import asked_instead
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.core.workout.workout import Target
from brainlift_tui.store.exercise.exercises import read_exercises
from brainlift_tui.store.lifter.settings import read_settings
from brainlift_tui.store.programme.due import read_began
from brainlift_tui.store.programme.programmes import read_programmes
from brainlift_tui.store.workout.set_columns import TARGET, TARGET_OF_SLOT


def read_phase(connection: sqlite3.Connection, workout: WorkoutId) -> Phase | None:
    """Where in the ramp a workout stands."""
    row = connection.execute(
        "SELECT workout.day, slug FROM workout JOIN programme ON programme.id = programme_id"
        " WHERE workout.id = ?",
        [workout],
    ).fetchone()
    experience, began = read_settings(connection).experience, read_began(connection)
    if row is None:
        return None
    day = date.fromisoformat(row[0])
    if not begins_light(experience, began, day):
        return None  # what the programme is, need not be read
    programmes = read_programmes(connection, "programme.slug = ?", [row[1]])
    return next(
        (phase_of(programme, began, day, experience) for programme in programmes.values()), None
    )


def read_plan(
    connection: sqlite3.Connection, entry: EntryId, exercise: Exercise, phase: Phase | None
) -> Target | None:
    """What the programme asks of an exercise of a workout, whatever its target is by now.

    One that was swapped is asked for what goes for it in the place of the one planned.
    """
    row = connection.execute(
        "SELECT slot.exercise_id, (SELECT slug FROM exercise WHERE id = slot.exercise_id),"
        f" {TARGET_OF_SLOT} FROM workout_exercise"
        " JOIN workout ON workout.id = workout_id JOIN programme_slot AS slot"
        " ON slot.programme_id = workout.programme_id AND slot.revision = programme_revision"
        " AND slot.day = programme_day"
        " AND slot.exercise_id = coalesce(planned_exercise_id, workout_exercise.exercise_id)"
        " WHERE workout_exercise.id = ? AND workout_exercise.origin = 'planned'",
        [entry],
    ).fetchone()
    plan = None if row is None else TARGET.maybe(row[2:])
    if plan is None:
        return None
    planned, slug = row[:2]
    if slug != exercise.slug:
        plan = asked_instead(plan, read_exercises(connection, [planned])[planned], exercise)
    return plan if phase is None else eased_to(phase, plan)


def asked_in_its_place(
    connection: sqlite3.Connection, entry: EntryId, exercise: SessionExercise, other: Exercise
) -> Target | None:
    """What is asked of another exercise that takes over the place of one of today's.

    What the programme asks there, if it planned that place; None where nothing was asked.
    """
    (workout,) = connection.execute(
        "SELECT workout_id FROM workout_exercise WHERE id = ?", [entry]
    ).fetchone()
    plan = read_plan(connection, entry, other, read_phase(connection, workout))
    if plan is None and exercise.target is not None:
        return asked_instead(exercise.target, exercise.exercise, other)
    return plan
