"""What a new database holds: the catalogue, the programmes, and defaults for a new lifter."""

import locale
import os
from typing import TYPE_CHECKING

from brainlift_tui.core.exercise import Exercise
from brainlift_tui.core.names import name_key
from brainlift_tui.core.programme import Programme
from brainlift_tui.core.rack import default_rack
from brainlift_tui.core.settings import Settings, unit_of_locale
from brainlift_tui.store.catalogue import read_catalogue, read_programmes
from brainlift_tui.store.identity import catalogue_uid
from brainlift_tui.store.racks import insert_rack
from brainlift_tui.store.settings import write_settings
from brainlift_tui.store.values import insert_row

if TYPE_CHECKING:
    from sqlite_utils import Database


def seed(db: "Database") -> None:
    """Bring in what a release ships and the database lacks; a new lifter gets defaults too."""
    _seed_exercises(db)
    _seed_programmes(db)
    if not db.execute("SELECT 1 FROM setting").fetchone():
        _seed_lifter(db)


def _seed_exercises(db: "Database") -> None:
    there = {uid for (uid,) in db.execute("SELECT uid FROM exercise")}
    slugs = {slug for (slug,) in db.execute("SELECT slug FROM exercise")}
    for exercise in read_catalogue():
        uid = catalogue_uid("exercise", exercise.slug)
        # A lifter's own exercise may have taken the slug before the catalogue had it.
        if uid not in there and exercise.slug not in slugs:
            insert_exercise(db, exercise, "catalogue", uid)


def _seed_programmes(db: "Database") -> None:
    """Add the programmes that are missing; what is told about the others is put right."""
    slugs = {slug for (slug,) in db.execute("SELECT slug FROM programme")}
    for programme in read_programmes():
        uid = catalogue_uid("programme", programme.slug)
        if programme.slug not in slugs:
            insert_programme(db, programme, "catalogue", uid)
        db.execute(
            f"UPDATE programme SET {', '.join(f'{name} = ?' for name in ABOUT_COLUMNS)}"
            " WHERE uid = ? AND origin = 'catalogue'",
            [*about_row(programme), uid],
        )


def _seed_lifter(db: "Database") -> None:
    """Give a new lifter a unit from the locale, a few dumbbells and the first programme."""
    unit = unit_of_locale(_locale())
    write_settings(db, Settings(unit=unit))
    insert_rack(db, default_rack(unit), catalogue_uid("rack", "home"), active=True)


def _locale() -> str:
    """The locale that measures are given in, by name; it need not be installed."""
    for variable in ("LC_ALL", "LC_MEASUREMENT", "LANG"):
        if name := os.environ.get(variable):
            return name
    return locale.setlocale(locale.LC_CTYPE)


def insert_exercise(
    db: "Database", exercise: Exercise, origin: str, uid: str, import_id: int | None = None
) -> int:
    """Add one exercise with its muscles and names; returns its id.

    A name that another exercise already answers to stays with that one.
    """
    row = insert_row(
        db,
        "INSERT INTO exercise (uid, slug, name, measure, equipment, pattern, implements,"
        " one_sided, station, origin, rest_s, note, import_id)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            uid,
            exercise.slug,
            exercise.name,
            exercise.measure,
            exercise.equipment,
            exercise.pattern,
            exercise.implements,
            exercise.one_sided,
            exercise.station,
            origin,
            exercise.rest_s,
            exercise.note,
            import_id,
        ],
    )
    for share, muscles in (("direct", exercise.direct), ("indirect", exercise.indirect)):
        for muscle in muscles:
            db.execute("INSERT INTO exercise_muscle VALUES (?, ?, ?)", [row, muscle, share])
    for name in (exercise.name, *exercise.aliases):
        db.execute(
            "INSERT INTO exercise_name VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            [name_key(name), row, name],
        )
    return row


def insert_programme(db: "Database", programme: Programme, origin: str, uid: str) -> int:
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


def insert_days(db: "Database", programme_id: int, programme: Programme) -> None:
    """Add the days and slots of one revision of a programme."""
    for at, day in enumerate(programme.days):
        db.execute(
            "INSERT INTO programme_day (programme_id, revision, position, name, weekday)"
            " VALUES (?, ?, ?, ?, ?)",
            [programme_id, programme.revision, at, day.name, day.weekday],
        )
        for place, slot in enumerate(day.slots):
            db.execute(
                "INSERT INTO programme_slot (programme_id, revision, day, position, exercise_id,"
                f" {SLOT_COLUMNS}) VALUES (?, ?, ?, ?,"
                " (SELECT id FROM exercise WHERE slug = ?), ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    programme_id,
                    programme.revision,
                    at,
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
