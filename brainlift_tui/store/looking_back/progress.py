"""One exercise over time, read from what was worked out beforehand: no query walks its sets."""

import sqlite3
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from itertools import accumulate

from brainlift_tui.core.body.body import Weights
from brainlift_tui.core.identity import WorkoutId
from brainlift_tui.core.load.load import NANOGRAMS, Unit
from brainlift_tui.core.looking_back.progress import SessionSummary
from brainlift_tui.core.looking_back.records import Best, BestAxis
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.workout.workout import TrainingSet, local_day
from brainlift_tui.store.exercise.exercises import exercise_id
from brainlift_tui.store.file.values import instant, load_of
from brainlift_tui.store.looking_back.derived import MEASURED, day_of, number_of
from brainlift_tui.store.looking_back.records import KeptBest, read_bests, read_kept_bests
from brainlift_tui.store.workout.set_columns import SET

MOST_MONTHS = 60
"""Of so many months the sessions are kept; those of a screen are read again in a moment."""


class DatedBest(NamedTuple):
    """A personal best and when it was.

    Attributes:
        best: The best.
        workout: The workout's id.
        day: Its local day.
    """

    best: Best
    workout: WorkoutId
    day: date


_MEASURED = ", ".join(MEASURED)


def read_summaries(connection: sqlite3.Connection, slug: str) -> tuple[SessionSummary, ...]:
    """Every session of an exercise in a finished workout, oldest first."""
    rows = connection.execute(
        f"SELECT day, workout_id, {_MEASURED} FROM exercise_session WHERE exercise_id = ?"
        " ORDER BY day, workout_id",
        [exercise_id(connection, slug)],
    )
    return tuple(SessionSummary(day_of(day), *rest) for day, *rest in rows)


class Sessions:
    """Every session of an exercise, newest first; of them only what is asked for is read.

    How many there are and what they came to is known by month, which is a few hundred rows after
    decades.

    Attributes:
        span: The days of the first and the last one; None without any.
        together: What all of them came to, as one session; empty without any.
    """

    def __init__(self, connection: sqlite3.Connection, slug: str) -> None:
        """Look up the months.

        Args:
            connection: Where the sessions are read, now and later.
            slug: The exercise.
        """
        self._connection = connection
        self._exercise = exercise_id(connection, slug)
        months = connection.execute(
            "SELECT month, sessions FROM exercise_month WHERE exercise_id = ? ORDER BY month DESC",
            [self._exercise],
        ).fetchall()
        self._months: list[int] = [month for month, _ in months]
        self._tops: list[int] = list(accumulate((count for _, count in months), initial=0))
        self._read: dict[int, tuple[SessionSummary, ...]] = {}
        first, last, *came_to = connection.execute(
            "SELECT (SELECT min(day) FROM exercise_session WHERE exercise_id = ?1),"
            " (SELECT max(day) FROM exercise_session WHERE exercise_id = ?1),"
            " sum(hard_sets), sum(reps), sum(volume_g), max(top_ng), max(e1rm_g),"
            " max(most_reps), max(longest_s) FROM exercise_month WHERE exercise_id = ?1",
            [self._exercise],
        ).fetchone()
        self.span = None if first is None else (day_of(first), day_of(last))
        self.together = (
            () if self.span is None else (SessionSummary(self.span[0], WorkoutId(0), *came_to),)
        )

    def __len__(self) -> int:
        """How many there are."""
        return self._tops[-1]

    def at(self, place: int) -> SessionSummary | None:
        """The session at a place, 0 for the newest; None outside of the list."""
        if not 0 <= place < len(self):
            return None
        month_place = bisect_right(self._tops, place) - 1
        sessions = self._of_month(self._months[month_place])
        inside = place - self._tops[month_place]
        return sessions[inside] if inside < len(sessions) else None

    def between(self, first: date, last: date) -> tuple[SessionSummary, ...]:
        """The sessions from one day to another, both included, oldest first."""
        return tuple(self._between(number_of(first), number_of(last)))

    def _of_month(self, month: int) -> tuple[SessionSummary, ...]:
        if month not in self._read:
            if len(self._read) >= MOST_MONTHS:
                self._read.clear()
            oldest_first = self._between(month * 100, month * 100 + 99)
            self._read[month] = tuple(reversed(list(oldest_first)))
        return self._read[month]

    def _between(self, first: int, last: int) -> Iterator[SessionSummary]:
        rows = self._connection.execute(
            f"SELECT day, workout_id, {_MEASURED} FROM exercise_session"
            " WHERE exercise_id = ? AND day BETWEEN ? AND ? ORDER BY day, workout_id",
            [self._exercise, first, last],
        )
        return (SessionSummary(day_of(day), *rest) for day, *rest in rows)


