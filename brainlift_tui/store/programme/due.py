"""The day of the chosen programme that is due, as this rack and this phase let it be done."""

import sqlite3
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from brainlift_tui.core.dose.recovery import RESTED_AFTER_HOURS, Rested
from brainlift_tui.core.exercise.exercise import Exercise, Muscle
from brainlift_tui.core.lifter.settings import Settings
from brainlift_tui.core.named_tuple import NamedTuple
from brainlift_tui.core.programme.due import Due, doable, done_for_today, due, ready_from, remark
from brainlift_tui.core.programme.phase import Phase, eased, phase_of
from brainlift_tui.core.programme.programme import Day, Programme, Slot
from brainlift_tui.core.rack.rack import Rack
from brainlift_tui.core.said import Said
from brainlift_tui.store.programme.plan import read_on_rack
from brainlift_tui.store.programme.programmes import read_programmes

CYCLES_SEEN = 60
"""Workouts looked at to tell which day was done when: the longest cycle there is."""


FIRST_SECOND = -(2**40)
"""Before every workout there can be: it lets the index be searched from its beginning."""


class DueDay(NamedTuple):
    """The day that comes next.

    Attributes:
        programme_id: The programme.
        programme: Its revision now, as this rack lets it be done.
        due: Which of its days, and why.
        exercises: The exercises of the programme's slots, by slug.
        phase: Where in the ramp the lifter stands, None behind it.
        ready: The first day after today on which it need not wait, None if it has today's weekday.
        begun: Whether a day of the programme was ever done.
    """

    programme_id: int
    programme: Programme
    due: Due
    exercises: Mapping[str, Exercise]
    phase: Phase | None
    ready: date | None
    begun: bool

    @property
    def day(self) -> Day:
        """The day itself, eased where the phase says so."""
        return eased(self.programme.days[self.due.position], self.phase)

    @property
    def remark(self) -> Said:
        """What is worth knowing about it."""
        return remark(self.due, self.programme, self.phase)

    @property
    def day_done(self) -> Said:
        """What is said of it where one has trained today."""
        return done_for_today(self.day.name, self.ready)

    @property
    def slots(self) -> Iterator[Slot]:
        """Every slot of the programme, eased where the phase says so."""
        for day in self.programme.days:
            yield from eased(day, self.phase).slots


def read_due(
    connection: sqlite3.Connection,
    settings: Settings,
    rack: Rack,
    today: date,
    position: int | None = None,
) -> DueDay | None:
    """The day of the chosen programme that is due.

    None if there is no such programme, or if nothing of it can be done on the rack.

    Args:
        connection: Where to read.
        settings: Which programme is followed, and by whom.
        rack: What the lifter owns.
        today: The local day.
        position: The day asked for instead of the one that is due.
    """
    programmes = read_programmes(
        connection, "programme.slug = ? AND programme.deleted_at IS NULL", [settings.programme]
    )
    if not programmes:
        return None
    ((programme_id, planned),) = programmes.items()
    on_rack = read_on_rack(connection, planned, rack)
    programme = planned._replace(days=tuple(day.day for day in on_rack.days))
    exercises = on_rack.exercises
    if not any(day.slots for day in programme.days):
        return None
    resting = _resting(connection, today)
    last_done = _last_done(connection, programme_id)
    done_today = _done_on(connection, programme_id, today)
    which = due(programme, exercises, last_done, resting, today, done_today=done_today)
    if position is not None and position in doable(programme):
        which = Due(position)
    phase = phase_of(programme, read_began(connection), today, settings.experience)
    ready = ready_from(programme, which.position, exercises, resting, today, done_today=done_today)
    return DueDay(programme_id, programme, which, exercises, phase, ready, bool(last_done))


def read_began(connection: sqlite3.Connection) -> date | None:
    """The day of the first finished workout, None before it."""
    row = connection.execute(
        "SELECT day FROM finished_workout WHERE started_at >= ? ORDER BY started_at LIMIT 1",
        [FIRST_SECOND],
    ).fetchone()
    return date.fromisoformat(row[0]) if row else None


def _last_done(connection: sqlite3.Connection, programme_id: int) -> dict[int, int]:
    """When each position of the cycle was last done, as an instant in Unix seconds."""
    rows = connection.execute(
        "SELECT programme_day, max(started_at) FROM (SELECT programme_day, started_at"
        " FROM finished_workout WHERE programme_id = ?"
        f" ORDER BY started_at DESC LIMIT {CYCLES_SEEN}) GROUP BY programme_day",
        [programme_id],
    )
    return dict(rows.fetchall())


def _done_on(connection: sqlite3.Connection, programme_id: int, day: date) -> frozenset[int]:
    """The positions of the cycle that were done on a day."""
    rows = connection.execute(
        "SELECT programme_day FROM finished_workout WHERE day = ? AND programme_id = ?",
        [day.isoformat(), programme_id],
    )
    return frozenset(row[0] for row in rows)


def _resting(connection: sqlite3.Connection, today: date) -> dict[Muscle, Rested]:
    """How long the muscles trained of late have rested, in whole days: today's work is none."""
    since = today - timedelta(hours=RESTED_AFTER_HOURS)
    rows = connection.execute(
        "SELECT muscle, max(day) FROM finished_workout AS workout"
        " JOIN workout_exercise ON workout_id = workout.id"
        " JOIN exercise_muscle ON exercise_muscle.exercise_id = workout_exercise.exercise_id"
        " WHERE day > ? AND day <= ?"
        " AND share = 'direct' AND EXISTS (SELECT 1 FROM work_set"
        "  WHERE entry_id = workout_exercise.id)"
        " GROUP BY muscle",
        [since.isoformat(), today.isoformat()],
    )
    return {
        Muscle(muscle): Rested(Muscle(muscle), 24 * (today - date.fromisoformat(day)).days)
        for muscle, day in rows
    }
