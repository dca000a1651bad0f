"""Everything a lifter kept, read from the database for an export."""

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from brainlift_tui.core.check_in.check_in import KeptCheckIn
from brainlift_tui.core.workout.log import (
    Archive,
    EntryOrigin,
    KeptAnswer,
    KeptExercise,
    KeptImport,
    KeptProgramme,
    KeptRack,
    KeptWorkout,
    Measurement,
)
from brainlift_tui.core.workout.workout import Felt, TrainingSet, Workout, WorkoutExercise
from brainlift_tui.store.brain.memory_tests import read_tests
from brainlift_tui.store.brain.question import read_questions
from brainlift_tui.store.check_in.check_in import check_in_of
from brainlift_tui.store.exercise.catalogue import description_of, read_descriptions
from brainlift_tui.store.exercise.exercises import read_exercises
from brainlift_tui.store.file.values import any_load_of, as_stored, instant, load_of
from brainlift_tui.store.programme.programmes import read_programmes
from brainlift_tui.store.rack.racks import read_rack_by_id
from brainlift_tui.store.session.open_rows import read_rows
from brainlift_tui.store.workout.set_columns import SET, TARGET

OWN_FORMAT = "brainlift"
"""The format of imports of our own exports; they leave no trace in the next export."""


AT_ONCE = 200
"""Workouts that are read together, where all of them would be more than has to be in memory."""


def each_workout(connection: sqlite3.Connection) -> Iterator[KeptWorkout]:
    """All workouts by start, then id, read some at a time; deleted ones are not among them."""
    rows = connection.execute(
        "SELECT id FROM workout WHERE deleted_at IS NULL ORDER BY started_at, uid"
    )
    while some := [row for (row,) in rows.fetchmany(AT_ONCE)]:
        yield from read_workouts(connection, some)


def read_archive(connection: sqlite3.Connection, *, workouts: bool = True) -> Archive:
    """Everything that an export holds; what was deleted is not in it.

    Args:
        connection: Where to read.
        workouts: Whether the workouts are wanted, too.
    """
    return Archive(
        workouts=read_workouts(connection) if workouts else (),
        exercises=_exercises(connection),
        programmes=read_programmes_kept(connection),
        racks=tuple(
            KeptRack(uid, read_rack_by_id(connection, row), bool(active))
            for row, uid, active in connection.execute(
                "SELECT id, uid, active FROM rack WHERE deleted_at IS NULL ORDER BY uid"
            ).fetchall()
        ),
        settings=tuple(connection.execute("SELECT key, value FROM setting ORDER BY key")),
        body=tuple(
            Measurement(uid, instant(unix_s), zone, what, value, unit)
            for uid, unix_s, zone, what, value, unit in connection.execute(
                "SELECT uid, measured_at, zone, what, value, unit FROM body"
                " ORDER BY measured_at, uid"
            )
        ),
        imports=tuple(
            KeptImport(uid, instant(unix_s), *rest)
            for uid, unix_s, *rest in connection.execute(
                "SELECT uid, imported_at, format, file_name, workouts, sets FROM import"
                " WHERE NOT taken_back AND format <> ? ORDER BY imported_at, uid",
                [OWN_FORMAT],
            )
        ),
        nudge_answers=_answers(connection),
        check_ins=tuple(
            KeptCheckIn(
                uid,
                date.fromisoformat(day),
                instant(unix_s),
                zone,
                check_in_of(connection, tuple(row)),
            )
            for uid, day, unix_s, zone, *row in connection.execute(
                "SELECT uid, day, answered_at, zone, id, slept_h, energy, sore_told, fed, flag"
                " FROM check_in ORDER BY day"
            ).fetchall()
        ),
        memory_tests=read_tests(connection),
        questions=read_questions(connection),
    )


