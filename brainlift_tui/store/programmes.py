"""The programmes as they are stored, and which day of the chosen one is due."""

import sqlite3
from dataclasses import dataclass

from brainlift_tui.core.programme import Day, Programme, Progression, Slot, fitting


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


def read_programmes(
    connection: sqlite3.Connection, where: str = "programme.deleted_at IS NULL"
) -> dict[int, Programme]:
    """Every programme in its newest revision, by id.

    Args:
        connection: Where to read.
        where: A condition on the table `programme`.
    """
    rows = connection.execute(
        "SELECT id, slug, name, needs_weights, revision, about, per_week, ramp, deload_every"
        f" FROM programme WHERE {where} ORDER BY id"
    ).fetchall()
    days = _days(connection, where)
    return {
        row: Programme(
            slug=slug,
            name=name,
            days=tuple(days.get(row, ())),
            needs_weights=bool(needs_weights),
            revision=revision,
            about=about,
            per_week=per_week,
            ramp=bool(ramp),
            deload_every=deload_every,
        )
        for row, slug, name, needs_weights, revision, about, per_week, ramp, deload_every in rows
    }


def _days(connection: sqlite3.Connection, where: str) -> dict[int, list[Day]]:
    slots: dict[tuple[int, int], list[Slot]] = {}
    newest = (
        "JOIN programme ON programme.id = programme_id"
        " AND programme.revision = {table}.revision WHERE " + where
    )
    for (
        programme,
        day,
        slug,
        sets,
        low,
        high,
        rest_s,
        superset,
        reserve,
        grows,
        amrap,
    ) in connection.execute(
        "SELECT programme_id, day, exercise.slug, sets, low, high, programme_slot.rest_s,"
        " superset, reserve, progression, amrap FROM programme_slot"
        f" JOIN exercise ON exercise.id = exercise_id {newest.format(table='programme_slot')}"
        " ORDER BY programme_id, day, position"
    ):
        growing = Progression(grows)
        slot = Slot(slug, sets, low, high, rest_s, superset, reserve, growing, bool(amrap))
        slots.setdefault((programme, day), []).append(slot)
    days: dict[int, list[Day]] = {}
    for programme, position, name, weekday in connection.execute(
        "SELECT programme_id, position, programme_day.name, weekday FROM programme_day"
        f" {newest.format(table='programme_day')} ORDER BY programme_id, position"
    ):
        of_day = tuple(slots.get((programme, position), ()))
        days.setdefault(programme, []).append(Day(name, of_day, weekday))
    return days


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
