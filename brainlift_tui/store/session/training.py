"""What the lifter does on a training day: each action one transaction and one step of undo."""

import sqlite3
from typing import TYPE_CHECKING

from brainlift_tui.core.entry.entry import suited
from brainlift_tui.core.errors import Refused
from brainlift_tui.core.exercise.exercise import Exercise, Measure
from brainlift_tui.core.identity import EntryId, Position, WorkoutId
from brainlift_tui.core.rest.rest import RestTimer
from brainlift_tui.core.said import said
from brainlift_tui.core.session.open_rows import OpenRow
from brainlift_tui.core.session.session_exercise import USUAL_CARDIO, SessionExercise
from brainlift_tui.core.workout.wording import set_words
from brainlift_tui.core.workout.workout import TrainingSet, check_name, check_text, check_visible
from brainlift_tui.store.exercise.exercises import exercise_id, read_exercises
from brainlift_tui.store.file.values import insert_row, unix
from brainlift_tui.store.identity import new_uid
from brainlift_tui.store.lifter.settings import read_settings
from brainlift_tui.store.programme.due import read_due
from brainlift_tui.store.rack.racks import read_rack
from brainlift_tui.store.rest.resting import end_rest, keep_rest
from brainlift_tui.store.session.holding import end_hold, end_hold_of
from brainlift_tui.store.session.open_rows import keep_rows
from brainlift_tui.store.session.planned import asked_in_its_place
from brainlift_tui.store.workout.set_columns import (
    INSERT_SET,
    SET,
    SETS_OF_BOTH_SIDES,
    STORED,
    TARGET,
    stored,
)
from brainlift_tui.store.workout.set_sentences import label_of_set, set_edited, set_logged
from brainlift_tui.store.workout.under_way import make_room

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change

USUAL_ROWS = 3
"""Sets shown for an exercise added today that was never done before."""


def log_set(
    change: "Change",
    exercise: SessionExercise,
    done: TrainingSet,
    rest_s: int | None,
    row: OpenRow | None = None,
) -> Position:
    """Log one set behind those of its exercise, end a hold of it, and start its rest.

    The first set of a day starts the workout as it was planned.

    Args:
        change: The change under way.
        exercise: The exercise as shown.
        done: The set; the time is filled in.
        rest_s: Seconds of rest to start, None or 0 for none.
        row: The open row it was shown in, None for the next one.

    Returns:
        The set's position in its exercise.

    Raises:
        BadInput: The load can't be for this exercise.
    """
    db = change.db
    done = suited(done._replace(done_at=change.moment.wall, rest_s=rest_s), exercise.exercise)
    unit = read_settings(db).unit
    with change.step(set_logged(exercise.exercise, done, unit)):
        entry = entry_of(change, exercise)
        position = append_set(change, entry, done)
        if row is not None:
            keep_rows(change, entry, exercise.logged(row, done).planned)
    end_hold_of(change, exercise.key)
    if not rest_s:
        end_rest(change)
    else:
        keep_rest(change, RestTimer.begin(rest_s, change.moment))
    return position


def append_set(change: "Change", entry: EntryId, done: TrainingSet) -> Position:
    """Put a set behind those of its exercise: the one way in for what is logged by hand.

    Returns:
        Its position there.
    """
    (position,) = change.db.execute(
        "SELECT coalesce(max(position) + 1, 0) FROM workout_set WHERE entry_id = ?", [entry]
    ).fetchone()
    change.db.execute(INSERT_SET, [entry, position, *stored(done)])
    return Position(position)


def edit_set(
    change: "Change", entry: EntryId, position: Position, done: TrainingSet, exercise: Exercise
) -> None:
    """Put this set in place of the one logged at a position; when it was done stays.

    Raises:
        BadInput: The load can't be for this exercise.
        Refused: The set is not there any more.
    """
    columns = ", ".join(f"{column} = ?" for column in STORED)
    before = change.db.execute(
        f"SELECT {SET} FROM workout_set WHERE entry_id = ? AND position = ?",
        [entry, position],
    ).fetchone()
    if before is None:
        raise Refused("That set of {name} is not there any more.", name=exercise.name)
    logged = SET.value(before)
    done = suited(done, exercise)._replace(done_at=logged.done_at, rest_s=logged.rest_s)
    unit = read_settings(change.db).unit
    label = label_of_set(change.db, entry, position)
    with change.step(set_edited(exercise, label, (logged, done), unit)):
        change.db.execute(
            f"UPDATE workout_set SET {columns} WHERE entry_id = ? AND position = ?",
            [*stored(done), entry, position],
        )


