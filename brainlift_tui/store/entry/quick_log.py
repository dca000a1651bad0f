"""Sets logged in one line of text, now or at a time gone by."""

import sqlite3
from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from brainlift_tui.core.entry.entry import NamedEntry, in_minutes, in_reps, splits, suited
from brainlift_tui.core.errors import BadInput, NoSuchExercise, Refused
from brainlift_tui.core.exercise.exercise import Exercise, Measure
from brainlift_tui.core.identity import EntryId, WorkoutId
from brainlift_tui.core.load.named import AnyLoad, NamedLoad
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.programme.due import day_trained
from brainlift_tui.core.rack.rack import Rack
from brainlift_tui.core.said import said
from brainlift_tui.core.workout.wording import entered_in, sets_words
from brainlift_tui.core.workout.workout import TrainingSet, check_instant, local_day
from brainlift_tui.store.exercise.exercises import exercise_id, read_exercises
from brainlift_tui.store.exercise.meant_here import named_to_log
from brainlift_tui.store.file.schema import UNDER_WAY
from brainlift_tui.store.file.values import any_load_of, insert_row, instant, unix
from brainlift_tui.store.identity import new_uid
from brainlift_tui.store.lifter.settings import read_settings
from brainlift_tui.store.programme.due import read_due
from brainlift_tui.store.rack.racks import read_names, read_rack
from brainlift_tui.store.session.today import STALE_S, stale_workout
from brainlift_tui.store.session.training import (
    append_set,
    close_stale_workout,
    open_workout,
    start_planned,
)
from brainlift_tui.store.workout.doubts import PlacedSession, places_of_doubt

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change


UNPLANNED = "Workout"
"""The title of one that began as no day of a programme."""


class QuickLog(NamedTuple):
    """What was logged.

    Attributes:
        exercise: Of what.
        sets: The sets as stored.
        zone: IANA name of the zone they were entered in.
        workout: Id of the workout they went into.
        doubted: Whether any of these can hardly be meant, so that it is left out until confirmed.
    """

    exercise: Exercise
    sets: tuple[TrainingSet, ...]
    zone: str
    workout: WorkoutId
    doubted: bool = False


class Understood(NamedTuple):
    """What a line of text says, before it is stored.

    Attributes:
        exercise: Of what.
        sets: The sets as they will be stored, but for the time.
    """

    exercise: Exercise
    sets: tuple[TrainingSet, ...]


def understand(connection: sqlite3.Connection, text: str, *, near: bool = True) -> Understood:
    """Read "bench press 20x8, 8, 7" against the lifter's exercises.

    Args:
        connection: Where to read.
        text: A name, then sets.
        near: Whether an error tells which names come near, which takes its time.

    Raises:
        BadInput: The text makes no sense.
        NoSuchExercise: The name fits no exercise, or several.
    """
    unit, names = read_settings(connection).unit, read_names(connection)
    entry, exercise_row = _told(connection, splits(text, unit, names), near=near)
    exercise = read_exercises(connection, [exercise_row])[exercise_row]
    usual = _last_load(connection, exercise_row) if exercise.measure is Measure.WEIGHTED else None
    rack = read_rack(connection)
    usual = rack.told_in(entry.name, exercise) or usual
    behind = text.partition(entry.name)[2]
    meant = (in_reps(done, exercise, behind) for done in entry.sets)
    typed = (in_minutes(done, exercise, behind) for done in meant)
    sets = (suited(_loaded(done, usual, exercise, rack), exercise) for done in typed)
    return Understood(exercise, tuple(sets))


def log_text(change: "Change", text: str, when: datetime | None = None) -> QuickLog:
    """Log "bench press 20x8, 8, 7" as one step of undo.

    The sets join the open workout; else the last one, if its last set is less than three hours
    earlier, over midnight too; else they make a finished workout of their own.

    Args:
        change: The change under way.
        text: A name, then sets.
        when: When it was done; None is now.

    Raises:
        BadInput: The text or the time makes no sense.
        NoSuchExercise: The name fits no exercise, or several.
    """
    check_instant(when or change.moment.wall, change.moment.wall, change.zone)
    return log_understood(change, understand(change.db, text), when)


def log_understood(
    change: "Change",
    understood: Understood,
    when: datetime | None = None,
    *,
    workout: WorkoutId | None = None,
    opens: bool = False,
) -> QuickLog:
    """Log what was understood, and shown, as one step of undo.

    Args:
        change: The change under way.
        understood: The sets.
        when: When they were done; None is now, or when the workout's last set was.
        workout: The workout they go into; None for the one that `log_text` tells of.
        opens: Whether today's workout is started, as planned, where none can be joined; cardio
            starts none, for a walk is no part of the day that is due.

    Raises:
        BadInput: The time makes no sense.
        Refused: The workout is gone.
    """
    done_at = when or change.moment.wall
    check_instant(done_at, change.moment.wall, change.zone)
    exercise = understood.exercise
    exercise_row = exercise_id(change.db, exercise.slug)
    unit = entered_in(understood.sets, read_settings(change.db).unit)
    words = sets_words(understood.sets, exercise.measure, unit)
    with change.step(said("{name}: {sets}", name=exercise.name, sets=words)):
        if stale_workout(change.db, change.now):
            close_stale_workout(change)
        if workout is None:
            times = _began_and_ended(change, understood, when)
            workout = _workout_at(change, done_at, times, exercise, opens=opens)
        else:
            done_at = _end_of(change, workout)
        sets = tuple(done._replace(done_at=done_at) for done in understood.sets)
        entry_id = _entry_of(change, workout, exercise_row)
        new = {append_set(change, entry_id, done) for done in sets}
        _name_day(change, workout)
        logged = PlacedSession.of_exercise(change.db, exercise_row)
        in_doubt = places_of_doubt(change.db, exercise_row, logged).open
        strange = any(entry == entry_id and position in new for entry, position in in_doubt)
    return QuickLog(exercise, sets, change.zone, workout, strange)


