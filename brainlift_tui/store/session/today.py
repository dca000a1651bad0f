"""Today's session: the open workout, or the day that is due, with what was done before."""

import sqlite3
from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from brainlift_tui.core.coaching.nudge import AdviceKind, NudgeAnswer
from brainlift_tui.core.dose.cardio_plan import CardioPlan
from brainlift_tui.core.dose.dots import SESSIONS_MOST
from brainlift_tui.core.dose.trained import week_start
from brainlift_tui.core.identity import EntryId, ExerciseKey, WorkoutId
from brainlift_tui.core.lifter.settings import NO_PROGRAMME, Settings
from brainlift_tui.core.prefill.votes import Occasion
from brainlift_tui.core.programme.due import stands_for
from brainlift_tui.core.rack.rack import Rack
from brainlift_tui.core.said import NOTHING
from brainlift_tui.core.session.session import Session
from brainlift_tui.core.session.session_exercise import LoggedSet, SessionExercise
from brainlift_tui.core.workout.past_session import PastSession
from brainlift_tui.store.exercise.exercises import exercise_id, read_exercises
from brainlift_tui.store.lifter.settings import read_settings
from brainlift_tui.store.prefill.habits import read_habits
from brainlift_tui.store.programme.due import DueDay, read_due
from brainlift_tui.store.rack.racks import read_rack
from brainlift_tui.store.rack.there import loads_there, named_there
from brainlift_tui.store.session.open_rows import read_rows
from brainlift_tui.store.session.past import SAME_DAY, PastOf, read_past
from brainlift_tui.store.session.planned import read_phase, read_plan
from brainlift_tui.store.workout.doubts import doubted_in
from brainlift_tui.store.workout.set_columns import SET, TARGET

if TYPE_CHECKING:
    from brainlift_tui.core.programme.own_days import OwnDays

SNOOZED_SESSIONS = 2
"""For how many sessions of the exercise "not now" holds."""

DELOAD_OFFER = "deload_week"
"""The kind of an answer to the offer of a deload week: it concerns no exercise by itself."""

SLOT = (
    "(SELECT slug FROM exercise WHERE id = coalesce(planned_exercise_id, exercise_id)),"
    " CASE WHEN origin = 'planned' THEN (SELECT count(*) FROM workout_exercise AS earlier"
    " WHERE earlier.workout_id = workout_exercise.workout_id AND earlier.origin = 'planned'"
    " AND earlier.id < workout_exercise.id) END"
)
"""Which exercise the plan has in the place of one of a workout, and which slot that was, NULL for
one that was added. A workout begins with all its slots in order, and they stay in it."""

SETTLED_AFTER = 3
"""So many workouts outside of any programme, and nobody is new here."""

STALE_S = 3 * 3600
"""An open workout whose last set is older than this is over."""


def read_session(
    connection: sqlite3.Connection, today: date, past_of: PastOf = read_past
) -> Session:
    """What Today shows.

    Args:
        connection: Where to read.
        today: The lifter's local day.
        past_of: Reads what was done of an exercise before.
    """
    settings = read_settings(connection)
    rack = read_rack(connection)
    trained_on = _trained_on(connection, week_start(today, settings.week_begins))
    cardio = _cardio(connection, today, settings.cardio)
    empty = _is_new_here(connection)
    row = connection.execute(
        "SELECT workout.id, title, note, programme.name, per_week FROM open_workout AS workout"
        " LEFT JOIN programme ON programme.id = programme_id"
    ).fetchone()
    if row is None:
        due = read_due(connection, settings, rack, today)
        done = due is not None and today in trained_on and _is_done(connection, due, today)
        return Session(
            day=today,
            title=due.day.name if due else "",
            programme=due.programme.name if due else "",
            exercises=_planned(connection, due, rack, past_of) if due else (),
            trained_on=trained_on,
            empty=empty,
            remark=due.remark if due else NOTHING,
            begun=due is not None and due.begun,
            own_days=_own_days(connection, settings),
            per_week=due.programme.per_week if due else SESSIONS_MOST,
            day_done=due.day_done if due and done else NOTHING,
            cardio=cardio,
        )
    return Session(
        day=today,
        title=row[1],
        programme=row[3] or "",
        exercises=_under_way(connection, row[0], rack, past_of),
        workout=row[0],
        note=row[2],
        trained_on=trained_on,
        empty=empty,
        cardio=cardio,
        per_week=row[4] or SESSIONS_MOST,
    )


