"""The lifter's exercises: looking them up by id, slug and name, and adding one's own."""

import re
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.exercise import Equipment, Exercise, Measure, Muscle, Pattern, Station
from brainlift_tui.core.names import find_exercise, name_key
from brainlift_tui.core.workout import check_name
from brainlift_tui.store.identity import new_uid
from brainlift_tui.store.seed import insert_exercise

if TYPE_CHECKING:
    from brainlift_tui.store.writer import Change

_COLUMNS = (
    "id, slug, name, measure, equipment, pattern, implements, one_sided, station, rest_s, note"
)


def read_exercises(connection: sqlite3.Connection, ids: Iterable[int]) -> dict[int, Exercise]:
    """Exercises by their ids, without aliases."""
    wanted = sorted(set(ids))
    marks = ",".join("?" * len(wanted))
    muscles: dict[int, dict[str, list[Muscle]]] = {}
    for exercise_id, muscle, share in connection.execute(
        f"SELECT exercise_id, muscle, share FROM exercise_muscle WHERE exercise_id IN ({marks})",
        wanted,
    ):
        muscles.setdefault(exercise_id, {}).setdefault(share, []).append(Muscle(muscle))
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM exercise WHERE id IN ({marks})",
        wanted,
    )
    return {
        row[0]: Exercise(
            slug=row[1],
            name=row[2],
            measure=Measure(row[3]),
            equipment=Equipment(row[4]),
            pattern=Pattern(row[5]),
            implements=row[6],
            one_sided=bool(row[7]),
            station=Station(row[8]),
            rest_s=row[9],
            note=row[10],
            direct=tuple(muscles.get(row[0], {}).get("direct", ())),
            indirect=tuple(muscles.get(row[0], {}).get("indirect", ())),
        )
        for row in rows
    }


def exercise_id(connection: sqlite3.Connection, slug: str) -> int:
    """The id of an exercise by its slug."""
    row = connection.execute("SELECT id FROM exercise WHERE slug = ?", [slug]).fetchone()
    return int(row[0])


def named(connection: sqlite3.Connection, name: str) -> str:
    """The slug of the one exercise that a typed name means.

    Raises:
        NoSuchExercise: None fits, or several do.
    """
    exact = connection.execute(
        "SELECT slug FROM exercise_name JOIN exercise ON exercise.id = exercise_id"
        " WHERE key = ? AND deleted_at IS NULL",
        [name_key(name)],
    ).fetchone()
    if exact:
        return str(exact[0])
    keys: dict[str, str] = {}
    names: dict[str, str] = {}
    for key, slug, shown in connection.execute(
        "SELECT key, slug, exercise.name FROM exercise_name"
        " JOIN exercise ON exercise.id = exercise_id WHERE deleted_at IS NULL"
    ):
        keys[key] = slug
        names[slug] = shown
    return find_exercise(name, keys, names)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One exercise in a list to choose from.

    Attributes:
        slug: The exercise.
        name: As shown.
        detail: Equipment and first muscles.
        last_day: ISO day it was done last, "" if never.
    """

    slug: str
    name: str
    detail: str
    last_day: str


def candidates(
    connection: sqlite3.Connection, text: str, like: Exercise | None = None, limit: int = 200
) -> tuple[Candidate, ...]:
    """Exercises whose names or aliases hold everything typed so far, in any order.

    Those done most recently come first; with `like`, those of the same movement before all.
    """
    parts = text.casefold().split()
    rows = connection.execute(
        "SELECT slug, exercise.name, equipment, pattern,"
        " (SELECT group_concat(muscle, ', ') FROM exercise_muscle"
        "  WHERE exercise_id = exercise.id AND share = 'direct'),"
        " (SELECT max(day) FROM workout JOIN workout_exercise ON workout_id = workout.id"
        "  WHERE exercise_id = exercise.id AND deleted_at IS NULL AND EXISTS"
        "  (SELECT 1 FROM workout_set WHERE entry_id = workout_exercise.id)),"
        " group_concat(exercise_name.name, ' ')"
        " FROM exercise JOIN exercise_name ON exercise_id = exercise.id"
        " WHERE exercise.deleted_at IS NULL AND NOT hidden GROUP BY exercise.id"
    ).fetchall()
    found = [
        (row, Candidate(row[0], row[1], ", ".join(filter(None, (row[2], row[4]))), row[5] or ""))
        for row in rows
        if _holds(row[6], parts)
    ]
    found.sort(key=lambda pair: pair[1].name)
    found.sort(key=lambda pair: pair[1].last_day, reverse=True)
    if like is not None:
        found = [pair for pair in found if pair[1].slug != like.slug]
        if like.pattern is not Pattern.OTHER:
            found.sort(key=lambda pair: pair[0][3] != like.pattern)
    return tuple(candidate for _, candidate in found[:limit])


def _holds(names: str, parts: Iterable[str]) -> bool:
    folded = names.casefold()
    return all(part in folded for part in parts)


def add_own_exercise(change: "Change", name: str, like: Exercise | None = None) -> str:
    """Add an exercise of the lifter's own; returns its slug.

    Args:
        change: The change under way.
        name: As the lifter calls it.
        like: An exercise whose kind, movement and muscles it shares; None where none is known.

    Raises:
        BadInput: The name is empty, too long, or already taken.
    """
    shown = " ".join(name.split())
    check_name(shown, "name of an exercise")
    if not name_key(shown):
        raise BadInput("An exercise needs a name with a letter or a digit.")
    taken = change.db.execute(
        "SELECT exercise.name FROM exercise_name JOIN exercise ON exercise.id = exercise_id"
        " WHERE key = ?",
        [name_key(shown)],
    ).fetchone()
    if taken:
        raise BadInput(f"{shown} is there already, as {taken[0]}.")
    slug = free_slug(change.db.conn, shown)
    own = Exercise(slug, shown) if like is None else like.taken_after(slug, shown)
    with change.step(f"New exercise: {shown}"):
        insert_exercise(change.db, own, "own", new_uid())
    return slug


def free_slug(connection: sqlite3.Connection, name: str) -> str:
    """A slug for a name that no exercise has yet."""
    base = re.sub(r"[\W_]+", "-", name.casefold()).strip("-")[:80] or "exercise"
    slug, at = base, 2
    while connection.execute("SELECT 1 FROM exercise WHERE slug = ?", [slug]).fetchone():
        slug, at = f"{base}-{at}", at + 1
    return slug