def delete_set(change: "Change", entry: EntryId, position: Position, name: str) -> None:
    """Delete one logged set, if it is still there."""
    db = change.db
    row = db.execute(
        f"SELECT {SET} FROM workout_set WHERE entry_id = ? AND position = ?", [entry, position]
    ).fetchone()
    if row is None:
        return
    measure = db.execute(
        "SELECT measure FROM workout_exercise JOIN exercise ON exercise.id = exercise_id"
        " WHERE workout_exercise.id = ?",
        [entry],
    ).fetchone()[0]
    words = set_words(SET.value(row), Measure(measure), read_settings(db).unit)
    with change.step(said("{name}: {words} deleted", name=name, words=words)):
        change.db.execute(
            "DELETE FROM workout_set WHERE entry_id = ? AND position = ?", [entry, position]
        )


def change_rows(change: "Change", exercise: SessionExercise, rows: int) -> None:
    """Ask for so many work sets of an exercise today; the programme stays as it is."""
    name = exercise.exercise.name
    more, less = (
        said("{name}: one set more today", name=name),
        said("{name}: one set less today", name=name),
    )
    with change.step(more if rows > exercise.rows else less):
        change.db.execute(
            "UPDATE workout_exercise SET rows_today = ? WHERE id = ?",
            [max(0, rows), entry_of(change, exercise)],
        )


def remove_exercise(change: "Change", exercise: SessionExercise) -> None:
    """Leave an exercise out today, with the sets logged of it.

    A planned one is kept as skipped, so that the plan and what came of it can be told apart.
    """
    end_hold_of(change, exercise.key)
    with change.step(said("{name} left out today", name=exercise.exercise.name)):
        entry = entry_of(change, exercise)
        change.db.execute("DELETE FROM workout_set WHERE entry_id = ?", [entry])
        change.db.execute(
            "UPDATE workout_exercise SET skipped = 1 WHERE id = ? AND origin = 'planned'", [entry]
        )
        change.db.execute(
            "DELETE FROM workout_exercise WHERE id = ? AND origin <> 'planned'", [entry]
        )


def add_exercise(change: "Change", slug: str, after: SessionExercise | None) -> EntryId:
    """Add an exercise to today's session.

    Args:
        change: The change under way.
        slug: The exercise.
        after: The exercise it comes behind; None puts it last.

    Returns:
        Its id in the workout.
    """
    db = change.db
    exercise_row = exercise_id(db, slug)
    name = read_exercises(db, [exercise_row])[exercise_row].name
    with change.step(said("{name} added", name=name)):
        workout = _workout(change)
        position = _free_position(db, workout, after)
        return EntryId(_insert_entry(db, workout, position, exercise_row))


def swap_exercise(change: "Change", exercise: SessionExercise, slug: str) -> None:
    """Do another exercise in this one's place today; what was planned is remembered.

    Raises:
        Refused: Sets of it were logged already; the new one is then to be added.
    """
    exercise.check_swappable()
    exercise_row = exercise_id(change.db, slug)
    other = read_exercises(change.db, [exercise_row])[exercise_row]
    end_hold_of(change, exercise.key)
    with change.step(said("{name} swapped", name=exercise.exercise.name)):
        entry = entry_of(change, exercise)
        asked = asked_in_its_place(change.db, entry, exercise, other)
        change.db.execute(
            "UPDATE workout_exercise SET exercise_id = ?, planned_exercise_id = "
            " CASE WHEN origin = 'planned' THEN coalesce(planned_exercise_id, exercise_id) END,"
            " target_sets = ?, target_low = ?, target_high = ?,"
            " target_load = NULL, target_unit = NULL WHERE id = ?",
            [exercise_row, *(asked[:3] if asked else (None,) * 3), entry],
        )


