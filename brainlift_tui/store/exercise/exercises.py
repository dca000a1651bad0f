"""The lifter's exercises: looking them up by id, slug and name, and adding one's own."""

import re
import sqlite3
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from brainlift_tui.core.errors import BadInput
from brainlift_tui.core.exercise.exercise import (
    Equipment,
    Exercise,
    Measure,
    Muscle,
    Pattern,
    Station,
)
from brainlift_tui.core.exercise.names import Named, find_exercise, name_key, words_of
from brainlift_tui.core.said import said
from brainlift_tui.core.workout.workout import TrainingSet, check_name, check_visible
from brainlift_tui.store.exercise.names_told import is_elsewhere
from brainlift_tui.store.file.values import insert_row
from brainlift_tui.store.identity import new_uid

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change

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


def read_exercise(connection: sqlite3.Connection, slug: str) -> Exercise:
    """An exercise by its slug, without aliases."""
    row = exercise_id(connection, slug)
    return read_exercises(connection, [row])[row]


_NAMED = (
    "FROM exercise_name JOIN exercise ON exercise.id = exercise_id"
    " JOIN exercise AS main ON main.id = coalesce(exercise.merged_into, exercise.id)"
    " WHERE exercise.deleted_at IS NULL AND main.deleted_at IS NULL"
)
"""Every name, and the exercise it means: what became part of another means that one."""

_TELLING = 8
"""So many words of a name leave few that hold them; SQLite takes no thousand of conditions."""


def named(connection: sqlite3.Connection, name: str, *, near: bool = True) -> str:
    """The slug of the one exercise that a typed name means.

    Args:
        connection: Where to read.
        name: As typed.
        near: Whether an error tells what comes near, which takes its time.

    Raises:
        NoSuchExercise: None fits, or several do.
    """
    exact = connection.execute(
        f"SELECT main.slug {_NAMED} AND key = ?", [name_key(name)]
    ).fetchone()
    if exact:
        return str(exact[0])
    # What comes near may hold none of the words; what is meant holds them all.
    known, names = read_known_names(connection, frozenset() if near else words_of(name))
    return find_exercise(name, known, names, near=near)


def read_known_names(
    connection: sqlite3.Connection, holding: frozenset[str]
) -> tuple[dict[str, Named], dict[str, str]]:
    """Every name by its key, and by the slugs of their exercises the names shown.

    Args:
        connection: Where to read.
        holding: Words that a name has to hold; of many the longest are looked for.
    """
    held = [f" {word} " for word in sorted(holding, key=len)[-_TELLING:]]
    holds = " AND instr(' ' || key || ' ', ?)" * len(held)
    known: dict[str, Named] = {}
    names: dict[str, str] = {}
    for key, written, slug, shown in connection.execute(
        f"SELECT key, exercise_name.name, main.slug, main.name {_NAMED}{holds}", held
    ):
        known[key] = Named(slug, written, is_elsewhere(written, shown))
        names[slug] = shown
    return known, names


def add_own_exercise(
    change: "Change",
    name: str,
    like: Exercise | None = None,
    sets: Sequence[TrainingSet] = (),
) -> str:
    """Add an exercise of the lifter's own; returns its slug.

    Args:
        change: The change under way.
        name: As the lifter calls it.
        like: What it is like in all but its names; None to guess by the name.
        sets: Sets of it to guess by.

    Raises:
        BadInput: The name is empty, too long, or already taken.
    """
    shown = check_new_name(change.db, name)
    slug = free_slug(change.db, shown)
    if like is None:
        from brainlift_tui.core.exercise.recognition import guessed_exercise

        own = guessed_exercise(shown, slug, sets, every_exercise(change.db))
    else:
        own = like._replace(slug=slug, name=shown, aliases=())
    with change.step(said("New exercise: {shown}", shown=shown)):
        insert_exercise(change.db, own, "own", new_uid())
    return slug


def set_own_rest(change: "Change", exercise: Exercise, seconds: int | None) -> None:
    """Keep the lifter's own rest for an exercise; None lets the rule say, 0 is none."""
    with change.step(said("{name}: its rest", name=exercise.name)):
        change.db.execute("UPDATE exercise SET rest_s = ? WHERE slug = ?", [seconds, exercise.slug])


def check_new_name(connection: sqlite3.Connection, name: str, slug: str = "") -> str:
    """A name as it is kept, if an exercise may have it.

    Args:
        connection: Where to read.
        name: As typed.
        slug: The exercise that is to have it, "" for a new one.

    Raises:
        BadInput: The name is empty, too long, or another exercise's.
    """
    shown = " ".join(name.split())
    check_name(shown, "name of an exercise")
    check_visible(shown, "name of an exercise")
    if not name_key(shown):
        raise BadInput("An exercise needs a name with a letter or a digit.")
    taken = connection.execute(
        "SELECT main.name FROM exercise_name JOIN exercise ON exercise.id = exercise_id"
        " JOIN exercise AS main ON main.id = coalesce(exercise.merged_into, exercise.id)"
        " WHERE key = ? AND main.slug <> ?",
        [name_key(shown), slug],
    ).fetchone()
    if taken:
        raise BadInput("{shown} is there already, as {taken}.", shown=shown, taken=taken[0])
    return shown


def every_exercise(connection: sqlite3.Connection) -> tuple[Exercise, ...]:
    """The exercises that stand, with their other names."""
    ids = connection.execute(
        "SELECT id FROM exercise WHERE deleted_at IS NULL AND merged_into IS NULL"
    )
    exercises = read_exercises(connection, (row[0] for row in ids))
    names: dict[int, list[str]] = {}
    for row, name in connection.execute("SELECT exercise_id, name FROM exercise_name ORDER BY key"):
        names.setdefault(row, []).append(name)
    return tuple(
        exercise._replace(
            aliases=tuple(name for name in names.get(row, ()) if name != exercise.name)
        )
        for row, exercise in exercises.items()
    )


def free_slug(connection: sqlite3.Connection, name: str) -> str:
    """A slug for a name that no exercise has yet."""
    base = re.sub(r"[\W_]+", "-", name.casefold()).strip("-")[:80] or "exercise"
    slug, number = base, 2
    while connection.execute("SELECT 1 FROM exercise WHERE slug = ?", [slug]).fetchone():
        slug, number = f"{base}-{number}", number + 1
    return slug


def insert_exercise(
    db: sqlite3.Connection, exercise: Exercise, origin: str, uid: str, import_id: int | None = None
) -> int:
    """Add one exercise with its muscles and names; returns its id.

    A name that another exercise already answers to stays with that one.
    """
    row = insert_row(
        db,
        "INSERT INTO exercise (uid, slug, name, measure, equipment, pattern, implements,"
        " one_sided, station, origin, rest_s, note, import_id)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            uid,
            exercise.slug,
            exercise.name,
            exercise.measure,
            exercise.equipment,
            exercise.pattern,
            exercise.implements,
            exercise.one_sided,
            exercise.station,
            origin,
            exercise.rest_s,
            exercise.note,
            import_id,
        ],
    )
    shares = (("direct", exercise.direct), ("indirect", exercise.indirect))
    db.executemany(
        "INSERT INTO exercise_muscle VALUES (?, ?, ?)",
        [(row, muscle, share) for share, muscles in shares for muscle in muscles],
    )
    db.executemany(
        "INSERT INTO exercise_name VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        [(name_key(name), row, name) for name in (exercise.name, *exercise.aliases)],
    )
    return row
