"""The last sessions of an exercise, as the rules look at them."""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

from brainlift_tui.core.coaching.nudge import AdviceKind, NudgeAnswer
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.prefill.votes import Occasion
from brainlift_tui.core.workout.past_session import PastSession
from brainlift_tui.core.workout.workout import TrainingSet
from brainlift_tui.store.file.failures import is_damage
from brainlift_tui.store.workout.set_columns import SET, TARGET

PAST_SESSIONS = 25
"""How many earlier sessions of an exercise the rules look at: as many as the forecast, and one."""

SAME_DAY = 4
"""So many sessions more are read, for of one day's workouts the derived table knows no order."""

EASED = (
    "EXISTS (SELECT 1 FROM nudge_answer WHERE nudge_answer.exercise_id = ?1"
    f" AND nudge_answer.workout_id = workout.id AND kind = '{AdviceKind.DELOAD}'"
    f" AND answer = '{NudgeAnswer.TAKEN}')"
)
"""Whether a deload week made a workout's session of an exercise light."""

AFTER = (
    "(SELECT slug FROM workout_exercise AS earlier JOIN exercise ON exercise.id = exercise_id"
    " WHERE earlier.workout_id = workout_exercise.workout_id"
    " AND earlier.position < workout_exercise.position"
    " AND EXISTS (SELECT 1 FROM work_set WHERE entry_id = earlier.id AND reps > 0)"
    " ORDER BY earlier.position DESC LIMIT 1)"
)
"""The exercise done before one of a workout; NULL for the first."""


PastOf = Callable[[sqlite3.Connection, int], tuple[PastSession, ...]]
"""Reads the last sessions of an exercise, given its id: `read_past`, or what stands in for it."""


def read_past(
    connection: sqlite3.Connection,
    exercise: int,
    limit: int = PAST_SESSIONS,
    until: int | None = None,
) -> tuple[PastSession, ...]:
    """The last sessions of an exercise in finished workouts, oldest first.

    Args:
        connection: Where to read.
        exercise: The exercise's id.
        limit: How many at most.
        until: A workout that they have to be before, None for all there are.
    """
    return _sessions(_rows(connection, exercise, limit, until))


class _Rows(NamedTuple):
    """What the file holds of the last sessions of an exercise.

    Attributes:
        entries: Each time it was done, newest first: its id, the workout and what is asked.
        sets: The sets of them, each with the id of its entry first.
        doubted: The sets in doubt: the entry's id, and the place in it.
    """

    entries: Sequence[tuple[Any, ...]]
    sets: Sequence[tuple[Any, ...]]
    doubted: Sequence[tuple[int, int]]


def _rows(
    connection: sqlite3.Connection,
    exercise: int,
    limit: int = PAST_SESSIONS,
    until: int | None = None,
) -> _Rows:
    before = (
        ""
        if until is None
        else " AND (started_at, workout.id) < (SELECT started_at, id FROM workout WHERE id = ?3)"
    )
    no_later = (
        ""
        if until is None
        else "AND day <= (SELECT 1 + replace(day, '-', '') FROM workout WHERE id = ?3)"
    )
    entries = connection.execute(
        f"SELECT workout_exercise.id, workout.id, workout.day, uid, title, {AFTER}, {EASED},"
        f" {TARGET}"
        " FROM (SELECT workout_id AS done FROM exercise_session WHERE exercise_id = ?1"
        f"  {no_later} ORDER BY day DESC, workout_id DESC LIMIT ?2)"
        " CROSS JOIN workout ON workout.id = done"
        " CROSS JOIN workout_exercise ON workout_exercise.workout_id = workout.id"
        " WHERE exercise_id = ?1"
        f" AND EXISTS (SELECT 1 FROM workout_set WHERE entry_id = workout_exercise.id){before}"
        " ORDER BY started_at DESC, workout.id DESC, position DESC",
        [exercise, limit + SAME_DAY, *([] if until is None else [until])],
    )
    newest: list[tuple[Any, ...]] = []
    workouts: set[int] = set()
    with closing(entries):
        for row in entries:
            workouts.add(row[1])
            if len(workouts) > limit:
                break
            newest.append(row)
    return _Rows(
        newest,
        _sets_of(connection, [entry for entry, *_ in newest]),
        _doubted(connection, exercise),
    )


def _sessions(rows: _Rows) -> tuple[PastSession, ...]:
    sets: dict[int, list[TrainingSet]] = {entry: [] for entry, *_ in rows.entries}
    for entry, *columns in rows.sets:
        sets[entry].append(SET.value(columns))
    doubted: dict[int, list[int]] = {}
    for entry, place in rows.doubted:
        doubted.setdefault(entry, []).append(place)
    sessions: dict[int, PastSession] = {}
    for entry, workout, day, uid, title, after, eased, *target in rows.entries:
        later = sessions.get(workout)
        sessions[workout] = PastSession(
            day=date.fromisoformat(day),
            target=TARGET.maybe(tuple(target)) or (later.target if later else None),
            sets=(*sets[entry], *(later.sets if later else ())),
            workout=uid,
            occasion=Occasion(title, after or ""),
            eased=bool(eased),
            doubted=(
                *doubted.get(entry, ()),
                *(len(sets[entry]) + place for place in (later.doubted if later else ())),
            ),
        )
    return tuple(reversed(sessions.values()))


class RememberedPasts:
    """The pasts that a window has read: where the file holds the same, they are not made anew.

    It goes on with them where the file is damaged meanwhile: while one trains no finished workout
    changes, so nothing that is shown becomes wrong by it.

    Attributes:
        damage: What was met; None as long as all could be read.
    """

    def __init__(self, path: Path) -> None:
        """Know nothing yet.

        Args:
            path: The database file.
        """
        self._path = path
        self._read: dict[int, tuple[_Rows, tuple[PastSession, ...]]] = {}
        self._stand_in = False
        self.damage: Exception | None = None

    def stand_in(self) -> None:
        """From now on do without what can't be read: all that is shown was read once."""
        self._stand_in = True

    def read(self, connection: sqlite3.Connection, exercise: int) -> tuple[PastSession, ...]:
        """The last sessions of an exercise; as read before, or none, where they are damaged.

        Raises:
            Exception: They can't be read, and it is no damage, or nothing stands in yet.
        """
        known = self._read.get(exercise)
        try:
            rows = _rows(connection, exercise)
            if known is None or known[0] != rows:
                known = self._read[exercise] = rows, _sessions(rows)
        except Exception as error:  # whatever stands in a damaged file comes up as another
            if not self._stand_in or not is_damage(self._path, error):
                raise
            self.damage = error
        return () if known is None else known[1]


def _doubted(connection: sqlite3.Connection, exercise: int) -> list[tuple[int, int]]:
    """Which sets are in doubt: the exercise's id in its workout, and their places from 0."""
    return connection.execute(
        "SELECT entry_id, (SELECT count(*) FROM workout_set AS before"
        "  WHERE before.entry_id = doubted_set.entry_id"
        "  AND before.position < doubted_set.position)"
        " FROM doubted_set WHERE exercise_id = ? AND NOT settled",
        [exercise],
    ).fetchall()


def _sets_of(connection: sqlite3.Connection, entries: Sequence[int]) -> list[tuple[Any, ...]]:
    """The sets of some exercises of workouts, in order, behind the exercise's id there."""
    if not entries:
        return []
    return connection.execute(
        f"SELECT entry_id, {SET} FROM workout_set"
        f" WHERE entry_id IN ({', '.join('?' * len(entries))}) ORDER BY entry_id, position",
        entries,
    ).fetchall()