def _own_days(connection: sqlite3.Connection, settings: Settings) -> "OwnDays | None":
    if settings.programme != NO_PROGRAMME:
        return None
    # Only after an import; the first frame of all others need not wait for what reads it.
    from brainlift_tui.store.programme.own_days import read_own_days

    return read_own_days(connection)


def _cardio(connection: sqlite3.Connection, today: date, wanted: int) -> CardioPlan:
    if not wanted:
        return CardioPlan()
    # Most plan none, and the first frame need not wait for what reads it.
    from brainlift_tui.store.dose.dose import read_cardio_plan

    return read_cardio_plan(connection, today, wanted)


def _planned(
    connection: sqlite3.Connection, due: DueDay, rack: Rack, past_of: PastOf
) -> tuple[SessionExercise, ...]:
    ids = [exercise_id(connection, slot.slug) for slot in due.day.slots]
    exercises = read_exercises(connection, ids)
    pasts = {row: past_of(connection, row) for row in ids}
    habits = read_habits(connection)
    return tuple(
        SessionExercise(
            key=ExerciseKey(slot.slug, position),
            entry=None,
            position=position,
            exercise=exercises[row],
            target=slot.target,
            rows=slot.sets,
            past=pasts[row],
            loads=loads_there(connection, rack, exercises[row], pasts[row]),
            named=named_there(rack, exercises[row], pasts[row]),
            superset=slot.superset,
            snoozed=_snoozed(connection, row),
            apart=_sides_apart(pasts[row]),
            occasion=Occasion(due.day.name, exercises[ids[position - 1]].slug if position else ""),
            habits=habits,
        )
        for position, (slot, row) in enumerate(zip(due.day.slots, ids, strict=True))
    )


def read_everything_due(
    connection: sqlite3.Connection, today: date, since: date
) -> tuple[SessionExercise, ...]:
    """Every exercise of the chosen programme, and those done since a day, as if all were due."""
    rack = read_rack(connection)
    due = read_due(connection, read_settings(connection), rack, today)
    slots = {slot.slug: slot for slot in due.slots} if due else {}
    done = connection.execute(
        "SELECT DISTINCT slug FROM exercise JOIN workout_exercise ON exercise_id = exercise.id"
        " JOIN finished_workout AS workout ON workout.id = workout_id WHERE day >= ? ORDER BY slug",
        [since.isoformat()],
    )
    slugs = dict.fromkeys((*slots, *(row[0] for row in done)))
    ids = {slug: exercise_id(connection, slug) for slug in slugs}
    exercises = read_exercises(connection, ids.values())
    pasts = {row: read_past(connection, row) for row in exercises}
    return tuple(
        SessionExercise(
            key=ExerciseKey(slug, position),
            entry=None,
            position=position,
            exercise=exercises[row],
            target=slots[slug].target if slug in slots else None,
            rows=slots[slug].sets if slug in slots else 0,
            past=pasts[row],
            loads=loads_there(connection, rack, exercises[row], pasts[row]),
            named=named_there(rack, exercises[row], pasts[row]),
            snoozed=_snoozed(connection, row),
        )
        for position, (slug, row) in enumerate(ids.items())
    )