def _end_of(change: "Change", workout: WorkoutId) -> datetime:
    row = change.db.execute(
        "SELECT coalesce(max(done_at), started_at) FROM workout"
        " LEFT JOIN workout_exercise ON workout_id = workout.id"
        " LEFT JOIN workout_set ON entry_id = workout_exercise.id"
        " WHERE workout.id = ? AND deleted_at IS NULL GROUP BY workout.id",
        [workout],
    ).fetchone()
    if row is None:
        raise Refused("That workout is not there any more.")
    return instant(row[0])


def _told(
    connection: sqlite3.Connection, entries: tuple[NamedEntry, ...], *, near: bool
) -> tuple[NamedEntry, int]:
    """The entry whose name is an exercise, and that one's id.

    The longest name that is one wins; of one and the same, the entry that tells the load by name.
    """
    problem: tuple[NoSuchExercise, str] | None = None
    best: tuple[NamedEntry, int] | None = None
    for entry in reversed(entries):
        if best is not None and not _by_name(entry):
            continue
        try:
            found = exercise_id(connection, named_to_log(connection, entry.name, near=False))
        except NoSuchExercise as error:
            if problem is None or not _by_name(entry):
                problem = error, entry.name
            continue
        if best is None and (problem is None or not _by_name(entry)):
            best = entry, found
        elif (best is None or found == best[1]) and (
            read_exercises(connection, [found])[found].takes_names
        ):
            return entry, found
    if best is not None:
        return best
    if problem is None:
        raise BadInput("Write the exercise, then its sets.")
    if near:  # looked for only now that it will be told
        named_to_log(connection, problem[1])
    raise problem[0]


def _by_name(entry: NamedEntry) -> bool:
    return any(isinstance(done.load, NamedLoad) for done in entry.sets)


def _loaded(
    done: TrainingSet, usual: AnyLoad | None, exercise: Exercise, rack: Rack
) -> TrainingSet:
    """The set with the load it was meant at: a bare number of reps goes on at the last load."""
    if isinstance(done.load, NamedLoad):
        return done._replace(load=rack.named_for(exercise, done.load).written(done.load))
    if done.load is None and isinstance(usual, NamedLoad):
        return done._replace(load=usual)
    if done.load is not None or exercise.measure is not Measure.WEIGHTED:
        return done
    there = rack.named_for(exercise)
    if usual is None and exercise.by_name:
        if len(there) == 1:
            return done._replace(load=there[0])
        raise BadInput(
            "{name}: with which band? Write {band} x{reps}.",
            name=exercise.name,
            band=there[0] if there else "red",
            reps=done.reps or 8,
        )
    if usual is None:
        raise BadInput(
            "{name} needs a load the first time: 20x{reps}.",
            name=exercise.name,
            reps=done.reps or 8,
        )
    return done._replace(load=usual)


LONGEST_WORKOUT_S = 50 * 3600
"""No workout that sets can join began longer ago."""


def _last_load(connection: sqlite3.Connection, exercise: int) -> AnyLoad | None:
    row = connection.execute(
        "SELECT load, unit FROM (SELECT * FROM (SELECT workout_id AS lately FROM exercise_session"
        "  WHERE exercise_id = ?1 ORDER BY day DESC, workout_id DESC LIMIT 8)"
        "  UNION SELECT id FROM open_workout)"
        " CROSS JOIN workout ON workout.id = lately"
        " CROSS JOIN workout_exercise ON workout_id = lately AND exercise_id = ?1"
        " CROSS JOIN workout_set ON entry_id = workout_exercise.id"
        " WHERE load IS NOT NULL AND kind = 'work'"
        " ORDER BY started_at DESC, workout_exercise.position DESC, workout_set.position DESC"
        " LIMIT 1",
        [exercise],
    ).fetchone()
    return None if row is None else any_load_of(*row)


class Joined(NamedTuple):
    """A workout that sets of some time join.

    Attributes:
        id: The workout.
        title: Its name.
        started_at: When it began.
        open: Whether it is under way.
    """

    id: WorkoutId
    title: str
    started_at: datetime
    open: bool