def move_exercise(change: "Change", exercise: SessionExercise, by: int) -> None:
    """Move an exercise one place up (negative) or down among those of today."""
    db = change.db
    with change.step(said("{name} moved", name=exercise.exercise.name)):
        entry = entry_of(change, exercise)
        workout, position = db.execute(
            "SELECT workout_id, position FROM workout_exercise WHERE id = ?", [entry]
        ).fetchone()
        order = "> ? ORDER BY position" if by > 0 else "< ? ORDER BY position DESC"
        other = db.execute(
            "SELECT id, position FROM workout_exercise"
            f" WHERE workout_id = ? AND NOT skipped AND position {order} LIMIT 1",
            [workout, position],
        ).fetchone()
        if other is not None:
            for moved, to in ((entry, other[1]), (other[0], position)):
                db.execute("UPDATE workout_exercise SET position = ? WHERE id = ?", [to, moved])


def note_exercise(change: "Change", exercise: SessionExercise, note: str) -> None:
    """Keep words on an exercise for today."""
    check_text(note, "note")
    with change.step(said("{name}: note", name=exercise.exercise.name)):
        change.db.execute(
            "UPDATE workout_exercise SET note = ? WHERE id = ?", [note, entry_of(change, exercise)]
        )


def note_workout(change: "Change", note: str) -> None:
    """Keep words on today's workout."""
    check_text(note, "note")
    with change.step(said("Note on the workout")):
        change.db.execute("UPDATE workout SET note = ? WHERE id = ?", [note, _workout(change)])


def start_empty(change: "Change", title: str = "Workout") -> WorkoutId:
    """Start a workout without a plan; returns its id.

    Raises:
        Refused: Sets of a workout that is open are done.
    """
    check_name(title, "title of a workout")
    check_visible(title, "title of a workout")
    with change.step(said("Empty workout started")):
        make_room(change)
        return _insert_workout(change, title)


def start_day(change: "Change", position: int) -> None:
    """Start another day of the programme than the one that is due.

    Args:
        change: The change under way.
        position: Which of its days.

    Raises:
        Refused: Sets of a workout that is open are done, or the programme has no such day.
    """
    with change.step(said("Another day of the programme")):
        make_room(change)
        start_planned(change, position)


def finish_workout(change: "Change") -> str | None:
    """Close the open workout now; returns its uid, None if nothing was logged in it.

    A workout without a set is thrown away.
    """
    workout = open_workout(change.db)
    if workout is None:
        return None
    with change.step(said("Workout finished")):
        uid = _close(change, workout, change.now)
        if uid is not None:
            from brainlift_tui.store.evidence.shown import keep_card

            keep_card(change, workout)
        return uid


def abandon_workout(change: "Change") -> None:
    """Throw the open workout away with its sets; undo brings it back."""
    workout = open_workout(change.db)
    if workout is None:
        return
    with change.step(said("Workout deleted")):
        change.db.execute("UPDATE workout SET deleted_at = ? WHERE id = ?", [change.now, workout])
    end_rest(change)


def close_stale_workout(change: "Change") -> int | None:
    """Close a workout left open at its last set; returns that instant, None if it was empty."""
    workout = open_workout(change.db)
    if workout is None:
        return None
    last = change.db.execute(
        "SELECT max(done_at) FROM workout_set JOIN workout_exercise ON entry_id = id"
        " WHERE workout_id = ?",
        [workout],
    ).fetchone()[0]
    with change.step(said("Workout closed at its last set")):
        _close(change, workout, last or change.now)
    return last if last is None else int(last)


def _close(change: "Change", workout: WorkoutId, unix_s: int) -> str | None:
    db = change.db
    end_rest(change)
    end_hold(change)
    logged = db.execute(
        "SELECT 1 FROM workout_set JOIN workout_exercise ON entry_id = id WHERE workout_id = ?",
        [workout],
    ).fetchone()
    if logged is None:
        db.execute("UPDATE workout SET deleted_at = ? WHERE id = ?", [change.now, workout])
        return None
    db.execute(
        "UPDATE workout SET finished_at = max(?, started_at) WHERE id = ?", [unix_s, workout]
    )
    db.execute(
        "DELETE FROM open_row WHERE entry_id IN"
        " (SELECT id FROM workout_exercise WHERE workout_id = ?)",
        [workout],
    )
    return str(db.execute("SELECT uid FROM workout WHERE id = ?", [workout]).fetchone()[0])