def read_session_of(connection: sqlite3.Connection, workout: WorkoutId) -> Session | None:
    """A workout as it stood when it was done: beside what went before it, not what came after."""
    row = connection.execute(
        "SELECT day, title, note, programme.name FROM workout"
        " LEFT JOIN programme ON programme.id = programme_id"
        " WHERE workout.id = ? AND workout.deleted_at IS NULL",
        [workout],
    ).fetchone()
    if row is None:
        return None
    day, title, note, programme = row
    return Session(
        day=date.fromisoformat(day),
        title=title,
        programme=programme or "",
        exercises=_under_way(
            connection, workout, read_rack(connection), partial(read_past, until=workout)
        ),
        workout=workout,
        note=note,
    )


def _under_way(
    connection: sqlite3.Connection, workout: WorkoutId, rack: Rack, past_of: PastOf = read_past
) -> tuple[SessionExercise, ...]:
    entries = connection.execute(
        f"SELECT id, position, exercise_id, {SLOT}, rows_today, note, superset, apart, {TARGET}"
        " FROM workout_exercise WHERE workout_id = ? AND NOT skipped ORDER BY position",
        [workout],
    ).fetchall()
    exercises = read_exercises(connection, (entry[2] for entry in entries))
    done: dict[int, list[LoggedSet]] = {}
    for entry, position, *columns in connection.execute(
        f"SELECT entry_id, workout_set.position, {SET.of('workout_set')} FROM workout_set"
        " JOIN workout_exercise ON workout_exercise.id = entry_id WHERE workout_id = ?"
        " ORDER BY entry_id, workout_set.position",
        [workout],
    ):
        done.setdefault(entry, []).append(LoggedSet(position, SET.value(columns)))
    planned = read_rows(connection, f"workout_id = {workout}")
    title = connection.execute("SELECT title FROM workout WHERE id = ?", [workout]).fetchone()[0]
    before = ["", *(exercises[row].slug for _, _, row, *_ in entries)]
    habits = read_habits(connection)
    phase = read_phase(connection, workout)
    pasts = {row: past_of(connection, row) for row in exercises}
    return tuple(
        SessionExercise(
            key=ExerciseKey.added(entry) if slot is None else ExerciseKey(planned_as, slot),
            entry=entry,
            position=position,
            exercise=exercises[row],
            target=TARGET.maybe(tuple(target)),
            rows=rows if rows is not None else 0,
            past=pasts[row],
            done=tuple(done.get(entry, ())),
            loads=loads_there(connection, rack, exercises[row], pasts[row]),
            named=named_there(
                rack, exercises[row], pasts[row], [one.done for one in done.get(entry, ())]
            ),
            note=note,
            superset=superset,
            snoozed=_snoozed(connection, row),
            answered=_answered(connection, row, workout),
            plan=read_plan(connection, entry, exercises[row], phase),
            planned=planned.get(entry, ()),
            apart=_sides_apart(pasts[row]) if apart is None else bool(apart),
            occasion=Occasion(title, after),
            habits=habits,
            doubted=doubted_in(connection, entry) if entry in done else frozenset(),
        )
        for after, (
            entry,
            position,
            row,
            planned_as,
            slot,
            rows,
            note,
            superset,
            apart,
            *target,
        ) in zip(before, entries, strict=False)
    )


def _sides_apart(past: Sequence[PastSession]) -> bool:
    """Whether the sides were logged apart last time; it is then done so again."""
    return bool(past) and any(done.side is not None for done in past[-1].sets)


def read_under_way(connection: sqlite3.Connection, entry: EntryId) -> SessionExercise:
    """One exercise of the open workout by its id there."""
    workout = connection.execute(
        "SELECT workout_id FROM workout_exercise WHERE id = ?", [entry]
    ).fetchone()[0]
    exercises = _under_way(connection, workout, read_rack(connection))
    return next(exercise for exercise in exercises if exercise.entry == entry)


