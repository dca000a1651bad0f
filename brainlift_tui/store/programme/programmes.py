"""The programmes as they are stored."""

import sqlite3
from collections.abc import Sequence

from brainlift_tui.core.programme.programme import Day, Programme, Slot
from brainlift_tui.core.programme.progression import Progression
from brainlift_tui.store.file.values import as_stored, insert_row


@as_stored()
def read_programmes(
    connection: sqlite3.Connection,
    where: str = "programme.deleted_at IS NULL",
    values: Sequence[str] = (),
) -> dict[int, Programme]:
    """Every programme in its newest revision, by id.

    Args:
        connection: Where to read.
        where: A condition on the table `programme`.
        values: What is bound to its question marks.
    """
    rows = connection.execute(
        "SELECT id, slug, name, needs_weights, revision, about, per_week, ramp, deload_every"
        f" FROM programme WHERE {where} ORDER BY id",
        values,
    ).fetchall()
    days = _days(connection, where, values)
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


def read_deload_every(connection: sqlite3.Connection, slug: str) -> int | None:
    """Training weeks after which a programme plans a deload; None where it leaves that open."""
    row = connection.execute(
        "SELECT deload_every FROM programme WHERE slug = ? AND deleted_at IS NULL", [slug]
    ).fetchone()
    return None if row is None or row[0] is None else int(row[0])


def _days(
    connection: sqlite3.Connection, where: str, values: Sequence[str]
) -> dict[int, list[Day]]:
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
        " ORDER BY programme_id, day, position",
        values,
    ):
        growing = Progression(grows)
        slot = Slot(slug, sets, low, high, rest_s, superset, reserve, growing, bool(amrap))
        slots.setdefault((programme, day), []).append(slot)
    days: dict[int, list[Day]] = {}
    for programme, position, name, weekday in connection.execute(
        "SELECT programme_id, position, programme_day.name, weekday FROM programme_day"
        f" {newest.format(table='programme_day')} ORDER BY programme_id, position",
        values,
    ):
        of_day = tuple(slots.get((programme, position), ()))
        days.setdefault(programme, []).append(Day(name, of_day, weekday))
    return days


def insert_programme(db: sqlite3.Connection, programme: Programme, origin: str, uid: str) -> int:
    """Add one programme with the days of its revision; returns its id."""
    row = insert_row(
        db,
        f"INSERT INTO programme (uid, slug, origin, revision, {', '.join(ABOUT_COLUMNS)})"
        f" VALUES (?, ?, ?, ?{', ?' * len(ABOUT_COLUMNS)})",
        [uid, programme.slug, origin, programme.revision, *about_row(programme)],
    )
    insert_days(db, row, programme)
    return row


ABOUT_COLUMNS = ("name", "needs_weights", "about", "per_week", "ramp", "deload_every")
"""What is told about a programme as a whole."""


def about_row(programme: Programme) -> list[str | int | None]:
    """The columns of a programme in the order of `ABOUT_COLUMNS`."""
    return [
        programme.name,
        programme.needs_weights,
        programme.about,
        programme.per_week,
        programme.ramp,
        programme.deload_every,
    ]


SLOT_COLUMNS = "sets, low, high, rest_s, superset, reserve, progression, amrap"
"""The columns of a slot behind its exercise, in the order of `Slot`."""


def insert_days(db: sqlite3.Connection, programme_id: int, programme: Programme) -> None:
    """Add the days and slots of one revision of a programme."""
    for position, day in enumerate(programme.days):
        db.execute(
            "INSERT INTO programme_day (programme_id, revision, position, name, weekday)"
            " VALUES (?, ?, ?, ?, ?)",
            [programme_id, programme.revision, position, day.name, day.weekday],
        )
        for place, slot in enumerate(day.slots):
            db.execute(
                "INSERT INTO programme_slot (programme_id, revision, day, position, exercise_id,"
                f" {SLOT_COLUMNS}) VALUES (?, ?, ?, ?,"
                " (SELECT id FROM exercise WHERE slug = ?), ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    programme_id,
                    programme.revision,
                    position,
                    place,
                    slot.slug,
                    slot.sets,
                    slot.low,
                    slot.high,
                    slot.rest_s,
                    slot.superset,
                    slot.reserve,
                    slot.progression,
                    slot.amrap,
                ],
            )
