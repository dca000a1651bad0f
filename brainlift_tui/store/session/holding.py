"""The hold under way, kept by its start so that it goes on while the program is gone."""

import sqlite3
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from brainlift_tui.core.identity import ExerciseKey
from brainlift_tui.core.rest.rest import Moment
from brainlift_tui.core.session.hold import Hold
from brainlift_tui.store.exercise.exercises import exercise_id
from brainlift_tui.store.rest.resting import end_rest

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change


def read_hold(connection: sqlite3.Connection) -> Hold | None:
    """The hold under way or stopped, None if there is none."""
    row = connection.execute(
        "SELECT exercise.slug, planned.slug, place, number, started_at, boot, uptime, ready_s,"
        " target_s, held_s FROM hold_timer JOIN exercise ON exercise.id = exercise_id"
        " LEFT JOIN exercise AS planned ON planned.id = planned_exercise_id"
    ).fetchone()
    if row is None:
        return None
    slug, planned, place, number, started_at, boot, uptime, ready_s, target_s, held_s = row
    started = Moment(datetime.fromtimestamp(started_at, UTC), boot, uptime)
    key = ExerciseKey(planned or "", place)
    return Hold(slug, key, number, started, ready_s, target_s, held_s)


def begin_hold(change: "Change", hold: Hold) -> None:
    """Start a hold in place of the one there was; the rest before it is over."""
    end_rest(change)
    keep_hold(change, hold)


def keep_hold(change: "Change", hold: Hold) -> None:
    """Store a hold in place of the one there was; undo does not cover it."""
    end_hold(change)
    change.db.execute(
        "INSERT INTO hold_timer (id, exercise_id, planned_exercise_id, place, number, started_at,"
        " boot, uptime, ready_s, target_s, held_s) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            exercise_id(change.db, hold.slug),
            exercise_id(change.db, hold.key.planned) if hold.key.planned else None,
            hold.key.number,
            hold.number,
            hold.started.wall.timestamp(),
            hold.started.boot,
            hold.started.uptime,
            hold.ready_s,
            hold.target_s,
            hold.held_s,
        ],
    )


def end_hold_of(change: "Change", key: ExerciseKey) -> None:
    """No hold of this exercise of today is under way any more."""
    hold = read_hold(change.db)
    if hold is not None and hold.key == key:
        end_hold(change)


def end_hold(change: "Change") -> None:
    """No hold is under way any more."""
    change.db.execute("DELETE FROM hold_timer")
