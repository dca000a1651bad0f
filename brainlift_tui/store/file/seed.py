"""What a new database holds: the catalogue, the programmes, and defaults for a new lifter."""

import locale
import os
import sqlite3

from brainlift_tui.core.exercise.exercise import Exercise
from brainlift_tui.core.exercise.names import name_key
from brainlift_tui.core.lifter.locales import unit_of_locale, week_begins_of_locale
from brainlift_tui.core.lifter.settings import Settings
from brainlift_tui.core.rack.rack import default_rack
from brainlift_tui.store.exercise.catalogue import (
    print_of,
    read_catalogue,
    read_printed_before,
    read_programmes,
)
from brainlift_tui.store.exercise.describing import describe
from brainlift_tui.store.exercise.exercises import insert_exercise, read_exercises
from brainlift_tui.store.exercise.names_told import read_every_language
from brainlift_tui.store.identity import catalogue_uid, new_uid
from brainlift_tui.store.lifter.settings import write_settings
from brainlift_tui.store.programme.programmes import ABOUT_COLUMNS, about_row, insert_programme
from brainlift_tui.store.rack.racks import insert_rack

_WITHOUT_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ü": "Ue", "ß": "ss"})
"""How they are typed where the keyboard has none."""


def seed(db: sqlite3.Connection) -> None:
    """Bring in what a release ships and the database lacks; a new lifter gets defaults too."""
    _seed_exercises(db)
    _seed_programmes(db)
    db.execute("INSERT OR IGNORE INTO this_log VALUES (1, ?)", [new_uid()])
    if not db.execute("SELECT 1 FROM setting").fetchone():
        _seed_lifter(db)


def _seed_exercises(db: sqlite3.Connection) -> None:
    """Add the exercises that are missing; what the others say as printed before is put right."""
    there = {uid for (uid,) in db.execute("SELECT uid FROM exercise")}
    slugs = {slug for (slug,) in db.execute("SELECT slug FROM exercise")}
    _put_right(db)
    for exercise in read_catalogue():
        uid = catalogue_uid("exercise", exercise.slug)
        # A lifter's own exercise may have taken the slug before the catalogue had it.
        if uid not in there and exercise.slug not in slugs:
            row = insert_exercise(db, _in_every_language(exercise), "catalogue", uid)
            if there:
                _take_names(db, row, exercise)


def _in_every_language(exercise: Exercise) -> Exercise:
    """An exercise that its names in other languages find too."""
    told = [names.exercise(exercise.name) for names in read_every_language()]
    spelled = (name.translate(_WITHOUT_UMLAUTS) for name in told)
    return exercise._replace(aliases=(*exercise.aliases, *filter(None, (*told, *spelled))))


def _put_right(db: sqlite3.Connection) -> None:
    """Print the catalogue's exercises anew, but for those that the lifter described."""
    ids = dict(
        db.execute(
            "SELECT slug, id FROM exercise WHERE origin = 'catalogue' AND merged_into IS NULL"
        ).fetchall()
    )
    if not ids:
        return
    kept = read_exercises(db, ids.values())
    before = read_printed_before()
    for exercise in read_catalogue():
        row = ids.get(exercise.slug)
        if row is None:
            continue
        if print_of(kept[row]) in before.get(exercise.slug, ()):
            describe(db, row, exercise._replace(rest_s=kept[row].rest_s, note=kept[row].note))
        _take_names(db, row, exercise)


def _take_names(db: sqlite3.Connection, row: int, exercise: Exercise) -> None:
    """Let every name of an exercise of the catalogue find it.

    One that was another entry's moves, unless it is what the lifter calls that one.
    """
    for name in (exercise.name, *_in_every_language(exercise).aliases):
        key = name_key(name)
        holder = db.execute(
            "SELECT exercise.id, exercise.name, origin FROM exercise_name"
            " JOIN exercise ON exercise.id = exercise_id WHERE key = ?",
            [key],
        ).fetchone()
        if holder is None:
            db.execute("INSERT INTO exercise_name VALUES (?, ?, ?)", [key, row, name])
        elif holder[0] != row and holder[2] == "catalogue" and name_key(holder[1]) != key:
            db.execute(
                "UPDATE exercise_name SET exercise_id = ?, name = ? WHERE key = ?", [row, name, key]
            )


def _seed_programmes(db: sqlite3.Connection) -> None:
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


def _seed_lifter(db: sqlite3.Connection) -> None:
    """Give a new lifter unit and week of the locale, a few dumbbells and the first programme."""
    unit = unit_of_locale(_locale("LC_MEASUREMENT"))
    begins = week_begins_of_locale(_locale("LC_TIME"))
    write_settings(db, Settings(unit=unit, week_begins=begins))
    insert_rack(db, default_rack(unit), catalogue_uid("rack", "home"), active=True)


def _locale(category: str) -> str:
    """The locale of a category, by name; it need not be installed."""
    for variable in ("LC_ALL", category, "LANG"):
        if name := os.environ.get(variable):
            return name
    return locale.setlocale(locale.LC_CTYPE)
