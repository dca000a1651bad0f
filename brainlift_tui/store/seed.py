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


def seed_catalogue(db: "Database") -> None:
    """Add the catalogue's exercises and programmes to an empty database."""
    for exercise in read_catalogue():
        insert_exercise(db, exercise, "catalogue", catalogue_uid("exercise", exercise.slug))
    for programme in read_programmes():
        insert_programme(db, programme, "catalogue", catalogue_uid("programme", programme.slug))


def seed_lifter(db: "Database") -> None:
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
        "INSERT INTO programme (uid, slug, name, needs_weights, origin, revision)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        [
            uid,
            programme.slug,
            programme.name,
            programme.needs_weights,
            origin,
            programme.revision,
        ],
    )
    insert_days(db, row, programme)
    return row


def insert_days(db: "Database", programme_id: int, programme: Programme) -> None:
    """Add the days and slots of one revision of a programme."""
    for at, day in enumerate(programme.days):
        db.execute(
            "INSERT INTO programme_day VALUES (?, ?, ?, ?)",
            [programme_id, programme.revision, at, day.name],
        )
        for place, slot in enumerate(day.slots):
            db.execute(
                "INSERT INTO programme_slot VALUES (?, ?, ?, ?,"
                " (SELECT id FROM exercise WHERE slug = ?), ?, ?, ?, ?, ?)",
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
                ],
            )
