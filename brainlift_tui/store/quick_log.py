"""Sets logged in one line of text, now or at a time gone by."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from brainlift_tui.core.entry import NamedEntry, splits, suited
from brainlift_tui.core.errors import BadInput, NoSuchExercise
from brainlift_tui.core.exercise import Exercise, Measure
from brainlift_tui.core.load import Load
from brainlift_tui.core.wording import sets_words
from brainlift_tui.core.workout import TrainingSet, check_instant, local_day
from brainlift_tui.store.exercises import exercise_id, named, read_exercises
from brainlift_tui.store.identity import new_uid
from brainlift_tui.store.settings import read_settings
from brainlift_tui.store.today import STALE_S, stale_workout
from brainlift_tui.store.training import close_stale_workout
from brainlift_tui.store.values import INSERT_SET, insert_row, load_of, row_of, unix

if TYPE_CHECKING:
    from brainlift_tui.store.writer import Change


@dataclass(frozen=True, slots=True)
class QuickLog:
    """What was logged.

    Attributes:
        exercise: Of what.
        sets: The sets as stored.
        zone: IANA name of the zone they were entered in.
    """

    exercise: Exercise
    sets: tuple[TrainingSet, ...]
    zone: str


def log_text(change: "Change", text: str, at: datetime | None = None) -> QuickLog:
    """Log "bench press 20x8, 8, 7" as one step of undo.

    The sets join the open workout, else the day's last workout if its last set is less than three
    hours before, else they make a finished workout of their own.

    Args:
        change: The change under way.
        text: A name, then sets.
        at: When it was done; None is now.

    Raises:
        BadInput: The text or the time makes no sense.
        NoSuchExercise: The name fits no exercise, or several.
    """
    when = at or change.moment.wall
    check_instant(when, change.moment.wall)
    connection = change.db.conn
    unit = read_settings(connection).unit
    entry, slug = _told(change, splits(text, unit))
    found = exercise_id(connection, slug)
    exercise = read_exercises(connection, [found])[found]
    usual = _last_load(change, found) if exercise.measure is Measure.WEIGHTED else None
    sets = tuple(
        suited(replace(_loaded(done, usual, exercise), done_at=when), exercise)
        for done in entry.sets
    )
    with change.step(f"{exercise.name}: {sets_words(sets, exercise.measure, unit)}"):
        if stale_workout(connection, change.now):
            close_stale_workout(change)
        workout = _workout_at(change, when)
        entry_id = _entry_of(change, workout, found)
        first = change.db.execute(
            "SELECT coalesce(max(position) + 1, 0) FROM workout_set WHERE entry_id = ?", [entry_id]
        ).fetchone()[0]
        for place, done in enumerate(sets, first):
            change.db.execute(INSERT_SET, [entry_id, place, *row_of(done)])
    return QuickLog(exercise, sets, change.zone)


def _told(change: "Change", entries: tuple[NamedEntry, ...]) -> tuple[NamedEntry, str]:
    """The entry whose name is an exercise; the longest name that is one wins."""
    problem: NoSuchExercise | None = None
    for entry in reversed(entries):
        try:
            return entry, named(change.db.conn, entry.name)
        except NoSuchExercise as error:
            problem = error
    raise problem or BadInput("Write the exercise, then its sets.")


def _loaded(done: TrainingSet, usual: Load | None, exercise: Exercise) -> TrainingSet:
    """The set with the load it was meant at: a bare number of reps goes on at the last load."""
    if done.load is not None or exercise.measure is not Measure.WEIGHTED:
        return done
    if usual is None:
        raise BadInput(f"{exercise.name} needs a load the first time: 20x{done.reps or 8}.")
    return replace(done, load=usual)


def _last_load(change: "Change", exercise: int) -> Load | None:
    row = change.db.execute(
        "SELECT load, unit FROM workout_set JOIN workout_exercise ON workout_exercise.id = entry_id"
        " JOIN workout ON workout.id = workout_id"
        " WHERE exercise_id = ? AND deleted_at IS NULL AND load IS NOT NULL AND kind = 'work'"
        " ORDER BY started_at DESC, workout_exercise.position DESC, workout_set.position DESC"
        " LIMIT 1",
        [exercise],
    ).fetchone()
    return None if row is None else load_of(*row)


def _workout_at(change: "Change", when: datetime) -> int:
    """The workout that sets of this time belong to, made where there is none."""
    db, at = change.db, unix(when)
    row = db.execute(
        "SELECT id FROM workout WHERE finished_at IS NULL AND deleted_at IS NULL"
        " AND started_at <= ?",
        [at],
    ).fetchone()
    if row is not None:
        return int(row[0])
    day = local_day(when, change.zone).isoformat()
    row = db.execute(
        "SELECT workout.id, started_at, coalesce(max(done_at), finished_at) FROM workout"
        " LEFT JOIN workout_exercise ON workout_id = workout.id"
        " LEFT JOIN workout_set ON entry_id = workout_exercise.id"
        " WHERE day = ? AND deleted_at IS NULL AND finished_at IS NOT NULL AND started_at <= ?"
        " GROUP BY workout.id ORDER BY started_at DESC LIMIT 1",
        [day, at],
    ).fetchone()
    if row is not None and row[2] > at - STALE_S:
        db.execute(
            "UPDATE workout SET finished_at = max(finished_at, ?) WHERE id = ?", [at, row[0]]
        )
        return int(row[0])
    return insert_row(
        db,
        "INSERT INTO workout (uid, started_at, finished_at, zone, day, title)"
        " VALUES (?, ?, ?, ?, ?, 'Workout')",
        [new_uid(), at, at, change.zone, day],
    )


def _entry_of(change: "Change", workout: int, exercise: int) -> int:
    """The exercise's last place in the workout, added where it has none."""
    row = change.db.execute(
        "SELECT id FROM workout_exercise WHERE workout_id = ? AND exercise_id = ? AND NOT skipped"
        " ORDER BY position DESC LIMIT 1",
        [workout, exercise],
    ).fetchone()
    if row is not None:
        return int(row[0])
    return insert_row(
        change.db,
        "INSERT INTO workout_exercise (workout_id, position, exercise_id, origin, rows_today)"
        " SELECT ?, coalesce(max(position) + 1, 0), ?, 'added', 0 FROM workout_exercise"
        " WHERE workout_id = ?",
        [workout, exercise, workout],
    )
