"""The programmes, and which day of the chosen one is due."""

import sqlite3
from dataclasses import dataclass

from brainlift_tui.core.programme import Day, Programme, Slot, fitting


@dataclass(frozen=True, slots=True)
class DueDay:
    """The day that comes next.

    Attributes:
        programme_id: The programme.
        programme: Its revision now.
        position: Which of its days.
    """

    programme_id: int
    programme: Programme
    position: int

    @property
    def day(self) -> Day:
        """The day itself."""
        return self.programme.days[self.position]


def read_programmes(connection: sqlite3.Connection) -> dict[int, Programme]:
    """Every programme in its newest revision, by id."""
    slots: dict[tuple[int, int], list[Slot]] = {}
    for programme_id, day, slug, sets, low, high, rest_s, superset in connection.execute(
        "SELECT programme_id, day, exercise.slug, sets, low, high, programme_slot.rest_s, superset"
        " FROM programme_slot JOIN exercise ON exercise.id = exercise_id"
        " JOIN programme ON programme.id = programme_id"
        " AND programme.revision = programme_slot.revision"
        " ORDER BY programme_id, day, position"
    ):
        slots.setdefault((programme_id, day), []).append(
            Slot(slug, sets, low, high, rest_s, superset)
        )
    days: dict[int, list[Day]] = {}
    for programme_id, position, name in connection.execute(
        "SELECT programme_id, position, programme_day.name FROM programme_day"
        " JOIN programme ON programme.id = programme_id"
        " AND programme.revision = programme_day.revision ORDER BY programme_id, position"
    ):
        days.setdefault(programme_id, []).append(
            Day(name, tuple(slots.get((programme_id, position), ())))
        )
    return {
        row[0]: Programme(row[1], row[2], tuple(days.get(row[0], ())), bool(row[3]), row[4])
        for row in connection.execute(
            "SELECT id, slug, name, needs_weights, revision FROM programme"
            " WHERE deleted_at IS NULL ORDER BY id"
        )
    }


def read_due(connection: sqlite3.Connection, chosen: str, *, weights: bool) -> DueDay | None:
    """The day of the chosen programme that is due; None if there is no such programme.

    Args:
        connection: Where to read.
        chosen: Slug of the programme chosen.
        weights: Whether the rack holds anything; the programme's form follows it.
    """
    programmes = read_programmes(connection)
    if not any(programme.slug == chosen for programme in programmes.values()):
        return None
    form = fitting(tuple(programmes.values()), chosen, weights=weights)
    programme_id = next(key for key, programme in programmes.items() if programme is form)
    last = connection.execute(
        "SELECT programme_day FROM workout WHERE programme_id = ? AND deleted_at IS NULL"
        " AND finished_at IS NOT NULL ORDER BY started_at DESC LIMIT 1",
        [programme_id],
    ).fetchone()
    return DueDay(programme_id, form, form.due(last[0] if last else None))
