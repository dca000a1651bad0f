"""A file in which the catalogue was another keeps its log, and what its lifter described."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from brainlift_tui.core.exercise.exercise import Equipment, Exercise, Measure, Muscle, Pattern
from brainlift_tui.core.exercise.names import name_key
from brainlift_tui.store.exercise.catalogue import (
    print_of,
    read_catalogue,
    read_parted,
    read_printed_before,
)
from brainlift_tui.store.exercise.exercises import named
from brainlift_tui.store.exercise.parted import logged_here_before
from brainlift_tui.store.file.database import open_reader
from brainlift_tui.store.session import training
from tests.store.file.archive import taken_out
from tests.store.lifting import Lifter

BEFORE = Exercise(
    "clean-barbell",
    "Clean (Barbell)",
    Measure.WEIGHTED,
    Equipment.BARBELL,
    Pattern.OLYMPIC,
    (Muscle.QUADS, Muscle.HAMSTRINGS, Muscle.GLUTES, Muscle.TRAPS),
    (Muscle.LOWER_BACK, Muscle.FOREARMS),
)
"""What the catalogue once said of it."""


LOGGED = (("planche-lean", None, 20), ("clean-barbell", "40", 5), ("trap-bar-deadlift", "60", 5))


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A file of version 18 with a workout of what says something else since."""
    path = taken_out("version-18.db", tmp_path)
    with closing(sqlite3.connect(path)) as plain:
        workout = plain.execute(
            "INSERT INTO workout (uid, started_at, finished_at, zone, day)"
            " VALUES (printf('%032d', 7), 1763831100, 1763834700, 'Europe/Berlin', '2025-11-22')"
        ).lastrowid
        for position, (slug, load, count) in enumerate(LOGGED):
            entry = plain.execute(
                "INSERT INTO workout_exercise (workout_id, position, exercise_id, origin)"
                " SELECT ?, ?, id, 'added' FROM exercise WHERE slug = ?",
                [workout, position, slug],
            ).lastrowid
            column = "reps" if load else "seconds"
            unit = "kg" if load else None
            ng = int(load) * 10**12 if load else None
            plain.execute(
                f"INSERT INTO workout_set (entry_id, position, load, unit, load_ng, {column})"
                " VALUES (?, 0, ?, ?, ?, ?)",
                [entry, load, unit, ng, count],
            )
        for kind, load in (("bar", "20"), ("plate pair", "20")):
            plain.execute(
                "INSERT OR REPLACE INTO rack_item (rack_id, kind, position, load, unit)"
                " SELECT id, ?, 0, ?, 'kg' FROM rack WHERE active",
                [kind, load],
            )
        plain.execute("UPDATE exercise SET rest_s = 200 WHERE slug = 'clean-barbell'")
        plain.commit()
    return path


@pytest.fixture
def lifter(old):
    found = Lifter(old)
    for slug, _, _ in LOGGED:
        found.do(training.add_exercise, slug, None)
    yield found
    found.close()


def test_what_it_said_before_is_what_is_told_apart():
    assert print_of(BEFORE) in read_printed_before()["clean-barbell"]


def test_nothing_that_the_catalogue_says_now_counts_as_said_before():
    for exercise in read_catalogue():
        assert print_of(exercise) not in read_printed_before().get(exercise.slug, ())
    assert set(read_printed_before()) <= {exercise.slug for exercise in read_catalogue()}


def test_an_entry_that_was_only_printed_is_put_right_and_keeps_its_rest(lifter):
    clean = lifter.exercise("clean-barbell").exercise
    assert set(clean.direct) == {Muscle.GLUTES, Muscle.TRAPS}
    assert Muscle.QUADS in clean.indirect
    assert clean.rest_s == 200


def test_an_entry_that_the_lifter_described_stays_as_it_is(old):
    with closing(sqlite3.connect(old)) as plain:
        plain.execute("UPDATE exercise SET name = 'My Clean' WHERE slug = 'clean-barbell'")
        plain.commit()
    lifter = Lifter(old)
    try:
        lifter.do(training.add_exercise, "clean-barbell", None)
        clean = lifter.exercise("clean-barbell").exercise
        assert clean.name == "My Clean"
        assert set(clean.direct) == set(BEFORE.direct)
    finally:
        lifter.close()


def test_what_was_logged_stays_where_it_was_and_that_is_said(lifter):
    lean = lifter.exercise("planche-lean")
    assert [done.seconds for past in lean.past for done in past.sets] == [20]
    _, besides = logged_here_before(lifter.reader, "planche-lean")
    assert besides == ("Planche", "Tuck Planche")


def test_of_a_file_made_since_it_is_not_said(database):
    fresh = Lifter(database)
    try:
        fresh.type("planche lean 20s")
        assert logged_here_before(fresh.reader, "planche-lean") == ("", ())
    finally:
        fresh.close()


def test_names_that_meant_two_exercises_find_the_new_one_from_now_on(lifter):
    assert named(lifter.reader, "planche hold") == "planche"
    assert named(lifter.reader, "planche lean") == "planche-lean"


def test_nothing_is_said_where_nothing_was_logged_or_nothing_was_parted(lifter):
    for slug in ("front-lever", "clean-barbell"):
        assert logged_here_before(lifter.reader, slug) == ("", ())


def test_every_entry_that_was_parted_is_there():
    slugs = {exercise.slug for exercise in read_catalogue()}
    assert set(read_parted()) <= slugs
    assert {slug for parted in read_parted().values() for slug in parted} <= slugs


def test_a_name_that_the_lifter_gave_is_never_taken_away(old):
    with closing(sqlite3.connect(old)) as plain:
        row = plain.execute(
            "INSERT INTO exercise (uid, slug, name, measure, equipment, pattern, origin)"
            " VALUES (printf('%032d', 8), 'mine', 'Kettlebell Halo', 'weighted', 'kettlebell',"
            " 'other', 'own')"
        ).lastrowid
        plain.execute(
            "INSERT INTO exercise_name VALUES (?, ?, 'Kettlebell Halo')",
            [name_key("Kettlebell Halo"), row],
        )
        plain.commit()
    with closing(open_reader(old)) as reader:
        assert named(reader, "halo kettlebell") == "mine"
        assert named(reader, "halo") == "halo-kettlebell"


def test_every_load_of_a_trap_bar_can_still_be_made(lifter):
    found = lifter.exercise("trap-bar-deadlift")
    assert found.exercise.equipment is Equipment.TRAP_BAR
    assert found.loads[0].text == "20"