@as_stored()
def read_workouts(
    connection: sqlite3.Connection, ids: Sequence[int] | None = None
) -> tuple[KeptWorkout, ...]:
    """Workouts by start, then id; deleted ones are not among them.

    Args:
        connection: Where to read.
        ids: Which rows; None for all.
    """
    chosen = "workout.deleted_at IS NULL"
    if ids is not None:
        chosen += f" AND workout.id IN ({','.join(str(int(row)) for row in ids)})"
    entries = _entries(connection, chosen, _sets(connection, chosen))
    rows = connection.execute(
        "SELECT workout.id, workout.uid, started_at, finished_at, zone, title, note,"
        " bodyweight, bodyweight_unit, session_effort, felt, programme.slug, programme_revision,"
        " programme_day, import.uid, fingerprint FROM workout"
        " LEFT JOIN programme ON programme.id = programme_id"
        f" LEFT JOIN import ON import.id = import_id AND format <> '{OWN_FORMAT}'"
        f" WHERE {chosen} ORDER BY started_at, workout.uid"
    )
    return tuple(_workout(columns, entries.get(row, ())) for row, *columns in rows)


Entry = tuple[WorkoutExercise, EntryOrigin]
"""An exercise of a workout, and where it came from."""


def _sets(connection: sqlite3.Connection, chosen: str) -> dict[int, list[TrainingSet]]:
    """The sets of the chosen workouts by their exercise there."""
    sets: dict[int, list[TrainingSet]] = {}
    for entry, *columns in connection.execute(
        f"SELECT entry_id, {SET.of('workout_set')} FROM workout_set"
        " JOIN workout_exercise ON workout_exercise.id = entry_id"
        f" JOIN workout ON workout.id = workout_id WHERE {chosen}"
        " ORDER BY entry_id, workout_set.position"
    ):
        sets.setdefault(entry, []).append(SET.value(columns))
    return sets


def _entries(
    connection: sqlite3.Connection, chosen: str, sets: Mapping[int, Sequence[TrainingSet]]
) -> dict[int, list[Entry]]:
    """The exercises of the chosen workouts by their workout."""
    entries: dict[int, list[Entry]] = {}
    planned_rows = read_rows(connection, chosen)
    for row, workout, name, slug, note, superset, *rest in connection.execute(
        "SELECT workout_exercise.id, workout_id, exercise.name, exercise.slug,"
        " workout_exercise.note, superset, workout_exercise.origin, skipped, rows_today,"
        f" planned.slug, apart, {TARGET} FROM workout_exercise"
        " JOIN exercise ON exercise.id = exercise_id"
        " LEFT JOIN exercise AS planned ON planned.id = planned_exercise_id"
        f" JOIN workout ON workout.id = workout_id WHERE {chosen}"
        " ORDER BY workout_id, workout_exercise.position, workout_exercise.id"
    ):
        origin, skipped, rows, planned, apart, *target = rest
        done = WorkoutExercise(
            name=name,
            slug=slug,
            note=note,
            superset=superset,
            target=TARGET.maybe(target),
            sets=tuple(sets.get(row, ())),
        )
        came = EntryOrigin(
            origin,
            bool(skipped),
            rows,
            planned or "",
            None if apart is None else bool(apart),
            planned_rows.get(row, ()),
        )
        entries.setdefault(workout, []).append((done, came))
    return entries


# Any: columns as the database gives them
def _workout(columns: Sequence[Any], entries: Sequence[Entry]) -> KeptWorkout:
    uid, started, finished, zone, title, note, weight, unit, effort, felt, *of_plan = columns
    programme, revision, day, imported_by, fingerprint = of_plan
    workout = Workout(
        started_at=instant(started),
        finished_at=None if finished is None else instant(finished),
        zone=zone,
        title=title,
        note=note,
        bodyweight=load_of(weight, unit),
        exercises=tuple(entry for entry, _ in entries),
        uid=uid,
        session_effort=effort,
        felt=None if felt is None else Felt(felt),
    )
    return KeptWorkout(
        workout=workout,
        origins=tuple(origin for _, origin in entries),
        programme=programme or "",
        programme_revision=revision,
        programme_day=day,
        imported_by=imported_by or "",
        fingerprint=fingerprint or "",
    )


