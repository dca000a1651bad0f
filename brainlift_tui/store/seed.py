"""What a new database holds: the catalogue, the programmes, and defaults for a new lifter."""

import locale
import os
from typing import TYPE_CHECKING

from brainlift_tui.core.rack import default_rack
from brainlift_tui.core.settings import Settings, unit_of_locale
from brainlift_tui.store.catalogue import read_catalogue, read_programmes
from brainlift_tui.store.exercises import insert_exercise
from brainlift_tui.store.identity import catalogue_uid
from brainlift_tui.store.programmes import ABOUT_COLUMNS, about_row, insert_programme
from brainlift_tui.store.racks import insert_rack
from brainlift_tui.store.settings import write_settings

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
