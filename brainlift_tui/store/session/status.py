"""Where somebody is in their workout, read for one line; most of the day nobody is anywhere."""

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from brainlift_tui.store.file.database import open_to_look
from brainlift_tui.store.workout.under_way import anything_under_way

if TYPE_CHECKING:
    from collections.abc import Callable

    from brainlift_tui.core.session.status import Status
    from brainlift_tui.store.clock import Clock


def read_status(log: Path, look: "Callable[[], Clock]") -> "Status | None":
    """The rest and the next set; None while no set of a workout under way is done.

    One that was left open hours ago is under way no more: the next start closes it.

    Args:
        log: The database, which is there.
        look: Gives the clock; it is looked at only where somebody trains.
    """
    with closing(open_to_look(log)) as connection:
        if not anything_under_way(connection):
            return None
        # Only now: reading a session needs most of the program.
        from brainlift_tui.core.session.status import Status
        from brainlift_tui.store.lifter.settings import read_settings
        from brainlift_tui.store.rest.resting import read_rest
        from brainlift_tui.store.session.today import read_session, stale_workout

        clock = look()
        now = clock.moment()
        if stale_workout(connection, int(now.wall.timestamp())):
            return None
        session = read_session(connection, clock.today())
        rest = read_rest(connection)
        resting = rest is not None and not rest.forgotten(now)
        place = session.next_row()
        shown = None if place is None else session.exercises[place[0]]
        rows = () if shown is None else shown.upcoming()
        return Status(
            left_s=rest.left(now) if rest is not None and resting else None,
            paused=rest is not None and resting and rest.paused_left_s is not None,
            exercise=None if shown is None else shown.exercise,
            following=rows[0] if rows else None,
            unit=read_settings(connection).unit,
        )
