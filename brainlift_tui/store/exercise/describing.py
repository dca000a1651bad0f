"""Changing what an exercise is: its name, its kind, whether lists offer it, what it is part of."""

import sqlite3
from typing import TYPE_CHECKING

from brainlift_tui.core.errors import BadInput, Refused
from brainlift_tui.core.exercise.exercise import Exercise, Measure
from brainlift_tui.core.exercise.names import name_key
from brainlift_tui.core.said import said
from brainlift_tui.core.workout.workout import check_text
from brainlift_tui.store.exercise.exercises import check_new_name, exercise_id, read_exercises
from brainlift_tui.store.rack.pins import pass_pins_on

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change

_HELPED = (Measure.BODYWEIGHT, Measure.ASSISTED)


def change_exercise(change: "Change", slug: str, described: Exercise, *, hidden: bool) -> None:
    """Describe an exercise anew; an old name goes on finding it.

    Args:
        change: The change under way.
        slug: The exercise.
        described: What it is from now on; its slug and other names do not matter.
        hidden: Whether lists leave it out.

    Raises:
        BadInput: The name is another's, or sets of it can't be sets of such an exercise.
    """
    db = change.db
    row = exercise_id(db, slug)
    before = read_exercises(db, [row])[row]
    name = check_new_name(db, described.name, slug)
    check_text(described.note, "note")
    if described.measure not in _HELPED:
        _refuse_help(db, row, name)
    after = described._replace(slug=slug, name=name)
    renamed = said("{before} is now {name}", before=before.name, name=name)
    with change.step(renamed if name != before.name else said("{name} changed", name=name)):
        describe(db, row, after)
        db.execute("UPDATE exercise SET hidden = ?1 WHERE id = ?2 AND hidden <> ?1", [hidden, row])


def describe(db: sqlite3.Connection, row: int, described: Exercise) -> None:
    """Write what an exercise is; rows that say so already stay as they are."""
    values = [
        described.name,
        described.measure,
        described.equipment,
        described.pattern,
        described.implements,
        described.one_sided,
        described.station,
        described.rest_s,
        described.note,
    ]
    db.execute(
        "UPDATE exercise SET name = ?1, measure = ?2, equipment = ?3, pattern = ?4,"
        " implements = ?5, one_sided = ?6, station = ?7, rest_s = ?8, note = ?9 WHERE id = ?10"
        " AND (name, measure, equipment, pattern, implements, one_sided, station, rest_s, note)"
        " IS NOT (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        [*values, row],
    )
    worked = dict.fromkeys(described.direct, "direct")
    worked = dict.fromkeys(described.indirect, "indirect") | worked
    there = dict(
        db.execute("SELECT muscle, share FROM exercise_muscle WHERE exercise_id = ?", [row])
    )
    for muscle in there.keys() | worked.keys():
        if there.get(muscle) != worked.get(muscle):
            db.execute(
                "DELETE FROM exercise_muscle WHERE exercise_id = ? AND muscle = ?", [row, muscle]
            )
            if muscle in worked:
                db.execute(
                    "INSERT INTO exercise_muscle VALUES (?, ?, ?)", [row, muscle, worked[muscle]]
                )
    for name in (described.name, *described.aliases):
        db.execute(
            "INSERT INTO exercise_name VALUES (?1, ?2, ?3)"
            " ON CONFLICT (key) DO UPDATE SET name = ?3 WHERE exercise_id = ?2 AND name <> ?3",
            [name_key(name), row, name],
        )


def merge_exercises(change: "Change", slug: str, into: str) -> None:
    """Say that one exercise is another: its sets go there, and its names find that one.

    Args:
        change: The change under way.
        slug: The one that is no longer its own.
        into: The one that keeps both histories.

    Raises:
        BadInput: Its sets can't be sets of the other.
        Refused: The two are one already.
    """
    db = change.db
    row, main = exercise_id(db, slug), exercise_id(db, into)
    if row == main:
        raise Refused("An exercise can't become part of itself.")
    exercises = read_exercises(db, [row, main])
    gone, kept = exercises[row], exercises[main]
    if kept.measure not in _HELPED:
        _refuse_help(db, row, kept.name)
    with change.step(
        said("{name} became part of {kept_name}", name=gone.name, kept_name=kept.name)
    ):
        for table, column in _REFERRING:
            db.execute(f"UPDATE {table} SET {column} = ? WHERE {column} = ?", [main, row])
        db.execute(
            "UPDATE exercise SET merged_into = ?1 WHERE ?2 IN (id, merged_into)", [main, row]
        )
        pass_pins_on(db, slug, into)
        rest_s = kept.rest_s if kept.rest_s is not None else gone.rest_s
        describe(db, main, kept._replace(rest_s=rest_s, note=kept.note or gone.note))
        db.execute("UPDATE exercise SET hidden = 0 WHERE id = ? AND hidden", [main])


_REFERRING = (
    ("workout_exercise", "exercise_id"),
    ("workout_exercise", "planned_exercise_id"),
    ("programme_slot", "exercise_id"),
    ("nudge_answer", "exercise_id"),
    ("hold_timer", "exercise_id"),
    ("hold_timer", "planned_exercise_id"),
    ("half_typed", "exercise_id"),
    ("half_typed", "planned_exercise_id"),
)
"""Where an exercise is named by its id, but for what describes the exercise itself."""


def is_hidden(connection: sqlite3.Connection, slug: str) -> bool:
    """Whether lists leave an exercise out."""
    row = connection.execute("SELECT hidden FROM exercise WHERE slug = ?", [slug]).fetchone()
    return bool(row and row[0])


def _refuse_help(db: sqlite3.Connection, row: int, name: str) -> None:
    helped = db.execute(
        "SELECT 1 FROM workout_set JOIN workout_exercise ON workout_exercise.id = entry_id"
        " WHERE exercise_id = ? AND load_ng < 0 LIMIT 1",
        [row],
    ).fetchone()
    if helped:
        raise BadInput(
            "Some sets have a load below zero; {name} would be done without help.", name=name
        )
