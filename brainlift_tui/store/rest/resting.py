"""The rest under way, kept as a deadline so that it goes on while the program is gone."""

import sqlite3
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from brainlift_tui.core.rest.rest import Moment, RestTimer

if TYPE_CHECKING:
    from brainlift_tui.store.file.writer import Change


def read_rest(connection: sqlite3.Connection) -> RestTimer | None:
    """The rest under way, None if there is none."""
    row = connection.execute(
        "SELECT planned_s, started_at, boot, uptime, deadline_at, paused_left_s FROM rest_timer"
    ).fetchone()
    if row is None:
        return None
    planned_s, started_at, boot, uptime, deadline_at, paused_left_s = row
    started = Moment(datetime.fromtimestamp(started_at, UTC), boot, uptime)
    return RestTimer(planned_s, started, datetime.fromtimestamp(deadline_at, UTC), paused_left_s)


def keep_rest(change: "Change", timer: RestTimer) -> None:
    """Store a rest in place of the one there was; undo does not cover it."""
    end_rest(change)
    change.db.execute(
        "INSERT INTO rest_timer VALUES (1, ?, ?, ?, ?, ?, ?)",
        [
            timer.planned_s,
            timer.started.wall.timestamp(),
            timer.started.boot,
            timer.started.uptime,
            timer.deadline.timestamp(),
            timer.paused_left_s,
        ],
    )


def change_rest(change: "Change", timer: RestTimer) -> None:
    """Store the rest under way as lengthened, paused or resumed; none comes of none."""
    if change.db.execute("SELECT 1 FROM rest_timer").fetchone():
        keep_rest(change, timer)


def settle_rest(change: "Change") -> None:
    """Move the stored deadline along with a wall clock that was set meanwhile."""
    timer = read_rest(change.db)
    if timer is not None and (settled := timer.settled(change.moment)) is not timer:
        keep_rest(change, settled)


def end_rest(change: "Change") -> None:
    """No rest is under way any more."""
    change.db.execute("DELETE FROM rest_timer")
