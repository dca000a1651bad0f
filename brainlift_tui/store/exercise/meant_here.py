"""Which exercise a typed name means to this lifter, where it fits several equally well."""

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from brainlift_tui.core.errors import NoSuchExercise
from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.exercise.names import equally_meant, words_of
from brainlift_tui.core.exercise.similar import rack_allows
from brainlift_tui.store.exercise.exercises import (
    exercise_id,
    named,
    read_exercises,
    read_known_names,
)
from brainlift_tui.store.exercise.to_choose_from import planned_exercises
from brainlift_tui.store.rack.racks import is_guess, read_rack

_Equals: TypeAlias = Mapping[int, Exercise]
"""Exercises that a name fits equally well, by their ids."""

_Liked: TypeAlias = Callable[[sqlite3.Connection, _Equals], Iterable[int]]


def named_to_log(connection: sqlite3.Connection, name: str, *, near: bool = True) -> str:
    """The slug of the exercise that a name typed for sets means.

    Of several that it fits equally well, those done before; of these, or where none was, those of
    the programme or the workout under way; then those that the rack is told to allow; then what was
    done last.

    Args:
        connection: Where to read.
        name: As typed.
        near: Whether an error tells what comes near, which takes its time.

    Raises:
        NoSuchExercise: None fits, or several do and nothing tells which.
    """
    liked = _liked(connection, _equals(connection, name), (_done, _planned, _allowed, _done_last))
    return liked or named(connection, name, near=near)


def named_and_done(connection: sqlite3.Connection, name: str) -> str:
    """The same where something done is looked for: of several, the only one that ever was.

    Raises:
        NoSuchExercise: None fits, or several do.
    """
    liked = _liked(connection, _equals(connection, name), (_done,))
    if liked:
        return liked
    try:
        return named(connection, name)
    except NoSuchExercise as error:
        marks = ", ".join("?" * len(error.candidates))
        rows = connection.execute(
            f"SELECT id FROM exercise WHERE name IN ({marks})", error.candidates
        )
        candidates = read_exercises(connection, (row for (row,) in rows))
        if only := _liked(connection, candidates, (_done,)):
            return only
        raise


def _equals(connection: sqlite3.Connection, name: str) -> _Equals:
    """What the name fits equally well; what is counted otherwise than the usual one is not meant.

    A name that is one exercise's own is looked up no further.
    """
    known, names = read_known_names(connection, words_of(name))
    slugs = equally_meant(name, known, names)
    if len(slugs) < 2:
        return {}
    every = read_exercises(connection, (exercise_id(connection, slug) for slug in slugs))
    exact = known.get(" ".join(sorted(words_of(name))))
    usual = next((one for one in every.values() if exact and one.slug == exact.slug), None)
    return {row: one for row, one in every.items() if usual is None or one.measure is usual.measure}


def _liked(connection: sqlite3.Connection, equals: _Equals, ways: Iterable[_Liked]) -> str:
    """The slug of the one that is left once each way in turn kept what it tells of; "" if more."""
    left = equals
    for way in ways if len(equals) > 1 else ():
        kept = set(way(connection, left))
        left = {row: one for row, one in left.items() if row in kept} or left
        if len(left) == 1:
            return next(iter(left.values())).slug
    return ""


def _done(connection: sqlite3.Connection, among: _Equals) -> Iterable[int]:
    return _newest_first(connection, among)


def _done_last(connection: sqlite3.Connection, among: _Equals) -> Iterable[int]:
    return _newest_first(connection, among)[:1]


def _newest_first(connection: sqlite3.Connection, among: _Equals) -> list[int]:
    """Those that were ever done, the last done first."""
    marks = ", ".join("?" * len(among))
    rows = connection.execute(
        "SELECT exercise_id FROM workout_exercise JOIN workout ON workout.id = workout_id"
        f" WHERE deleted_at IS NULL AND exercise_id IN ({marks})"
        " AND EXISTS (SELECT 1 FROM workout_set WHERE entry_id = workout_exercise.id)"
        " GROUP BY exercise_id ORDER BY max(started_at) DESC",
        [*among],
    )
    return [row for (row,) in rows]


def _planned(connection: sqlite3.Connection, among: _Equals) -> Iterable[int]:
    under_way = connection.execute(
        "SELECT exercise_id FROM open_workout CROSS JOIN workout_exercise"
        " ON workout_id = open_workout.id"
    )
    return among.keys() & (planned_exercises(connection) | {row for (row,) in under_way})


def _allowed(connection: sqlite3.Connection, among: _Equals) -> Iterable[int]:
    if is_guess(connection):
        return ()
    rack = read_rack(connection)
    return (row for row, one in among.items() if rack_allows(one, rack))
