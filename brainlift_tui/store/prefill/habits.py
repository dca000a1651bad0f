"""What was learned of the lifter for what the rows show, kept so that Today has it at once.

It is learned off the key path, once workouts have changed: on from where it stopped where they
only became more, else anew. Either way the same workouts come to the same. It could be thrown away
and made again, and stays outside the journal and outside exports.
"""

import json
import sqlite3
from typing import TYPE_CHECKING
from zlib import crc32

from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.prefill.habits import (
    UNLEARNED,
    Habits,
    LoggedWorkout,
    first_learned_from,
    learned,
)

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change


class Learned(NamedTuple):
    """Habits, and what they were learned from.

    Attributes:
        first: How many workouts before were not learned from.
        workouts: How many were.
        digest: What tells these workouts from others.
        habits: What was learned.
    """

    first: int
    workouts: int
    digest: str
    habits: Habits


def read_habits(connection: sqlite3.Connection) -> Habits:
    """What was learned of the lifter when it was learned last."""
    kept = _kept(connection)
    return UNLEARNED if kept is None else kept.habits


def learn_habits(connection: sqlite3.Connection) -> Learned | None:
    """Learn from the newest workouts; None where nothing of them has changed since.

    It takes a moment: at most a few seconds, for 199 workouts that were never learned from.
    """
    first, log = _read_log(connection)
    digest = _digest(log)
    kept, known, since = _kept(connection), UNLEARNED, 0
    if kept is not None and kept.first == first:
        if (kept.workouts, kept.digest) == (len(log), digest):
            return None
        if kept.digest == _digest(log[: kept.workouts]):
            known, since = kept.habits, kept.workouts
    return Learned(first, len(log), digest, learned(log, known, since=since))


def keep_habits(change: "Change", habits: Learned) -> None:
    """Keep what was learned; no step of undo."""
    change.db.execute(
        "INSERT OR REPLACE INTO habits VALUES (1, ?, ?, ?, ?)",
        [habits.first, habits.workouts, habits.digest, json.dumps(dict(habits.habits.weights))],
    )


def learn_and_keep_habits(change: "Change") -> None:
    """Learn from what was stored before this change, such as an import."""
    habits = learn_habits(change.db)
    if habits is not None:
        keep_habits(change, habits)


def _kept(connection: sqlite3.Connection) -> Learned | None:
    """What is kept; None where nothing is, or an earlier release knew other traits."""
    row = connection.execute(
        "SELECT first, workouts, digest, weights FROM habits WHERE id = 1"
    ).fetchone()
    if row is None:
        return None
    weights = json.loads(row[3])
    if not weights.keys() >= UNLEARNED.weights.keys():
        return None
    first, workouts, digest, _ = row
    return Learned(first, workouts, digest, Habits(weights))


def _read_log(connection: sqlite3.Connection) -> tuple[int, list[LoggedWorkout]]:
    """The workouts to learn from, oldest first, and how many there are before them."""
    counted = "SELECT coalesce(sum(workouts), 0) FROM training_month"
    count = connection.execute(counted).fetchone()[0]
    first = first_learned_from(count)
    titles: dict[int, str] = dict(
        connection.execute(
            "SELECT id, title FROM finished_workout ORDER BY started_at DESC, uid DESC LIMIT ?",
            [count - first],
        ).fetchall()[::-1]
    )
    # Of one-sided sets the right side follows the left.
    done: dict[int, dict[str, list[tuple[float, int]]]] = {workout: {} for workout in titles}
    for workout, sets in done.items():
        for slug, load_ng, reps in connection.execute(
            "SELECT slug, coalesce(load_ng, 0), reps FROM workout_exercise"
            " JOIN exercise ON exercise.id = exercise_id"
            " JOIN work_set ON entry_id = workout_exercise.id"
            " WHERE workout_id = ? AND reps > 0 AND side IS NOT 'right'"
            " ORDER BY workout_exercise.position, work_set.position",
            [workout],
        ):
            sets.setdefault(slug, []).append((load_ng, reps))
    return first, [
        LoggedWorkout(title, [*done[workout].items()]) for workout, title in titles.items()
    ]


def _digest(log: list[LoggedWorkout]) -> str:
    """What tells these workouts from others, and these first weights from another release's."""
    told = crc32(repr(sorted(UNLEARNED.weights.items())).encode())
    for workout in log:
        told = crc32(repr(workout).encode(), told)
    return f"{told:08x}"