def open_workout(db: sqlite3.Connection) -> WorkoutId | None:
    """The id of the workout under way, None if there is none."""
    row = db.execute("SELECT id FROM open_workout").fetchone()
    return None if row is None else WorkoutId(row[0])


def entry_of(change: "Change", exercise: SessionExercise) -> EntryId:
    """The exercise's id in the open workout, which is started as planned if there is none.

    Raises:
        Refused: Another window has changed today's workout meanwhile.
    """
    if exercise.entry is not None:
        workout, of = open_workout(change.db), int(exercise.entry)
        where = "workout_exercise.id = ?"
    else:
        workout, of = _workout(change), exercise.key.number
        where = "workout_exercise.origin = 'planned' ORDER BY workout_exercise.id LIMIT 1 OFFSET ?"
    row = change.db.execute(
        "SELECT workout_exercise.id, slug, skipped FROM workout_exercise"
        f" JOIN exercise ON exercise.id = exercise_id WHERE workout_id = ? AND {where}",
        [workout, of],
    ).fetchone()
    if row is None or row[1] != exercise.exercise.slug or row[2]:
        raise Refused(
            "{name} is not in today's workout any more; look again.", name=exercise.exercise.name
        )
    return EntryId(row[0])


def _workout(change: "Change") -> WorkoutId:
    return open_workout(change.db) or start_planned(change)


def start_planned(change: "Change", position: int | None = None) -> WorkoutId:
    """Start the day that is due, or another of the programme, with a copy of its targets."""
    db = change.db
    rack = read_rack(db)
    due = read_due(db, read_settings(db), rack, change.today, position)
    if due is None:
        return _insert_workout(change, "Workout")
    workout = _insert_workout(change, due.day.name)
    db.execute(
        "UPDATE workout SET programme_id = ?, programme_revision = ?, programme_day = ?"
        " WHERE id = ?",
        [due.programme_id, due.programme.revision, due.due.position, workout],
    )
    for slot_place, slot in enumerate(due.day.slots):
        db.execute(
            "INSERT INTO workout_exercise (workout_id, position, exercise_id, origin, superset,"
            f" rows_today, {TARGET}) VALUES (?, ?, ?, 'planned', ?, ?, {TARGET.marks})",
            [
                workout,
                slot_place,
                exercise_id(db, slot.slug),
                slot.superset,
                slot.sets,
                *TARGET.row(slot.target),
            ],
        )
    return workout


def _insert_workout(change: "Change", title: str) -> WorkoutId:
    started_at, day = unix(change.moment.wall), change.today.isoformat()
    return WorkoutId(
        insert_row(
            change.db,
            "INSERT INTO workout (uid, started_at, zone, day, title) VALUES (?, ?, ?, ?, ?)",
            [new_uid(), started_at, change.zone, day, title],
        )
    )


def _free_position(
    db: sqlite3.Connection, workout: WorkoutId, after: SessionExercise | None
) -> int:
    """A position behind an exercise, those behind it moved on by one."""
    last = db.execute(
        "SELECT coalesce(max(position) + 1, 0) FROM workout_exercise WHERE workout_id = ?",
        [workout],
    ).fetchone()[0]
    if after is None:
        return int(last)
    db.execute(
        "UPDATE workout_exercise SET position = position + 1 WHERE workout_id = ? AND position > ?",
        [workout, after.position],
    )
    return after.position + 1


def _insert_entry(db: sqlite3.Connection, workout: WorkoutId, position: int, exercise: int) -> int:
    rows, measure = db.execute(
        f"SELECT {SETS_OF_BOTH_SIDES}, (SELECT measure FROM exercise WHERE id = ?1)"
        " FROM workout_exercise JOIN work_set ON entry_id = workout_exercise.id"
        " WHERE exercise_id = ?1 AND workout_id ="
        " (SELECT workout_id FROM exercise_session WHERE exercise_id = ?1"
        "  ORDER BY day DESC, workout_id DESC LIMIT 1)",
        [exercise],
    ).fetchone()
    usual = USUAL_CARDIO.sets if measure == Measure.CARDIO else USUAL_ROWS
    return insert_row(
        db,
        "INSERT INTO workout_exercise (workout_id, position, exercise_id, origin, rows_today)"
        " VALUES (?, ?, ?, 'added', ?)",
        [workout, position, exercise, rows or usual],
    )