def sessions_until(
    connection: sqlite3.Connection, slug: str, day: date, most: int
) -> tuple[SessionSummary, ...]:
    """The last sessions of an exercise up to a day and on it, newest first."""
    rows = connection.execute(
        f"SELECT day, workout_id, {_MEASURED} FROM exercise_session"
        " WHERE exercise_id = ? AND day <= ? ORDER BY day DESC, workout_id DESC LIMIT ?",
        [exercise_id(connection, slug), number_of(day), most],
    )
    return tuple(SessionSummary(day_of(number), *rest) for number, *rest in rows)


def read_session_sets(
    connection: sqlite3.Connection, slug: str, workout: WorkoutId
) -> tuple[TrainingSet, ...]:
    """The sets of an exercise in one workout, in order."""
    rows = connection.execute(
        f"SELECT {SET.of('workout_set')} FROM workout_exercise CROSS JOIN workout_set"
        " ON entry_id = workout_exercise.id WHERE workout_id = ? AND exercise_id = ?"
        " ORDER BY workout_exercise.position, workout_set.position",
        [workout, exercise_id(connection, slug)],
    )
    return tuple(SET.value(row) for row in rows)


def record_workouts(connection: sqlite3.Connection, slug: str) -> frozenset[int]:
    """The workouts that a record of the exercise was told in."""
    rows = connection.execute(
        "SELECT workout_id FROM personal_best WHERE exercise_id = ? AND record IS NOT NULL",
        [exercise_id(connection, slug)],
    )
    return frozenset(row[0] for row in rows)


def read_rep_bests(connection: sqlite3.Connection, slug: str) -> dict[int, DatedBest]:
    """The heaviest set for each number of reps from 1 to 12, as far as there is one."""
    exercise = exercise_id(connection, slug)
    by_reps = read_bests(connection, exercise).by_reps
    kept = read_kept_bests(connection, exercise)
    return {reps: _dated(connection, best, kept) for reps, best in by_reps.items()}


def read_other_bests(connection: sqlite3.Connection, slug: str) -> tuple[DatedBest, ...]:
    """The best on each other axis: holds, distances, the estimate, the volume of a session."""
    exercise = exercise_id(connection, slug)
    kept = read_kept_bests(connection, exercise)
    dated = []
    for axis in BestAxis:
        of_axis = [best for best in kept if best.best.axis is axis]
        if of_axis and axis is not BestAxis.REPS:
            top = max(of_axis, key=lambda best: (best.best.size, best.best.amount))
            dated.append(_dated(connection, top.best, kept))
        counted = axis in (BestAxis.REPS, BestAxis.SECONDS)
        if counted and (most := max(of_axis, key=lambda best: best.best.amount, default=None)):
            most_best = _dated(connection, most.best, kept)
            if most_best not in dated:
                dated.append(most_best)
    return tuple(dated)


def _dated(connection: sqlite3.Connection, best: Best, kept: tuple[KeptBest, ...]) -> DatedBest:
    workout = next(kept_best.workout for kept_best in kept if kept_best.best == best)
    row = connection.execute("SELECT day FROM workout WHERE id = ?", [workout]).fetchone()
    return DatedBest(best, workout, date.fromisoformat(row[0]))


def read_weights(connection: sqlite3.Connection) -> Weights:
    """What the lifter weighed, ever."""
    rows = connection.execute(
        "SELECT measured_at, zone, value, unit FROM body WHERE what = 'bodyweight'"
        " AND unit IN ('kg', 'lb') ORDER BY measured_at, id"
    )
    weighed = []
    for unix_s, zone, text, unit in rows:
        load = load_of(text, unit)
        if load is not None:
            weighed.append((local_day(instant(unix_s), zone), load.ng / NANOGRAMS[Unit.KG]))
    return Weights(weighed)