def joined(connection: sqlite3.Connection, when: datetime, now: int) -> Joined | None:
    """The workout that sets of this time join: see `log_text`; None where there is none.

    Args:
        connection: Where to read.
        when: When the sets were done.
        now: Unix seconds; a workout left open hours ago counts as closed.
    """
    unix_s = unix(when)
    stale = stale_workout(connection, now)
    row = connection.execute(
        "SELECT id, title, started_at FROM workout INDEXED BY one_open_workout"
        f" WHERE {UNDER_WAY} AND started_at <= ?",
        [unix_s],
    ).fetchone()
    if row is not None and not stale:
        return Joined(row[0], row[1], instant(row[2]), open=True)
    row = connection.execute(
        "SELECT workout.id, title, started_at, coalesce(max(done_at), finished_at)"
        " FROM workout INDEXED BY workout_by_start"
        " LEFT JOIN workout_exercise ON workout_id = workout.id"
        " LEFT JOIN workout_set ON entry_id = workout_exercise.id"
        " WHERE deleted_at IS NULL AND (finished_at IS NOT NULL OR ?)"
        " AND started_at BETWEEN ? AND ? GROUP BY workout.id ORDER BY started_at DESC LIMIT 1",
        [stale, unix_s - LONGEST_WORKOUT_S, unix_s],
    ).fetchone()
    if row is None or row[3] is None or row[3] <= unix_s - STALE_S:
        return None
    return Joined(row[0], row[1], instant(row[2]), open=False)


def _began_and_ended(
    change: "Change", understood: Understood, when: datetime | None
) -> tuple[int, int]:
    """When sets began that make a workout of their own, and when they ended, in Unix seconds.

    Cardio tells how long it took: without a time it has just ended, with one it began then.
    """
    cardio = understood.exercise.measure is Measure.CARDIO
    took = sum(done.seconds or 0 for done in understood.sets) if cardio else 0
    if when is not None:
        return unix(when), max(unix(when), min(unix(when) + took, change.now))
    local = change.moment.wall.astimezone(ZoneInfo(change.zone))
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    return max(change.now - took, unix(midnight)), change.now


def _workout_at(
    change: "Change",
    when: datetime,
    times: tuple[int, int],
    exercise: Exercise,
    *,
    opens: bool,
) -> WorkoutId:
    """The workout that sets of this time belong to, made where there is none."""
    db, unix_s = change.db, unix(when)
    joining = joined(db, when, change.now)
    if joining is not None:
        if not joining.open:
            db.execute(
                "UPDATE workout SET finished_at = max(finished_at, ?) WHERE id = ?",
                [unix_s, joining.id],
            )
        return joining.id
    cardio = exercise.measure is Measure.CARDIO
    if opens and not cardio and open_workout(db) is None:
        return start_planned(change)
    made = insert_row(
        db,
        "INSERT INTO workout (uid, started_at, finished_at, zone, day, title)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        [
            new_uid(),
            *times,
            change.zone,
            local_day(when, change.zone).isoformat(),
            exercise.name if cardio else UNPLANNED,
        ],
    )
    return WorkoutId(made)


def _name_day(change: "Change", workout: WorkoutId) -> None:
    """Let a finished workout be the programme's day all of which was logged into it."""
    row = change.db.execute(
        "SELECT day, title FROM finished_workout WHERE id = ? AND programme_id IS NULL", [workout]
    ).fetchone()
    if row is None:
        return
    trained = change.db.execute(
        "SELECT DISTINCT slug FROM workout_exercise JOIN exercise ON exercise.id = exercise_id"
        " WHERE workout_id = ? AND EXISTS (SELECT 1 FROM work_set"
        "  WHERE entry_id = workout_exercise.id)",
        [workout],
    )
    slugs = {slug for (slug,) in trained.fetchall()}
    settings, rack = read_settings(change.db), read_rack(change.db)
    due = read_due(change.db, settings, rack, date.fromisoformat(row[0]))
    position = due and day_trained(due.programme, due.due, slugs)
    if due is None or position is None:
        return
    change.db.execute(
        "UPDATE workout SET programme_id = ?, programme_revision = ?, programme_day = ?, title = ?"
        " WHERE id = ?",
        [
            due.programme_id,
            due.programme.revision,
            position,
            due.programme.days[position].name if row[1] == UNPLANNED else row[1],
            workout,
        ],
    )


def _entry_of(change: "Change", workout: WorkoutId, exercise: int) -> EntryId:
    """The exercise's last place in the workout, added where it has none."""
    row = change.db.execute(
        "SELECT id FROM workout_exercise WHERE workout_id = ? AND exercise_id = ? AND NOT skipped"
        " ORDER BY position DESC LIMIT 1",
        [workout, exercise],
    ).fetchone()
    if row is not None:
        return EntryId(row[0])
    made = insert_row(
        change.db,
        "INSERT INTO workout_exercise (workout_id, position, exercise_id, origin, rows_today)"
        " SELECT ?, coalesce(max(position) + 1, 0), ?, 'added', 0 FROM workout_exercise"
        " WHERE workout_id = ?",
        [workout, exercise, workout],
    )
    return EntryId(made)
