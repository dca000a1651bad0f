"""Logged sets that can hardly be meant, where the lifter has not said that they are right.

Which they are is worked out with the records, before each commit, and kept in `doubted_set`: what
is measured, plotted and compared leaves them out by it.
"""

import sqlite3
from collections.abc import Sequence
from functools import lru_cache
from typing import Self

from brainlift_tui.core.coaching.nudge import AdviceKind, NudgeAnswer
from brainlift_tui.core.identity import EntryId
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.workout.plausible import doubts
from brainlift_tui.core.workout.workout import TrainingSet
from brainlift_tui.store.workout.set_columns import SET

EVER = -(2**62)
"""Before every workout."""

CONFIRMS = f"{{row}}.kind = '{AdviceKind.HOLD}' AND {{row}}.answer = '{NudgeAnswer.TAKEN}'"
"""Whether an answer to a nudge says that what was logged is right."""

Place = tuple[EntryId, int]
"""Where a set stands: the id of the exercise in its workout, and the set's position there."""


_set_of = lru_cache(maxsize=4096)(SET.value)  # of an import, sets alike are many

_NOT_MEASURED = ("done_at", "rest_s", "note")

_COLUMNS = ", ".join(
    "NULL" if name in _NOT_MEASURED else f"workout_set.{name}" for name in SET.names
)
"""What of a set is measured: without the rest, many are alike."""


class PlacedSession(NamedTuple):
    """The sets of an exercise in one workout, with where they stand.

    Attributes:
        workout: The workout's id.
        started_at: When that began.
        day: Its day, ISO.
        places: Where each set stands.
        asked: Of each the reps that were to be left, None where nothing was asked.
        sets: The sets, without when they were done, rests and notes.
    """

    workout: int
    started_at: int
    day: str
    places: list[Place]
    asked: list[int | None]
    sets: list[TrainingSet]

    @classmethod
    def of_exercise(
        cls, connection: sqlite3.Connection, exercise: int, since: int = EVER
    ) -> list[Self]:
        """Those of an exercise in the workouts from an instant on, oldest first."""
        rows = connection.execute(
            "SELECT workout.id, started_at, day, target_reserve, entry_id, workout_set.position,"
            f" {_COLUMNS}"
            " FROM workout_exercise CROSS JOIN workout ON workout.id = workout_id"
            " CROSS JOIN workout_set ON entry_id = workout_exercise.id"
            " WHERE exercise_id = ? AND started_at >= ? AND deleted_at IS NULL"
            " ORDER BY started_at, workout.id, workout_exercise.position, workout_exercise.id,"
            "  workout_set.position",
            [exercise, since],
        )
        sessions: list[Self] = []
        last: Self | None = None
        for row in rows:
            if last is None or row[0] != last.workout:
                last = cls(row[0], row[1], row[2], [], [], [])
                sessions.append(last)
            last.asked.append(row[3])
            last.places.append(row[4:6])
            last.sets.append(_set_of(row[6:]))
        return sessions

    def without(self, places: frozenset[Place]) -> Self:
        """The same without the sets that stand in some places."""
        if places.isdisjoint(self.places):
            return self
        kept = [at for at, place in enumerate(self.places) if place not in places]
        return self._replace(
            places=[self.places[at] for at in kept],
            asked=[self.asked[at] for at in kept],
            sets=[self.sets[at] for at in kept],
        )


class PlacesOfDoubt(NamedTuple):
    """Sets of an exercise that are far beyond what was done before.

    Attributes:
        open: Those in doubt.
        settled: Those that have come often enough since; without one of them others would be open.
    """

    open: frozenset[Place] = frozenset()
    settled: frozenset[Place] = frozenset()


def places_of_doubt(
    connection: sqlite3.Connection, exercise: int, sessions: Sequence[PlacedSession]
) -> PlacesOfDoubt:
    """Which of all the sets of an exercise are in doubt, or were."""
    confirmed = confirmed_until(connection, exercise)
    sure = sum(confirmed is not None and session.day <= confirmed for session in sessions)
    doubted = doubts([session.sets for session in sessions], sure)
    still, settled = (
        frozenset(sessions[at].places[number] for at, number in places) for places in doubted
    )
    return PlacesOfDoubt(still, settled)


def confirmed_until(connection: sqlite3.Connection, exercise: int) -> str | None:
    """The last day up to which the lifter said that what was logged is right, ISO."""
    day: str | None = connection.execute(
        "SELECT max(day) FROM nudge_answer JOIN workout ON workout.id = workout_id"
        f" WHERE exercise_id = ? AND {CONFIRMS.format(row='nudge_answer')} AND deleted_at IS NULL",
        [exercise],
    ).fetchone()[0]
    return day


def is_doubted(connection: sqlite3.Connection, entry: EntryId, position: int) -> bool:
    """Whether a set is in doubt, as kept."""
    return position in doubted_in(connection, entry)


def doubted_in(connection: sqlite3.Connection, entry: EntryId) -> frozenset[int]:
    """The places of an exercise's sets in a workout that are in doubt, as kept."""
    rows = connection.execute(
        "SELECT position FROM doubted_set WHERE entry_id = ? AND NOT settled", [entry]
    )
    return frozenset(position for (position,) in rows)


def read_doubted(connection: sqlite3.Connection, exercise: int) -> PlacesOfDoubt:
    """The sets of an exercise that are in doubt, or were, as kept."""
    rows = connection.execute(
        "SELECT entry_id, position, settled FROM doubted_set WHERE exercise_id = ?", [exercise]
    ).fetchall()
    still, settled = (
        frozenset((entry, position) for entry, position, over in rows if bool(over) is ended)
        for ended in (False, True)
    )
    return PlacesOfDoubt(still, settled)


def keep_doubted(connection: sqlite3.Connection, exercise: int, found: PlacesOfDoubt) -> bool:
    """Keep which sets of an exercise are in doubt, or were.

    Returns:
        Whether that has changed.
    """
    if found == read_doubted(connection, exercise):
        return False
    connection.execute("DELETE FROM doubted_set WHERE exercise_id = ?", [exercise])
    connection.executemany(
        "INSERT OR REPLACE INTO doubted_set VALUES (?, ?, ?, ?)",
        [(exercise, *place, ended) for ended in (0, 1) for place in found[ended]],
    )
    return True
