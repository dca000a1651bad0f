"""Exercises that the catalogue tells apart since some release, and once took for one."""

import sqlite3

from brainlift_tui.store.exercise.catalogue import read_parted

SINCE = "m019_catalogue_put_right"
"""The migration since which they are told apart."""


def logged_here_before(connection: sqlite3.Connection, slug: str) -> tuple[str, tuple[str, ...]]:
    """What the older log of an exercise may hold besides: up to which ISO day, and the names of it.

    Nothing, and no names, where it was not done before that day, or the file was made later: then
    whatever was logged, or came in with an import, was told apart.
    """
    parted = read_parted().get(slug, ())
    if not parted:
        return "", ()
    row = connection.execute(
        "SELECT date(applied_at) FROM _sqlite_migrations WHERE name = ?1 AND"
        " (SELECT min(applied_at) FROM _sqlite_migrations) < datetime(applied_at, '-1 minute')"
        " AND EXISTS (SELECT 1"
        " FROM workout_exercise JOIN workout ON workout.id = workout_id"
        " JOIN exercise ON exercise.id = exercise_id"
        " WHERE exercise.slug = ?2 AND workout.deleted_at IS NULL AND day < applied_at)",
        [SINCE, slug],
    ).fetchone()
    if row is None:
        return "", ()
    marks = ", ".join("?" * len(parted))
    names = connection.execute(
        f"SELECT name FROM exercise WHERE slug IN ({marks}) ORDER BY name", parted
    )
    return str(row[0]), tuple(name for (name,) in names)