def _exercises(connection: sqlite3.Connection) -> tuple[KeptExercise, ...]:
    """Own exercises, and those of the catalogue that are used or were changed."""
    rows = connection.execute(
        "SELECT exercise.id, exercise.uid, exercise.origin, exercise.hidden,"
        " exercise.deleted_at IS NOT NULL, main.slug, import.uid FROM exercise"
        " LEFT JOIN exercise AS main ON main.id = exercise.merged_into"
        " LEFT JOIN import ON import.id = exercise.import_id"
        f" AND NOT taken_back AND format <> '{OWN_FORMAT}'"
        " WHERE (exercise.origin = 'own' AND exercise.deleted_at IS NULL)"
        " OR exercise.id IN (SELECT exercise_id FROM workout_exercise JOIN workout"
        "  ON workout.id = workout_id WHERE deleted_at IS NULL"
        "  UNION SELECT planned_exercise_id FROM workout_exercise JOIN workout"
        "  ON workout.id = workout_id WHERE deleted_at IS NULL"
        "  UNION SELECT exercise_id FROM nudge_answer)"
        " OR exercise.origin = 'catalogue' AND (exercise.rest_s IS NOT NULL"
        "  OR exercise.note <> '' OR exercise.hidden OR exercise.deleted_at IS NOT NULL"
        "  OR exercise.merged_into IS NOT NULL"
        "  OR exercise.id IN (SELECT value FROM json_each(?)))"
        " ORDER BY exercise.slug",
        [json.dumps(_described_anew(connection))],
    ).fetchall()
    exercises = read_exercises(connection, [row[0] for row in rows])
    names: dict[int, list[str]] = {}
    for exercise, name in connection.execute(
        "SELECT exercise_id, name FROM exercise_name ORDER BY exercise_id, name"
    ):
        names.setdefault(exercise, []).append(name)
    return tuple(
        KeptExercise(
            uid=uid,
            exercise=exercises[row]._replace(
                aliases=tuple(n for n in names.get(row, ()) if n != exercises[row].name),
            ),
            origin=origin,
            hidden=bool(hidden),
            deleted=bool(deleted),
            merged_into=merged_into or "",
            imported_by=imported_by or "",
        )
        for row, uid, origin, hidden, deleted, merged_into, imported_by in rows
    )


def _described_anew(connection: sqlite3.Connection) -> list[int]:
    """Ids of the catalogue's exercises that the lifter has renamed or described anew."""
    described = read_descriptions()
    ids = connection.execute("SELECT id FROM exercise WHERE origin = 'catalogue'")
    return sorted(
        row
        for row, kept in read_exercises(connection, (id_row[0] for id_row in ids)).items()
        if description_of(kept) != described.get(kept.slug)
    )


def read_programmes_kept(connection: sqlite3.Connection) -> tuple[KeptProgramme, ...]:
    """The programmes in their newest revision: those that stand or that a workout used."""
    programmes = read_programmes(
        connection,
        "programme.deleted_at IS NULL"
        " OR programme.id IN (SELECT programme_id FROM workout WHERE deleted_at IS NULL)",
    )
    kept = (
        KeptProgramme(uid, programmes[row], origin, bool(deleted))
        for row, uid, origin, deleted in connection.execute(
            "SELECT id, uid, origin, deleted_at IS NOT NULL FROM programme ORDER BY slug"
        )
        if row in programmes
    )
    return tuple(kept)


def _answers(connection: sqlite3.Connection) -> tuple[KeptAnswer, ...]:
    return tuple(
        KeptAnswer(
            uid=uid,
            exercise=slug,
            workout=workout or "",
            kind=kind,
            load_from=any_load_of(load_from, unit_from),
            load_to=any_load_of(load_to, unit_to),
            answer=answer,
            answered_at=instant(unix_s),
        )
        for uid, slug, workout, kind, load_from, unit_from, load_to, unit_to, answer, unix_s in (
            connection.execute(
                "SELECT nudge_answer.uid, slug, workout.uid, kind, load_from, unit_from, load_to,"
                " unit_to, answer, answered_at FROM nudge_answer"
                " JOIN exercise ON exercise.id = exercise_id"
                " LEFT JOIN workout ON workout.id = workout_id"
                " WHERE workout.deleted_at IS NULL ORDER BY answered_at, nudge_answer.uid"
            )
        )
    )