def _trained_on(connection: sqlite3.Connection, first: date) -> tuple[date, ...]:
    """The days of the week from a day on with a finished strength session; a walk alone is none."""
    return tuple(
        date.fromisoformat(row[0])
        for row in connection.execute(
            "SELECT DISTINCT day FROM finished_workout AS workout WHERE day BETWEEN ? AND ?"
            " AND EXISTS (SELECT 1 FROM workout_exercise"
            "  JOIN exercise ON exercise.id = exercise_id"
            "  JOIN work_set ON entry_id = workout_exercise.id"
            "  WHERE workout_id = workout.id AND measure <> 'cardio') ORDER BY day",
            [first.isoformat(), (first + timedelta(days=6)).isoformat()],
        )
    )


def _is_done(connection: sqlite3.Connection, due: DueDay, today: date) -> bool:
    """Whether a day of a programme was trained today, or nearly as much of something else."""
    of_a_programme, sets = connection.execute(
        "SELECT coalesce(max(programme_id IS NOT NULL), 0),"
        " count(*) FILTER (WHERE measure <> 'cardio')"
        " FROM finished_workout AS workout JOIN workout_exercise ON workout_id = workout.id"
        " JOIN exercise ON exercise.id = exercise_id"
        " JOIN work_set ON entry_id = workout_exercise.id WHERE day = ?",
        [today.isoformat()],
    ).fetchone()
    return bool(of_a_programme) or stands_for(due.day, sets)


def _snoozed(connection: sqlite3.Connection, exercise: int) -> bool:
    row = connection.execute(
        "SELECT answer, answered_at FROM nudge_answer WHERE exercise_id = ? AND kind <> ?"
        f" AND NOT (kind = '{AdviceKind.DELOAD}' AND answer = '{NudgeAnswer.TAKEN}')"
        " ORDER BY answered_at DESC, id DESC LIMIT 1",
        [exercise, DELOAD_OFFER],
    ).fetchone()
    if row is None or row[0] == NudgeAnswer.TAKEN:
        return False
    if row[0] == NudgeAnswer.NEVER:
        return True
    since = connection.execute(
        "SELECT count(*) FILTER (WHERE finished_at > ?) FROM (SELECT workout_id"
        " FROM exercise_session WHERE exercise_id = ? ORDER BY day DESC LIMIT ?)"
        " CROSS JOIN workout ON workout.id = workout_id",
        [row[1], exercise, SNOOZED_SESSIONS + SAME_DAY],
    ).fetchone()
    return bool(since[0] < SNOOZED_SESSIONS)


def _answered(connection: sqlite3.Connection, exercise: int, workout: WorkoutId) -> frozenset[str]:
    """Kinds of advice on an exercise that were answered in a workout."""
    rows = connection.execute(
        "SELECT kind FROM nudge_answer WHERE exercise_id = ? AND workout_id = ?",
        [exercise, workout],
    )
    return frozenset(row[0] for row in rows)


def _is_new_here(connection: sqlite3.Connection) -> bool:
    """Whether nothing was done but a few sets logged outside of any day of a programme."""
    rows = connection.execute(
        "SELECT programme_id IS NOT NULL OR import_id IS NOT NULL FROM finished_workout LIMIT ?",
        [SETTLED_AFTER],
    ).fetchall()
    return len(rows) < SETTLED_AFTER and not any(of_plan for (of_plan,) in rows)


def has_ended(connection: sqlite3.Connection, workout: WorkoutId) -> bool:
    """Whether a workout was finished or thrown away; not where its beginning was undone."""
    row = connection.execute(
        "SELECT coalesce(finished_at, deleted_at) FROM workout WHERE id = ?", [workout]
    ).fetchone()
    return row is not None and row[0] is not None


def stale_workout(connection: sqlite3.Connection, now: int) -> bool:
    """Whether a workout was left open and its last set is hours ago.

    Args:
        connection: Where to read.
        now: Unix seconds.
    """
    row = connection.execute(
        "SELECT coalesce(max(done_at), started_at) FROM open_workout AS workout"
        " LEFT JOIN workout_exercise ON workout_id = workout.id"
        " LEFT JOIN workout_set ON entry_id = workout_exercise.id"
        " HAVING count(workout.id) > 0"
    ).fetchone()
    return row is not None and row[0] < now - STALE_S
