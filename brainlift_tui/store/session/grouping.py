"""Which of today's exercises are done in rounds; each change one step of undo."""

import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING

from brainlift_tui.core.errors import Refused
from brainlift_tui.core.identity import EntryId
from brainlift_tui.core.said import Key, listed, said
from brainlift_tui.core.session.session_exercise import SessionExercise
from brainlift_tui.store.session.training import entry_of

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change


def join_superset(
    change: "Change",
    exercise: SessionExercise,
    other: SessionExercise,
    rounds: Sequence[SessionExercise] = (),
) -> None:
    """Put an exercise into the superset of another, or that one into its own, or both into one.

    Args:
        change: The transaction.
        exercise: The one.
        other: The other.
        rounds: All that are then done in rounds, in order; none given, these two.

    Raises:
        Refused: They are in one already.
    """
    names = listed([one.exercise.name for one in rounds or (exercise, other)])
    if exercise.superset is not None and exercise.superset == other.superset:
        raise Refused(
            "{names} are done in rounds already; {key} twice leaves.",
            names=names,
            key=Key("here.superset", "r"),
        )
    db = change.db
    with change.step(said("{names} in rounds", names=names)):
        joined, mate = entry_of(change, exercise), entry_of(change, other)
        number = _rounds_of(db, mate) or _rounds_of(db, joined)
        if number is None:
            number = int(
                db.execute(f"SELECT coalesce(max(superset), 0) + 1 {_BESIDE}", [mate]).fetchone()[0]
            )
        _set_superset(change, number, joined, mate)


_BESIDE = (
    "FROM workout_exercise"
    " WHERE workout_id = (SELECT workout_id FROM workout_exercise WHERE id = ?)"
)


def _rounds_of(db: sqlite3.Connection, entry: EntryId) -> int | None:
    """The number of the superset that an exercise is in; None where it stands alone."""
    row = db.execute(
        f"SELECT superset {_BESIDE} AND superset ="
        " (SELECT superset FROM workout_exercise WHERE id = ?) GROUP BY superset"
        " HAVING count(*) > 1",
        [entry, entry],
    ).fetchone()
    return None if row is None else int(row[0])


def leave_superset(change: "Change", exercise: SessionExercise) -> None:
    """Do an exercise by itself again."""
    with change.step(said("{name} out of the superset", name=exercise.exercise.name)):
        _set_superset(change, None, entry_of(change, exercise))


def _set_superset(change: "Change", number: int | None, *entries: int) -> None:
    for entry in entries:
        change.db.execute("UPDATE workout_exercise SET superset = ? WHERE id = ?", [number, entry])
